/** What the model believes about reach, gaps and choice. */
import type { Support } from '../market/records.ts';
import type { Parameter } from './parameter.ts';

const VALID_FROM = '2026-01-01';

const catchment = (
  support: Support,
  value: number,
  range: readonly [number, number],
  why: string,
): Parameter => ({
  id: `access.catchment.${support}`,
  value,
  range,
  unit: 'minutes one way',
  validFrom: VALID_FROM,
  source: `Judgement: ${why}`,
  confidence: 'judgement',
  bounds: { min: 1, max: 240 },
});

/** The longest one-way journey that counts as within reach, by what the hours are for. */
export const CATCHMENT: Readonly<Record<Support, Parameter>> = {
  'day-support': catchment(
    'day-support',
    30,
    [20, 45],
    'a minibus round that leaves most of the day at the centre',
  ),
  'home-support': catchment(
    'home-support',
    20,
    [15, 30],
    'a worker’s unpaid gap between two calls',
  ),
  'getting-out': catchment(
    'getting-out',
    30,
    [20, 45],
    'worth the journey for a half-day together',
  ),
  'short-breaks': catchment('short-breaks', 45, [30, 60], 'a longer journey made seldom'),
};

/** Access below this many hours for each hour needed is a shortage. */
export const SHORT_BELOW: Parameter = {
  id: 'gaps.short-below',
  value: 0.9,
  range: [0.8, 1],
  unit: 'supply hours for each demanded hour',
  validFrom: VALID_FROM,
  source: 'Judgement: within a tenth of enough lies inside the error of demand and travel',
  confidence: 'judgement',
  bounds: { min: 0.5, max: 1 },
};

/** With fewer owners than this within reach there is no real choice. */
export const REAL_CHOICE: Parameter = {
  id: 'gaps.real-choice',
  value: 2,
  unit: 'owners',
  validFrom: VALID_FROM,
  source: 'By meaning: choosing needs at least two different owners, however many sites they have',
  confidence: 'judgement',
  bounds: { min: 2, max: 10, whole: true },
};

/** Up to so many typical small providers are started before heavier steps are suggested. */
export const SEED_UP_TO: Parameter = {
  id: 'gaps.seed-up-to',
  value: 3,
  range: [1, 5],
  unit: 'small providers',
  validFrom: VALID_FROM,
  source: 'Judgement: a support officer brings on a few in one place within a year',
  confidence: 'judgement',
  bounds: { min: 0, max: 50 },
};

/** Minutes of travel that people would add to get away from average crowding. */
export const EVEN_CROWDING_MINUTES: Parameter = {
  id: 'access.even-crowding-minutes',
  value: 30,
  range: [15, 60],
  unit: 'minutes one way',
  validFrom: VALID_FROM,
  source:
    'Saxon and Snow 2019, the tau of rational agent access, set to the usual catchment of a day service; judgement, as no survey of social care gives it',
  confidence: 'judgement',
};
