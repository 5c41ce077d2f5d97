// The one place that chooses a language for the words of the method pages.

import type { Locale } from '../locale.ts';
import { methodCy } from './method-wording.cy.ts';
import { methodEn, type MethodWording } from './method-wording.en.ts';

export function methodWording(locale: Locale): MethodWording {
  return locale === 'cy' ? methodCy : methodEn;
}
