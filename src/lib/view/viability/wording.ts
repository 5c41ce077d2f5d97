// The one place that chooses a language for the words of the viability pages.

import type { Locale } from '../locale.ts';
import { viabilityCy } from './wording.cy.ts';
import { viabilityEn, type ViabilityWording } from './wording.en.ts';

export function viabilityWording(locale: Locale): ViabilityWording {
  return locale === 'cy' ? viabilityCy : viabilityEn;
}
