// Reads who attends one service: rows about single people, under pseudonyms. Only a service that has asked `can` reads
// them.

import { and, eq, gte, inArray, isNull, lte, notExists, notLike, or, sql } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import type { EthnicGroup, Mechanism, Sex } from '#lib/domain/demand/records.ts';
import type { AgeGroup, Need } from '#lib/domain/market/records.ts';
import { RETURN_MARK } from '#lib/domain/demand/budget-origin.ts';
import type { Transaction } from '../db/client.ts';
import * as schema from '../db/schema/index.ts';

/** Somebody with a booking on the day. Null is not on record, never nothing. */
export interface AttendeeRow {
  readonly id: string;
  readonly areaCode: string | null;
  readonly need: Need;
  readonly ageGroup: AgeGroup;
  readonly weekdays: readonly number[];
  readonly mechanism: Mechanism;
  readonly unpaidCareMinutes: number | null;
  readonly sex: Sex | null;
  readonly ethnicGroup: EthnicGroup | null;
}

/** A booking for each row: somebody with two bookings has two. */
export const readAttendees = (
  tx: Transaction,
  serviceId: string,
  day: string,
): Promise<AttendeeRow[]> => {
  const { attendanceSpell: spell, person } = schema;
  return tx
    .select({
      id: person.id,
      areaCode: person.areaCode,
      need: person.need,
      ageGroup: person.ageGroup,
      weekdays: spell.weekdays,
      mechanism: spell.mechanism,
      unpaidCareMinutes: person.unpaidCareMinutes,
      sex: person.sex,
      ethnicGroup: person.ethnicGroup,
    })
    .from(spell)
    .innerJoin(person, eq(person.id, spell.personId))
    .where(
      and(
        eq(spell.serviceId, serviceId),
        lte(spell.from, day),
        or(isNull(spell.to), gte(spell.to, day)),
      ),
    )
    .orderBy(person.id, spell.id);
};

/** People of a service whose unpaid care is on record, and those among them who have an unpaid carer. */
export interface CarerCount {
  readonly known: number;
  readonly withCarer: number;
}

/** By service, of everybody with a booking on the day; of nobody when the council has no record and so no day (""). */
export async function readCarerCounts(
  tx: Transaction,
  day: string,
): Promise<ReadonlyMap<string, CarerCount>> {
  if (day === '') return new Map();
  const { attendanceSpell: spell, person } = schema;
  const rows = await tx
    .select({
      serviceId: spell.serviceId,
      known: sql<number>`count(distinct ${person.id}) filter (where ${person.unpaidCareMinutes} is not null)::int`,
      withCarer: sql<number>`count(distinct ${person.id}) filter (where ${person.unpaidCareMinutes} > 0)::int`,
    })
    .from(spell)
    .innerJoin(person, eq(person.id, spell.personId))
    .where(and(lte(spell.from, day), or(isNull(spell.to), gte(spell.to, day))))
    .groupBy(spell.serviceId);
  return new Map(rows.map(({ serviceId, ...count }) => [serviceId, count]));
}

/** A part of a personal budget that is in force on the day. */
export interface BudgetPart {
  readonly personId: string;
  readonly budgetId: string;
  readonly budgetPence: number;
  readonly weeklyPence: number;
  readonly serviceId: string | null;
}

/**
 * Parts of the budgets of these people on a day. On a day on which the council's own file has a budget of somebody, their
 * events of the national return are not counted: they tell the same money.
 */
export async function readBudgetParts(
  tx: Transaction,
  people: readonly string[],
  day: string,
): Promise<BudgetPart[]> {
  if (people.length === 0) return [];
  const { personalBudget: budget, deployment } = schema;
  return tx
    .select({
      personId: budget.personId,
      budgetId: budget.id,
      budgetPence: budget.weeklyPence,
      weeklyPence: deployment.weeklyPence,
      serviceId: deployment.serviceId,
    })
    .from(budget)
    .innerJoin(deployment, eq(deployment.budgetId, budget.id))
    .where(
      and(
        inArray(budget.personId, [...people]),
        lte(budget.from, day),
        or(isNull(budget.to), gte(budget.to, day)),
        or(notLike(budget.id, OF_RETURN), notExists(ownBudgetOn(tx, budget.personId, day))),
      ),
    )
    .orderBy(budget.personId, deployment.id);
}

const OF_RETURN = `${RETURN_MARK}%`;

/** A budget of the same person in the council's own file that is in force on the day. */
function ownBudgetOn(tx: Transaction, personId: PgColumn, day: string) {
  const own = alias(schema.personalBudget, 'own');
  return tx
    .select({ one: sql`1` })
    .from(own)
    .where(
      and(
        eq(own.personId, personId),
        notLike(own.id, OF_RETURN),
        lte(own.from, day),
        or(isNull(own.to), gte(own.to, day)),
      ),
    );
}

/** What of somebody decides where they could go. */
export type Attender = Pick<AttendeeRow, 'id' | 'areaCode' | 'need' | 'ageGroup'>;

/** Everybody who has ever attended a service, by pseudonym. */
export async function readAttenders(tx: Transaction): Promise<Map<string, Attender>> {
  const { attendanceSpell: spell, person } = schema;
  const rows = await tx
    .selectDistinct({
      id: person.id,
      areaCode: person.areaCode,
      need: person.need,
      ageGroup: person.ageGroup,
    })
    .from(spell)
    .innerJoin(person, eq(person.id, spell.personId));
  return new Map(rows.map((row) => [row.id, row]));
}
