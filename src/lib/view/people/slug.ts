// The address of a council, made from its name.

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
  'set-up',
  'sign-in',
  'sign-out',
]);

const MAX_LENGTH = 60;

/** "Ynys Môn / Isle of Anglesey" becomes "ynys-mon-isle-of-anglesey"; empty when no letter or digit is left. */
export function slugFor(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-');
  const slug = plain.slice(0, MAX_LENGTH).replaceAll(/^-+|-+$/g, '');
  return TAKEN.has(slug) ? `${slug}-council` : slug;
}
