/** Chances that have a formula, written as plainly as they can be. */

/** n over k. */
const choose = (n: number, k: number): number => {
  let ways = 1;
  for (let step = 1; step <= k; step += 1) ways = (ways * (n - k + step)) / step;
  return ways;
};

/** P(exactly k of n), each with chance p. */
export const binomialShare = (k: number, n: number, p: number): number =>
  choose(n, k) * p ** k * (1 - p) ** (n - k);

/** P(at most k of n), each with chance p. */
export const binomialUpTo = (k: number, n: number, p: number): number => {
  let sum = 0;
  for (let count = 0; count <= k; count += 1) sum += binomialShare(count, n, p);
  return sum;
};

/**
 * P(a walk of steps ±1, up with chance p, falls below 0 from `start` within so many steps), by following every place
 * it can be at.
 */
export const walkFallsWithin = (start: number, steps: number, p: number): number => {
  let places = new Map([[start, 1]]);
  let fallen = 0;
  for (let step = 0; step < steps; step += 1) {
    const next = new Map<number, number>();
    for (const [place, chance] of places) {
      next.set(place + 1, (next.get(place + 1) ?? 0) + chance * p);
      if (place === 0) fallen += chance * (1 - p);
      else next.set(place - 1, (next.get(place - 1) ?? 0) + chance * (1 - p));
    }
    places = next;
  }
  return fallen;
};
