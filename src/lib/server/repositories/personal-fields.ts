// Which facts that name a person a council keeps, and what is kept of them.

import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '../db/client.ts';
import * as schema from '../db/schema/index.ts';

const { personalFieldSwitch, personDetail } = schema;

/** A field that was switched at least once. */
export interface SwitchedField {
  readonly field: string;
  readonly isKept: boolean;
  readonly reason: string;
  readonly changedAt: Date;
  readonly changedByEmail: string | null;
}

export function readSwitches(tx: Transaction): Promise<SwitchedField[]> {
  return tx
    .select({
      field: personalFieldSwitch.field,
      isKept: personalFieldSwitch.isKept,
      reason: personalFieldSwitch.reason,
      changedAt: personalFieldSwitch.recordedAt,
      changedByEmail: schema.appUser.email,
    })
    .from(personalFieldSwitch)
    .leftJoin(schema.appUser, eq(schema.appUser.id, personalFieldSwitch.changedBy));
}

/** How many values are kept of each field; a field without any is not there. */
export async function countDetails(tx: Transaction): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .select({ field: personDetail.field, values: sql<number>`count(*)::int` })
    .from(personDetail)
    .groupBy(personDetail.field);
  return new Map(rows.map(({ field, values }) => [field, values]));
}

export async function saveSwitch(
  tx: Transaction,
  councilId: string,
  change: {
    readonly field: string;
    readonly isKept: boolean;
    readonly reason: string;
    readonly changedBy: string | null;
  },
): Promise<void> {
  await tx
    .insert(personalFieldSwitch)
    .values({ councilId, ...change })
    .onConflictDoUpdate({
      target: [personalFieldSwitch.councilId, personalFieldSwitch.field],
      set: { ...change, recordedAt: sql`now()` },
    });
}

/** Deletes what is kept of a field; gives how many values went. */
export async function removeDetails(tx: Transaction, field: string): Promise<number> {
  const rows = await tx.execute(
    sql`delete from person_detail where field = ${field} returning 1 as gone`,
  );
  return rows.length;
}
