// The one place that chooses a language for the words about where direct payments go.

import type { Locale } from '../locale.ts';
import { spendCy } from './spend-wording.cy.ts';
import { spendEn, type SpendWording } from './spend-wording.en.ts';

/** Words of the section in the reader's language. */
export const spendWording = (locale: Locale): SpendWording => (locale === 'cy' ? spendCy : spendEn);
