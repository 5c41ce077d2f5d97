// What a file is read against: the council's areas and postcodes, and the records that cells can name.

import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../db/client.ts';
import * as schema from '../db/schema/index.ts';

/** A record that a cell can name; people and budgets have no name here. */
export interface NamedRecord {
  readonly id: string;
  readonly name: string | null;
}

export async function readAreaCodes(tx: Transaction): Promise<string[]> {
  const rows = await tx.select({ code: schema.area.code }).from(schema.area);
  return rows.map(({ code }) => code);
}

export async function readPostcodes(tx: Transaction): Promise<[string, string][]> {
  const { postcode } = schema;
  const rows = await tx.select({ code: postcode.code, areaCode: postcode.areaCode }).from(postcode);
  return rows.map(({ code, areaCode }) => [code, areaCode]);
}

/** Pairs of a small area of an earlier census and one that took its place. */
export async function readRetiredAreas(tx: Transaction): Promise<[string, string][]> {
  const { retiredArea } = schema;
  const rows = await tx
    .select({ code: retiredArea.code, areaCode: retiredArea.areaCode })
    .from(retiredArea)
    .orderBy(retiredArea.code, retiredArea.areaCode);
  return rows.map(({ code, areaCode }) => [code, areaCode]);
}

const noName = sql<null>`null`;

/** Every record of one sort that a cell can name. */
export const readNamedRecords = {
  service: (tx: Transaction): Promise<NamedRecord[]> =>
    tx.select({ id: schema.service.id, name: schema.service.name }).from(schema.service),
  'journey-end': async (tx: Transaction): Promise<NamedRecord[]> => [
    ...(await tx.select({ id: schema.area.code, name: noName }).from(schema.area)),
    ...(await tx.select({ id: schema.service.id, name: schema.service.name }).from(schema.service)),
  ],
  organisation: (tx: Transaction): Promise<NamedRecord[]> =>
    tx
      .select({ id: schema.organisation.id, name: schema.organisation.name })
      .from(schema.organisation),
  person: (tx: Transaction): Promise<NamedRecord[]> =>
    tx.select({ id: schema.person.id, name: noName }).from(schema.person),
  budget: (tx: Transaction): Promise<NamedRecord[]> =>
    tx.select({ id: schema.personalBudget.id, name: noName }).from(schema.personalBudget),
  enterprise: (tx: Transaction): Promise<NamedRecord[]> =>
    tx.select({ id: schema.enterprise.id, name: schema.enterprise.name }).from(schema.enterprise),
  /** Shared Lives carers, by the reference that is also their service's. */
  carer: (tx: Transaction): Promise<NamedRecord[]> =>
    tx.select({ id: schema.sharedLivesCarer.id, name: noName }).from(schema.sharedLivesCarer),
} as const;

/** Fields about people that the council keeps, with its reason on record. */
export async function readKeptFields(tx: Transaction): Promise<string[]> {
  const { personalFieldSwitch } = schema;
  const rows = await tx
    .select({ field: personalFieldSwitch.field })
    .from(personalFieldSwitch)
    .where(eq(personalFieldSwitch.isKept, true));
  return rows.map(({ field }) => field);
}

/** How a source was matched the last time, as it was kept; null for a new source. */
export async function readMatching(
  tx: Transaction,
  kind: string,
  sourceId: string,
): Promise<unknown> {
  const { columnMatching } = schema;
  const [row] = await tx
    .select({ choices: columnMatching.choices })
    .from(columnMatching)
    .where(and(eq(columnMatching.kind, kind), eq(columnMatching.sourceId, sourceId)));
  return row?.choices ?? null;
}

/** Keeps how a source was matched, in place of the last time. */
export async function saveMatching(
  tx: Transaction,
  councilId: string,
  of: { readonly kind: string; readonly sourceId: string },
  choices: unknown,
  updatedBy: string | null,
): Promise<void> {
  const { columnMatching } = schema;
  await tx
    .insert(columnMatching)
    .values({ councilId, ...of, choices, updatedBy })
    .onConflictDoUpdate({
      target: [columnMatching.councilId, columnMatching.kind, columnMatching.sourceId],
      set: { choices, updatedBy, recordedAt: sql`now()` },
    });
}
