// People of a council and open invitations as their page lists them.
import { formatDate } from '../format.ts';
import type { Locale } from '../locale.ts';
import type { GivenRole } from './members-wording.en.ts';
import { membersWording } from './members-wording.ts';
import { peopleWording } from './wording.ts';

interface StoredMember {
  readonly userId: string;
  readonly email: string;
  readonly role: GivenRole;
  readonly since: Date;
}

interface StoredInvitation {
  readonly id: string;
  readonly email: string;
  readonly role: GivenRole;
  readonly by: string | null;
  readonly expiresAt: Date;
}

/** A member, with the day since when in words. */
export interface MemberRow {
  readonly userId: string;
  readonly email: string;
  readonly role: GivenRole;
  readonly since: string;
}

/** An open invitation, all in words. */
export interface InvitationRow {
  readonly id: string;
  readonly email: string;
  readonly role: string;
  readonly by: string;
  readonly until: string;
}

/** Both lists of the page, in the reader's language. */
export function shapePeople(
  people: {
    readonly members: readonly StoredMember[];
    readonly invitations: readonly StoredInvitation[];
  },
  locale: Locale,
): { readonly members: MemberRow[]; readonly invitations: InvitationRow[] } {
  const { roles } = peopleWording(locale).settings;
  const { pending } = membersWording(locale);
  const day = (date: Date): string => formatDate(date.toISOString(), locale);
  return {
    members: people.members.map(({ userId, email, role, since }) => ({
      userId,
      email,
      role,
      since: day(since),
    })),
    invitations: people.invitations.map(({ id, email, role, by, expiresAt }) => ({
      id,
      email,
      role: roles[role],
      by: by ?? pending.nobody,
      until: day(expiresAt),
    })),
  };
}
