// The one place that chooses a language for the words of a decision record.

import type { Locale } from '../../locale.ts';
import { decisionCy } from './wording.cy.ts';
import { decisionEn, type DecisionWording } from './wording.en.ts';

export function decisionWording(locale: Locale): DecisionWording {
  return locale === 'cy' ? decisionCy : decisionEn;
}
