/** What must hold of values drawn by inversion: they rise with the uniform, and are the inverse of their distribution. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomialTable, countAt, poissonTable } from '#lib/domain/kernel/discrete.ts';
import { erfc } from '#lib/domain/kernel/erfc.ts';
import { normalQuantile } from '#lib/domain/kernel/normal.ts';
import { answer } from '#lib/domain/model.ts';
import { between, RUNS } from './arbitraries.ts';

const uniform = fc.oneof(
  between(1e-12, 1 - 1e-12),
  between(-300, -1).map((power) => 10 ** power),
  between(-15, -1).map((power) => 1 - 10 ** power),
);

const ask = (input: object): readonly number[] => {
  const given = answer('uncertainty.inverse', input);
  if (!given.ok) throw new Error(`${given.field}: ${given.message}`);
  return (given.output as { readonly values: readonly number[] }).values;
};

const distribution = fc.oneof(
  fc.record({
    distribution: fc.constant('normal'),
    mean: between(-100, 100),
    sd: between(0.01, 50),
  }),
  fc.record({
    distribution: fc.constant('poisson'),
    mean: between(0, 500),
  }),
  fc.record({
    distribution: fc.constant('binomial'),
    n: fc.integer({ min: 0, max: 1000 }),
    p: between(0, 1),
  }),
  fc
    .tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 60 }), between(0, 1))
    .map(([low, width, at]) => ({
      distribution: 'triangular',
      low,
      mode: low + at * width,
      high: low + width,
    })),
);

test('a larger uniform never gives a smaller value', () => {
  fc.assert(
    fc.property(distribution, fc.array(uniform, { minLength: 2, maxLength: 8 }), (given, us) => {
      const u = us.toSorted((a, b) => a - b);
      const values = ask({ ...given, u });
      expect(values).toHaveLength(u.length);
      for (const [at, value] of values.entries())
        expect(value).toBeGreaterThanOrEqual(values[at - 1] ?? -Infinity);
    }),
    RUNS,
  );
});

/** Whole numbers of chances, so that a distribution's sums are exact fractions. */
const choose = (n: number, k: number): bigint => {
  let ways = 1n;
  for (let at = 1; at <= k; at += 1) ways = (ways * BigInt(n - at + 1)) / BigInt(at);
  return ways;
};

/** A double as an exact fraction over 2^1100. */
const BITS = 1100n;
const exactly = (value: number): bigint => {
  let [scaled, exponent] = [value, 0n];
  while (!Number.isInteger(scaled)) [scaled, exponent] = [scaled * 2, exponent + 1n];
  return BigInt(scaled) << (BITS - exponent);
};

describe('whole numbers', () => {
  test('are the smallest k with CDF(k) ≥ u, in exact fractions, ties included', () => {
    const binomial = fc.record({
      n: fc.integer({ min: 0, max: 40 }),
      numerator: fc.integer({ min: 0, max: 8 }),
      u: fc.oneof(
        uniform.filter((u) => u > 1e-30),
        fc.integer({ min: 1, max: 63 }).map((k) => k / 64),
      ),
    });
    fc.assert(
      fc.property(binomial, ({ n, numerator, u }) => {
        // p is so many eighths: (m/8)^k ((8 − m)/8)^(n − k) is a whole number of 8^−n.
        const [m, rest] = [BigInt(numerator), BigInt(8 - numerator)];
        let sum = 0n;
        let k = -1;
        const wanted = exactly(u);
        while (sum << BITS < wanted * 8n ** BigInt(n)) {
          k += 1;
          sum += choose(n, k) * m ** BigInt(k) * rest ** BigInt(n - k);
        }
        expect(countAt(binomialTable(n, numerator / 8), u)).toBe(k);
      }),
      RUNS,
    );
  });

  test('of a Poisson distribution lie between the sums before and up to them, added up the plain way', () => {
    fc.assert(
      fc.property(between(0, 60), between(1e-6, 1 - 1e-6), (mean, u) => {
        const k = countAt(poissonTable(mean), u);
        let chance = Math.exp(-mean);
        let sum = chance;
        for (let at = 1; at < k; at += 1) {
          chance *= mean / at;
          sum += chance;
        }
        if (k > 0) expect(sum).toBeLessThan(u + 1e-12);
        const upTo = k === 0 ? sum : sum + (chance * mean) / k;
        expect(upTo).toBeGreaterThan(u - 1e-12);
      }),
      RUNS,
    );
  });

  test('without any chance are 0, with a sure one all of them', () => {
    expect(ask({ distribution: 'binomial', n: 9, p: 0, u: [1e-9, 0.5, 1 - 1e-12] })).toEqual([
      0, 0, 0,
    ]);
    expect(ask({ distribution: 'binomial', n: 9, p: 1, u: [1e-9, 0.5, 1 - 1e-12] })).toEqual([
      9, 9, 9,
    ]);
    expect(ask({ distribution: 'binomial', n: 0, p: 0.4, u: [0.5] })).toEqual([0]);
    expect(ask({ distribution: 'poisson', mean: 0, u: [1 - 1e-12] })).toEqual([0]);
  });

  test('by hand: one fair coin is tails up to a half and heads beyond', () => {
    expect(ask({ distribution: 'binomial', n: 1, p: 0.5, u: [0.5, 0.5 + 1e-12] })).toEqual([0, 1]);
  });

  test('keep their place in the far tails (checked with 60 digits)', () => {
    expect(countAt(poissonTable(500), 1 - 2 ** -53)).toBe(694);
    expect(countAt(poissonTable(500), 5e-324)).toBe(0);
    expect(countAt(binomialTable(849, 0.629867870135683), 6.293891204523695e-298)).toBe(35);
  });
});

describe('the normal distribution', () => {
  test('is undone by its own integral, in both tails', () => {
    fc.assert(
      fc.property(uniform, (u) => {
        const z = normalQuantile(u);
        const beyond = erfc(Math.abs(z) / Math.SQRT2) / 2;
        if (z <= 0) expect(Math.abs(beyond / u - 1)).toBeLessThan(1e-11);
        else expect(Math.abs(beyond - (1 - u))).toBeLessThan(1e-15 + 1e-11 * (1 - u));
      }),
      RUNS,
    );
  });
});

test('the triangular distribution is undone by its own area', () => {
  const shape = fc.record({
    low: fc.integer({ min: -20, max: 20 }),
    rise: between(0, 30),
    fall: between(0, 30),
    u: between(1e-6, 1 - 1e-6),
  });
  fc.assert(
    fc.property(
      shape.filter(({ rise, fall }) => rise + fall > 0.1),
      ({ low, rise, fall, u }) => {
        const [mode, high] = [low + rise, low + rise + fall];
        const [x = NaN] = ask({ distribution: 'triangular', low, mode, high, u: [u] });
        const area =
          x <= mode && rise > 0
            ? (x - low) ** 2 / ((high - low) * rise)
            : 1 - (fall > 0 ? (high - x) ** 2 / ((high - low) * fall) : 0);
        expect(area).toBeCloseTo(u, 7);
        expect(x).toBeGreaterThanOrEqual(low);
        expect(x).toBeLessThanOrEqual(high);
      },
    ),
    RUNS,
  );
});

describe('parameters', () => {
  test.each([
    [{ distribution: 'poisson' }, 'mean'],
    [{ distribution: 'poisson', mean: 501 }, 'mean'],
    [{ distribution: 'poisson', mean: -1 }, 'mean'],
    [{ distribution: 'poisson', mean: 1, sd: 1 }, 'sd'],
    [{ distribution: 'binomial', n: 3 }, 'p'],
    [{ distribution: 'binomial', p: 0.3 }, 'n'],
    [{ distribution: 'binomial', n: 1001, p: 0.3 }, 'n'],
    [{ distribution: 'normal', mean: 0, n: 3 }, 'n'],
    [{ distribution: 'normal', sd: 0 }, 'sd'],
    [{ distribution: 'triangular', low: 0, high: 1 }, 'mode'],
    [{ distribution: 'triangular', low: 1, mode: 1, high: 1 }, 'high'],
    [{ distribution: 'triangular', low: 0, mode: 2, high: 1 }, 'mode'],
    [{ distribution: 'uniform' }, 'distribution'],
  ])('of %j are refused at %s', (given, field) => {
    expect(answer('uncertainty.inverse', { ...given, u: [0.5] })).toMatchObject({
      ok: false,
      field,
    });
  });
});
