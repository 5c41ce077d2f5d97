// What every page knows about its reader: language, colours and who is signed in.

import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => ({
  locale: locals.locale,
  theme: locals.theme,
  person: locals.user?.email ?? null,
});
