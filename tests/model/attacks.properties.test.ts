/** What somebody finds who adds, subtracts and inverts what is told, against searches of another make. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { invertPercent, subtractShown, watchChange } from '#lib/domain/disclosure/attack.ts';
import { sumFault } from '#lib/domain/disclosure/dominance.ts';
import { roundCounts, roundToBase } from '#lib/domain/disclosure/rounding.ts';
import { ToldSums, type HiddenFigure } from '#lib/domain/disclosure/told-sums.ts';
import { RUNS } from './arbitraries.ts';

/** Rank of rows of whole numbers modulo a large prime: exact, where the product works with rounded numbers. */
const PRIME = 1_000_003;

const powerOf = (base: number, exponent: number): number => {
  let result = 1;
  for (let left = exponent, square = base; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % PRIME;
    square = (square * square) % PRIME;
  }
  return result;
};

function rankOf(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const at = left.findIndex((row, place) => place >= rank && row[column] !== 0);
    if (at < 0) continue;
    const [pivot = []] = left.splice(at, 1);
    left.splice(rank, 0, pivot);
    const inverse = powerOf(pivot[column] ?? 1, PRIME - 2);
    for (const row of left.slice(rank + 1)) {
      const times = ((row[column] ?? 0) * inverse) % PRIME;
      for (const [place, value] of pivot.entries())
        row[place] = ((((row[place] ?? 0) - times * value) % PRIME) + PRIME) % PRIME;
    }
    rank += 1;
  }
  return rank;
}

/** Can something that involves only these figures be worked out of the sums? */
const findsAmong = (
  sums: readonly (readonly number[])[],
  figures: number,
  among: readonly number[],
): boolean => {
  const rows = sums.map((sum) =>
    Array.from({ length: figures }, (_, at) => (sum.includes(at) ? 1 : 0)),
  );
  const others = rows.map((row) => row.filter((_, at) => !among.includes(at)));
  return rankOf(rows) > rankOf(others);
};

const FEWEST = 8;

const setting = fc.record({
  figures: fc.array(
    fc.record({ people: fc.integer({ min: 1, max: 7 }), group: fc.integer({ min: 0, max: 3 }) }),
    { minLength: 2, maxLength: 7 },
  ),
  picks: fc.array(fc.integer({ min: 1, max: 127 }), { minLength: 1, maxLength: 10 }),
});

const sumsIn = (figures: readonly HiddenFigure[], picks: readonly number[]): number[][] =>
  picks
    .map((bits) => [...figures.keys()].filter((at) => (bits & (1 << at)) !== 0))
    .filter((sum) => sum.length > 0);

const peopleIn = (figures: readonly HiddenFigure[], among: readonly number[]): number => {
  const most = new Map<number, number>();
  for (const at of among) {
    const { people = 0, group = 0 } = figures[at] ?? {};
    most.set(group, Math.max(most.get(group) ?? 0, people));
  }
  return [...most.values()].reduce((sum, people) => sum + people, 0);
};

const setsBelow = (count: number): number[][] =>
  Array.from({ length: 1 << count }, (_, bits) =>
    [...Array(count).keys()].filter((at) => (bits & (1 << at)) !== 0),
  ).filter((set) => set.length > 0);

describe('sums told one after another', () => {
  test('never give a single hidden figure away', () => {
    fc.assert(
      fc.property(setting, ({ figures, picks }) => {
        const sums = new ToldSums(figures, FEWEST);
        const told = sumsIn(figures, picks).filter((sum) => sums.tell(sum));
        for (const at of figures.keys()) expect(findsAmong(told, figures.length, [at])).toBe(false);
        for (const sum of told) {
          expect(sum.length).toBeGreaterThan(1);
          expect(peopleIn(figures, sum)).toBeGreaterThanOrEqual(FEWEST);
        }
      }),
      { ...RUNS, numRuns: 500 },
    );
  });

  test('are only kept back where telling them would let something about few be worked out', () => {
    fc.assert(
      fc.property(setting, ({ figures, picks }) => {
        const sums = new ToldSums(figures, FEWEST);
        const told: number[][] = [];
        for (const sum of sumsIn(figures, picks)) {
          if (sums.tell(sum)) {
            told.push(sum);
            continue;
          }
          const isAboutFew = (set: readonly number[]): boolean =>
            set.length < 2 || peopleIn(figures, set) < FEWEST;
          const found = setsBelow(figures.length)
            .filter(isAboutFew)
            .some((set) => findsAmong([...told, sum], figures.length, set));
          expect(found).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('what follows from told sums may be told too', () => {
    const figures = Array.from({ length: 4 }, (_, group) => ({ people: 5, group }));
    const sums = new ToldSums(figures, FEWEST);
    expect(sums.tell([0, 1, 2, 3])).toBe(true);
    expect(sums.tell([0, 1])).toBe(true);
    expect(sums.tell([2, 3])).toBe(true);
    expect(sums.tell([0, 1, 2])).toBe(false);
    expect(sums.tell([])).toBe(true);
  });

  test('several figures about the same people do not make them many', () => {
    const same = [5, 5, 5].map((people) => ({ people, group: 1 }));
    expect(new ToldSums(same, FEWEST).tell([0, 1, 2])).toBe(false);
  });
});

describe('attacks', () => {
  test('subtraction finds the one hidden figure, and of rounded figures only a rounded one', () => {
    expect(subtractShown(54, [20, 30, null])).toEqual({ left: 4, hidden: 1 });
    const { cells, total } = roundCounts({
      counts: [20, 30, 4],
      base: 5,
      suppressBelow: 5,
      hideZero: false,
      percentMinBase: 50,
    });
    expect(
      subtractShown(
        total.value ?? 0,
        cells.map(({ value }) => value),
      ),
    ).toEqual({
      left: 5,
      hidden: 1,
    });
  });

  test('a percentage of few people gives their counts away, one of rounded counts gives only those', () => {
    expect(invertPercent(23.1, 1, 20)).toEqual([{ part: 3, whole: 13 }]);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 2, maxLength: 6 }),
        (counts) => {
          const { cells, total, percent } = roundCounts({
            counts,
            base: 5,
            suppressBelow: 8,
            hideZero: false,
            percentMinBase: 50,
          });
          for (const [at, share] of percent.entries()) {
            if (share === null || share > 100) continue;
            const whole = total.value ?? 0;
            const found = invertPercent(share, 6, whole).filter((one) => one.whole === whole);
            expect(found).toEqual([{ part: cells[at]?.value, whole }]);
          }
        },
      ),
      RUNS,
    );
  });

  test('every fraction that was published is among those found', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 60 })
          .chain((whole) =>
            fc.record({ whole: fc.constant(whole), part: fc.integer({ min: 0, max: whole }) }),
          ),
        fc.integer({ min: 0, max: 3 }),
        ({ part, whole }, decimals) => {
          const percent = Number(((100 * part) / whole).toFixed(decimals));
          const found = invertPercent(percent, decimals, 60);
          const isNearTie = Math.abs(((((100 * part) / whole) * 10 ** decimals) % 1) - 0.5) < 1e-9;
          if (!isNearTie) expect(found).toContainEqual({ part, whole });
        },
      ),
      RUNS,
    );
  });

  test('a leaver shows between two exact releases, and mostly not between two rounded ones', () => {
    expect(watchChange(12, 11)).toBe(-1);
    expect(watchChange(roundToBase(12, 5), roundToBase(11, 5))).toBeNull();
    expect(watchChange(roundToBase(13, 5), roundToBase(12, 5))).toBe(-5);
    expect(watchChange(null, 11)).toBeNull();
  });
});

describe('sums of hours and money', () => {
  test.each([
    [{ people: 7, contributions: [5, 5, 5, 5] }, 'few-people'],
    [{ people: 30, contributions: [5, 5] }, 'few-providers'],
    [{ people: 30, contributions: [5, 5, 0] }, 'few-providers'],
    [{ people: 30, contributions: [90, 5, 5] }, 'dominant'],
    [{ people: 30, contributions: [60, 35, 5] }, 'estimable'],
    [{ people: 30, contributions: [50, 30, 20] }, undefined],
  ])('%j: %s', (behind, fault) => {
    expect(sumFault(behind)).toBe(fault);
  });

  test('the order of providers and the unit decide nothing', () => {
    const contributions = fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 7 });
    fc.assert(
      fc.property(contributions, fc.constantFrom(0.5, 4, 1024), (own, factor) => {
        const fault = sumFault({ people: 20, contributions: own });
        expect(sumFault({ people: 20, contributions: own.toReversed() })).toBe(fault);
        expect(sumFault({ people: 20, contributions: own.map((x) => x * factor) })).toBe(fault);
      }),
      RUNS,
    );
  });
});
