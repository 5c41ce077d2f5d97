// The gaps of the example council as the pages are given them, for tests of what they tell.

import { group } from 'd3-array';
import type { CouncilDataset } from '#lib/domain/dataset.ts';
import type { DemandEstimate } from '#lib/domain/demand/records.ts';
import { assessGaps } from '#lib/domain/gaps/assess.ts';
import type { Service } from '#lib/domain/market/records.ts';
import { DEFAULT_BELIEFS } from '#lib/domain/parameters/beliefs.ts';
import { needKey, type GapFacts } from '#lib/view/gaps/facts.ts';
import { runsAt } from '#lib/view/market/facts.ts';
import { standServices } from '#lib/view/market/shown-place.ts';

/** Assessed need by area, need and kind of support, as the records give it. */
export function demandOf({ people, assessedNeeds }: CouncilDataset): DemandEstimate[] {
  const persons = new Map(people.map((person) => [person.id, person]));
  const rows = assessedNeeds.flatMap(({ personId, support, minutesPerWeek }) => {
    const person = persons.get(personId);
    return person ? [{ ...person, support, minutesPerWeek }] : [];
  });
  const cells = group(rows, ({ areaCode, need, support }) => needKey(areaCode, need, support));
  return [...cells.values()].flatMap((cell) => {
    const [first] = cell;
    if (first === undefined) return [];
    const { areaCode, need, support } = first;
    const minutes = cell.reduce((sum, { minutesPerWeek }) => sum + minutesPerWeek, 0);
    return [
      {
        areaCode,
        need,
        support,
        peopleMid: cell.length,
        lowMinutesPerWeek: minutes,
        midMinutesPerWeek: minutes,
        highMinutesPerWeek: minutes,
      },
    ];
  });
}

/** Services where the pages show them. */
export const shownServices = (example: CouncilDataset, services: readonly Service[]): Service[] =>
  standServices(
    services,
    runsAt(example.council.asOf),
    new Map(example.areas.map((area) => [area.code, area])),
    example.council,
  );

/** Everything about gaps, with supply known for every kind of support. */
export function factsOf(
  example: CouncilDataset,
  demand: readonly DemandEstimate[],
  services: readonly Service[],
): GapFacts {
  const { areas, capacities, council } = example;
  const supply = { withHours: 1, silent: 0 };
  return {
    council,
    beliefs: DEFAULT_BELIEFS,
    areas,
    areaByCode: new Map(areas.map((area) => [area.code, area])),
    sources: [],
    missing: [],
    gaps: assessGaps({
      areas,
      services: shownServices(example, services),
      capacities,
      demand,
      asOf: council.asOf,
    }),
    people: new Map(
      demand.map((row) => [needKey(row.areaCode, row.need, row.support), row.peopleMid]),
    ),
    isEstimate: false,
    hasNeed: true,
    supply: {
      'day-support': supply,
      'home-support': supply,
      'getting-out': supply,
      'short-breaks': supply,
    },
    providerHours: 16,
  };
}
