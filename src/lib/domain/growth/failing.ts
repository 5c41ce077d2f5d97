/** Which year's starters last worse than all the others, told only where both were watched for long enough. */
import { yearOf } from '../kernel/calendar.ts';
import { COMPARE_AT } from '../parameters/growth.ts';
import { DEFAULTS, valueIn, type ParameterSet } from '../parameters/set.ts';
import { cohortOf, cohortsByYear, survivalAt, type Cohort } from './cohorts.ts';
import type { TradingLife } from './lives.ts';

/** Share of starters not stopped by an age, with its band. */
export interface ShareLasting {
  readonly share: number;
  /** Null when nobody has stopped, or nobody is left: then no band can be worked out. */
  readonly low: number | null;
  readonly high: number | null;
}

/** "Too early": too few of them, or of the others, have been watched to the age of comparison. */
export type Verdict = 'failing' | 'in-line' | 'too-early';

/** A cohort beside the starters of all other years, at the same age. */
export interface CohortStanding {
  readonly cohort: Cohort;
  /** Age of comparison, months. */
  readonly months: number;
  /** Null when too early. */
  readonly own: ShareLasting | null;
  readonly others: ShareLasting | null;
  readonly verdict: Verdict;
}

/** Share lasting to an age; null when too few were watched that long. */
export const shareLasting = (cohort: Cohort, months: number): ShareLasting | null => {
  if (cohort.drawnTo === null || cohort.drawnTo < months) return null;
  const row = survivalAt(cohort, months);
  return row === null
    ? { share: 1, low: null, high: null }
    : { share: row.survival, low: row.low, high: row.high };
};

const verdictOf = (own: ShareLasting | null, others: ShareLasting | null): Verdict => {
  if (own === null || others === null) return 'too-early';
  const highest = own.high ?? own.share;
  const lowest = others.low ?? others.share;
  return highest < lowest ? 'failing' : 'in-line';
};

/**
 * Every cohort beside all others. A cohort is failing when its whole band lies below the whole band of the others:
 * a stricter test than a difference that is merely unlikely, so that few years are named without cause.
 */
export const compareCohorts = (
  lives: readonly TradingLife[],
  parameters: ParameterSet = DEFAULTS,
): readonly CohortStanding[] => {
  const months = valueIn(parameters, COMPARE_AT);
  return cohortsByYear(lives, parameters).map((cohort) => {
    const rest = lives.filter(({ began }) => yearOf(began) !== cohort.year);
    const own = shareLasting(cohort, months);
    const others =
      rest.length === 0 ? null : shareLasting(cohortOf(cohort.year, rest, parameters), months);
    return { cohort, months, own, others, verdict: verdictOf(own, others) };
  });
};
