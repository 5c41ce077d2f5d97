// Which facts that name a person are kept, in words.

import { formatDate, formatNumber } from '../format.ts';
import type { Locale } from '../locale.ts';
import { strong, type Sentence } from '../sentence.ts';
import type { PersonalWording } from './personal-wording.en.ts';
import { personalWording } from './personal-wording.ts';

export type PersonalFieldName = keyof PersonalWording['names'];

interface FieldState {
  readonly field: PersonalFieldName;
  readonly isKept: boolean;
  readonly reason: string | null;
  /** Day of the last decision (ISO date); null when there was none. */
  readonly day: string | null;
  /** Address of who decided; null where the reader may not know or nobody did. */
  readonly who: string | null;
  readonly values: number;
}

export interface PersonalFieldLine {
  readonly field: PersonalFieldName;
  readonly name: string;
  readonly isKept: boolean;
  readonly state: string;
  readonly values: string;
  readonly isOne: boolean;
  readonly isNone: boolean;
  readonly since: string;
  readonly who: string;
  readonly reason: string;
}

export interface PersonalFieldsPage {
  readonly answer: Sentence;
  readonly rows: readonly PersonalFieldLine[];
  readonly mayChange: boolean;
}

export function shapePersonalFields(
  { fields, mayChange }: { readonly fields: readonly FieldState[]; readonly mayChange: boolean },
  locale: Locale,
): PersonalFieldsPage {
  const words = personalWording(locale);
  const kept = fields.filter(({ isKept }) => isKept).map(({ field }) => words.names[field]);
  return {
    answer: [strong(kept.length === 0 ? words.none : words.kept(kept.join(', ')))],
    mayChange,
    rows: fields.map(({ field, isKept, reason, day, who, values }) => ({
      field,
      name: words.names[field],
      isKept,
      state: isKept ? words.states.kept : words.states.dropped,
      values: formatNumber(values),
      isOne: values === 1,
      isNone: values === 0,
      since: day === null ? words.never : formatDate(day, locale),
      who: who ?? '–',
      reason: reason === null || reason === '' ? '–' : reason,
    })),
  };
}
