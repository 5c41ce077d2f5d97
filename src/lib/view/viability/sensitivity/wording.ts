// Words of "What matters" in the reader's language.

import type { Locale } from '../../locale.ts';
import { sensitivityCy } from './wording.cy.ts';
import { sensitivityEn, type SensitivityWording } from './wording.en.ts';

export const sensitivityWording = (locale: Locale): SensitivityWording =>
  locale === 'cy' ? sensitivityCy : sensitivityEn;
