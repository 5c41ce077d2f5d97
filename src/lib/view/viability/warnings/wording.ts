// The one place that chooses a language for the words of early warnings.

import type { Locale } from '../../locale.ts';
import { warningsCy } from './wording.cy.ts';
import { warningsEn, type WarningsWording } from './wording.en.ts';

export function warningsWording(locale: Locale): WarningsWording {
  return locale === 'cy' ? warningsCy : warningsEn;
}
