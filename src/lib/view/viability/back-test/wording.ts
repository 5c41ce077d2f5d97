// The one place that chooses a language for the words of the back-test.

import type { Locale } from '../../locale.ts';
import { backTestCy } from './wording.cy.ts';
import { backTestEn, type BackTestWording } from './wording.en.ts';

export function backTestWording(locale: Locale): BackTestWording {
  return locale === 'cy' ? backTestCy : backTestEn;
}
