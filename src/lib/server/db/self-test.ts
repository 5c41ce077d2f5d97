// Before it serves anybody the product proves that the database will keep councils apart, and refuses to start if not.

import { sql } from 'drizzle-orm';
import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import { outsideCouncils } from './council-scope.ts';

interface RoleRow extends Record<string, unknown> {
  role: string;
  superuser: boolean;
  bypass: boolean;
  owned: number;
}

/** Catalogue query: tables with council rows that lack row-level security, FORCE or a policy. */
const unprotectedTables = sql`
  select c.relname as name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind in ('r', 'p')
    and exists (select from pg_attribute a
                where a.attrelid = c.oid and a.attname = 'council_id' and not a.attisdropped)
    and not (c.relrowsecurity and c.relforcerowsecurity
             and exists (select from pg_policy p where p.polrelid = c.oid))
  order by 1`;

const workingRole = sql`
  select current_user::text as role, r.rolsuper as superuser, r.rolbypassrls as bypass,
    (select count(*)::int from pg_class c where c.relowner = r.oid) as owned
  from pg_roles r where r.rolname = current_user`;

/** Checks the role the application works as and the protection of every council table. */
export async function checkProtection(): Promise<Outcome<null>> {
  return outsideCouncils(async (tx) => {
    const [role] = await tx.execute<RoleRow>(workingRole);
    if (!role || role.superuser || role.bypass || role.owned > 0) {
      return fail({
        code: 'not-allowed',
        message: `The application would work as the database role "${role?.role ?? 'unknown'}", which owns tables or can bypass row-level security.`,
        help: 'Run the migrations again, so that the role atlas_app exists and the login may take it on.',
      });
    }
    const bare = await tx.execute<{ name: string }>(unprotectedTables);
    if (bare.length > 0) {
      return fail({
        code: 'not-allowed',
        message: `These tables hold council rows without forced row-level security: ${bare.map((row) => row.name).join(', ')}.`,
        help: 'Declare them with councilTable() and add a migration that forces the policy.',
      });
    }
    return succeed(null);
  });
}
