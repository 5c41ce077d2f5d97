// What an administrator does with the people of a council: invites them, changes what they may do, takes a role away.
// A right is read anew with every request, so what is taken here is gone at the next one.
import { recordAudit } from '../audit.ts';
import { can } from '../auth/permissions.ts';
import { createToken, digestOf } from '../auth/tokens.ts';
import type { Transaction } from '../db/client.ts';
import { withCouncil } from '../db/council-scope.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import type { Role } from '../db/schema/people.ts';
import { readCouncilById } from '../repositories/councils.ts';
import {
  readInvitations,
  removeInvitation,
  removeInvitationsBy,
  removeInvitationsOverAt,
  saveInvitation,
} from '../repositories/invitations.ts';
import type { InvitationEntry } from '../repositories/invitations.ts';
import { removeSessionRowsOf } from '../repositories/sessions.ts';
import {
  holdAdministrators,
  readMembers,
  readRole,
  removeMembership,
  saveMembership,
} from '../repositories/users.ts';
import type { Member } from '../repositories/users.ts';
import { normaliseEmail } from './sign-in.ts';

/** How long the link of an invitation works. */
const INVITATION_DAYS = 7;
const MS_IN_DAY = 86_400_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The people of a council, and who is still to come. */
export interface CouncilPeople {
  readonly members: readonly Member[];
  readonly invitations: readonly InvitationEntry[];
}

/** What came of an invitation; the path with its token is shown once and can never be read again. */
export type InviteResult =
  | { readonly kind: 'made'; readonly path: string }
  | { readonly kind: 'already-member' }
  | { readonly kind: 'not-allowed' };

/** What came of changing or ending a role. */
export type MemberResult = 'done' | 'last-administrator' | 'unknown' | 'not-allowed';

type Manager = CouncilScope & { readonly userId: string };

const isManager = (scope: CouncilScope): scope is Manager =>
  scope.userId !== null && scope.role !== 'system' && can(scope.role, 'manage-members');

/** Members and open invitations; undefined for those who may not manage them. */
export async function readPeople(scope: CouncilScope): Promise<CouncilPeople | undefined> {
  if (!isManager(scope)) return undefined;
  return withCouncil(scope, async (tx) => {
    const now = new Date();
    const invitations = (await readInvitations(tx)).filter(({ expiresAt }) => expiresAt > now);
    return { members: await readMembers(tx, scope.councilId), invitations };
  });
}

/** Holds a role ready for an e-mail address, behind a link that works once. An earlier link of theirs stops working. */
export async function invite(
  scope: CouncilScope,
  person: { readonly email: string; readonly role: Role },
  requestId: string,
): Promise<InviteResult> {
  if (!isManager(scope)) return { kind: 'not-allowed' };
  const email = normaliseEmail(person.email);
  const token = createToken();
  return withCouncil(scope, async (tx): Promise<InviteResult> => {
    const { councilId, userId } = scope;
    const administrators = await holdAdministrators(tx, councilId);
    const council = await readCouncilById(tx, councilId);
    if (council === undefined || !administrators.includes(userId)) return { kind: 'not-allowed' };
    const members = await readMembers(tx, councilId);
    if (members.some((member) => member.email === email)) return { kind: 'already-member' };
    const now = new Date();
    await removeInvitationsOverAt(tx, now);
    const id = await saveInvitation(tx, {
      councilId,
      tokenHash: digestOf(token),
      email,
      role: person.role,
      invitedBy: userId,
      expiresAt: new Date(now.getTime() + INVITATION_DAYS * MS_IN_DAY),
    });
    await recordAudit(tx, {
      councilId,
      actorId: userId,
      action: 'member.invite',
      objectType: 'invitation',
      objectId: id,
      outcome: 'done',
      requestId,
      detail: { role: person.role, days: INVITATION_DAYS },
    });
    return { kind: 'made', path: `/join/${council.slug}/${token}` };
  });
}

/** Makes the link of an invitation worthless. */
export async function withdrawInvitation(
  scope: CouncilScope,
  id: string,
  requestId: string,
): Promise<MemberResult> {
  if (!isManager(scope)) return 'not-allowed';
  return withCouncil(scope, async (tx): Promise<MemberResult> => {
    const role = UUID.test(id) ? await removeInvitation(tx, id) : undefined;
    await recordAudit(tx, {
      councilId: scope.councilId,
      actorId: scope.userId,
      action: 'member.withdraw-invitation',
      objectType: 'invitation',
      objectId: UUID.test(id) ? id : 'unknown',
      outcome: role === undefined ? 'refused' : 'done',
      requestId,
      detail: { role: role ?? null },
    });
    return role === undefined ? 'unknown' : 'done';
  });
}

/** Gives a member another role. The last administrator keeps theirs. */
export const changeRole = (
  scope: CouncilScope,
  member: { readonly userId: string; readonly role: Role },
  requestId: string,
): Promise<MemberResult> => changeMember(scope, member, requestId);

/** Takes a member's role and ends their sessions. Never the last administrator's. */
export const removeMember = (
  scope: CouncilScope,
  userId: string,
  requestId: string,
): Promise<MemberResult> => changeMember(scope, { userId, role: null }, requestId);

/** One change of one member; a role of null takes it away. */
interface MemberChange {
  readonly userId: string;
  readonly role: Role | null;
}

async function changeMember(
  scope: CouncilScope,
  change: MemberChange,
  requestId: string,
): Promise<MemberResult> {
  if (!isManager(scope)) return 'not-allowed';
  const { councilId } = scope;
  return withCouncil(scope, async (tx): Promise<MemberResult> => {
    const administrators = await holdAdministrators(tx, councilId);
    const isKnown = UUID.test(change.userId);
    const before = isKnown ? await readRole(tx, councilId, change.userId) : undefined;
    const result = judge(scope.userId, administrators, change, before);
    const withdrawn = result === 'done' ? await apply(tx, councilId, change) : 0;
    await recordAudit(tx, {
      councilId,
      actorId: scope.userId,
      action: change.role === null ? 'member.remove' : 'member.change-role',
      objectType: 'account',
      objectId: isKnown ? change.userId : 'unknown',
      outcome: result === 'done' ? 'done' : 'refused',
      requestId,
      detail: { from: before ?? null, to: change.role, invitationsWithdrawn: withdrawn },
    });
    return result;
  });
}

/** Judged with the administrators held, so also against a change made a moment ago. */
function judge(
  actorId: string,
  administrators: readonly string[],
  { userId, role }: MemberChange,
  before: Role | undefined,
): MemberResult {
  if (!administrators.includes(actorId)) return 'not-allowed';
  if (before === undefined) return 'unknown';
  const isLast = administrators.every((id) => id === userId);
  return isLast && role !== 'administrator' ? 'last-administrator' : 'done';
}

/** How many invitations went too: nobody who lost the right to invite may come back by a link of their own. */
async function apply(
  tx: Transaction,
  councilId: string,
  { userId, role }: MemberChange,
): Promise<number> {
  if (role === null) {
    await removeMembership(tx, { councilId, userId });
    await removeSessionRowsOf(tx, userId);
  } else {
    await saveMembership(tx, { councilId, userId, role });
  }
  return role === 'administrator' ? 0 : removeInvitationsBy(tx, { councilId, userId });
}
