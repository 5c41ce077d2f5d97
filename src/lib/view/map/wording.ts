// The one place that chooses a language for the words of the map.

import type { Locale } from '../locale.ts';
import { mapCy } from './wording.cy.ts';
import { mapEn, type MapWording } from './wording.en.ts';

/** Words of the map in the reader's language. */
export function mapWording(locale: Locale): MapWording {
  return locale === 'cy' ? mapCy : mapEn;
}
