// A council out of its archive, in one transaction: every row of it, proven equal to what was exported, or nothing.

import { createHash } from 'node:crypto';
import { fail, succeed, type Outcome, type Problem } from '#lib/domain/kernel/problem.ts';
import type { Transaction } from '../db/client.ts';
import { enterCouncil, outsideCouncils } from '../db/council-scope.ts';
import { readMigrations } from '../db/migrate.ts';
import { recordAudit } from '../audit.ts';
import {
  digestOfRecords,
  readManifest,
  type Manifest,
  type ManifestTable,
} from '../exports/archive/manifest.ts';
import { openZip, type ZipArchive } from '../imports/archive/read-zip.ts';
import { splitLines } from '../imports/archive/lines.ts';
import { insertArchiveRows } from '../repositories/archive-rows.ts';
import { readArchiveTables, type ArchiveTable } from '../repositories/archive-tables.ts';
import { insertCouncil, restoreCouncilRow } from '../repositories/councils.ts';
import { readMembers } from '../repositories/users.ts';
import { digestTables } from './archive-export.ts';
import { isFreeAddress } from './councils.ts';
import { giveToFounder } from './founder.ts';

const MANIFEST = 'manifest.json';
const MOST_MANIFEST_BYTES = 4 * 1024 * 1024;
/** A statement takes so many rows or characters, whichever is reached first. */
const BATCH = { rows: 1_000, characters: 4_000_000 } as const;

export interface RestoreRequest {
  readonly path: string;
  /** Address of the council here; the archive's own when left out. */
  readonly slug?: string;
  readonly say?: (table: string) => void;
}

export interface RestoredCouncil {
  readonly slug: string;
  readonly name: string;
  readonly digest: string;
  readonly rows: number;
  /** Memberships whose account this installation does not have. */
  readonly membershipsLeftOut: number;
}

/** Ends the transaction with a problem. */
class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

const damaged = (file: string, message: string): Problem => ({
  code: 'archive-damaged',
  message,
  where: { file },
  help: 'Nothing was restored. Export the council again and restore that file.',
});

const unreadable = (file: string, error: unknown): Problem =>
  damaged(file, `It cannot be unpacked${error instanceof Error ? ` (${error.message})` : ''}.`);

const fileOf = ({ name }: Pick<ManifestTable, 'name'>): string => `tables/${name}.ndjson`;

async function readText(zip: ZipArchive, name: string, most: number): Promise<Outcome<string>> {
  const size = zip.sizeOf(name);
  if (size === null) return fail(damaged(name, 'It is missing from the archive.'));
  if (size > most) return fail(damaged(name, 'It is larger than it can be.'));
  const pieces: Uint8Array[] = [];
  try {
    for await (const piece of zip.read(name)) pieces.push(piece);
  } catch (error) {
    return fail(unreadable(name, error));
  }
  return succeed(Buffer.concat(pieces).toString('utf8'));
}

/** Reads every file to its end and compares sizes and hashes, before the database is asked for anything. */
async function verifyFiles(zip: ZipArchive, manifest: Manifest): Promise<Problem | null> {
  const expected = new Set([MANIFEST, ...manifest.tables.map(fileOf)]);
  const stranger = zip.names.find((name) => !expected.has(name));
  if (stranger !== undefined) return damaged(stranger, 'The manifest does not name this file.');
  for (const table of manifest.tables) {
    const file = fileOf(table);
    if (zip.sizeOf(file) !== table.bytes) return damaged(file, 'Its size is not as it was.');
    const hash = createHash('sha256');
    try {
      for await (const piece of zip.read(file)) hash.update(piece);
    } catch (error) {
      return unreadable(file, error);
    }
    if (hash.digest('hex') !== table.sha256) return damaged(file, 'Its content is not as it was.');
  }
  return null;
}

const newer = (what: string): Problem => ({
  code: 'archive-newer',
  message: `The archive comes from a newer version: ${what} is not known here.`,
  help: 'Bring this installation up to date, then restore the archive.',
});

/** Tables of the archive as they are here; newer ones than these are refused. */
function matchTables(
  manifest: Manifest,
  here: readonly ArchiveTable[],
): Outcome<readonly (readonly [ManifestTable, ArchiveTable])[]> {
  const order = new Map(here.map((table, at) => [table.name, at]));
  const pairs: (readonly [ManifestTable, ArchiveTable])[] = [];
  for (const table of manifest.tables) {
    const own = here.find(({ name }) => name === table.name);
    if (!own) return fail(newer(`the table "${table.name}"`));
    const strange = [
      ...table.columns.filter((column) => !own.columns.includes(column)),
      ...table.accounts.filter((column) => !own.accounts.includes(column)),
    ][0];
    if (strange !== undefined) return fail(newer(`the column "${strange}" of "${table.name}"`));
    pairs.push([table, { ...own, columns: table.columns, accounts: table.accounts }]);
  }
  return succeed(
    pairs.toSorted((a, b) => (order.get(a[0].name) ?? 0) - (order.get(b[0].name) ?? 0)),
  );
}

/** Codes of PostgreSQL for values that make no sense and rows that do not fit together. */
const UNFIT = /^2[23]/;

/** Rows that the database does not take are a fault of the archive: somebody made or changed it by hand. */
async function insertBatch(
  tx: Transaction,
  councilId: string,
  table: ManifestTable,
  own: ArchiveTable,
  pairs: string,
): Promise<number> {
  try {
    return await insertArchiveRows(tx, councilId, own, table.columns, pairs);
  } catch (error) {
    const cause: unknown = error instanceof Error ? error.cause : undefined;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (!UNFIT.test(code)) throw error;
    throw new Refused(damaged(fileOf(table), 'It holds a row that the database does not take.'));
  }
}

async function insertTable(
  tx: Transaction,
  councilId: string,
  zip: ZipArchive,
  table: ManifestTable,
  own: ArchiveTable,
): Promise<number> {
  let added = 0;
  let batch: string[] = [];
  let characters = 0;
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    added += await insertBatch(tx, councilId, table, own, `[${batch.join(',')}]`);
    batch = [];
    characters = 0;
  };
  for await (const line of splitLines(zip.read(fileOf(table)))) {
    batch.push(line);
    characters += line.length;
    if (batch.length >= BATCH.rows || characters >= BATCH.characters) await flush();
  }
  await flush();
  return added;
}

async function makeCouncil(tx: Transaction, slug: string, manifest: Manifest): Promise<string> {
  const { name, nation, onsCode, isExample, asOf, recordsVersion, recordsLoadedAt } =
    manifest.council;
  if (!isFreeAddress(slug)) {
    throw new Refused({
      code: 'field-invalid',
      message: `"${slug}" cannot be an address.`,
      where: { field: 'slug' },
      help: 'Use small letters, digits and single hyphens.',
    });
  }
  const id = await insertCouncil(tx, { slug, name, nation, onsCode, isExample });
  if (id === null) {
    throw new Refused({
      code: 'already-exists',
      message: `There is already a council with the address "${slug}".`,
      where: { field: 'slug' },
      help: 'Restore under another address with --slug, or remove that council first.',
    });
  }
  await restoreCouncilRow(tx, id, { asOf, recordsVersion, recordsLoadedAt });
  return id;
}

async function fillCouncil(
  tx: Transaction,
  zip: ZipArchive,
  manifest: Manifest,
  { slug = manifest.council.slug, say = () => undefined }: RestoreRequest,
): Promise<RestoredCouncil> {
  const id = await makeCouncil(tx, slug, manifest);
  await enterCouncil(tx, id);
  const matched = matchTables(manifest, await readArchiveTables(tx));
  if (!matched.ok) throw new Refused(matched.problem);
  let rows = 0;
  let membershipsLeftOut = 0;
  for (const [table, own] of matched.value) {
    say(table.name);
    const added = await insertTable(tx, id, zip, table, own);
    rows += added;
    if (own.needsAccount) membershipsLeftOut += table.rows - added;
  }
  const own = matched.value.map(([, table]) => table);
  const found = await digestTables(
    tx,
    own.filter(({ needsAccount }) => !needsAccount),
  );
  for (const { name, rows: count, content } of found) {
    const table = manifest.tables.find((one) => one.name === name);
    if (table?.rows !== count || table.content !== content) {
      throw new Refused(damaged(fileOf({ name }), 'Its rows do not come back as they were.'));
    }
  }
  // A council that nobody here belongs to falls to whoever set the installation up.
  const isOrphan = !manifest.council.isExample && (await readMembers(tx, id)).length === 0;
  if (isOrphan) await giveToFounder(tx, id);
  await enterCouncil(tx, id);
  await recordAudit(tx, {
    councilId: id,
    actorId: null,
    action: 'council.restore',
    objectType: 'council',
    objectId: id,
    outcome: 'done',
    detail: { rows, digest: manifest.digest, membershipsLeftOut },
  });
  const { name } = manifest.council;
  const digest = digestOfRecords(manifest.council, [
    ...found,
    ...manifest.tables.filter(({ name: one }) => !found.some((table) => table.name === one)),
  ]);
  return { slug, name, digest, rows, membershipsLeftOut };
}

async function findNewerSchema({ schema }: Manifest): Promise<Problem | null> {
  const known = (await readMigrations()).map(({ tag }) => tag);
  return schema === '' || known.includes(schema) ? null : newer(`the database change "${schema}"`);
}

/** Restores a council from its archive. Anything that is not as it was is refused, and nothing is restored. */
export async function restoreCouncil(request: RestoreRequest): Promise<Outcome<RestoredCouncil>> {
  const opened = await openZip(request.path);
  if (!opened.ok) return opened;
  const zip = opened.value;
  try {
    const text = await readText(zip, MANIFEST, MOST_MANIFEST_BYTES);
    if (!text.ok) return text;
    const manifest = readManifest(MANIFEST, text.value);
    if (!manifest.ok) return manifest;
    const problem =
      (await findNewerSchema(manifest.value)) ?? (await verifyFiles(zip, manifest.value));
    if (problem) return fail(problem);
    return succeed(await outsideCouncils((tx) => fillCouncil(tx, zip, manifest.value, request)));
  } catch (error) {
    if (error instanceof Refused) return fail(error.problem);
    throw error;
  } finally {
    await zip.close();
  }
}
