// A whole council as one archive: every row of every table, as it is at one moment, with hashes that prove it.

import { createHash, type Hash } from 'node:crypto';
import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import { MODEL_VERSION } from '#lib/domain/version.ts';
import type { Transaction } from '../db/client.ts';
import { withCouncil, withCouncilSnapshot, type CouncilScope } from '../db/council-scope.ts';
import { readMigrations } from '../db/migrate.ts';
import { recordAudit } from '../audit.ts';
import {
  digestOfRecords,
  writeManifest,
  type Manifest,
  type ManifestTable,
} from '../exports/archive/manifest.ts';
import { ArchiveTooLarge, ZipWriter, type Sink } from '../exports/archive/write-zip.ts';
import { readArchiveRows, type ArchiveRow } from '../repositories/archive-rows.ts';
import {
  LEFT_BEHIND,
  readArchiveTables,
  type ArchiveTable,
} from '../repositories/archive-tables.ts';
import { readCouncilById, type CouncilRow } from '../repositories/councils.ts';
import { tellPurpose } from './export-purposes.ts';

/** What was written. */
export interface ExportedCouncil {
  readonly digest: string;
  readonly tables: readonly Pick<ManifestTable, 'name' | 'rows' | 'content'>[];
}

export interface ExportRequest {
  readonly scope: Pick<CouncilScope, 'councilId' | 'userId'>;
  readonly sink: Sink;
  /** What it is for; null at the command line, where the operator holds the database anyway. */
  readonly purpose: string | null;
  readonly requestId: string | null;
  /** Told the table that is being written. */
  readonly say?: (table: string) => void;
}

/** A line of a table's file: the row and, where it names accounts, their e-mail addresses. */
const lineOf = ({ content, people }: ArchiveRow): string =>
  people === null ? `[${content}]\n` : `[${content},${people}]\n`;

const councilOf = (row: CouncilRow): Manifest['council'] => ({
  slug: row.slug,
  name: row.name,
  nation: row.nation,
  onsCode: row.onsCode,
  isExample: row.isExample,
  asOf: row.asOf,
  recordsVersion: row.recordsVersion,
  recordsLoadedAt: row.recordsLoadedAt?.toISOString() ?? null,
});

/** Counts what passes by. */
interface Tally {
  rows: number;
  bytes: number;
  readonly file: Hash;
  readonly content: Hash;
}

const newTally = (): Tally => ({
  rows: 0,
  bytes: 0,
  file: createHash('sha256'),
  content: createHash('sha256'),
});

async function* piecesOf(
  tx: Transaction,
  table: ArchiveTable,
  tally: Tally,
): AsyncGenerator<Uint8Array> {
  for await (const rows of readArchiveRows(tx, table)) {
    const piece = Buffer.from(rows.map(lineOf).join(''));
    for (const { content } of rows) tally.content.update(content).update('\n');
    tally.rows += rows.length;
    tally.bytes += piece.length;
    tally.file.update(piece);
    yield piece;
  }
}

/** Content of every table without writing it: what a restored council is compared by. */
export async function digestTables(
  tx: Transaction,
  tables: readonly ArchiveTable[],
): Promise<Pick<ManifestTable, 'name' | 'rows' | 'content'>[]> {
  const digests = [];
  for (const table of tables) {
    const content = createHash('sha256');
    let count = 0;
    for await (const rows of readArchiveRows(tx, table)) {
      count += rows.length;
      for (const row of rows) content.update(row.content).update('\n');
    }
    digests.push({ name: table.name, rows: count, content: content.digest('hex') });
  }
  return digests;
}

async function writeTables(
  tx: Transaction,
  zip: ZipWriter,
  say: (table: string) => void,
): Promise<ManifestTable[]> {
  const written: ManifestTable[] = [];
  for (const table of await readArchiveTables(tx)) {
    const { name, columns, accounts } = table;
    say(name);
    const tally = newTally();
    await zip.add(`tables/${name}.ndjson`, piecesOf(tx, table, tally));
    written.push({
      name,
      columns: [...columns],
      accounts: [...accounts],
      rows: tally.rows,
      bytes: tally.bytes,
      sha256: tally.file.digest('hex'),
      content: tally.content.digest('hex'),
    });
  }
  return written;
}

/** Writes the archive of a council. One line of the trail says so before the first byte leaves. */
export async function exportCouncil(request: ExportRequest): Promise<Outcome<ExportedCouncil>> {
  const { scope, sink, say = () => undefined } = request;
  await traceExport(request);
  const zip = new ZipWriter(sink);
  const schema = (await readMigrations()).at(-1)?.tag ?? '';
  try {
    return await withCouncilSnapshot(scope, async (tx) => {
      const row = await readCouncilById(tx, scope.councilId);
      if (!row) throw new Error('the council in scope does not exist');
      const council = councilOf(row);
      const tables = await writeTables(tx, zip, say);
      const manifest = writeManifest({
        madeAt: new Date().toISOString(),
        modelVersion: MODEL_VERSION,
        schema,
        council,
        tables,
        leftBehind: { ...LEFT_BEHIND },
      });
      await zip.add('manifest.json', [Buffer.from(manifest)]);
      await zip.end();
      return succeed({ digest: digestOfRecords(council, tables), tables });
    });
  } catch (error) {
    if (!(error instanceof ArchiveTooLarge)) throw error;
    return fail({
      code: 'archive-too-large',
      message: `The records do not fit into one archive (${error.message}).`,
      help: 'Copy the database with the tools of PostgreSQL (pg_dump) instead.',
    });
  }
}

function traceExport({ scope, purpose, requestId }: ExportRequest): Promise<void> {
  return withCouncil(scope, (tx) =>
    recordAudit(tx, {
      councilId: scope.councilId,
      actorId: scope.userId,
      action: 'council.export',
      objectType: 'council',
      objectId: scope.councilId,
      outcome: 'done',
      requestId,
      detail: purpose === null ? {} : tellPurpose(purpose),
    }),
  );
}
