// Reads and writes the query of an address. A value that makes no sense is left out and reported as a
// problem; a name that nobody knows is ignored. Nothing here ever throws: any address shows a page.

import type { Problem } from '#lib/domain/kernel/problem.ts';

/** What was read, and what could not be. */
export interface ParsedView<V> {
  readonly view: V;
  readonly problems: readonly Problem[];
}

/** Longest text taken from an address; more is nobody's search. */
const LONGEST_TEXT = 120;

/** No text on record has it, and the database refuses to look for it. */
const NUL = '\u0000';

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** Reads one query, collecting problems on the way. */
export class QueryReader {
  readonly problems: Problem[] = [];

  constructor(private readonly query: URLSearchParams) {}

  private refuse(field: string, text: string, help: string): void {
    this.problems.push({
      code: 'unknown-parameter-value',
      message: `"${text.slice(0, LONGEST_TEXT)}" is not a value of "${field}" and was left out.`,
      where: { field },
      help,
    });
  }

  /** Reports a field that has no value although another one, which means nothing without it, has. */
  needs(field: string, other: string): void {
    this.problems.push({
      code: 'unknown-parameter-value',
      message: `"${other}" was left out, because "${field}" has no value.`,
      where: { field },
      help: `Give a value for "${field}", or leave "${other}" out.`,
    });
  }

  /** One of the listed words; the fallback when absent or unknown. */
  word<T extends string, F extends T | null>(
    field: string,
    words: readonly T[],
    fallback: F,
  ): T | F {
    const text = this.query.get(field);
    if (text === null || text === '') return fallback;
    const known = words.find((word) => word === text);
    if (known === undefined) this.refuse(field, text, `Use one of: ${words.join(', ')}.`);
    return known ?? fallback;
  }

  /** All listed words that the query names, in the order of the list. */
  words<T extends string>(field: string, words: readonly T[]): T[] {
    const named = this.query.getAll(field).filter((text) => text !== '');
    for (const text of named) {
      if (!words.some((word) => word === text))
        this.refuse(field, text, `Use one of: ${words.join(', ')}.`);
    }
    return words.filter((word) => named.includes(word));
  }

  /** A number in the range; the fallback when absent, not a number, or outside. */
  number<F extends number | null>(
    field: string,
    {
      min,
      max,
      whole = false,
    }: { readonly min: number; readonly max: number; readonly whole?: boolean },
    fallback: F,
  ): number | F {
    const text = this.query.get(field)?.trim();
    if (text === undefined || text === '') return fallback;
    const value = Number(text);
    const fits =
      Number.isFinite(value) && value >= min && value <= max && (!whole || Number.isInteger(value));
    if (!fits)
      this.refuse(field, text, `Use a ${whole ? 'whole ' : ''}number from ${min} to ${max}.`);
    return fits ? value : fallback;
  }

  /** True only for "1". */
  flag(field: string): boolean {
    return this.query.get(field) === '1';
  }

  /** A month as "YYYY-MM"; null when absent or not a month. */
  month(field: string): string | null {
    const text = this.text(field);
    if (text === null || MONTH.test(text)) return text;
    this.refuse(field, text, 'Use a year and a month, for example 2026-04.');
    return null;
  }

  /** Every text that the query names, each once, in the order of the query; no more than `most`. */
  texts(field: string, most: number): string[] {
    const named = this.query
      .getAll(field)
      .map((text) => text.replaceAll(NUL, '').trim().slice(0, LONGEST_TEXT));
    return [...new Set(named)].filter((text) => text !== '').slice(0, most);
  }

  /** Free text, trimmed and cut; null when empty. */
  text(field: string): string | null {
    const text = this.query.get(field)?.replaceAll(NUL, '').trim().slice(0, LONGEST_TEXT);
    return text === undefined || text === '' ? null : text;
  }
}

type QueryValue = string | number | boolean | null | readonly string[];

/**
 * Writes a query with the fields in the order given. Null, false, empty lists and values equal to
 * the field's default are left out, so that the same view always has the same, shortest address.
 */
export function encodeQuery(
  fields: Readonly<Record<string, QueryValue>>,
  defaults: Readonly<Record<string, QueryValue>> = {},
): string {
  const query = new URLSearchParams();
  for (const [field, value] of Object.entries(fields)) {
    if (value === null || value === false || value === defaults[field]) continue;
    if (value === true) query.append(field, '1');
    else if (typeof value === 'object') for (const item of value) query.append(field, item);
    else query.append(field, String(value));
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
