// The regulator's directory in its three published layouts and as whole real files: what is stored, and that every row
// is accounted for.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportResult } from '#lib/server/services/import-run.ts';
import { digestCouncil } from '../support/council-digest.ts';
import { useTestDatabase } from '../support/database.ts';
import {
  aCouncil,
  closeTrials,
  openTrials,
  rowsOf,
  send,
  tryTemplate,
  tryUndo,
} from './kind-trial.ts';
import { hasReferenceData, REFERENCE } from './reference-data.ts';

useTestDatabase();
beforeAll(openTrials);
afterAll(closeTrials);

const found = (result: ImportResult, code: string): number =>
  result.report.findings
    .filter((finding) => finding.code === code)
    .reduce((sum, { rows }) => sum + rows, 0);

/** Rows that were read and counted, but became no service. */
const NOT_STORED = ['rating-detail', 'dual-registration', 'other-care', 'location-outside'];
const notStored = (result: ImportResult): number =>
  NOT_STORED.reduce((sum, code) => sum + found(result, code), 0);

describe('the directory', () => {
  it('takes its own template, again to nothing, and undone leaves no trace', () =>
    tryTemplate('directory'));

  it('with a flag a column: dormant kept, dual once, dentists left out, nobody’s name', async () => {
    const scope = await aCouncil();
    const before = await digestCouncil(scope.councilId);
    const result = await send(
      scope,
      'directory',
      `Care directory with filters,,,
,,,
Location ID,Location HSCA start date,Dormant (Y/N),Care home?,Location Name,Registered manager,Care homes beds,Location Primary Inspection Category,Location Latest Overall Rating,Publication Date,Location Postal Code,Brand Name,Provider ID,Provider Name,Provider Postal Code,Provider Nominated Individual Name,Service type - Care home service with nursing,Service type - Dental service,Service type - Domiciliary care service,Service type - Shared Lives,Service user band - Dementia,Service user band - Older People,Primary ID (Dual registration locations)
1-1,01/02/2012,N,Y,Orchard Court,Ann Other,30,Residential social care,Good,03/04/2025,TA1 1AA,-,1-9,Orchard Ltd,ZZ9 9ZZ,B Else,Y,,,,Y,Y,
1-2,01/02/2012,Y,N,Wick Care,Cy Third,,Community based adult social care services,,,TA1 1AA,BRAND Care Co,1-8,Wick Ltd,ZZ9 9ZZ,,,,Y,,,Y,
1-3,01/02/2012,N,N,Smile,D Four,,Dentists,,,TA1 1AA,-,1-7,Smile Ltd,,,,Y,,,,,
1-4,01/02/2012,N,Y,Orchard Court,Ann Other,30,Residential social care,Good,03/04/2025,TA1 1AA,-,1-6,Orchard Two Ltd,,,Y,,,,Y,Y,1-1
1-5,01/02/2012,N,Y,Far Away,E Five,12,Residential social care,,,ZZ1 1ZZ,-,1-5,Far Ltd,,,Y,,,,,,
`,
    );
    expect(result.report).toMatchObject({ rowsRead: 5, rowsRefused: 0 });
    expect(result.report.columns.dropped).toEqual([
      'Registered manager',
      'Provider Nominated Individual Name',
    ]);
    expect(NOT_STORED.map((code) => found(result, code))).toEqual([0, 1, 1, 1]);
    expect(found(result, 'dormant')).toBe(1);
    expect(
      await rowsOf(
        scope,
        sql`select s.id, s.kind, s.needs, s.age_groups, s.beds, s.rating, s.valid_from, o.id as by,
            s.regulated from service s join organisation o on o.id = s.organisation_id
          where s.id like '1-%' order by s.id`,
      ),
    ).toEqual([
      {
        id: '1-1',
        kind: 'care-home',
        needs: ['memory'],
        age_groups: ['65+'],
        beds: 30,
        rating: 'Good',
        valid_from: '2012-02-01',
        by: 'provider-1-9',
        regulated: true,
      },
      {
        id: '1-2',
        kind: 'homecare',
        needs: [],
        age_groups: ['65+'],
        beds: null,
        rating: null,
        valid_from: '2012-02-01',
        by: 'brand-care-co',
        regulated: true,
      },
    ]);
    const log = await rowsOf(
      scope,
      sql`select 1 from import_change where after::text ~ 'Ann|Else'`,
    );
    expect(log).toEqual([]);
    await tryUndo(scope, result.batchId, before);
  });
});

const real = (name: string): string => readFileSync(path.join(REFERENCE, name), 'utf8');
const rowsIn = (text: string): Record<string, string>[] =>
  parse<Record<string, string>>(text, { columns: true, bom: true });

/** A council with the areas and postcodes of a real one. */
async function councilOf(slug: string): ReturnType<typeof aCouncil> {
  const scope = await aCouncil();
  const postcodes = real(`geography/postcodes/${slug}.csv`);
  const places = rowsIn(postcodes);
  await rowsOf(
    scope,
    sql`insert into area select (jsonb_populate_record(a, jsonb_build_object('code', c.code))).*
      from area a, jsonb_array_elements_text(${JSON.stringify([
        ...new Set(places.map(({ area_code: code }) => code)),
      ])}::jsonb) as c(code)
      where a.code = 'A1' on conflict do nothing`,
  );
  const placed = await send(scope, 'postcodes', postcodes);
  expect(placed.report).toMatchObject({ rowsRead: places.length, rowsUsed: places.length });
  return scope;
}

describe.skipIf(!hasReferenceData())('real files', () => {
  it.each([
    ['oldham', 'cqc_oldham_locations_2025.csv'],
    ['somerset', 'cqc_somerset_care_homes_2021.csv'],
    ['lincolnshire', 'cqc_lincolnshire_ratings_2026.csv'],
    ['lincolnshire', 'cqc_lincolnshire_locations_2026.csv'],
    ['oldham', 'cqc_oldham_api_2025.ndjson'],
  ])('%s: every row of %s is accounted for', async (slug, file) => {
    const scope = await councilOf(slug);
    const text = real(`supply/${file}`);
    const result = await send(scope, 'directory', text);
    const { rowsRead, rowsUsed, rowsRefused, setAside } = result.report;
    const rows = file.endsWith('.ndjson') ? text.trim().split('\n') : rowsIn(text);
    expect(rowsUsed + rowsRefused + setAside.blank + setAside.totals).toBe(rows.length);
    expect(rowsRead).toBe(rows.length);
    const [{ stored } = { stored: 0 }] = (await rowsOf(
      scope,
      sql`select count(*)::int as stored from service where regulated`,
    )) as { stored: number }[];
    expect(stored + notStored(result) + rowsRefused).toBe(rows.length);
    process.stdout.write(
      `${file}: ${rows.length} rows = ${stored} stored + ${notStored(result)} left out + ${rowsRefused} refused\n`,
    );
  });

  it('the regulator’s interface gives the same services as the table made of it', async () => {
    const [one, other] = [await councilOf('oldham'), await councilOf('oldham')];
    await send(one, 'directory', real('supply/cqc_oldham_api_2025.ndjson'));
    await send(other, 'directory', real('supply/cqc_oldham_locations_2025.csv'));
    const services = (scope: Awaited<ReturnType<typeof aCouncil>>) =>
      rowsOf(
        scope,
        sql`select id, name, kind, area_code, beds, rating, needs, age_groups, valid_from, valid_to,
          continued_by_id from service where regulated order by id`,
      );
    expect(await services(one)).toEqual(await services(other));
  });

  it('knows every column it needs in the directory as it is published now, with 122 columns', async () => {
    const header = rowsIn(real('reference/regulator_file_headers.csv'))
      .filter(({ file }) => file?.startsWith('HSCA_Active_Locations'))
      .map(({ column = '' }) => column);
    expect(header).toHaveLength(122);
    const cells: Readonly<Record<string, string>> = {
      'Location ID': '1-1',
      'Location HSCA start date': '01/02/2012',
      'Dormant (Y/N)': 'N',
      'Care home?': 'N',
      'Location Name': 'Wick Care',
      'Registered manager': 'Ann Other',
      'Location Primary Inspection Category': 'Community based adult social care services',
      'Location Latest Overall Rating': 'Good',
      'Location Postal Code': 'TA1 1AA',
      'Location Latitude': '51.02',
      'Location Longitude': '-3.1',
      'Brand Name': '-',
      'Provider ID': '1-9',
      'Provider Name': 'Wick Ltd',
      'Provider HSCA start date': '01/02/2010',
      'Provider Postal Code': 'ZZ9 9ZZ',
      'Provider Nominated Individual Name': 'B Else',
      'Service type - Domiciliary care service': 'Y',
      'Service user band - Dementia': 'Y',
      'Service user band - Older People': 'Y',
    };
    const scope = await aCouncil();
    const quote = (cell: string): string => `"${cell}"`;
    const lines = [header, header.map((name) => cells[name] ?? '')];
    const text = lines.map((line) => line.map(quote).join(',')).join('\n');
    const result = await send(scope, 'directory', `${text}\n`);
    expect(result.report).toMatchObject({ rowsRead: 1, rowsRefused: 0 });
    const matched = Object.fromEntries(result.report.columns.matched);
    expect(matched).toMatchObject({
      id: 'Location ID',
      name: 'Location Name',
      place: 'Location Postal Code',
      providerId: 'Provider ID',
      from: 'Location HSCA start date',
      category: 'Location Primary Inspection Category',
      rating: 'Location Latest Overall Rating',
      published: 'Publication Date',
    });
    expect(result.report.columns.dropped).toEqual([
      'Registered manager',
      'Provider Nominated Individual Name',
      'Provider Main Partner Name',
    ]);
    expect(
      await rowsOf(
        scope,
        sql`select kind, needs, age_groups, rating, area_code from service where id = '1-1'`,
      ),
    ).toEqual([
      {
        kind: 'homecare',
        needs: ['memory'],
        age_groups: ['65+'],
        rating: 'Good',
        area_code: 'E01029134',
      },
    ]);
  });
});
