// Rows of invitations, found by the digest of their token or by their id, always within one council.
import { and, asc, eq, lte } from 'drizzle-orm';
import type { Transaction } from '../db/client.ts';
import { appUser, invitation } from '../db/schema/people.ts';
import type { Role } from '../db/schema/people.ts';

/** An invitation as it is judged. */
export interface StoredInvitation {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly expiresAt: Date;
}

/** An invitation as administrators see it. */
export interface InvitationEntry extends StoredInvitation {
  /** E-mail address of who invited; null when that account is gone. */
  readonly by: string | null;
}

const judged = {
  id: invitation.id,
  email: invitation.email,
  role: invitation.role,
  expiresAt: invitation.expiresAt,
};

/** Stores an invitation and gives its id. One made earlier for the same address stops working. */
export async function saveInvitation(
  tx: Transaction,
  row: Omit<StoredInvitation, 'id'> & {
    readonly councilId: string;
    readonly tokenHash: string;
    readonly invitedBy: string;
  },
): Promise<string> {
  const { tokenHash, role, invitedBy, expiresAt } = row;
  const [stored] = await tx
    .insert(invitation)
    .values(row)
    .onConflictDoUpdate({
      target: [invitation.councilId, invitation.email],
      set: { tokenHash, role, invitedBy, expiresAt },
    })
    .returning({ id: invitation.id });
  if (stored === undefined) throw new Error('The database did not return the row it stored.');
  return stored.id;
}

/** The invitation behind a digest, held for this transaction so that it cannot be used twice at once. */
export async function readInvitation(
  tx: Transaction,
  digest: string,
): Promise<StoredInvitation | undefined> {
  const [row] = await tx
    .select(judged)
    .from(invitation)
    .where(eq(invitation.tokenHash, digest))
    .for('update');
  return row;
}

/** Every invitation of the council of the transaction, over or not, by e-mail address. */
export const readInvitations = (tx: Transaction): Promise<InvitationEntry[]> =>
  tx
    .select({ ...judged, by: appUser.email })
    .from(invitation)
    .leftJoin(appUser, eq(appUser.id, invitation.invitedBy))
    .orderBy(asc(invitation.email));

/** Removes an invitation; the role it held, or undefined when there is none of this id. */
export async function removeInvitation(tx: Transaction, id: string): Promise<Role | undefined> {
  const [row] = await tx
    .delete(invitation)
    .where(eq(invitation.id, id))
    .returning({ role: invitation.role });
  return row?.role;
}

/** Removes what one person invited to, and tells how many that were. */
export async function removeInvitationsBy(
  tx: Transaction,
  { councilId, userId }: { readonly councilId: string; readonly userId: string },
): Promise<number> {
  const rows = await tx
    .delete(invitation)
    .where(and(eq(invitation.councilId, councilId), eq(invitation.invitedBy, userId)))
    .returning({ id: invitation.id });
  return rows.length;
}

export async function removeInvitationsOverAt(tx: Transaction, now: Date): Promise<void> {
  await tx.delete(invitation).where(lte(invitation.expiresAt, now));
}
