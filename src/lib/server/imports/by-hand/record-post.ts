// Reads the form of a record as it was sent: texts of its fields, and what the form knew of the record.

import type { Cells } from './cells.ts';

export interface RecordPost {
  readonly cells: Cells;
  /** The record as the form found it. */
  readonly seen: Cells;
  /** The same for everything that one form sends. */
  readonly token: string;
  /** The person has read what looks odd, and saves all the same. */
  readonly isSure: boolean;
}

/** Longest text that a field takes; the rest is cut before it is looked at or shown again. */
const MOST_TYPED = 500;
const LONGEST_TOKEN = 64;
/** A sign that a database cannot store and no keyboard sends. */
const NUL = '\0';
/** Fields of the form carry the column's name behind this. */
export const FIELD = 'c.';

export const textIn = (form: FormData, name: string, most = MOST_TYPED): string => {
  const text = form.get(name);
  return typeof text === 'string' ? text.slice(0, most).replaceAll(NUL, '') : '';
};

/** Every field of a column; of several ticks one list. */
export function readRecordPost(form: FormData): RecordPost {
  const cells: Record<string, string> = {};
  for (const name of new Set(form.keys())) {
    if (!name.startsWith(FIELD)) continue;
    const texts = form
      .getAll(name)
      .flatMap((text) => (typeof text === 'string' && text.trim() !== '' ? [text.trim()] : []));
    cells[name.slice(FIELD.length)] = texts.join(', ').slice(0, MOST_TYPED).replaceAll(NUL, '');
  }
  return {
    cells,
    seen: readSeen(form.get('seen')),
    token: textIn(form, 'token', LONGEST_TOKEN),
    isSure: form.get('sure') === '1',
  };
}

/** A form that does not say what it found is as good as out of date. */
function readSeen(text: FormDataEntryValue | null): Cells {
  if (typeof text !== 'string') return {};
  try {
    const seen: unknown = JSON.parse(text);
    if (typeof seen !== 'object' || seen === null) return {};
    return Object.fromEntries(
      Object.entries(seen).flatMap(([id, cell]) =>
        typeof cell === 'string' ? [[id, cell] as const] : [],
      ),
    );
  } catch {
    return {};
  }
}
