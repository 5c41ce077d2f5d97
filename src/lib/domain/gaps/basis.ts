/** What gaps are worked out from, looked up once: who is where, what is offered, and who can reach it. */
import {
  findPairs,
  paceIn,
  type Destination,
  type Origin,
  type ReachPairs,
} from '../access/reach.ts';
import { assessReach, type ReachAnswer } from '../access/sharing.ts';
import type { DemandEstimate } from '../demand/records.ts';
import type { Area, Capacity, Need, Service, Support } from '../market/records.ts';
import { CATCHMENT } from '../parameters/access.ts';
import type { Ranged } from '../parameters/parameter.ts';
import { DEFAULTS, valueIn, type ParameterSet } from '../parameters/set.ts';
import { TRAVEL_ERROR } from '../parameters/travel.ts';

const MINUTES_PER_HOUR = 60;

/** What gaps are worked out from. Demand of an area that is not listed at all is not known. */
export interface GapBasis {
  readonly areas: readonly Pick<Area, 'code' | 'centre' | 'rurality'>[];
  readonly services: readonly Service[];
  readonly capacities: readonly Capacity[];
  /** Minutes a week, by area, need and kind of support. */
  readonly demand: readonly DemandEstimate[];
  /** Services that have ended or not begun on this day (ISO date) are left out. */
  readonly asOf: string;
  /** What is believed; the defaults unless said. */
  readonly parameters?: ParameterSet;
}

export type Level = keyof Ranged;

/** Demand and travel taken together: the low run is the kind one (little demand, fast roads), the high run the harsh. */
const slownessIn = (parameters: ParameterSet): Readonly<Record<Level, number>> => {
  const error = valueIn(parameters, TRAVEL_ERROR);
  return { low: 1 - error, mid: 1, high: 1 + error };
};

export const ranged = (of: (level: Level) => number): Ranged => ({
  low: of('low'),
  mid: of('mid'),
  high: of('high'),
});

/** A running service at its place, with its owner's number. */
interface Placed extends Destination {
  readonly owner: number;
}

/** The basis with everything looked up once. */
export interface Prepared {
  readonly areas: GapBasis['areas'];
  readonly origins: readonly Origin[];
  readonly placed: ReadonlyMap<string, Placed>;
  readonly capacities: readonly Capacity[];
  readonly demand: ReadonlyMap<string, DemandEstimate>;
  readonly known: ReadonlySet<string>;
  readonly parameters: ParameterSet;
}

const cellKey = (areaCode: string, need: Need, support: Support): string =>
  `${areaCode}|${need}|${support}`;

const isRunning = ({ validFrom, validTo }: Service, asOf: string): boolean =>
  validFrom <= asOf && (validTo === null || validTo > asOf);

/**
 * Running services by id, each at its point or, without one, at the centre of its area. Whoever shows results by
 * small area gives home-based services the point of a wider area, so that no result points to a home.
 */
const placeServices = ({ services, areas, asOf }: GapBasis): Prepared['placed'] => {
  const centres = new Map(areas.map(({ code, centre }) => [code, centre]));
  const owners = new Map<string, number>();
  const placed = new Map<string, Placed>();
  for (const service of services) {
    const at = service.point ?? centres.get(service.areaCode);
    if (at === undefined || !isRunning(service, asOf)) continue;
    const owner = owners.get(service.organisationId) ?? owners.size;
    owners.set(service.organisationId, owner);
    const { easting, northing } = at;
    placed.set(service.id, { easting, northing, reachMinutes: service.reachMinutes, owner });
  }
  return placed;
};

export const prepare = (basis: GapBasis): Prepared => ({
  areas: basis.areas,
  origins: basis.areas.map(({ centre, rurality }) => ({
    easting: centre.easting,
    northing: centre.northing,
    rurality,
  })),
  placed: placeServices(basis),
  capacities: basis.capacities,
  demand: new Map(basis.demand.map((row) => [cellKey(row.areaCode, row.need, row.support), row])),
  known: new Set(basis.demand.map(({ areaCode }) => areaCode)),
  parameters: basis.parameters ?? DEFAULTS,
});

/** Hours a week that an area needs at one level; 0 where no row says so. */
export const hoursNeeded = (
  { demand }: Prepared,
  areaCode: string,
  { need, support }: { readonly need: Need; readonly support: Support },
  level: Level,
): number => {
  const row = demand.get(cellKey(areaCode, need, support));
  if (row === undefined) return 0;
  const minutes = {
    low: row.lowMinutesPerWeek,
    mid: row.midMinutesPerWeek,
    high: row.highMinutesPerWeek,
  };
  return minutes[level] / MINUTES_PER_HOUR;
};

/** A kind of support: where it is given, and who can reach it under each level, whatever the need. */
export interface Offer {
  readonly support: Support;
  /** Longest journey that counts as within reach. */
  readonly catchmentMinutes: number;
  readonly destinations: readonly Placed[];
  /** Place in `destinations` by service. */
  readonly placeOf: ReadonlyMap<string, number>;
  readonly pairs: Readonly<Record<Level, ReachPairs>>;
}

export const offerOf = (prepared: Prepared, support: Support): Offer => {
  const placeOf = new Map<string, number>();
  const destinations: Placed[] = [];
  for (const { serviceId, support: given, minutesPerWeek } of prepared.capacities) {
    const at = prepared.placed.get(serviceId);
    if (given !== support || minutesPerWeek <= 0 || at === undefined || placeOf.has(serviceId))
      continue;
    placeOf.set(serviceId, destinations.length);
    destinations.push(at);
  }
  const { parameters } = prepared;
  const catchmentMinutes = valueIn(parameters, CATCHMENT[support]);
  const slowness = slownessIn(parameters);
  const pairsAt = (level: Level): ReachPairs =>
    findPairs(
      prepared.origins,
      destinations,
      { catchmentMinutes, slowness: slowness[level] },
      paceIn(parameters),
    );
  return {
    support,
    catchmentMinutes,
    destinations,
    placeOf,
    pairs: { low: pairsAt('low'), mid: pairsAt('mid'), high: pairsAt('high') },
  };
};

/** One need and kind of support as the reach model takes it. */
export interface Cell {
  readonly need: Need;
  readonly support: Support;
  readonly offer: Offer;
  /** Hours a week by destination of the offer; 0 for those that do not take this need. */
  readonly supply: Float64Array;
}

export const cellOf = (prepared: Prepared, need: Need, offer: Offer): Cell => {
  const supply = new Float64Array(offer.destinations.length);
  for (const capacity of prepared.capacities) {
    const place = offer.placeOf.get(capacity.serviceId);
    if (capacity.need !== need || capacity.support !== offer.support || place === undefined)
      continue;
    supply[place] = (supply[place] ?? 0) + capacity.minutesPerWeek / MINUTES_PER_HOUR;
  }
  return { need, support: offer.support, offer, supply };
};

export const runLevel = (prepared: Prepared, cell: Cell, level: Level): ReachAnswer =>
  assessReach({
    pairs: cell.offer.pairs[level],
    catchmentMinutes: cell.offer.catchmentMinutes,
    demand: Float64Array.from(prepared.areas, ({ code }) =>
      hoursNeeded(prepared, code, cell, level),
    ),
    supply: cell.supply,
    ownerOf: Int32Array.from(cell.offer.destinations, ({ owner }) => owner),
  });
