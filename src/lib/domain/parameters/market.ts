/** What the model believes about dependence on one supplier. */
import type { Parameter } from './parameter.ts';

const VALID_FROM = '2026-01-01';

/** An area where one owner holds at least this share of the hours depends on a single supplier. */
export const SINGLE_SUPPLIER_SHARE: Parameter = {
  id: 'market.single-supplier-share',
  value: 0.8,
  range: [0.7, 1],
  unit: 'share of hours',
  validFrom: VALID_FROM,
  source:
    'Judgement: with four hours in five from one owner, nobody else could take them on at once',
  confidence: 'judgement',
  bounds: { min: 0.51, max: 1 },
};

/** An owner with at least this share of all hours is hard to replace by sheer amount. */
export const HARD_TO_REPLACE_SHARE: Parameter = {
  id: 'market.hard-to-replace-share',
  value: 0.1,
  range: [0.05, 0.2],
  unit: 'share of hours',
  validFrom: VALID_FROM,
  source:
    'After the market oversight regulations (SI 2015/314), which count over a tenth of an authority’s capacity; a local choice',
  confidence: 'judgement',
  bounds: { min: 0, max: 1 },
};

/** An owner that is the only supplier of at least this many areas is hard to replace by where it works. */
export const ORPHANED_AREAS: Parameter = {
  id: 'market.hard-to-replace-areas',
  value: 1,
  unit: 'areas left without any supplier',
  validFrom: VALID_FROM,
  source:
    'Care Act 2014 s53(2) names geographical concentration; one area without anybody is already a failure of supply',
  confidence: 'judgement',
  bounds: { min: 1, max: 1000, whole: true },
};

/** Fewer other owners than this with the same specialism make it hard to replace. */
export const SPECIALISM_ALTERNATIVES: Parameter = {
  id: 'market.specialism-alternatives',
  value: 2,
  unit: 'other owners',
  validFrom: VALID_FROM,
  source: 'Care Act 2014 s53(2) names specialism; a choice needs at least two other owners',
  confidence: 'judgement',
  bounds: { min: 1, max: 20, whole: true },
};

/** A service that nobody has checked for longer than this is told apart. */
export const STALE_AFTER: Parameter = {
  id: 'market.stale-after',
  value: 365,
  unit: 'days',
  validFrom: VALID_FROM,
  source: 'Judgement: prices and places change with the financial year',
  confidence: 'judgement',
  bounds: { min: 30, max: 1095, whole: true },
};

/** Hours of support that a place with a Shared Lives carer stands for, by type of arrangement. */
export const LIVE_IN_HOURS: Parameter = {
  id: 'market.shared-lives-live-in-hours',
  value: 42,
  range: [28, 56],
  unit: 'hours a week',
  validFrom: VALID_FROM,
  source:
    'Judgement: six hours of support a day of a life that is shared; the rest of it is family life',
  confidence: 'judgement',
  bounds: { min: 1, max: 168 },
};

export const SHORT_BREAK_HOURS: Parameter = {
  id: 'market.shared-lives-break-hours',
  value: 20,
  range: [10, 40],
  unit: 'hours a week',
  validFrom: VALID_FROM,
  source: 'Judgement: a place open every second night, six hours of support to each stay',
  confidence: 'judgement',
  bounds: { min: 1, max: 168 },
};

export const CARER_DAY_HOURS: Parameter = {
  id: 'market.shared-lives-day-hours',
  value: 6,
  range: [5, 7],
  unit: 'hours',
  validFrom: VALID_FROM,
  source: 'Judgement: a day with a carer is as long as a day at a day centre',
  confidence: 'judgement',
  bounds: { min: 1, max: 24 },
};

/** What a direct payment is worked out at, an hour, where the council has brought in no rate card. */
export const RATE_WITHOUT_CARD: Parameter = {
  id: 'market.direct-payment-rate',
  value: 22,
  range: [16, 24],
  unit: 'pounds an hour',
  validFrom: VALID_FROM,
  source:
    'Oxfordshire County Council, "Spending your direct payment": self-employed support £22 to £24 an hour; the low end is a rate that buys an employed assistant only. Bring in the rate card of the council',
  confidence: 'published',
  bounds: { min: 1, max: 100 },
};
