// The fictional example council: everything that the atlas shows about it, grown from one seed and the same to the
// last byte on every machine. Nothing in it is a real person, place or provider.

import type { CouncilDataset } from '#lib/domain/dataset.ts';
import type { Council } from '#lib/domain/market/records.ts';
import { AS_OF } from './calendar.ts';
import {
  EXAMPLE_COUNCIL_NAME,
  generateGeography,
  venueIn,
  type Geography,
} from './geography/index.ts';
import { landOf } from './land.ts';
import { withCircumstances } from './circumstances.ts';
import { dayServicesOf } from './day-services.ts';
import { marketOf } from './market.ts';
import { nameBook } from './names.ts';
import { assessedNeedsOf } from './needs.ts';
import { peopleOf } from './people.ts';
import { budgetsFor, peopleNow } from './population.ts';
import { randomStream, type RandomStream } from './random.ts';
import { RULES, sourcesOf } from './registers.ts';
import { sharedVenuesOf } from './shared-venues.ts';

/** Where the example's numbers begin. */
const EXAMPLE_SEED = 20261031;

const COUNCIL: Council = {
  slug: 'example',
  name: EXAMPLE_COUNCIL_NAME,
  nation: 'england',
  onsCode: null,
  isExample: true,
  asOf: AS_OF,
};

/** Rows of each source: services count for their own, other records for their subject. */
function countRows(dataset: Omit<CouncilDataset, 'sources'>): Readonly<Record<string, number>> {
  const { areas, people, assessedNeeds, budgets, deployments } = dataset;
  const counts: Record<string, number> = {
    areas: areas.length,
    people: people.length + assessedNeeds.length + budgets.length + deployments.length,
    'day-centres':
      dataset.serviceTerms.length + dataset.serviceMonths.length + dataset.attendance.length,
    'time-banks': dataset.timeBankMonths.length,
    enterprises:
      dataset.enterprises.length +
      dataset.enterpriseEvents.length +
      dataset.enterpriseMonths.length +
      dataset.enterpriseChecks.length,
  };
  for (const { sourceId } of dataset.services) counts[sourceId] = (counts[sourceId] ?? 0) + 1;
  return counts;
}

/** Grows a council on a given land. */
function generateOn(geography: Geography, seed: number): CouncilDataset {
  const streamOf = (name: string): RandomStream => randomStream(seed, name);
  const land = landOf({ ...geography, venueIn });
  const atFirst = peopleOf(land, streamOf('people'));
  const { centres, attendance, terms, months, supply } = dayServicesOf(
    land,
    atFirst,
    COUNCIL.name,
    streamOf,
  );
  const people = withCircumstances(peopleNow(atFirst, attendance), streamOf('circumstances'));
  const needs = assessedNeedsOf(people, attendance.spells, attendance.fates, streamOf('needs'));
  const market = marketOf(land, supply, needs, nameBook(), streamOf);
  const parts = { people, needs, centres, attendance, services: market.supply.services };
  const dataset = {
    council: COUNCIL,
    rejections: [],
    missing: [],
    areas: geography.areas,
    places: geography.places,
    ...market.supply,
    ...sharedVenuesOf(centres),
    timeBankMonths: market.timeBankMonths,
    rules: RULES,
    people,
    assessedNeeds: needs,
    ...budgetsFor(parts, land, streamOf('budgets')),
    publishedTotals: [],
    demandEstimates: [],
    serviceTerms: terms,
    serviceMonths: months,
    attendance: attendance.spells,
    ...market.register,
  };
  return { ...dataset, sources: sourcesOf(countRows(dataset)) };
}

/** The example council's records. Takes about a second; the caller keeps them. */
export function generateExample(): CouncilDataset {
  return generateOn(generateGeography(EXAMPLE_SEED), EXAMPLE_SEED);
}
