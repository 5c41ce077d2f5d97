/** What must hold of a market's structure: shares are shares, concentration keeps its bounds, order plays no part. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countChoices, type ChoiceQuestion } from '#lib/domain/market/choice.ts';
import { boundFringe } from '#lib/domain/market/fringe-bounds.ts';
import {
  assessStructure,
  concentrationOf,
  type MarketStructure,
  type StructureQuestion,
} from '#lib/domain/market/structure.ts';
import { between, RUNS } from './arbitraries.ts';

const hours = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 500 }), between(1e-3, 1e4));

const market: fc.Arbitrary<StructureQuestion> = fc
  .uniqueArray(
    fc.record({
      area: fc.constantFrom('N1', 'N2', 'N3', 'N4'),
      provider: fc.constantFrom('P1', 'P2', 'P3', 'P4', 'P5', 'P6'),
      hours,
    }),
    { minLength: 1, selector: ({ area, provider }) => `${area} ${provider}` },
  )
  .chain((rows) =>
    fc.record({
      rows: fc.constant(rows),
      owners: fc.constantFrom(
        new Map<string, string>(),
        new Map([
          ['P1', 'Group'],
          ['P2', 'Group'],
          ['P5', 'P6'],
        ]),
      ),
      small: fc.subarray(['P3', 'P4', 'P5']),
      areas: fc.constant(['N1', 'N2', 'N3', 'N4']),
      singleSupplierShare: between(0.51, 1),
    }),
  );

const values = (record: Readonly<Record<string, number>>): number[] => Object.values(record);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** Says the same whether a figure is null or a number that may differ in its last digits. */
const near = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9 * (1 + Math.abs(b));

const isAlike = (one: MarketStructure, other: MarketStructure): boolean =>
  near(one.byOwner.hhi, other.byOwner.hhi) &&
  near(one.byProvider.hhi, other.byProvider.hhi) &&
  near(one.byOwner.shannonEffective, other.byOwner.shannonEffective) &&
  near(one.smallShare, other.smallShare) &&
  near(one.singleSupplierHoursShare, other.singleSupplierHoursShare) &&
  Object.entries(one.byOwner.shares).every(([id, share]) =>
    near(share, other.byOwner.shares[id] ?? null),
  );

describe('concentration', () => {
  test('lies between 1/n and 1, and its shares add up to 1', () => {
    fc.assert(
      fc.property(fc.array(hours, { minLength: 1, maxLength: 30 }), (list) => {
        const present = list.filter((each) => each > 0);
        const found = concentrationOf(new Map(list.map((each, at) => [`P${at}`, each])));
        if (present.length === 0) {
          expect(found).toMatchObject({ shares: {}, hhi: null, effectiveNumber: null, cr1: null });
          return;
        }
        expect(values(found.shares)).toHaveLength(present.length);
        expect(sum(values(found.shares))).toBeCloseTo(1, 12);
        expect(found.hhi).toBeGreaterThanOrEqual(1 / present.length - 1e-12);
        expect(found.hhi).toBeLessThanOrEqual(1 + 1e-12);
        expect(found.effectiveNumber).toBeLessThanOrEqual(present.length * (1 + 1e-12));
        // Shannon's measure never counts fewer than Herfindahl's.
        expect(found.shannonEffective).toBeGreaterThanOrEqual((found.effectiveNumber ?? 0) - 1e-9);
        expect(found.cr3).toBeGreaterThanOrEqual(found.cr1 ?? Infinity);
        expect(found.cr10).toBeLessThanOrEqual(1 + 1e-12);
      }),
      RUNS,
    );
  });

  test('is the same at any scale of hours, however large or small', () => {
    const scale = fc.constantFrom(1e-300, 1e-12, 0.3, 7, 1e9, 1e300);
    fc.assert(
      fc.property(market, scale, (question, times) => {
        const rows = question.rows.map((row) => ({ ...row, hours: row.hours * times }));
        expect(isAlike(assessStructure(question), assessStructure({ ...question, rows }))).toBe(
          true,
        );
      }),
      RUNS,
    );
  });

  test('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(
        market,
        fc.array(fc.double({ noNaN: true }), { maxLength: 24 }),
        (question, keys) => {
          const rows = question.rows
            .map((row, at) => [keys[at] ?? 0, row] as const)
            .toSorted(([a], [b]) => a - b)
            .map(([, row]) => row);
          const [one, other] = [assessStructure(question), assessStructure({ ...question, rows })];
          expect(isAlike(one, other)).toBe(true);
          expect(other.areas.map(({ area, suppliers }) => [area, suppliers])).toEqual(
            one.areas.map(({ area, suppliers }) => [area, suppliers]),
          );
        },
      ),
      RUNS,
    );
  });

  test('never falls when two providers turn out to have one owner', () => {
    fc.assert(
      fc.property(market, (question) => {
        const apart = assessStructure({ ...question, owners: new Map() }).byOwner.hhi;
        const merged = assessStructure({ ...question, owners: new Map([['P1', 'P2']]) }).byOwner
          .hhi;
        expect(merged ?? 0).toBeGreaterThanOrEqual((apart ?? 0) - 1e-12);
      }),
      RUNS,
    );
  });

  test('areas hold all the hours, and only some of them hang on a single supplier', () => {
    fc.assert(
      fc.property(market, (question) => {
        const { areas, smallShare, singleSupplierHoursShare } = assessStructure(question);
        expect(sum(areas.map((area) => area.hours))).toBeCloseTo(
          sum(question.rows.map((row) => row.hours)),
          6,
        );
        for (const { hours: all, suppliers, topShare, noSupplier, hhi } of areas) {
          expect(noSupplier).toBe(suppliers === 0);
          expect(noSupplier).toBe(all === 0);
          expect(topShare === null && hhi === null).toBe(noSupplier);
          if (suppliers > 0) expect(topShare).toBeGreaterThanOrEqual(1 / suppliers - 1e-12);
        }
        for (const share of [smallShare, singleSupplierHoursShare]) {
          expect(share ?? 0).toBeGreaterThanOrEqual(0);
          expect(share ?? 0).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
      RUNS,
    );
  });
});

describe('the bounds of a fringe', () => {
  test('hold the truth, whatever the fringe is made of', () => {
    const parts = fc.record({
      known: fc.array(fc.integer({ min: 1, max: 500 }), { maxLength: 5 }),
      fringe: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 20 }),
    });
    fc.assert(
      fc.property(parts, ({ known, fringe }) => {
        const whole = sum(known) + sum(fringe);
        const truth = sum([...known, ...fringe].map((each) => (each / whole) ** 2));
        const { hhiLow, hhiHigh } = boundFringe({
          knownShares: known.map((each) => each / whole),
          fringeShare: sum(fringe) / whole,
          fringeCount: fringe.length,
          fringeMaxShare: Math.max(...fringe) / whole,
        });
        expect(hhiLow).toBeLessThanOrEqual(hhiHigh);
        expect(truth).toBeGreaterThanOrEqual(hhiLow - 1e-12);
        expect(truth).toBeLessThanOrEqual(hhiHigh + 1e-12);
      }),
      RUNS,
    );
  });

  test('meet when the fringe is a single supplier, or all of the same size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), (count) => {
        const { hhiLow, hhiHigh } = boundFringe({
          knownShares: [0.5],
          fringeShare: 0.5,
          fringeCount: count,
          fringeMaxShare: 0.5 / count,
        });
        expect(hhiHigh).toBeCloseTo(hhiLow, 12);
      }),
      RUNS,
    );
  });
});

const choosing: fc.Arbitrary<ChoiceQuestion> = fc
  .record({ areas: fc.integer({ min: 1, max: 6 }), providers: fc.integer({ min: 0, max: 6 }) })
  .chain(({ areas, providers }) =>
    fc.record({
      areas: fc.array(fc.record({ demand: hours }), { minLength: areas, maxLength: areas }),
      providers: fc.array(
        fc.record({
          owner: fc.constantFrom('O1', 'O2', 'O3'),
          groups: fc.subarray(['LD', 'OP']),
          spare: fc.constantFrom(0, 1, 5),
        }),
        { minLength: providers, maxLength: providers },
      ),
      minutes: fc.array(
        fc.array(fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 60 })), {
          minLength: providers,
          maxLength: providers,
        }),
        { minLength: areas, maxLength: areas },
      ),
      group: fc.constantFrom('LD', 'OP'),
      maxMinutes: fc.integer({ min: 0, max: 60 }),
      countBy: fc.constantFrom('owner' as const, 'site' as const),
    }),
  )
  .map(({ areas, providers, ...rest }) => ({
    ...rest,
    areas: areas.map((area, at) => ({ id: `N${at}`, ...area })),
    providers: providers.map((provider, at) => ({ id: `s${at}`, ...provider })),
  }));

describe('choice', () => {
  test('counts owners no more often than sites, and no fewer further out', () => {
    fc.assert(
      fc.property(choosing, (question) => {
        const owners = countChoices({ ...question, countBy: 'owner' });
        const sites = countChoices({ ...question, countBy: 'site' });
        const further = countChoices({ ...question, maxMinutes: question.maxMinutes + 10 });
        for (const { id } of question.areas) {
          expect(owners.byArea[id]).toBeLessThanOrEqual(sites.byArea[id] ?? -1);
          expect(further.byArea[id]).toBeGreaterThanOrEqual(
            countChoices(question).byArea[id] ?? Infinity,
          );
        }
      }),
      RUNS,
    );
  });

  test('shares of demand lie in 0 to 1, and are none without demand', () => {
    fc.assert(
      fc.property(choosing, (question) => {
        const { shareNone, shareTwoOrMore, demandWeightedMean } = countChoices(question);
        if (question.areas.every(({ demand }) => demand === 0)) {
          expect([shareNone, shareTwoOrMore, demandWeightedMean]).toEqual([null, null, null]);
          return;
        }
        expect((shareNone ?? NaN) + (shareTwoOrMore ?? NaN)).toBeLessThanOrEqual(1 + 1e-12);
        expect(shareNone).toBeGreaterThanOrEqual(0);
        expect(demandWeightedMean).toBeLessThanOrEqual(question.providers.length + 1e-9);
      }),
      RUNS,
    );
  });
});
