// The types of columns a kind is put together from. A column is required unless wrapped in `optional`.

import type { AgeGroup, AreaGeometry } from '#lib/domain/market/records.ts';
import type {
  CodeWord,
  Column,
  ColumnType,
  ColumnWords,
  NamedValue,
  Period,
  PersonalField,
  ReferenceTo,
} from './kind.ts';

const LONGEST_TEXT = 200;
/** £10 million: more in one cell is pence taken for pounds, or a total. */
const MOST_PENCE = 1_000_000_000;
const MINUTES_IN_WEEK = 10_080;

const column = <T>(type: ColumnType, words: ColumnWords): Column<T> => ({
  ...words,
  type,
  isRequired: true,
});

/** A column that may be absent (undefined) and whose cells may be empty (null). */
export const optional = <T>(required: Column<T>): Column<T | null | undefined> => ({
  ...required,
  isRequired: false,
});

/** A line of text. */
export const text = (words: ColumnWords, max = LONGEST_TEXT): Column<string> =>
  column({ is: 'text', max }, words);

/** The reference of a record that has a page of its own. */
export const address = (words: ColumnWords): Column<string> =>
  column({ is: 'text', max: LONGEST_TEXT, isAddress: true }, words);

/** One word of a list. */
export const code = <const W extends CodeWord>(
  codes: readonly W[],
  words: ColumnWords,
): Column<W['code']> => column({ is: 'code', codes, isMany: false }, words);

/** Words of a list, separated by commas, semicolons, slashes or "and". */
export const codes = <const W extends CodeWord>(
  list: readonly W[],
  words: ColumnWords,
): Column<readonly W['code'][]> => column({ is: 'code', codes: list, isMany: true }, words);

/** A day, as ISO text. */
export const date = (words: ColumnWords): Column<string> => column({ is: 'date' }, words);

/** A month, "YYYY-MM". */
export const month = (words: ColumnWords): Column<string> => column({ is: 'month' }, words);

/** Pence; an amount with another period is turned into this one. */
export const money = (
  per: Period | null,
  words: ColumnWords,
  { min = 0, max = MOST_PENCE }: { readonly min?: number; readonly max?: number } = {},
): Column<number> => column({ is: 'money', per, min, max }, words);

export const whole = (
  words: ColumnWords,
  { min = 0, max = 1_000_000 }: { readonly min?: number; readonly max?: number } = {},
): Column<number> => column({ is: 'number', isWhole: true, min, max }, words);

export const decimal = (
  words: ColumnWords,
  { min = 0, max = 1_000_000 }: { readonly min?: number; readonly max?: number } = {},
): Column<number> => column({ is: 'number', isWhole: false, min, max }, words);

/** Whole minutes. */
export const duration = (
  words: ColumnWords,
  { min = 0, max = MINUTES_IN_WEEK }: { readonly min?: number; readonly max?: number } = {},
): Column<number> => column({ is: 'duration', min, max }, words);

export const yesNo = (words: ColumnWords): Column<boolean> => column({ is: 'yes-no' }, words);

/** Code of a small area, from a code or a postcode; null for a place outside the council. */
export const place = (words: ColumnWords): Column<string | null> =>
  column({ is: 'place', takesSectors: false }, words);

/** The same, where a postcode sector ("TA1 1") is enough: for homes that nobody needs to find. */
export const placeOrSector = (words: ColumnWords): Column<string | null> =>
  column({ is: 'place', takesSectors: true }, words);

/** An outline as GeoJSON has it, in degrees. */
export const outline = (words: ColumnWords): Column<AreaGeometry> =>
  column({ is: 'outline' }, words);

export const weekdays = (words: ColumnWords): Column<readonly number[]> =>
  column({ is: 'weekdays' }, words);

/** Id of a record that is there already, from its id or its name. */
export const reference = (to: ReferenceTo, words: ColumnWords): Column<string> =>
  column({ is: 'reference', to, isMade: false }, words);

/** A record that is there already, or that the row makes: its name becomes its id. */
export const named = (to: ReferenceTo, words: ColumnWords): Column<NamedValue> =>
  column({ is: 'reference', to, isMade: true }, words);

/** The column must be there, but an empty cell means 0: no posting, nobody. */
export const emptyIsZero = (required: Column<number>): Column<number> => ({
  ...required,
  whenEmpty: 0,
});

/** The column may be absent, but where it is there an empty cell means no. */
export const emptyIsNo = (
  maybe: Column<boolean | null | undefined>,
): Column<boolean | null | undefined> => ({ ...maybe, whenEmpty: false });

/** The column may be absent, but where it is there an empty cell says that there is none. */
export const emptyIsNone = (
  maybe: Column<string | null | undefined>,
): Column<string | null | undefined> => ({ ...maybe, whenEmpty: '' });

export const ageGroup = (words: ColumnWords): Column<AgeGroup> =>
  column({ is: 'age-group' }, words);

/** Dropped when read, unless the council keeps it; so nothing of the model ever sees it. */
export const personal = (
  field: PersonalField,
  words: ColumnWords,
): Column<string | null | undefined> => optional(column({ is: 'personal', field }, words));
