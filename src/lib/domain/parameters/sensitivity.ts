/** How far the assumptions of a service may lie, where neither its own records nor a published range says. */
import type { Parameter } from './parameter.ts';

const VALID_FROM = '2026-01-01';

/** Prices and costs of the coming months against those of the ledger, either way. */
export const MONEY_ERROR: Parameter = {
  id: 'viability.sensitivity.money',
  value: 0.05,
  unit: 'share either way',
  validFrom: VALID_FROM,
  source:
    'Judgement: a twentieth, what a pay award, a lease or a re-tendered price commonly moves from one budget to the next',
  confidence: 'judgement',
  bounds: { min: 0, max: 0.5 },
};

/** Attended out of booked, against that of the last year, either way. */
export const ATTENDANCE_ERROR: Parameter = {
  id: 'viability.sensitivity.attendance',
  value: 0.05,
  unit: 'share either way',
  validFrom: VALID_FROM,
  source: 'Judgement: one hard winter moves a centre’s attendance by about a twentieth',
  confidence: 'judgement',
  bounds: { min: 0, max: 0.5 },
};

/** Samples from which shares of the variance are worked out. */
export const INDEX_SAMPLES: Parameter = {
  id: 'viability.sensitivity.samples',
  value: 256,
  unit: 'samples',
  validFrom: VALID_FROM,
  source:
    'Saltelli and others 2010, Computer Physics Communications 181: some hundreds of samples tell strong assumptions from weak ones; the range shown says how well',
  confidence: 'published',
  bounds: { min: 64, max: 4096, whole: true },
};

/** Draws behind each answer of such a sample. */
export const INDEX_DRAWS: Parameter = {
  id: 'viability.sensitivity.draws',
  value: 100,
  unit: 'draws',
  validFrom: VALID_FROM,
  source:
    'Half-width of a 95 % band at 100 draws is at most 9.8 points, and the luck is the same in every sample',
  confidence: 'published',
  bounds: { min: 50, max: 1000, whole: true },
};

/** All parameters of sensitivity. */
export const SENSITIVITY_PARAMETERS: readonly Parameter[] = [
  MONEY_ERROR,
  ATTENDANCE_ERROR,
  INDEX_SAMPLES,
  INDEX_DRAWS,
];
