// Reads demand of the council in scope, added up by area: no page needs a person's row to show demand.

import { count, eq, sql, sum } from 'drizzle-orm';
import type { DemandEstimate, Mechanism } from '#lib/domain/demand/records.ts';
import type { AgeGroup, Need, Support } from '#lib/domain/market/records.ts';
import type { Transaction } from '../db/client.ts';
import * as schema from '../db/schema/index.ts';
import { ownColumns } from './own-columns.ts';

/** Assessed hours of an area for one need and one kind of support. */
export interface AssessedDemand {
  readonly areaCode: string;
  readonly need: Need;
  readonly support: Support;
  readonly people: number;
  readonly minutesPerWeek: number;
}

export async function readAssessedDemand(tx: Transaction): Promise<AssessedDemand[]> {
  const { person, assessedNeed } = schema;
  return tx
    .select({
      areaCode: person.areaCode,
      need: person.need,
      support: assessedNeed.support,
      people: count(),
      minutesPerWeek: sum(assessedNeed.minutesPerWeek).mapWith(Number),
    })
    .from(assessedNeed)
    .innerJoin(person, eq(person.id, assessedNeed.personId))
    .groupBy(person.areaCode, person.need, assessedNeed.support)
    .orderBy(person.areaCode, person.need, assessedNeed.support);
}

export const readDemandEstimates = (tx: Transaction): Promise<DemandEstimate[]> =>
  tx.select(ownColumns(schema.demandEstimate)).from(schema.demandEstimate);

/** People and money by way of paying, over all personal budgets that run today. */
export interface DeploymentTotal {
  readonly mechanism: Mechanism;
  readonly ageGroup: AgeGroup;
  readonly people: number;
  readonly weeklyPence: number;
  /** Part of it whose destination the council cannot see. */
  readonly unknownWeeklyPence: number;
}

export async function readDeploymentTotals(tx: Transaction): Promise<DeploymentTotal[]> {
  const { person, personalBudget, deployment } = schema;
  return tx
    .select({
      mechanism: deployment.mechanism,
      ageGroup: person.ageGroup,
      people: sql<number>`count(distinct ${person.id})::int`,
      weeklyPence: sql<number>`sum(${deployment.weeklyPence})::int`,
      unknownWeeklyPence: sql<number>`coalesce(sum(${deployment.weeklyPence}) filter (where ${deployment.serviceId} is null), 0)::int`,
    })
    .from(deployment)
    .innerJoin(personalBudget, eq(personalBudget.id, deployment.budgetId))
    .innerJoin(person, eq(person.id, personalBudget.personId))
    .groupBy(deployment.mechanism, person.ageGroup);
}
