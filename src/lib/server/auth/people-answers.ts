// Turns what came of a change to a council's people into the answer of the web.
import { error, fail, redirect } from '@sveltejs/kit';
import type { JoinResult } from '../services/invitations.ts';
import type { InviteResult, MemberResult } from '../services/members.ts';
import type { InvitationForm } from './people-forms.ts';

/** What a page says once a change is made. */
type Done = 'changed' | 'removed' | 'withdrawn';

/**
 * What the page of people says to a change.
 * @param isOwn the change is of whoever made it
 * @throws 403 when the role does not allow it; a way out for who has given up their own rights
 */
export function answerChange(result: MemberResult, done: Done, isOwn = false) {
  if (result === 'not-allowed') refuseManaging();
  if (result !== 'done') return fail(409, { refusal: result });
  return isOwn ? redirect(303, '/') : { done };
}

/**
 * The link to hand over, or what is wrong with the address.
 * @throws 403 when the role does not allow it
 */
export function answerInvite(
  result: InviteResult,
  { value, typed }: Extract<InvitationForm, { ok: true }>,
  origin: string,
) {
  if (result.kind === 'not-allowed') refuseManaging();
  if (result.kind === 'made') return { made: { ...value, address: origin + result.path } };
  return fail(400, { faults: { email: 'member' } as const, typed });
}

/** @throws 403 in words */
export function refuseManaging(): never {
  error(403, { message: 'Your role in this council does not allow this.', code: 'not-allowed' });
}

/** @throws the way into the council, or why there is none */
export function answerJoin(result: JoinResult): never {
  if (result.kind === 'joined') redirect(303, `/${result.slug}`);
  if (result.kind === 'busy') error(503, { message: 'Too many pass phrases at this moment.' });
  return refuseInvitation();
}

/** @throws 403, which the page of an invitation puts into words */
export function refuseInvitation(): never {
  error(403, { message: 'This invitation does not work.', code: 'link-expired' });
}
