// Scenarios that people keep: rows to records and back. A private one leaves the database for its owner only.

import { and, desc, eq, inArray, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm';
import type { KeptScenario } from '#lib/domain/viability/kept-scenario.ts';
import type { Transaction } from '../db/client.ts';
import { appUser } from '../db/schema/people.ts';
import { scenario } from '../db/schema/scenarios.ts';

/** True where a decision record names the scenario, or one rested on it when it was decided. */
const isLocked = sql<boolean>`(${scenario.lockedAt} is not null or exists (
  select 1 from decision_option named
  where named.council_id = ${scenario.councilId} and named.scenario_id = ${scenario.id}))`;

/** Those a reader may see: shared ones, and their own. A guest owns none. */
const seenBy = (userId: string | null): SQL | undefined =>
  userId === null
    ? eq(scenario.isShared, true)
    : or(eq(scenario.isShared, true), eq(scenario.ownerId, userId));

async function read(
  tx: Transaction,
  userId: string | null,
  which: SQL | undefined,
): Promise<KeptScenario[]> {
  const rows = await tx
    .select({
      id: scenario.id,
      name: scenario.name,
      note: scenario.note,
      serviceId: scenario.serviceId,
      query: scenario.query,
      isShared: scenario.isShared,
      figures: scenario.figures,
      ownerId: scenario.ownerId,
      by: appUser.email,
      keptAt: scenario.recordedAt,
      isLocked,
      isRemoved: sql<boolean>`${scenario.removedAt} is not null`,
    })
    .from(scenario)
    .leftJoin(appUser, eq(appUser.id, scenario.ownerId))
    .where(and(seenBy(userId), which))
    .orderBy(desc(scenario.recordedAt), desc(scenario.id));
  return rows.map(({ keptAt, ownerId, ...row }) => ({
    ...row,
    keptOn: keptAt.toISOString().slice(0, 10),
    isOwn: userId !== null && ownerId === userId,
  }));
}

/** Every scenario that a reader may open, newest first. */
export const listScenarios = (tx: Transaction, userId: string | null): Promise<KeptScenario[]> =>
  read(tx, userId, isNull(scenario.removedAt));

/** What a reader removed and can bring back, newest first. */
export const listRemoved = (tx: Transaction, userId: string | null): Promise<KeptScenario[]> =>
  userId === null
    ? Promise.resolve([])
    : read(tx, userId, and(isNotNull(scenario.removedAt), eq(scenario.ownerId, userId)));

/** One scenario that a reader may open; null when there is none. */
export async function readScenario(
  tx: Transaction,
  userId: string | null,
  id: string,
): Promise<KeptScenario | null> {
  const [found] = await read(tx, userId, and(isNull(scenario.removedAt), eq(scenario.id, id)));
  return found ?? null;
}

export type NewScenario = Omit<
  typeof scenario.$inferInsert,
  'recordedAt' | 'lockedAt' | 'removedAt'
>;

export async function insertScenario(tx: Transaction, made: NewScenario): Promise<void> {
  await tx.insert(scenario).values(made);
}

/** Keeps scenarios as they are from now on, since a decision rests on them. */
export async function lockScenarios(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(scenario)
    .set({ lockedAt: sql`now()` })
    .where(and(inArray(scenario.id, [...ids]), isNull(scenario.lockedAt)));
}

/** Removes a scenario of this owner, or brings it back; false when there is none, or a decision record names it. */
export async function setRemoved(
  tx: Transaction,
  ownerId: string,
  id: string,
  isRemoved: boolean,
): Promise<boolean> {
  const changed = await tx
    .update(scenario)
    .set({ removedAt: isRemoved ? sql`now()` : null })
    .where(
      and(
        eq(scenario.id, id),
        eq(scenario.ownerId, ownerId),
        sql`not ${isLocked}`,
        isRemoved ? isNull(scenario.removedAt) : isNotNull(scenario.removedAt),
      ),
    )
    .returning({ id: scenario.id });
  return changed.length > 0;
}
