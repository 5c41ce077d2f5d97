/** The beta distribution: how sure a rate is that was counted, x events in n chances, with Jeffreys' prior. */

/** Lanczos' approximation of ln Γ (g = 7, nine terms), good to about 15 digits. */
const LANCZOS_G = 7;
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
  -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
  1.5056327351493116e-7,
];

const logGamma = (x: number): number => {
  const z = x - 1;
  const [first = 0, ...others] = LANCZOS;
  const series = others.reduce((sum, coefficient, i) => sum + coefficient / (z + i + 1), first);
  const t = z + LANCZOS_G + 1 / 2;
  return Math.log(2 * Math.PI) / 2 + (z + 1 / 2) * Math.log(t) - t + Math.log(series);
};

const TINY = 1e-300;
const CLOSE_ENOUGH = 1e-15;
const MOST_TERMS = 500;

const awayFromZero = (value: number): number => (Math.abs(value) < TINY ? TINY : value);

/** Continued fraction of the incomplete beta function (modified Lentz's method). */
const betaFraction = (x: number, a: number, b: number): number => {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let whole = d;
  for (let m = 1; m <= MOST_TERMS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    whole *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    whole *= d * c;
    if (Math.abs(d * c - 1) < CLOSE_ENOUGH) break;
  }
  return whole;
};

/** P(X ≤ x) of a beta distribution with a, b > 0. */
export const betaShareBelow = (x: number, a: number, b: number): number => {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x),
  );
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(1 - x, b, a)) / b;
};

/** Halvings after which a double cannot be split further. */
const HALVINGS = 60;

/** The x with P(X ≤ x) = `share`, by bisection. */
export const betaQuantile = (share: number, a: number, b: number): number => {
  let low = 0;
  let high = 1;
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2;
    if (betaShareBelow(middle, a, b) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};

/** A rate a month with its interval. */
export interface RateBand {
  readonly mid: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The rate of `events` in `chances`: Beta(events + prior, chances − events + prior), its mean and central interval.
 * @param prior half an event is Jeffreys' prior
 */
export const betaRate = (
  events: number,
  chances: number,
  prior: number,
  interval: number,
): RateBand => {
  const a = events + prior;
  const b = chances - events + prior;
  return {
    mid: a / (a + b),
    low: betaQuantile((1 - interval) / 2, a, b),
    high: betaQuantile((1 + interval) / 2, a, b),
  };
};
