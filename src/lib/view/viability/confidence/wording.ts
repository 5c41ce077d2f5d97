// Words of data confidence in the reader's language.

import type { Locale } from '../../locale.ts';
import { confidenceCy } from './wording.cy.ts';
import { confidenceEn, type ConfidenceWording } from './wording.en.ts';

export const confidenceWording = (locale: Locale): ConfidenceWording =>
  locale === 'cy' ? confidenceCy : confidenceEn;
