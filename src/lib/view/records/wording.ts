// The one place that chooses a language for the words of records.

import type { Locale } from '../locale.ts';
import { recordsCy } from './wording.cy.ts';
import { recordsEn, type RecordsWording } from './wording.en.ts';

export const recordsWording = (locale: Locale): RecordsWording =>
  locale === 'cy' ? recordsCy : recordsEn;
