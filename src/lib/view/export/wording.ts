// The one place that chooses a language for the words of files.

import type { Locale } from '../locale.ts';
import { exportCy } from './wording.cy.ts';
import { exportEn, type ExportWording } from './wording.en.ts';

/** Words of files in the reader's language. */
export function exportWording(locale: Locale): ExportWording {
  return locale === 'cy' ? exportCy : exportEn;
}
