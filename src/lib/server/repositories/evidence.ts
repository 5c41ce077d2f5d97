// The record of a council's own values for the model's parameters: read whole, added to, never changed.

import { asc, eq } from 'drizzle-orm';
import type { ParameterEntry } from '#lib/domain/parameters/beliefs.ts';
import type { Transaction } from '../db/client.ts';
import { parameterChange } from '../db/schema/evidence.ts';
import { appUser } from '../db/schema/people.ts';

type Row = Omit<typeof parameterChange.$inferSelect, 'councilId' | 'authorId'> & {
  readonly by: string | null;
};

function toEntry(row: Row): ParameterEntry {
  const { parameterId, seq, undoes, value, low, high, reason, validFrom, by } = row;
  const recorded = { parameterId, seq, recordedOn: row.recordedAt.toISOString().slice(0, 10), by };
  if (undoes !== null) return { kind: 'undo', ...recorded, undoes };
  if (value === null || reason === null || validFrom === null) {
    throw new Error('The database holds a change of a parameter without value, reason or day.');
  }
  const range = low === null || high === null ? {} : { range: [low, high] as const };
  return { kind: 'change', ...recorded, own: { value, ...range }, reason, validFrom };
}

const columns = {
  recordedAt: parameterChange.recordedAt,
  parameterId: parameterChange.parameterId,
  seq: parameterChange.seq,
  undoes: parameterChange.undoes,
  value: parameterChange.value,
  low: parameterChange.low,
  high: parameterChange.high,
  reason: parameterChange.reason,
  validFrom: parameterChange.validFrom,
  by: appUser.email,
};

/** Every entry of the council in scope, by parameter and in the order in which it was made. */
export async function readParameterEntries(tx: Transaction): Promise<ParameterEntry[]> {
  const rows = await tx
    .select(columns)
    .from(parameterChange)
    .leftJoin(appUser, eq(appUser.id, parameterChange.authorId))
    .orderBy(asc(parameterChange.parameterId), asc(parameterChange.seq));
  return rows.map(toEntry);
}

/** What can be added: a new value with its reason, or the taking back of one. */
export type NewParameterEntry = Omit<typeof parameterChange.$inferInsert, 'recordedAt'>;

/** Adds an entry; false when somebody else took its number in the meantime. */
export async function insertParameterEntry(
  tx: Transaction,
  entry: NewParameterEntry,
): Promise<boolean> {
  const added = await tx
    .insert(parameterChange)
    .values(entry)
    .onConflictDoNothing()
    .returning({ seq: parameterChange.seq });
  return added.length > 0;
}
