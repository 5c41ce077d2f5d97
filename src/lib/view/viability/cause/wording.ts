// The one place that chooses a language for the words of "Choice or cuts".

import type { Locale } from '../../locale.ts';
import { causeCy } from './wording.cy.ts';
import { causeEn, type CauseWording } from './wording.en.ts';

export function causeWording(locale: Locale): CauseWording {
  return locale === 'cy' ? causeCy : causeEn;
}
