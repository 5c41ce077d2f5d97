// The one place that chooses a language for the words of the gaps page.

import type { Locale } from '../locale.ts';
import { gapsCy } from './wording.cy.ts';
import { gapsEn, type GapsWording } from './wording.en.ts';

/** Words of the gaps page in the reader's language. */
export function gapsWording(locale: Locale): GapsWording {
  return locale === 'cy' ? gapsCy : gapsEn;
}
