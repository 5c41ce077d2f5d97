/** What must hold of every service, however odd: people and pounds are conserved, and luck never depends on memory. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findBreakEven } from '#lib/domain/viability/break-even.ts';
import { priceHoldOpen } from '#lib/domain/viability/hold-open.ts';
import { findLevers, LEVERS } from '#lib/domain/viability/levers.ts';
import { buildLuckTable, luckMemory } from '#lib/domain/viability/luck.ts';
import { simulate } from '#lib/domain/viability/monte-carlo.ts';
import type { ModelledService } from '#lib/domain/viability/modelled-service.ts';
import { projectPath } from '#lib/domain/viability/path.ts';
import { WORDS } from '#lib/domain/kernel/philox.ts';
import { anyService, between, RUNS } from './arbitraries.ts';
import { naiveMargin, naiveMonteCarlo } from './oracles/naive-monte-carlo.ts';
import { naivePath } from './oracles/naive-path.ts';

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

describe('the month order', () => {
  test('is that of the eight steps, one after another', () => {
    fc.assert(
      fc.property(anyService, (service) => {
        const twin = naivePath(service);
        const { triggerMonth, triggerReason, closeMonth, rows } = projectPath(service);
        expect({ triggerMonth, triggerReason, closeMonth }).toEqual({
          triggerMonth: twin.triggerMonth,
          triggerReason: twin.triggerReason,
          closeMonth: twin.closeMonth,
        });
        expect(rows.length).toBe(twin.rows.length);
        for (const [at, row] of twin.rows.entries()) {
          for (const [name, value] of Object.entries(row))
            expect(rows[at]?.[name as keyof typeof row]).toBeCloseTo(value as number, 6);
        }
      }),
      RUNS,
    );
  });

  test('is the same in whatever order groups come, as long as there is room for all who join', () => {
    fc.assert(
      fc.property(anyService, (service) => {
        const roomy = { ...service, placesPerSession: 1000 };
        const turned = projectPath({ ...roomy, groups: roomy.groups.toReversed() });
        for (const [at, row] of projectPath(roomy).rows.entries()) {
          expect(turned.rows[at]?.people).toBeCloseTo(row.people, 9);
          expect(turned.rows[at]?.margin).toBeCloseTo(row.margin, 6);
        }
      }),
      RUNS,
    );
  });

  /** The same service in other money. Powers of two change no digit, so that even counts stay the same. */
  const inMoney = (service: ModelledService, factor: number): ModelledService => ({
    ...service,
    staffCostPerHour: service.staffCostPerHour * factor,
    fixedMonthly: service.fixedMonthly * factor,
    variablePerAttendance: service.variablePerAttendance * factor,
    blockSchedule: service.blockSchedule.map((step) => ({ ...step, amount: step.amount * factor })),
    reserves: service.reserves * factor,
    reserveFloor: service.reserveFloor * factor,
    subsidyMonthly: service.subsidyMonthly * factor,
    groups: service.groups.map((group) => ({
      ...group,
      feePerSession: group.feePerSession * factor,
    })),
  });

  test('scales with the unit of money and with nothing else', () => {
    fc.assert(
      fc.property(anyService, fc.constantFrom(0.5, 2, 64), (service, factor) => {
        const scaled = inMoney(service, factor);
        const [path, other] = [projectPath(service), projectPath(scaled)];
        expect(other.closeMonth).toBe(path.closeMonth);
        expect(other.finalReserves).toBeCloseTo(path.finalReserves * factor, 6);
        const plan = { seed: 3, draws: DRAWS };
        expect(simulate({ ...scaled, ...plan })).toEqual(simulate({ ...service, ...plan }));
      }),
      RUNS,
    );
  });

  test('scales with people, when places, ratio and money a head scale with them', () => {
    fc.assert(
      fc.property(anyService, fc.constantFrom(0.5, 2, 8), (service, factor) => {
        const other = projectPath({
          ...service,
          placesPerSession: service.placesPerSession * factor,
          staffRatio: service.staffRatio * factor,
          variablePerAttendance: service.variablePerAttendance / factor,
          groups: service.groups.map((group) => ({
            ...group,
            people: group.people * factor,
            feePerSession: group.feePerSession / factor,
            entriesPerMonth: group.entriesPerMonth * factor,
          })),
        });
        const path = projectPath(service);
        expect(other.closeMonth).toBe(path.closeMonth);
        for (const [at, row] of path.rows.entries()) {
          expect(other.rows[at]?.people).toBeCloseTo(row.people * factor, 6);
          expect(other.rows[at]?.margin).toBeCloseTo(row.margin, 6);
        }
      }),
      RUNS,
    );
  });
});

describe('holding open and levers', () => {
  /** Closed by money alone, and at once. */
  const byMoney = anyService.map((service) => ({
    ...service,
    deficitMonthsRule: 0,
    noticeMonths: 0,
  }));
  const isOpen = (service: ModelledService): boolean => projectPath(service).closeMonth === null;

  test('the lump sum and the level payment keep it open, and a pound less does not', () => {
    fc.assert(
      fc.property(byMoney, (service) => {
        const { lumpSum, levelMonthly, asNeededTotal, levelTotal } = priceHoldOpen(service);
        expect(asNeededTotal).toBeCloseTo(lumpSum, 6);
        expect(levelTotal).toBeGreaterThanOrEqual(lumpSum - 1e-6);
        const given = (more: number): ModelledService => ({
          ...service,
          reserves: service.reserves + more,
        });
        const paid = (more: number): ModelledService => ({
          ...service,
          subsidyMonthly: service.subsidyMonthly + more,
        });
        expect(isOpen(given(lumpSum + 1e-6))).toBe(true);
        expect(isOpen(paid(levelMonthly + 1e-6))).toBe(true);
        if (lumpSum > 1) expect(isOpen(given(lumpSum - 1))).toBe(false);
        if (levelMonthly > 1) expect(isOpen(paid(levelMonthly - 1))).toBe(false);
      }),
      RUNS,
    );
  });

  test('each lever that is found keeps it open; of those that only bring money a little less does not', () => {
    fc.assert(
      fc.property(anyService, (service) => {
        const found = findLevers(service);
        for (const name of Object.keys(LEVERS) as (keyof typeof LEVERS)[]) {
          const by = found[name];
          if (by === null) continue;
          const at = (amount: number): boolean =>
            projectPath(LEVERS[name].move(service, amount)).triggerMonth === null;
          expect(at(by)).toBe(true);
          const bringsMoney = name === 'feeRise' || name === 'blockMonthly';
          if (bringsMoney && by > 1e-3) expect(at(by * (1 - 1e-6))).toBe(false);
        }
      }),
      RUNS,
    );
  });
});

describe('break-even', () => {
  test('is where trying every number of people says it is', () => {
    fc.assert(
      fc.property(anyService, fc.integer({ min: 1, max: 60 }), (service, maxPeople) => {
        const [person] = service.groups;
        if (person === undefined) return;
        const { firstBreakEven, safeBreakEven, lossPockets } = findBreakEven({
          ...service,
          blockMonthly: service.blockSchedule[0]?.amount ?? 0,
          person,
          maxPeople,
          month: 1,
        });
        const one = { ...service, groups: [person] };
        const losses = Array.from({ length: maxPeople }, (_, n) => n + 1).filter((people) => {
          const present = Array.from({ length: people }, () => ({ group: 0 }));
          return naiveMargin(one, present, 1) < -1e-9;
        });
        const gains = Array.from({ length: maxPeople }, (_, n) => n + 1).filter(
          (people) => !losses.includes(people),
        );
        const first = gains[0] ?? null;
        expect(firstBreakEven).toBe(first);
        expect(safeBreakEven).toBe(
          gains.find((people) => losses.every((loss) => loss < people)) ?? null,
        );
        expect(lossPockets).toEqual(first === null ? [] : losses.filter((loss) => loss > first));
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
      fc.property(calm, between(0, 1), (service, share) => {
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
