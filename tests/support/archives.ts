// Councils to put into archives, and archives of them, for tests.

import { writeFile } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import { outsideCouncils, withCouncil } from '#lib/server/db/council-scope.ts';
import { readArchiveTables } from '#lib/server/repositories/archive-tables.ts';
import { saveMembership, saveUser } from '#lib/server/repositories/users.ts';
import {
  digestTables,
  exportCouncil,
  type ExportedCouncil,
} from '#lib/server/services/archive-export.ts';
import { createCouncil } from '#lib/server/services/councils.ts';
import { fillEveryTable } from './every-table.ts';
import { aSmallDataset } from './small-dataset.ts';

/** E-mail address of the one member of a council of this address. */
export const memberOf = (slug: string): string => `gwen@${slug}.example`;

/** A council with a row in every table, and one member who wrote one of them. */
export async function aFullCouncil(slug: string): Promise<string> {
  const dataset = aSmallDataset(slug);
  const made = await createCouncil({ ...dataset.council, dataset, actorId: null });
  if (!made.ok) throw new Error(made.problem.message);
  const { id } = made.value;
  const userId = await outsideCouncils((tx) =>
    saveUser(tx, { email: memberOf(slug), passphraseHash: 'none' }),
  );
  const result = { odd: [0.1 + 0.2, 1e-300, -0, 'ŷ\t"', null], mark: slug };
  await withCouncil({ councilId: id, userId }, async (tx) => {
    await fillEveryTable(tx, id);
    await saveMembership(tx, { councilId: id, userId, role: 'analyst' });
    await tx.execute(sql`insert into model_run
      (council_id, id, method, inputs_hash, parameters_hash, model_version, seed, author_id, result)
      values (${id}, 'run', 'x', 'x', 'x', '1', 1, ${userId}, ${JSON.stringify(result)}::text::jsonb)`);
  });
  return id;
}

export interface WrittenArchive {
  readonly exported: ExportedCouncil;
  readonly pieces: readonly Uint8Array[];
}

/** Writes the archive of a council into a file. */
export async function writeArchive(councilId: string, file: string): Promise<WrittenArchive> {
  const pieces: Uint8Array[] = [];
  const exported = await exportCouncil({
    scope: { councilId, userId: null },
    sink: (piece) => {
      pieces.push(piece);
      return Promise.resolve();
    },
    purpose: null,
    requestId: null,
  });
  if (!exported.ok) throw new Error(exported.problem.message);
  await writeFile(file, Buffer.concat(pieces));
  return { exported: exported.value, pieces };
}

/** Content of every table of a council, accounts and trail left out. */
export const contentOf = (councilId: string) =>
  withCouncil({ councilId, userId: null }, async (tx) => {
    const tables = await readArchiveTables(tx);
    return digestTables(
      tx,
      tables.filter(({ name }) => name !== 'audit_entry' && name !== 'membership'),
    );
  });
