// Every file of the publishers goes through the import of its kind into a council made by imports alone, and every row of
// it is accounted for: used, set aside or refused. Files without a kind are listed with the reason.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCouncil } from '#lib/server/services/councils.ts';
import { setAsideRows } from '#lib/view/imports/report.ts';
import { useTestDatabase } from '../support/database.ts';
import { closeTrials, openTrials, send, type aCouncil } from './kind-trial.ts';
import { COUNCILS, hasReferenceData, REFERENCE } from './reference-data.ts';

useTestDatabase();
beforeAll(openTrials);
afterAll(closeTrials);

const CODES: Readonly<Record<string, string>> = {
  somerset: 'E06000066',
  leeds: 'E08000035',
  'isle-of-wight': 'E06000046',
  'tower-hamlets': 'E09000030',
  oldham: 'E08000004',
  lincolnshire: 'E10000019',
  gwynedd: 'W06000002',
  highland: 'S12000017',
};

type Entry = readonly [kind: string, file: string];

/** Files that one council brings in, in order; each file of the folder is brought in by one of them. */
const OF_COUNCIL: Readonly<Record<string, readonly Entry[]>> = {
  somerset: [
    ['boundaries', 'geography/small_areas.csv'],
    // Whole councils, no small areas: read and counted, none stored.
    ['boundaries', 'geography/boundaries/gb_care_authorities.topojson'],
    ['directory', 'supply/cqc_somerset_care_homes_2021.csv'],
  ],
  oldham: [
    ['retired-areas', 'reference/lsoa11_to_lsoa21.csv'],
    ['residents', 'demand/census2021-ts007a-lsoa.csv'],
    ['residents', 'demand/census2021-ts038-lsoa.csv'],
    ['residents', 'demand/census2021-ts039-lsoa.csv'],
    ['deprivation', 'demand/deprivation.csv'],
    ['published-totals', 'statistics/ascof_2022-23_to_2024-25_long.csv'],
    ['directory', 'supply/cqc_oldham_locations_2025.csv'],
    ['directory', 'supply/cqc_oldham_api_2025.ndjson'],
  ],
  lincolnshire: [
    // Districts and the county, no small areas: counted, none stored.
    ['residents', 'demand/ons_mye_2024_lincolnshire_districts_single_year.csv'],
    ['directory', 'supply/cqc_lincolnshire_ratings_2026.csv'],
    ['directory', 'supply/cqc_lincolnshire_locations_2026.csv'],
  ],
  highland: [
    ['residents', 'demand/census2022-scotland-age-sex-dz-highland.csv'],
    ['published-totals', 'statistics/scotland_sds_options_chosen.csv'],
  ],
};

const FOLDER_ALONE =
  'read when a council is made from a folder of open data; it has no import of its own';
const MODEL_ALONE = 'national figures that parameters and back-tests rest on, of no one council';
const FOR_TESTS = 'names of columns and codes that tests of other kinds are held against';

const WITHOUT_KIND: Readonly<Record<string, string>> = {
  'README.md': 'says what the files are',
  'geography/authorities.csv': 'councils, each of which is made on its own page',
  'demand/census2021-ts037-lsoa.csv': 'general health, which no estimate rests on',
  'demand/census2021-ts040-lsoa.csv': 'households, where estimates count people',
  'supply/cooperatives_2023.csv': FOLDER_ALONE,
  'statistics/ascof_measures.csv': 'titles of measures',
  'statistics/england_care_home_closures_by_year.csv': MODEL_ALONE,
  'statistics/england_care_home_life_table_2011_2023.csv': MODEL_ALONE,
  'statistics/england_day_care_direct_payments_2009-10_2013-14.csv': MODEL_ALONE,
  'statistics/scotland_sds_options_proportion.csv': MODEL_ALONE,
  'statistics/scotland_sds_trend.csv': MODEL_ALONE,
  'statistics/scotland_sds_type_of_organisation.csv': MODEL_ALONE,
  'reference/benchmark_rossi_recidivism.csv': 'a test set of survival analysis',
  'reference/cld_code_lists.csv': FOR_TESTS,
  'reference/cld_release2_fields.csv': FOR_TESTS,
  'reference/regulator_file_headers.csv': FOR_TESTS,
  'reference/district_to_authority_2023.csv': MODEL_ALONE,
};

const filesOf = (slug: string): readonly Entry[] => [
  ['boundaries', `geography/boundaries/${slug}.geojson`],
  ['postcodes', `geography/postcodes/${slug}.csv`],
  ...(OF_COUNCIL[slug] ?? []),
];

const real = (file: string): string => readFileSync(path.join(REFERENCE, file), 'utf8');

interface Features {
  readonly features?: readonly unknown[];
  readonly objects?: Readonly<Record<string, { readonly geometries: readonly unknown[] }>>;
}

/** Rows of a file, counted by another reader than the one under test. */
function rowsIn(file: string, text: string): number {
  if (file.endsWith('.ndjson')) return text.trim().split('\n').length;
  if (file.endsWith('.csv')) return parse(text, { bom: true, from: 2 }).length;
  const { features, objects = {} } = JSON.parse(text) as Features;
  return (
    features?.length ??
    Object.values(objects).reduce((sum, { geometries }) => sum + geometries.length, 0)
  );
}

async function anEmptyCouncil(slug: string, nation: (typeof COUNCILS)[number][1]) {
  const made = await createCouncil({
    slug,
    name: slug,
    nation,
    onsCode: CODES[slug] ?? null,
    isExample: false,
    actorId: null,
  });
  if (!made.ok) throw new Error(made.problem.message);
  const scope: Awaited<ReturnType<typeof aCouncil>> = {
    councilId: made.value.id,
    userId: null,
    role: 'system',
  };
  return scope;
}

describe.skipIf(!hasReferenceData())('every file of the publishers', () => {
  it('is brought in by its kind, or listed with the reason why it has none', () => {
    const all = readdirSync(REFERENCE, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(REFERENCE, path.join(entry.parentPath, entry.name)))
      .toSorted();
    const known = [
      ...COUNCILS.flatMap(([slug]) => filesOf(slug).map(([, file]) => file)),
      ...Object.keys(WITHOUT_KIND),
    ].toSorted();
    expect(known).toEqual(all);
  });

  it.each(COUNCILS)('%s: every row is used, set aside or refused', async (slug, nation, areas) => {
    const scope = await anEmptyCouncil(slug, nation);
    for (const [kind, file] of filesOf(slug)) {
      const text = real(file);
      const { report, batchId } = await send(scope, kind, text);
      const aside = setAsideRows(report);
      const rows = rowsIn(file, text);
      expect([file, report.rowsUsed + report.rowsRefused + aside]).toEqual([file, rows]);
      expect([file, report.rowsRefused, aside]).toEqual([file, 0, 0]);
      expect([file, batchId === null]).toEqual([file, false]);
      const stored = report.changes.map(
        ({ table, added, changed }) => `${table} ${added} new, ${changed} changed`,
      );
      process.stdout.write(
        `${file} as ${kind}: ${rows} rows, ${report.rowsFlagged} flagged; ${stored.join('; ') || 'none stored'}\n`,
      );
      if (file.endsWith('.geojson')) {
        expect(report.changes).toMatchObject([{ table: 'area', added: areas }]);
      }
    }
  });
});
