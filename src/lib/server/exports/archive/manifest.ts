// What an archive says of itself: which council, made when and by which version, and for every table its rows, its
// bytes and their hashes. Read with the same strictness as it is written.

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';

/** Version of the archive's own form. */
export const FORMAT = 1;
const KIND = 'care-market-atlas/council';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().nonnegative();
/** A name in the database, and nothing that could be a path. */
const name = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/);

const tableShape = z.strictObject({
  name,
  columns: z.array(name).min(1),
  accounts: z.array(name),
  rows: count,
  bytes: count,
  /** SHA-256 of the file in the archive. */
  sha256: hash,
  /** SHA-256 of what the rows say, without the accounts they name: the same wherever they are restored. */
  content: hash,
});

const manifestShape = z.strictObject({
  kind: z.literal(KIND),
  format: z.literal(FORMAT),
  madeAt: z.iso.datetime(),
  modelVersion: z.string().max(40),
  /** Last migration of the database that the rows come from. */
  schema: z.string().max(200),
  council: z.strictObject({
    slug: z.string().max(100),
    name: z.string().max(300),
    nation: z.enum(['england', 'wales', 'scotland']),
    onsCode: z.string().max(20).nullable(),
    isExample: z.boolean(),
    asOf: z.iso.date().nullable(),
    recordsVersion: count,
    recordsLoadedAt: z.iso.datetime().nullable(),
  }),
  tables: z.array(tableShape).max(500),
  leftBehind: z.record(name, z.string()),
  /** How accounts travel, in words. */
  accounts: z.string(),
  /** SHA-256 over the council and the content of its tables of records. */
  digest: hash,
});

export type Manifest = z.infer<typeof manifestShape>;
export type ManifestTable = Manifest['tables'][number];

/** Said in the manifest, because it is the one thing that a restored council may lack. */
const ACCOUNTS =
  'Accounts travel as e-mail addresses. Where the other installation has an account of that address, rows name it; otherwise they name nobody, and a membership without its account is left out.';

/** Tables that grow by being read or depend on accounts, so that they are no part of the digest of the records. */
const BESIDE_RECORDS: readonly string[] = ['audit_entry', 'membership', 'export_purpose'];

/** One hash for all records of a council, wherever they are. */
export function digestOfRecords(
  council: Pick<Manifest['council'], 'name' | 'nation' | 'onsCode' | 'isExample' | 'asOf'>,
  tables: readonly Pick<ManifestTable, 'name' | 'rows' | 'content'>[],
): string {
  const { name: own, nation, onsCode, isExample, asOf } = council;
  const digest = createHash('sha256').update(
    JSON.stringify([own, nation, onsCode, isExample, asOf]),
  );
  const records = tables
    .filter((table) => !BESIDE_RECORDS.includes(table.name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  for (const table of records) digest.update(`\n${table.name} ${table.rows} ${table.content}`);
  return digest.digest('hex');
}

/** The manifest as text. */
export function writeManifest(
  parts: Omit<Manifest, 'kind' | 'format' | 'accounts' | 'digest'>,
): string {
  const manifest: Manifest = {
    kind: KIND,
    format: FORMAT,
    ...parts,
    accounts: ACCOUNTS,
    digest: digestOfRecords(parts.council, parts.tables),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** A manifest from its text; anything that is none is a problem that names the place. */
export function readManifest(file: string, text: string): Outcome<Manifest> {
  const damaged = (message: string): Outcome<Manifest> =>
    fail({
      code: 'archive-damaged',
      message,
      where: { file },
      help: 'Export the council again and restore that file.',
    });
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return damaged('The manifest is not readable.');
  }
  const read = manifestShape.safeParse(parsed);
  if (!read.success) {
    const [issue] = read.error.issues;
    return damaged(`The manifest is wrong at "${issue?.path.join('.') ?? ''}".`);
  }
  const isWhole =
    read.data.digest === digestOfRecords(read.data.council, read.data.tables) &&
    new Set(read.data.tables.map((table) => table.name)).size === read.data.tables.length;
  return isWhole ? succeed(read.data) : damaged('The manifest does not agree with itself.');
}
