// Rows of purposes for which exact figures were taken.

import { desc, eq } from 'drizzle-orm';
import type { Transaction } from '../db/client.ts';
import { exportPurpose } from '../db/schema/exports.ts';
import { appUser } from '../db/schema/people.ts';

export interface StoredPurpose {
  readonly actorId: string | null;
  readonly filterHash: string;
  readonly purpose: string;
  readonly openUntil: Date;
}

export interface NewPurpose extends StoredPurpose {
  readonly subject: string;
}

/** Keeps a purpose and gives its id. */
export async function savePurpose(
  tx: Transaction,
  councilId: string,
  purpose: NewPurpose,
): Promise<string> {
  const [row] = await tx
    .insert(exportPurpose)
    .values({ ...purpose, councilId })
    .returning({ id: exportPurpose.id });
  if (row === undefined) throw new Error('The database did not return the row it stored.');
  return row.id;
}

/** The purpose of this id in the council of the transaction. */
export async function readPurpose(tx: Transaction, id: string): Promise<StoredPurpose | undefined> {
  const { actorId, filterHash, purpose, openUntil } = exportPurpose;
  const [row] = await tx
    .select({ actorId, filterHash, purpose, openUntil })
    .from(exportPurpose)
    .where(eq(exportPurpose.id, id));
  return row;
}

/** A purpose as administrators read it. */
export interface PurposeEntry {
  readonly id: string;
  readonly at: Date;
  readonly email: string | null;
  readonly subject: string;
  readonly purpose: string;
}

/** The latest purposes of the council of the transaction, newest first. */
export const readPurposes = (tx: Transaction, limit: number): Promise<PurposeEntry[]> =>
  tx
    .select({
      id: exportPurpose.id,
      at: exportPurpose.recordedAt,
      email: appUser.email,
      subject: exportPurpose.subject,
      purpose: exportPurpose.purpose,
    })
    .from(exportPurpose)
    .leftJoin(appUser, eq(appUser.id, exportPurpose.actorId))
    .orderBy(desc(exportPurpose.recordedAt), desc(exportPurpose.id))
    .limit(limit);
