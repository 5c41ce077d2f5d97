// Small numbers stay behind: a count of very few people leaves the server as "[c]", never as itself.

import { FEWEST_PEOPLE as FEWEST } from '#lib/domain/parameters/disclosure.ts';
import { formatNumber, SUPPRESSED } from './format.ts';
import type { Locale } from './locale.ts';
import { shellWording } from './shell/wording.ts';

/** A value as a page may hold it: known, hidden for speaking of too few people, or not known at all. */
export type Shown =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'suppressed' }
  | { readonly kind: 'not-known' };

/** Counts of people from 1 to one less than this are hidden where a page may be shared. */
export const FEWEST_PEOPLE = FEWEST.value;

/**
 * Hides a count of people that is too small to share. 0 is told: it speaks of nobody.
 *
 * @param count - people; null is not known.
 */
export function guardCount(count: number | null, fewest = FEWEST_PEOPLE): Shown {
  if (count === null) return { kind: 'not-known' };
  return count > 0 && count < fewest ? { kind: 'suppressed' } : { kind: 'value', value: count };
}

/** Hides a value that was worked out from too few people (an average, a share). */
export function guardValue(
  value: number | null,
  people: number | null,
  fewest = FEWEST_PEOPLE,
): Shown {
  if (value === null || people === null) return { kind: 'not-known' };
  return people < fewest ? { kind: 'suppressed' } : { kind: 'value', value };
}

/** Text of a guarded value: the number, "[c]" or "not known". */
export function formatShown(
  shown: Shown,
  format: (value: number) => string = formatNumber,
  locale: Locale = 'en',
): string {
  if (shown.kind === 'suppressed') return SUPPRESSED;
  return shown.kind === 'value' ? format(shown.value) : shellWording(locale).values.notKnown;
}

/**
 * May a sum be told beside its parts? Only if taking the shown parts away leaves nothing, or what at least 2
 * hidden parts with enough people have in common; of a single one it would leave the very figure that is hidden.
 *
 * @param hiddenParts - how many parts of the sum are hidden.
 * @param people - people behind the hidden parts together.
 */
export const mayTellSum = (hiddenParts: number, people: number, fewest = FEWEST_PEOPLE): boolean =>
  hiddenParts === 0 || (hiddenParts >= 2 && people >= fewest);
