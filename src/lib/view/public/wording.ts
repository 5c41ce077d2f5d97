// The one place that chooses a language for the words of the public pages and of errors.
import type { Locale } from '../locale.ts';
import { publicCy } from './wording.cy.ts';
import { publicEn } from './wording.en.ts';
import type { PublicWording } from './wording.en.ts';

/** Words of this subject in the reader's language. */
export const publicWording = (locale: Locale): PublicWording =>
  locale === 'cy' ? publicCy : publicEn;
