// What a council keeps of a person beyond the pseudonym: only the fields that it has switched on, each with its reason.
// Names and NHS numbers have columns of their own; a postcode and a date of birth stand where a place and an age do.

import type { Column, PersonalField } from '../kinds/kind.ts';
import type { Matching } from '../matching/matching.ts';
import { understandDate } from '../understanding/dates.ts';
import { Fault } from '../understanding/fault.ts';
import { bareCode, isPostcode } from '../understanding/places.ts';

/** A field with the column in which it stands and the way to read it; null where the cell holds something else. */
export interface KeptReader {
  readonly field: PersonalField;
  readonly position: number;
  readonly read: (raw: string) => string | null;
}

export interface KeptDetail {
  readonly personId: string;
  readonly field: PersonalField;
  readonly value: string;
}

/** The fields beyond the kind's own columns that this council keeps; none unless it has switched one on. */
export function keptReaders(
  columns: Readonly<Record<string, Column>>,
  matching: Matching,
  keptFields: ReadonlySet<string>,
): KeptReader[] {
  if (columns['person'] === undefined) return [];
  return matching.columns.flatMap(([id, position]): KeptReader[] => {
    const is = columns[id]?.type.is;
    if (is === 'place' && keptFields.has('postcode')) {
      const read = (raw: string): string | null => (isPostcode(raw) ? bareCode(raw) : null);
      return [{ field: 'postcode', position, read }];
    }
    if (is === 'age-group' && keptFields.has('date-of-birth')) {
      const read = (raw: string): string | null => {
        const day = understandDate(raw, matching.dateOrder);
        return day instanceof Fault ? null : day;
      };
      return [{ field: 'date-of-birth', position, read }];
    }
    return [];
  });
}

/** What a row says of these about its person. */
export function detailsOf(
  readers: readonly KeptReader[],
  person: unknown,
  cells: readonly string[],
): KeptDetail[] {
  if (typeof person !== 'object' || person === null || !('id' in person)) return [];
  const personId = String(person.id);
  return readers.flatMap(({ field, position, read }) => {
    const value = read(cells[position]?.trim() ?? '');
    return value === null ? [] : [{ personId, field, value }];
  });
}
