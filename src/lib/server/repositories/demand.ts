// Reads demand of the council in scope, added up by area: no page needs a person's row to show demand.

import { count, desc, eq, isNotNull, sql, sum } from 'drizzle-orm';
import type { DemandEstimate, PublishedTotal } from '#lib/domain/demand/records.ts';
import type { Need, Support } from '#lib/domain/market/records.ts';
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
      areaCode: sql<string>`${person.areaCode}`,
      need: person.need,
      support: assessedNeed.support,
      people: count(),
      minutesPerWeek: sum(assessedNeed.minutesPerWeek).mapWith(Number),
    })
    .from(assessedNeed)
    .innerJoin(person, eq(person.id, assessedNeed.personId))
    .where(isNotNull(person.areaCode))
    .groupBy(person.areaCode, person.need, assessedNeed.support)
    .orderBy(person.areaCode, person.need, assessedNeed.support);
}

export const readDemandEstimates = (tx: Transaction): Promise<DemandEstimate[]> =>
  tx.select(ownColumns(schema.demandEstimate)).from(schema.demandEstimate);

/** Published totals of the council, those of the latest day first; none where nothing is published. */
export const readPublishedTotals = (tx: Transaction): Promise<PublishedTotal[]> =>
  tx
    .select(ownColumns(schema.publishedTotal))
    .from(schema.publishedTotal)
    .innerJoin(schema.source, eq(schema.source.id, schema.publishedTotal.sourceId))
    .orderBy(desc(schema.source.coversTo), schema.publishedTotal.sourceId);
