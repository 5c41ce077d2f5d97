// References of accounts and packages must not name anybody: what looks like an NHS number or the number of a bank
// card is refused.

import { looksLikeNhsNumber } from '../understanding/words.ts';

const CARD_NUMBER = /^\d{13,19}$/;
const TWICE = 2;
const LARGEST_DIGIT = 9;

/** Thirteen digits or more whose last one checks the others by Luhn's rule, as the number of a bank card does. */
function looksLikeCardNumber(text: string): boolean {
  const bare = text.replaceAll(/[ -]/g, '');
  if (!CARD_NUMBER.test(bare)) return false;
  const sum = [...bare].toReversed().reduce((total, digit, at) => {
    const value = Number(digit) * (at % TWICE === 0 ? 1 : TWICE);
    return total + (value > LARGEST_DIGIT ? value - LARGEST_DIGIT : value);
  }, 0);
  return sum % (LARGEST_DIGIT + 1) === 0;
}

/** Would this reference name a person, or open an account, outside the council? */
export const isTelling = (reference: string): boolean =>
  looksLikeNhsNumber(reference.trim()) || looksLikeCardNumber(reference);

/** Words for a row refused for it. */
export const TELLING = {
  code: 'reference-names-somebody',
  severity: 'refused',
  says: {
    en: 'The reference looks like an NHS number or the number of a bank card.',
    cy: 'Mae’r cyfeirnod yn edrych fel rhif GIG neu rif cerdyn banc.',
  },
  remedy: {
    en: 'Use the council’s own reference, or a number that stands for it.',
    cy: 'Defnyddiwch gyfeirnod y cyngor ei hun, neu rif sy’n sefyll drosto.',
  },
} as const;
