// What every page of a council knows: the council, who reads it and as what. Whoever may not enter stops here.
import { councilOf } from '#lib/server/auth/access.ts';
import { can } from '#lib/server/auth/permissions.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, request, url }) => {
  const { slug, name, nation, isExample, asOf, recordsLoadedAt } = councilOf(locals.access, {
    request,
    url,
  });
  const { user, scope, locale, theme } = locals;
  const updated = recordsLoadedAt?.toISOString().slice(0, 10) ?? null;
  return {
    council: { slug, name, nation, isExample, asOf: asOf ?? '' },
    /** Null while the council has no records. */
    freshness: asOf === null ? null : { dataTo: asOf, updated, oldSources: [] as string[] },
    locale,
    theme,
    role: scope.role,
    guest: scope.role === 'guest',
    hasSettings: scope.role !== 'system' && can(scope.role, 'read-members'),
    user: user === null ? null : { email: user.email },
    sessionEndsAt: user?.sessionEndsAt.toISOString() ?? null,
  };
};
