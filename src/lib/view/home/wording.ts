// The one place that chooses a language for the words of the front page.

import type { Locale } from '../locale.ts';
import { homeCy } from './wording.cy.ts';
import { homeEn, type HomeWording } from './wording.en.ts';

/** Words of the front page in the reader's language. */
export function homeWording(locale: Locale): HomeWording {
  return locale === 'cy' ? homeCy : homeEn;
}
