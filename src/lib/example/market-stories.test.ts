// The stories of the market and of its enterprises, found from the records alone.

import { beforeAll, describe, expect, it } from 'vitest';
import type { CouncilDataset } from '#lib/domain/dataset.ts';
import type { Area, Service } from '#lib/domain/market/records.ts';
import { spreadOverhead } from '#lib/domain/viability/shared-overhead.ts';
import { AS_OF, addDays, LAST_MONTH } from './calendar.ts';
import { generateExample } from './index.ts';

let example: CouncilDataset;
let areas: ReadonlyMap<string, Area>;

beforeAll(() => {
  example = generateExample();
  areas = new Map(example.areas.map((area) => [area.code, area]));
});

const areaOf = (code: string): Area => {
  const area = areas.get(code);
  if (area === undefined) throw new Error(`No area ${code}.`);
  return area;
};

const smallProviders = (): readonly Service[] =>
  example.services.filter(
    ({ kind, validTo }) => validTo === null && ['micro-provider', 'co-op', 'pool'].includes(kind),
  );

const metresApart = (a: Area, b: Area): number =>
  Math.hypot(a.centre.easting - b.centre.easting, a.centre.northing - b.centre.northing);

/** Hours needed in the community, by area. */
const hoursByArea = (): ReadonlyMap<string, number> => {
  const homes = new Map(example.people.map(({ id, areaCode }) => [id, areaCode]));
  const hours = new Map<string, number>();
  for (const { personId, minutesPerWeek } of example.assessedNeeds) {
    const code = homes.get(personId) ?? '';
    hours.set(code, (hours.get(code) ?? 0) + minutesPerWeek / 60);
  }
  return hours;
};

describe('places', () => {
  it('leave the moor with demand and few providers', () => {
    const hours = hoursByArea();
    const isMoor = (code: string): boolean => areaOf(code).districtName === 'Skarrow Moor';
    const moorHours = [...hours]
      .filter(([code]) => isMoor(code))
      .reduce((sum, [, value]) => sum + value, 0);
    const allHours = [...hours.values()].reduce((sum, value) => sum + value, 0);
    const minutes = example.capacities.map(({ serviceId, minutesPerWeek }) => ({
      code: example.services.find(({ id }) => id === serviceId)?.areaCode ?? '',
      minutesPerWeek,
    }));
    const supplied = (rows: typeof minutes): number =>
      rows.reduce((sum, row) => sum + row.minutesPerWeek, 0);
    const moorShare = supplied(minutes.filter(({ code }) => isMoor(code))) / supplied(minutes);
    expect(moorHours / allHours).toBeGreaterThan(0.04);
    expect(moorShare).toBeLessThan(0.75 * (moorHours / allHours));
  });

  it('leave one area without any figures, with nobody and nothing recorded in it', () => {
    const unknown = example.areas
      .filter(({ residents }) => residents.all === null)
      .map(({ code }) => code);
    expect(unknown).toHaveLength(1);
    expect(example.people.filter(({ areaCode }) => unknown.includes(areaCode))).toEqual([]);
    expect(example.services.filter(({ areaCode }) => unknown.includes(areaCode))).toEqual([]);
  });

  it('crowd eight home helps into one village and nothing else small', () => {
    const byArea = new Map<string, Service[]>();
    for (const service of smallProviders()) {
      byArea.set(service.areaCode, [...(byArea.get(service.areaCode) ?? []), service]);
    }
    const [code, crowd] = [...byArea].sort(([, a], [, b]) => b.length - a.length)[0] ?? ['', []];
    expect(crowd).toHaveLength(8);
    expect(['fringe', 'dispersed']).toContain(areaOf(code).rurality);
    expect(crowd.every(({ supports }) => supports.join() === 'home-support')).toBe(true);
  });

  it('leave villages with demand and no small provider near', () => {
    const hours = hoursByArea();
    const places = smallProviders().map(({ areaCode }) => areaOf(areaCode));
    const villages = example.areas.filter(
      (area) => area.rurality === 'fringe' || area.rurality === 'dispersed',
    );
    const empty = villages.filter(
      (area) =>
        (hours.get(area.code) ?? 0) > 200 &&
        places.every((place) => metresApart(place, area) > 3000),
    );
    expect(empty.length).toBeGreaterThanOrEqual(8);
  });
});

describe('enterprises', () => {
  const livesOf = (
    year: string,
  ): readonly {
    readonly start: string;
    readonly stop: string | undefined;
    readonly id: string;
  }[] =>
    example.enterprises.flatMap(({ id }) => {
      const events = example.enterpriseEvents.filter(({ enterpriseId }) => enterpriseId === id);
      const start = events.find(({ stage }) => stage === 'trading')?.date;
      const stop = events.find(({ stage }) => stage === 'stopped')?.date;
      return start?.startsWith(year) === true ? [{ id, start, stop }] : [];
    });

  const stoppedWithin = (year: string, days: number): number => {
    const lives = livesOf(year);
    return (
      lives.filter(({ start, stop }) => stop !== undefined && stop <= addDays(start, days)).length /
      lives.length
    );
  };

  it('have one cohort that failed', () => {
    expect(stoppedWithin('2022', 730)).toBeGreaterThan(0.5);
    for (const year of ['2021', '2023', '2024', '2025'])
      expect(stoppedWithin(year, 730)).toBeLessThan(0.25);
  });

  it('have one cohort that grows fast', () => {
    const hours = (ids: ReadonlySet<string>, month: string): number => {
      const rows = example.enterpriseMonths.filter(
        (row) => row.month === month && ids.has(row.enterpriseId),
      );
      return rows.reduce((sum, { minutesPerWeek }) => sum + minutesPerWeek, 0) / 60 / rows.length;
    };
    const growth = (year: string): number => {
      const ids = new Set(livesOf(year).map(({ id }) => id));
      return hours(ids, LAST_MONTH) / hours(ids, '2025-10');
    };
    expect(growth('2024')).toBeGreaterThan(1.12);
    expect(growth('2024')).toBeGreaterThan(growth('2023') + 0.05);
    expect(livesOf('2024').length).toBeGreaterThan(1.5 * livesOf('2023').length);
  });

  it('move through the stages in order, and some were trading before the register', () => {
    for (const { id, onRegisterFrom } of example.enterprises) {
      const dates = example.enterpriseEvents
        .filter(({ enterpriseId }) => enterpriseId === id)
        .map(({ date }) => date);
      expect([...dates].sort()).toEqual(dates);
      expect(onRegisterFrom >= '2021-04-01' && onRegisterFrom >= (dates[0] ?? '')).toBe(true);
    }
    const early = example.enterpriseEvents.filter(
      ({ stage, date }) => stage === 'trading' && date < '2021-04-01',
    );
    expect(early).toHaveLength(6);
  });

  it('have checks about to lapse and a few overdue', () => {
    const overdue = example.enterpriseChecks.filter(({ due }) => due < AS_OF);
    const soon = example.enterpriseChecks.filter(
      ({ due }) => due >= AS_OF && due <= addDays(AS_OF, 60),
    );
    expect(overdue.length).toBeGreaterThan(2);
    expect(soon.length).toBeGreaterThan(10);
    expect(soon.length).toBeLessThan(60);
  });

  it('began the programme at about 60', () => {
    const target = example.growthTargets.find(({ measure }) => measure === 'enterprises');
    expect(target?.startValue).toBeGreaterThan(52);
    expect(target?.startValue).toBeLessThan(68);
    expect(target?.value).toBe(160);
  });
});

describe('around the market', () => {
  it('has one time bank in debt', () => {
    const balance = (id: string): number =>
      example.timeBankMonths
        .filter(({ serviceId }) => serviceId === id)
        .reduce((sum, { givenMinutes, spentMinutes }) => sum + givenMinutes - spentMinutes, 0);
    expect(balance('TB-01')).toBeGreaterThan(0);
    expect(balance('TB-02')).toBeLessThan(0);
  });

  it('has one rule that removes options', () => {
    expect(example.rules.filter(({ removesKinds }) => removesKinds.length > 0)).toHaveLength(1);
  });

  it('has agencies that gave up, and a home that changed hands and did not close', () => {
    const ended = example.services.filter(
      ({ kind, validTo }) => kind === 'homecare' && validTo !== null,
    );
    expect(ended).toHaveLength(2);
    const carriedOn = example.services.filter(({ continuedById }) => continuedById !== null);
    expect(carriedOn).toHaveLength(1);
    const successor = example.services.find(({ id }) => id === carriedOn[0]?.continuedById);
    expect(successor?.validTo).toBeNull();
    expect(successor?.organisationId).not.toBe(carriedOn[0]?.organisationId);
  });

  it('has Shared Lives carers without a match beside people who wait', () => {
    const unmatched = example.services.filter(({ id, kind }) => {
      const hours = example.capacities.filter(({ serviceId }) => serviceId === id);
      return (
        kind === 'shared-lives' &&
        hours.every((row) => row.minutesPerWeek === row.spareMinutesPerWeek)
      );
    });
    expect(unmatched.length).toBeGreaterThanOrEqual(4);
  });

  it('has a building whose tenants fall one after the other when one leaves', () => {
    const [venue] = example.venues;
    const tenants = example.tenancies.map(({ serviceId }) => serviceId);
    expect(tenants).toHaveLength(3);
    const places = example.services.filter(({ id }) => tenants.includes(id));
    expect(new Set(places.map(({ areaCode }) => areaCode)).size).toBe(1);
    const rent = (venue?.rentPence ?? 0) / 100;
    const marginOf = (id: string): number => {
      const year = example.serviceMonths.filter(({ serviceId }) => serviceId === id).slice(-12);
      const pence = year.reduce(
        (sum, month) =>
          sum +
          (month.feePence + month.blockPence) -
          (month.fixedPence + month.staffPence + month.variablePence),
        0,
      );
      return pence / year.length / 100 + rent / tenants.length;
    };
    const { rounds } = spreadOverhead({
      overhead: rent,
      sites: tenants
        .filter((id) => id !== 'DC-lamplight')
        .map((id) => ({ id, margin: marginOf(id) })),
    });
    expect(rounds.map(({ closes }) => closes)).toEqual([['DC-foundry'], ['DC-weavers']]);
  });
});
