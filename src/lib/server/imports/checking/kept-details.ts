// What a council keeps of a person beyond the pseudonym: only the fields that it has switched on, each with its reason.
// Names and NHS numbers have columns of their own; a postcode and a date of birth stand where a place and an age do.

import type { ImportKind, PersonalField } from '../kinds/kind.ts';
import type { Matching } from '../matching/matching.ts';
import { understandDate, type DateOrder } from '../understanding/dates.ts';
import { Fault } from '../understanding/fault.ts';
import { bareCode, isPostcode } from '../understanding/places.ts';
import type { StoredRows } from '../../repositories/import-tables.ts';

const LONGEST_DETAIL = 200;
const CONTROL = /\p{Cc}+/gu;

/** A field with the column in which it stands and the way to read it; null where the cell holds something else. */
export interface KeptReader {
  readonly field: PersonalField;
  readonly position: number;
  readonly read: (raw: string) => string | null;
}

/** The field of a person that a column of a kind gives, if it is one of those that are dropped unless they are kept. */
function fieldOf({ columns }: Pick<ImportKind, 'columns'>, id: string): PersonalField | null {
  // Without a person to whom it belongs there is nothing to keep it beside.
  if (columns['person'] === undefined) return null;
  const type = columns[id]?.type;
  if (type?.is === 'personal') return type.field;
  if (type?.is === 'place') return 'postcode';
  return type?.is === 'age-group' ? 'date-of-birth' : null;
}

/** Does this council keep something of a column that names a person? */
export function isKeptOf(
  kind: Pick<ImportKind, 'columns'>,
  id: string,
  keptFields: ReadonlySet<string>,
): boolean {
  const field = fieldOf(kind, id);
  return field !== null && keptFields.has(field);
}

/** Readers of the fields that this council keeps; none unless it has switched one on. */
export function keptReaders(
  kind: Pick<ImportKind, 'columns'>,
  { columns, dateOrder }: Matching,
  keptFields: ReadonlySet<string>,
): KeptReader[] {
  return columns.flatMap(([id, position]): KeptReader[] => {
    const field = fieldOf(kind, id);
    if (field === null || !keptFields.has(field)) return [];
    return [{ field, position, read: (raw) => readField(field, raw, dateOrder) }];
  });
}

function readField(field: PersonalField, raw: string, order: DateOrder): string | null {
  if (field === 'postcode') return isPostcode(raw) ? bareCode(raw) : null;
  if (field === 'date-of-birth') {
    const day = understandDate(raw, order);
    return day instanceof Fault ? null : day;
  }
  return raw.replace(CONTROL, ' ').trim().slice(0, LONGEST_DETAIL) || null;
}

interface RowPerson {
  readonly id: string;
  readonly isNew: boolean;
}

const isPerson = (value: unknown): value is RowPerson =>
  typeof value === 'object' && value !== null && 'id' in value && 'isNew' in value;

/** The records of a row with what is kept of its person: two columns of one field, such as names, are put together. */
export function withDetails(
  stored: StoredRows,
  readers: readonly KeptReader[],
  person: unknown,
  cells: readonly string[],
): StoredRows {
  if (!isPerson(person)) return stored;
  const { id: personId, isNew } = person;
  const isThere = !isNew || (stored.person ?? []).some(({ id }) => id === personId);
  if (!isThere) return stored;
  const values = new Map<PersonalField, string>();
  for (const { field, position, read } of readers) {
    const value = read(cells[position]?.trim() ?? '');
    const before = values.get(field);
    if (value !== null) values.set(field, before === undefined ? value : `${before} ${value}`);
  }
  if (values.size === 0) return stored;
  const details = [...values].map(([field, value]) => ({ personId, field, value }));
  return { ...stored, personDetail: details };
}
