// The address of a council, made from its name.

import { slugOf } from '#lib/domain/kernel/slug.ts';

/** First parts of addresses that pages of the product use; a council never gets one of them. */
const TAKEN: ReadonlySet<string> = new Set([
  'accessibility',
  'api',
  'cy',
  'example',
  'favicon',
  'methods',
  'preferences',
  'privacy',
  'robots',
  'session',
  'set-up',
  'sign-in',
  'sign-out',
]);

const MAX_LENGTH = 60;

/** "Ynys Môn / Isle of Anglesey" becomes "ynys-mon-isle-of-anglesey"; empty when no letter or digit is left. */
export function slugFor(name: string): string {
  const slug = slugOf(slugOf(name.replaceAll(/['’]/g, '')).slice(0, MAX_LENGTH));
  return TAKEN.has(slug) ? `${slug}-council` : slug;
}
