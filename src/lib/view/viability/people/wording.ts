// The one place that chooses a language for the words of "People displaced".

import type { Locale } from '../../locale.ts';
import { peopleCy } from './wording.cy.ts';
import { peopleEn, type PeopleWording } from './wording.en.ts';

export function peopleWording(locale: Locale): PeopleWording {
  return locale === 'cy' ? peopleCy : peopleEn;
}
