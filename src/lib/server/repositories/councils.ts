// The list of councils, and a council's records as a whole: save all, remove all.

import { and, eq, isNull, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { CouncilDataset } from '#lib/domain/dataset.ts';
import type { Nation } from '#lib/domain/market/records.ts';
import type { Transaction } from '../db/client.ts';
import * as schema from '../db/schema/index.ts';
import { insertRows } from './rows.ts';

export interface CouncilRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly nation: Nation;
  readonly onsCode: string | null;
  readonly isExample: boolean;
  readonly asOf: string | null;
  readonly recordsVersion: number;
  readonly recordsLoadedAt: Date | null;
}

const columns = {
  id: schema.council.id,
  slug: schema.council.slug,
  name: schema.council.name,
  nation: schema.council.nation,
  onsCode: schema.council.onsCode,
  isExample: schema.council.isExample,
  asOf: schema.council.asOf,
  recordsVersion: schema.council.recordsVersion,
  recordsLoadedAt: schema.council.recordsLoadedAt,
};

export function readCouncils(tx: Transaction): Promise<CouncilRow[]> {
  return tx.select(columns).from(schema.council).orderBy(schema.council.name);
}

export async function readCouncilBySlug(
  tx: Transaction,
  slug: string,
): Promise<CouncilRow | undefined> {
  const [row] = await tx.select(columns).from(schema.council).where(eq(schema.council.slug, slug));
  return row;
}

export async function readCouncilById(
  tx: Transaction,
  id: string,
): Promise<CouncilRow | undefined> {
  const [row] = await tx.select(columns).from(schema.council).where(eq(schema.council.id, id));
  return row;
}

export interface NewCouncil {
  readonly slug: string;
  readonly name: string;
  readonly nation: Nation;
  readonly onsCode: string | null;
  readonly isExample: boolean;
}

/** Adds a council without records; null when the slug is taken. */
export async function insertCouncil(tx: Transaction, council: NewCouncil): Promise<string | null> {
  const [row] = await tx
    .insert(schema.council)
    .values(council)
    .onConflictDoNothing({ target: schema.council.slug })
    .returning({ id: schema.council.id });
  return row?.id ?? null;
}

/**
 * Takes a council that has no records yet for filling, and locks it until the transaction ends; false when it has
 * records. An area code (ONS) given here stands in where the council has none.
 */
export async function claimEmptyCouncil(
  tx: Transaction,
  id: string,
  onsCode: string | null,
): Promise<boolean> {
  const { council } = schema;
  const taken = await tx
    .update(council)
    .set({ onsCode: sql`coalesce(${council.onsCode}, ${onsCode})` })
    .where(and(eq(council.id, id), eq(council.recordsVersion, 0), isNull(council.asOf)))
    .returning({ id: council.id });
  return taken.length > 0;
}

/** Gives a council that comes out of an archive the age of its records. */
export async function restoreCouncilRow(
  tx: Transaction,
  id: string,
  age: {
    readonly asOf: string | null;
    readonly recordsVersion: number;
    readonly recordsLoadedAt: string | null;
  },
): Promise<void> {
  const { asOf, recordsVersion, recordsLoadedAt } = age;
  await tx
    .update(schema.council)
    .set({
      asOf,
      recordsVersion,
      recordsLoadedAt: recordsLoadedAt === null ? null : new Date(recordsLoadedAt),
    })
    .where(eq(schema.council.id, id));
}

/** Removes a council with every row that belongs to it; false when there was none. */
export async function deleteCouncil(tx: Transaction, id: string): Promise<boolean> {
  const gone = await tx
    .delete(schema.council)
    .where(eq(schema.council.id, id))
    .returning({ id: schema.council.id });
  return gone.length > 0;
}

/** Tables in an order in which every reference already exists. */
const parts: readonly [PgTable, (dataset: CouncilDataset) => readonly object[]][] = [
  [schema.source, (d) => d.sources],
  [schema.rejection, (d) => d.rejections],
  [schema.missingLayer, (d) => d.missing],
  [schema.area, (d) => d.areas],
  [schema.place, (d) => d.places],
  [schema.organisation, (d) => d.organisations],
  [schema.service, (d) => d.services],
  [schema.capacity, (d) => d.capacities],
  [schema.venue, (d) => d.venues],
  [schema.tenancy, (d) => d.tenancies],
  [schema.timeBankMonth, (d) => d.timeBankMonths],
  [schema.directPaymentRule, (d) => d.rules],
  [schema.person, (d) => d.people],
  [schema.assessedNeed, (d) => d.assessedNeeds],
  [schema.personalBudget, (d) => d.budgets],
  [schema.deployment, (d) => d.deployments],
  [schema.publishedTotal, (d) => d.publishedTotals],
  [schema.demandEstimate, (d) => d.demandEstimates],
  [schema.serviceTerms, (d) => d.serviceTerms],
  [schema.serviceMonth, (d) => d.serviceMonths],
  [schema.attendanceSpell, (d) => d.attendance],
  [schema.enterprise, (d) => d.enterprises],
  [schema.enterpriseEvent, (d) => d.enterpriseEvents],
  [schema.enterpriseMonth, (d) => d.enterpriseMonths],
  [schema.enterpriseCheck, (d) => d.enterpriseChecks],
  [schema.growthTarget, (d) => d.growthTargets],
];

/** Stores all records of an empty council. Progress is the share of tables written, 0 to 1. */
export async function saveDataset(
  tx: Transaction,
  councilId: string,
  dataset: CouncilDataset,
  progress: (share: number) => void,
): Promise<void> {
  for (const [index, [table, rowsOf]] of parts.entries()) {
    const rows = rowsOf(dataset);
    if (rows.length > 0) await insertRows(tx, table, councilId, rows);
    progress((index + 1) / parts.length);
  }
  await tx
    .update(schema.council)
    .set({
      asOf: dataset.council.asOf,
      recordsVersion: sql`${schema.council.recordsVersion} + 1`,
      recordsLoadedAt: sql`now()`,
    })
    .where(eq(schema.council.id, councilId));
}

/** Is there a council that is not the example? Guests are turned away once there is. */
export async function hasRealCouncil(tx: Transaction): Promise<boolean> {
  const [row] = await tx
    .select({ id: schema.council.id })
    .from(schema.council)
    .where(eq(schema.council.isExample, false))
    .limit(1);
  return row !== undefined;
}
