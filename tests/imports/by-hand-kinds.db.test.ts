// Records of every kind kept by hand: what a form starts from is what is stored, and an edit changes one field and
// nothing else.

import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateExample } from '#lib/example/index.ts';
import { withCouncil, type CouncilScope } from '#lib/server/db/council-scope.ts';
import { checkByHand } from '#lib/server/imports/by-hand/check-by-hand.ts';
import { handRuleOf } from '#lib/server/imports/by-hand/rules.ts';
import { whereKept } from '#lib/server/imports/by-hand/where-kept.ts';
import type { ImportKind } from '#lib/server/imports/kinds/kind.ts';
import { findKind, KINDS } from '#lib/server/imports/kinds/registry.ts';
import { listRecords } from '#lib/server/repositories/kept-records.ts';
import { createCouncil } from '#lib/server/services/councils.ts';
import { readSurroundings } from '#lib/server/services/import-surroundings.ts';
import { keepRecord, turnRecord } from '#lib/server/services/keep-record.ts';
import { showRecord, showRecordForm, showRecords } from '#lib/server/services/kept-records.ts';
import { addressOf, keyOf, namingColumns, openRecord } from '#lib/server/services/open-record.ts';
import { formColumns, titleOf } from '#lib/server/services/record-form.ts';
import { digestCouncil } from '../support/council-digest.ts';
import { aCouncil, closeTrials, openTrials, send, templateOf } from './kind-trial.ts';
import { useTestDatabase } from '../support/database.ts';
import { aSmallDataset } from '../support/small-dataset.ts';

useTestDatabase();

const TODAY = '2026-11-26';
const byRow = KINDS.filter((kind) => whereKept(kind) !== null);

const asking = (scope: CouncilScope) => ({ scope, requestId: 'request' });

async function aScope(slug: string, dataset = aSmallDataset(slug)): Promise<CouncilScope> {
  const made = await createCouncil({ ...dataset.council, slug, dataset, actorId: null });
  if (!made.ok) throw new Error(made.problem.message);
  return { councilId: made.value.id, userId: null, role: 'analyst', locale: 'en' };
}

it('finds where the rows of every kind are kept, unless they come as a file only', () => {
  const unknown = KINDS.filter((kind) => whereKept(kind) === null && !handRuleOf(kind).fileOnly);
  expect(unknown.map(({ id }) => id)).toEqual([]);
  for (const kind of byRow) {
    const told = new Set(whereKept(kind)?.kept.map(({ column }) => column));
    expect([...told].length, kind.id).toBeGreaterThan(1);
  }
});

describe('in the example', () => {
  let scope: CouncilScope;
  beforeAll(async () => {
    const { isExample: _isExample, ...council } = generateExample().council;
    scope = await aScope('example', {
      ...generateExample(),
      council: { ...council, isExample: false },
    });
  }, 120_000);

  /** Records that a form would store otherwise than they are stored. */
  async function differing(kind: ImportKind): Promise<unknown[]> {
    const kept = whereKept(kind);
    if (!kept) throw new Error(kind.id);
    const around = await readSurroundings(scope, kind, 'made-up', TODAY);
    return withCouncil(scope, async (tx) => {
      const { total } = await listRecords(tx, kept.table, {
        text: '',
        named: [],
        from: 0,
        most: 1,
      });
      const found: unknown[] = [];
      for (const from of [0, Math.floor(total / 2), Math.max(0, total - 25)]) {
        const { records } = await listRecords(tx, kept.table, {
          text: '',
          named: [],
          from,
          most: 25,
        });
        for (const row of records) {
          const address = addressOf(kind, keyOf(kept.table, row));
          const record = await openRecord(tx, kind, address);
          if (!record) {
            found.push(address);
            continue;
          }
          const columns = formColumns(kind, 'edit', record).filter(
            (id) => !(record.cells[id] === '' && kind.columns[id]?.isRequired),
          );
          const checked = checkByHand({
            kind,
            columns,
            rows: [record.cells],
            around,
            sourceId: String(record.parts[kept.table]?.['sourceId']),
          });
          const refused = checked.findings.kept.filter(({ severity }) => severity === 'refused');
          if (refused.length > 0) found.push({ address, refused });
          const stored = [...checked.stored.values()][0] ?? {};
          for (const [table, rows] of Object.entries(stored)) {
            const part = record.parts[table as keyof typeof record.parts] ?? {};
            const [first] = rows as readonly Record<string, unknown>[];
            for (const [field, value] of Object.entries(first ?? {})) {
              // An event is known by its day and stage, whatever its key was made of.
              if (value === undefined || (table === 'enterpriseEvent' && field === 'id')) continue;
              if (!isDeepStrictEqual(part[field], value))
                found.push({ address, table, field, kept: part[field], would: value });
            }
          }
        }
      }
      return found;
    });
  }

  it.each(byRow.map(({ id }) => id))(
    'shows a record of %s so that saving it unchanged changes nothing',
    async (id) => {
      const kind = findKind(id);
      expect(kind && (await differing(kind))).toEqual([]);
    },
    60_000,
  );
});

describe('every kind', () => {
  beforeAll(openTrials);
  afterAll(closeTrials);

  it.each(byRow.map(({ id }) => id))(
    'changes one field of a record of %s, and nothing else, and takes it back',
    async (id) => {
      const kind = findKind(id);
      const kept = kind && whereKept(kind);
      if (!kind || !kept) throw new Error(id);
      const who = { ...(await aCouncil()), locale: 'en' } as const;
      await send(who, id, templateOf(id));
      const list = await showRecords(asking(who), id, { text: '', page: 1 });
      const href = list.ok ? (list.value.rows.at(-1)?.href ?? '') : '';
      const address = decodeURIComponent(href.split('/').at(-1) ?? '');
      const form = await showRecordForm(asking(who), id, address, 'edit');
      if (!form.ok) throw new Error(form.problem.message);
      const seen = JSON.parse(form.value.seen) as Record<string, string>;
      const keepCells = (cells: Record<string, string>) =>
        keepRecord(who, {
          kindId: id,
          act: 'edit',
          address,
          post: { cells, seen, token: 'once', isSure: true },
          today: TODAY,
          requestId: null,
        });
      const before = await digestCouncil(who.councilId);
      expect(await keepCells(seen), id).toMatchObject({
        value: { kind: 'faults', faults: { faults: [{ field: '' }] } },
      });
      expect(await digestCouncil(who.councilId)).toBe(before);
      const other = Object.entries(kind.columns).flatMap(([column, { examples, type }]) => {
        const next = examples.find((example) => example !== '' && example !== seen[column]);
        const isPlain = type.is === 'number' || type.is === 'date' || type.is === 'text';
        return isPlain &&
          next !== undefined &&
          seen[column] &&
          !namingColumns(kind, kept).has(column)
          ? [[column, type.is === 'number' ? String(Number(seen[column]) + 1) : next] as const]
          : [];
      });
      for (const [column, text] of other) {
        const done = await keepCells({ ...seen, [column]: text });
        if (!done.ok || done.value.kind === 'faults') continue;
        const page = await showRecord(asking(who), id, address);
        const [line] = page.ok ? page.value.history : [];
        expect(
          line?.changes.map(({ label }) => label),
          column,
        ).toEqual([titleOf(kind, column, 'en')]);
        const form2 = new FormData();
        form2.set('batch', line?.key ?? '');
        const turned = await turnRecord(who, { kindId: id, address, form: form2, to: 'undo' }, 'r');
        expect(turned, column).toMatchObject({ ok: true });
        expect(await digestCouncil(who.councilId), column).toBe(before);
        return;
      }
    },
    60_000,
  );
});
