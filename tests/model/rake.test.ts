// Raking against the worked cases of the model's contract, and against what raking promises for any table.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findRakeFault, rake, type RakeInput } from '#lib/domain/demand/rake.ts';
import { total } from '#lib/domain/kernel/exactness.ts';
import { between, RUNS } from './arbitraries.ts';
import { difference, referenceCases } from './reference.ts';

const cases = (referenceCases('demand') ?? []).filter(({ method }) => method === 'demand.rake');
const answered = cases.filter(({ expectError }) => expectError === undefined);
const refused = cases.filter(({ expectError }) => expectError !== undefined);

describe('the contract', () => {
  if (cases.length === 0) test.skip('skipped: no reference data');

  test.each(answered)('$id', ({ input, expected, tolerance }) => {
    const question = input as RakeInput;
    expect(findRakeFault(question)).toBeUndefined();
    const { abs = 0, rel = 0 } = tolerance ?? {};
    expect(difference(expected, rake(question), abs, rel)).toBeUndefined();
  });

  test.each(refused)('$id', ({ input, expectError }) => {
    expect(findRakeFault(input as RakeInput)?.field).toBe(expectError?.field);
  });
});

const cell = between(0.1, 50);
const size = fc.integer({ min: 2, max: 6 });
const positiveTable = fc.tuple(size, size).chain(([rows, columns]) =>
  fc.tuple(
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
    fc.array(cell, { minLength: rows, maxLength: rows }),
    fc.array(cell, { minLength: columns, maxLength: columns }),
  ),
);

/** Any positive margins, the columns scaled so that both add up to the same. */
const question = positiveTable.map(([seed, rowTotals, columns]): RakeInput => {
  const factor = total(rowTotals) / total(columns);
  return { seed, rowTotals, columnTotals: columns.map((value) => value * factor) };
});

const at = (table: RakeInput['seed'], i: number, j: number): number => table[i]?.[j] ?? Number.NaN;

test('every margin is met', () => {
  fc.assert(
    fc.property(question, (input) => {
      const { table, converged } = rake(input);
      expect(converged).toBe(true);
      input.rowTotals.forEach((wanted, i) => {
        expect(total(table[i] ?? [])).toBeCloseTo(wanted, 6);
      });
      input.columnTotals.forEach((wanted, j) => {
        expect(total(table.map((row) => row[j] ?? 0))).toBeCloseTo(wanted, 6);
      });
    }),
    RUNS,
  );
});

test('odds ratios of the guess are kept', () => {
  fc.assert(
    fc.property(question, (input) => {
      const { table } = rake(input);
      const odds = (cells: RakeInput['seed']): number =>
        (at(cells, 0, 0) * at(cells, 1, 1)) / (at(cells, 0, 1) * at(cells, 1, 0));
      expect(odds(table) / odds(input.seed)).toBeCloseTo(1, 6);
    }),
    RUNS,
  );
});

test('a row without a total becomes empty, and zeros of the guess stay', () => {
  const { table } = rake({
    seed: [
      [1, 2],
      [0, 5],
    ],
    rowTotals: [0, 8],
    columnTotals: [0, 8],
  });
  expect(table).toEqual([
    [0, 0],
    [0, 8],
  ]);
});

test('a row of zeros with a total is refused at that row', () => {
  const fault = findRakeFault({
    seed: [
      [1, 2],
      [0, 0],
    ],
    rowTotals: [3, 4],
    columnTotals: [3, 4],
  });
  expect(fault?.field).toBe('rowTotals[1]');
});

test('zeros of the guess stay, and every margin is met where any table can meet them', () => {
  const zeroed = positiveTable.chain(([seed]) =>
    fc.record({
      truth: fc.constant(seed),
      coins: fc.array(fc.boolean(), { minLength: 36, maxLength: 36 }),
      bends: fc.array(cell, { minLength: 36, maxLength: 36 }),
    }),
  );
  fc.assert(
    fc.property(zeroed, ({ truth, coins, bends }) => {
      // A truth with zeros, and a guess with the same zeros whose other cells are bent row by row and column by column:
      // raking the guess to the truth's margins must find the truth.
      const real = truth.map((row, i) =>
        row.map((value, j) => (coins[i * 6 + j] === true ? 0 : value)),
      );
      const seed = real.map((row, i) =>
        row.map((value, j) => value * (bends[i] ?? 1) * (bends[6 + j] ?? 1)),
      );
      const rowTotals = real.map((row) => total(row));
      const columnTotals = (real[0] ?? []).map((_, j) => total(real.map((row) => row[j] ?? 0)));
      const input = { seed, rowTotals, columnTotals, maxIterations: 100_000 };
      expect(findRakeFault(input)).toBeUndefined();
      const { table, converged } = rake(input);
      expect(converged).toBe(true);
      for (const [i, row] of real.entries()) {
        for (const [j, value] of row.entries()) {
          if (value === 0) expect(table[i]?.[j]).toBe(0);
          expect(Math.abs((table[i]?.[j] ?? Number.NaN) - value)).toBeLessThanOrEqual(
            1e-4 * (1 + value),
          );
        }
      }
    }),
    RUNS,
  );
});

test('margins that the zeros make impossible end without a claim to have met them', () => {
  const started = process.cpuUsage().user;
  const { converged } = rake({
    seed: [
      [0, 1],
      [1, 0],
    ],
    rowTotals: [3, 5],
    columnTotals: [4, 4],
    maxIterations: 100_000,
  });
  expect(converged).toBe(false);
  expect(process.cpuUsage().user - started).toBeLessThan(1e6);
});
