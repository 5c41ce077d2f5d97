// The one place that chooses a language for the words of the page on packages that wait.

import type { Locale } from '../locale.ts';
import { waitingCy } from './waiting-wording.cy.ts';
import { waitingEn, type WaitingWording } from './waiting-wording.en.ts';

/** Words of the page in the reader's language. */
export const waitingWording = (locale: Locale): WaitingWording =>
  locale === 'cy' ? waitingCy : waitingEn;
