// Rows of tokens with which programs read a council. Only digests are stored.

import { and, desc, eq, isNull, lt, or, sql } from 'drizzle-orm';
import type { Transaction } from '../db/client.ts';
import { apiToken } from '../db/schema/exports.ts';
import { appUser } from '../db/schema/people.ts';

/** A token as it is judged. */
export interface StoredToken {
  readonly id: string;
  readonly groups: readonly string[];
  readonly isExact: boolean;
  readonly purpose: string | null;
  readonly createdBy: string | null;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

/** A token as administrators see it. */
export interface TokenEntry extends StoredToken {
  readonly name: string;
  readonly email: string | null;
  readonly madeAt: Date;
  readonly lastUsedAt: Date | null;
}

export interface NewToken {
  readonly name: string;
  readonly tokenHash: string;
  readonly groups: string[];
  readonly isExact: boolean;
  readonly purpose: string | null;
  readonly createdBy: string;
  readonly expiresAt: Date;
}

/** Stores a token and gives its id. */
export async function saveToken(
  tx: Transaction,
  councilId: string,
  token: NewToken,
): Promise<string> {
  const [row] = await tx
    .insert(apiToken)
    .values({ ...token, councilId })
    .returning({ id: apiToken.id });
  if (row === undefined) throw new Error('The database did not return the row it stored.');
  return row.id;
}

const judged = {
  id: apiToken.id,
  groups: apiToken.groups,
  isExact: apiToken.isExact,
  purpose: apiToken.purpose,
  createdBy: apiToken.createdBy,
  expiresAt: apiToken.expiresAt,
  revokedAt: apiToken.revokedAt,
};

/** The token of this digest in the council of the transaction. */
export async function readToken(
  tx: Transaction,
  tokenHash: string,
): Promise<StoredToken | undefined> {
  const [row] = await tx.select(judged).from(apiToken).where(eq(apiToken.tokenHash, tokenHash));
  return row;
}

/** Every token of the council of the transaction, the newest first. */
export const readTokens = (tx: Transaction): Promise<TokenEntry[]> =>
  tx
    .select({
      ...judged,
      name: apiToken.name,
      email: appUser.email,
      madeAt: apiToken.recordedAt,
      lastUsedAt: apiToken.lastUsedAt,
    })
    .from(apiToken)
    .leftJoin(appUser, eq(appUser.id, apiToken.createdBy))
    .orderBy(desc(apiToken.recordedAt), desc(apiToken.id));

/** Ends a token for good; false when there is none of this id that still works. */
export async function revokeToken(tx: Transaction, id: string, now: Date): Promise<boolean> {
  const rows = await tx
    .update(apiToken)
    .set({ revokedAt: now })
    .where(and(eq(apiToken.id, id), isNull(apiToken.revokedAt)))
    .returning({ id: apiToken.id });
  return rows.length > 0;
}

/** Remembers that a token was used; at most once in the time given, so that most reading writes nothing. */
export async function touchToken(tx: Transaction, id: string, seconds: number): Promise<void> {
  const before = sql`now() - make_interval(secs => ${seconds})`;
  await tx
    .update(apiToken)
    .set({ lastUsedAt: sql`now()` })
    .where(
      and(eq(apiToken.id, id), or(isNull(apiToken.lastUsedAt), lt(apiToken.lastUsedAt, before))),
    );
}
