// Whom a service reaches, and who reaches an area: the domain's travel between places that may be shown,
// so that no distance is ever measured from a home.

import { findPairs } from '#lib/domain/access/reach.ts';
import type { Area } from '#lib/domain/market/records.ts';
import { CATCHMENT } from '#lib/domain/parameters/access.ts';
import type { ServiceFacts } from './facts.ts';

/** A pair of area and service, with estimated minutes one way. */
export interface Reach {
  readonly area: Area;
  readonly facts: ServiceFacts;
  readonly minutes: number;
}

/** The longest journey that counts for a service: its own reach, and what is usual for its supports. */
export function longestJourney({ service }: ServiceFacts): number {
  const usual = Math.max(0, ...service.supports.map((support) => CATCHMENT[support].value));
  return Math.min(service.reachMinutes ?? Infinity, usual);
}

/**
 * All pairs within reach, area by area, in the order given. Services without a place reach nobody.
 *
 * @param slowness - times the estimated minutes: above 1 for slower roads.
 */
export function findReach(
  areas: readonly Area[],
  facts: readonly ServiceFacts[],
  slowness = 1,
): Reach[] {
  const placed = facts.flatMap((one) =>
    one.place ? [{ facts: one, place: one.place, reachMinutes: longestJourney(one) }] : [],
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
  const pairs = findPairs(origins, destinations, { catchmentMinutes, slowness });
  return areas.flatMap((area, at) => {
    const from = pairs.start[at] ?? 0;
    const to = pairs.start[at + 1] ?? 0;
    return Array.from({ length: to - from }, (_, step) => from + step).flatMap((pair) => {
      const found = placed[pairs.services[pair] ?? -1];
      return found ? [{ area, facts: found.facts, minutes: pairs.minutes[pair] ?? 0 }] : [];
    });
  });
}
