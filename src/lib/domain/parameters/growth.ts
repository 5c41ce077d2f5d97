/** What the model believes about small enterprises and how to read their first years. */
import type { Parameter } from './parameter.ts';

const VALID_FROM = '2026-01-01';

/** Fewest enterprises still under observation for the tail of a survival curve to be drawn. */
export const LEAST_AT_RISK: Parameter = {
  id: 'growth.least-at-risk',
  value: 10,
  unit: 'enterprises',
  validFrom: VALID_FROM,
  source: 'Judgement: below ten, one more closure moves the curve by over a tenth',
  confidence: 'judgement',
  bounds: { min: 2, max: 100, whole: true },
};

/** Days before a check lapses in which the support officer is told. */
export const LAPSE_WARNING: Parameter = {
  id: 'growth.lapse-warning',
  value: 60,
  unit: 'days',
  validFrom: VALID_FROM,
  source: 'Judgement: long enough to renew an insurance or a disclosure check',
  confidence: 'judgement',
  bounds: { min: 0, max: 365, whole: true },
};

/** Confidence level of survival bands. */
export const SURVIVAL_LEVEL: Parameter = {
  id: 'growth.survival-level',
  value: 0.95,
  unit: 'share',
  validFrom: VALID_FROM,
  source: 'Custom of published survival curves (Kaplan and Meier 1958 onwards)',
  confidence: 'published',
  bounds: { min: 0.5, max: 0.99 },
};

/** Age at which a year's starters are set beside those of all other years. */
export const COMPARE_AT: Parameter = {
  id: 'growth.compare-at',
  value: 24,
  unit: 'months of trading',
  validFrom: VALID_FROM,
  source:
    'Judgement: past the first renewal of insurance and the first hard winter, and early enough to act',
  confidence: 'judgement',
  bounds: { min: 6, max: 120, whole: true },
};
