// The one place that chooses a language for the words of signing in, setting up and settings.
import type { Locale } from '../locale.ts';
import { peopleCy } from './wording.cy.ts';
import { peopleEn } from './wording.en.ts';
import type { PeopleWording } from './wording.en.ts';

/** Words of this subject in the reader's language. */
export const peopleWording = (locale: Locale): PeopleWording =>
  locale === 'cy' ? peopleCy : peopleEn;
