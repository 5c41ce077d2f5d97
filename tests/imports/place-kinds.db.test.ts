// Outlines, residents and the index of deprivation: by template, by hand-made files at their edges, and as the publishers
// write them, where a council brought together by imports must equal the one that is read from the folder.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Area, Nation } from '#lib/domain/market/records.ts';
import { withCouncil } from '#lib/server/db/council-scope.ts';
import { readOpenData } from '#lib/server/imports/open-data/read-open-data.ts';
import { readAreas } from '#lib/server/repositories/market.ts';
import { readEstimates } from '#lib/server/services/demand-estimates.ts';
import { createCouncil } from '#lib/server/services/councils.ts';
import { undoBatch } from '#lib/server/services/import-batches.ts';
import type { ImportResult } from '#lib/server/services/import-run.ts';
import { readCouncil, readMarketRecords } from '#lib/server/services/records.ts';
import { digestCouncil } from '../support/council-digest.ts';
import { useTestDatabase } from '../support/database.ts';
import {
  aCouncil,
  closeTrials,
  openTrials,
  rowsOf,
  send,
  templateOf,
  tryTemplate,
  tryUndo,
} from './kind-trial.ts';
import { hasReferenceData, REFERENCE } from './reference-data.ts';

useTestDatabase();
beforeAll(openTrials);
afterAll(closeTrials);

type Scope = Awaited<ReturnType<typeof aCouncil>>;

async function anEmptyCouncil(
  slug: string,
  onsCode: string | null,
  nation: Nation,
): Promise<Scope> {
  const made = await createCouncil({
    slug: `empty-${slug}`,
    name: slug,
    nation,
    onsCode,
    isExample: false,
    actorId: null,
  });
  if (!made.ok) throw new Error(made.problem.message);
  return { councilId: made.value.id, userId: null, role: 'system' };
}

/** Matches an object that has at least these members. */
const having = (members: object): unknown => expect.objectContaining(members);

const found = (result: ImportResult, code: string): number =>
  result.report.findings
    .filter((finding) => finding.code === code)
    .reduce((sum, { rows }) => sum + rows, 0);

const residentsOf = (scope: Scope, code: string): Promise<unknown[]> =>
  rowsOf(scope, sql`select residents from area where code = ${code}`);

const SQUARE = [
  [-3, 51],
  [-2.99, 51],
  [-2.99, 51.01],
  [-3, 51.01],
  [-3, 51],
];
const BOW_TIE = [
  [-3, 51],
  [-2.99, 51.01],
  [-2.99, 51],
  [-3, 51.03],
  [-3, 51],
];
const feature = (properties: object, ring: readonly (readonly number[])[] | null = SQUARE) => ({
  type: 'Feature',
  properties,
  geometry: ring && { type: 'Polygon', coordinates: [ring] },
});
const collection = (...features: readonly object[]): string =>
  JSON.stringify({ type: 'FeatureCollection', features });

describe('outlines', () => {
  it('takes its own template, again to nothing, and undone leaves no trace', () =>
    tryTemplate('boundaries'));

  it('makes the areas of a council that has none, with what follows from an outline', async () => {
    const scope = await anEmptyCouncil('outlines', 'E06000066', 'england');
    const before = await digestCouncil(scope.councilId);
    const result = await send(
      scope,
      'boundaries',
      collection(
        feature({ LSOA21CD: 'E01000001', LSOA21NM: 'Wick 001A', LAD23CD: 'E06000066' }),
        feature({ LSOA21CD: 'E01000002', LSOA21NM: 'Elsewhere 1', LAD23CD: 'E06000001' }),
      ),
    );
    expect(result.report).toMatchObject({ rowsRead: 2, rowsUsed: 2, rowsRefused: 0 });
    expect(found(result, 'other-council')).toBe(1);
    expect(found(result, 'settlement-by-size')).toBe(1);
    expect(
      await rowsOf(
        scope,
        sql`select code, name, rurality, round((centre ->> 'lon')::numeric, 3)::float8 as lon,
          round((centre ->> 'lat')::numeric, 3)::float8 as lat, residents -> 'all' as everybody from area`,
      ),
    ).toEqual([
      {
        code: 'E01000001',
        name: 'Wick 001A',
        rurality: 'town',
        lon: -2.995,
        lat: 51.005,
        everybody: null,
      },
    ]);
    await tryUndo(scope, result.batchId, before);
  });

  it('names broken outlines at their feature and stores none of them', async () => {
    const scope = await anEmptyCouncil('broken', 'E06000066', 'england');
    const result = await send(
      scope,
      'boundaries',
      collection(
        feature({ code: 'A1' }),
        feature({ code: 'A2' }, BOW_TIE),
        feature({ code: 'A3' }, null),
        feature({ code: 'A4' }, SQUARE.slice(0, 3)),
        feature(
          { code: 'A5' },
          SQUARE.map(([x = 0, y = 0]) => [y, x]),
        ),
      ),
    );
    expect(result.report).toMatchObject({ rowsRefused: 4, isTooPoor: true });
    expect(
      result.findings
        .filter(({ severity }) => severity === 'refused')
        .map(({ line, code, detail }) => [line, code, detail]),
    ).toEqual([
      [2, 'outline-broken', 'a ring crosses itself near -3, 51'],
      [3, 'no-outline', null],
      [4, 'outline-broken', 'a ring has fewer than 4 positions'],
      [5, 'outline-broken', 'a coordinate is not longitude and latitude in Britain'],
    ]);
  });

  it('takes no areas of others into a council whose code it does not know', async () => {
    const scope = await anEmptyCouncil('no-code', null, 'england');
    const whole = [1, 2].map((n) => feature({ LSOA21CD: `E0${n}`, LAD23CD: `E0600000${n}` }));
    const refused = await send(scope, 'boundaries', collection(...whole));
    expect(found(refused, 'whose-area-unknown')).toBe(2);
    expect(refused.batchId).toBeNull();
    const own = await send(scope, 'boundaries', collection(feature({ LSOA21CD: 'E01' })));
    expect(own.report.changes).toEqual([{ table: 'area', added: 1, changed: 0, unchanged: 0 }]);
  });

  it('keeps areas that are in use and not in the file, says so, and takes in no stranger', async () => {
    const scope = await aCouncil();
    const result = await send(
      scope,
      'boundaries',
      collection(feature({ area_code: 'E01029134' }), feature({ area_code: 'E01999999' })),
    );
    expect(found(result, 'area-not-of-council')).toBe(1);
    expect(result.findings.find(({ code }) => code === 'areas-kept')?.detail).toBe('2, A1 is one');
    expect(await rowsOf(scope, sql`select code from area order by code`)).toEqual([
      { code: 'A1' },
      { code: 'E01029134' },
      { code: 'E01029135' },
    ]);
    // Names, classes and counts of people stay when only the outline is given.
    expect(result.report.changes).toEqual([{ table: 'area', added: 0, changed: 1, unchanged: 0 }]);
  });
});

describe('residents', () => {
  it('takes its own template, again to nothing, and undone leaves no trace', () =>
    tryTemplate('residents'));

  it('draws a table of Nomis together, with its title lines, percentages and notes', async () => {
    const scope = await aCouncil();
    const before = await digestCouncil(scope.councilId);
    const bands = ['Aged 4 years and under', 'Aged 5 to 9 years', 'Aged 10 to 14 years'];
    for (let age = 15; age < 85; age += 5) bands.push(`Aged ${age} to ${age + 4} years`);
    bands.push('Aged 85 years and over');
    const text = `"TS007A - Age by five-year age bands"
"ONS Crown Copyright Reserved [from Nomis on 3 March 2026]"

"population","All usual residents"
"units","Persons"
"date","2021"

"2021 super output area - lower layer","mnemonic","Total","%",${bands.map((band) => `"${band}"`).join(',')}
"Wick 001A","E01029134","1,530",100.0,${bands.map((_, at) => (at + 1) * 10).join(',')}
"Elsewhere 001A","E01999999",1000,100.0,${bands.map(() => 10).join(',')}

"In order to protect against disclosure of personal information, records have been swapped."
"See the notes of the census."
`;
    const result = await send(scope, 'residents', text);
    expect(result.report).toMatchObject({
      rowsRead: 2,
      rowsUsed: 2,
      rowsRefused: 0,
      setAside: { above: 7, notes: 2 },
    });
    expect(found(result, 'outside-council')).toBe(1);
    // 15 to 19 has 40 people, 18 and 19 are two of its five years; then 50 + … + 130 up to 64.
    expect(await residentsOf(scope, 'E01029134')).toEqual([
      {
        residents: having({
          all: 1530,
          age18to64: 16 + 810,
          age65to74: 140 + 150,
          age75to84: 160 + 170,
          age85plus: 180,
        }),
      },
    ]);
    await tryUndo(scope, result.batchId, before);
  });

  it('joins what several tables tell of an area, and leaves what none of them tells', async () => {
    const scope = await aCouncil();
    const [one] = (await residentsOf(scope, 'E01029134')) as { residents: object }[];
    await send(
      scope,
      'residents',
      `geography code,Provision of unpaid care: Total: All usual residents aged 5 and over,Provision of unpaid care: Provides no unpaid care,Provision of unpaid care: Provides 50 or more hours unpaid care a week
E01029134,1402,1244,44
`,
    );
    const disability = await send(
      scope,
      'residents',
      `geography code,Disability: Total: All usual residents,Disability: Disabled under the Equality Act: Day-to-day activities limited a lot,Disability: Disabled under the Equality Act: Day-to-day activities limited a little
E01029134,1490,162,143
`,
    );
    expect(disability.report.columns.matched.map(([id]) => id)).toContain('disabledLimitedALot');
    expect(await residentsOf(scope, 'E01029134')).toEqual([
      {
        residents: {
          ...one?.residents,
          unpaidCarers: 158,
          unpaidCarers50Hours: 44,
          disabledLimitedALot: 162,
        },
      },
    ]);
  });

  it('adds up a table with a row for each age, both sexes only, and refuses areas with rows missing', async () => {
    const scope = await aCouncil();
    const ages = Array.from({ length: 91 }, (_, age) => (age === 90 ? '90+' : `Age ${age}`));
    const rows = (code: string, skip = ''): string[] =>
      ages
        .filter((age) => age !== skip)
        .flatMap((age) => ['Total', 'Male'].map((sex) => `Wick,${code},2024,${sex},${age},2`));
    const header = 'GEOGRAPHY_NAME,GEOGRAPHY_CODE,DATE_NAME,GENDER_NAME,C_AGE_NAME,OBS_VALUE';
    const text = [header, ...rows('E01029134'), ...rows('A1')].join('\n');
    const result = await send(scope, 'residents', text);
    expect(found(result, 'one-sex')).toBe(182);
    expect(result.report).toMatchObject({ coversFrom: '2024-06-30', coversTo: '2024-06-30' });
    expect(await residentsOf(scope, 'A1')).toEqual([
      {
        residents: having({
          age18to64: 94,
          age65to74: 20,
          age75to84: 20,
          age85plus: 12,
        }),
      },
    ]);
    const short = [header, ...rows('E01029134'), ...rows('E01029135'), ...rows('A1', 'Age 70')];
    const refused = await send(scope, 'residents', short.join('\n'));
    expect(refused.report.isTooPoor).toBe(true);
    expect(found(refused, 'groups-differ')).toBe(90);
    expect(refused.findings.find(({ code }) => code === 'groups-differ')?.detail).toBe(
      '90, usually 91',
    );
  });

  it('says when a table has nothing that the atlas keeps', async () => {
    const scope = await aCouncil();
    const result = await send(
      scope,
      'residents',
      'geography code,Aged 0 to 15 years,Aged 16 to 64 years,Aged 60 years and over\nE01029134,1,2,3\n',
    );
    expect(result.report.isTooPoor).toBe(false);
    const other = await send(
      scope,
      'residents',
      'geography code,General health: Very good health\nE01029134,5\n',
    );
    expect(found(other, 'nothing-counted')).toBe(1);
    expect(other.batchId).toBeNull();
  });
});

describe('deprivation', () => {
  it('takes its own template, again to nothing, and undone leaves no trace', () =>
    tryTemplate('deprivation'));
});

describe('what follows from other figures of areas', () => {
  const template = (scope: Scope, kind: string) => send(scope, kind, templateOf(kind));

  it('a layer that was missing is there once an import brings it, and missing again once undone', async () => {
    const scope = await aCouncil();
    const missing = () =>
      readCouncil(scope, async (reading) =>
        (await readMarketRecords(reading)).missing.map(({ layer }) => layer),
      );
    await rowsOf(scope, sql`update area set deprivation_decile = null`);
    await rowsOf(scope, sql`update council set records_version = records_version + 1`);
    expect(await missing()).toEqual(['deprivation']);
    const { batchId } = await template(scope, 'deprivation');
    expect(await missing()).toEqual([]);
    expect((await undoBatch(scope, batchId ?? '')).ok).toBe(true);
    expect(await missing()).toEqual(['deprivation']);
  });

  it('demand is estimated anew, and as it was stored once undone', async () => {
    const scope = await aCouncil();
    const estimates = () => readCouncil(scope, readEstimates);
    expect(await estimates()).toHaveLength(1);
    const { batchId } = await template(scope, 'residents');
    const anew = await estimates();
    expect(new Set(anew.map(({ areaCode }) => areaCode))).toEqual(
      new Set(['A1', 'E01029134', 'E01029135']),
    );
    expect((await undoBatch(scope, batchId ?? '')).ok).toBe(true);
    expect(await estimates()).toHaveLength(1);
  });

  it('a census does not make the records of a council look old or new', async () => {
    const scope = await aCouncil();
    const { report } = await template(scope, 'residents');
    expect(report.coversTo).toBe('2021-03-21');
    expect(
      await rowsOf(scope, sql`select as_of from council where id = ${scope.councilId}`),
    ).toEqual([{ as_of: '2026-10-31' }]);
    expect(
      await rowsOf(
        scope,
        sql`select covers_to, licence, attribution ~ 'National Statistics' as is_thanked
          from source where id like 'import-residents%'`,
      ),
    ).toEqual([
      { covers_to: '2021-03-21', licence: 'Open Government Licence v3.0', is_thanked: true },
    ]);
  });
});

const real = (name: string): string => readFileSync(path.join(REFERENCE, name), 'utf8');

describe.skipIf(!hasReferenceData())('real files', () => {
  const CENSUS = ['ts007a', 'ts038', 'ts039'].map((table) => `demand/census2021-${table}-lsoa.csv`);

  it.each([
    ['oldham', 'E08000004', 'england', CENSUS],
    ['highland', 'S12000017', 'scotland', ['demand/census2022-scotland-age-sex-dz-highland.csv']],
  ] as const)(
    '%s brought together by imports equals what is read from the folder',
    async (slug, code, nation, tables) => {
      const scope = await anEmptyCouncil(slug, code, nation);
      const sent = [
        await send(scope, 'boundaries', real(`geography/boundaries/${slug}.geojson`)),
        await send(scope, 'boundaries', real('geography/small_areas.csv')),
        await send(scope, 'deprivation', real('demand/deprivation.csv')),
      ];
      for (const table of tables) sent.push(await send(scope, 'residents', real(table)));
      expect(sent.map(({ report }) => report.rowsRefused)).toEqual(sent.map(() => 0));
      expect(sent.every(({ batchId }) => batchId !== null)).toBe(true);
      const folder = readOpenData({ root: REFERENCE, authority: slug, nation, name: slug, slug });
      if (!folder.ok) throw new Error(folder.problem.message);
      const own = await withCouncil(scope, readAreas);
      const plain = (areas: readonly Area[]) =>
        areas
          .toSorted((a, b) => (a.code < b.code ? -1 : 1))
          .map(({ residents, ...area }) => ({
            ...area,
            // The list of small areas prints disability of Scottish zones; the kind takes it from census tables alone.
            residents:
              nation === 'scotland' ? { ...residents, disabledLimitedALot: null } : residents,
          }));
      expect(own).toHaveLength(folder.value.areas.length);
      expect(plain(own)).toEqual(plain(folder.value.areas));
    },
  );
});
