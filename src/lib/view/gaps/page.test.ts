// The gaps page over a small council: what is told, what stays hidden, and what is never claimed.

import { DEFAULT_BELIEFS } from '#lib/domain/parameters/beliefs.ts';
import { describe, expect, test } from 'vitest';
import { assessGaps } from '#lib/domain/gaps/assess.ts';
import type { DemandEstimate } from '#lib/domain/demand/records.ts';
import type { Area, Capacity, Service } from '#lib/domain/market/records.ts';
import { plainText } from '../sentence.ts';
import { encodeGapAreas, exportGaps } from './export.ts';
import { needKey, type GapFacts } from './facts.ts';
import { shapeGapsPage, type GapsPage } from './page.ts';
import { parseGapView } from './url.ts';

const area = (code: string, easting: number, middleCode = 'M1'): Area => ({
  code,
  name: code,
  placeName: `Place ${code}`,
  districtCode: middleCode === 'M1' ? 'D1' : 'D2',
  districtName: middleCode === 'M1' ? 'North' : 'South',
  middleCode,
  middleName: `Middle ${middleCode}`,
  rurality: 'town',
  centre: { lon: 0, lat: 0, easting, northing: 0 },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ],
    ],
  },
  residents: {
    all: null,
    age18to64: null,
    age65to74: null,
    age75to84: null,
    age85plus: null,
    disabledLimitedALot: null,
    unpaidCarers: null,
    unpaidCarers50Hours: null,
  },
  deprivationDecile: null,
  deprivationIndex: null,
});

const centre: Service = {
  id: 'centre',
  organisationId: 'owner',
  name: 'Centre',
  kind: 'day-centre',
  operator: 'independent',
  homeBased: false,
  areaCode: 'A',
  point: { lon: 0, lat: 0, easting: 0, northing: 0 },
  supports: ['day-support'],
  needs: ['memory'],
  ageGroups: ['65+'],
  placesByWeekday: null,
  pricePence: null,
  priceUnit: null,
  priceYear: null,
  reachMinutes: null,
  beds: null,
  regulated: false,
  rating: null,
  validFrom: '2020-01-01',
  validTo: null,
  continuedById: null,
  lastVerified: null,
  sourceId: 'test',
};

const hours: Capacity = {
  serviceId: 'centre',
  support: 'day-support',
  need: 'memory',
  minutesPerWeek: 60 * 60,
  spareMinutesPerWeek: 0,
};

const need = (areaCode: string, hoursPerWeek: number, people: number): DemandEstimate => ({
  areaCode,
  need: 'memory',
  support: 'day-support',
  peopleMid: people,
  lowMinutesPerWeek: hoursPerWeek * 60,
  midMinutesPerWeek: hoursPerWeek * 60,
  highMinutesPerWeek: hoursPerWeek * 60,
});

/** A has many people beside the centre, B few, F many out of reach, U no rows at all. */
const AREAS = [area('A', 0), area('B', 2000), area('F', 60_000, 'M2'), area('U', 1000)];
const NEED = [need('A', 100, 20), need('B', 6, 2), need('F', 30, 9)];

function gather(
  parts: {
    capacities?: readonly Capacity[];
    isEstimate?: boolean;
    rows?: readonly DemandEstimate[];
  } = {},
): GapFacts {
  const { capacities = [hours], isEstimate = false, rows = NEED } = parts;
  const none = { withHours: 0, silent: 0 };
  return {
    beliefs: DEFAULT_BELIEFS,
    council: {
      slug: 'test',
      name: 'Test',
      nation: 'england',
      onsCode: null,
      isExample: false,
      asOf: '2026-10-31',
    },
    areas: AREAS,
    areaByCode: new Map(AREAS.map((one) => [one.code, one])),
    sources: [],
    missing: [],
    gaps: assessGaps({
      areas: AREAS,
      services: [centre],
      capacities,
      demand: rows,
      asOf: '2026-10-31',
    }),
    people: isEstimate
      ? new Map()
      : new Map(rows.map((row) => [needKey(row.areaCode, row.need, row.support), row.peopleMid])),
    isEstimate,
    hasNeed: rows.length > 0,
    supply: {
      'day-support':
        capacities.length > 0 ? { withHours: 1, silent: 0 } : { withHours: 0, silent: 1 },
      'home-support': none,
      'getting-out': none,
      'short-breaks': none,
    },
    providerHours: 16,
  };
}

const show = (facts: GapFacts, query = ''): GapsPage =>
  shapeGapsPage(
    facts,
    parseGapView(new URL(`http://x/test/gaps${query}`)).view,
    { ofSelected: [], ownersOnRecord: new Map() },
    '/test/gaps',
    'en',
  );
const DAY = '?need=memory&support=day-support';
const rowOf = (page: GapsPage, code: string) => page.rows.find((row) => row.code === code);

describe('a council whose need and supply are on record', () => {
  const page = show(gather(), DAY);
  /** The same hours, with many people everywhere. */
  const ofMany = show(
    gather({ rows: [need('A', 100, 20), need('B', 6, 9), need('F', 30, 9)] }),
    DAY,
  );

  test('keeps totals behind from which the hours of few could be found by taking the others away', () => {
    expect(plainText(page.answer)).toMatch(
      /^1 of 4 areas has nobody .*, and 2 more are short: \[c\] \(hours not told, as they would give away/,
    );
    expect(page.figures.slice(0, 3).map(({ figure }) => figure)).toEqual(
      Array.from({ length: 3 }, () => ({ kind: 'record', text: '[c]' })),
    );
    expect([page.why, page.brokerage]).toEqual([null, null]);
    const cell = page.matrix.rows.flatMap(({ cells }) => cells).find(({ isCurrent }) => isCurrent);
    expect(cell?.figure).toEqual({ kind: 'record', text: '[c]' });
    // North (A, B and U) has few people of B behind it; South (F) gives nothing away.
    expect(page.districts.map(({ name, unmet }) => [name, unmet.kind])).toEqual([
      ['South', 'estimate'],
      ['North', 'record'],
    ]);
  });

  test('tells areas with nobody in reach, the limit and unmet hours with their range', () => {
    expect(plainText(ofMany.answer)).toMatch(
      /^1 of 4 areas has nobody within 30 minutes for day support for people with memory loss or dementia, and 2 more are short: about 76 hours a week \(likely 76\)/,
    );
  });

  test('keeps the three figures apart, and gives the one on paper without a range', () => {
    expect(ofMany.figures.map(({ figure }) => figure.kind)).toEqual([
      'record',
      'estimate',
      'estimate',
      'record',
    ]);
    expect(ofMany.figures[0]?.figure).toEqual({ kind: 'record', text: '76 hours a week' });
  });

  test('hides hours of few people, and still tells state, cover and choices', () => {
    expect(rowOf(page, 'B')).toMatchObject({
      state: 'short',
      unmet: { kind: 'record', text: '[c]' },
      needed: { kind: 'record', text: '[c]' },
      choices: '1',
      covered: { kind: 'estimate' },
    });
    const hidden = JSON.stringify(page.rows.filter(({ code }) => code === 'B'));
    expect(hidden).not.toMatch(/"6"|"2"/);
  });

  test('has no data where no row speaks, which is not nobody in reach', () => {
    expect(rowOf(page, 'U')).toMatchObject({ state: 'no-data', unmet: { text: 'not known' } });
    expect(page.picture.shades.find(({ code }) => code === 'U')?.mark).toBe('no-data');
  });

  test('lists as many areas as the map draws, most unmet first', () => {
    expect(page.rows).toHaveLength(page.picture.count);
    expect(page.rows.map(({ code }) => code)).toEqual(['A', 'F', 'B', 'U']);
  });

  test('filters by state, district and choices, and an unknown area is told', () => {
    expect(show(gather(), `${DAY}&state=none`).rows.map(({ code }) => code)).toEqual(['F']);
    expect(show(gather(), `${DAY}&district=D2`).rows).toHaveLength(1);
    expect(show(gather(), `${DAY}&choices=0`).rows.map(({ code }) => code)).toEqual(['F']);
    expect(show(gather(), `${DAY}&sel=Q`).panel?.kind).toBe('unknown');
  });

  test('opens an area to inputs, formula, sources and a step of the ladder', () => {
    const { panel } = show(gather(), `${DAY}&sel=F`);
    if (panel?.kind !== 'known') throw new Error('F is known');
    expect(panel.why.inputs.map(({ value }) => value)).toContain('nobody within reach');
    expect(panel.why.formula.join(' ')).toContain('Here: 30 × (1 − 0%) = about 30 hours a week.');
    expect(panel.why.parameters.every(({ source }) => source !== null && source !== '')).toBe(true);
    expect(panel.ladder?.suggested).toBe('seed');
  });

  test('hides the same in files', () => {
    const { view } = parseGapView(new URL(`http://x/${DAY}`));
    const row = exportGaps(gather(), view).rows.find(([code]) => code === 'B');
    expect(row?.slice(4, 10)).toEqual(['[c]', '[c]', '[c]', '[c]', '[c]', '[c]']);
    expect(encodeGapAreas(gather(), view)).toContain('"hours_unmet":"[c]"');
  });
});

describe('a council without hours of supply', () => {
  const page = show(gather({ capacities: [], isEstimate: true }), DAY);

  test('claims no gap', () => {
    expect(plainText(page.answer)).toContain('so no gap can be told yet');
    expect(page.figures).toEqual([]);
    expect(new Set(page.rows.map(({ state }) => state))).toEqual(
      new Set(['supply-unknown', 'no-data']),
    );
    expect(page.rows.every(({ choices }) => choices === 'not known')).toBe(true);
    expect(page.picture.finding).toMatch(/^Where /);
  });

  test('draws its need as an estimate', () => {
    expect(page.picture.legend?.isEstimate).toBe(true);
    expect(page.picture.shades.find(({ code }) => code === 'A')?.mark).toBe('estimate');
  });
});

test('a council without any need on record says so', () => {
  const page = show(gather({ rows: [], isEstimate: true }));
  expect(page.hasNeed).toBe(false);
  expect(page.rows.every(({ state }) => state === 'no-data')).toBe(true);
});

test('kinds taken together name those that nobody in reach gives', () => {
  const both = gather({ rows: [...NEED, { ...need('A', 10, 9), support: 'short-breaks' }] });
  const facts: GapFacts = {
    ...both,
    supply: { ...both.supply, 'short-breaks': { withHours: 1, silent: 0 } },
  };
  expect(rowOf(show(facts), 'A')).toMatchObject({
    state: 'none',
    nobodyFor: 'for 1 kind needed: short breaks, memory and dementia',
  });
  expect(rowOf(show(facts, DAY), 'A')?.nobodyFor).toBe('');
});
