// A fingerprint of all records of a council: equal before an import and after its undoing, or something was left behind.

import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { withCouncil } from '#lib/server/db/council-scope.ts';

/** Bookkeeping about imports themselves, and records that only ever grow. */
const NOT_RECORDS = [
  'audit_entry',
  'import_upload',
  'import_batch',
  'import_change',
  'import_reject',
  'column_matching',
  'membership',
];

/** SHA-256 over every row of every council table, and the day the records cover. */
export function digestCouncil(councilId: string): Promise<string> {
  return withCouncil({ councilId, userId: null }, async (tx) => {
    const tables = await tx.execute<{ name: string }>(sql`select c.relname as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'council_id' and not a.attisdropped
      where n.nspname = 'public' and c.relkind = 'r' order by 1`);
    const hash = createHash('sha256');
    for (const { name } of tables) {
      if (NOT_RECORDS.includes(name)) continue;
      const [row] = await tx.execute<{ digest: string }>(sql`
        select coalesce(md5(string_agg(t::text, E'\n' order by t::text)), '') as digest
        from ${sql.identifier(name)} t`);
      hash.update(`${name} ${row?.digest ?? ''}\n`);
    }
    const [council] = await tx.execute<{ as_of: string | null }>(
      sql`select as_of::text from council where id = ${councilId}`,
    );
    return hash.update(council?.as_of ?? '').digest('hex');
  });
}
