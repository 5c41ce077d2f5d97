/** What the model believes about services near the edge: how the past is read, and when to worry. */
import type { Bounds, Parameter } from './parameter.ts';

const VALID_FROM = '2026-01-01';

const judgement = (
  id: string,
  value: number,
  unit: string,
  why: string,
  bounds: Bounds,
): Parameter => ({
  id,
  value,
  unit,
  validFrom: VALID_FROM,
  source: `Judgement: ${why}`,
  confidence: 'judgement',
  bounds,
});

/** An act of the council within so many days before an exit counts as its trigger. */
export const TRIGGER_DAYS = judgement(
  'viability.trigger-days',
  90,
  'days',
  'a quarter is long enough to arrange something else after a charge rise or a cut, and short enough to be linked',
  { min: 0, max: 730, whole: true },
);

/** Months of history from which the rates of leaving and joining are read. */
export const RATE_MONTHS = judgement(
  'viability.rate-months',
  12,
  'months',
  'a whole year, so that no season is counted twice',
  { min: 3, max: 60, whole: true },
);

/** Months of history from which today's level of costs is read. */
export const LEVEL_MONTHS = judgement(
  'viability.level-months',
  3,
  'months',
  'short enough to follow the last rise, long enough to smooth one odd bill',
  { min: 1, max: 24, whole: true },
);

/** Width of the interval shown for a rate of leaving. */
export const RATE_INTERVAL = judgement(
  'viability.rate-interval',
  0.8,
  'share',
  'planning range: one in five services lies outside',
  { min: 0.5, max: 0.99 },
);

/** Jeffreys' prior adds half an event to each side of a count. */
export const JEFFREYS: Parameter = {
  id: 'viability.jeffreys',
  value: 0.5,
  unit: 'events',
  validFrom: VALID_FROM,
  source: 'Jeffreys prior of a binomial share (Brown, Cai and DasGupta 2001)',
  confidence: 'published',
  bounds: { min: 0.1, max: 1 },
};

/** How much a lost peer group raises leaving by choice. */
export const PEER_EFFECT: Parameter = {
  id: 'viability.peer-effect',
  value: 1,
  range: [0, 3],
  unit: 'times the rate of leaving, when all peers are gone',
  validFrom: VALID_FROM,
  source:
    'Judgement: no published estimate was found; direction from Schelling 1971 and Granovetter 1978. Estimate locally',
  confidence: 'judgement',
  bounds: { min: 0, max: 10 },
};

/** Month of the year in which fees and pay rise. */
export const UPLIFT_MONTH = judgement(
  'viability.uplift-month',
  4,
  'month of the year',
  'councils set fees for the financial year from April',
  { min: 1, max: 12, whole: true },
);

/** Yearly rise of costs that a service would have without a shock. */
export const USUAL_INFLATION: Parameter = {
  id: 'viability.usual-inflation',
  value: 0.02,
  range: [0.01, 0.04],
  unit: 'share a year',
  validFrom: VALID_FROM,
  source: 'The Bank of England’s target for consumer prices, 2 % a year',
  confidence: 'published',
  bounds: { min: 0, max: 0.2 },
};

/** Least chance of closing, over what neither side brings about, for which choice and council are told apart. */
export const LEAST_TO_ATTRIBUTE = judgement(
  'viability.attribution.least',
  0.05,
  'chance in the horizon',
  'below one in twenty there is little to share, and the luck of the draws weighs as much',
  { min: 0.01, max: 0.5 },
);

/** How near each side alone must come to both together for a closing to count as over-determined. */
export const NEAR_ENOUGH = judgement(
  'viability.attribution.near-enough',
  0.05,
  'chance in the horizon',
  'within one in twenty either side alone would have done as much',
  { min: 0, max: 0.5 },
);

/** Share of the headline from which one side is said to lead. */
export const LEADING_SHARE = judgement(
  'viability.attribution.leading',
  0.66,
  'share of the headline',
  'about two thirds, twice the other side’s part',
  { min: 0.5, max: 1 },
);

/** Months looked ahead. */
export const HORIZON_MONTHS = judgement(
  'viability.horizon-months',
  24,
  'months',
  'two budget rounds; further ahead the terms themselves will change',
  { min: 24, max: 60, whole: true },
);

/** Draws of a screen estimate. */
export const SCREEN_DRAWS: Parameter = {
  id: 'viability.screen-draws',
  value: 1000,
  unit: 'draws',
  validFrom: VALID_FROM,
  source: 'Half-width of a 95 % band at 1,000 draws is at most 3.1 points',
  confidence: 'published',
  bounds: { min: 100, max: 10_000, whole: true },
};

/** Seed used where nobody chose another, so that a page shows the same figures to everybody. */
export const SCREEN_SEED = judgement(
  'viability.screen-seed',
  20_260_401,
  'seed',
  'any number will do; it must stay',
  { min: 0, max: 2_147_483_647, whole: true },
);

/** Length of a session where a question put to the model does not say. Pages always say. */
export const SESSION_HOURS = judgement(
  'viability.session-hours',
  6,
  'hours',
  'a day at a day centre without the journeys',
  { min: 6, max: 6 },
);

/** How near the edge a service stands, in words. */
export type RiskWord = 'steady' | 'watch' | 'at-risk' | 'closing';

/** What a risk rule looks at. */
export type RiskMeasure = 'end-decided' | 'chance-in-12' | 'chance-in-24' | 'headroom';

/** A rule that gives a service its word when the measure reaches the bar (for headroom: falls below it). */
export interface RiskRule {
  readonly word: Exclude<RiskWord, 'steady'>;
  readonly measure: RiskMeasure;
  readonly bar: Parameter;
}

/** Looked at from the top; the first rule that is met gives the word, none means steady. */
export const RISK_RULES: readonly RiskRule[] = [
  {
    word: 'closing',
    measure: 'end-decided',
    bar: judgement(
      'viability.risk.end-decided',
      1,
      'decision',
      'an end that is decided is not a risk but a date',
      { min: 1, max: 1 },
    ),
  },
  {
    word: 'closing',
    measure: 'chance-in-12',
    bar: judgement(
      'viability.risk.closing',
      0.8,
      'chance in 12 months',
      'four in five within a budget year',
      { min: 0, max: 1 },
    ),
  },
  {
    word: 'at-risk',
    measure: 'chance-in-24',
    bar: judgement(
      'viability.risk.at-risk',
      0.3,
      'chance in 24 months',
      'about one in three calls for a plan',
      { min: 0, max: 1 },
    ),
  },
  {
    word: 'watch',
    measure: 'chance-in-24',
    bar: judgement(
      'viability.risk.watch',
      0.1,
      'chance in 24 months',
      'one in ten calls for a conversation',
      { min: 0, max: 1 },
    ),
  },
  {
    word: 'watch',
    measure: 'headroom',
    bar: judgement(
      'viability.risk.headroom',
      0.1,
      'people over break-even',
      'less than a tenth to spare',
      { min: 0, max: 1 },
    ),
  },
];
