/** What must hold whenever small counts are hidden, rounded or asked for twice. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundCells, type CellPlace } from '#lib/domain/disclosure/bounds.ts';
import { findLeaks, type Query } from '#lib/domain/disclosure/difference.ts';
import { roundCounts } from '#lib/domain/disclosure/rounding.ts';
import { suppressCells } from '#lib/domain/disclosure/suppress.ts';
import { RUNS } from './arbitraries.ts';
import { naiveBounds, naiveSuppressionCost } from './oracles/naive-disclosure.ts';

type Table = readonly (readonly number[])[];

const tableOf = (
  rows: fc.Arbitrary<number>,
  columns: fc.Arbitrary<number>,
  count: fc.Arbitrary<number>,
): fc.Arbitrary<Table> =>
  fc.tuple(rows, columns).chain(([height, width]) =>
    fc.array(fc.array(count, { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  );

const few = fc.integer({ min: 1, max: 3 });
const smallTable = tableOf(few, few, fc.integer({ min: 0, max: 7 }));
const anyTable = tableOf(
  fc.integer({ min: 1, max: 6 }),
  fc.integer({ min: 1, max: 6 }),
  fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 60 })),
);

const placesOf = (table: Table): CellPlace[] =>
  table.flatMap((counts, row) => counts.map((_, column) => ({ row, column })));

const countAt = (table: Table, { row, column }: CellPlace): number => table[row]?.[column] ?? 0;

describe('bounds of hidden cells', () => {
  test('are those found by trying every table that agrees with the totals', () => {
    fc.assert(
      fc.property(smallTable, fc.integer({ min: 0, max: 511 }), (table, bits) => {
        const hidden = placesOf(table).filter((_, place) => (bits & (1 << place)) !== 0);
        const found = boundCells(table, hidden).map(({ low, high }) => ({ low, high }));
        expect(found).toEqual(naiveBounds(table, hidden));
      }),
      RUNS,
    );
  });

  test('hold the true count, and never narrow when more is hidden', () => {
    fc.assert(
      fc.property(anyTable, fc.infiniteStream(fc.boolean()), (table, coins) => {
        const hidden = placesOf(table).filter(() => coins.next().value);
        const further = placesOf(table).filter(
          (cell) => !hidden.includes(cell) && coins.next().value,
        );
        const before = boundCells(table, hidden);
        const after = boundCells(table, [...hidden, ...further]);
        for (const [place, { low, high, ...cell }] of before.entries()) {
          expect(low).toBeLessThanOrEqual(countAt(table, cell));
          expect(high).toBeGreaterThanOrEqual(countAt(table, cell));
          expect(after[place]?.low).toBeLessThanOrEqual(low);
          expect(after[place]?.high).toBeGreaterThanOrEqual(high);
        }
      }),
      RUNS,
    );
  });
});

const thresholds = fc.integer({ min: 2, max: 6 });
const widths = fc.integer({ min: 1, max: 9 });

describe('suppression', () => {
  test('costs what trying every pattern costs, or protects nothing where no pattern does', () => {
    fc.assert(
      fc.property(smallTable, thresholds, widths, (table, threshold, width) => {
        const { secondaryCost, safe } = suppressCells({ table, threshold, width });
        const least = naiveSuppressionCost(table, threshold, width);
        expect(secondaryCost).toBe(least ?? null);
        expect(safe).toBe(least !== undefined);
      }),
      RUNS,
    );
  });

  test('leaves every small count an interval of the width, of any table', () => {
    fc.assert(
      fc.property(anyTable, thresholds, widths, (table, threshold, width) => {
        const { safe, primary, secondary, audit } = suppressCells({ table, threshold, width });
        const small = placesOf(table).filter(
          (cell) => countAt(table, cell) > 0 && countAt(table, cell) < threshold,
        );
        expect(primary).toEqual(small);
        if (!safe) return;
        for (const cell of primary) {
          const own = audit?.find(({ row, column }) => row === cell.row && column === cell.column);
          expect((own?.high ?? 0) - (own?.low ?? 0)).toBeGreaterThanOrEqual(width);
        }
        for (const cell of secondary ?? [])
          expect(countAt(table, cell)).toBeGreaterThanOrEqual(threshold);
      }),
      RUNS,
    );
  });

  test('gives the same audit when its own pattern is given back', () => {
    fc.assert(
      fc.property(anyTable, thresholds, widths, (table, threshold, width) => {
        const found = suppressCells({ table, threshold, width });
        if (found.audit === null) return;
        const given = found.audit.map(({ row, column }) => ({ row, column })).toReversed();
        expect(suppressCells({ table, threshold, width, given })).toEqual(found);
      }),
      RUNS,
    );
  });

  test('costs the same whichever way the table is turned', () => {
    fc.assert(
      fc.property(anyTable, thresholds, widths, (table, threshold, width) => {
        const turned = (table[0] ?? []).map((_, column) => table.map((row) => row[column] ?? 0));
        const cost = (of: Table): number | null =>
          suppressCells({ table: of, threshold, width }).secondaryCost;
        expect(cost(turned)).toBe(cost(table));
        expect(cost(table.toReversed())).toBe(cost(table));
      }),
      RUNS,
    );
  });

  test('is quick on the largest tables, even where cells are alike and much is asked for', () => {
    const alike = Array.from({ length: 6 }, (_, row) =>
      Array.from({ length: 6 }, (_cell, column) => ((row * 5 + column * 3) % 4 === 0 ? 3 : 10)),
    );
    for (const width of [5, 10, 20]) {
      const from = process.cpuUsage().user;
      expect(suppressCells({ table: alike, threshold: 5, width }).safe).toBe(true);
      expect(process.cpuUsage().user - from).toBeLessThan(5e6);
    }
  });
});

const counts = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 12 });
const countRules = fc.record({
  base: fc.integer({ min: 1, max: 100 }),
  suppressBelow: fc.integer({ min: 1, max: 12 }),
  hideZero: fc.boolean(),
  percentMinBase: fc.integer({ min: 1, max: 200 }),
});

describe('the count rule', () => {
  test('is never off by more than half the base, and gives multiples of it', () => {
    fc.assert(
      fc.property(counts, countRules, (people, rule) => {
        const { cells, total } = roundCounts({ counts: people, ...rule });
        const everybody = people.reduce((all, own) => all + own, 0);
        for (const [place, { value, suppressed }] of [...cells, total].entries()) {
          const count = people[place] ?? everybody;
          expect(suppressed).toBe(
            (count === 0 && rule.hideZero) || (count > 0 && count < rule.suppressBelow),
          );
          if (value === null) continue;
          expect(Math.abs(value - count) * 2).toBeLessThanOrEqual(rule.base);
          expect(value % rule.base).toBe(0);
        }
      }),
      RUNS,
    );
  });

  test('gives percentages that anybody can work out from what is shown', () => {
    fc.assert(
      fc.property(counts, countRules, (people, rule) => {
        const { cells, total, percent } = roundCounts({ counts: people, ...rule });
        for (const [place, { value }] of cells.entries()) {
          const isGiven =
            value !== null &&
            total.value !== null &&
            total.value > 0 &&
            total.value >= rule.percentMinBase;
          expect(percent[place]).toBe(isGiven ? (100 * value) / total.value : null);
        }
      }),
      RUNS,
    );
  });

  test('shows the same for all counts that round alike, so that nothing finer can be told', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 3000 }), (count) => {
        const shown = (of: number): unknown =>
          roundCounts({
            counts: [of],
            base: 5,
            suppressBelow: 8,
            hideZero: false,
            percentMinBase: 50,
          });
        const next = count % 5 === 2 ? count - 1 : count + 1;
        if (next >= 8) expect(shown(next)).toEqual(shown(count));
      }),
      RUNS,
    );
  });
});

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
const queries: fc.Arbitrary<readonly Query[]> = fc
  .array(
    fc.oneof(
      fc.subarray(names),
      fc.integer({ min: 0, max: 10 }).map((k) => names.slice(0, k)),
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((lists) => lists.map((members, place) => ({ id: `q${place}`, members })));

describe('differencing', () => {
  test('finds exactly the pairs that a plain search over all pairs finds', () => {
    fc.assert(
      fc.property(
        queries,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 6 }),
        (asked, threshold, minDifference) => {
          const wanted: string[] = [];
          for (const smaller of asked) {
            for (const larger of asked) {
              const left = larger.members.filter((name) => !smaller.members.includes(name));
              const isPart = smaller.members.every((name) => larger.members.includes(name));
              const isAnswered =
                Math.min(smaller.members.length, larger.members.length) >= threshold;
              if (isPart && isAnswered && left.length > 0 && left.length < minDifference)
                wanted.push(`${smaller.id} ${larger.id} ${left.length}`);
            }
          }
          const { leaks, safe } = findLeaks({ queries: asked, threshold, minDifference, base: 5 });
          expect(
            leaks.map(({ smaller, larger, difference }) => `${smaller} ${larger} ${difference}`),
          ).toEqual(wanted);
          expect(safe).toBe(wanted.length === 0);
        },
      ),
      RUNS,
    );
  });
});
