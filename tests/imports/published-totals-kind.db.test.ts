// The published totals that demand is estimated from, brought in as a file: a council made by hand and by imports comes to
// the same estimate as one that is read from the folder of open data.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Nation } from '#lib/domain/market/records.ts';
import { readOpenData } from '#lib/server/imports/open-data/read-open-data.ts';
import { createCouncil } from '#lib/server/services/councils.ts';
import { readEstimates } from '#lib/server/services/demand-estimates.ts';
import { undoBatch } from '#lib/server/services/import-batches.ts';
import { readCouncil } from '#lib/server/services/records.ts';
import { useTestDatabase } from '../support/database.ts';
import { closeTrials, openTrials, rowsOf, send, tryTemplate, type aCouncil } from './kind-trial.ts';
import { hasReferenceData, REFERENCE } from './reference-data.ts';

useTestDatabase();
beforeAll(openTrials);
afterAll(closeTrials);

type Scope = Awaited<ReturnType<typeof aCouncil>>;

let made = 0;
async function anEmptyCouncil(name: string, nation: Nation, onsCode: string): Promise<Scope> {
  made += 1;
  const slug = `published-${made}`;
  const created = await createCouncil({
    ...{ slug, name, nation, onsCode, isExample: false, actorId: null },
  });
  if (!created.ok) throw new Error(created.problem.message);
  return { councilId: created.value.id, userId: null, role: 'system' };
}

const totalsOf = (scope: Scope): Promise<unknown[]> =>
  rowsOf(scope, sql`select people, at_home_by_age, learning_disability_share from published_total`);

const HEAD = 'measure,la_code,la_name,ons_code,period,statistic,value,flag\n';
const row = (measure: string, period: string, statistic: string, value: string): string =>
  `${measure},1,Wick,E10000099,${period},${statistic},${value},\n`;

describe('published totals', () => {
  it('take their own template, again to nothing, and undone leave no trace', () =>
    tryTemplate('published-totals'));

  it('are those of the last year with a total; what is held back is not known', async () => {
    const scope = await anEmptyCouncil('Wick', 'england', 'E10000099');
    const { report, batchId } = await send(
      scope,
      'published-totals',
      HEAD +
        row('3d(1a)', '2022-23', 'denominator', '900') +
        row('3d(1a)', '2023-24', 'denominator', '"1,000"') +
        row('2e(2a)', '2023-24', 'numerator', '300') +
        row('2e(2b)', '2023-24', 'numerator', '[c]') +
        row('2e(1)', '2023-24', 'numerator', '120') +
        row('3d(1a)', '2024-25', 'denominator', '') +
        row('5a', '2024-25', 'outcome', '42') +
        '3d(1a),2,Elsewhere,E10000098,2024-25,denominator,77,\n',
    );
    expect(await totalsOf(scope)).toEqual([
      { people: 1000, at_home_by_age: null, learning_disability_share: 0.4 },
    ]);
    expect(report.findings.map(({ code, rows }) => [code, rows])).toEqual(
      expect.arrayContaining([
        ['held-back', 2],
        ['other-council', 1],
        ['figure-not-used', 1],
        ['earlier-year', 1],
      ]),
    );
    expect(report.coversTo).toBe('2025-03-31');
    expect(await undoBatch(scope, batchId ?? '')).toEqual({ ok: true, value: null });
    expect(await totalsOf(scope)).toEqual([]);
  });

  it('are not stored without a total, and a row must say whose it is', async () => {
    const scope = await anEmptyCouncil('Wick', 'england', 'E10000099');
    const without = await send(
      scope,
      'published-totals',
      HEAD + row('2e(1)', '2024-25', 'numerator', '120'),
    );
    expect(without.report.findings.map(({ code }) => code)).toEqual(['total-missing']);
    expect(await totalsOf(scope)).toEqual([]);
    const nobodys = await send(
      scope,
      'published-totals',
      `${HEAD}3d(1a),1,,,2024-25,denominator,9,\n3d(1a),1,Wick,,last year,denominator,9,\n`,
    );
    expect(nobodys.report.findings.map(({ code }) => code).toSorted()).toEqual([
      'not-a-year',
      'whose-figure-unknown',
    ]);
  });
});

describe.skipIf(!hasReferenceData())('real files', () => {
  const real = (file: string): string => readFileSync(path.join(REFERENCE, file), 'utf8');

  it.each([
    ['isle-of-wight', 'Isle of Wight', 'england', 'E06000046', 'ascof_2022-23_to_2024-25_long.csv'],
    [
      'highland',
      'The Highland Council',
      'scotland',
      'S12000017',
      'scotland_sds_options_chosen.csv',
    ],
  ] as const)(
    '%s by imports alone has the estimate of the folder',
    async (slug, name, nation, code, file) => {
      const scope = await anEmptyCouncil(name, nation, code);
      await send(scope, 'boundaries', real(`geography/boundaries/${slug}.geojson`));
      await send(scope, 'boundaries', real('geography/small_areas.csv'));
      await send(scope, 'residents', real('geography/small_areas.csv'));
      const census =
        nation === 'scotland'
          ? ['census2022-scotland-age-sex-dz-highland']
          : ['census2021-ts007a-lsoa', 'census2021-ts038-lsoa', 'census2021-ts039-lsoa'];
      for (const table of census) await send(scope, 'residents', real(`demand/${table}.csv`));
      const estimates = () => readCouncil(scope, readEstimates);
      expect(await estimates()).toEqual([]);
      const { report } = await send(scope, 'published-totals', real(`statistics/${file}`));
      expect(report.rowsRefused).toBe(0);
      const folder = readOpenData({ root: REFERENCE, authority: slug, nation, name, slug });
      if (!folder.ok) throw new Error(folder.problem.message);
      const { publishedTotals, demandEstimates } = folder.value;
      const [published] = publishedTotals;
      expect(await totalsOf(scope)).toMatchObject([
        { people: published?.people, at_home_by_age: published?.atHomeByAge },
      ]);
      const sum = (rows: readonly { midMinutesPerWeek: number }[]): number =>
        rows.reduce((all, { midMinutesPerWeek }) => all + midMinutesPerWeek, 0);
      const own = await estimates();
      expect(own).toHaveLength(demandEstimates.length);
      expect(sum(own) / sum(demandEstimates)).toBeCloseTo(1, 6);
    },
  );
});
