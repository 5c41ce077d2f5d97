// Reads the form on which an administrator switches a fact about people on or off.

import type { PersonalFault } from '#lib/view/imports/personal-wording.en.ts';
import { formText, inOneLine } from '#lib/view/form-text.ts';
import { PERSONAL_FIELDS, type PersonalField } from '../kinds/kind.ts';

/** Fewer letters are no sentence, more signs are no reason. */
const LETTERS = { fewest: 15, most: 500 } as const;

type PersonalForm =
  | {
      readonly ok: true;
      readonly value: {
        readonly field: PersonalField;
        readonly isKept: boolean;
        readonly reason: string;
      };
    }
  | {
      readonly ok: false;
      readonly field: PersonalField | null;
      readonly fault: PersonalFault;
      readonly reason: string;
    };

/** A field to keep needs a reason in words; one to drop needs a yes, because what is kept of it goes for good. */
export function readPersonalForm(form: FormData): PersonalForm {
  const field = PERSONAL_FIELDS.find((known) => known === form.get('field')) ?? null;
  const reason = inOneLine(formText(form, 'reason'));
  const refuse = (fault: PersonalFault): PersonalForm => ({
    ok: false,
    field,
    fault,
    reason: reason.slice(0, LETTERS.most),
  });
  if (field === null) return refuse('required');
  if (form.get('keep') !== '1') {
    return form.get('sure') === '1'
      ? { ok: true, value: { field, isKept: false, reason: '' } }
      : refuse('unsure');
  }
  if (reason === '') return refuse('required');
  if (reason.length > LETTERS.most) return refuse('too-long');
  const letters = reason.match(/\p{L}/gu)?.length ?? 0;
  if (letters < LETTERS.fewest) return refuse('too-short');
  return { ok: true, value: { field, isKept: true, reason } };
}
