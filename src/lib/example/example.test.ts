// The example council as a whole: the same every time, every reference resolves, the scale is as published, and the
// books follow from who attended.

import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CouncilDataset } from '#lib/domain/dataset.ts';
import { WEEKS_PER_MONTH } from '#lib/domain/kernel/calendar.ts';
import type { AttendanceSpell, ServiceMonth, ServiceTerms } from '#lib/domain/viability/records.ts';
import { AS_OF, HISTORY } from './calendar.ts';
import { generateExample } from './index.ts';
import { attendsIn } from './ledgers.ts';

let example: CouncilDataset;

beforeAll(() => {
  example = generateExample();
});

const digestOf = (dataset: CouncilDataset): string =>
  createHash('sha256').update(JSON.stringify(dataset)).digest('hex');

const idsOf = (items: readonly { readonly id: string }[]): ReadonlySet<string> => {
  const ids = new Set(items.map(({ id }) => id));
  expect(ids.size).toBe(items.length);
  return ids;
};

const near = (value: number, target: number, share: number): void => {
  expect(value).toBeGreaterThan(target * (1 - share));
  expect(value).toBeLessThan(target * (1 + share));
};

const count = <T>(items: readonly T[], isOne: (item: T) => boolean): number =>
  items.filter(isOne).length;

describe('sameness', () => {
  it('gives the same bytes twice', () => {
    expect(digestOf(generateExample())).toBe(digestOf(example));
  });

  it('gives the same bytes on every machine', () => {
    // Changes with every change of the generator or its land: then look at the stories before noting the new digest.
    expect(digestOf(example)).toBe(
      '2b9e5afca00264db2e071b36cfe5c0f1cecdb0fc6648fd8ce0d35617b6da85d1',
    );
  });

  it('gives the same books and lives on every machine, whatever the land looks like', () => {
    const { serviceMonths, timeBankMonths, enterpriseEvents, enterpriseMonths } = example;
    const fixed = JSON.stringify([
      serviceMonths,
      timeBankMonths,
      enterpriseEvents,
      enterpriseMonths,
    ]);
    expect(createHash('sha256').update(fixed).digest('hex')).toBe(
      '8a8c0601314f1a482c9515f6564f58c56a33f4eea42d161250ae683faa5e28d0',
    );
  });

  it('holds nothing that a database or a file would change', () => {
    expect(JSON.parse(JSON.stringify(example))).toEqual(example);
  });
});

describe('references', () => {
  it('resolves every id', () => {
    const areas = new Set(example.areas.map(({ code }) => code));
    const organisations = idsOf(example.organisations);
    const services = idsOf(example.services);
    const people = idsOf(example.people);
    const budgets = idsOf(example.budgets);
    const enterprises = idsOf(example.enterprises);
    const sources = idsOf(example.sources);
    idsOf(example.deployments);
    idsOf(example.attendance);
    idsOf(example.enterpriseEvents);
    idsOf(example.enterpriseChecks);
    idsOf(example.growthTargets);
    idsOf(example.rules);
    for (const { areaCode, organisationId, sourceId } of example.services) {
      expect(areas).toContain(areaCode);
      expect(organisations).toContain(organisationId);
      expect(sources).toContain(sourceId);
    }
    const owners = new Set(example.services.map(({ organisationId }) => organisationId));
    expect([...organisations].filter((id) => !owners.has(id) && !id.startsWith('ORG-SL'))).toEqual(
      [],
    );
    const ofServices = [
      ...example.capacities,
      ...example.timeBankMonths,
      ...example.serviceTerms,
      ...example.serviceMonths,
      ...example.attendance,
    ];
    expect(ofServices.filter(({ serviceId }) => !services.has(serviceId))).toEqual([]);
    const optional = [...example.deployments, ...example.enterprises];
    expect(
      optional.filter(({ serviceId }) => serviceId !== null && !services.has(serviceId)),
    ).toEqual([]);
    const ofPeople = [...example.assessedNeeds, ...example.budgets, ...example.attendance];
    expect(ofPeople.filter(({ personId }) => !people.has(personId))).toEqual([]);
    expect(example.people.filter(({ areaCode }) => !areas.has(areaCode))).toEqual([]);
    expect(example.deployments.filter(({ budgetId }) => !budgets.has(budgetId))).toEqual([]);
    const ofEnterprises = [
      ...example.enterpriseEvents,
      ...example.enterpriseMonths,
      ...example.enterpriseChecks,
    ];
    expect(ofEnterprises.filter(({ enterpriseId }) => !enterprises.has(enterpriseId))).toEqual([]);
    const served = example.enterprises.flatMap(({ areaCode, servesAreaCodes }) => [
      areaCode,
      ...servesAreaCodes,
    ]);
    expect(served.filter((code) => !areas.has(code))).toEqual([]);
  });

  it('has one ledger row for each service and month, and one return for each enterprise and month', () => {
    const rows = example.serviceMonths.map(({ serviceId, month }) => `${serviceId} ${month}`);
    const returns = example.enterpriseMonths.map(
      ({ enterpriseId, month }) => `${enterpriseId} ${month}`,
    );
    const hours = example.capacities.map(({ serviceId, support, need }) =>
      [serviceId, support, need].join(),
    );
    expect(new Set(rows).size).toBe(rows.length);
    expect(new Set(returns).size).toBe(returns.length);
    expect(new Set(hours).size).toBe(hours.length);
  });
});

describe('scale', () => {
  it('has the people, payments and services of an average council', () => {
    const { people, services } = example;
    expect(count(people, ({ ageGroup }) => ageGroup === '18-64')).toBe(2812);
    expect(count(people, ({ ageGroup }) => ageGroup === '65+')).toBe(7643);
    near(
      count(people, ({ inCareHome }) => inCareHome),
      people.length * 0.32,
      0.06,
    );
    near(
      count(people, ({ ageGroup, need }) => ageGroup === '18-64' && need === 'learning-disability'),
      1298,
      0.06,
    );
    const paid = new Set(
      example.deployments
        .filter(({ mechanism }) => mechanism.startsWith('dp-'))
        .map(({ budgetId }) => budgetId),
    );
    near(paid.size, 1552, 0.03);
    const open = services.filter(({ validTo }) => validTo === null);
    const kinds = (kind: string): number => count(open, (service) => service.kind === kind);
    near(kinds('micro-provider'), 122, 0.05);
    expect(kinds('shared-lives')).toBe(45);
    expect(kinds('co-op') + kinds('pool') + kinds('trust')).toBe(12);
    expect(example.serviceTerms).toHaveLength(16);
    expect(kinds('homecare')).toBe(40);
    expect(kinds('care-home')).toBe(90);
    expect(kinds('time-bank')).toBe(2);
    expect(example.organisations.length).toBeLessThan(services.length);
    expect(example.enterprises).toHaveLength(150);
  });

  it('gives budgets that are plausible and not overspent', () => {
    const used = new Map<string, number>();
    for (const { budgetId, weeklyPence } of example.deployments) {
      used.set(budgetId, (used.get(budgetId) ?? 0) + weeklyPence);
    }
    expect(
      example.budgets.filter(({ id, weeklyPence }) => (used.get(id) ?? 0) > weeklyPence),
    ).toEqual([]);
    const mean =
      example.budgets.reduce((sum, { weeklyPence }) => sum + weeklyPence, 0) /
      example.budgets.length;
    near(mean, 36_000, 0.2);
    const direct = example.deployments.filter(({ mechanism }) => mechanism.startsWith('dp-'));
    const money = (rows: typeof direct): number =>
      rows.reduce((sum, { weeklyPence }) => sum + weeklyPence, 0);
    near(money(direct.filter(({ serviceId }) => serviceId === null)) / money(direct), 0.45, 0.15);
  });

  it('keeps everything within the record', () => {
    expect(example.council.asOf).toBe(AS_OF);
    const days = [
      ...example.attendance.flatMap(({ from, to }) => [from, to ?? from]),
      ...example.enterpriseEvents.map(({ date }) => date),
      ...example.budgets.flatMap(({ from, to }) => [from, to ?? from]),
      ...example.services.map(({ validFrom }) => validFrom),
      ...example.services.flatMap(({ lastVerified }) => lastVerified ?? []),
    ];
    expect(days.filter((day) => day > AS_OF || !/^\d{4}-\d{2}-\d{2}$/.test(day))).toEqual([]);
    expect(new Set(example.serviceMonths.map(({ month }) => month))).toEqual(new Set(HISTORY));
    expect(example.sources.some(({ coversTo }) => coversTo < AS_OF)).toBe(true);
  });
});

describe('privacy', () => {
  it('never gives a private home a point', () => {
    expect(
      example.services.filter(({ homeBased, point }) => homeBased !== (point === null)),
    ).toEqual([]);
    const carers = example.services.filter(({ kind }) => kind === 'shared-lives');
    expect(
      carers.every(({ homeBased, name }) => homeBased && /^Shared Lives carer \d{3}$/.test(name)),
    ).toBe(true);
  });
});

describe('attendance', () => {
  const spellsOf = (id: string): readonly AttendanceSpell[] =>
    example.attendance.filter(({ serviceId }) => serviceId === id);

  it('stays within the life of the service and within its places on every weekday', () => {
    for (const { id, kind, validFrom, validTo, placesByWeekday } of example.services) {
      if (kind !== 'day-centre') continue;
      const spells = spellsOf(id);
      const end = validTo ?? AS_OF;
      expect(
        spells.filter(({ from, to }) => from < validFrom || from > end || (to ?? end) > end),
      ).toEqual([]);
      for (const month of HISTORY) {
        const present = spells.filter((spell) => attendsIn(spell, month));
        for (const [index, places] of (placesByWeekday ?? []).entries()) {
          expect(
            count(present, ({ weekdays }) => weekdays.includes(index + 1)),
          ).toBeLessThanOrEqual(places);
        }
      }
    }
  });

  it('has an exit for those who left, and nobody in two places at once', () => {
    expect(example.attendance.filter(({ to, exit }) => (to === null) !== (exit === null))).toEqual(
      [],
    );
    const byPerson = new Map<string, AttendanceSpell[]>();
    for (const spell of [...example.attendance].sort((a, b) => (a.from < b.from ? -1 : 1))) {
      const own = byPerson.get(spell.personId) ?? [];
      expect(own.every(({ to }) => to !== null && to < spell.from)).toBe(true);
      byPerson.set(spell.personId, [...own, spell]);
    }
  });

  it('leaves nobody in a centre who no longer lives in the community', () => {
    const inHome = new Set(
      example.people.filter(({ inCareHome }) => inCareHome).map(({ id }) => id),
    );
    expect(
      example.attendance.filter(({ to, personId }) => to === null && inHome.has(personId)),
    ).toEqual([]);
    const ended = new Set(
      example.budgets.filter(({ to }) => to !== null).map(({ personId }) => personId),
    );
    expect(
      example.assessedNeeds.filter(({ personId }) => ended.has(personId) || inHome.has(personId)),
    ).toEqual([]);
  });
});

describe('ledgers', () => {
  const rowsOf = ({ serviceId }: ServiceTerms): readonly ServiceMonth[] =>
    example.serviceMonths.filter((row) => row.serviceId === serviceId);

  it('follows from who attended, by the service month of the model', () => {
    for (const terms of example.serviceTerms) {
      const spells = example.attendance.filter(({ serviceId }) => serviceId === terms.serviceId);
      for (const row of rowsOf(terms).slice(-6)) {
        const present = spells.filter((spell) => attendsIn(spell, row.month));
        const sessions = present.reduce((sum, { weekdays }) => sum + weekdays.length, 0);
        expect(Math.abs(row.bookedPlaces - sessions * WEEKS_PER_MONTH)).toBeLessThanOrEqual(0.5);
        expect(row.attendedPlaces).toBeLessThanOrEqual(row.bookedPlaces);
        const perSession = sessions / terms.sessionsPerWeek;
        const staff = Math.max(terms.minStaff, Math.ceil(perSession / terms.staffRatio - 1e-9));
        const hours = staff * terms.paidHoursPerSession * terms.sessionsPerWeek * WEEKS_PER_MONTH;
        const isThisYear = row.month >= '2026-04';
        if (isThisYear)
          expect(row.staffPence).toBe(Math.round(hours * terms.staffCostPencePerHour));
        const [price] = present.filter(({ to }) => to === null).map(({ pricePence }) => pricePence);
        if (isThisYear && price !== undefined) {
          expect(Math.abs(row.feePence - sessions * WEEKS_PER_MONTH * price)).toBeLessThanOrEqual(
            1,
          );
        }
      }
    }
  });

  it('looks like the books of a day centre', () => {
    for (const terms of example.serviceTerms) {
      for (const row of rowsOf(terms)) {
        const cost = row.fixedPence + row.staffPence + row.variablePence;
        expect(row.fixedPence).toBeGreaterThan(80_000);
        expect(row.staffPence / cost).toBeGreaterThan(0.38);
        expect(row.staffPence / cost).toBeLessThan(0.82);
      }
    }
  });
});
