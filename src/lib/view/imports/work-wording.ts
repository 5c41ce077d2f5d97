// The one place that chooses a language for the page of the work on a file.

import type { Locale } from '../locale.ts';
import { workCy } from './work-wording.cy.ts';
import { workEn, type WorkWording } from './work-wording.en.ts';

export const workWording = (locale: Locale): WorkWording => (locale === 'cy' ? workCy : workEn);
