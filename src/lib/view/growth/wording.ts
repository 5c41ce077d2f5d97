// The one place that chooses a language for the words of the enterprise pages.

import type { Locale } from '../locale.ts';
import { growthCy } from './wording.cy.ts';
import { growthEn, type GrowthWording } from './wording.en.ts';

export function growthWording(locale: Locale): GrowthWording {
  return locale === 'cy' ? growthCy : growthEn;
}
