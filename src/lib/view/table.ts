// What a table on a page is made of: columns with words, and links that sort by the address.

/** One column. The text of a cell comes from `value`, or the page draws the cell itself. */
export interface Column<Row> {
  /** Name of the column; also what the page's `cell` snippet is told. */
  readonly key: string;
  readonly label: string;
  /** Aligns to the right, with figures of equal width. */
  readonly isNumeric?: boolean;
  /** Text of a cell; leave out when the `cell` snippet draws it. */
  readonly value?: (row: Row) => string;
  /** The address that sorts by this column; leave out when it cannot be sorted. */
  readonly sortHref?: string;
  readonly sorted?: 'ascending' | 'descending';
  /** Unit or basis under the heading, such as "hours a week" or "2026 to 2027 prices". */
  readonly unit?: string;
}

/** A sort order as it stands in an address: "people" or "-people". */
export interface Sort<Key extends string> {
  readonly key: Key;
  readonly isDescending: boolean;
}

/**
 * Reads a sort order from an address.
 *
 * @returns null when the text names none of the keys.
 */
export function parseSort<Key extends string>(
  text: string | null,
  keys: readonly Key[],
): Sort<Key> | null {
  const isDescending = text?.startsWith('-') ?? false;
  const name = isDescending ? text?.slice(1) : text;
  const key = keys.find((candidate) => candidate === name);
  return key === undefined ? null : { key, isDescending };
}

/** Writes a sort order into an address. */
export function encodeSort<Key extends string>(sort: Sort<Key>): string {
  return sort.isDescending ? `-${sort.key}` : sort.key;
}

/** The order that a click on a column's heading asks for: turned round when it is sorted by already. */
export function nextSort<Key extends string>(
  current: Sort<Key>,
  key: Key,
  startsDescending: boolean,
): Sort<Key> {
  return {
    key,
    isDescending: current.key === key ? !current.isDescending : startsDescending,
  };
}

/** `aria-sort` of a column under an order. */
export function sortedOf<Key extends string>(
  sort: Sort<Key>,
  key: Key,
): 'ascending' | 'descending' | undefined {
  if (sort.key !== key) return undefined;
  return sort.isDescending ? 'descending' : 'ascending';
}

/** Table of a figure: the numbers that the picture draws, as texts. */
export interface FigureTable {
  readonly columns: readonly { readonly label: string; readonly isNumeric?: boolean }[];
  readonly rows: readonly (readonly string[])[];
}
