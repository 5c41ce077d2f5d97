// Files of Shared Lives schemes and of registers of personal assistants: who becomes what, and what is never kept.

import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { undoBatch } from '#lib/server/services/import-batches.ts';
import { openProvider } from '#lib/server/services/market.ts';
import { readCouncil, readMarketRecords } from '#lib/server/services/records.ts';
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

describe.each(['shared-lives-carers', 'shared-lives-arrangements', 'personal-assistants'])(
  '%s',
  (kind) => {
    it('takes its own template, again to nothing, and undone leaves no trace', () =>
      tryTemplate(kind));
  },
);

const RETURN = `Shared Lives return,,,,,,,,,,,,
Carer ref;Carer;Postcode sector;Approved date;Approved for;Places;Live in now;Client groups;Band;Weekly fee;B & L;Uplift date;Coordinator;Days
SL1;Ann Other;TA1 1;14/05/2019;long term and respite;2;1;LD;2;£421;£92.50;01/04/2026;J. Smith;
SL2;B. Else;TA1 1AC;2024-02-03;day;2;;Dementia;;;;;J. Smith;Tue, Thu
SL3;C. Third;ZZ9 9;2020-01-01;live in;1;2;LD;;;;;;
`;

describe('a return of carers', () => {
  it('becomes carers and services that stand for an area, without names and never a point', async () => {
    const scope = await aCouncil();
    const before = await digestCouncil(scope.councilId);
    const { report, batchId } = await send(scope, 'shared-lives-carers', RETURN);
    expect(report).toMatchObject({ rowsRead: 3, rowsUsed: 3 });
    expect(report.columns.dropped).toEqual(['Carer', 'Coordinator']);
    expect(report.columns.unused).toEqual([]);
    expect(report.findings.map(({ code, firstLine }) => [code, firstLine])).toEqual(
      expect.arrayContaining([
        ['sector-taken', 3],
        ['carer-outside', 5],
        ['more-taken-than-places', 5],
      ]),
    );
    expect(
      await rowsOf(
        scope,
        sql`select s.id, s.name, s.area_code, s.point, s.home_based, s.supports, s.needs,
            s.places_by_weekday, s.price_pence, s.price_unit, s.valid_from, o.name as scheme
          from service s join organisation o on o.id = s.organisation_id
          where s.id like 'SL_' order by s.id`,
      ),
    ).toMatchObject([
      {
        id: 'SL1',
        name: 'Shared Lives carer SL1',
        area_code: 'E01029134',
        point: null,
        home_based: true,
        supports: ['home-support', 'short-breaks'],
        needs: ['learning-disability'],
        places_by_weekday: null,
        price_pence: 42_100,
        price_unit: 'week',
        valid_from: '2019-05-14',
        scheme: 'Shared Lives scheme',
      },
      {
        id: 'SL2',
        area_code: 'E01029135',
        point: null,
        supports: ['day-support'],
        needs: ['memory'],
        places_by_weekday: [0, 2, 0, 2, 0, 0, 0],
      },
      { id: 'SL3', area_code: null, point: null },
    ]);
    expect(
      await rowsOf(
        scope,
        sql`select id, places, live_in_places, short_break_places, day_places, live_in_filled,
            fee_band, board_and_lodging_pence, last_uplift
          from shared_lives_carer where id like 'SL_' order by id`,
      ),
    ).toEqual([
      {
        id: 'SL1',
        places: 2,
        live_in_places: 2,
        short_break_places: 2,
        day_places: 0,
        live_in_filled: 1,
        fee_band: '2',
        board_and_lodging_pence: 9_250,
        last_uplift: '2026-04-01',
      },
      expect.objectContaining({
        id: 'SL2',
        day_places: 2,
        live_in_places: 0,
        live_in_filled: null,
      }),
      expect.objectContaining({ id: 'SL3', live_in_places: 1, live_in_filled: 2 }),
    ]);
    expect(
      await rowsOf(scope, sql`select 1 from service where service::text ~ 'Other|Smith|Else'`),
    ).toEqual([]);
    await tryUndo(scope, batchId, before);
  });

  it('is refused where nothing is approved, no places are told, or the reference is another service’s', async () => {
    const scope = await aCouncil();
    const { report, batchId } = await send(
      scope,
      'shared-lives-carers',
      `Carer ref,Postcode sector,Approved date,Approved for,Places
SL1,TA1 1,2020-01-01,,2
SL2,TA1 1,2020-01-01,live-in,
DC-014,TA1 1,2020-01-01,live-in,1
SL4,TA11,2020-01-01,live-in,1
SL5,TA1 1,,live-in,1
`,
    );
    expect(batchId).toBeNull();
    const refused = report.findings.filter(({ severity }) => severity === 'refused');
    expect(refused.map(({ code, firstLine }) => [code, firstLine])).toEqual(
      expect.arrayContaining([
        ['approved-for-nothing', 2],
        ['places-not-told', 3],
        ['reference-of-another-service', 4],
        ['not-a-place', 5],
        ['required', 6],
      ]),
    );
    expect(report.rowsRefused).toBe(5);
  });
});

describe('a list of arrangements', () => {
  it('ties people to carers, and shows what the carer is not approved for', async () => {
    const scope = await aCouncil();
    const before = await digestCouncil(scope.councilId);
    const { report, batchId } = await send(
      scope,
      'shared-lives-arrangements',
      `Person ref,Carer ref,Type,Start date,End date,Hours,Nights,Fee,Postcode,Age,Need
n1,SLC-014,long term,01/02/2014,,,,£1820 pcm,,,
P-2,SLC-014,respite,2026-01-05,2026-06-30,,0.5,,TA1 1AA,41,LD
P-3,SLC-014,day,2026-02-02,,12,,,TA1 1AA,70,dementia
`,
    );
    expect(report).toMatchObject({ rowsRead: 3, rowsUsed: 3, coversFrom: '2014-02-01' });
    expect(report.findings.map(({ code, firstLine }) => [code, firstLine])).toEqual(
      expect.arrayContaining([
        ['before-approval', 2],
        ['carer-not-approved', 4],
      ]),
    );
    expect(
      await rowsOf(
        scope,
        sql`select person_id, kind, from_day, to_day, minutes_per_week, nights_per_week, weekly_pence
          from shared_lives_arrangement order by person_id`,
      ),
    ).toEqual([
      {
        person_id: 'P-2',
        kind: 'short-break',
        from_day: '2026-01-05',
        to_day: '2026-06-30',
        minutes_per_week: null,
        nights_per_week: 0.5,
        weekly_pence: null,
      },
      expect.objectContaining({ person_id: 'P-3', kind: 'day', minutes_per_week: 720 }),
      expect.objectContaining({ person_id: 'n1', kind: 'live-in', weekly_pence: 42_000 }),
    ]);
    await tryUndo(scope, batchId, before);
  });

  it('is refused for unknown carers, people nobody describes, and nights of day support', async () => {
    const scope = await aCouncil();
    const { report, batchId } = await send(
      scope,
      'shared-lives-arrangements',
      `Person ref,Carer ref,Type,From,To,Nights
n1,SLC-999,live-in,2026-01-01,,
P-2,SLC-014,live-in,2026-01-01,,
n1,SLC-014,day,2026-01-01,,2
n1,SLC-014,live-in,2026-01-01,2025-01-01,
`,
    );
    expect(batchId).toBeNull();
    expect(report.findings.map(({ code, firstLine }) => [code, firstLine])).toEqual(
      expect.arrayContaining([
        ['reference-unknown', 2],
        ['person-not-described', 3],
        ['nights-of-day-support', 4],
        ['ends-before-it-begins', 5],
      ]),
    );
  });
});

describe('a register of assistants', () => {
  it('keeps who works how, roughly where, and hours free by day, and no names', async () => {
    const scope = await aCouncil();
    const before = await digestCouncil(scope.councilId);
    const { report, batchId } = await send(
      scope,
      'personal-assistants',
      `PA ref,PA name,Status,Employer ref,Postcode,Hours,Mon,Wed,Hourly rate,Start date,Spare hours
PA1,Ann Other,PAYE,n1,TA1 1,16,,,12.85,2024-02-05,
PA2,B. Else,freelance,,TA1 1AC,20:30,2,4h 30,£22,11/05/2026,
PA3,C. Third,employed,P-99,TA1 1AA,,1,,,2026-01-01,5
`,
    );
    expect(report).toMatchObject({ rowsRead: 3, rowsUsed: 3 });
    expect(report.columns.dropped).toEqual(['PA name']);
    expect(report.findings.map(({ code, firstLine }) => [code, firstLine])).toEqual(
      expect.arrayContaining([
        ['sector-taken', 2],
        ['employer-unknown', 4],
        ['days-and-week-differ', 4],
      ]),
    );
    expect(
      await rowsOf(
        scope,
        sql`select id, employment, employer_id, area_code, minutes_per_week, spare_minutes_per_week,
            spare_by_weekday, price_pence, supports from personal_assistant order by id`,
      ),
    ).toEqual([
      {
        id: 'PA1',
        employment: 'employed',
        employer_id: 'n1',
        area_code: 'E01029134',
        minutes_per_week: 960,
        spare_minutes_per_week: null,
        spare_by_weekday: null,
        price_pence: 1_285,
        supports: ['home-support', 'getting-out'],
      },
      expect.objectContaining({
        id: 'PA2',
        employment: 'self-employed',
        employer_id: null,
        area_code: 'E01029135',
        minutes_per_week: 1_230,
        spare_minutes_per_week: 390,
        spare_by_weekday: [120, 0, 270, 0, 0, 0, 0],
      }),
      expect.objectContaining({ id: 'PA3', employer_id: null, spare_minutes_per_week: 300 }),
    ]);
    await tryUndo(scope, batchId, before);
  });

  it('is refused where the self-employed have an employer or somebody left before they came', async () => {
    const scope = await aCouncil();
    const { report, batchId } = await send(
      scope,
      'personal-assistants',
      `PA ref,Status,Employer ref,Postcode,From,To,Price
PA1,self employed,n1,TA1 1,2024-02-05,,
PA2,employed,n1,TA1 1,2024-02-05,2023-01-01,
PA3,employed,n1,TA1 1,2024-02-05,,£420
`,
    );
    expect(batchId).toBeNull();
    expect(report.findings.map(({ code, firstLine }) => [code, firstLine])).toEqual(
      expect.arrayContaining([
        ['self-employed-with-employer', 2],
        ['ends-before-it-begins', 3],
        ['too-large', 4],
      ]),
    );
  });
});

describe('the market', () => {
  const hoursOf = async (scope: Awaited<ReturnType<typeof aCouncil>>) => {
    const { capacities } = await readCouncil(scope, (reading) => readMarketRecords(reading));
    return capacities
      .filter(({ serviceId }) => /^SL\d/.test(serviceId))
      .map((one) => [one.serviceId, one.support, one.minutesPerWeek, one.spareMinutesPerWeek]);
  };

  it('has the carers’ hours, as far as places and who is there are known', async () => {
    const scope = await aCouncil();
    await send(scope, 'shared-lives-carers', RETURN);
    // SL1 has one of two live-in places taken; what short breaks take, and who comes to SL2, nobody knows.
    expect(await hoursOf(scope)).toEqual([['SL1', 'home-support', 5_040, 2_520]]);
    const { batchId } = await send(
      scope,
      'shared-lives-arrangements',
      `Person ref,Carer ref,Type,From,Hours,Nights\nn1,SL1,live-in,2020-01-01,,\nn1,SL2,day,2024-06-01,6,\n`,
    );
    expect(await hoursOf(scope)).toEqual([
      ['SL1', 'home-support', 5_040, 2_520],
      ['SL1', 'short-breaks', 2_400, 1_200],
      ['SL2', 'day-support', 1_440, 1_080],
    ]);
    // 84 hours in two places to live in, 40 in two for short breaks, each with the range of what a place stands for.
    const provider = await openProvider({ ...scope, locale: 'en' }, 'SL1');
    expect(provider.ok && provider.value.facts.map(({ value }) => value)).toContain(
      '62 spare of 124 (estimate from the carer’s places, likely 76 to 192 in all)',
    );
    expect(await undoBatch(scope, batchId ?? '')).toMatchObject({ ok: true });
    expect(await hoursOf(scope)).toEqual([['SL1', 'home-support', 5_040, 2_520]]);
  });
});
