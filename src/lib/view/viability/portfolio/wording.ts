// The one place that chooses a language for the words of "All services at once".

import type { Locale } from '../../locale.ts';
import { portfolioCy } from './wording.cy.ts';
import { portfolioEn, type PortfolioWording } from './wording.en.ts';

export const portfolioWording = (locale: Locale): PortfolioWording =>
  locale === 'cy' ? portfolioCy : portfolioEn;
