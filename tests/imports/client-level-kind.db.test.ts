// The Client Level Data return: which events become people and money, which are counted and left out, and the period.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CLIENT_TYPE_CODES,
  COST_FREQUENCY_CODES,
  EVENT_TYPE_CODES,
  RETURN_MECHANISM_CODES,
  SERVICE_TYPE_CODES,
  SUPPORT_REASON_CODES,
} from '#lib/server/imports/kinds/client-level-codes.ts';
import type { CodeWord } from '#lib/server/imports/kinds/kind.ts';
import { withCouncil } from '#lib/server/db/council-scope.ts';
import { readBudgetParts } from '#lib/server/repositories/attendees.ts';
import { Fault } from '#lib/server/imports/understanding/fault.ts';
import { codeBook, understandCode } from '#lib/server/imports/understanding/words.ts';
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

const HEADER =
  'LA_Person_Unique_Identifier,NHS_Number,First_Name,Last_Name,Date_of_Birth,Client_Type,Primary_Support_Reason,Postcode,Event_Type,Event_Reference,Event_Start_Date,Event_End_Date,Service_Type,Service_Component,Delivery_Mechanism,Provider_CQC_Location_ID,Unit_Cost,Cost_Frequency_Unit_Type,Planned_units_per_week';
const ANN =
  'P1,9434765919,Ann,Other,01/05/1940,Service user,Support with memory and cognition,TA1 1AA';
const BOB = 'P2,,Bob,Else,03/02/1975,Service user,Learning disability support,TA1 1AA';
const COMMUNITY = 'Long term support: Community';
const EVENTS = [
  `${ANN},Request,E1,15/05/2026,,,,,,,,`,
  `${ANN},Assessment,E2,16/05/2026,,,,,,,,`,
  `${ANN},Service,E3,20/05/2026,,${COMMUNITY},Day support,CASSR managed personal budget,DC-014,25,Per session,3`,
  `${ANN},Service,E4,20/05/2026,,${COMMUNITY},Direct payment,CASSR commissioned support,,520,Monthly,`,
  `${BOB},Service,E5,21/05/2026,,${COMMUNITY},Home support or domiciliary care,CASSR commissioned support,1-999,26,Hourly,`,
  `${BOB},Service,E6,22/05/2026,,Long term support: Residential care,Long term residential care,,1-998,910,Weekly,`,
  `${BOB},Service,E7,22/05/2026,,${COMMUNITY},Equipment,CASSR commissioned support,,300,One-off,`,
  `${BOB},Service,E8,22/05/2026,,${COMMUNITY},Meals,CASSR commissioned support,,0,Weekly,`,
  `${BOB},Review,E9,23/05/2026,,,,,,,,`,
  'P3,,Cy,Third,04/04/1980,Unpaid carer,Social support: Support to unpaid carer,TA1 1AA,Service,E10,24/05/2026,,Unpaid carer support: Direct to unpaid carer,Direct payment,Direct payment,,10,Weekly,',
  'P4,,Di,Fourth,04/04/1950,Service user,Unknown,TA1 1AA,Service,E11,24/05/2026,,Long term support: Community,Meals,CASSR commissioned support,,10,Weekly,',
  `${ANN},Service,E12,01/01/2019,,${COMMUNITY},Transport,,,12,Weekly,`,
];

describe('the return', () => {
  it('takes its own template, again to nothing, and undone leaves no trace', () =>
    tryTemplate('client-level-data'));

  it('costs what can be costed by the department’s rule and counts the rest', async () => {
    const scope = await aCouncil();
    const before = await digestCouncil(scope.councilId);
    const text = `${HEADER}\n${EVENTS.join('\n')}\n`;
    const { report, batchId } = await send(scope, 'client-level-data', text);
    expect(report).toMatchObject({
      rowsRead: 12,
      rowsUsed: 12,
      rowsRefused: 0,
      coversFrom: '2026-05-01',
      coversTo: '2026-05-31',
    });
    expect(report.columns.dropped).toEqual(['NHS_Number', 'First_Name', 'Last_Name']);
    expect(Object.fromEntries(report.findings.map(({ code, rows }) => [code, rows]))).toEqual({
      'not-a-service': 4,
      'person-not-described': 1,
      'no-cost': 1,
      'no-units': 1,
      'paid-once': 1,
      'mechanism-missing': 1,
      'provider-unknown': 2,
    });
    expect(
      await rowsOf(
        scope,
        sql`select d.id, d.mechanism, d.weekly_pence, d.service_id, b.person_id from deployment d
          join personal_budget b on b.id = d.budget_id where d.id like 'cld:%' order by d.id`,
      ),
    ).toEqual([
      {
        id: 'cld:E3',
        mechanism: 'council-managed',
        weekly_pence: 7_500,
        service_id: 'DC-014',
        person_id: 'P1',
      },
      {
        id: 'cld:E4',
        mechanism: 'dp-self',
        weekly_pence: 12_000,
        service_id: null,
        person_id: 'P1',
      },
      {
        id: 'cld:E6',
        mechanism: 'council-commissioned',
        weekly_pence: 91_000,
        service_id: null,
        person_id: 'P2',
      },
    ]);
    expect(
      await rowsOf(
        scope,
        sql`select id, age_group, need, in_care_home, area_code from person
          where id like 'P%' order by id`,
      ),
    ).toEqual([
      {
        id: 'P1',
        age_group: '65+',
        need: 'memory',
        in_care_home: false,
        area_code: 'E01029134',
      },
      {
        id: 'P2',
        age_group: '18-64',
        need: 'learning-disability',
        in_care_home: true,
        area_code: 'E01029134',
      },
    ]);
    const log = await rowsOf(
      scope,
      sql`select 1 from import_change where after::text ~ 'Ann|Other|94347|1940|TA1'`,
    );
    expect(log).toEqual([]);
    await tryUndo(scope, batchId, before);
  });
});

describe.skipIf(!hasReferenceData())('the published code lists', () => {
  const published = (): { field: string; value: string }[] =>
    parse(readFileSync(path.join(REFERENCE, 'reference/cld_code_lists.csv'), 'utf8'), {
      columns: true,
    });
  it.each<[string, readonly CodeWord[]]>([
    ['Event_Type', EVENT_TYPE_CODES],
    ['Client_Type', CLIENT_TYPE_CODES],
    ['Service_Type', SERVICE_TYPE_CODES],
    ['Delivery_Mechanism', RETURN_MECHANISM_CODES],
    ['Primary_Support_Reason', SUPPORT_REASON_CODES],
    ['Cost_Frequency_Unit_Type', COST_FREQUENCY_CODES],
  ])('every value of %s is understood', (field, codes) => {
    const values = published().filter((row) => row.field === field);
    const book = codeBook(codes);
    expect(values.length).toBeGreaterThan(0);
    expect(values.filter(({ value }) => understandCode(value, book) instanceof Fault)).toEqual([]);
  });
});

describe('the return and the budgets file', () => {
  const EVENT = `${ANN},Service,E3,20/05/2026,,${COMMUNITY},Direct payment,Direct payment,,100,Weekly,`;
  const RETURN = `${HEADER}\n${EVENT}\n`;
  const BUDGETS = `person,age,need,place,budget,weekly,from,to,mechanism
P1,65+,memory,TA1 1AA,B1,£120.00,2026-05-01,2026-08-31,Direct payment managed by the person
`;
  const paid = async (scope: Awaited<ReturnType<typeof aCouncil>>, day: string) => {
    const parts = await withCouncil(scope, (tx) => readBudgetParts(tx, ['P1'], day));
    return parts.map(({ budgetId, weeklyPence }) => [budgetId, weeklyPence]);
  };
  const found = (result: Awaited<ReturnType<typeof send>>, code: string) =>
    result.findings.filter((finding) => finding.code === code).map(({ detail }) => detail);
  const ofReturn = ['client-level-data', RETURN] as const;
  const ofBudgets = ['budgets', BUDGETS] as const;

  it.each([
    [ofReturn, ofBudgets],
    [ofBudgets, ofReturn],
  ] as const)(
    'never count the same money twice, in either order of files (%s first)',
    async (first, second) => {
      const scope = await aCouncil();
      const one = await send(scope, first[0], first[1]);
      const before = await digestCouncil(scope.councilId);
      const other = await send(scope, second[0], second[1]);
      const isReturnSecond = second[0] === 'client-level-data';
      expect(found(other, isReturnSecond ? 'already-held' : 'also-in-return')).toEqual([
        isReturnSecond ? 'B1' : 'cld:E3',
      ]);
      // Both run: the council's own file. It has ended: the return.
      expect(await paid(scope, '2026-07-01')).toEqual([['B1', 12_000]]);
      expect(await paid(scope, '2026-10-01')).toEqual([['cld:E3', 10_000]]);
      await tryUndo(scope, other.batchId, before);
      const left = isReturnSecond ? [['B1', 12_000]] : [['cld:E3', 10_000]];
      expect(await paid(scope, '2026-07-01')).toEqual(left);
      expect(one.batchId).not.toBeNull();
    },
  );

  it('a reference of the council’s own may not look like an event of the return', async () => {
    const scope = await aCouncil();
    const { findings } = await send(scope, 'budgets', BUDGETS.replace(',B1,', ',cld:1,'));
    expect(findings.map(({ code }) => code)).toContain('mark-taken');
  });
});
