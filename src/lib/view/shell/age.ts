// When a source counts as old: once more days have passed than it usually takes to renew.

import { daysBetween } from '#lib/domain/kernel/calendar.ts';
import type { Source } from '#lib/domain/market/records.ts';

/** A census or another fixed source has no cadence and is never old. */
export function isOlderThanUsual(
  { coversTo, cadenceDays }: Pick<Source, 'coversTo' | 'cadenceDays'>,
  today: string,
): boolean {
  return cadenceDays !== null && daysBetween(coversTo, today) > cadenceDays;
}
