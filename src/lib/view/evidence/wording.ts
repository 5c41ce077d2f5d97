// The one place that chooses a language for the words of the evidence pages.

import type { Locale } from '../locale.ts';
import { evidenceCy } from './wording.cy.ts';
import { evidenceEn, type EvidenceWording } from './wording.en.ts';

export function evidenceWording(locale: Locale): EvidenceWording {
  return locale === 'cy' ? evidenceCy : evidenceEn;
}
