// Taking up an invitation: whoever holds the link and the e-mail address it is for gets the role it holds ready, once.
// The link names its council, because no row of a council can be seen from outside it.
import { slugOf } from '#lib/domain/kernel/slug.ts';
import { recordAudit } from '../audit.ts';
import { orBusy } from '../auth/hash-queue.ts';
import { hashPassphrase } from '../auth/hashing.ts';
import { createSession } from '../auth/sessions.ts';
import { digestOf, isTokenShaped } from '../auth/tokens.ts';
import type { Transaction } from '../db/client.ts';
import { enterCouncil, leaveCouncils, outsideCouncils } from '../db/council-scope.ts';
import type { Role } from '../db/schema/people.ts';
import { readCouncilBySlug } from '../repositories/councils.ts';
import type { CouncilRow } from '../repositories/councils.ts';
import { readInvitation, removeInvitation } from '../repositories/invitations.ts';
import type { StoredInvitation } from '../repositories/invitations.ts';
import { readRole, readUserByEmail, saveMembership, saveUser } from '../repositories/users.ts';

/** What the address of a link says. */
export interface InvitationLink {
  readonly place: string;
  readonly token: string;
}

/** Who opened the link; null without a session. */
type Opener = { readonly id: string; readonly email: string } | null;

/** An invitation as the person sees it who opens its link. */
export interface OpenInvitation {
  readonly councilName: string;
  readonly slug: string;
  readonly email: string;
  readonly role: Role;
  readonly expiresAt: Date;
  /** What has to happen: make an account, sign in to the one there is, just accept, or sign out first. */
  readonly next: 'account' | 'sign-in' | 'accept' | 'sign-out';
}

/** What came of taking an invitation up; `token` is that of a new session, null where one was open. */
export type JoinResult =
  | { readonly kind: 'joined'; readonly slug: string; readonly token: string | null }
  | { readonly kind: 'dead-link' }
  | { readonly kind: 'wrong-person' }
  | { readonly kind: 'busy' };

interface Found {
  readonly council: CouncilRow;
  readonly invitation: StoredInvitation;
}

/** The invitation behind a link that still works; the transaction stays in its council. */
async function find(tx: Transaction, link: InvitationLink): Promise<Found | undefined> {
  const { place, token } = link;
  // Text that no council can have for its address may hold bytes that the database refuses with an error.
  if (!isTokenShaped(token) || place !== slugOf(place)) return undefined;
  const council = await readCouncilBySlug(tx, place);
  if (council === undefined) return undefined;
  await enterCouncil(tx, council.id);
  const invitation = await readInvitation(tx, digestOf(token));
  if (invitation === undefined || invitation.expiresAt <= new Date()) return undefined;
  return { council, invitation };
}

/** What a link offers to who opened it; undefined when it was used, withdrawn, is too old or never was. */
export const openInvitation = (
  link: InvitationLink,
  opener: Opener,
): Promise<OpenInvitation | undefined> =>
  outsideCouncils(async (tx) => {
    const found = await find(tx, link);
    if (found === undefined) return undefined;
    const { council, invitation } = found;
    const { email, role, expiresAt } = invitation;
    const hasAccount = (await readUserByEmail(tx, email)) !== undefined;
    return {
      councilName: council.name,
      slug: council.slug,
      email,
      role,
      expiresAt,
      next: nextStep(opener, email, hasAccount),
    };
  });

function nextStep(opener: Opener, email: string, hasAccount: boolean): OpenInvitation['next'] {
  if (opener === null) return hasAccount ? 'sign-in' : 'account';
  return opener.email === email ? 'accept' : 'sign-out';
}

/** Makes the account an invitation is for, gives it the role, and signs the person in. */
export async function joinWithNewAccount(
  link: InvitationLink,
  passPhrase: string,
  requestId: string,
): Promise<JoinResult> {
  // A dead link costs no hashing; it is judged again inside the transaction that uses it.
  if ((await openInvitation(link, null))?.next !== 'account') return { kind: 'dead-link' };
  const passphraseHash = await orBusy(hashPassphrase(passPhrase), undefined);
  if (passphraseHash === undefined) return { kind: 'busy' };
  const made = await outsideCouncils(async (tx) => {
    const found = await find(tx, link);
    if (found === undefined) return undefined;
    const { email } = found.invitation;
    if ((await readUserByEmail(tx, email)) !== undefined) return undefined;
    const userId = await saveUser(tx, { email, passphraseHash });
    await takeUp(tx, found, userId, requestId);
    await leaveCouncils(tx);
    await recordAudit(tx, {
      councilId: null,
      actorId: userId,
      action: 'account.create',
      objectType: 'account',
      objectId: userId,
      outcome: 'done',
      requestId,
    });
    return { userId, slug: found.council.slug };
  });
  if (made === undefined) return { kind: 'dead-link' };
  return { kind: 'joined', slug: made.slug, token: await createSession(made.userId) };
}

/** Gives the role to somebody who has an account and is signed in; only to the one whom the invitation names. */
export const joinSignedIn = (
  link: InvitationLink,
  user: { readonly id: string; readonly email: string },
  requestId: string,
): Promise<JoinResult> =>
  outsideCouncils(async (tx): Promise<JoinResult> => {
    const found = await find(tx, link);
    if (found === undefined) return { kind: 'dead-link' };
    const { council, invitation } = found;
    if (invitation.email !== user.email) {
      await recordJoin(tx, found, { userId: user.id, outcome: 'refused', requestId });
      return { kind: 'wrong-person' };
    }
    await enterCouncil(tx, council.id, user.id);
    // A role that somebody has is changed by an administrator, never by an old link.
    if ((await readRole(tx, council.id, user.id)) !== undefined) return { kind: 'dead-link' };
    await takeUp(tx, found, user.id, requestId);
    return { kind: 'joined', slug: council.slug, token: null };
  }, user.id);

/** The role is given and the invitation is gone, both or neither. */
async function takeUp(
  tx: Transaction,
  found: Found,
  userId: string,
  requestId: string,
): Promise<void> {
  const { council, invitation } = found;
  await saveMembership(tx, { councilId: council.id, userId, role: invitation.role });
  await removeInvitation(tx, invitation.id);
  await recordJoin(tx, found, { userId, outcome: 'done', requestId });
}

const recordJoin = (
  tx: Transaction,
  { council, invitation }: Found,
  {
    userId,
    ...rest
  }: { readonly userId: string; readonly outcome: 'done' | 'refused'; readonly requestId: string },
): Promise<void> =>
  recordAudit(tx, {
    councilId: council.id,
    actorId: userId,
    action: 'member.accept',
    objectType: 'invitation',
    objectId: invitation.id,
    detail: { role: invitation.role },
    ...rest,
  });
