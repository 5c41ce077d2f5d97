// What a check can find in a cell, a row or a file. The codes are written here once; the words for them are in the
// wording files, and a kind's own checks bring theirs.

export const FINDING_CODES = [
  'required',
  'too-long',
  'looks-like-nhs-number',
  'code-unknown',
  'code-retired',
  'not-a-date',
  'date-out-of-range',
  'not-a-month',
  'not-money',
  'period-unknown',
  'not-a-number',
  'not-whole',
  'too-small',
  'too-large',
  'not-a-duration',
  'not-yes-or-no',
  'not-a-place',
  'area-unknown',
  'outside-council',
  'sector-taken',
  'area-retired',
  'area-split',
  'postcodes-not-loaded',
  'outline-broken',
  'not-weekdays',
  'not-an-age',
  'reference-unknown',
  'reference-ambiguous',
  'name-of-a-page',
  'row-too-short',
  'row-too-long',
  'same-key-differs',
  'repeated',
] as const;

export type FindingCode = (typeof FINDING_CODES)[number];

/** One finding about one cell of one row. */
export interface Finding {
  /** Row as a spreadsheet numbers it, from 1. */
  readonly line: number;
  /** Id of the kind's column; null when the whole row is meant. */
  readonly column: string | null;
  /** A {@link FindingCode}, or the code of a check of the kind. */
  readonly code: string;
  readonly severity: 'refused' | 'flagged';
  /** What stood in the cell. */
  readonly read: string;
  /** What the words need to be exact: a list of codes, a bound, another line. */
  readonly detail: string | null;
}
