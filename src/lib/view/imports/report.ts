// What a check of a file found: the data-quality report, as it is stored, printed and shown. Counts and codes only.

/** How often something was found, and where first. */
export interface FindingCount {
  readonly code: string;
  readonly column: string | null;
  readonly severity: 'refused' | 'flagged';
  readonly rows: number;
  /** Row as a spreadsheet numbers it. */
  readonly firstLine: number;
  /** What the words need to be exact, of the first of them. */
  readonly detail: string | null;
}

/** How the file was read. */
export interface ReportedLayout {
  readonly type: 'text' | 'workbook' | 'json';
  readonly encoding: string | null;
  readonly separator: string | null;
  readonly sheet: string | null;
  /** Row with the names of the columns; 0 where the file has no such row. */
  readonly headerLine: number;
}

/** Which of the file's columns were used. */
export interface ReportedColumns {
  /** Column of the kind and the file's name for it. */
  readonly matched: readonly (readonly [column: string, name: string])[];
  /** Recognised and dropped when read. */
  readonly dropped: readonly string[];
  /** Kept about people by the council's decision; reports of an earlier version do not say. */
  readonly kept?: readonly string[];
  /** Not used. */
  readonly unused: readonly string[];
}

export interface TableChange {
  /** Table of the database. */
  readonly table: string;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

export interface ImportReport {
  readonly kind: string;
  readonly sourceName: string;
  readonly fileName: string;
  readonly layout: ReportedLayout;
  readonly columns: ReportedColumns;
  /** Rows of the table: those set aside are not among them. */
  readonly rowsRead: number;
  readonly rowsUsed: number;
  readonly rowsRefused: number;
  readonly rowsFlagged: number;
  readonly setAside: {
    /** Rows above the names of the columns. */
    readonly above: number;
    readonly blank: number;
    readonly repeatedHeadings: number;
    readonly totals: number;
    /** Notes at the end of a published table; reports of an earlier version do not count them. */
    readonly notes?: number;
    readonly firstTotalsLine: number | null;
  };
  readonly findings: readonly FindingCount[];
  readonly changes: readonly TableChange[];
  readonly coversFrom: string | null;
  readonly coversTo: string | null;
  /** Share of bad rows above which nothing is applied. */
  readonly refuseAbove: number;
  /** True when so many rows are bad that nothing is applied. */
  readonly isTooPoor: boolean;
  /** Number of the applied batch that already brought this very content; null when it is new. */
  readonly sameAs: number | null;
}

/** Rows that are no rows of the table, all together. */
export const setAsideRows = ({ setAside }: Pick<ImportReport, 'setAside'>): number =>
  setAside.above +
  setAside.blank +
  setAside.repeatedHeadings +
  setAside.totals +
  (setAside.notes ?? 0);
