/**
 * Inverses of the Poisson and binomial distributions by their tables. Both ends are summed from small to large, so that
 * a uniform next to 0 or next to 1 finds its value as surely as one in the middle.
 */

/** A distribution on 0, 1, 2 … as sums from both ends. */
export interface CountTable {
  /** P(X ≤ k). */
  readonly below: Float64Array;
  /** P(X > k). */
  readonly above: Float64Array;
}

const tableOf = (chances: readonly number[]): CountTable => {
  const below = new Float64Array(chances.length);
  const above = new Float64Array(chances.length);
  let sum = 0;
  for (const [k, chance] of chances.entries()) {
    sum += chance;
    below[k] = sum;
  }
  sum = 0;
  for (let k = chances.length - 1; k >= 0; k -= 1) {
    above[k] = sum;
    sum += chances[k] ?? 0;
  }
  return { below, above };
};

/** Beyond this the rest of a Poisson tail is nothing beside the smallest 1 − u that a double knows, 1.1e-16. */
const POISSON_END = 1e-40;

/**
 * The Poisson distribution.
 * @param mean 0 to 500, so that e^−mean is still an ordinary double
 */
export const poissonTable = (mean: number): CountTable => {
  const chances = [Math.exp(-mean)];
  for (let k = 1; k <= mean || (chances.at(-1) ?? 0) > POISSON_END; k += 1)
    chances.push(((chances.at(-1) ?? 0) * mean) / k);
  return tableOf(chances);
};

/** Products below this lose digits or vanish; then logarithms take over. */
const SMALL_PRODUCT = 1e-280;

/** p^k (1 − p)^(n − k) times the number of ways; exact where its factors are, such as for halves and quarters. */
const binomialChance = (ways: number, n: number, k: number, p: number): number => {
  const product = p ** k * (1 - p) ** (n - k);
  if (product > SMALL_PRODUCT || p === 0 || p === 1) return ways * product;
  return Math.exp(Math.log(ways) + k * Math.log(p) + (n - k) * Math.log1p(-p));
};

/**
 * The binomial distribution.
 * @param n 0 to 1000, so that the number of ways is still a double
 */
export const binomialTable = (n: number, p: number): CountTable => {
  let ways = 1;
  return tableOf(
    Array.from({ length: n + 1 }, (_, k) => {
      if (k > 0) ways = (ways * (n - k + 1)) / k;
      return binomialChance(ways, n, k, p);
    }),
  );
};

/** The smallest k from `from` on with `reached(k)`, which once true stays true; the last k when none has it. */
const firstWith = (length: number, from: number, reached: (k: number) => boolean): number => {
  let low = from;
  let high = length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (reached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};

/**
 * The smallest k with P(X ≤ k) ≥ u. Above a half it is sought as P(X > k) ≤ 1 − u, where 1 − u is exact and the tail
 * keeps its digits.
 * @param u strictly between 0 and 1
 */
export const countAt = ({ below, above }: CountTable, u: number): number => {
  const middle = firstWith(below.length, 0, (k) => (below[k] ?? 1) >= Math.min(u, 1 / 2));
  return u <= 1 / 2 ? middle : firstWith(above.length, middle, (k) => (above[k] ?? 0) <= 1 - u);
};
