// Reads the form on which an administrator makes a token.

import { API_GROUPS, type ApiGroup } from '#lib/view/api/groups.ts';
import type { TokenFault } from '#lib/view/api/wording.en.ts';
import { formText, inOneLine } from '#lib/view/form-text.ts';
import type { FormReading } from '../auth/forms.ts';
import { findPurposeFault } from './purpose-form.ts';

const DAYS = { fewest: 1, most: 365 } as const;
const LONGEST_NAME = 80;
/** What is shown again of a text that was too long. */
const MOST_SHOWN = 1_000;

interface Typed {
  readonly name: string;
  readonly groups: readonly ApiGroup[];
  readonly days: string;
  readonly purpose: string;
}

interface TokenForm {
  readonly name: string;
  readonly groups: readonly ApiGroup[];
  readonly days: number;
  /** Null without exact figures. */
  readonly purpose: string | null;
}

const clean = (form: FormData, name: string): string => inOneLine(formText(form, name));

function findFaults({ name, groups, days, purpose }: Typed): TokenFault {
  const count = Number(days);
  const areDays = Number.isInteger(count) && count >= DAYS.fewest && count <= DAYS.most;
  const purposeFault = purpose === '' ? undefined : findPurposeFault(purpose);
  return {
    ...(name === '' ? { name: 'required' } : {}),
    ...(name.length > LONGEST_NAME ? { name: 'too-long' } : {}),
    ...(groups.length === 0 ? { groups: 'required' } : {}),
    ...(areDays && days !== '' ? {} : { days: 'invalid' }),
    ...(purposeFault === undefined ? {} : { purpose: purposeFault }),
  };
}

/** A token to make: a name, what it reads, for how long, and for exact figures a purpose. */
export function readTokenForm(form: FormData): FormReading<TokenForm, TokenFault, Typed> {
  const chosen = form.getAll('groups');
  const typed: Typed = {
    name: clean(form, 'name'),
    groups: API_GROUPS.filter((group) => chosen.includes(group)),
    days: clean(form, 'days').slice(0, 10),
    purpose: clean(form, 'purpose'),
  };
  const faults = findFaults(typed);
  if (Object.keys(faults).length > 0) {
    const shown = {
      ...typed,
      name: typed.name.slice(0, MOST_SHOWN),
      purpose: typed.purpose.slice(0, MOST_SHOWN),
    };
    return { ok: false, faults, typed: shown };
  }
  const purpose = typed.purpose === '' ? null : typed.purpose;
  return { ok: true, value: { ...typed, days: Number(typed.days), purpose }, typed };
}
