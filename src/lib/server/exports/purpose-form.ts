// Reads the form on which somebody says what exact figures are for.

import { FILE_FORMATS, type FileFormat } from '#lib/view/export/share.ts';
import type { PurposeFault } from '#lib/view/export/wording.en.ts';
import { formText, inOneLine } from '#lib/view/form-text.ts';
import type { FormReading } from '../auth/forms.ts';

/** Fewer letters are no sentence, more signs are no purpose. */
const LETTERS = { fewest: 15, most: 500 } as const;
/** What is shown again of a text that was too long. */
const MOST_SHOWN = 2 * LETTERS.most;

interface Typed {
  readonly purpose: string;
  readonly format: FileFormat;
}

/** The purpose with plain spaces, and the format; a format that nobody offers is a CSV. */
export function readPurposeForm(
  form: FormData,
): FormReading<Typed, { readonly purpose: PurposeFault }, Typed> {
  const purpose = inOneLine(formText(form, 'purpose'));
  const format = FILE_FORMATS.find((known) => known === form.get('format')) ?? 'csv';
  const typed = { purpose: purpose.slice(0, MOST_SHOWN), format };
  const fault = findPurposeFault(purpose);
  if (fault === undefined) return { ok: true, value: { purpose, format }, typed };
  return { ok: false, faults: { purpose: fault }, typed };
}

/** Why a text is no purpose. Letters count, so that a row of dots is none. */
export function findPurposeFault(purpose: string): PurposeFault | undefined {
  if (purpose === '') return 'required';
  if (purpose.length > LETTERS.most) return 'too-long';
  const letters = purpose.match(/\p{L}/gu)?.length ?? 0;
  return letters < LETTERS.fewest ? 'too-short' : undefined;
}
