// Shares of the variance against answers known in closed form.

import { describe, expect, it } from 'vitest';
import { addSample, sumsLength, varianceShares, type VarianceShares } from './variance-shares.ts';

const shareOut = (
  factors: number,
  samples: number,
  answerAt: (point: readonly number[]) => number,
): VarianceShares => {
  const sums = new Float64Array(sumsLength(factors));
  for (let sample = 0; sample < samples; sample += 1) {
    addSample(7, sample, factors, answerAt, sums);
  }
  return varianceShares(sums, factors);
};

describe('the function of Ishigami', () => {
  const angle = (u = 0): number => Math.PI * (2 * u - 1);
  const { first, total, mean, variance } = shareOut(3, 4096, ([x, y, z]) => {
    const [a, b, c] = [angle(x), angle(y), angle(z)];
    return Math.sin(a) + 7 * Math.sin(b) ** 2 + 0.1 * c ** 4 * Math.sin(a);
  });

  it('has its mean and variance', () => {
    expect(mean).toBeCloseTo(3.5, 1);
    expect(Math.abs(variance - 13.844587940719254)).toBeLessThan(0.6);
  });

  it.each([
    [0, 0.3139, 0.5576],
    [1, 0.4424, 0.4424],
    [2, 0, 0.2437],
  ])('assumption %i has first %f and total %f, within 0.06', (at, own, whole) => {
    expect(Math.abs((first[at]?.estimate ?? 9) - own)).toBeLessThan(0.06);
    expect(Math.abs((total[at]?.estimate ?? 9) - whole)).toBeLessThan(0.06);
  });

  it('gives ranges that hold the true shares', () => {
    for (const [at, own] of [0.3139, 0.4424, 0].entries()) {
      expect(first[at]?.low).toBeLessThanOrEqual(own);
      expect(first[at]?.high).toBeGreaterThanOrEqual(own);
    }
    for (const [at, whole] of [0.5576, 0.4424, 0.2437].entries()) {
      expect(total[at]?.low).toBeLessThanOrEqual(whole);
      expect(total[at]?.high).toBeGreaterThanOrEqual(whole);
    }
  });
});

it('a weighted sum shares its variance by the squares of the weights, and nothing together', () => {
  const { first, total } = shareOut(3, 2048, ([x = 0, y = 0, z = 0]) => 3 * x + 2 * y + z);
  for (const [at, share] of [9 / 14, 4 / 14, 1 / 14].entries()) {
    expect(Math.abs((first[at]?.estimate ?? 9) - share)).toBeLessThan(0.05);
    expect(Math.abs((total[at]?.estimate ?? 9) - share)).toBeLessThan(0.05);
  }
});

it('a product of centred assumptions has no first order and all of it together', () => {
  const { first, total } = shareOut(2, 2048, ([x = 0, y = 0]) => (x - 0.5) * (y - 0.5));
  for (const at of [0, 1]) {
    expect(first[at]?.estimate ?? 9).toBeLessThan(0.1);
    expect(total[at]?.estimate ?? 0).toBeGreaterThan(0.9);
  }
});

it('an answer that never changes has no shares, rather than shares of nothing', () => {
  expect(shareOut(2, 64, () => 5)).toEqual({
    mean: 5,
    variance: 0,
    first: [null, null],
    total: [null, null],
  });
});

it('an assumption that nothing depends on has a share of about nothing', () => {
  const { first, total } = shareOut(2, 512, ([x = 0]) => x);
  expect(total[1]).toMatchObject({ estimate: 0 });
  expect(first[0]?.estimate ?? 0).toBeGreaterThan(0.9);
});
