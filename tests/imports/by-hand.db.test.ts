// What is typed into the form of a record goes the way of a file of one row: its checks, history and undo; who may do
// it; and what happens when two people do.

import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { withCouncil, type CouncilScope } from '#lib/server/db/council-scope.ts';
import { createCouncil } from '#lib/server/services/councils.ts';
import { keepRecord, turnRecord, type Kept } from '#lib/server/services/keep-record.ts';
import {
  showKinds,
  showNewRecord,
  showRecord,
  showRecordForm,
  showRecords,
} from '#lib/server/services/kept-records.ts';
import { digestCouncil } from '../support/council-digest.ts';
import { useTestDatabase } from '../support/database.ts';
import { aSmallDataset } from '../support/small-dataset.ts';

useTestDatabase();

const TODAY = '2026-11-26';

const asking = (scope: CouncilScope) => ({ scope, requestId: 'request' });

async function aScope(slug: string, dataset = aSmallDataset(slug)): Promise<CouncilScope> {
  const made = await createCouncil({ ...dataset.council, slug, dataset, actorId: null });
  if (!made.ok) throw new Error(made.problem.message);
  return { councilId: made.value.id, userId: null, role: 'analyst', locale: 'en' };
}

describe('in a council', () => {
  let made = 0;
  let scope: CouncilScope;
  beforeEach(async () => {
    made += 1;
    scope = await aScope(`hand-${made}`);
  });

  interface Typed {
    readonly kind?: string;
    readonly act?: 'add' | 'edit' | 'end';
    readonly address?: string;
    readonly cells: Readonly<Record<string, string>>;
    readonly token?: string;
    readonly isSure?: boolean;
    readonly seen?: Readonly<Record<string, string>>;
  }

  /** The cells that the form of a record starts from. */
  async function cellsOf(kind: string, address: string): Promise<Record<string, string>> {
    const form = await showRecordForm(asking(scope), kind, address, 'edit');
    if (!form.ok) throw new Error(form.problem.message);
    return JSON.parse(form.value.seen) as Record<string, string>;
  }

  async function keep(typed: Typed, who = scope): Promise<Kept> {
    const { kind = 'services', act = 'edit', address = null } = typed;
    const found = address === null ? {} : await cellsOf(kind, address);
    const done = await keepRecord(who, {
      kindId: kind,
      act,
      address,
      post: {
        cells: { ...found, ...typed.cells },
        seen: typed.seen ?? found,
        token: typed.token ?? `token-${(made += 1)}`,
        isSure: typed.isSure ?? false,
      },
      today: TODAY,
      requestId: null,
    });
    if (!done.ok) throw new Error(done.problem.code);
    return done.value;
  }

  const historyOf = async (kind: string, address: string) => {
    const page = await showRecord(asking(scope), kind, address);
    if (!page.ok) throw new Error(page.problem.message);
    return page.value.history;
  };
  const formWith = (batch: string): FormData => {
    const form = new FormData();
    form.set('batch', batch);
    return form;
  };
  const turn = (to: 'undo' | 'redo', address: string, batch: string, kindId = 'services') =>
    turnRecord(scope, { kindId, address, form: formWith(batch), to }, 'request');

  it('changes what was typed and nothing else, says who and how, and takes it back', async () => {
    const before = await digestCouncil(scope.councilId);
    expect(await keep({ address: 's1', cells: { price: '61.50' } })).toEqual({
      kind: 'kept',
      address: 's1',
    });
    const [line] = await historyOf('services', 's1');
    expect(line).toMatchObject({
      how: 'by hand',
      what: 'Changed',
      changes: [{ label: 'Price', from: '50.00', to: '61.50' }],
      turn: 'undo',
    });
    const batch = line?.key ?? '';
    expect(await turn('undo', 's1', batch)).toEqual({ ok: true, value: { isThere: true } });
    expect(await digestCouncil(scope.councilId)).toBe(before);
    expect((await historyOf('services', 's1'))[0]).toMatchObject({ isUndone: true, turn: 'redo' });
    expect(await turn('redo', 's1', batch)).toMatchObject({ ok: true });
    expect(await cellsOf('services', 's1')).toMatchObject({ price: '61.50' });
  });

  it('keeps where a record came from, and leaves the last day of the records alone', async () => {
    await keep({ address: 's1', cells: { verified: '2026-11-20' } });
    const [row] = await withCouncil(scope, (tx) =>
      tx.execute(sql`select s.source_id, c.as_of::text as as_of from service s
        join council c on c.id = s.council_id where s.id = 's1'`),
    );
    expect(row).toEqual({ source_id: 'source', as_of: '2026-10-31' });
  });

  it('writes one audit row for each act', async () => {
    await keep({ address: 's1', cells: { price: '61.50' } });
    await keep({ act: 'end', address: 's1', cells: { to: '2026-11-25' } });
    const rows = await withCouncil(scope, (tx) =>
      tx.execute(sql`select action, outcome from audit_entry
        where action like 'record.%' order by action`),
    );
    expect([...rows]).toEqual([
      { action: 'record.edit', outcome: 'done' },
      { action: 'record.end', outcome: 'done' },
    ]);
  });

  it('ends a record with its last day, and never without one', async () => {
    expect(await keep({ act: 'end', address: 's1', cells: { to: '' } })).toMatchObject({
      faults: { faults: [{ field: 'to' }] },
    });
    await keep({ act: 'end', address: 's1', cells: { to: '2026-11-25' } });
    expect(await cellsOf('services', 's1')).toMatchObject({ to: '2026-11-25' });
  });

  it('tells the second of two people what the first has changed, and lets nothing be lost', async () => {
    const opened = await cellsOf('services', 's1');
    await keep({ address: 's1', cells: { price: '61.50' } });
    const second = await keep({ address: 's1', cells: { price: '70.00' }, seen: opened });
    expect(second).toMatchObject({
      kind: 'faults',
      faults: {
        meanwhile: [{ label: 'Price', from: '50.00', to: '61.50' }],
        typed: { price: '70.00' },
      },
    });
    if (second.kind !== 'faults') throw new Error('saved');
    const seen = JSON.parse(second.faults.seen ?? '{}') as Record<string, string>;
    expect(await keep({ address: 's1', cells: { price: '70.00' }, seen })).toMatchObject({
      kind: 'kept',
    });
  });

  it('names what is wrong beside its field, and saves nothing', async () => {
    const before = await digestCouncil(scope.councilId);
    const wrong = await keep({
      address: 's1',
      cells: { price: 'a lot', monday: '-3', to: '2010-01-01', name: '' },
    });
    const fields = wrong.kind === 'faults' ? wrong.faults.faults.map(({ field }) => field) : [];
    expect(fields.toSorted()).toEqual(['monday', 'name', 'price']);
    expect(await keep({ address: 's1', cells: { to: '2010-01-01' } })).toMatchObject({
      faults: {
        faults: [
          {
            field: 'to',
            message: 'Closed on: It closed before it opened. Correct one of the two days.',
          },
        ],
      },
    });
    expect(await digestCouncil(scope.councilId)).toBe(before);
  });

  it('adds a record once, however often the form is sent, and undoing takes it away', async () => {
    const before = await digestCouncil(scope.councilId);
    const cells = { organisation: 'Wick Care', legalForm: 'charity', governance: 'trustees' };
    const twice = { kind: 'organisations', act: 'add', cells, token: 'once' } as const;
    expect(await keep(twice)).toEqual({ kind: 'kept', address: 'wick-care' });
    expect(await keep(twice)).toEqual({ kind: 'kept', address: 'wick-care' });
    expect(await keep({ ...twice, token: 'other' })).toMatchObject({
      faults: { faults: [{ field: 'organisation' }] },
    });
    const [line] = await historyOf('organisations', 'wick-care');
    expect(line).toMatchObject({ what: 'Added', turn: 'undo' });
    expect(await turn('undo', 'wick-care', line?.key ?? '', 'organisations')).toEqual({
      ok: true,
      value: { isThere: false },
    });
    expect(await digestCouncil(scope.councilId)).toBe(before);
  });

  it('asks again about what looks odd, and saves what changes nothing not at all', async () => {
    const cells = { legalForm: 'sole-trader', governance: 'trustees' };
    const odd = { kind: 'organisations', address: 'o1', cells } as const;
    expect(await keep(odd)).toMatchObject({
      kind: 'faults',
      faults: { doubts: [expect.any(String)] },
    });
    expect(await keep({ ...odd, isSure: true })).toMatchObject({ kind: 'kept' });
    expect(await keep({ ...odd, isSure: true })).toMatchObject({
      faults: { faults: [{ field: '' }] },
    });
  });

  it('finds records by what they hold and by what they refer to', async () => {
    const view = { text: 'centre', page: 1 };
    const list = await showRecords(asking(scope), 'ledger', view);
    expect(list.ok && list.value.rows.length).toBeGreaterThan(0);
    const none = await showRecords(asking(scope), 'ledger', { ...view, text: '100%_' });
    expect(none.ok && none.value.rows).toEqual([]);
  });

  it.each(['viewer', 'guest'] as const)(
    'lets a %s look where rows may be read, and change nothing',
    async (role) => {
      const who = { ...scope, role };
      const kinds = await showKinds(who);
      expect(kinds.kinds.every(({ addHref }) => addHref === null)).toBe(true);
      expect(await showRecord(asking(who), 'organisations', 'o1')).toMatchObject({
        ok: true,
        value: { mayEdit: false },
      });
      // A service may be a private home in its small area.
      expect((await showRecord(asking(who), 'services', 's1')).ok).toBe(role === 'guest');
      const people = await showRecords(asking(who), 'attendance', { text: '', page: 1 });
      expect(people.ok).toBe(role === 'guest');
      for (const form of [
        await showRecordForm(asking(who), 'services', 's1', 'edit'),
        await showNewRecord(who, 'services'),
      ])
        expect(form).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
      await expect(keep({ address: 's1', cells: { price: '1' } }, who)).rejects.toThrow(
        'not-allowed',
      );
    },
  );

  it('lets a support officer keep the tracker, and not the services', async () => {
    const who: CouncilScope = { ...scope, role: 'support-officer' };
    expect(await showNewRecord(who, 'micro-enterprises')).toMatchObject({ ok: true });
    expect(await showNewRecord(who, 'services')).toMatchObject({ ok: false });
  });

  it('shows nobody the records of another council', async () => {
    const other = await aScope(`other-${made}`);
    await keep({ kind: 'organisations', act: 'add', cells: { organisation: 'Wick Care' } });
    expect(await showRecord(asking(other), 'organisations', 'wick-care')).toMatchObject({
      ok: false,
      problem: { code: 'unknown-record' },
    });
  });
});
