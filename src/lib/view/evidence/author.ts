// Who changed an assumption, as far as the reader may know: guests of the example see no addresses of people.

import type { Locale } from '../locale.ts';
import { evidenceWording } from './wording.ts';

/** Whether the page is read by a member of the council, who knows the people in it. */
export interface Reader {
  readonly isMember: boolean;
}

/** @param by - the author's address; null when the account is gone. */
export function tellAuthor(by: string | null, { isMember }: Reader, locale: Locale): string {
  const { people } = evidenceWording(locale);
  if (!isMember) return people.member;
  return by ?? people.gone;
}
