// From a file to records and back: what is written, what is refused, what happens twice, and that undoing leaves nothing.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withCouncil } from '#lib/server/db/council-scope.ts';
import { findKind } from '#lib/server/imports/kinds/registry.ts';
import { createCouncil } from '#lib/server/services/councils.ts';
import { listBatches, redoBatch, undoBatch } from '#lib/server/services/import-batches.ts';
import {
  runImport,
  type ImportRequest,
  type ImportResult,
} from '#lib/server/services/import-run.ts';
import { digestCouncil } from '../support/council-digest.ts';
import { useTestDatabase } from '../support/database.ts';
import { aSmallDataset } from '../support/small-dataset.ts';

useTestDatabase();

let folder = '';
let made = 0;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'atlas-batch-'));
  process.env['ATLAS_DATA'] = folder;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Scope {
  readonly councilId: string;
  readonly userId: null;
  readonly role: 'system';
}

async function aCouncil(): Promise<Scope> {
  made += 1;
  const slug = `council-${made}`;
  const created = await createCouncil({
    slug,
    name: slug,
    nation: 'england',
    onsCode: null,
    isExample: false,
    actorId: null,
    dataset: aSmallDataset(slug),
  });
  if (!created.ok) throw new Error(created.problem.message);
  return { councilId: created.value.id, userId: null, role: 'system' };
}

type Given = Partial<Omit<ImportRequest, 'kind'>> & { kind: string; text: string };

async function send(scope: Scope, { kind, text, ...rest }: Given): ReturnType<typeof runImport> {
  const found = findKind(kind);
  if (!found) throw new Error(`no kind ${kind}`);
  made += 1;
  const file = path.join(folder, `file-${made}.csv`);
  await writeFile(file, text);
  return runImport(scope, {
    kind: found,
    path: file,
    fileName: 'file.csv',
    sourceName: found.title.en,
    choices: { layout: {}, matching: null, corrections: [] },
    today: '2026-11-26',
    isDryRun: false,
    ...rest,
  });
}

function value(outcome: Awaited<ReturnType<typeof runImport>>): ImportResult {
  if (!outcome.ok) throw new Error(`${outcome.problem.message} ${outcome.problem.help ?? ''}`);
  return outcome.value;
}

/** All that the rows of the ledgers hold, the time of recording too. */
async function digestMonths(scope: Scope): Promise<string | undefined> {
  const [row] = await withCouncil(scope, (tx) =>
    tx.execute<{ digest: string }>(
      sql`select md5(string_agg(m::text, ';' order by service_id, month)) as digest from service_month m`,
    ),
  );
  return row?.digest;
}

const LEDGER = `Service,Month,Staff,Premises,Block,Fees,Booked,Attended
s1,2026-08,"£1,456.00",1500,1000,433.33,8.7,8
council Centre,Sept 2026,1456,1500,1000,433.33,8.7,8
s1,10/2026,1500,1500,1000,440,9,8.5
`;

describe('a ledger', () => {
  it('adds months, changes what differs, and says what it read', async () => {
    const scope = await aCouncil();
    const text = LEDGER.replace('council Centre', `council-${made} Centre`);
    const { report, batchId } = value(await send(scope, { kind: 'ledger', text }));
    expect(report).toMatchObject({
      rowsRead: 3,
      rowsUsed: 3,
      rowsRefused: 0,
      coversFrom: '2026-08-01',
      coversTo: '2026-10-31',
      changes: [{ table: 'service_month', added: 2, changed: 1, unchanged: 0 }],
    });
    const rows = await withCouncil(scope, (tx) =>
      tx.execute(sql`select month, staff_pence, fee_pence from service_month order by month`),
    );
    expect(rows.map(({ month, staff_pence }) => [month, staff_pence])).toEqual([
      ['2026-08', 145_600],
      ['2026-09', 145_600],
      ['2026-10', 150_000],
    ]);
    expect(await listBatches(scope)).toMatchObject([
      { id: batchId, number: 1, added: 2, changed: 1 },
    ]);
  });

  it('undone leaves every record as it was, and done again as the batch left it', async () => {
    const scope = await aCouncil();
    const before = await digestCouncil(scope.councilId);
    const text = LEDGER.replace('council Centre', 's1');
    const { batchId } = value(await send(scope, { kind: 'ledger', text }));
    const after = await digestCouncil(scope.councilId);
    expect(after).not.toBe(before);
    expect(await undoBatch(scope, batchId ?? '')).toEqual({ ok: true, value: null });
    expect(await digestCouncil(scope.councilId)).toBe(before);
    expect(await redoBatch(scope, batchId ?? '')).toEqual({ ok: true, value: null });
    expect(await undoBatch(scope, batchId ?? '')).toEqual({ ok: true, value: null });
    expect(await digestCouncil(scope.councilId)).toBe(before);
  });

  it('of many rows goes and comes back whole, and is not undone over a row that somebody changed', async () => {
    const scope = await aCouncil();
    const before = await digestCouncil(scope.councilId);
    const months = Array.from({ length: 1_201 }, (_, at) => {
      const month = String((at % 12) + 1).padStart(2, '0');
      return `s1,${1910 + Math.floor(at / 12)}-${month},1,2,3,4,5,5`;
    });
    const head = 'Service,Month,Staff,Premises,Block,Fees,Booked,Attended';
    const text = [head, ...months, 's1,2026-10,1,2,3,4,5,5', ''].join('\n');
    const { batchId, report } = value(await send(scope, { kind: 'ledger', text }));
    expect(report.changes).toMatchObject([{ added: 1_201, changed: 1 }]);
    const after = await digestMonths(scope);
    const edit = (pence: string) =>
      withCouncil(scope, (tx) =>
        tx.execute(sql`update service_month set staff_pence = staff_pence ${sql.raw(pence)}
          where month = '1950-05'`),
      );
    await edit('+ 1');
    const refused = await undoBatch(scope, batchId ?? '');
    expect(refused).toMatchObject({ ok: false, problem: { code: 'undo-blocked' } });
    expect(refused.ok ? '' : refused.problem.message).toContain('s1 / 1950-05');
    await edit('- 1');
    expect(await undoBatch(scope, batchId ?? '')).toMatchObject({ ok: true });
    expect(await digestCouncil(scope.councilId)).toBe(before);
    expect(await redoBatch(scope, batchId ?? '')).toMatchObject({ ok: true });
    expect(await digestMonths(scope)).toBe(after);
    expect(await undoBatch(scope, batchId ?? '')).toMatchObject({ ok: true });
    expect(await digestCouncil(scope.councilId)).toBe(before);
  });

  it('sent again writes nothing, whatever its name and line ends, eight times at once', async () => {
    const scope = await aCouncil();
    const text = LEDGER.replace('council Centre', 's1');
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        send(scope, {
          kind: 'ledger',
          fileName: `copy ${at}.csv`,
          text: at % 2 === 0 ? text : `\uFEFF${text.replaceAll('\n', '\r\n')}`,
        }),
      ),
    );
    const written = results.map(value).filter(({ batchId }) => batchId !== null);
    expect(written).toHaveLength(1);
    expect(results.map(value).filter(({ report }) => report.sameAs === 1)).toHaveLength(7);
    expect(await listBatches(scope)).toHaveLength(1);
  });

  it('is not applied at all when more than one row in 20 is bad', async () => {
    const scope = await aCouncil();
    const before = await digestCouncil(scope.councilId);
    const text = `${LEDGER.replace('council Centre', 's1')}s1,2026-13,1,1,1,1,1,1\n`;
    const { report, batchId } = value(await send(scope, { kind: 'ledger', text }));
    expect(batchId).toBeNull();
    expect(report).toMatchObject({ isTooPoor: true, rowsRefused: 1, rowsRead: 4 });
    expect(report.findings[0]).toMatchObject({ code: 'not-a-month', firstLine: 5, rows: 1 });
    expect(await digestCouncil(scope.councilId)).toBe(before);
    expect(await listBatches(scope)).toEqual([]);
  });

  it('checked in a dry run says the same and writes nothing', async () => {
    const scope = await aCouncil();
    const before = await digestCouncil(scope.councilId);
    const text = LEDGER.replace('council Centre', 's1');
    const dry = value(await send(scope, { kind: 'ledger', text, isDryRun: true }));
    expect(dry.batchId).toBeNull();
    expect(await digestCouncil(scope.councilId)).toBe(before);
    const real = value(await send(scope, { kind: 'ledger', text }));
    expect(real.report).toEqual(dry.report);
  });
});

const ATTENDANCE = `Person ref,Centre,Start date,End date,Days,Price,Delivery mechanism,Exit reason,Postcode,DOB,PSR,First name,NHS number
P1,s1,01/02/2026,,"Mon, Wed",£50,Direct payment,,A1,1 May 1940,Learning Disability Support,Ann,943 476 5919
P2,s1,2026-03-01,30/09/2026,Tuesday,48,CASSR managed personal budget,Charge too high,A1,1975-02-03,Memory and cognition,Bob,
P1,s1,01/02/2026,,"Mon, Wed",£50,Direct payment,,A1,1 May 1940,Learning Disability Support,Ann,943 476 5919
`;

describe('attendance', () => {
  it('brings people under their pseudonym and drops what names them', async () => {
    const scope = await aCouncil();
    const { report } = value(await send(scope, { kind: 'attendance', text: ATTENDANCE }));
    expect(report.columns.dropped).toEqual(['First name', 'NHS number']);
    expect(report.changes).toEqual([
      { table: 'person', added: 2, changed: 0, unchanged: 0 },
      { table: 'attendance_spell', added: 2, changed: 0, unchanged: 0 },
    ]);
    const everything = await withCouncil(scope, (tx) =>
      tx.execute<{ all: string }>(sql`select coalesce(string_agg(t::text, ' '), '') as all from (
        select p::text as t from person p union all select a::text from attendance_spell a
        union all select c::text from import_change c union all select r::text from import_reject r
        union all select d::text from person_detail d) x`),
    );
    expect(everything[0]?.all).not.toMatch(/Ann|Bob|9434765919|943 476 5919|1940|1975/);
    const people = await withCouncil(scope, (tx) =>
      tx.execute(
        sql`select id, age_group, need, area_code from person where id like 'P%' order by id`,
      ),
    );
    expect([...people]).toEqual([
      { id: 'P1', age_group: '65+', need: 'learning-disability', area_code: 'A1' },
      { id: 'P2', age_group: '18-64', need: 'memory', area_code: 'A1' },
    ]);
  });

  it('is not undone under rows that later batches laid on it, and then is', async () => {
    const scope = await aCouncil();
    const before = await digestCouncil(scope.councilId);
    const first = value(await send(scope, { kind: 'attendance', text: ATTENDANCE }));
    const budget = `Person ref,Budget a week,From,How it is paid,Used,Service
P1,£245,2026-04-06,ISF,£120,s1
P1,£245,2026-04-06,Direct payment,£125,
`;
    const second = value(await send(scope, { kind: 'budgets', text: budget }));
    expect(second.report.rowsRefused).toBe(0);
    expect(await undoBatch(scope, first.batchId ?? '')).toMatchObject({
      ok: false,
      problem: { code: 'undo-blocked' },
    });
    expect(await undoBatch(scope, second.batchId ?? '')).toMatchObject({ ok: true });
    expect(await undoBatch(scope, first.batchId ?? '')).toMatchObject({ ok: true });
    expect(await digestCouncil(scope.councilId)).toBe(before);
  });
});

describe('budgets', () => {
  it('are refused together when their uses come to more', async () => {
    const scope = await aCouncil();
    const text = `Person ref,Budget a week,From,How it is paid,Used,Service
n1,£245,2026-04-06,ISF,£120,s1
n1,£245,2026-04-06,Direct payment,£126,
`;
    const { report, batchId } = value(await send(scope, { kind: 'budgets', text }));
    expect(batchId).toBeNull();
    expect(report.findings).toMatchObject([{ code: 'used-above-budget', rows: 2, firstLine: 2 }]);
  });
});

describe('services', () => {
  it('outside the council are kept, flagged and on no map', async () => {
    const scope = await aCouncil();
    const text = `Ref;Name;Provider;Type;Postcode;Mon;Tue;Wed;Price;Price unit;Legal form
X1;The Barn;Barn Trust;Day centre;ZZ1 1ZZ;10;0;8;£45.50;session;CIO
X2;Helping Hands;A. Rowe;Micro enterprise;A1;;;;18;hour;Sole trader
`;
    await withCouncil(scope, (tx) =>
      tx.execute(sql`insert into postcode (council_id, code, area_code)
        values (${scope.councilId}, 'AA11AA', 'A1')`),
    );
    const { report, batchId } = value(await send(scope, { kind: 'services', text }));
    expect(report.findings).toMatchObject([
      { code: 'outside-council', severity: 'flagged', rows: 1, firstLine: 2 },
    ]);
    expect(batchId).not.toBeNull();
    expect(await undoBatch(scope, batchId ?? '')).toMatchObject({ ok: true });
    expect(await redoBatch(scope, batchId ?? '')).toMatchObject({ ok: true });
    const rows = await withCouncil(scope, (tx) =>
      tx.execute(sql`select id, area_code, home_based, places_by_weekday, price_pence, organisation_id
        from service where id like 'X%' order by id`),
    );
    expect([...rows]).toEqual([
      {
        id: 'X1',
        area_code: null,
        home_based: false,
        places_by_weekday: [10, 0, 8, 0, 0, 0, 0],
        price_pence: 4_550,
        organisation_id: 'barn-trust',
      },
      {
        id: 'X2',
        area_code: 'A1',
        home_based: true,
        places_by_weekday: null,
        price_pence: 1_800,
        organisation_id: 'a-rowe',
      },
    ]);
  });
});
