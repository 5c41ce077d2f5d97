// The batches of a council, and what follows from them: the source they feed, the last day the records cover, and the
// version of the records.

import { and, desc, eq, inArray, max, sql } from 'drizzle-orm';
import type { Transaction } from '../db/client.ts';
import * as schema from '../db/schema/index.ts';
import { ownColumns } from './own-columns.ts';

export type BatchRow = typeof schema.importBatch.$inferSelect;
export type NewBatch = Omit<typeof schema.importBatch.$inferInsert, 'councilId' | 'recordedAt'>;

const { importBatch } = schema;

/** Lets one batch at a time into a council, and tells what its records are now. */
export async function lockRecords(
  tx: Transaction,
  councilId: string,
): Promise<{ recordsVersion: number; asOf: string | null }> {
  const [row] = await tx
    .select({
      recordsVersion: schema.council.recordsVersion,
      asOf: schema.council.asOf,
    })
    .from(schema.council)
    .where(eq(schema.council.id, councilId))
    .for('no key update');
  if (!row) throw new Error('the council in scope does not exist');
  return row;
}

/** The applied batch of the same content, if there is one. */
export async function findSameContent(
  tx: Transaction,
  contentHash: string,
): Promise<BatchRow | undefined> {
  const [row] = await tx
    .select()
    .from(importBatch)
    .where(and(eq(importBatch.contentHash, contentHash), eq(importBatch.state, 'applied')));
  return row;
}

export async function nextBatchNumber(tx: Transaction): Promise<number> {
  const [row] = await tx
    .select({ last: sql<number>`coalesce(max(${importBatch.number}), 0)::int` })
    .from(importBatch);
  return (row?.last ?? 0) + 1;
}

export async function insertBatch(
  tx: Transaction,
  councilId: string,
  batch: NewBatch,
): Promise<void> {
  await tx.insert(importBatch).values({ ...batch, councilId });
}

export async function readBatch(tx: Transaction, id: string): Promise<BatchRow | undefined> {
  const [row] = await tx.select().from(importBatch).where(eq(importBatch.id, id));
  return row;
}

/** A batch with the address of who made it and who last undid or redid it. */
export interface ListedBatch extends Omit<BatchRow, 'councilId'> {
  readonly createdByEmail: string | null;
  readonly stateByEmail: string | null;
}

/** Newest first. */
export async function readBatches(tx: Transaction, most: number): Promise<ListedBatch[]> {
  const email = (id: typeof importBatch.createdBy | typeof importBatch.stateBy) =>
    sql<
      string | null
    >`(select ${schema.appUser.email} from ${schema.appUser} where ${schema.appUser.id} = ${id})`;
  return tx
    .select({
      ...ownColumns(importBatch),
      recordedAt: importBatch.recordedAt,
      createdByEmail: email(importBatch.createdBy),
      stateByEmail: email(importBatch.stateBy),
    })
    .from(importBatch)
    .orderBy(desc(importBatch.number))
    .limit(most);
}

export async function setBatchState(
  tx: Transaction,
  id: string,
  state: BatchRow['state'],
  stateBy: string | null,
): Promise<void> {
  await tx
    .update(importBatch)
    .set({ state, stateBy, stateAt: sql`now()` })
    .where(eq(importBatch.id, id));
}

/** What a source is called and how often it comes. */
export interface SourceWords {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly licence: string;
  /** The line of thanks that the licence asks for. */
  readonly attribution: string;
  readonly cadenceDays: number | null;
}

/**
 * Makes the source of imported records before the records that refer to it; {@link refreshSource} fills it in.
 * It is bookkeeping, made from the batches, so it is in no log of changes.
 */
export async function makeSource(
  tx: Transaction,
  councilId: string,
  source: SourceWords,
  today: string,
): Promise<void> {
  await tx
    .insert(schema.source)
    .values({
      councilId,
      ...source,
      vintage: today,
      rowsRead: 0,
      rowsUsed: 0,
      rowsRejected: 0,
      coversTo: today,
    })
    .onConflictDoUpdate({
      target: [schema.source.councilId, schema.source.id],
      set: { cadenceDays: source.cadenceDays },
    });
}

/** Brings a source in line with its newest applied batch; a source without one goes, unless records still name it. */
export async function refreshSource(tx: Transaction, sourceId: string): Promise<void> {
  const [newest] = await tx
    .select()
    .from(importBatch)
    .where(and(eq(importBatch.sourceId, sourceId), eq(importBatch.state, 'applied')))
    .orderBy(desc(importBatch.number))
    .limit(1);
  if (!newest) {
    await tx.execute(sql`delete from source s where s.id = ${sourceId}
      and not exists (select from service where source_id = s.id)
      and not exists (select from rejection where source_id = s.id)`);
    return;
  }
  // A month put right by hand does not make newer ones old.
  const [furthest] = await tx
    .select({ day: max(importBatch.coversTo) })
    .from(importBatch)
    .where(and(eq(importBatch.sourceId, sourceId), eq(importBatch.state, 'applied')));
  const told = newest.fileName === null ? furthest?.day : newest.coversTo;
  const coversTo = told ?? newest.recordedAt.toISOString().slice(0, 10);
  await tx
    .update(schema.source)
    .set({
      file: newest.fileName,
      sha256: newest.contentHash,
      rowsRead: newest.rowsRead,
      rowsUsed: newest.rowsUsed,
      rowsRejected: newest.rowsRefused,
      vintage: coversTo,
      coversTo,
    })
    .where(eq(schema.source.id, sourceId));
}

/** Says that a file read before now was read against other rules. */
export async function raiseVersion(tx: Transaction, councilId: string): Promise<void> {
  await tx.execute(sql`update council set records_version = records_version + 1
    where id = ${councilId}`);
}

/**
 * Works out the last day the records cover: what it was before the first batch, or later where an applied batch
 * reaches further. A census does not age, so it counts only while nothing else does. Raises the version, so that results
 * worked out before are known to be old.
 */
export async function refreshCouncil(tx: Transaction, councilId: string): Promise<void> {
  await tx.execute(sql`update council set
    as_of = greatest(
      (select as_of_before from import_batch order by number limit 1),
      (select coalesce(max(b.covers_to) filter (where s.cadence_days is not null), max(b.covers_to))
        from import_batch b left join source s on s.id = b.source_id where b.state = 'applied')),
    records_version = records_version + 1, records_loaded_at = now()
    where id = ${councilId}`);
}

/** Is there an applied batch of one of these kinds? */
export async function hasBatchOf(tx: Transaction, kinds: readonly string[]): Promise<boolean> {
  const [row] = await tx
    .select({ id: importBatch.id })
    .from(importBatch)
    .where(and(inArray(importBatch.kind, [...kinds]), eq(importBatch.state, 'applied')))
    .limit(1);
  return row !== undefined;
}
