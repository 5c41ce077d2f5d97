/** Where people lack support within reach: unmet hours, real choices and stranded supply, by need and kind of support. */
import { findPairs, assessReach, type Destination, type ReachAnswer } from '../access/reach.ts';
import type { DemandEstimate } from '../demand/records.ts';
import type { Area, Capacity, Need, Service, Support } from '../market/records.ts';
import { NEEDS, SUPPORTS } from '../market/records.ts';
import { CATCHMENT, SHORT_BELOW } from '../parameters/access.ts';
import { TRAVEL_ERROR } from '../parameters/travel.ts';
import type { Ranged } from '../parameters/parameter.ts';

const MINUTES_PER_HOUR = 60;

/** What is known about an area: "no-data" is not "no supply", and "none" is not "short". */
export type GapState = 'no-data' | 'no-demand' | 'met' | 'short' | 'none';

/** What gaps are worked out from. Demand of an area that is not listed at all is not known. */
export interface GapBasis {
  readonly areas: readonly Pick<Area, 'code' | 'centre' | 'rurality'>[];
  readonly services: readonly Service[];
  readonly capacities: readonly Capacity[];
  /** Minutes a week, by area, need and kind of support. */
  readonly demand: readonly DemandEstimate[];
  /** Services that have ended or not begun on this day (ISO date) are left out. */
  readonly asOf: string;
}

/** One area's gap for one need and one kind of support. Hours a week. */
export interface AreaGap {
  readonly areaCode: string;
  readonly state: GapState;
  readonly demandHours: Ranged;
  /** Hours of all services in reach, used by everybody who reaches them. */
  readonly supplyInReachHours: number;
  /** Supply hours for each demanded hour, after sharing. */
  readonly access: number;
  /** When people share in proportion. */
  readonly unmetHours: Ranged;
  /** Distinct owners within reach. */
  readonly choices: number;
  /** Minutes to the nearest service; null when none is in reach. */
  readonly nearestMinutes: number | null;
}

/** The three unmet figures and stranded supply, with their ranges; hours a week. */
export interface GapTotals {
  readonly demand: Ranged;
  readonly supply: number;
  /** Shortage on paper. */
  readonly naive: Ranged;
  /** Left over by the best possible brokerage. */
  readonly minimum: Ranged;
  /** When people share in proportion. */
  readonly expected: Ranged;
  readonly stranded: Ranged;
}

/** A need and a kind of support, assessed over all areas. */
export interface Gap {
  readonly need: Need;
  readonly support: Support;
  readonly totals: GapTotals;
  /** In the order of the areas given. */
  readonly areas: readonly AreaGap[];
}

type Level = keyof Ranged;

/** Demand and travel taken together: the low run is the kind one (little demand, fast roads), the high run the harsh. */
const SLOWNESS: Readonly<Record<Level, number>> = {
  low: 1 - TRAVEL_ERROR.value,
  mid: 1,
  high: 1 + TRAVEL_ERROR.value,
};

const ranged = (of: (level: Level) => number): Ranged => ({
  low: of('low'),
  mid: of('mid'),
  high: of('high'),
});

/** The basis with everything looked up once. */
interface Prepared {
  readonly areas: GapBasis['areas'];
  readonly origins: readonly {
    readonly easting: number;
    readonly northing: number;
    readonly rurality: Area['rurality'];
  }[];
  readonly placed: ReadonlyMap<string, Destination & { readonly owner: number }>;
  readonly capacities: readonly Capacity[];
  readonly demand: ReadonlyMap<string, DemandEstimate>;
  readonly known: ReadonlySet<string>;
}

const cellKey = (areaCode: string, need: Need, support: Support): string =>
  `${areaCode}|${need}|${support}`;

const isRunning = ({ validFrom, validTo }: Service, asOf: string): boolean =>
  validFrom <= asOf && (validTo === null || validTo > asOf);

/** Running services by id, each at its point or, when home-based, at the centre of its area. */
const placeServices = ({ services, areas, asOf }: GapBasis): Prepared['placed'] => {
  const centres = new Map(areas.map(({ code, centre }) => [code, centre]));
  const owners = new Map<string, number>();
  const placed = new Map<string, Destination & { readonly owner: number }>();
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

const prepare = (basis: GapBasis): Prepared => ({
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
});

/** Minutes a week of a demand row at one level. */
const minutesAt = (row: DemandEstimate | undefined, level: Level): number => {
  if (row === undefined) return 0;
  return { low: row.lowMinutesPerWeek, mid: row.midMinutesPerWeek, high: row.highMinutesPerWeek }[
    level
  ];
};

/** One need and kind of support as the reach model takes it. */
interface Cell {
  readonly need: Need;
  readonly support: Support;
  readonly destinations: readonly (Destination & { readonly owner: number })[];
  readonly supply: Float64Array;
}

const cellOf = (prepared: Prepared, need: Need, support: Support): Cell => {
  const offered = prepared.capacities.flatMap((capacity) => {
    const at = prepared.placed.get(capacity.serviceId);
    const fits =
      capacity.need === need && capacity.support === support && capacity.minutesPerWeek > 0;
    return fits && at !== undefined
      ? [{ at, hours: capacity.minutesPerWeek / MINUTES_PER_HOUR }]
      : [];
  });
  return {
    need,
    support,
    destinations: offered.map(({ at }) => at),
    supply: Float64Array.from(offered, ({ hours }) => hours),
  };
};

const runLevel = (prepared: Prepared, cell: Cell, level: Level): ReachAnswer => {
  const catchmentMinutes = CATCHMENT[cell.support].value;
  const demand = Float64Array.from(
    prepared.areas,
    ({ code }) =>
      minutesAt(prepared.demand.get(cellKey(code, cell.need, cell.support)), level) /
      MINUTES_PER_HOUR,
  );
  return assessReach({
    pairs: findPairs(prepared.origins, cell.destinations, {
      catchmentMinutes,
      slowness: SLOWNESS[level],
    }),
    catchmentMinutes,
    demand,
    supply: cell.supply,
    ownerOf: Int32Array.from(cell.destinations, ({ owner }) => owner),
  });
};

const stateOf = (
  isKnown: boolean,
  demandHours: number,
  owners: number,
  access: number,
): GapState => {
  if (!isKnown) return 'no-data';
  if (demandHours <= 0) return 'no-demand';
  if (owners === 0) return 'none';
  return access < SHORT_BELOW.value ? 'short' : 'met';
};

type Runs = Readonly<Record<Level, ReachAnswer>>;

const areaGap = (prepared: Prepared, cell: Cell, runs: Runs, at: number): AreaGap => {
  const areaCode = prepared.areas[at]?.code ?? '';
  const row = prepared.demand.get(cellKey(areaCode, cell.need, cell.support));
  const demandHours = ranged((level) => minutesAt(row, level) / MINUTES_PER_HOUR);
  const { mid } = runs;
  const nearest = mid.nearestMinutes[at] ?? NaN;
  const choices = mid.owners[at] ?? 0;
  const access = mid.access[at] ?? 0;
  return {
    areaCode,
    state: stateOf(prepared.known.has(areaCode), demandHours.mid, choices, access),
    demandHours,
    supplyInReachHours: mid.supplyInReach[at] ?? 0,
    access,
    unmetHours: inOrder(ranged((level) => runs[level].unmetByArea[at] ?? 0)),
    choices,
    nearestMinutes: Number.isNaN(nearest) ? null : nearest,
  };
};

/** A range whose ends hold its middle: sharing can leave one area better off on slower roads. */
const inOrder = ({ low, mid, high }: Ranged): Ranged => ({
  low: Math.min(low, mid, high),
  mid,
  high: Math.max(low, mid, high),
});

const totalsOf = (runs: Runs): GapTotals => {
  const over = (pick: (run: ReachAnswer) => number): Ranged =>
    inOrder(ranged((level) => pick(runs[level])));
  return {
    demand: over((run) => run.demandTotal),
    supply: runs.mid.supplyTotal,
    naive: over((run) => run.unmetNaive),
    minimum: over((run) => run.unmetMinimum),
    expected: over((run) => run.unmetExpected),
    stranded: over((run) => run.strandedSupply),
  };
};

const assessCell = (prepared: Prepared, need: Need, support: Support): Gap => {
  const cell = cellOf(prepared, need, support);
  const runs: Runs = {
    low: runLevel(prepared, cell, 'low'),
    mid: runLevel(prepared, cell, 'mid'),
    high: runLevel(prepared, cell, 'high'),
  };
  return {
    need,
    support,
    totals: totalsOf(runs),
    areas: prepared.areas.map((_, at) => areaGap(prepared, cell, runs, at)),
  };
};

/** A need and a kind of support to look at. */
export interface GapChoice {
  readonly need: Need;
  readonly support: Support;
}

/** Every need with every kind of support. */
export const EVERY_GAP: readonly GapChoice[] = NEEDS.flatMap((need) =>
  SUPPORTS.map((support) => ({ need, support })),
);

/**
 * Assesses gaps. Hours of one need never serve another, so a total over needs is the sum of its parts.
 * @param choices what to look at; everything unless said
 */
export const assessGaps = (
  basis: GapBasis,
  choices: readonly GapChoice[] = EVERY_GAP,
): readonly Gap[] => {
  const prepared = prepare(basis);
  return choices.map(({ need, support }) => assessCell(prepared, need, support));
};
