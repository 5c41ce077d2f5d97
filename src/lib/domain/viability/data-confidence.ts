/**
 * How sure one can be of the records behind a service's figures: as sure as of the weakest of them. A word about the
 * books and not about the model, whose range is shown beside every figure.
 */
import { monthNumber, WEEKS_PER_MONTH, type IsoMonth } from '../kernel/calendar.ts';
import {
  AGE_FAIR,
  AGE_POOR,
  HISTORY_FAIR,
  HISTORY_GOOD,
  MISMATCH_FAIR,
  MISMATCH_POOR,
  UNEXPLAINED_FAIR,
  UNEXPLAINED_POOR,
} from '../parameters/confidence.ts';
import type { Parameter } from '../parameters/parameter.ts';
import { valueIn, type ParameterSet } from '../parameters/set.ts';
import type { ServiceEstimate } from './estimate.ts';

export const CONFIDENCE_WORDS = ['good', 'fair', 'poor'] as const;
export type ConfidenceWord = (typeof CONFIDENCE_WORDS)[number];

export const CONFIDENCE_SIGNS = ['age', 'history', 'unexplained', 'bookings', 'pay'] as const;
export type ConfidenceSign = (typeof CONFIDENCE_SIGNS)[number];

/** One sign: what was found, the word it gives, and the bars it was held against. */
export interface ConfidenceFinding {
  readonly sign: ConfidenceSign;
  /**
   * Months since the ledger's last (age), months of ledger (history), share of exits without a reason (unexplained), how far
   * places booked in the ledger lie from those the attendance implies (bookings), how far pay lies from what the terms imply
   * (pay); shares are 0 where they agree.
   */
  readonly figure: number;
  readonly word: ConfidenceWord;
  readonly bars: readonly Parameter[];
}

export interface DataConfidence {
  readonly word: ConfidenceWord;
  /** In the order of {@link CONFIDENCE_SIGNS}. */
  readonly findings: readonly ConfidenceFinding[];
}

/** What is looked at. */
export interface ConfidenceBasis {
  readonly estimate: Pick<ServiceEstimate, 'lastMonth' | 'waterfall' | 'exits' | 'levels'>;
  /** Last month that the council's records cover. */
  readonly asOf: IsoMonth;
}

/** Good below the first bar, poor from the second on. */
const rising = (figure: number, fair: number, poor: number): ConfidenceWord => {
  if (figure >= poor) return 'poor';
  return figure >= fair ? 'fair' : 'good';
};

/** How sure one can be of the books of a service. */
export const rateConfidence = (
  { estimate, asOf }: ConfidenceBasis,
  set: ParameterSet,
): DataConfidence => {
  const { lastMonth, waterfall, exits, levels } = estimate;
  const all = Object.values(exits).reduce((sum, count) => sum + count, 0);
  const age = Math.max(0, monthNumber(asOf) - monthNumber(lastMonth));
  const history = waterfall.length;
  const unexplained = all === 0 ? 0 : exits.undetermined / all;
  const against = (
    sign: ConfidenceSign,
    figure: number,
    fair: Parameter,
    poor: Parameter,
  ): ConfidenceFinding => ({
    sign,
    figure,
    word: rising(figure, valueIn(set, fair), valueIn(set, poor)),
    bars: [fair, poor],
  });
  const findings: readonly ConfidenceFinding[] = [
    against('age', age, AGE_FAIR, AGE_POOR),
    {
      sign: 'history',
      figure: history,
      // Less is worse, so both are counted down from nothing missing.
      word: rising(-history, 1 - valueIn(set, HISTORY_GOOD), 1 - valueIn(set, HISTORY_FAIR)),
      bars: [HISTORY_GOOD, HISTORY_FAIR],
    },
    against('unexplained', unexplained, UNEXPLAINED_FAIR, UNEXPLAINED_POOR),
    against(
      'bookings',
      Math.abs(levels.weeksPerMonth / WEEKS_PER_MONTH - 1),
      MISMATCH_FAIR,
      MISMATCH_POOR,
    ),
    against('pay', Math.abs(levels.staffFactor - 1), MISMATCH_FAIR, MISMATCH_POOR),
  ];
  const worst = Math.max(...findings.map(({ word }) => CONFIDENCE_WORDS.indexOf(word)));
  return { word: CONFIDENCE_WORDS[worst] ?? 'poor', findings };
};
