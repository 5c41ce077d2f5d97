// The one place that chooses a language for the words of the market pages.

import type { Locale } from '../locale.ts';
import { marketCy } from './wording.cy.ts';
import { marketEn, type MarketWording } from './wording.en.ts';

/** Words of the market pages in the reader's language. */
export function marketWording(locale: Locale): MarketWording {
  return locale === 'cy' ? marketCy : marketEn;
}
