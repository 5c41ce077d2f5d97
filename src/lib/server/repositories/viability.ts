// Reads the books of day services, and keeps the model's stored runs.

import { and, exists, eq, inArray, isNull } from 'drizzle-orm';
import type { AttendanceSpell, ServiceMonth, ServiceTerms } from '#lib/domain/viability/records.ts';
import type { Transaction } from '../db/client.ts';
import * as schema from '../db/schema/index.ts';
import { ownColumns } from './own-columns.ts';

export const readServiceTerms = (tx: Transaction): Promise<ServiceTerms[]> =>
  tx
    .select(ownColumns(schema.serviceTerms))
    .from(schema.serviceTerms)
    .orderBy(schema.serviceTerms.serviceId);

export const readServiceMonths = (tx: Transaction): Promise<ServiceMonth[]> =>
  tx
    .select(ownColumns(schema.serviceMonth))
    .from(schema.serviceMonth)
    .orderBy(schema.serviceMonth.serviceId, schema.serviceMonth.month);

/** A service with a ledger and without an area: no page that stands on areas shows it. */
export interface PlacelessService {
  readonly id: string;
  readonly name: string;
}

export const readPlacelessBooks = (tx: Transaction): Promise<PlacelessService[]> =>
  tx
    .select({ id: schema.service.id, name: schema.service.name })
    .from(schema.service)
    .where(
      and(
        isNull(schema.service.areaCode),
        exists(
          tx
            .select({ month: schema.serviceMonth.month })
            .from(schema.serviceMonth)
            .where(eq(schema.serviceMonth.serviceId, schema.service.id)),
        ),
      ),
    )
    .orderBy(schema.service.id);

export const readAttendance = (tx: Transaction): Promise<AttendanceSpell[]> =>
  tx
    .select(ownColumns(schema.attendanceSpell))
    .from(schema.attendanceSpell)
    .orderBy(schema.attendanceSpell.serviceId, schema.attendanceSpell.id);

export type ModelRun = Omit<typeof schema.modelRun.$inferInsert, 'councilId' | 'recordedAt'>;

/** Stored answers by id; those that were never asked are absent. */
export async function readModelRuns(
  tx: Transaction,
  ids: readonly string[],
): Promise<Map<string, unknown>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: schema.modelRun.id, result: schema.modelRun.result })
    .from(schema.modelRun)
    .where(inArray(schema.modelRun.id, [...ids]));
  return new Map(rows.map((row) => [row.id, row.result]));
}

/** Keeps an answer. The same run by somebody else in the meantime is the same answer. */
export async function saveModelRun(
  tx: Transaction,
  councilId: string,
  run: ModelRun,
): Promise<void> {
  await tx
    .insert(schema.modelRun)
    .values({ ...run, councilId })
    .onConflictDoNothing();
}
