// Checks rows that were typed into a form as the rows of a file are checked: the same readers, the same checks, the same
// records. The rows wait in memory; there are few of them.

import { isDeepStrictEqual } from 'node:util';
import { councilIn, type CheckedFile } from '../checking/check-file.ts';
import { RowCheck } from '../checking/check-rows.ts';
import { Findings } from '../checking/findings.ts';
import type { WaitingTable } from '../checking/stage-files.ts';
import { StageLines } from '../checking/stage-text.ts';
import type { ImportKind } from '../kinds/kind.ts';
import type { Surroundings } from '../understanding/cell-reader.ts';
import {
  IMPORT_TABLE_NAMES,
  tableShape,
  type ImportTable,
  type StoredRows,
} from '../../repositories/import-tables.ts';
import type { Cells, StoredRecord } from './cells.ts';

/** What a file that was read and rows that were typed have in common. */
export type CheckedRows = Pick<
  CheckedFile,
  'findings' | 'rowsRead' | 'setAside' | 'coversFrom' | 'coversTo' | 'tables'
> & {
  readonly layout: Pick<CheckedFile['layout'], 'headerLine'>;
};

/** Typed rows with the records of each good one, by its line. */
export type CheckedByHand = CheckedRows & {
  readonly stored: ReadonlyMap<number, StoredRows>;
};

export interface RowsByHand {
  readonly kind: ImportKind;
  /** Columns that the form has; the others leave what is stored as it is. */
  readonly columns: readonly string[];
  /** Lines count from 1. */
  readonly rows: readonly Cells[];
  readonly around: Surroundings;
  readonly sourceId: string;
  /** The one row as it is stored: only what differs from it is written. */
  readonly unchanged?: Cells;
}

/** A cell in front of the row, so that nothing typed is taken for a blank line or a line of totals. */
const FRONT = 'by hand';

/** Checks the rows and makes their records wait. */
export function checkByHand(request: RowsByHand): CheckedByHand {
  const { columns, rows, unchanged } = request;
  const findings = new Findings();
  const check = rowCheck(request, findings);
  const take = (by: RowCheck, line: number, row: Cells): ReturnType<RowCheck['take']> =>
    by.take({ line, textLine: line, cells: [FRONT, ...columns.map((id) => row[id] ?? '')] });
  const before = unchanged && take(rowCheck(request, new Findings()), 1, unchanged)?.stored;
  const stored = new Map<number, StoredRows>();
  const tables: Waiting = new Map();
  for (const [at, row] of rows.entries()) {
    const line = at + 1;
    const taken = take(check, line, row);
    if (!taken) continue;
    const own = before ? onlyChanges(taken.stored, before) : taken.stored;
    stored.set(line, own);
    stage(tables, line, own, taken.defaults);
  }
  return {
    findings,
    rowsRead: check.rowsRead,
    setAside: check.setAside,
    coversFrom: check.covered?.[0] ?? null,
    coversTo: check.covered?.[1] ?? null,
    tables: waiting(tables),
    layout: { headerLine: 1 },
    stored,
  };
}

const rowCheck = ({ kind, columns, around, sourceId }: RowsByHand, findings: Findings): RowCheck =>
  new RowCheck(
    {
      kind,
      columnNames: ['', ...columns],
      headerLine: 0,
      matching: {
        columns: columns.map((id, at) => [id, at + 1] as const),
        dateOrder: 'day-first',
        periods: [],
        units: [],
        words: [],
      },
      around,
      context: { sourceId, today: around.today, council: councilIn(around) },
      emptyCell: 'clears',
      corrections: [],
    },
    findings,
  );

/**
 * What an edit changes: records that the row made before in the same way are left alone, and of the others every field
 * that the edit does not touch. What a form cannot show is so never overwritten with what the row seems to say.
 */
function onlyChanges(stored: StoredRows, before: StoredRows): StoredRows {
  return Object.fromEntries(
    Object.entries(stored).flatMap(([name, records]) => {
      const table = name as ImportTable;
      const keys = tableShape(table).columns.flatMap(({ field, isKey }) => (isKey ? [field] : []));
      const known = (before[table] ?? []) as readonly StoredRecord[];
      const fresh = (records as readonly StoredRecord[]).flatMap((record) => {
        const same = known.find((one) => keys.every((key) => one[key] === record[key]));
        if (!same) return [record];
        const changed = Object.entries(record).filter(
          ([field, value]) => !isDeepStrictEqual(value, same[field]),
        );
        const key = keys.map((field) => [field, record[field]] as const);
        return changed.length === 0 ? [] : [Object.fromEntries([...key, ...changed])];
      });
      return fresh.length === 0 ? [] : [[name, fresh] as const];
    }),
  );
}

type Waiting = Map<ImportTable, { lines: StageLines; texts: string[] }>;

function stage(tables: Waiting, line: number, stored: StoredRows, defaults: StoredRows): void {
  for (const [name, records] of Object.entries(stored)) {
    const table = name as ImportTable;
    const own = tables.get(table) ?? { lines: new StageLines(tableShape(table)), texts: [] };
    tables.set(table, own);
    const usual = (defaults[table]?.[0] ?? {}) as Readonly<Record<string, unknown>>;
    for (const record of records as readonly Readonly<Record<string, unknown>>[]) {
      own.texts.push(own.lines.line(line, record, usual));
    }
  }
}

const waiting = (tables: Waiting): WaitingTable[] =>
  IMPORT_TABLE_NAMES.flatMap((table) => {
    const own = tables.get(table);
    if (!own) return [];
    const { lines, texts } = own;
    const { given, unsaid, rows } = lines;
    return [{ table, given, unsaid, rows, lines: () => texts }];
  });
