// Rows of people: accounts, and what each may do in which council.
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '../db/client.ts';
import { council } from '../db/schema/council.ts';
import { appUser, membership } from '../db/schema/people.ts';
import type { Role } from '../db/schema/people.ts';

/** An account as sign-in needs it. */
export interface StoredUser {
  readonly id: string;
  readonly passphraseHash: string;
  readonly isDisabled: boolean;
}

/** E-mail addresses are stored in lower case; give them so. */
export async function readUserByEmail(
  tx: Transaction,
  email: string,
): Promise<StoredUser | undefined> {
  const [row] = await tx.select().from(appUser).where(eq(appUser.email, email));
  if (row === undefined) return undefined;
  return {
    id: row.id,
    passphraseHash: row.passphraseHash,
    isDisabled: row.disabledAt !== null,
  };
}

/** How many accounts there are, disabled ones included. */
export async function countUsers(tx: Transaction): Promise<number> {
  const [row] = await tx.select({ count: sql<number>`count(*)::int` }).from(appUser);
  return row?.count ?? 0;
}

/** Stores an account and gives its id. */
export async function saveUser(
  tx: Transaction,
  user: { readonly email: string; readonly passphraseHash: string },
): Promise<string> {
  const [row] = await tx.insert(appUser).values(user).returning({ id: appUser.id });
  if (row === undefined) throw new Error('The database did not return the row it stored.');
  return row.id;
}

/** Gives a person a role in the council that the transaction is in, or changes it. */
export async function saveMembership(
  tx: Transaction,
  row: { readonly councilId: string; readonly userId: string; readonly role: Role },
): Promise<void> {
  await tx
    .insert(membership)
    .values(row)
    .onConflictDoUpdate({
      target: [membership.councilId, membership.userId],
      set: { role: row.role },
    });
}

/** Takes a person's role in the council that the transaction is in. */
export async function removeMembership(
  tx: Transaction,
  { councilId, userId }: { readonly councilId: string; readonly userId: string },
): Promise<void> {
  await tx
    .delete(membership)
    .where(and(eq(membership.councilId, councilId), eq(membership.userId, userId)));
}

/**
 * The administrators of a council who can sign in, held for this transaction: two of them cannot take each other's
 * role at the same moment and leave nobody.
 */
export async function holdAdministrators(tx: Transaction, councilId: string): Promise<string[]> {
  const rows = await tx
    .select({ userId: membership.userId })
    .from(membership)
    .innerJoin(appUser, eq(appUser.id, membership.userId))
    .where(
      and(
        eq(membership.councilId, councilId),
        eq(membership.role, 'administrator'),
        isNull(appUser.disabledAt),
      ),
    )
    .orderBy(asc(membership.userId))
    .for('update', { of: membership });
  return rows.map(({ userId }) => userId);
}

/** A person's role in one council; undefined when they are not a member. Needs their id in the transaction. */
export async function readRole(
  tx: Transaction,
  councilId: string,
  userId: string,
): Promise<Role | undefined> {
  const [row] = await tx
    .select({ role: membership.role })
    .from(membership)
    .where(sql`${membership.councilId} = ${councilId} and ${membership.userId} = ${userId}`);
  return row?.role;
}

/** A council that a person belongs to. */
export interface OwnCouncil {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly isExample: boolean;
  readonly role: Role;
}

/** The councils of a person, real ones before the example, by name. Needs their id in the transaction. */
export const readCouncilsOf = (tx: Transaction, userId: string): Promise<OwnCouncil[]> =>
  tx
    .select({
      id: council.id,
      slug: council.slug,
      name: council.name,
      isExample: council.isExample,
      role: membership.role,
    })
    .from(membership)
    .innerJoin(council, eq(council.id, membership.councilId))
    .where(eq(membership.userId, userId))
    .orderBy(asc(council.isExample), asc(council.name));

/** Someone with a role in the council. */
export interface Member {
  readonly userId: string;
  readonly email: string;
  readonly role: Role;
  readonly since: Date;
}

/** Everyone with a role in the council that the transaction is in, by e-mail address. */
export const readMembers = (tx: Transaction, councilId: string): Promise<Member[]> =>
  tx
    .select({
      userId: membership.userId,
      email: appUser.email,
      role: membership.role,
      since: membership.since,
    })
    .from(membership)
    .innerJoin(appUser, eq(appUser.id, membership.userId))
    .where(eq(membership.councilId, councilId))
    .orderBy(asc(appUser.email));
