// What the figures rest on: every assumption, and those that this council has changed.
import { showEvidence } from '#lib/server/services/evidence.ts';
import { parseEvidenceView } from '#lib/view/evidence/url.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { view, problems } = parseEvidenceView(url);
  const page = await showEvidence(locals.scope, view, url.pathname);
  return { page, subject: view.subject, problems };
};
