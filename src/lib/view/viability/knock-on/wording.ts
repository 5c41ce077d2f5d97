// The one place that chooses a language for the words of "Knock-on".

import type { Locale } from '../../locale.ts';
import { knockOnCy } from './wording.cy.ts';
import { knockOnEn, type KnockOnWording } from './wording.en.ts';

export const knockOnWording = (locale: Locale): KnockOnWording =>
  locale === 'cy' ? knockOnCy : knockOnEn;
