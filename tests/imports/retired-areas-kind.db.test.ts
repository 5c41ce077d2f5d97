// Codes of small areas of 2011: with the lookup loaded a file finds its places, a split area is never guessed, and without
// the lookup the row says which file to bring in first.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingWords } from '#lib/view/imports/wording.ts';
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

const LOOKUP = `LSOA11CD,LSOA11NM,LSOA21CD,LSOA21NM,CHGIND
E01029134,Kept,E01029134,Kept,U
E01000001,Whole,E01029135,Whole,M
E01000002,Split,E01029134,Split A,S
E01000002,Split,E01029135,Split B,S
E01000003,Gone elsewhere,E01999999,Elsewhere,M
`;
const SERVICES = `Service reference,Service name,Provider,Kind of service,Postcode or small area
R1,One,Twin Ltd,Homecare,E01000001
R2,Two,Twin Ltd,Homecare,E01000002
R3,Three,Twin Ltd,Homecare,E01000003
`;

describe('retired areas', () => {
  it('take their own template, again to nothing, and undone leave no trace', () =>
    tryTemplate('retired-areas'));

  it('tell which file to bring in first where the lookup is not loaded', async () => {
    const scope = await aCouncil();
    const { report } = await send(scope, 'services', SERVICES);
    expect(report.findings).toMatchObject([{ code: 'outside-council', rows: 3 }]);
    expect(findingWords('en')['outside-council'].remedy).toContain(
      'LSOA (2011) to LSOA (2021) lookup',
    );
  });

  it('place a row in the area that took their place, and in none where several did', async () => {
    const scope = await aCouncil();
    const before = await digestCouncil(scope.councilId);
    const lookup = await send(scope, 'retired-areas', LOOKUP);
    expect(lookup.report).toMatchObject({ rowsRead: 5, rowsUsed: 5 });
    expect(lookup.report.changes).toMatchObject([{ table: 'retired_area', added: 3 }]);
    const digest = await digestCouncil(scope.councilId);
    const { batchId, findings } = await send(scope, 'services', SERVICES);
    expect(findings.map(({ line, code, detail }) => [line, code, detail])).toEqual([
      [2, 'area-retired', 'E01029135'],
      [3, 'area-split', 'E01029134, E01029135'],
      [4, 'outside-council', null],
    ]);
    expect(
      await rowsOf(scope, sql`select id, area_code from service where id like 'R%' order by id`),
    ).toEqual([
      { id: 'R1', area_code: 'E01029135' },
      { id: 'R2', area_code: null },
      { id: 'R3', area_code: null },
    ]);
    await tryUndo(scope, batchId, digest);
    await tryUndo(scope, lookup.batchId, before);
  });
});

describe.skipIf(!hasReferenceData())('the lookup of the ONS', () => {
  it('loads with every row accounted for', async () => {
    const scope = await aCouncil();
    const text = readFileSync(path.join(REFERENCE, 'reference/lsoa11_to_lsoa21.csv'), 'utf8');
    const { report } = await send(scope, 'retired-areas', text);
    expect(report).toMatchObject({ rowsRead: 1739, rowsUsed: 1739, rowsRefused: 0 });
  });
});
