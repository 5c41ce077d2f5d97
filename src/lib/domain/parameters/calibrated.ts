/** Defaults fitted to published figures: a test works them out again from the same files and fails when they differ. */
import { singlesOf } from './numbers.ts';
import type { Parameter, Ranged } from './parameter.ts';

/** Part of a day service's cost that stays when people leave. */
export const FIXED_COST_SHARE: Parameter<Ranged> = {
  id: 'viability.fixed-cost-share',
  value: { low: 0.56, mid: 0.75, high: 0.9 },
  unit: 'share of cost',
  validFrom: '2014-03-31',
  source:
    'Fitted to day care in 141 English councils, 2009-10 to 2013-14 (PSS EX1, NHS Information Centre): log unit cost on log users within councils, years set apart; 95 % interval by drawing councils again. A loose fit, and an association only: users explain about half of how unit cost varied within councils',
  confidence: 'calibrated',
  bounds: { min: 0, max: 1 },
};

/** Sizes of care homes by registered beds, as the life table bands them. */
export const HOME_SIZES = ['1-5', '6-10', '11-20', '21-40', '41-60', '61+'] as const;
export type HomeSize = (typeof HOME_SIZES)[number];

/** Largest number of beds of each size but the last. */
export const HOME_SIZE_ENDS: readonly (readonly [HomeSize, number])[] = [
  ['1-5', 5],
  ['6-10', 10],
  ['11-20', 20],
  ['21-40', 40],
  ['41-60', 60],
];

const LIFE_TABLE =
  'Worked out from the life table of 29,404 care homes in England, 2011 to 2023 (Care Quality Commission register, as held in BenGoodair/Involuntary_care_home_closures): closures over home-years';

/** Care homes that close in a year, by size, with the 95 % interval of the count. */
export const HOME_CLOSURES_BY_SIZE: Parameter<Readonly<Record<HomeSize, Ranged>>> = {
  id: 'closures.care-home-by-size',
  value: {
    '1-5': { low: 0.072, mid: 0.0753, high: 0.0786 },
    '6-10': { low: 0.0415, mid: 0.0435, high: 0.0456 },
    '11-20': { low: 0.0439, mid: 0.0461, high: 0.0485 },
    '21-40': { low: 0.0308, mid: 0.0322, high: 0.0337 },
    '41-60': { low: 0.0195, mid: 0.0211, high: 0.0227 },
    '61+': { low: 0.013, mid: 0.0146, high: 0.0164 },
  },
  unit: 'closures a year for each home',
  validFrom: '2023-12-31',
  source: `${LIFE_TABLE}; homes whose number of beds is not known are left out`,
  confidence: 'calibrated',
  bounds: { min: 0.0001, max: 1 },
};

/** Years since registration by which closures differ. */
export const HOME_AGES = ['0-1', '2-5', '6+'] as const;
export type HomeAge = (typeof HOME_AGES)[number];

/** Whole years since registration at which each age but the last ends. */
export const HOME_AGE_ENDS: readonly (readonly [HomeAge, number])[] = [
  ['0-1', 1],
  ['2-5', 5],
];

/** How closures differ by the years since registration. */
export const HOME_CLOSURES_BY_AGE: Parameter<Readonly<Record<HomeAge, Ranged>>> = {
  id: 'closures.care-home-by-age',
  value: {
    '0-1': { low: 1.047, mid: 1.091, high: 1.137 },
    '2-5': { low: 1.043, mid: 1.079, high: 1.116 },
    '6+': { low: 0.824, mid: 0.857, high: 0.89 },
  },
  unit: 'times the closures of all homes',
  validFrom: '2023-12-31',
  source: `${LIFE_TABLE}. Most homes were registered anew in 2010 and 2011, so the years since are also calendar years`,
  confidence: 'calibrated',
  bounds: { min: 0.1, max: 10 },
};

/** Every number, for the catalogue. */
export const CALIBRATED_PARAMETERS: readonly Parameter[] = [
  FIXED_COST_SHARE,
  HOME_CLOSURES_BY_SIZE,
  HOME_CLOSURES_BY_AGE,
].flatMap(singlesOf);
