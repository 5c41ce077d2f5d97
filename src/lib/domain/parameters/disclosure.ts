/** Rules that keep figures from speaking of single people. They are promises, so no council can loosen them. */
import type { Bounds, Parameter } from './parameter.ts';

const VALID_FROM = '2026-01-01';

const fixedAt = (value: number): Bounds => ({ min: value, max: value });

/** Counts of people from 1 to one less than this are hidden in what the product shares. */
export const FEWEST_PEOPLE: Parameter = {
  id: 'disclosure.fewest-people',
  value: 8,
  bounds: fixedAt(8),
  unit: 'people',
  validFrom: VALID_FROM,
  source:
    'NHS Digital, Hospital Episode Statistics disclosure method since September 2018: counts of 1 to 7 below national level are not shown',
  confidence: 'published',
};

/** Counts below this are hidden when a table is asked for without a rule of its own. */
export const SUPPRESSION_THRESHOLD: Parameter = {
  id: 'disclosure.suppression-threshold',
  value: 5,
  bounds: fixedAt(5),
  unit: 'people',
  validFrom: VALID_FROM,
  source: 'Custom of adult social care tables: counts below 5 are suppressed',
  confidence: 'published',
};

/** A hidden count is protected when at least this lies between the least and the most it can be. */
export const PROTECTION_WIDTH: Parameter = {
  id: 'disclosure.protection-width',
  value: 5,
  bounds: fixedAt(5),
  unit: 'people',
  validFrom: VALID_FROM,
  source:
    'Judgement: as wide as the counts that are hidden, so that none of them can be told apart',
  confidence: 'judgement',
};

/** Two answers whose people differ by fewer than this single them out. */
export const LEAST_DIFFERENCE: Parameter = {
  id: 'disclosure.least-difference',
  value: 5,
  bounds: fixedAt(5),
  unit: 'people',
  validFrom: VALID_FROM,
  source:
    'Judgement: a group found by taking one answer from another is held to the same rule as any other group',
  confidence: 'judgement',
};

/** Counts are shown to the nearest multiple of this. */
export const ROUNDING_BASE: Parameter = {
  id: 'disclosure.rounding-base',
  value: 5,
  bounds: fixedAt(5),
  unit: 'people',
  validFrom: VALID_FROM,
  source: 'NHS Digital, Hospital Episode Statistics disclosure method: counts to the nearest 5',
  confidence: 'published',
};

/** No percentages of fewer people than this. */
export const LEAST_PERCENT_BASE: Parameter = {
  id: 'disclosure.least-percent-base',
  value: 50,
  bounds: fixedAt(50),
  unit: 'people',
  validFrom: VALID_FROM,
  source: 'Judgement: of 50 people one is 2 %, as fine as counts to the nearest 5 can bear',
  confidence: 'judgement',
};

/** A sum of hours or money speaks of its providers too, so fewer than this do not make one. */
export const FEWEST_PROVIDERS: Parameter = {
  id: 'disclosure.fewest-providers',
  value: 3,
  bounds: fixedAt(3),
  unit: 'providers',
  validFrom: VALID_FROM,
  source:
    'Custom of business statistics: of two contributors, each finds the other by taking itself away',
  confidence: 'published',
};

/** A sum in which one provider has more than this share is that provider's. */
export const MOST_DOMINANT: Parameter = {
  id: 'disclosure.most-dominant',
  value: 0.85,
  bounds: fixedAt(0.85),
  unit: 'share',
  validFrom: VALID_FROM,
  source: 'Judgement, after the (n, k) dominance rules of business statistics',
  confidence: 'judgement',
};

/** Nobody among the contributors to a sum may be able to estimate another to within this share. */
export const PERCENT_RULE: Parameter = {
  id: 'disclosure.percent-rule',
  value: 0.1,
  bounds: fixedAt(0.1),
  unit: 'share',
  validFrom: VALID_FROM,
  source: 'Custom of business statistics: the p % rule with p = 10',
  confidence: 'published',
};

/** Fewest home-based services of a kind in an area that may stand for them, so that none points to a home. */
export const FEWEST_HOMES: Parameter = {
  id: 'disclosure.fewest-homes',
  value: 5,
  bounds: fixedAt(5),
  unit: 'services',
  validFrom: VALID_FROM,
  source: 'Judgement: held to the same rule as a group of people',
  confidence: 'judgement',
};

/** Every rule, for the catalogue. */
export const DISCLOSURE_RULES: readonly Parameter[] = [
  FEWEST_PEOPLE,
  SUPPRESSION_THRESHOLD,
  PROTECTION_WIDTH,
  LEAST_DIFFERENCE,
  ROUNDING_BASE,
  LEAST_PERCENT_BASE,
  FEWEST_PROVIDERS,
  MOST_DOMINANT,
  PERCENT_RULE,
  FEWEST_HOMES,
];
