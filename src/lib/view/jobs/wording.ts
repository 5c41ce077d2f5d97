// The one place that chooses a language for the words of long questions.

import type { Locale } from '../locale.ts';
import { jobCy } from './wording.cy.ts';
import { jobEn, type JobWording } from './wording.en.ts';

export const jobWording = (locale: Locale): JobWording => (locale === 'cy' ? jobCy : jobEn);
