/**
 * Which services each area can reach over straight-line travel. Pairs are found through a grid and kept as flat arrays,
 * so that a county with its neighbours takes milliseconds.
 */
import type { Rurality } from '../market/records.ts';
import type { Ranged } from '../parameters/parameter.ts';
import { DEFAULTS, valueIn, type ParameterSet } from '../parameters/set.ts';
import { TRAVEL, TRAVEL_ERROR } from '../parameters/travel.ts';
import {
  frameOver,
  layOut,
  roomForRuns,
  runsNear,
  type GridFrame,
  type GridSide,
  type Points,
} from './place-grid.ts';
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

const pointsOf = (places: readonly GridPlace[]): Points => ({
  east: Float64Array.from(places, ({ easting }) => easting),
  north: Float64Array.from(places, ({ northing }) => northing),
});

/** Services on the grid, and what one area finds around it. */
interface Surroundings {
  readonly points: Points;
  readonly side: GridSide;
  readonly frame: GridFrame;
  /** The service's own reach, minutes; Infinity without one. */
  readonly limits: Float64Array;
  readonly runs: Int32Array;
  /** Services found; and the minutes to each, by service. */
  readonly near: Int32Array;
  readonly minutesTo: Float64Array;
}

const surroundingsOf = (services: readonly Destination[], radius: number): Surroundings => {
  const points = pointsOf(services);
  const frame = frameOver([points], radius);
  return {
    points,
    side: layOut(points, frame),
    frame,
    limits: Float64Array.from(services, ({ reachMinutes }) => reachMinutes ?? Infinity),
    runs: roomForRuns(frame),
    near: new Int32Array(services.length),
    minutesTo: new Float64Array(services.length),
  };
};

/** The services within reach of an origin, rising. */
const lookAround = (
  { points, side, frame, limits, runs, near, minutesTo }: Surroundings,
  { easting, northing }: GridPlace,
  radius: number,
  minutesOver: (metres: number) => number,
  mostMinutes: number,
): Int32Array => {
  const count = runsNear(frame, side.first, easting, northing, radius, runs);
  let found = 0;
  for (let run = 0; run < count; run += 1) {
    for (let at = runs[2 * run] as number; at < (runs[2 * run + 1] as number); at += 1) {
      const service = side.order[at] as number;
      const across = (points.east[service] as number) - easting;
      const up = (points.north[service] as number) - northing;
      const minutes = minutesOver(Math.hypot(across, up));
      if (minutes > mostMinutes || minutes > (limits[service] as number)) continue;
      near[found] = service;
      minutesTo[service] = minutes;
      found += 1;
    }
  }
  return near.subarray(0, found).sort();
};

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
  const around = surroundingsOf(services, Math.max(...new Set(radii), 1));
  for (const [area, origin] of areas.entries()) {
    const pace = paceOf(origin.rurality);
    const minutesOver = (metres: number): number =>
      rule.slowness * travelMinutes(metres / METRES_PER_KM, pace);
    const radius = radii[area] ?? 0;
    for (const service of lookAround(around, origin, radius, minutesOver, rule.catchmentMinutes))
      found.add(service, around.minutesTo[service] as number);
    start[area + 1] = found.length;
  }
  return found.flat(start);
};
