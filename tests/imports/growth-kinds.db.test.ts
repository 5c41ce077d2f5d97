// Files of micro-enterprises, organisations, rules and time banks: what is understood, stored and left out.

import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

useTestDatabase();
beforeAll(openTrials);
afterAll(closeTrials);

describe.each([
  'micro-enterprises',
  'organisations',
  'venues',
  'direct-payment-rules',
  'time-bank',
])('%s', (kind) => {
  it('takes its own template, again to nothing, and undone leaves no trace', () =>
    tryTemplate(kind));
});

const TRACKER = `Micro-enterprise tracker,,,,,,,,,,,
,,,,,,,,,,,
Ref;Trading name;Owner;Postcode;Status;Start date;Hours per week;Clients;Of which DP;Month;DBS expiry;What
ME-1;Home from Home;Ann Other;TA1 1AA;enquirer;02/03/2026;;;;;;Home help
ME-1;Home from Home;Ann Other;TA1 1AA;up and running;01/06/2026;22:30;9;4;Oct-26;01/02/2027;Home help
ME-2;Tea & Talk;B. Else;ta11aa;lost contact;2026-08-01;;6;;;;befriending
Total;;;;;;22.5;15;4;;;
`;

describe('a tracker as officers keep it', () => {
  it('becomes enterprises, their stages and what is due, without the owner’s name', async () => {
    const scope = await aCouncil();
    const before = await digestCouncil(scope.councilId);
    const { report, batchId } = await send(scope, 'micro-enterprises', TRACKER);
    expect(report).toMatchObject({ rowsRead: 3, rowsUsed: 3, setAside: { totals: 1 } });
    expect(report.columns.dropped).toEqual(['Owner']);
    expect(report.findings).toMatchObject([{ code: 'figures-incomplete', rows: 1, firstLine: 6 }]);
    expect(
      await rowsOf(
        scope,
        sql`select e.id, v.stage, v.date, e.area_code, e.serves_area_codes, e.on_register_from
          from enterprise e join enterprise_event v on v.enterprise_id = e.id
          where e.id like 'ME%' order by v.date`,
      ),
    ).toMatchObject([
      { id: 'ME-1', stage: 'enquiry', date: '2026-03-02', area_code: 'E01029134' },
      { id: 'ME-1', stage: 'trading', date: '2026-06-01', on_register_from: '2026-11-26' },
      { id: 'ME-2', stage: 'left-register', serves_area_codes: ['E01029134'] },
    ]);
    expect(
      await rowsOf(
        scope,
        sql`select people, direct_payment_people, minutes_per_week, month from enterprise_month
          where enterprise_id like 'ME%'`,
      ),
    ).toEqual([{ people: 9, direct_payment_people: 4, minutes_per_week: 1_350, month: '2026-10' }]);
    expect(
      await rowsOf(scope, sql`select due from enterprise_check where enterprise_id = 'ME-1'`),
    ).toEqual([{ due: '2027-02-01' }]);
    await tryUndo(scope, batchId, before);
  });

  it('is refused where a row cannot be placed or counts more payers than people', async () => {
    const scope = await aCouncil();
    const { report, batchId } = await send(
      scope,
      'micro-enterprises',
      `Ref,Name,Postcode,Stage,Since,People,DP,Hours,Month
ME-1,One,ZZ1 1ZZ,Trading,2026-01-01,,,,
ME-2,Two,E01029135,Trading,2026-01-01,3,4,10,2026-10
`,
    );
    expect(batchId).toBeNull();
    const refused = report.findings.filter(({ severity }) => severity === 'refused');
    expect(refused.map(({ code, firstLine }) => [code, firstLine])).toEqual(
      expect.arrayContaining([
        ['enterprise-outside', 2],
        ['more-direct-payment-than-people', 3],
      ]),
    );
  });
});

describe('rules', () => {
  it('are known by their words when they have no reference, and wait for review', async () => {
    const scope = await aCouncil();
    const { report } = await send(
      scope,
      'direct-payment-rules',
      `Rule,Type,Services excluded,Effective date\nNo pooling at all,pooling not allowed,"Pooled budgets; co-op",1 April 2025\nPAs only,PA only,,01/04/2024\n`,
    );
    expect(report.findings).toMatchObject([{ code: 'removes-nothing', firstLine: 3 }]);
    expect(
      await rowsOf(
        scope,
        sql`select id, kind, removes_kinds, valid_from, review from direct_payment_rule
          where id <> 'r1' order by id`,
      ),
    ).toEqual([
      {
        id: 'no-pooling-at-all',
        kind: 'no-pooling',
        removes_kinds: ['pool', 'co-op'],
        valid_from: '2025-04-01',
        review: 'needs-legal-review',
      },
      {
        id: 'pas-only',
        kind: 'pa-only',
        removes_kinds: [],
        valid_from: '2024-04-01',
        review: 'needs-legal-review',
      },
    ]);
  });
});

describe('a time bank’s months', () => {
  it('are minutes, whatever the unit of the column, and a balance that jumps is shown', async () => {
    const scope = await aCouncil();
    const { report } = await send(
      scope,
      'time-bank',
      `Scheme,Month ending,Given (minutes),Spent (minutes),Balance (minutes)
Wick Time Bank,31/08/2026,600,300,1200
Wick Time Bank,30/09/2026,60,0,1260
Wick Time Bank,31/10/2026,60,0,1000
`,
    );
    expect(report.rowsRefused).toBe(0);
    expect(report.findings).toMatchObject([{ code: 'balance-jumps', rows: 1, firstLine: 4 }]);
    expect(
      await rowsOf(
        scope,
        sql`select month, given_minutes, outstanding_minutes from time_bank_month
          where service_id = 'TB-002' order by month`,
      ),
    ).toMatchObject([
      { month: '2026-08', given_minutes: 600, outstanding_minutes: 1_200 },
      { month: '2026-09', given_minutes: 60 },
      { month: '2026-10', given_minutes: 60 },
    ]);
  });
});

describe('organisations', () => {
  it('are known by reference or name, and a blank cell leaves what is known as it is', async () => {
    const scope = await aCouncil();
    const before = await digestCouncil(scope.councilId);
    const { report, batchId } = await send(
      scope,
      'organisations',
      `Provider name;Organisation type;Control;Renamed to\no1;CIO;;Riverside Together\n\nA. Rowe;self employed;members;\nNew Group;;;\n`,
    );
    expect(report).toMatchObject({ rowsRead: 3, rowsUsed: 3, setAside: { blank: 1 } });
    expect(report.findings).toMatchObject([{ code: 'form-and-decision-differ', firstLine: 4 }]);
    expect(
      await rowsOf(
        scope,
        sql`select id, name, legal_form, governance from organisation
          where id <> 'riverside-trust' order by id`,
      ),
    ).toEqual([
      { id: 'a-rowe', name: 'A. Rowe', legal_form: 'sole-trader', governance: 'members' },
      { id: 'new-group', name: 'New Group', legal_form: 'unknown', governance: 'unknown' },
      { id: 'o1', name: 'Riverside Together', legal_form: 'charity', governance: 'trustees' },
    ]);
    await tryUndo(scope, batchId, before);
  });
});
