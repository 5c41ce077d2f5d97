// What every page of a council knows: the council, who reads it and as what. Whoever may not enter stops here.
import { councilOf } from '#lib/server/auth/access.ts';
import { can } from '#lib/server/auth/permissions.ts';
import { mayTakeExact } from '#lib/server/services/export-purposes.ts';
import { readProvenance } from '#lib/server/services/provenance.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, request, url }) => {
  const { slug, name, nation, isExample, asOf } = councilOf(locals.access, { request, url });
  const { user, scope, locale, theme } = locals;
  const today = new Date().toISOString().slice(0, 10);
  const { freshness, attribution } = await readProvenance(scope, today);
  return {
    council: { slug, name, nation, isExample, asOf: asOf ?? '' },
    freshness,
    attribution,
    locale,
    theme,
    role: scope.role,
    guest: scope.role === 'guest',
    mayChange: scope.role !== 'system' && can(scope.role, 'change-parameter'),
    mayEdit: scope.role !== 'system' && can(scope.role, 'import-data'),
    mayTrack: scope.role !== 'system' && can(scope.role, 'import-tracker'),
    mayTakeExact: mayTakeExact(scope),
    hasSettings: scope.role !== 'system' && can(scope.role, 'read-members'),
    user: user === null ? null : { email: user.email },
    sessionEndsAt: user?.sessionEndsAt.toISOString() ?? null,
  };
};
