// Each story of the example is found from the records alone, as a page would find it: no record says that a centre is
// at risk or that a cohort failed.

import { beforeAll, describe, expect, it } from 'vitest';
import type { CouncilDataset } from '#lib/domain/dataset.ts';
import { assessService, foresee } from '#lib/domain/viability/assess.ts';
import { estimateService, type ServiceEstimate } from '#lib/domain/viability/estimate.ts';
import type { Point } from '#lib/domain/market/records.ts';
import type { AttendanceSpell, ServiceMonth } from '#lib/domain/viability/records.ts';
import { AS_OF, addDays, LAST_MONTH } from './calendar.ts';
import { generateExample } from './index.ts';

let example: CouncilDataset;
beforeAll(() => {
  example = generateExample();
});

const spellsOf = (id: string): readonly AttendanceSpell[] =>
  example.attendance.filter(({ serviceId }) => serviceId === id);

const ledgerOf = (id: string): readonly ServiceMonth[] =>
  example.serviceMonths.filter(({ serviceId }) => serviceId === id);

const marginOf = (row: ServiceMonth): number =>
  row.feePence + row.blockPence - row.fixedPence - row.staffPence - row.variablePence;

const entered = (id: string, after: string, upTo: string): readonly AttendanceSpell[] =>
  spellsOf(id).filter(
    ({ from, entry }) => entry !== 'already-there' && from > after && from <= upTo,
  );

function estimateOf(id: string): ServiceEstimate {
  const terms = example.serviceTerms.find(({ serviceId }) => serviceId === id);
  const service = example.services.find((one) => one.id === id);
  if (terms === undefined || service === undefined) throw new Error(`No terms for ${id}.`);
  const books = { terms, operator: service.operator, ledger: ledgerOf(id), spells: spellsOf(id) };
  const estimate = estimateService(books);
  if (!estimate.ok) throw new Error(estimate.problem.message);
  return estimate.value;
}

/** Enough draws to tell the words apart, few enough to be quick. */
const FEW = { seed: 7, draws: 400 };

const isDirect = (mechanism: string): boolean => mechanism.startsWith('dp-');

describe('day centres', () => {
  it('are mostly steady, some near the edge, one closing and one closed', () => {
    const open = example.serviceTerms.filter(
      ({ serviceId }) => example.services.find(({ id }) => id === serviceId)?.validTo === null,
    );
    const words = open.map(
      ({ serviceId }) => foresee(estimateOf(serviceId).service, FEW).risk.word,
    );
    const times = (word: string): number => words.filter((one) => one === word).length;
    expect(open).toHaveLength(15);
    expect([times('steady'), times('watch'), times('at-risk'), times('closing')]).toEqual([
      8, 3, 3, 1,
    ]);
  });

  it('hold a referral drought: nobody new for 14 months, because new people get direct payments', () => {
    expect(entered('DC-netloft', '2024-08-31', '2025-08-31').length).toBeGreaterThanOrEqual(4);
    expect(entered('DC-netloft', '2025-08-31', AS_OF)).toEqual([]);
    const { service, usual } = estimateOf('DC-netloft');
    const outlook = assessService(service, usual, FEW);
    expect(outlook.mainDriver?.driver).toBe('referral-drought');
    expect(outlook.tipping?.people).toBe(3);
    expect(spellsOf('DC-netloft').filter(({ to }) => to === null)).toHaveLength(14);
    expect(outlook.chanceIn24.estimate).toBeGreaterThan(0.7);
    const centre = example.services.find(({ id }) => id === 'DC-netloft')?.point;
    if (centre === undefined || centre === null) throw new Error('The centre has no point.');
    const metres = ({ easting, northing }: Point): number =>
      Math.hypot(easting - centre.easting, northing - centre.northing);
    const around = example.areas
      .filter(({ residents }) => residents.all !== null)
      .sort((a, b) => metres(a.centre) - metres(b.centre))
      .slice(0, 30)
      .map(({ code }) => code);
    const isNear = new Set(
      example.people
        .filter(
          (person) => person.need === 'learning-disability' && around.includes(person.areaCode),
        )
        .map(({ id }) => id),
    );
    const paid = new Set(
      example.deployments
        .filter(({ mechanism }) => isDirect(mechanism))
        .map(({ budgetId }) => budgetId),
    );
    const newcomers = example.budgets.filter(
      ({ from, to, personId }) => to === null && from > '2025-08-31' && isNear.has(personId),
    );
    expect(newcomers.length).toBeGreaterThan(5);
    expect(newcomers.every(({ id }) => paid.has(id))).toBe(true);
  });

  it('hold an in-house cliff: people leave by rule when they take a direct payment', () => {
    const estimate = estimateOf('DC-meadowgate');
    expect(estimate.exits.rule).toBeGreaterThanOrEqual(8);
    expect(estimate.exits.rule).toBeGreaterThan(estimate.exits.choice + estimate.exits.natural);
    const moved = spellsOf('DC-meadowgate').filter(
      ({ exit }) => exit?.reason === 'moved-to-direct-payment',
    );
    const budgetOf = new Map(example.budgets.map(({ id, personId }) => [personId, id]));
    const paid = new Set(
      example.deployments
        .filter(({ mechanism }) => isDirect(mechanism))
        .map(({ budgetId }) => budgetId),
    );
    expect(moved.every(({ personId }) => paid.has(budgetOf.get(personId) ?? ''))).toBe(true);
    expect(spellsOf('DC-meadowgate').some(({ mechanism }) => isDirect(mechanism))).toBe(false);
  });

  it('hold a healthy centre that the closure of its neighbour tips over a staff step', () => {
    const taken = entered('DC-millrace', '2026-03-31', AS_OF).filter(
      ({ entry }) => entry === 'transfer-after-closure',
    );
    const from = new Set(
      spellsOf('DC-brewhouse')
        .filter(({ to }) => to === '2026-03-31')
        .map(({ personId }) => personId),
    );
    expect(taken).toHaveLength(5);
    expect(taken.every(({ personId }) => from.has(personId))).toBe(true);
    const ledger = ledgerOf('DC-millrace');
    const yearBefore = ledger
      .filter(({ month }) => month >= '2025-04' && month <= '2026-03')
      .map(marginOf);
    expect(yearBefore.reduce((sum, margin) => sum + margin, 0)).toBeGreaterThan(0);
    const last = ledger.at(-1);
    const before = ledger.find(({ month }) => month === '2026-03');
    if (last === undefined || before === undefined) throw new Error('The ledger has a hole.');
    expect(marginOf(last)).toBeLessThan(0);
    expect(last.bookedPlaces).toBeGreaterThan(before.bookedPlaces);
    expect(last.staffPence / before.staffPence).toBeGreaterThan(1.15);
  });

  it('hold a rescued centre: a year of losses, then money and people again', () => {
    const ledger = ledgerOf('DC-tannery');
    const between = (from: string, to: string): readonly number[] =>
      ledger.filter(({ month }) => month >= from && month <= to).map(marginOf);
    expect(between('2024-06', '2025-03').every((margin) => margin < 0)).toBe(true);
    expect(between('2025-11', LAST_MONTH).every((margin) => margin > 0)).toBe(true);
    expect(foresee(estimateOf('DC-tannery').service, FEW).risk.word).toBe('steady');
  });

  it('hold a charge rise with exits within 90 days, some without a reason', () => {
    const soon = spellsOf('DC-esplanade').filter(
      ({ to }) => to !== null && to > '2026-04-06' && to <= addDays('2026-04-06', 90),
    );
    const named = soon.filter(({ exit }) => exit?.trigger?.kind === 'charge-rise');
    const blank = soon.filter(({ exit }) => exit?.reason === null);
    expect([named.length, blank.length]).toEqual([3, 3]);
    expect(soon.some(({ exit }) => exit?.reason === 'chose-other-support')).toBe(true);
    const [before, after] = ['2026-03', '2026-04'].map((month) => {
      const row = ledgerOf('DC-esplanade').find((one) => one.month === month);
      return row === undefined ? 0 : row.feePence / row.bookedPlaces;
    });
    expect((after ?? 0) / (before ?? 1)).toBeGreaterThan(1.15);
  });

  it('hold a decision to close', () => {
    expect(foresee(estimateOf('DC-priory').service, FEW).risk.word).toBe('closing');
    expect(estimateOf('DC-priory').exits['council-led']).toBeGreaterThanOrEqual(4);
  });
});
