// Whom a service reaches, and who reaches an area: the domain's travel between places that may be shown,
// so that no distance is ever measured from a home.

import { findPairs, paceIn, withTravelError } from '#lib/domain/access/reach.ts';
import type { Area } from '#lib/domain/market/records.ts';
import { CATCHMENT } from '#lib/domain/parameters/access.ts';
import type { Ranged } from '#lib/domain/parameters/parameter.ts';
import { DEFAULTS, valueIn, type ParameterSet } from '#lib/domain/parameters/set.ts';
import type { ServiceFacts } from './facts.ts';

/** A pair of area and service, with estimated minutes one way. */
export interface Reach {
  readonly area: Area;
  readonly facts: ServiceFacts;
  readonly minutes: number;
  /** The same with the error of the estimate. */
  readonly journey: Ranged;
}

/** How reach is worked out for a page. */
export interface ReachTerms {
  /** What the council believes; the defaults unless said. */
  readonly parameters?: ParameterSet;
  /** Times the estimated minutes: above 1 for slower roads. */
  readonly slowness?: number;
}

/** The longest journey that counts for a service: its own reach, and what is usual for its supports. */
function longestJourney({ service }: ServiceFacts, parameters: ParameterSet): number {
  const usual = Math.max(
    0,
    ...service.supports.map((support) => valueIn(parameters, CATCHMENT[support])),
  );
  return Math.min(service.reachMinutes ?? Infinity, usual);
}

/** All pairs within reach, area by area, in the order given. Services without a place reach nobody. */
export function findReach(
  areas: readonly Area[],
  facts: readonly ServiceFacts[],
  { parameters = DEFAULTS, slowness = 1 }: ReachTerms = {},
): Reach[] {
  const placed = facts.flatMap((one) =>
    one.place
      ? [{ facts: one, place: one.place, reachMinutes: longestJourney(one, parameters) }]
      : [],
  );
  const destinations = placed.map(({ place, reachMinutes }) => ({
    easting: place.easting,
    northing: place.northing,
    reachMinutes,
  }));
  const origins = areas.map(({ centre, rurality }) => ({
    easting: centre.easting,
    northing: centre.northing,
    rurality,
  }));
  const catchmentMinutes = Math.max(0, ...placed.map(({ reachMinutes }) => reachMinutes));
  const rule = { catchmentMinutes, slowness };
  const pairs = findPairs(origins, destinations, rule, paceIn(parameters));
  return areas.flatMap((area, at) => {
    const from = pairs.start[at] ?? 0;
    const to = pairs.start[at + 1] ?? 0;
    return Array.from({ length: to - from }, (_, step) => from + step).flatMap((pair) => {
      const found = placed[pairs.services[pair] ?? -1];
      if (!found) return [];
      const minutes = pairs.minutes[pair] ?? 0;
      const journey = withTravelError(minutes, parameters);
      return [{ area, facts: found.facts, minutes, journey }];
    });
  });
}
