/** How sure one can be of the books behind a figure: when age, gaps and contradictions of records are worth a word. */
import type { Bounds, Parameter } from './parameter.ts';

const bar = (id: string, value: number, unit: string, why: string, bounds: Bounds): Parameter => ({
  id: `viability.confidence.${id}`,
  value,
  unit,
  validFrom: '2026-01-01',
  source: `Judgement: ${why}`,
  confidence: 'judgement',
  bounds,
});

const MONTHS: Bounds = { min: 0, max: 36, whole: true };
const SHARE: Bounds = { min: 0, max: 1 };

/** Months between the last of the ledger and the last of the council's records. */
export const AGE_FAIR = bar('age-fair', 2, 'months', 'a month’s closing takes a month', MONTHS);
export const AGE_POOR = bar('age-poor', 6, 'months', 'half a year hides a whole season', MONTHS);

/** Months of ledger. */
export const HISTORY_GOOD = bar(
  'history-good',
  24,
  'months',
  'two years, so that one can be held against the other',
  MONTHS,
);
export const HISTORY_FAIR = bar('history-fair', 12, 'months', 'one whole year', MONTHS);

/** Exits of the last period whose reason nobody recorded. */
export const UNEXPLAINED_FAIR = bar(
  'unexplained-fair',
  0.1,
  'share of exits',
  'one in ten changes no picture',
  SHARE,
);
export const UNEXPLAINED_POOR = bar(
  'unexplained-poor',
  0.33,
  'share of exits',
  'from one in three on choice and cuts cannot be told apart',
  SHARE,
);

/** How far ledger, attendance and terms may contradict each other. */
export const MISMATCH_FAIR = bar(
  'mismatch-fair',
  0.15,
  'share either way',
  'agency cover and closed weeks explain as much',
  SHARE,
);
export const MISMATCH_POOR = bar(
  'mismatch-poor',
  0.3,
  'share either way',
  'nearly a third off is another service',
  SHARE,
);

/** All parameters of data confidence. */
export const CONFIDENCE_PARAMETERS: readonly Parameter[] = [
  AGE_FAIR,
  AGE_POOR,
  HISTORY_GOOD,
  HISTORY_FAIR,
  UNEXPLAINED_FAIR,
  UNEXPLAINED_POOR,
  MISMATCH_FAIR,
  MISMATCH_POOR,
];
