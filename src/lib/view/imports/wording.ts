// The one place that chooses a language for the words of imports.

import type { Locale } from '../locale.ts';
import { findingsCy } from './findings.cy.ts';
import { findingsEn, type FindingCatalogue } from './findings.en.ts';
import { importsCy } from './wording.cy.ts';
import { importsEn, type ImportsWording } from './wording.en.ts';

/** Words for what checks find. */
export const findingWords = (locale: Locale): FindingCatalogue =>
  locale === 'cy' ? findingsCy : findingsEn;

/** Words of this subject in the reader's language. */
export const importsWording = (locale: Locale): ImportsWording =>
  locale === 'cy' ? importsCy : importsEn;
