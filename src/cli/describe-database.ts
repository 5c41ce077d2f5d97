// Says in words which database is in use, for the start screen and the doctor.

import { sql } from 'drizzle-orm';
import { outsideCouncils } from '#lib/server/db/council-scope.ts';
import type { OpenDatabase } from './open-database.ts';

/** Version number alone, such as "17.5". */
export async function readServerVersion(): Promise<string> {
  const [row] = await outsideCouncils((tx) =>
    tx.execute<{ version: string }>(sql`select current_setting('server_version') as version`),
  );
  return row?.version.split(' ')[0] ?? 'not known';
}

export async function describeDatabase({
  embedded,
}: Pick<OpenDatabase, 'embedded'>): Promise<string> {
  if (embedded) return 'embedded database: for trying out and small teams';
  return `PostgreSQL ${await readServerVersion()}`;
}
