// What a kind of file is: one description from which templates, column guides, matching, checks, the pages and the
// command line all follow. A kind says what its columns mean and which records a row becomes; it touches nothing.

import type { SQL } from 'drizzle-orm';
import type { Locale } from '#lib/view/locale.ts';
import type { StoredRows } from '../../repositories/import-tables.ts';

/** A text in both languages of the product. */
export type Words = Readonly<Record<Locale, string>>;

/** A word of a code list, with the other spellings that are met in files. */
export interface CodeWord {
  readonly code: string;
  readonly title: Words;
  readonly also?: readonly string[];
  /** Spellings of an earlier version of the list: taken, with a flag. */
  readonly retired?: readonly string[];
}

/** What an amount of money is paid for. */
export const PERIODS = [
  'hour',
  'session',
  'day',
  'week',
  'fortnight',
  'four-weeks',
  'month',
  'quarter',
  'year',
  'once',
] as const;
export type Period = (typeof PERIODS)[number];

/** Records that a cell can name. */
export type ReferenceTo =
  'service' | 'organisation' | 'person' | 'budget' | 'enterprise' | 'carer' | 'journey-end';

/** Facts about a person that are dropped unless the council switches them on with a reason. */
export const PERSONAL_FIELDS = ['name', 'nhs-number', 'date-of-birth', 'postcode'] as const;
export type PersonalField = (typeof PERSONAL_FIELDS)[number];

interface Bounds {
  readonly min: number;
  readonly max: number;
}

export type ColumnType =
  /** With `isAddress`, it names a page of the product and may not be the name of another. */
  | { readonly is: 'text'; readonly max: number; readonly isAddress?: true }
  | { readonly is: 'code'; readonly codes: readonly CodeWord[]; readonly isMany: boolean }
  | { readonly is: 'date' }
  | { readonly is: 'month' }
  /** Pence for one `per`; null for a sum without a period. */
  | ({ readonly is: 'money'; readonly per: Period | null } & Bounds)
  | ({ readonly is: 'number'; readonly isWhole: boolean } & Bounds)
  /** Whole minutes; a bare number is hours or minutes, as the matching says. */
  | ({ readonly is: 'duration' } & Bounds)
  | { readonly is: 'yes-no' }
  /**
   * A small area: its code, or a postcode in it. Null for a place outside the council. With `takesSectors` also the
   * front of a postcode as far as its sector, which stands for the area with most of its postcodes.
   */
  | { readonly is: 'place'; readonly takesSectors: boolean }
  /** The outline of an area, as GeoJSON has it. */
  | { readonly is: 'outline' }
  /** Days of the week, 1 Monday to 7 Sunday. */
  | { readonly is: 'weekdays' }
  /** A record that is there already; with `isMade`, one that the row makes when it is not. */
  | { readonly is: 'reference'; readonly to: ReferenceTo; readonly isMade: boolean }
  /** An age, an age band or a date of birth; only the age group is kept. */
  | { readonly is: 'age-group' }
  | { readonly is: 'personal'; readonly field: PersonalField };

/** What a column is called and what may stand in it. */
export interface ColumnWords {
  readonly title: Words;
  readonly help: Words;
  /** Other names of the column, in any spelling of capitals, spaces and hyphens. */
  readonly also: readonly string[];
  /** What stands in it in the two rows of the template. */
  readonly examples: readonly [string, string];
}

/** A column whose cells become values of type `T`. `T` is known to the compiler only. */
export interface Column<T = unknown> extends ColumnWords {
  readonly type: ColumnType;
  /** Must be matched, and a cell may not be empty unless `whenEmpty` says what that means. */
  readonly isRequired: boolean;
  /** Value of an empty cell, where empty has a meaning of its own (no posting in a ledger). */
  readonly whenEmpty?: T | undefined;
}

/** A record that a cell names; `isNew` when the row itself makes it. */
export interface NamedValue {
  readonly id: string;
  readonly name: string;
  readonly isNew: boolean;
}

/** The columns of a kind by their id, in the order of the template. */
export type Columns = Readonly<Record<string, Column>>;

/**
 * A row with every column understood: null for an empty cell, undefined for a column that the file lacks. Where records
 * are made of it an empty cell of a file is undefined too, since both say nothing; there null comes from a form alone.
 */
export type RowOf<C extends Columns> = {
  readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never;
};

export type Severity = 'refused' | 'flagged';

/** A check between the columns of one row. */
export interface RowCheck<C extends Columns> {
  readonly code: string;
  readonly severity: Severity;
  /** The column that the finding is shown at. */
  readonly column: keyof C & string;
  readonly says: Words;
  readonly remedy: Words;
  readonly fails: (row: RowOf<C>, context: StoreContext) => boolean;
}

/** A check over all rows at once, by a query over the staged tables. */
export interface SetCheck {
  readonly code: string;
  readonly severity: Severity;
  readonly column: string;
  readonly says: Words;
  readonly remedy: Words;
  /**
   * Selects `line` (integer) and `detail` (text or null) of every row that fails. `stage` gives the name of a staged
   * table; it has the columns of the table it is for, and `line`. Left out when one of `needs` was not staged.
   */
  readonly needs: readonly (keyof StoredRows)[];
  /** Goes before records of one key are made the same, while every row still stands by itself. */
  readonly isEarly?: boolean;
  readonly find: (stage: (table: keyof StoredRows) => SQL) => SQL;
}

/** Makes several records of one key the same before they are compared, where rows may honestly differ. */
export interface Reconciling {
  /** The one staged table it changes. */
  readonly table: keyof StoredRows;
  readonly update: (stage: (table: keyof StoredRows) => SQL) => SQL;
}

/** What a kind may use to make records of a row. */
export interface StoreContext {
  /** Id of the source the records come from. */
  readonly sourceId: string;
  /** Day of the import (ISO date). */
  readonly today: string;
  readonly council: KnownCouncil;
  /** Columns that the file or the form has. */
  readonly columns: ReadonlySet<string>;
}

/** A publisher, and the line of thanks that its licence asks for. */
export interface Credit {
  readonly publisher: string;
  readonly licence: string;
  readonly attribution: string;
}

/** What a row can be held against: the council as it is before the file. */
export interface KnownCouncil {
  readonly name: string;
  /** Code of the Office for National Statistics; null where the council has none. */
  readonly onsCode: string | null;
  /** Codes of its small areas; none for a kind without places. */
  readonly areaCodes: ReadonlySet<string>;
}

/** A table drawn together to fewer columns before it is matched. */
export interface Condensed {
  readonly columns: readonly string[];
  readonly cells: (cells: readonly string[]) => readonly string[];
}

export interface ImportKind<C extends Columns = Columns> {
  /** As it stands in addresses and on the command line. */
  readonly id: string;
  readonly subject: 'market' | 'demand' | 'viability' | 'growth';
  readonly title: Words;
  /** What a file of this kind holds, in one sentence. */
  readonly about: Words;
  /** Days after which a newer file is expected; null when there is no rhythm. */
  readonly cadenceDays: number | null;
  /** Whose figures they are, where a file of this kind comes from a publisher and not from the council. */
  readonly credit?: Credit;
  /** True when rows speak of people who draw on care. */
  readonly isAboutPeople: boolean;
  /** Who may bring it in besides those who may bring in everything: the act "import-tracker" of auth/permissions.ts. */
  readonly alsoFor: readonly 'support-officer'[];
  readonly columns: C;
  /**
   * Columns that are one statement together, such as the places of seven days: an empty cell beside a filled one of the
   * same group says "none", and only when all of them are empty is nothing said.
   */
  readonly together?: readonly (readonly (keyof C & string)[])[];
  readonly rowChecks: readonly RowCheck<C>[];
  readonly setChecks: readonly SetCheck[];
  readonly reconciling?: readonly Reconciling[];
  /** Draws a wide table together before it is matched; null for one that stays as it is. */
  readonly condense?: (names: readonly string[]) => Condensed | null;
  /** Files of this kind end with notes in their first column; such rows are set aside. */
  readonly hasNotes?: boolean;
  /** The records a row becomes. A field that is undefined leaves what is stored as it is. */
  readonly store: (row: RowOf<C>, context: StoreContext) => StoredRows;
  /** What a new record of a row gets in fields that the file does not give: one record for each table. */
  readonly defaults: (row: RowOf<C>, context: StoreContext) => StoredRows;
  /** First and last day a row speaks of; null when it has no time. */
  readonly covers: (row: RowOf<C>) => readonly [from: string, to: string] | null;
  /** Where single rows do not tell it: finds the period from all good rows, and goes before `covers`. */
  readonly period?: () => PeriodFinder<RowOf<C>>;
}

/** Sees every good row of a file; then tells the first and last day it covers, or null when that cannot be told. */
export interface PeriodFinder<R> {
  readonly see: (row: R) => void;
  readonly covered: () => readonly [from: string, to: string] | null;
}

/** Checks the description against its own columns, then forgets their types, so that all kinds fit in one list. */
export function defineKind<const C extends Columns>(kind: ImportKind<C>): ImportKind {
  return kind as unknown as ImportKind;
}
