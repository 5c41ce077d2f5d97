// The one place that chooses a language for the words of the frame and the shared components.

import type { Locale } from '../locale.ts';
import { shellCy } from './wording.cy.ts';
import type { ShellWording } from './wording.en.ts';
import { shellEn } from './wording.en.ts';

/** Words of the frame in the reader's language. */
export function shellWording(locale: Locale): ShellWording {
  return locale === 'cy' ? shellCy : shellEn;
}
