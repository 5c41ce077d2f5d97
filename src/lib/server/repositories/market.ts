// Reads supply and geography of the council in scope.

import { and, desc, eq, gte, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import type {
  Area,
  Capacity,
  CapacityReturn,
  DirectPaymentRule,
  MissingLayer,
  Organisation,
  PlaceLabel,
  Service,
  Source,
  TimeBankMonth,
  Venue,
} from '#lib/domain/market/records.ts';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Transaction } from '../db/client.ts';
import * as schema from '../db/schema/index.ts';
import { ownColumns } from './own-columns.ts';

export const readAreas = (tx: Transaction): Promise<Area[]> =>
  tx.select(ownColumns(schema.area)).from(schema.area).orderBy(schema.area.code);

export const readPlaces = (tx: Transaction): Promise<PlaceLabel[]> =>
  tx.select(ownColumns(schema.place)).from(schema.place).orderBy(schema.place.id);

export const readOrganisations = (tx: Transaction): Promise<Organisation[]> =>
  tx
    .select(ownColumns(schema.organisation))
    .from(schema.organisation)
    .orderBy(schema.organisation.id);

/** Services with a place on the council's map; those outside it are kept but not read here. */
export const readServices = (tx: Transaction): Promise<Service[]> =>
  tx
    .select({
      ...ownColumns(schema.service),
      areaCode: sql<string>`${schema.service.areaCode}`,
    })
    .from(schema.service)
    .where(isNotNull(schema.service.areaCode))
    .orderBy(schema.service.id);

export const readCapacities = (tx: Transaction): Promise<Capacity[]> =>
  tx
    .select(ownColumns(schema.capacity))
    .from(schema.capacity)
    .orderBy(schema.capacity.serviceId, schema.capacity.support, schema.capacity.need);

export const readSources = (tx: Transaction): Promise<Source[]> =>
  tx.select(ownColumns(schema.source)).from(schema.source).orderBy(schema.source.id);

export const readMissingLayers = (tx: Transaction): Promise<MissingLayer[]> =>
  tx.select(ownColumns(schema.missingLayer)).from(schema.missingLayer);

/** Whether the council holds any rows of layers that open data never fill. */
export async function readLayersHeld(
  tx: Transaction,
): Promise<{ hasPublishedTotals: boolean; hasBudgets: boolean; hasEnterprises: boolean }> {
  const any = (table: PgTable) => sql<boolean>`exists (select from ${table})`;
  const [row] = await tx
    .select({
      hasPublishedTotals: any(schema.publishedTotal),
      hasBudgets: any(schema.personalBudget),
      hasEnterprises: any(schema.enterprise),
    })
    .from(sql`(values (1)) as one`);
  if (!row) throw new Error('a query of one row gave none');
  return row;
}

export const readRules = (tx: Transaction): Promise<DirectPaymentRule[]> =>
  tx
    .select(ownColumns(schema.directPaymentRule))
    .from(schema.directPaymentRule)
    .orderBy(schema.directPaymentRule.id);

/** Buildings that services rent room in, with their tenants on a day. */
export async function readSharedVenues(
  tx: Transaction,
  day: string,
): Promise<(Venue & { readonly tenants: readonly string[] })[]> {
  const { venue, tenancy } = schema;
  const rows = await tx
    .select({ ...ownColumns(venue), tenant: tenancy.serviceId })
    .from(venue)
    .innerJoin(tenancy, eq(tenancy.venueId, venue.id))
    .where(and(lte(tenancy.validFrom, day), or(isNull(tenancy.validTo), gte(tenancy.validTo, day))))
    .orderBy(venue.id, tenancy.serviceId);
  const venues = new Map<string, Venue & { tenants: string[] }>();
  for (const { tenant, ...row } of rows) {
    const known = venues.get(row.id) ?? { ...row, tenants: [] };
    known.tenants.push(tenant);
    venues.set(row.id, known);
  }
  return [...venues.values()];
}

/** The newest return of a service to the Capacity Tracker; null where it has none. */
export async function readCapacityReturn(
  tx: Transaction,
  serviceId: string,
): Promise<CapacityReturn | null> {
  const [newest] = await tx
    .select(ownColumns(schema.capacityReturn))
    .from(schema.capacityReturn)
    .where(eq(schema.capacityReturn.serviceId, serviceId))
    .orderBy(desc(schema.capacityReturn.day))
    .limit(1);
  return newest ?? null;
}

export const readTimeBankMonths = (tx: Transaction, serviceId: string): Promise<TimeBankMonth[]> =>
  tx
    .select(ownColumns(schema.timeBankMonth))
    .from(schema.timeBankMonth)
    .where(eq(schema.timeBankMonth.serviceId, serviceId))
    .orderBy(schema.timeBankMonth.month);

const DAYS_IN_WEEK = 7;

/** People booked Monday … Sunday on a day's standing bookings, by service. */
export async function readBookedByWeekday(
  tx: Transaction,
  day: string,
): Promise<Map<string, number[]>> {
  if (day === '') return new Map();
  const { attendanceSpell } = schema;
  const rows = await tx
    .select({ serviceId: attendanceSpell.serviceId, weekdays: attendanceSpell.weekdays })
    .from(attendanceSpell)
    .where(
      and(
        lte(attendanceSpell.from, day),
        or(isNull(attendanceSpell.to), gte(attendanceSpell.to, day)),
      ),
    );
  const booked = new Map<string, number[]>();
  for (const { serviceId, weekdays } of rows) {
    const counts = booked.get(serviceId) ?? new Array<number>(DAYS_IN_WEEK).fill(0);
    for (const weekday of weekdays) counts[weekday - 1] = (counts[weekday - 1] ?? 0) + 1;
    booked.set(serviceId, counts);
  }
  return booked;
}
