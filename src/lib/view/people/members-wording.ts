// The one place that chooses a language for the words of inviting people and of their roles.
import type { Locale } from '../locale.ts';
import { membersCy } from './members-wording.cy.ts';
import { membersEn } from './members-wording.en.ts';
import type { GivenRole, MembersWording } from './members-wording.en.ts';

/** Words of this subject in the reader's language. */
export const membersWording = (locale: Locale): MembersWording =>
  locale === 'cy' ? membersCy : membersEn;

/** Roles that somebody can be given, from the fewest rights to the most. */
export const GIVEN_ROLES: readonly GivenRole[] = [
  'viewer',
  'support-officer',
  'analyst',
  'commissioner',
  'administrator',
];
