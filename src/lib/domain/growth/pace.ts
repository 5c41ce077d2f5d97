/** How fast a measure grew over the last year, and how fast it must grow from now on to meet its target. */
import {
  DAYS_PER_MONTH,
  daysBetween,
  monthAt,
  monthNumber,
  MONTHS_PER_YEAR,
  type IsoDate,
} from '../kernel/calendar.ts';
import { targetProgress, type GrowthMonth } from './caseload.ts';
import type { GrowthTarget } from './records.ts';

/** Change a month, in the measure of the target. */
export interface TargetPace {
  /** Average of the last 12 months; null without a return a year ago. */
  readonly gained: number | null;
  /** From today to the target's date; null when that has passed or nothing is known. */
  readonly needed: number | null;
}

/** Sets the pace of the last year beside the pace the target still needs. */
export const targetPace = (
  target: GrowthTarget,
  months: readonly GrowthMonth[],
  asOf: IsoDate,
): TargetPace => {
  const { actual } = targetProgress(target, months, asOf);
  const left = daysBetween(asOf, target.byDate) / DAYS_PER_MONTH;
  const yearAgo = monthAt(monthNumber(asOf) - MONTHS_PER_YEAR);
  const known = months.some(({ month }) => month <= yearAgo);
  const before = known ? targetProgress(target, months, `${yearAgo}-28`).actual : null;
  return {
    gained: actual === null || before === null ? null : (actual - before) / MONTHS_PER_YEAR,
    needed: actual === null || left <= 0 ? null : (target.value - actual) / left,
  };
};
