// Reads the forms of sign-in and set-up. A form gives either clean values or, for each field, the code of its fault;
// the words for a code are in the wording files.
import { z } from 'zod';
import type { AccountFault, CouncilFault } from '#lib/view/people/wording.en.ts';
import type { Nation } from '#lib/domain/market/records.ts';
import { slugFor } from '#lib/view/people/slug.ts';
import { MAX_LENGTH, findPassPhraseFault } from './pass-phrase.ts';

/** Clean values, or the first fault of each field. */
export type FormReading<T, F> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: Readonly<F> };

/** Longest e-mail address that mail systems carry (RFC 5321, section 4.5.3.1). */
const MAX_EMAIL = 254;

const email = z
  .string()
  .trim()
  .min(1, 'required')
  .max(MAX_EMAIL, 'invalid')
  .pipe(z.email('invalid'));

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** The e-mail address and pass phrase of somebody signing in; nothing is judged but that both are there. */
export function readSignInForm(
  form: FormData,
): FormReading<
  { readonly email: string; readonly passPhrase: string },
  { email?: 'required'; passPhrase?: 'required' }
> {
  const address = text(form, 'email').trim();
  const passPhrase = text(form, 'passPhrase');
  if (address !== '' && passPhrase !== '') {
    // Longer than anything an account can have: cut, so that the time it costs is bounded and the answer is "wrong".
    return {
      ok: true,
      value: {
        email: address.slice(0, MAX_EMAIL + 1),
        passPhrase: passPhrase.slice(0, (MAX_LENGTH + 1) * 4),
      },
    };
  }
  return {
    ok: false,
    faults: {
      ...(address === '' ? { email: 'required' } : {}),
      ...(passPhrase === '' ? { passPhrase: 'required' } : {}),
    },
  };
}

/** A new account. The product's name and the parts of the e-mail address may not make up the pass phrase. */
export function readAccountForm(
  form: FormData,
): FormReading<
  { readonly email: string; readonly passPhrase: string },
  { email?: AccountFault['email']; passPhrase?: AccountFault['passPhrase'] }
> {
  const address = email.safeParse(text(form, 'email'));
  const passPhrase = text(form, 'passPhrase');
  const context = ['care market atlas', address.data ?? text(form, 'email')];
  const phraseFault = passPhrase === '' ? 'required' : findPassPhraseFault(passPhrase, context);
  if (address.success && phraseFault === undefined) {
    return { ok: true, value: { email: address.data, passPhrase } };
  }
  return {
    ok: false,
    faults: {
      ...(address.success ? {} : { email: emailFault(address.error) }),
      ...(phraseFault === undefined ? {} : { passPhrase: phraseFault }),
    },
  };
}

const emailFault = (error: z.ZodError): AccountFault['email'] =>
  error.issues[0]?.message === 'required' ? 'required' : 'invalid';

const NATIONS: readonly Nation[] = ['england', 'wales', 'scotland'];

/** The first letter of the Office for National Statistics' codes says the nation. */
const CODE_LETTER: Readonly<Record<Nation, string>> = { england: 'E', wales: 'W', scotland: 'S' };

const MAX_NAME = 80;

/** What the form of the council gives. */
export interface CouncilForm {
  readonly name: string;
  readonly slug: string;
  readonly nation: Nation;
  readonly onsCode: string | null;
}

/** Name, nation and, if known, code of a council; the address is made from the name. */
export function readCouncilForm(
  form: FormData,
): FormReading<
  CouncilForm,
  { name?: CouncilFault['name']; nation?: 'required'; onsCode?: 'invalid' }
> {
  const name = text(form, 'name').trim().replaceAll(/\s+/gu, ' ');
  const nation = NATIONS.find((word) => word === text(form, 'nation'));
  const code = text(form, 'onsCode').trim().toUpperCase();
  const slug = slugFor(name);
  const nameFault = findNameFault(name, slug);
  const isCodeRight = code === '' || isCodeOf(code, nation);
  if (nameFault === undefined && nation !== undefined && isCodeRight) {
    return { ok: true, value: { name, slug, nation, onsCode: code === '' ? null : code } };
  }
  return {
    ok: false,
    faults: {
      ...(nameFault === undefined ? {} : { name: nameFault }),
      ...(nation === undefined ? { nation: 'required' } : {}),
      ...(isCodeRight ? {} : { onsCode: 'invalid' }),
    },
  };
}

function findNameFault(name: string, slug: string): CouncilFault['name'] | undefined {
  if (name === '') return 'required';
  if (name.length > MAX_NAME) return 'too-long';
  return slug === '' ? 'invalid' : undefined;
}

/** One letter and eight digits; the letter fits the nation when that is known. */
const isCodeOf = (code: string, nation: Nation | undefined): boolean =>
  /^[EWS]\d{8}$/.test(code) && (nation === undefined || code.startsWith(CODE_LETTER[nation]));
