/** The complementary error function: the chance left in the two tails of a normal distribution. */

/** Up to here the power series of erf converges fast and loses nothing; beyond, the continued fraction does. */
const SERIES_END = 2;
const CLOSE_ENOUGH = 1e-17;
const MOST_TERMS = 500;

/** erf x = 2/√π · e^(−x²) · Σ 2ⁿ x^(2n+1) / (1·3·…·(2n+1)): all terms positive, so nothing cancels. */
const erfSeries = (x: number): number => {
  let term = x;
  let sum = x;
  for (let n = 1; n <= MOST_TERMS && term > CLOSE_ENOUGH * sum; n += 1) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
};

/** erfc x = e^(−x²)/√π · 1/(x + ½/(x + 1/(x + 3⁄2/(x + …)))), evaluated from far inside outwards. */
const TAIL_DEPTH = 120;

const erfcFraction = (x: number): number => {
  let inner = x;
  for (let k = TAIL_DEPTH; k >= 1; k -= 1) inner = x + k / 2 / inner;
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * inner);
};

/** erfc of x ≥ 0, to about 15 digits; 0 once it is smaller than a double can hold. */
export const erfc = (x: number): number => (x < SERIES_END ? 1 - erfSeries(x) : erfcFraction(x));
