// Words of books with faults in the reader's language.

import type { Locale } from '../../locale.ts';
import { faultsCy } from './wording.cy.ts';
import { faultsEn, type FaultsWording } from './wording.en.ts';

export const faultsWording = (locale: Locale): FaultsWording =>
  locale === 'cy' ? faultsCy : faultsEn;
