// Reads the forms with which administrators invite people and change what they may do.
import { error } from '@sveltejs/kit';
import { ROLES } from '#lib/server/db/schema/people.ts';
import type { Role } from '#lib/server/db/schema/people.ts';
import type { InvitationFault } from '#lib/view/people/members-wording.en.ts';
import { emailAddress, emailFault, typedText } from './forms.ts';
import type { FormReading } from './forms.ts';

interface TypedInvitation {
  readonly email: string;
  readonly role: string;
}

/** A form of an invitation, read. */
export type InvitationForm = FormReading<
  { readonly email: string; readonly role: Role },
  Partial<InvitationFault>,
  TypedInvitation
>;

const roleOf = (typed: string): Role | undefined => ROLES.find((role) => role === typed);

/** Whom to invite, and as what. No role is chosen beforehand: it is a decision. */
export function readInvitationForm(form: FormData): InvitationForm {
  const typed = { email: typedText(form, 'email').trim(), role: typedText(form, 'role') };
  const address = emailAddress.safeParse(typed.email);
  const role = roleOf(typed.role);
  if (address.success && role !== undefined) {
    return { ok: true, value: { email: address.data, role }, typed };
  }
  return {
    ok: false,
    typed,
    faults: {
      ...(address.success ? {} : { email: emailFault(address.error) }),
      ...(role === undefined ? { role: 'required' } : {}),
    },
  };
}

/** Which member or invitation is meant; whether there is one is judged where it is looked up. */
export const readId = (form: FormData): string => typedText(form, 'id');

/**
 * Whose role becomes which.
 * @throws 400 for a role that does not exist, which a browser never sends
 */
export function readRoleForm(form: FormData): { readonly userId: string; readonly role: Role } {
  const role = roleOf(typedText(form, 'role'));
  if (role === undefined) error(400, { message: 'There is no such role.' });
  return { userId: readId(form), role };
}
