/** What must hold of every service, however odd: people and pounds are conserved, and luck never depends on memory. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildLuckTable, luckMemory } from '#lib/domain/viability/luck.ts';
import { simulate } from '#lib/domain/viability/monte-carlo.ts';
import type { ModelledService } from '#lib/domain/viability/modelled-service.ts';
import { projectPath } from '#lib/domain/viability/path.ts';
import { WORDS } from '#lib/domain/kernel/philox.ts';
import { anyService, RUNS } from './arbitraries.ts';
import { naiveMonteCarlo } from './oracles/naive-monte-carlo.ts';

const DRAWS = 12;
const peopleAtStart = (service: ModelledService): number =>
  service.groups.reduce((sum, group) => sum + group.people, 0);

describe('the expected path', () => {
  test('people in = out + stay, every month', () => {
    fc.assert(
      fc.property(anyService, (service) => {
        let before = peopleAtStart(service);
        for (const row of projectPath(service).rows) {
          expect(before - row.naturalExits - row.choiceExits + row.entries).toBeCloseTo(
            row.people,
            9,
          );
          expect(row.people).toBeGreaterThanOrEqual(0);
          before = row.people;
        }
      }),
      RUNS,
    );
  });

  test('income less cost is the margin, and margins add up to the reserves', () => {
    fc.assert(
      fc.property(anyService, (service) => {
        let { reserves } = service;
        for (const row of projectPath(service).rows) {
          expect(row.feeIncome + row.blockIncome - row.cost).toBeCloseTo(row.margin, 6);
          reserves += row.margin + service.subsidyMonthly;
          expect(row.reserves).toBeCloseTo(reserves, 6);
        }
      }),
      RUNS,
    );
  });

  test('a trigger comes before its closing by the notice, and nothing is traded after', () => {
    fc.assert(
      fc.property(anyService, (service) => {
        const { triggerMonth, closeMonth, rows, displaced } = projectPath(service);
        expect(rows.length).toBe(closeMonth ?? service.months);
        expect(displaced === null).toBe(closeMonth === null);
        if (closeMonth !== null)
          expect(closeMonth).toBe((triggerMonth ?? NaN) + service.noticeMonths);
      }),
      RUNS,
    );
  });
});

describe('the Monte Carlo', () => {
  const seeds = fc.integer({ min: 0, max: WORDS - 1 });

  test('equals its naive twin, with and without memory', () => {
    const memory = luckMemory();
    fc.assert(
      fc.property(anyService, seeds, (service, seed) => {
        const question = { ...service, seed, draws: DRAWS };
        const twin = naiveMonteCarlo(question);
        const plain = simulate(question);
        expect(plain.closedInMonth).toEqual(twin.closedInMonth);
        expect(plain.displacedTotal).toBe(twin.displacedTotal);
        expect(simulate(question, memory)).toEqual(plain);
      }),
      RUNS,
    );
  });

  test('gives the same answer from a table made for a larger or a smaller question', () => {
    fc.assert(
      fc.property(anyService, fc.integer({ min: 0, max: 8 }), (service, entities) => {
        const question = { ...service, seed: 5, draws: DRAWS };
        const table = buildLuckTable(5, {
          draws: DRAWS + 2,
          months: service.months + 3,
          entities,
          groups: 1,
          ceiling: WORDS,
        });
        expect(simulate(question, { tableFor: () => table })).toEqual(simulate(question));
      }),
      RUNS,
    );
  });

  test('a lower rate of leaving never closes, draw by draw, what a higher one keeps', () => {
    // No staff, no way back in and no pull of peers: fewer people then always mean less money.
    const calm = anyService.map((service) => ({
      ...service,
      paidHoursPerSession: 0,
      variablePerAttendance: 0,
      groups: service.groups.map((group) => ({ ...group, peerEffect: 0, entriesPerMonth: 0 })),
    }));
    const closedBy = (service: ModelledService, draws: number): number =>
      simulate({ ...service, seed: 11, draws }).closedInMonth.reduce(
        (sum, count) => sum + count,
        0,
      );
    const closesIn = (service: ModelledService): readonly boolean[] =>
      Array.from(
        { length: DRAWS },
        (_, draw) => closedBy(service, draw + 1) > (draw === 0 ? 0 : closedBy(service, draw)),
      );
    fc.assert(
      fc.property(calm, fc.double({ min: 0, max: 1, noNaN: true }), (service, share) => {
        const gentler = {
          ...service,
          groups: service.groups.map((group) => ({
            ...group,
            choiceExit: group.choiceExit * share,
          })),
        };
        const before = closesIn(service);
        for (const [draw, closes] of closesIn(gentler).entries()) {
          if (closes) expect(before[draw]).toBe(true);
        }
      }),
      RUNS,
    );
  });
});
