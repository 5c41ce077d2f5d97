// An empty cell of a file says nothing, whatever the kind: what is stored stays, also when another row of the file fills
// the column, and a new record is as if the column were not there. The rule is tried on every column of every kind.

import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '#lib/server/imports/kinds/registry.ts';
import type { ImportKind } from '#lib/server/imports/kinds/kind.ts';
import { IMPORT_TABLE_NAMES, tableShape } from '#lib/server/repositories/import-tables.ts';
import { undoBatch } from '#lib/server/services/import-batches.ts';
import type { ImportResult } from '#lib/server/services/import-run.ts';
import { useTestDatabase } from '../support/database.ts';
import { aCouncil, closeTrials, openTrials, rowsOf, send } from './kind-trial.ts';

useTestDatabase();
beforeAll(openTrials);
afterAll(closeTrials);

type Cells = Readonly<Record<string, string>>;

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** Columns whose empty cells say nothing, beside columns of which that can be told. */
const isSilent = ({ columns, together = [] }: ImportKind, id: string): boolean =>
  columns[id]?.isRequired === false &&
  columns[id].whenEmpty === undefined &&
  columns[id].type.is !== 'personal' &&
  !together.some((group) => group.includes(id));

/** The two example rows of the template. */
const examplesOf = ({ columns }: ImportKind): [Cells, Cells] => {
  const row = (at: 0 | 1): Cells =>
    Object.fromEntries(Object.entries(columns).map(([id, { examples }]) => [id, examples[at]]));
  return [row(0), row(1)];
};

/** A file of these rows, with the columns that they have. */
function fileOf({ columns }: ImportKind, rows: readonly Cells[]): string {
  const ids = Object.keys(columns).filter((id) => rows.some((row) => row[id] !== undefined));
  return [
    ids.map((id) => columns[id]?.title.en ?? id),
    ...rows.map((row) => ids.map((id) => row[id] ?? '')),
  ]
    .map((cells) => `${cells.map(quoted).join(',')}\n`)
    .join('');
}

const refusals = ({ findings }: ImportResult): string[] =>
  findings.flatMap(({ severity, code, column }) =>
    severity === 'refused' ? [`${code} at ${column ?? 'the row'}`] : [],
  );
const changed = ({ report }: ImportResult): string[] =>
  report.changes.flatMap(({ table, changed: count }) => (count > 0 ? [table] : []));

/** Every silent column that an example fills, with the row in which it does. */
const trialsOf = (kind: ImportKind): { column: string; own: 0 | 1; filled: string }[] =>
  Object.entries(kind.columns).flatMap(([column, { examples }]) => {
    const own = examples[0] === '' ? 1 : 0;
    return isSilent(kind, column) && examples[own] !== ''
      ? [{ column, own, filled: examples[own] } as const]
      : [];
  });

/** Columns that a check wants in the row of the example, so that the row without them is refused and changes nothing. */
const WANTED: Readonly<Record<string, readonly string[]>> = {
  boundaries: ['geometry'],
  services: ['priceUnit'],
  budgets: ['used'],
  attendance: ['to', 'triggerDate'],
  brokerage: ['handedBack', 'hours', 'need', 'requested'],
  'organisation-members': ['count', 'member'],
};

/** Both rows of the example speak of one record, so neither tells what a record of its own would be. */
const OF_ONE_RECORD = ['direct-payment-audit', 'venues'];

describe.each(KINDS.map((kind) => ({ kind, id: kind.id })))('$id', ({ kind }) => {
  it('keeps what is stored where a cell is empty and another row fills its column', async () => {
    const scope = await aCouncil();
    const examples = examplesOf(kind);
    expect(refusals(await send(scope, kind.id, fileOf(kind, examples)))).toEqual([]);
    const wanted = new Set<string>();
    for (const { column, own, filled } of trialsOf(kind)) {
      const other = examples[1 - own] ?? {};
      const full = { ...other, [column]: filled };
      const isFull = other[column] !== '';
      const filling = isFull ? null : await send(scope, kind.id, fileOf(kind, [full]));
      // The other row may not take the value: then the column is empty in the whole file.
      const isTaken = filling !== null && refusals(filling).length === 0;
      const rows = [{ ...examples[own], [column]: '' }, isTaken ? full : other];
      const result = await send(scope, kind.id, fileOf(kind, rows));
      if (refusals(result).length > 0) wanted.add(column);
      expect([column, changed(result)]).toEqual([column, []]);
      for (const batchId of [result.batchId, filling?.batchId ?? null]) {
        if (batchId !== null) await undoBatch(scope, batchId);
      }
    }
    expect([...wanted].toSorted()).toEqual(WANTED[kind.id] ?? []);
  });

  it('makes a new record as if the column of an empty cell were not there', async () => {
    const silent = Object.keys(kind.columns).filter((id) => isSilent(kind, id));
    const [own, other] = examplesOf(kind);
    const emptied = { ...own, ...Object.fromEntries(silent.map((id) => [id, ''])) };
    const without = Object.fromEntries(Object.entries(own).filter(([id]) => !silent.includes(id)));
    const scope = await aCouncil();
    const before = new Set(await readRecords(scope));
    const first = await send(scope, kind.id, fileOf(kind, [without]));
    const made = (await readRecords(scope)).filter((record) => !before.has(record));
    await undoBatch(scope, first.batchId ?? '');
    const second = await send(scope, kind.id, fileOf(kind, [emptied, other]));
    if (refusals(first).length + refusals(second).length > 0 || OF_ONE_RECORD.includes(kind.id))
      return;
    expect(await readRecords(scope)).toEqual(expect.arrayContaining(made));
  });
});

/** Every row of the tables that imports write to. */
async function readRecords(scope: Awaited<ReturnType<typeof aCouncil>>): Promise<string[]> {
  const tables = IMPORT_TABLE_NAMES.map((table) => tableShape(table).name);
  const rows = await rowsOf(
    scope,
    sql.join(
      tables.map(
        (name) => sql`select ${name}::text || (to_jsonb(t) - 'recorded_at')::text as record
          from ${sql.identifier(name)} t`,
      ),
      sql` union all `,
    ),
  );
  return (rows as { record: string }[]).map(({ record }) => record);
}

describe('several rows about one record', () => {
  it('say together what each leaves empty, and contradict each other only where both speak', async () => {
    const scope = await aCouncil();
    const head =
      'Service reference,Service name,Provider,Kind of service,Postcode or small area,Legal form of the provider';
    const result = await send(
      scope,
      'services',
      `${head}\nX1,One,Twin Ltd,Homecare,TA1 1AA,\nX2,Two,Twin Ltd,Homecare,TA1 1AA,Company\nX3,Three,Twin Ltd,Homecare,TA1 1AA,\n`,
    );
    expect(refusals(result)).toEqual([]);
    expect(
      await rowsOf(
        scope,
        sql`select legal_form, governance from organisation where id = 'twin-ltd'`,
      ),
    ).toEqual([{ legal_form: 'company', governance: 'unknown' }]);
    const differing = await send(
      scope,
      'services',
      `${head}\nX1,One,Twin Ltd,Homecare,TA1 1AA,Charity\nX2,Two,Twin Ltd,Homecare,TA1 1AA,Company\n`,
    );
    expect(refusals(differing)).toEqual(['same-key-differs at the row']);
  });
});

describe('a record within a field', () => {
  it('keeps the reason of an exit where only its other facts are told again', async () => {
    const scope = await aCouncil();
    const head =
      'Person reference,Age group,Main need,Postcode or small area,Service,From,To,Weekdays,Price a day,How it is paid,exit reason,initiator';
    const row = (person: string, reason: string, who: string): string =>
      `${person},65+,Memory and cognition,TA1 1AA,DC-014,2025-01-06,2026-05-01,Mon,£50,Council-managed,${reason},${who}\n`;
    const first = await send(
      scope,
      'attendance',
      `${head}\n${row('PX-1', 'Health', 'The person')}${row('PX-2', 'Died', '')}`,
    );
    expect(refusals(first)).toEqual([]);
    await send(
      scope,
      'attendance',
      `${head}\n${row('PX-1', '', 'The council')}${row('PX-2', 'Died', '')}`,
    );
    expect(
      await rowsOf(
        scope,
        sql`select exit->>'reason' as reason, exit->>'initiator' as initiator, exit ? 'evidence' as whole
          from attendance_spell where person_id in ('PX-1', 'PX-2') order by person_id`,
      ),
    ).toEqual([
      { reason: 'health', initiator: 'council', whole: true },
      { reason: 'died', initiator: null, whole: true },
    ]);
  });
});
