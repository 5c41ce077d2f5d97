// The one place that chooses a language for the words of the rescue menu.

import type { Locale } from '../../locale.ts';
import { rescueCy } from './wording.cy.ts';
import { rescueEn, type RescueWording } from './wording.en.ts';

export function rescueWording(locale: Locale): RescueWording {
  return locale === 'cy' ? rescueCy : rescueEn;
}
