// Words of the levers in the reader's language.

import type { Locale } from '../../locale.ts';
import { leversCy } from './wording.cy.ts';
import { leversEn, type LeversWording } from './wording.en.ts';

export const leversWording = (locale: Locale): LeversWording =>
  locale === 'cy' ? leversCy : leversEn;
