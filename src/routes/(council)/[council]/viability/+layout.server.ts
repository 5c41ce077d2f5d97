// Chances of closing of named services stay with those who commission: one that is made public can make people leave.
import { error } from '@sveltejs/kit';
import { mayReadRisk } from '#lib/server/services/viability-standing.ts';
import { decisionWording } from '#lib/view/viability/decision/wording.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => {
  if (!mayReadRisk(locals.scope)) {
    error(403, { message: decisionWording(locals.locale).closed.text, code: 'not-allowed' });
  }
};
