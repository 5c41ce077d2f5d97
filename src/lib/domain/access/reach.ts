/**
 * Which services each area can reach over straight-line travel. Pairs are found through a grid and kept as flat arrays,
 * so that a county with its neighbours takes milliseconds.
 */
import type { Rurality } from '../market/records.ts';
import type { Ranged } from '../parameters/parameter.ts';
import { DEFAULTS, valueIn, type ParameterSet } from '../parameters/set.ts';
import { TRAVEL, TRAVEL_ERROR } from '../parameters/travel.ts';
import { travelMinutes, type TravelPace } from './travel.ts';

const METRES_PER_KM = 1000;
const MINUTES_PER_HOUR = 60;

/** A place on the national grid, metres. */
export interface GridPlace {
  readonly easting: number;
  readonly northing: number;
}

/** Where people start. */
export interface Origin extends GridPlace {
  readonly rurality: Rurality;
}

/** Where support is given, or is sent out from. */
export interface Destination extends GridPlace {
  /** How far it goes or people come, minutes one way; null sets no limit of its own. */
  readonly reachMinutes: number | null;
}

/** How reach is worked out. */
export interface ReachRule {
  /** Longest one-way journey, minutes. */
  readonly catchmentMinutes: number;
  /** Times estimated minutes: 1 as estimated, above 1 for slower roads. */
  readonly slowness: number;
}

/**
 * Pairs within reach, area by area: those of area i are entries `start[i]` to `start[i + 1] - 1` of `services` and
 * `minutes`, services in rising order.
 */
export interface ReachPairs {
  readonly start: Int32Array;
  readonly services: Int32Array;
  readonly minutes: Float64Array;
}

/** The pace of travel from places of each rurality, as a set of parameters has it. */
export const paceIn = (parameters: ParameterSet): ((rurality: Rurality) => TravelPace) => {
  const paceOf = (rurality: Rurality): TravelPace => ({
    circuity: valueIn(parameters, TRAVEL[rurality].circuity),
    speedKmh: valueIn(parameters, TRAVEL[rurality].speedKmh),
    fixedMinutes: valueIn(parameters, TRAVEL[rurality].fixedMinutes),
  });
  const paces: Readonly<Record<Rurality, TravelPace>> = {
    conurbation: paceOf('conurbation'),
    town: paceOf('town'),
    fringe: paceOf('fringe'),
    dispersed: paceOf('dispersed'),
  };
  return (rurality) => paces[rurality];
};

/** The pace of travel from places of one rurality, as the defaults have it. */
export const believedPace = paceIn(DEFAULTS);

/** Estimated minutes with the error that straight lines may have. */
export const withTravelError = (minutes: number, parameters: ParameterSet): Ranged => {
  const error = valueIn(parameters, TRAVEL_ERROR);
  return { low: minutes * (1 - error), mid: minutes, high: minutes * (1 + error) };
};

/** The furthest straight line, metres, that stays within so many minutes; below 0 for none. */
const metresWithin = (pace: TravelPace, { catchmentMinutes, slowness }: ReachRule): number =>
  (((catchmentMinutes / slowness - pace.fixedMinutes) * pace.speedKmh) /
    pace.circuity /
    MINUTES_PER_HOUR) *
  METRES_PER_KM;

/** Services sorted into square cells, so that an area looks only at those nearby. */
interface ServiceGrid {
  readonly cell: number;
  readonly west: number;
  readonly south: number;
  readonly columns: number;
  readonly rows: number;
  /** Services of cell c: `order[first[c]]` to `order[first[c + 1] - 1]`. */
  readonly first: Int32Array;
  readonly order: Int32Array;
}

/** Cells are a quarter of the reach wide: fewer services are looked at in vain, and few cells are empty. */
const CELLS_PER_REACH = 4;
const MOST_CELLS_A_SIDE = 512;

const bounds = (values: readonly number[]): readonly [least: number, most: number] =>
  values.reduce<readonly [number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  );

const buildGrid = (services: readonly Destination[], reachMetres: number): ServiceGrid => {
  const [west, east] = bounds(services.map((service) => service.easting));
  const [south, north] = bounds(services.map((service) => service.northing));
  const widest = Math.max(east - west, north - south, 1);
  const cell = Math.max(reachMetres / CELLS_PER_REACH, widest / MOST_CELLS_A_SIDE, 1);
  const columns = Math.floor((east - west) / cell) + 1;
  const rows = Math.floor((north - south) / cell) + 1;
  const cellOf = services.map(
    ({ easting, northing }) =>
      Math.floor((northing - south) / cell) * columns + Math.floor((easting - west) / cell),
  );
  const first = new Int32Array(columns * rows + 1);
  for (const at of cellOf) first[at + 1] = (first[at + 1] as number) + 1;
  for (let at = 0; at < columns * rows; at += 1)
    first[at + 1] = (first[at + 1] as number) + (first[at] as number);
  const next = first.slice();
  const order = new Int32Array(services.length);
  for (const [service, at] of cellOf.entries()) {
    const place = next[at] as number;
    order[place] = service;
    next[at] = place + 1;
  }
  return { cell, west, south, columns, rows, first, order };
};

const clamp = (value: number, most: number): number => Math.min(most, Math.max(0, value));

/** Calls `visit` with every service in the cells that a circle touches. */
const visitNear = (
  grid: ServiceGrid,
  centre: GridPlace,
  radius: number,
  visit: (service: number) => void,
): void => {
  const { cell, west, south, columns, rows, first, order } = grid;
  const left = clamp(Math.floor((centre.easting - radius - west) / cell), columns);
  const right = clamp(Math.floor((centre.easting + radius - west) / cell) + 1, columns);
  const bottom = clamp(Math.floor((centre.northing - radius - south) / cell), rows);
  const top = clamp(Math.floor((centre.northing + radius - south) / cell) + 1, rows);
  for (let row = bottom; row < top; row += 1) {
    const from = first[row * columns + left] as number;
    const to = left < right ? (first[row * columns + right] as number) : from;
    for (let place = from; place < to; place += 1) visit(order[place] as number);
  }
};

/** Pairs as they are found, before they are flat. */
class PairList {
  private services = new Int32Array(1024);
  private minutes = new Float64Array(1024);
  private count = 0;

  get length(): number {
    return this.count;
  }

  add(service: number, minutes: number): void {
    if (this.count === this.services.length) {
      const services = new Int32Array(2 * this.count);
      const longer = new Float64Array(2 * this.count);
      services.set(this.services);
      longer.set(this.minutes);
      this.services = services;
      this.minutes = longer;
    }
    this.services[this.count] = service;
    this.minutes[this.count] = minutes;
    this.count += 1;
  }

  flat(start: Int32Array): ReachPairs {
    return {
      start,
      services: this.services.slice(0, this.count),
      minutes: this.minutes.slice(0, this.count),
    };
  }
}

/** Finds every pair of area and service within the catchment and the service's own reach; both ends inclusive. */
export const findPairs = (
  areas: readonly Origin[],
  services: readonly Destination[],
  rule: ReachRule,
  paceOf: (rurality: Rurality) => TravelPace = believedPace,
): ReachPairs => {
  const start = new Int32Array(areas.length + 1);
  const found = new PairList();
  if (services.length === 0) return found.flat(start);
  const radii = areas.map(({ rurality }) => metresWithin(paceOf(rurality), rule));
  const grid = buildGrid(services, Math.max(...new Set(radii), 1));
  for (const [area, origin] of areas.entries()) {
    const pace = paceOf(origin.rurality);
    const near: { readonly service: number; readonly minutes: number }[] = [];
    visitNear(grid, origin, radii[area] ?? 0, (service) => {
      const to = services[service] as Destination;
      const metres = Math.hypot(to.easting - origin.easting, to.northing - origin.northing);
      const minutes = rule.slowness * travelMinutes(metres / METRES_PER_KM, pace);
      if (minutes <= rule.catchmentMinutes && minutes <= (to.reachMinutes ?? Infinity))
        near.push({ service, minutes });
    });
    for (const { service, minutes } of near.sort((one, other) => one.service - other.service)) {
      found.add(service, minutes);
    }
    start[area + 1] = found.length;
  }
  return found.flat(start);
};
