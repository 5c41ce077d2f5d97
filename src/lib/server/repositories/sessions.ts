// Rows of sessions and of tries to sign in. Sessions are found by the digest of their token; the token is not stored.
import { and, desc, eq, gt, lt, sql } from 'drizzle-orm';
import type { Transaction } from '../db/client.ts';
import { appUser, session, signInAttempt } from '../db/schema/people.ts';

/** A session with its person. */
export interface StoredSession {
  readonly userId: string;
  readonly email: string;
  readonly isDisabled: boolean;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** The session behind a digest, expired or not; undefined when there is none. */
export async function readSessionRow(
  tx: Transaction,
  digest: string,
): Promise<StoredSession | undefined> {
  const [row] = await tx
    .select({
      userId: session.userId,
      email: appUser.email,
      disabledAt: appUser.disabledAt,
      createdAt: session.createdAt,
      expiresAt: session.expiresAt,
    })
    .from(session)
    .innerJoin(appUser, eq(appUser.id, session.userId))
    .where(eq(session.id, digest));
  if (row === undefined) return undefined;
  const { disabledAt, ...rest } = row;
  return { ...rest, isDisabled: disabledAt !== null };
}

/** All sessions of a person, with their digests. */
export const readSessionRowsOf = (
  tx: Transaction,
  userId: string,
): Promise<{ digest: string; createdAt: Date; expiresAt: Date }[]> =>
  tx
    .select({ digest: session.id, createdAt: session.createdAt, expiresAt: session.expiresAt })
    .from(session)
    .where(eq(session.userId, userId));

export async function saveSessionRow(
  tx: Transaction,
  row: { readonly digest: string; readonly userId: string; createdAt: Date; expiresAt: Date },
): Promise<void> {
  const { digest, ...rest } = row;
  await tx.insert(session).values({ id: digest, lastSeenAt: row.createdAt, ...rest });
}

/** Moves the end of a session, never beyond its longest life counted from its beginning. */
export async function extendSessionRow(
  tx: Transaction,
  digest: string,
  change: { readonly seenAt: Date; readonly expiresAt: Date; readonly longestLifeMs: number },
): Promise<void> {
  const latest = sql`${session.createdAt} + make_interval(secs => ${change.longestLifeMs / 1000})`;
  await tx
    .update(session)
    .set({
      lastSeenAt: change.seenAt,
      expiresAt: sql`least(${change.expiresAt.toISOString()}::timestamptz, ${latest})`,
    })
    .where(eq(session.id, digest));
}

export async function removeSessionRow(tx: Transaction, digest: string): Promise<void> {
  await tx.delete(session).where(eq(session.id, digest));
}

export async function removeSessionRowsOf(tx: Transaction, userId: string): Promise<void> {
  await tx.delete(session).where(eq(session.userId, userId));
}

export async function removeSessionRowsEndedBefore(tx: Transaction, now: Date): Promise<void> {
  await tx.delete(session).where(lt(session.expiresAt, now));
}

/** What a try to sign in is counted by. */
export interface AttemptKeys {
  /** Digest of the e-mail address, known or not. */
  readonly accountKey: string;
  readonly network: string;
}

/** When tries of this account and of this network failed since a moment; the newest few are enough to decide. */
export async function readFailures(
  tx: Transaction,
  { accountKey, network }: AttemptKeys,
  since: Date,
): Promise<{ ofAccount: Date[]; ofNetwork: Date[] }> {
  const failuresWhere = async (
    column: 'accountKey' | 'network',
    value: string,
  ): Promise<Date[]> => {
    const rows = await tx
      .select({ at: signInAttempt.at })
      .from(signInAttempt)
      .where(
        and(
          eq(signInAttempt[column], value),
          gt(signInAttempt.at, since),
          eq(signInAttempt.succeeded, false),
        ),
      )
      .orderBy(desc(signInAttempt.at))
      .limit(20);
    return rows.map((row) => row.at);
  };
  return {
    ofAccount: await failuresWhere('accountKey', accountKey),
    ofNetwork: await failuresWhere('network', network),
  };
}

/** Makes tries of one account or network wait for each other until the transaction ends, so that none slips past. */
export async function holdAttempts(tx: Transaction, keys: AttemptKeys): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${keys.network}, 1)),
    pg_advisory_xact_lock(hashtextextended(${keys.accountKey}, 2))`);
}

/** Notes a try as failed before it is checked, so that tries at the same moment see each other. */
export async function saveAttempt(tx: Transaction, keys: AttemptKeys, at: Date): Promise<number> {
  const [row] = await tx
    .insert(signInAttempt)
    .values({ ...keys, succeeded: false, at })
    .returning({ id: signInAttempt.id });
  if (row === undefined) throw new Error('The database did not return the row it stored.');
  return row.id;
}

export async function markAttemptSucceeded(tx: Transaction, id: number): Promise<void> {
  await tx.update(signInAttempt).set({ succeeded: true }).where(eq(signInAttempt.id, id));
}

export async function removeAttemptsBefore(tx: Transaction, moment: Date): Promise<void> {
  await tx.delete(signInAttempt).where(lt(signInAttempt.at, moment));
}
