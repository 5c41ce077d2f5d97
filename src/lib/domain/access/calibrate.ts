/**
 * Fits travel to routed or timed journeys that a council pastes in, so that minutes over straight lines are its own.
 * What the fit leaves open stays with it, in minutes.
 */
import { total } from '../kernel/exactness.ts';
import type { Method } from '../kernel/method.ts';
import { checked, listOf, numberOf, objectOf, refusal, type Reader } from '../kernel/reader.ts';
import type { Ranged } from '../parameters/parameter.ts';
import type { TravelPace } from './travel.ts';

const MINUTES_PER_HOUR = 60;

/** A journey of known length: the straight line, km, and its minutes one way. */
export interface TimedJourney {
  readonly km: number;
  readonly minutes: number;
}

/** minutes = intercept + minutesPerKm · km. */
export interface LinearFit {
  readonly intercept: number;
  readonly minutesPerKm: number;
  /** Standard deviation of minutes around the fit, √(Σ (minutes − fitted)² / (n − 2)). */
  readonly residual: number;
}

/** minutes = coefficient · km to the power of the exponent. */
export interface PowerFit {
  readonly coefficient: number;
  readonly exponent: number;
  /** As of {@link LinearFit}: minutes, not logarithms. */
  readonly residual: number;
}

/** Both shapes; the smaller residual is the closer one. */
export interface Calibration {
  readonly linear: LinearFit;
  readonly power: PowerFit;
}

interface Line {
  readonly intercept: number;
  readonly slope: number;
}

/** Ordinary least squares, around the means so that no digits are lost; x must vary. */
const leastSquares = (x: readonly number[], y: readonly number[]): Line => {
  const meanX = total(x) / x.length;
  const meanY = total(y) / y.length;
  const across = total(x.map((value) => (value - meanX) ** 2));
  const slope = total(x.map((value, k) => (value - meanX) * ((y[k] ?? 0) - meanY))) / across;
  return { intercept: meanY - slope * meanX, slope };
};

/** How far journeys lie from a fit with two free numbers. */
const residualOf = (journeys: readonly TimedJourney[], fitted: (km: number) => number): number => {
  const squares = journeys.map(({ km, minutes }) => (minutes - fitted(km)) ** 2);
  return Math.sqrt(total(squares) / (journeys.length - 2));
};

/** Minutes one way over a straight line by a fit. */
export const fittedMinutes = (fit: LinearFit | PowerFit, km: number): number =>
  'exponent' in fit ? fit.coefficient * km ** fit.exponent : fit.intercept + fit.minutesPerKm * km;

/** The same, a residual either way: about two journeys in three lie between; never below 0. */
export const fittedRange = (fit: LinearFit | PowerFit, km: number): Ranged => {
  const mid = fittedMinutes(fit, km);
  return { low: Math.max(0, mid - fit.residual), mid, high: mid + fit.residual };
};

/**
 * A linear fit as a pace, so that reach is found by it: of circuity and speed only the quotient shows in journeys, so
 * the believed circuity stays and the speed is what fits with it. Undefined when minutes do not rise with distance or
 * begin below 0, which no pace can say.
 */
export const fittedPace = (
  { intercept, minutesPerKm }: LinearFit,
  { circuity }: Pick<TravelPace, 'circuity'>,
): TravelPace | undefined =>
  intercept >= 0 && minutesPerKm > 0
    ? { circuity, speedKmh: (circuity * MINUTES_PER_HOUR) / minutesPerKm, fixedMinutes: intercept }
    : undefined;

/** Fits both shapes by least squares: the line to minutes, the power to their logarithms. */
export const calibrateTravel = (journeys: readonly TimedJourney[]): Calibration => {
  const km = journeys.map((journey) => journey.km);
  const minutes = journeys.map((journey) => journey.minutes);
  // Against the longest, so that squares of very short or long lines are no trouble.
  const longest = km.reduce((most, length) => Math.max(most, length), 0);
  const line = leastSquares(
    km.map((length) => length / longest),
    minutes,
  );
  const linear = { intercept: line.intercept, minutesPerKm: line.slope / longest, residual: 0 };
  const logs = leastSquares(km.map(Math.log), minutes.map(Math.log));
  const power = { coefficient: Math.exp(logs.intercept), exponent: logs.slope, residual: 0 };
  return {
    linear: {
      ...linear,
      residual: residualOf(journeys, (length) => fittedMinutes(linear, length)),
    },
    power: { ...power, residual: residualOf(journeys, (length) => fittedMinutes(power, length)) },
  };
};

export interface CalibrationQuestion {
  readonly pairs: readonly TimedJourney[];
}

/** Two numbers are fitted, so a third journey is the least that says how well. */
const LEAST_JOURNEYS = 3;

const positive = numberOf({ above: 0 });

const shape: Reader<CalibrationQuestion> = objectOf({
  pairs: listOf(objectOf({ km: positive, minutes: positive }), { min: LEAST_JOURNEYS }),
});

/** travel.calibrate: both fits with their residuals. Refused when all journeys are equally long. */
export const calibrateMethod: Method<CalibrationQuestion, Calibration> = {
  read: checked(shape, ({ pairs }) =>
    pairs.every(({ km }) => km === pairs[0]?.km)
      ? refusal('pairs', 'must not all be equally long: a fit needs short and long journeys')
      : undefined,
  ),
  run: ({ pairs }) => calibrateTravel(pairs),
};
