/** When an early warning is given: rules of thumb that each council can tune, none of them a finding about the world. */
import type { Bounds, Parameter } from './parameter.ts';

const JUDGEMENT =
  'Our judgement: early enough to ask, rare enough to be read. Tune it to how often you want to be asked.';

const rule = (id: string, value: number, unit: string, bounds: Bounds): Parameter => ({
  id: `viability.warning.${id}`,
  value,
  unit,
  validFrom: '2026-01-01',
  source: JUDGEMENT,
  confidence: 'judgement',
  bounds,
});

/** Newcomers missing in the last period against the one before. */
export const WARN_DROUGHT = rule('drought', 2, 'people', { min: 1, max: 50, whole: true });

/** Fall of attendance over the months of {@link WARN_FALL_MONTHS}, as a share. */
export const WARN_FALL = rule('fall', 0.1, 'share of people', { min: 0.01, max: 1 });

export const WARN_FALL_MONTHS = rule('fall-months', 6, 'months', {
  min: 1,
  max: 24,
  whole: true,
});

/** Share of income from one source: block money, or one way of paying. */
export const WARN_FUNDER = rule('one-funder', 0.8, 'share of income', { min: 0.5, max: 1 });

/** Months by which a ledger is late. */
export const WARN_LATE = rule('ledger-late', 2, 'months', { min: 1, max: 24, whole: true });

/** People, more or fewer, within which a step of staff makes a loss. */
export const WARN_STEP = rule('staff-step', 2, 'people', { min: 1, max: 10, whole: true });

/** Months within which a cut of the offer is new. */
export const WARN_CUT_MONTHS = rule('offer-cut-months', 12, 'months', {
  min: 1,
  max: 60,
  whole: true,
});

export const WARNING_PARAMETERS: readonly Parameter[] = [
  WARN_DROUGHT,
  WARN_FALL,
  WARN_FALL_MONTHS,
  WARN_FUNDER,
  WARN_LATE,
  WARN_STEP,
  WARN_CUT_MONTHS,
];
