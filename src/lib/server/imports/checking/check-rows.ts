// Takes the rows of a sheet one by one: what is blank, a repeated heading or a line of totals is set aside and counted;
// the rest is understood cell by cell, checked, and turned into records. Touches no database and no file.

import { restoreFormula } from '#lib/view/export/formula.ts';
import type { FindingCode } from '#lib/view/imports/finding.ts';
import type { ImportKind, PeriodFinder, StoreContext } from '../kinds/kind.ts';
import type { Matching } from '../matching/matching.ts';
import type { SheetRecord } from '../reading/csv-records.ts';
import { isBlank } from '../reading/layout.ts';
import {
  cellReader,
  type CellReader,
  type Flag,
  type Surroundings,
} from '../understanding/cell-reader.ts';
import { Fault, plainWords } from '../understanding/fault.ts';
import type { StoredRows } from '../../repositories/import-tables.ts';
import type { Findings } from './findings.ts';
import { keptReaders, withDetails, type KeptReader } from './kept-details.ts';

/** A cell corrected by hand on the page. */
export interface Correction {
  readonly line: number;
  readonly column: string;
  readonly value: string;
}

/** Rows that are not rows of the table. */
export interface SetAside {
  blank: number;
  repeatedHeadings: number;
  totals: number;
  /** Rows with words in their first column alone, at the end of a published table. */
  notes: number;
  firstTotalsLine: number | null;
}

export interface CheckRequest {
  readonly kind: ImportKind;
  readonly columnNames: readonly string[];
  readonly headerLine: number;
  readonly matching: Matching;
  readonly around: Surroundings;
  readonly context: Omit<StoreContext, 'columns'>;
  /** A file says nothing by an empty cell: what is stored stays. An empty field of a form takes the value away. */
  readonly emptyCell: 'says-nothing' | 'clears';
  readonly corrections: readonly Correction[];
}

interface MatchedColumn {
  readonly id: string;
  readonly position: number;
  readonly isRequired: boolean;
  readonly whenEmpty: unknown;
  readonly isDropped: boolean;
  readonly read: CellReader;
}

type Row = Record<string, unknown>;

/** Words that stand alone at the head of a line of totals. */
const TOTAL_WORDS: ReadonlySet<string> = new Set([
  'total',
  'totals',
  'grand total',
  'overall total',
  'sub total',
  'subtotal',
  'sum',
  'cyfanswm',
]);

/** With fewer columns a row may honestly fill the first alone. */
const FEWEST_BESIDE_NOTES = 3;

export class RowCheck {
  readonly setAside: SetAside = {
    blank: 0,
    repeatedHeadings: 0,
    totals: 0,
    notes: 0,
    firstTotalsLine: null,
  };
  rowsRead = 0;
  #covered: readonly [from: string, to: string] | null = null;
  readonly #period: PeriodFinder<Row> | undefined;
  readonly #request: CheckRequest;
  readonly #context: StoreContext;
  readonly #findings: Findings;
  readonly #columns: readonly MatchedColumn[];
  readonly #kept: readonly KeptReader[];
  readonly #corrections: ReadonlyMap<number, readonly Correction[]>;
  readonly #header: string;
  readonly #firstName: string;
  #found: Found[] = [];
  /** Columns whose cell of this row is empty. */
  readonly #empty: string[] = [];
  #column = '';
  readonly #flag: Flag = (code, detail) => {
    this.#found.push([this.#column, code, 'flagged', detail ?? null]);
  };

  constructor(request: CheckRequest, findings: Findings) {
    this.#request = request;
    this.#period = request.kind.period?.();
    this.#findings = findings;
    this.#columns = matchedColumns(request);
    this.#context = { ...request.context, columns: new Set(this.#columns.map(({ id }) => id)) };
    const { kind, matching, around } = request;
    this.#kept = keptReaders(kind, matching, around.keptFields);
    this.#corrections = byLine(request.corrections);
    this.#header = request.columnNames.map(plainWords).join('\u001F');
    this.#firstName = (request.columnNames[0] ?? '').toLowerCase();
  }

  /** First and last day that the good rows speak of; null when they have no time. */
  get covered(): readonly [from: string, to: string] | null {
    return this.#period?.covered() ?? this.#covered;
  }

  /** The records of a row, with what new ones get besides; undefined when it was set aside or refused. */
  take(record: SheetRecord): { stored: StoredRows; defaults: StoredRows } | undefined {
    const { line, cells } = record;
    if (line <= this.#request.headerLine) return undefined;
    if (this.#isOutsideTable(cells)) return undefined;
    const own = this.#corrections.has(line) ? this.#corrected(record) : cells;
    const row: Row = {};
    const found = this.#understand(row, own);
    const isTotals = found.some(([, code]) => code === 'required') && this.#hasTotalWord(own);
    if (isTotals) {
      this.setAside.totals += 1;
      this.setAside.firstTotalsLine ??= line;
      return undefined;
    }
    this.rowsRead += 1;
    for (const [column, code, severity, detail] of found) {
      this.#add(line, own, column, code, severity, detail);
    }
    if (found.some(([, , severity]) => severity === 'refused')) return undefined;
    if (!this.#checkTogether(row, line, own)) return undefined;
    this.#cover(row);
    const { kind } = this.#request;
    const defaults = kind.defaults(row, this.#context);
    this.#leaveUnsaid(row);
    const stored = kind.store(row, this.#context);
    return {
      stored:
        this.#kept.length === 0 ? stored : withDetails(stored, this.#kept, row['person'], own),
      defaults,
    };
  }

  /** An empty cell of a file becomes what a missing column is, so that no kind has to think of it. */
  #leaveUnsaid(row: Row): void {
    if (this.#request.emptyCell === 'clears') return;
    for (const id of this.#empty) row[id] = undefined;
  }

  #isOutsideTable(cells: readonly string[]): boolean {
    if (isBlank(cells)) {
      this.setAside.blank += 1;
      return true;
    }
    // Exported pages repeat the names of the columns; looked at only when the first cell could be one.
    const isHeading =
      cells[0]?.trim().toLowerCase() === this.#firstName &&
      cells.map(plainWords).join('\u001F') === this.#header;
    if (isHeading) this.setAside.repeatedHeadings += 1;
    return isHeading || this.#isNote(cells);
  }

  #isNote([first = '', ...more]: readonly string[]): boolean {
    const { kind, columnNames } = this.#request;
    if (kind.hasNotes !== true || columnNames.length < FEWEST_BESIDE_NOTES) return false;
    if (first.trim() === '' || !isBlank(more)) return false;
    this.setAside.notes += 1;
    return true;
  }

  #corrected({ line, cells }: SheetRecord): readonly string[] {
    const own = [...cells];
    for (const { column, value } of this.#corrections.get(line) ?? []) {
      const position = this.#columns.find(({ id }) => id === column)?.position;
      if (position !== undefined) own[position] = value;
    }
    return own;
  }

  /** Fills the row; gives what was found, cell by cell. One list and one function serve all cells: there are millions. */
  #understand(row: Row, cells: readonly string[]): readonly Found[] {
    const found = (this.#found = []) as Found[];
    this.#empty.length = 0;
    for (const { id, position, isRequired, whenEmpty, read } of this.#columns) {
      const raw = cells[position]?.trim() ?? '';
      if (raw === '') {
        row[id] = whenEmpty ?? null;
        if (whenEmpty === undefined) this.#empty.push(id);
        if (isRequired && whenEmpty === undefined) found.push([id, 'required', 'refused', null]);
        continue;
      }
      this.#column = id;
      // Files that the atlas wrote have such a sign before a minus: a template with a longitude, an error file.
      const value = read(raw.startsWith("'") ? restoreFormula(raw) : raw, this.#flag);
      if (value instanceof Fault) found.push([id, value.code, 'refused', value.detail]);
      else row[id] = value;
    }
    return found;
  }

  #hasTotalWord(cells: readonly string[]): boolean {
    const first = cells.find((cell) => cell.trim() !== '');
    return first !== undefined && TOTAL_WORDS.has(plainWords(first));
  }

  /** The kind's checks between columns; false when one of them refuses the row. */
  #checkTogether(row: Row, line: number, cells: readonly string[]): boolean {
    let isGood = true;
    for (const { code, severity, column, fails } of this.#request.kind.rowChecks) {
      if (!fails(row, this.#context)) continue;
      this.#add(line, cells, column, code, severity, null);
      if (severity === 'refused') isGood = false;
    }
    return isGood;
  }

  #add(
    line: number,
    cells: readonly string[],
    column: string,
    code: string,
    severity: 'refused' | 'flagged',
    detail: string | null,
  ): void {
    const position = this.#columns.find(({ id }) => id === column)?.position;
    this.#findings.add({
      line,
      column,
      code,
      severity,
      detail,
      read: position === undefined ? '' : (cells[position] ?? ''),
      cells: severity === 'refused' ? this.#ownCells(cells) : [],
    });
  }

  /** The row without what is dropped, for the page and the error file. */
  #ownCells(cells: readonly string[]): (readonly [string, string])[] {
    return this.#columns
      .filter(({ isDropped }) => !isDropped)
      .map(({ id, position }) => [id, cells[position] ?? ''] as const);
  }

  #cover(row: Row): void {
    this.#period?.see(row);
    const covered = this.#request.kind.covers(row);
    if (!covered) return;
    const [from, to] = covered;
    const [first, last] = this.#covered ?? covered;
    this.#covered = [from < first ? from : first, to > last ? to : last];
  }
}

type Found = readonly [
  column: string,
  code: FindingCode,
  severity: 'refused' | 'flagged',
  detail: string | null,
];

function byLine(corrections: readonly Correction[]): Map<number, Correction[]> {
  const lines = new Map<number, Correction[]>();
  for (const correction of corrections) {
    const own = lines.get(correction.line);
    if (own) own.push(correction);
    else lines.set(correction.line, [correction]);
  }
  return lines;
}

function matchedColumns({ kind, matching, around }: CheckRequest): MatchedColumn[] {
  return matching.columns.flatMap(([id, position]) => {
    const column = kind.columns[id];
    if (!column) return [];
    const { type, isRequired, whenEmpty } = column;
    // What only serves to place a person is not shown again either, and nobody mends an outline in a form.
    const isDropped =
      type.is === 'personal' ||
      type.is === 'outline' ||
      (kind.isAboutPeople && (type.is === 'place' || type.is === 'age-group'));
    const read = cellReader(id, column, matching, around);
    return [{ id, position, isRequired, whenEmpty, isDropped, read }];
  });
}
