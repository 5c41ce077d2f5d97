// Rows of one-time set-up links, found by the digest of their token.
import { eq, isNotNull, isNull } from 'drizzle-orm';
import type { Transaction } from '../db/client.ts';
import { setUpLink } from '../db/schema/people.ts';

/** A link as it is judged. */
export interface StoredSetUpLink {
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
}

/** The link behind a digest, held for this transaction so that two people cannot use it at once. */
export async function readSetUpLink(
  tx: Transaction,
  digest: string,
): Promise<StoredSetUpLink | undefined> {
  const [row] = await tx
    .select({ expiresAt: setUpLink.expiresAt, usedAt: setUpLink.usedAt })
    .from(setUpLink)
    .where(eq(setUpLink.tokenHash, digest))
    .for('update');
  return row;
}

/** Stores a new link and forgets those nobody used: only the newest works. */
export async function replaceSetUpLink(
  tx: Transaction,
  row: { readonly tokenHash: string; readonly createdAt: Date; readonly expiresAt: Date },
): Promise<void> {
  await tx.delete(setUpLink).where(isNull(setUpLink.usedAt));
  await tx.insert(setUpLink).values(row);
}

export async function markSetUpLinkUsed(
  tx: Transaction,
  digest: string,
  use: { readonly usedAt: Date; readonly usedBy: string },
): Promise<void> {
  await tx.update(setUpLink).set(use).where(eq(setUpLink.tokenHash, digest));
}

/** True when this person made the first account, and so may set the installation up. */
export async function hasUsedSetUpLink(tx: Transaction, userId: string): Promise<boolean> {
  const rows = await tx
    .select({ usedAt: setUpLink.usedAt })
    .from(setUpLink)
    .where(eq(setUpLink.usedBy, userId))
    // Held, so that one person cannot make two councils with two clicks.
    .for('update');
  return rows.length > 0;
}

/** Who used a set-up link first; undefined while nobody has. */
export async function readFounder(tx: Transaction): Promise<string | undefined> {
  const [row] = await tx
    .select({ userId: setUpLink.usedBy })
    .from(setUpLink)
    .where(isNotNull(setUpLink.usedBy))
    .orderBy(setUpLink.usedAt)
    .limit(1);
  return row?.userId ?? undefined;
}
