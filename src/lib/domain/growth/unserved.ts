/** Places where people need support and no small provider comes: where a support officer might help one to start. */
import { findPairs, paceIn, withTravelError, type Destination } from '../access/reach.ts';
import { gridKm, travelMinutes } from '../access/travel.ts';
import type { DemandEstimate } from '../demand/records.ts';
import type { Area, Capacity, Service, ServiceKind, Support } from '../market/records.ts';
import { SUPPORTS } from '../market/records.ts';
import { CATCHMENT } from '../parameters/access.ts';
import type { Ranged } from '../parameters/parameter.ts';
import { DEFAULTS, valueIn, type ParameterSet } from '../parameters/set.ts';
import { TRAVEL_ERROR } from '../parameters/travel.ts';
import type { Enterprise } from './records.ts';

const MINUTES_PER_HOUR = 60;

/** Kinds of provider that count as small and local. */
export const SMALL_KINDS: readonly ServiceKind[] = [
  'micro-provider',
  'shared-lives',
  'co-op',
  'pool',
  'trust',
  'time-bank',
];

type Place = Pick<Area, 'code' | 'centre' | 'rurality'>;

export interface UnservedBasis {
  readonly areas: readonly Place[];
  readonly services: readonly Service[];
  readonly capacities: readonly Capacity[];
  /** Minutes a week, by area, need and kind of support; needs are added up. */
  readonly demand: readonly DemandEstimate[];
  /** Enterprises that trade: an area one of them says it serves with the support is served. */
  readonly trading: readonly Pick<Enterprise, 'servesAreaCodes' | 'offers'>[];
  /** Last day of the records (ISO date). */
  readonly asOf: string;
  /** What is believed; the defaults unless said. */
  readonly parameters?: ParameterSet;
}

/** A small provider that gives the support, but does not come this far. */
export interface NearestSmall {
  readonly serviceId: string;
  /** One way, with the error of the travel estimate. */
  readonly minutes: Ranged;
}

/** An area with demand for a kind of support and no small provider of it within reach. */
export interface UnservedPlace {
  readonly areaCode: string;
  readonly support: Support;
  readonly people: number;
  readonly hoursPerWeek: Ranged;
  /** Still nobody when roads are as fast as they may be: the finding does not hang on the travel estimate. */
  readonly isSure: boolean;
  /** Null when nobody small gives this support anywhere. */
  readonly nearest: NearestSmall | null;
}

/** A small service at its point or, without one, at the centre of its area; for homes, callers give a wider area's. */
interface Placed extends Destination {
  readonly id: string;
}

const runs = ({ validFrom, validTo }: Service, asOf: string): boolean =>
  validFrom <= asOf && (validTo === null || validTo > asOf);

/** Gives the support by its hours; where no hours are on record at all, by what it says. */
const givesBy = (capacities: readonly Capacity[]) => {
  const known = new Set(capacities.map(({ serviceId }) => serviceId));
  const given = new Set(
    capacities
      .filter(({ minutesPerWeek }) => minutesPerWeek > 0)
      .map(({ serviceId, support }) => `${serviceId}|${support}`),
  );
  return (service: Service, support: Support): boolean =>
    known.has(service.id)
      ? given.has(`${service.id}|${support}`)
      : service.supports.includes(support);
};

const placeSmall = ({ areas, services, capacities, asOf }: UnservedBasis) => {
  const centres = new Map(areas.map(({ code, centre }) => [code, centre]));
  const gives = givesBy(capacities);
  const small = services.filter((one) => SMALL_KINDS.includes(one.kind) && runs(one, asOf));
  return (support: Support): readonly Placed[] =>
    small.flatMap((service) => {
      const at = service.point ?? centres.get(service.areaCode);
      if (at === undefined || !gives(service, support)) return [];
      const { easting, northing } = at;
      return [{ id: service.id, easting, northing, reachMinutes: service.reachMinutes }];
    });
};

/** For each area, whether any of the services reaches it. */
const reached = (
  areas: readonly Place[],
  small: readonly Placed[],
  support: Support,
  slowness: number,
  parameters: ParameterSet,
): readonly boolean[] => {
  const origins = areas.map(({ centre, rurality }) => ({ ...centre, rurality }));
  const rule = { catchmentMinutes: valueIn(parameters, CATCHMENT[support]), slowness };
  const { start } = findPairs(origins, small, rule, paceIn(parameters));
  return areas.map((_, at) => (start[at + 1] ?? 0) > (start[at] ?? 0));
};

const nearestOf = (
  { centre, rurality }: Place,
  small: readonly Placed[],
  parameters: ParameterSet,
): NearestSmall | null => {
  const from = [centre.easting, centre.northing];
  const km = small.map(({ easting, northing }) => gridKm(from, [easting, northing]));
  const least = Math.min(...km);
  const nearest = small[km.indexOf(least)];
  if (nearest === undefined) return null;
  const mid = travelMinutes(least, paceIn(parameters)(rurality));
  return { serviceId: nearest.id, minutes: withTravelError(mid, parameters) };
};

interface Demanded {
  readonly people: number;
  readonly hoursPerWeek: Ranged;
}

const NOTHING: Demanded = { people: 0, hoursPerWeek: { low: 0, mid: 0, high: 0 } };

/** Demand of each area for one kind of support, needs added up; ranges end to end, which errs on the wide side. */
const demandOf = (
  rows: readonly DemandEstimate[],
  support: Support,
): ReadonlyMap<string, Demanded> => {
  const sums = new Map<string, Demanded>();
  for (const row of rows) {
    if (row.support !== support) continue;
    const { people, hoursPerWeek } = sums.get(row.areaCode) ?? NOTHING;
    sums.set(row.areaCode, {
      people: people + row.peopleMid,
      hoursPerWeek: {
        low: hoursPerWeek.low + row.lowMinutesPerWeek / MINUTES_PER_HOUR,
        mid: hoursPerWeek.mid + row.midMinutesPerWeek / MINUTES_PER_HOUR,
        high: hoursPerWeek.high + row.highMinutesPerWeek / MINUTES_PER_HOUR,
      },
    });
  }
  return sums;
};

/** Places with demand for a kind of support and no small provider within reach; most hours first, equals by code. */
export const findUnserved = (
  basis: UnservedBasis,
  supports: readonly Support[] = SUPPORTS,
): readonly UnservedPlace[] => {
  const parameters = basis.parameters ?? DEFAULTS;
  const fastest = 1 - valueIn(parameters, TRAVEL_ERROR);
  const smallFor = placeSmall(basis);
  const places = supports.flatMap((support) => {
    const small = smallFor(support);
    const demand = demandOf(basis.demand, support);
    const said = new Set(
      basis.trading
        .filter(({ offers }) => offers.includes(support))
        .flatMap(({ servesAreaCodes }) => servesAreaCodes),
    );
    const now = reached(basis.areas, small, support, 1, parameters);
    const atBest = reached(basis.areas, small, support, fastest, parameters);
    return basis.areas.flatMap((area, at): UnservedPlace[] => {
      const wanted = demand.get(area.code) ?? NOTHING;
      if (wanted.hoursPerWeek.mid <= 0 || now[at] === true || said.has(area.code)) return [];
      return [
        {
          areaCode: area.code,
          support,
          ...wanted,
          isSure: atBest[at] === false,
          nearest: nearestOf(area, small, parameters),
        },
      ];
    });
  });
  return places.sort(
    (a, b) => b.hoursPerWeek.mid - a.hoursPerWeek.mid || (a.areaCode < b.areaCode ? -1 : 1),
  );
};
