// Checks rows that were typed into a form as the rows of a file are checked: the same readers, the same checks, the same
// records. The rows wait in memory; there are few of them.

import type { CheckedFile } from '../checking/check-file.ts';
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
  /** True for a record that is there already under another key, so that it is not written again. */
  readonly isKnown?: (table: ImportTable, record: StoredRecord) => boolean;
}

/** A cell in front of the row, so that nothing typed is taken for a blank line or a line of totals. */
const FRONT = 'by hand';

export function checkByHand({
  kind,
  columns,
  rows,
  around,
  sourceId,
  isKnown = () => false,
}: RowsByHand): CheckedByHand {
  const findings = new Findings();
  const check = new RowCheck(
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
      context: { sourceId, today: around.today },
      corrections: [],
    },
    findings,
  );
  const stored = new Map<number, StoredRows>();
  const tables = new Map<ImportTable, { lines: StageLines; texts: string[] }>();
  for (const [at, row] of rows.entries()) {
    const line = at + 1;
    const taken = check.take({
      line,
      textLine: line,
      cells: [FRONT, ...columns.map((id) => row[id] ?? '')],
    });
    if (!taken) continue;
    const fresh = withoutKnown(taken.stored, isKnown);
    stored.set(line, fresh);
    stage(tables, line, fresh, taken.defaults);
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

const withoutKnown = (
  stored: StoredRows,
  isKnown: NonNullable<RowsByHand['isKnown']>,
): StoredRows =>
  Object.fromEntries(
    Object.entries(stored).flatMap(([name, records]) => {
      const fresh = (records as readonly StoredRecord[]).filter(
        (record) => !isKnown(name as ImportTable, record),
      );
      return fresh.length === 0 ? [] : [[name, fresh] as const];
    }),
  );

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
    return [{ table, given: lines.given, rows: lines.rows, lines: () => pieces(texts) }];
  });

// The database takes rows as they come from a file, piece by piece.
// eslint-disable-next-line @typescript-eslint/require-await
async function* pieces(texts: readonly string[]): AsyncGenerator<string> {
  yield* texts;
}
