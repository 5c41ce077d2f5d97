// The address of a council, made from its name.

import { slugOf } from '#lib/domain/kernel/slug.ts';

/** First parts of addresses that pages of the product use: a council there could not be reached. */
const PAGES_OF_PRODUCT: ReadonlySet<string> = new Set([
  'accessibility',
  'api',
  'cy',
  'favicon',
  'join',
  'methods',
  'preferences',
  'privacy',
  'robots',
  'session',
  'set-up',
  'sign-in',
  'sign-out',
]);

/** The address of the example, which comes with the product; no other council gets it from its name. */
const EXAMPLE = 'example';

const MAX_LENGTH = 60;

/** Is this address, or the first part of it, a page of the product? */
export const isPageOfProduct = (slug: string): boolean => PAGES_OF_PRODUCT.has(slug);

/** "Ynys Môn / Isle of Anglesey" becomes "ynys-mon-isle-of-anglesey"; empty when no letter or digit is left. */
export function slugFor(name: string): string {
  const slug = slugOf(slugOf(name.replaceAll(/['’]/g, '')).slice(0, MAX_LENGTH));
  return isPageOfProduct(slug) || slug === EXAMPLE ? `${slug}-council` : slug;
}
