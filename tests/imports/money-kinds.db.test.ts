// Files of brokerage, of what direct payments bought, and of rates.

import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showSpend } from '#lib/server/services/direct-payments.ts';
import { undoBatch } from '#lib/server/services/import-batches.ts';
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

describe.each(['brokerage', 'direct-payment-audit', 'rate-card'])('%s', (kind) => {
  it('takes its own template, again to nothing, and undone leaves no trace', () =>
    tryTemplate(kind));
});

describe('a brokerage log', () => {
  it('keeps requests and hand-backs apart, and a hand-back of a package that was never asked for', async () => {
    const scope = await aCouncil();
    const before = await digestCouncil(scope.councilId);
    const { report, batchId } = await send(
      scope,
      'brokerage',
      `Package ref,Client group,Service type,Postcode,Hours,Days,Date requested,Offers,First offer,Started,Refusal reason,Handback date,Reason,Provider,People
B1,Dementia,home care,TA1 1AA,10.5,Mon-Sun,05/10/2026,0,,,no staff,,,,
B2,PD,homecare,TA1 1AC,7,"Mon, Wed",02/06/2026,0,09/06/2026,15/06/2026,,28/09/2026,recruitment,Riverside Trust,1
B3,,,,,,,,,,,01/10/2026,fee too low,Unheard Of Ltd,34
B4,LD,,ZZ9 9ZZ,5,,2026-09-01,,,,withdrawn,,,,
`,
    );
    expect(report).toMatchObject({
      rowsRead: 4,
      rowsUsed: 4,
      coversFrom: '2026-06-02',
      coversTo: '2026-10-05',
    });
    expect(report.findings.map(({ code, firstLine }) => [code, firstLine])).toEqual(
      expect.arrayContaining([
        ['offer-not-counted', 3],
        ['provider-unknown', 4],
        ['outside-council', 5],
      ]),
    );
    expect(
      await rowsOf(
        scope,
        sql`select id, need, support, area_code, minutes_per_week, weekdays, requested, started, refused_why
          from brokerage_request order by id`,
      ),
    ).toMatchObject([
      {
        id: 'B1',
        need: 'memory',
        support: 'home-support',
        area_code: 'E01029134',
        minutes_per_week: 630,
        weekdays: [1, 2, 3, 4, 5, 6, 7],
        requested: '2026-10-05',
        started: null,
        refused_why: 'no-capacity',
      },
      { id: 'B2', started: '2026-06-15' },
      { id: 'B4', area_code: null, refused_why: 'withdrawn' },
    ]);
    expect(
      await rowsOf(
        scope,
        sql`select package_id, date, reason, organisation_id, people from hand_back order by date`,
      ),
    ).toEqual([
      {
        package_id: 'B2',
        date: '2026-09-28',
        reason: 'staffing',
        organisation_id: 'riverside-trust',
        people: 1,
      },
      {
        package_id: 'B3',
        date: '2026-10-01',
        reason: 'price',
        organisation_id: null,
        people: 34,
      },
    ]);
    await tryUndo(scope, batchId, before);
  });

  it('is refused where days go backwards, a request is not described or a reference names somebody', async () => {
    const scope = await aCouncil();
    const { report, batchId } = await send(
      scope,
      'brokerage',
      `Package ref,Need,Postcode,Hours,Requested,First offer,Started,Handed back,Reason
B1,LD,TA1 1AA,5,2026-05-01,2026-04-01,,,
B2,LD,TA1 1AA,5,2026-05-01,,2026-04-01,,
B3,LD,TA1 1AA,5,2026-05-01,,2026-06-01,2026-05-15,
B4,LD,TA1 1AA,,2026-05-01,,,,
B5,LD,TA1 1AA,5,,,,,
B6,LD,TA1 1AA,5,2026-05-01,,,,staffing
943 476 5919,LD,TA1 1AA,5,2026-05-01,,,,
`,
    );
    expect(batchId).toBeNull();
    expect(report.rowsRefused).toBe(7);
    expect(report.findings.map(({ code, firstLine }) => [code, firstLine])).toEqual(
      expect.arrayContaining([
        ['offer-before-request', 2],
        ['began-before-request', 3],
        ['back-before-it-began', 4],
        ['request-not-described', 5],
        ['neither-asked-nor-back', 6],
        ['reason-without-day', 7],
        ['reference-names-somebody', 8],
      ]),
    );
  });
});

const CARDS = `Account ref,Cardholder,Transaction date,Merchant,Merchant category,Money out,Money in,Clawback,Running balance
A1,Ann Other,01/10/2026,,Council payment,,400.00,,412.50
A1,Ann Other,05/10/2026,Riverside Day Centre,day care,52.50,,,360.00
A1,Ann Other,12/10/2026,Riverside Day Centre,day care,52.50,,,307.50
A1,Ann Other,12/10/2026,Riverside Day Centre,day care,52.50,,,255.00
A1,Ann Other,14/10/2026,B. Else,self employed pa,88,,,167.00
A1,Ann Other,20/10/2026,,ATM,40,,,127.00
A1,Ann Other,21/10/2026,Some Shop,,12.30,,,114.70
A1,Ann Other,30/10/2026,,Reclaim,,,100,14.70
A1,Ann Other,02/11/2026,B. Else,self employed pa,(8),,,22.70
`;

describe('an export of prepaid cards', () => {
  it('is added up by account, month and purpose, and forgets who was paid', async () => {
    const scope = await aCouncil();
    const before = await digestCouncil(scope.councilId);
    const { report, batchId } = await send(scope, 'direct-payment-audit', CARDS);
    expect(report).toMatchObject({ rowsRead: 9, rowsUsed: 9, rowsRefused: 0 });
    expect(report.columns.dropped).toEqual(['Cardholder']);
    expect(report.columns.unused).toEqual([]);
    expect(report.findings.map(({ code, firstLine }) => [code, firstLine])).toEqual(
      expect.arrayContaining([
        ['category-not-stated', 8],
        ['refunds-above-spending', 10],
      ]),
    );
    expect(
      await rowsOf(
        scope,
        sql`select month, category, service_id, pence, entries from dp_spend
          order by month, category, service_id`,
      ),
    ).toEqual([
      { month: '2026-10', category: 'cash', service_id: null, pence: 4_000, entries: 1 },
      {
        month: '2026-10',
        category: 'day-support',
        service_id: 'DC-014',
        pence: 15_750,
        entries: 3,
      },
      { month: '2026-10', category: 'not-stated', service_id: null, pence: 1_230, entries: 1 },
      { month: '2026-10', category: 'self-employed', service_id: null, pence: 8_800, entries: 1 },
      { month: '2026-11', category: 'self-employed', service_id: null, pence: -800, entries: 1 },
    ]);
    expect(
      await rowsOf(
        scope,
        sql`select month, first_day, last_day, paid_in_pence, clawback_pence, balance_pence
          from dp_account_month order by month`,
      ),
    ).toEqual([
      {
        month: '2026-10',
        first_day: '2026-10-01',
        last_day: '2026-10-30',
        paid_in_pence: 40_000,
        clawback_pence: 10_000,
        balance_pence: 1_470,
      },
      expect.objectContaining({ month: '2026-11', balance_pence: 2_270 }),
    ]);
    expect(
      await rowsOf(scope, sql`select 1 from dp_spend where dp_spend::text ~ 'Else|Shop|Other'`),
    ).toEqual([]);
    await tryUndo(scope, batchId, before);
  });

  it('takes a month again with more entries, and refuses one that is cut short', async () => {
    const scope = await aCouncil();
    await send(scope, 'direct-payment-audit', CARDS);
    const part = await send(
      scope,
      'direct-payment-audit',
      `Account,Date,Category,Amount\nA1,16/10/2026,agency,70\nA2,16/10/2026,agency,70\n`,
    );
    expect(part).toMatchObject({ batchId: null, report: { rowsRefused: 1, isTooPoor: true } });
    expect(part.report.findings).toMatchObject([{ code: 'month-in-part', firstLine: 2 }]);
    const whole = await send(
      scope,
      'direct-payment-audit',
      CARDS.replace('20/10/2026,,ATM,40', '20/10/2026,,ATM,45'),
    );
    expect(whole.report.changes).toMatchObject([
      { table: 'dp_account_month', changed: 0 },
      { table: 'dp_spend', added: 0, changed: 1 },
    ]);
  });

  it('is refused where spending has a minus, an entry has no amount or a card is named', async () => {
    const scope = await aCouncil();
    const minus = await send(
      scope,
      'direct-payment-audit',
      `Account,Date,Category,Amount\nA1,01/10/2026,agency,-70\nA1,02/10/2026,cash,-20\n`,
    );
    expect(minus.batchId).toBeNull();
    expect(minus.report.findings).toMatchObject([{ code: 'spending-below-zero', rows: 2 }]);
    const bad = await send(
      scope,
      'direct-payment-audit',
      `Account,Date,Category,Amount,Money in
A1,01/10/2026,agency,,
4111 1111 1111 1111,02/10/2026,cash,20,
A1,31/09/2026,cash,20,
A1,01/10/2026,cash,20,30
`,
    );
    expect(bad.batchId).toBeNull();
    expect(bad.report.findings.map(({ code, firstLine }) => [code, firstLine])).toEqual(
      expect.arrayContaining([
        ['no-amount', 2],
        ['reference-names-somebody', 3],
        ['not-a-date', 4],
        ['both-ways', 5],
      ]),
    );
  });
});

describe('where direct payments go', () => {
  it('is told of the accounts audited and, with budgets, of all that was paid out', async () => {
    const scope = await aCouncil();
    const reader = { ...scope, locale: 'en' } as const;
    expect(await showSpend(reader)).toBeNull();
    const entries = Array.from(
      { length: 10 },
      (_, at) => `A${at},05/10/2026,Riverside Day Centre,day care,10\nA${at},06/10/2026,,cash,5\n`,
    );
    const cards = `Account,Date,Payee,Category,Amount\n${entries.join('')}`;
    const { batchId } = await send(scope, 'direct-payment-audit', cards);
    expect((await showSpend(reader))?.months).toMatchObject([
      { key: '2026-10', accounts: '10', spent: '£150', known: '67%', unaudited: 'not known' },
    ]);
    // £70 a week on all 31 days of October are £310; a budget that ended in September adds nothing.
    await send(
      scope,
      'budgets',
      `Person ref,Weekly budget,From,To,Mechanism\nn1,70,2026-01-05,,prepaid card\nn1,700,2025-01-06,2026-09-30,direct payment\n`,
    );
    expect((await showSpend(reader))?.months).toMatchObject([
      { spent: '£150', known: '32%', unseen: '£50', unaudited: '£160' },
    ]);
    // The same person in the national return tells the same money once more.
    await send(
      scope,
      'client-level-data',
      `LA Person Unique Identifier,Event Type,Event Start Date,Service Component,Unit Cost,Cost Frequency (Unit Type)\nn1,Service,06/04/2026,Direct payment,30,Weekly\n`,
    );
    expect((await showSpend(reader))?.months).toMatchObject([{ unaudited: '£160' }]);
    expect(await undoBatch(scope, batchId ?? '')).toMatchObject({ ok: true });
    expect(await showSpend(reader)).toBeNull();
  });
});

describe('a rate card', () => {
  it('is a row a year with the day it holds from, whatever way the year is written', async () => {
    const scope = await aCouncil();
    const { report } = await send(
      scope,
      'rate-card',
      `Year,PA employed rate,Self-employed cap,Agency rate,Day rate,Valid from
2024-25,12.21,22,20,37.45,
2025 to 2026,12.85,£22 per hour,23.80,,06/04/2025
2026/27,,,24.60,50.50,
`,
    );
    expect(report).toMatchObject({ rowsUsed: 3, coversFrom: '2024-04-01', coversTo: '2026-04-01' });
    expect(
      await rowsOf(
        scope,
        sql`select year, valid_from, employed_hour_pence, self_employed_hour_pence,
        agency_hour_pence, day_pence from direct_payment_rate order by year`,
      ),
    ).toEqual([
      {
        year: '2024 to 2025',
        valid_from: '2024-04-01',
        employed_hour_pence: 1_221,
        self_employed_hour_pence: 2_200,
        agency_hour_pence: 2_000,
        day_pence: 3_745,
      },
      expect.objectContaining({ year: '2025 to 2026', valid_from: '2025-04-06', day_pence: null }),
      expect.objectContaining({ year: '2026 to 2027', employed_hour_pence: null }),
    ]);
  });

  it('is refused for a year that is none, an hour at the price of a day, and a row without rates', async () => {
    const scope = await aCouncil();
    const { report, batchId } = await send(
      scope,
      'rate-card',
      `Year,PA rate,Agency rate\n2026/28,12,20\nlast year,12,20\n2026/27,£300,20\n2025/26,,\n2024/25,21,20\n`,
    );
    expect(batchId).toBeNull();
    expect(report.findings.map(({ code, firstLine, rows }) => [code, firstLine, rows])).toEqual(
      expect.arrayContaining([
        ['not-a-year', 2, 2],
        ['too-large', 4, 1],
        ['no-rate', 5, 1],
        ['agency-below-assistant', 6, 1],
      ]),
    );
  });
});
