// What the pages of records show.

import type { Sentence } from '../sentence.ts';

/** One kind of record. */
export interface KindLine {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly records: string;
  /** Null where rows come as a file only, or the reader may not see them. */
  readonly href: string | null;
  /** Null for those who may not add. */
  readonly addHref: string | null;
  /** Why there is no list, or nothing to add. */
  readonly note: string | null;
}

export interface KindsPage {
  readonly answer: Sentence;
  readonly kinds: readonly KindLine[];
  readonly mayAddService: boolean;
}

export interface RecordLine {
  readonly key: string;
  readonly href: string;
  readonly cells: readonly string[];
}

export interface RecordsPage {
  readonly kind: string;
  readonly title: string;
  readonly about: string;
  readonly answer: Sentence;
  readonly columns: readonly string[];
  readonly rows: readonly RecordLine[];
  readonly total: number;
  readonly from: number;
  readonly pages: number;
  readonly mayAdd: boolean;
  /** A row for each person: as a file only for a purpose. */
  readonly isAboutPeople: boolean;
  /** Some figures are in the file only for a purpose. */
  readonly hasExact: boolean;
}

/** How a field is filled in. */
export type FieldControl =
  | {
      readonly is: 'line';
      readonly type: 'text' | 'date' | 'month';
      readonly inputmode: 'text' | 'decimal' | 'numeric';
      /** Offered while typing; anything else may be typed. */
      readonly offered: readonly Choice[];
    }
  | { readonly is: 'choice'; readonly choices: readonly Choice[] }
  | { readonly is: 'ticks'; readonly choices: readonly Choice[] };

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface RecordField {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** Text of the cell. */
  readonly value: string;
  readonly control: FieldControl;
  /** Names the record, so it stays as it is. */
  readonly isFixed: boolean;
  readonly isRequired: boolean;
}

/** A record, or the form of a new one. */
export interface RecordForm {
  readonly kind: string;
  readonly kindTitle: string;
  /** What the record is called; the kind for a new one. */
  readonly name: string;
  readonly act: 'add' | 'edit' | 'end';
  readonly fields: readonly RecordField[];
  /** The record as the form found it, for telling whether somebody changed it meanwhile. */
  readonly seen: string;
  /** Makes sending twice the same as once. */
  readonly token: string;
}

/** What stands in the way of saving. */
export interface RecordFaults {
  /** By field; the empty name is the record as a whole. */
  readonly faults: readonly { readonly field: string; readonly message: string }[];
  /** Said once; saving again saves all the same. */
  readonly doubts: readonly string[];
  /** What somebody else changed since the form was opened. */
  readonly meanwhile: readonly ChangedField[];
  /** The record as it is now. */
  readonly seen: string | null;
  /** What was typed, by field. */
  readonly typed: Readonly<Record<string, string>>;
}

export interface ChangedField {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

export interface HistoryLine {
  readonly key: string;
  readonly batch: string;
  /** Null for those who may not open batches. */
  readonly batchHref: string | null;
  readonly when: string;
  readonly who: string;
  readonly how: string;
  readonly what: string;
  readonly changes: readonly ChangedField[];
  readonly isUndone: boolean;
  /** What can be done about it here. */
  readonly turn: 'undo' | 'redo' | null;
}

export interface RecordPage {
  readonly kind: string;
  readonly kindTitle: string;
  readonly address: string;
  readonly name: string;
  readonly answer: Sentence;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly history: readonly HistoryLine[];
  readonly mayEdit: boolean;
  readonly mayEnd: boolean;
  readonly noEnd: string | null;
}
