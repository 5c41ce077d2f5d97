// Words of "What if the direct-payment rate changed?" in the reader's language.

import type { Locale } from '../../locale.ts';
import { rateChangeCy } from './wording.cy.ts';
import { rateChangeEn, type RateChangeWording } from './wording.en.ts';

export const rateChangeWording = (locale: Locale): RateChangeWording =>
  locale === 'cy' ? rateChangeCy : rateChangeEn;
