// Reads the forms of sign-in and set-up. A form gives either clean values or, for each field, the code of its fault;
// the words for a code are in the wording files.
import { error } from '@sveltejs/kit';
import { z } from 'zod';
import type { AccountFault, CouncilFault } from '#lib/view/people/wording.en.ts';
import type { Nation } from '#lib/domain/market/records.ts';
import { formText } from '#lib/view/form-text.ts';
import { slugFor } from '#lib/view/people/slug.ts';
import { MAX_LENGTH, findPassPhraseFault } from './pass-phrase.ts';

/** Clean values, or the first fault of each field; what was typed goes back to the page, but never a pass phrase. */
export type FormReading<T, F, Typed> =
  | { readonly ok: true; readonly value: T; readonly typed: Typed }
  | { readonly ok: false; readonly faults: Readonly<F>; readonly typed: Typed };

/**
 * The fields of a request.
 * @throws 400 when the body is no form, which a browser never sends
 */
export const readBody = (request: Request): Promise<FormData> =>
  request
    .formData()
    .catch(() => error(400, { message: 'The body of this request is not a form.' }));

/** Nothing that a form of ours asks for is longer; the rest is cut before it is looked at or shown again. */
const MAX_TYPED = 300;

/** Longest e-mail address that mail systems carry (RFC 5321, section 4.5.3.1). */
const MAX_EMAIL = 254;

/** An e-mail address as it is typed. */
export const emailAddress = z
  .string()
  .trim()
  .min(1, 'required')
  .max(MAX_EMAIL, 'invalid')
  .pipe(z.email('invalid'));

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** A short text of a form. */
export const typedText = (form: FormData, name: string): string => formText(form, name, MAX_TYPED);

/** Longer than any pass phrase can be: the cost of looking at it is bounded, and what is cut was wrong anyway. */
const MAX_PHRASE_TYPED = (MAX_LENGTH + 1) * 4;

const phraseOf = (form: FormData): string => text(form, 'passPhrase').slice(0, MAX_PHRASE_TYPED);

interface Account {
  readonly email: string;
  readonly passPhrase: string;
}

interface TypedAccount {
  readonly email: string;
}

/** The e-mail address and pass phrase of somebody signing in; nothing is judged but that both are there. */
export function readSignInForm(
  form: FormData,
): FormReading<Account, { email?: 'required'; passPhrase?: 'required' }, TypedAccount> {
  const typed = { email: typedText(form, 'email').trim() };
  const passPhrase = phraseOf(form);
  if (typed.email !== '' && passPhrase !== '') {
    return { ok: true, value: { ...typed, passPhrase }, typed };
  }
  return {
    ok: false,
    typed,
    faults: {
      ...(typed.email === '' ? { email: 'required' } : {}),
      ...(passPhrase === '' ? { passPhrase: 'required' } : {}),
    },
  };
}

/** A new account. The product's name and the parts of the e-mail address may not make up the pass phrase. */
export function readAccountForm(
  form: FormData,
): FormReading<Account, Partial<AccountFault>, TypedAccount> {
  const typed = { email: typedText(form, 'email').trim() };
  const address = emailAddress.safeParse(typed.email);
  const passPhrase = phraseOf(form);
  const context = ['care market atlas', typed.email];
  const phraseFault = passPhrase === '' ? 'required' : findPassPhraseFault(passPhrase, context);
  if (address.success && phraseFault === undefined) {
    return { ok: true, value: { email: address.data, passPhrase }, typed };
  }
  return {
    ok: false,
    typed,
    faults: {
      ...(address.success ? {} : { email: emailFault(address.error) }),
      ...(phraseFault === undefined ? {} : { passPhrase: phraseFault }),
    },
  };
}

/** What is wrong with an address that was not taken. */
export const emailFault = (trouble: z.ZodError): AccountFault['email'] =>
  trouble.issues[0]?.message === 'required' ? 'required' : 'invalid';

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

interface TypedCouncil {
  readonly name: string;
  readonly nation: string;
  readonly onsCode: string;
}

/** Name, nation and, if known, code of a council; the address is made from the name. */
export function readCouncilForm(
  form: FormData,
): FormReading<CouncilForm, Partial<CouncilFault>, TypedCouncil> {
  const typed = {
    name: typedText(form, 'name').trim().replaceAll(/\s+/gu, ' '),
    nation: typedText(form, 'nation'),
    onsCode: typedText(form, 'onsCode').trim().toUpperCase(),
  };
  const { name, onsCode } = typed;
  const nation = NATIONS.find((word) => word === typed.nation);
  const slug = slugFor(name);
  const nameFault = findNameFault(name, slug);
  const isCodeRight = onsCode === '' || isCodeOf(onsCode, nation);
  if (nameFault === undefined && nation !== undefined && isCodeRight) {
    const value = { name, slug, nation, onsCode: onsCode === '' ? null : onsCode };
    return { ok: true, value, typed };
  }
  return {
    ok: false,
    typed,
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
