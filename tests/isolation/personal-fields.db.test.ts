// Facts that name a person: dropped unless the council keeps them, kept only while it does, and then nowhere else: not in
// the log of changes, not after they are switched off, not for another role or council.

import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { withCouncil, type CouncilScope } from '#lib/server/db/council-scope.ts';
import { isKeptOf, keptReaders, withDetails } from '#lib/server/imports/checking/kept-details.ts';
import { findKind } from '#lib/server/imports/kinds/registry.ts';
import { readPersonalForm } from '#lib/server/imports/receiving/personal-form.ts';
import { redoBatch, undoBatch } from '#lib/server/services/import-batches.ts';
import {
  nameKeptFields,
  showPersonalFields,
  switchPersonalField,
} from '#lib/server/services/personal-fields.ts';
import { useTestDatabase } from '../support/database.ts';
import { aCouncil, send, useImportFolder, valueOf } from '../support/imports.ts';

useTestDatabase();
useImportFolder();

const HEAD =
  'Person ref,Centre,Start date,Days,Price,Delivery mechanism,Postcode,DOB,PSR,First name,NHS number';
const row = (name: string, start = '01/02/2026'): string =>
  `P1,s1,${start},"Mon, Wed",£50,Direct payment,AA1 1AA,1 May 1940,Memory,${name},943 476 5919`;
const NO_MATCHING = { dateOrder: 'day-first', periods: [], units: [], words: [] } as const;
const REASON = 'Home visits are planned from this list.';

let scope: CouncilScope;
beforeAll(async () => {
  const { councilId } = await aCouncil();
  scope = { councilId, userId: null, role: 'administrator', locale: 'en' };
  await withCouncil(scope, (tx) =>
    tx.execute(sql`insert into postcode (council_id, code, area_code)
      values (${councilId}, 'AA11AA', 'A1')`),
  );
});

const bring = async (...rows: string[]) =>
  valueOf(
    await send(scope as never, { kind: 'attendance', content: `${[HEAD, ...rows].join('\n')}\n` }),
  );

/** Everything that is stored of the council, but for the file names and reasons that people typed. */
async function everything(): Promise<string> {
  const rows = await withCouncil(scope, (tx) =>
    tx.execute<{ text: string }>(sql`
      select p::text as text from person p union all select d::text from person_detail d
      union all select c::text from import_change c union all select r::text from import_reject r
      union all select a::text from audit_entry a union all select s::text from attendance_spell s`),
  );
  return rows.map(({ text }) => text).join('\n');
}

const kept = async (): Promise<string[]> => {
  const rows = await withCouncil(scope, (tx) =>
    tx.execute<{ line: string }>(
      sql`select field || ' ' || value as line from person_detail order by field`,
    ),
  );
  return rows.map(({ line }) => line);
};

const trail = async (): Promise<string[]> => {
  const rows = await withCouncil(scope, (tx) =>
    tx.execute<{ line: string }>(sql`select action || ' ' || object_id || ' ' || outcome as line
      from audit_entry where object_type = 'personal-field' order by id`),
  );
  return rows.map(({ line }) => line);
};

describe('facts that name a person', () => {
  it('are dropped as delivered, and the page says so', async () => {
    const { report } = await bring(row('Ann'));
    expect(report.columns).toMatchObject({ dropped: ['First name', 'NHS number'], kept: [] });
    expect(await kept()).toEqual([]);
    expect(await everything()).not.toMatch(/Ann|943 ?476|1940|AA1/);
    const page = await showPersonalFields(scope);
    expect(page.rows.map(({ isKept }) => isKept)).toEqual([false, false, false, false]);
    expect(await nameKeptFields(scope)).toEqual([]);
  });

  it.each(['guest', 'viewer', 'support-officer', 'analyst', 'commissioner'] as const)(
    'are not switched on by a %s',
    async (role) => {
      const change = { field: 'name', isKept: true, reason: REASON } as const;
      expect(await switchPersonalField({ ...scope, role }, change, 't')).toMatchObject({
        ok: false,
        problem: { code: 'not-allowed' },
      });
      expect(await nameKeptFields(scope)).toEqual([]);
      expect((await trail()).at(-1)).toBe('personal-field.keep name refused');
    },
  );

  it('are kept once an administrator says why, beside the record and not in the log', async () => {
    for (const field of ['name', 'date-of-birth', 'postcode'] as const) {
      expect(
        await switchPersonalField(scope, { field, isKept: true, reason: REASON }, 't'),
      ).toMatchObject({ ok: true });
    }
    expect((await trail()).slice(-3)).toEqual([
      'personal-field.keep name done',
      'personal-field.keep date-of-birth done',
      'personal-field.keep postcode done',
    ]);
    const first = await bring(row('Bess', '01/03/2026'));
    expect(first.report.columns).toMatchObject({
      dropped: ['NHS number'],
      kept: ['Postcode', 'DOB', 'First name'],
    });
    expect(await kept()).toEqual(['date-of-birth 1940-05-01', 'name Bess', 'postcode AA11AA']);
    const second = await bring(row('Carys', '01/04/2026'));
    expect(await kept()).toContain('name Carys');
    const log = await withCouncil(scope, (tx) =>
      tx.execute<{ text: string }>(sql`select c::text as text from import_change c`),
    );
    expect(log.map(({ text }) => text).join()).not.toMatch(/Bess|Carys|AA11AA|1940/);
    // Undone and done again, what the log does not hold does not come back, and nothing stands in the way.
    expect(await undoBatch(scope, second.batchId ?? '')).toEqual({ ok: true, value: null });
    expect(await undoBatch(scope, first.batchId ?? '')).toEqual({ ok: true, value: null });
    expect(await kept()).toEqual([]);
    expect(await redoBatch(scope, first.batchId ?? '')).toEqual({ ok: true, value: null });
    expect(await redoBatch(scope, second.batchId ?? '')).toEqual({ ok: true, value: null });
    expect(await kept()).toEqual([]);
    await bring(row('Dilys', '01/05/2026'));
    expect(await kept()).toContain('name Dilys');
  });

  it('are gone when they are switched off, from everywhere', async () => {
    for (const field of ['name', 'date-of-birth', 'postcode'] as const) {
      expect(await switchPersonalField(scope, { field, isKept: false, reason: '' }, 't')).toEqual({
        ok: true,
        value: 1,
      });
    }
    expect(await kept()).toEqual([]);
    expect(await everything()).not.toMatch(/Ann|Bess|Carys|Dilys|943 ?476|1940|AA1/);
    expect((await trail()).at(-1)).toBe('personal-field.drop postcode done');
    await bring(row('Enid', '01/06/2026'));
    expect(await kept()).toEqual([]);
  });
});

describe('a kept name', () => {
  const kind = findKind('client-level-data');
  const fields = new Set(['name']);

  it('is put together from its columns, and needs a person who is there', () => {
    if (!kind) throw new Error('no client-level kind');
    const matching = { ...NO_MATCHING, columns: [['name', 0] as const, ['lastName', 1] as const] };
    const readers = keptReaders(kind, matching, fields);
    const cells = ['Ann', ' Rowe\t'];
    const known = { id: 'P1', isNew: false };
    expect(withDetails({}, readers, known, cells)).toEqual({
      personDetail: [{ personId: 'P1', field: 'name', value: 'Ann Rowe' }],
    });
    expect(withDetails({}, readers, { ...known, isNew: true }, cells)).toEqual({});
    expect(withDetails({}, keptReaders(kind, matching, new Set()), known, cells)).toEqual({});
  });

  it('is none in a file that speaks of no person', () => {
    const tracker = findKind('micro-enterprises');
    if (!tracker) throw new Error('no tracker');
    for (const id of Object.keys(tracker.columns)) {
      expect(isKeptOf(tracker, id, new Set(['name', 'postcode']))).toBe(false);
    }
  });
});

describe('the form', () => {
  const read = (fields: Record<string, string>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return readPersonalForm(form);
  };

  it.each([
    [{ field: 'shoe-size', keep: '1', reason: REASON }, 'required'],
    [{ field: 'name', keep: '1', reason: '' }, 'required'],
    [{ field: 'name', keep: '1', reason: '..............................' }, 'too-short'],
    [{ field: 'name', keep: '1', reason: 'x'.repeat(501) }, 'too-long'],
    [{ field: 'name' }, 'unsure'],
  ])('refuses %j as %s', (fields, fault) => {
    expect(read(fields as Record<string, string>)).toMatchObject({ ok: false, fault });
  });

  it('takes a reason to keep, and a yes to drop', () => {
    expect(read({ field: 'name', keep: '1', reason: REASON })).toMatchObject({
      ok: true,
      value: { field: 'name', isKept: true, reason: REASON },
    });
    expect(read({ field: 'name', sure: '1' })).toMatchObject({
      ok: true,
      value: { isKept: false },
    });
  });
});
