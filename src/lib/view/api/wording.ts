// The one place that chooses a language for the words of the programs' interface.

import type { Locale } from '../locale.ts';
import { apiCy } from './wording.cy.ts';
import { apiEn, type ApiWording } from './wording.en.ts';

/** Words of the programs' interface in the reader's language. */
export function apiWording(locale: Locale): ApiWording {
  return locale === 'cy' ? apiCy : apiEn;
}
