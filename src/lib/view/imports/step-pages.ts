// What the steps Check, Match and Confirm show of a file that is on its way in.

/** A choice of one from a list. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The file that all steps are about. */
export interface FileHead {
  readonly id: string;
  readonly fileName: string;
  readonly kind: string;
  readonly kindTitle: string;
  readonly sourceName: string;
  readonly size: string;
}

export interface PreviewRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CheckPage {
  readonly file: FileHead;
  readonly encoding: string | null;
  readonly separator: string | null;
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  readonly headerLine: number;
  readonly columns: readonly string[];
  /** Rows under the names of the columns. */
  readonly rows: readonly PreviewRow[];
}

/** A cell as it stands in the file and as it is understood; null where it is not. */
export interface Understanding {
  readonly read: string;
  readonly understood: string | null;
}

export interface MatchRow {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  readonly isRequired: boolean;
  readonly isDropped: boolean;
  /** Names a person and is kept by the council's decision. */
  readonly isKept: boolean;
  /** Place of the file's column, from 0, as text; "" when none stands for it. */
  readonly position: string;
  readonly sample: readonly Understanding[];
  /** Period of amounts without one; null for columns that need none. */
  readonly period: string | null;
  readonly unit: string | null;
  /** Words of the file that are not in the list. */
  readonly unknownWords: readonly { readonly word: string; readonly code: string }[];
  readonly codes: readonly Choice[];
}

export interface MatchPage {
  readonly file: FileHead;
  readonly isRemembered: boolean;
  /** The file's columns by their place. */
  readonly columns: readonly Choice[];
  readonly rows: readonly MatchRow[];
  readonly dateOrder: string;
  readonly unused: readonly string[];
  /** Titles of needed columns that nothing stands for. */
  readonly missing: readonly string[];
}

export interface QualityRow {
  readonly key: string;
  readonly says: string;
  readonly column: string;
  readonly rows: string;
  readonly firstLine: string;
  readonly severity: 'refused' | 'flagged';
}

export interface QuarantineRow {
  readonly key: string;
  readonly line: string;
  readonly column: string;
  readonly read: string;
  readonly says: string;
  readonly remedy: string;
  /** Name of the form field; null when the row cannot be mended in one cell. */
  readonly field: string | null;
}

export interface ConfirmPage {
  readonly file: FileHead;
  readonly good: string;
  readonly all: string;
  readonly bad: number;
  readonly badText: string;
  readonly isTooPoor: boolean;
  readonly hasNoRows: boolean;
  readonly refuseAbove: string;
  /** Number of the batch that brought the same content. */
  readonly sameAs: string | null;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly quality: readonly QualityRow[];
  readonly changes: readonly {
    readonly table: string;
    readonly added: string;
    readonly changed: string;
    readonly unchanged: string;
  }[];
  readonly quarantine: readonly QuarantineRow[];
  readonly quarantineTotal: number;
  readonly page: number;
  readonly pages: number;
  readonly corrected: number;
  readonly mayApply: boolean;
  /** The batch it became; null while it is on its way. */
  readonly batchId: string | null;
}

/** Cells of the quarantine on one page. */
export const QUARANTINE_PAGE = 25;

/** Name of the form field that corrects a cell. */
export const correctionField = (line: number, column: string): string => `cell.${line}.${column}`;

/** Line and column of such a field; undefined for any other name. */
export function parseCorrectionField(
  name: string,
): { readonly line: number; readonly column: string } | undefined {
  const [head, line = '', column = '', ...rest] = name.split('.');
  if (head !== 'cell' || rest.length > 0 || !/^\d{1,8}$/.test(line) || column === '') {
    return undefined;
  }
  return { line: Number(line), column };
}
