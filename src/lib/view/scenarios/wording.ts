// The one place that chooses a language for the words of scenarios.

import type { Locale } from '../locale.ts';
import { scenariosCy } from './wording.cy.ts';
import { scenariosEn, type ScenariosWording } from './wording.en.ts';

export function scenariosWording(locale: Locale): ScenariosWording {
  return locale === 'cy' ? scenariosCy : scenariosEn;
}
