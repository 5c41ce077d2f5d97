// The one place that chooses a language for the page on facts that name a person.

import type { Locale } from '../locale.ts';
import { personalCy } from './personal-wording.cy.ts';
import { personalEn, type PersonalWording } from './personal-wording.en.ts';

export const personalWording = (locale: Locale): PersonalWording =>
  locale === 'cy' ? personalCy : personalEn;
