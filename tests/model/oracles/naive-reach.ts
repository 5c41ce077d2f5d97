/** E2SFCA with Dai's decay as a nested loop over objects: every pair is measured, nothing is kept. */
import {
  believedPace,
  type Destination,
  type Origin,
  type ReachRule,
} from '#lib/domain/access/reach.ts';

export interface NaiveArea extends Origin {
  readonly demand: number;
}

export interface NaiveService extends Destination {
  readonly supply: number;
  readonly owner: number;
}

export interface NaiveReach {
  readonly access: readonly number[];
  readonly owners: readonly number[];
  readonly nearestMinutes: readonly number[];
  readonly unmetByArea: readonly number[];
}

const minutesBetween = (from: Origin, to: Destination, slowness: number): number => {
  const { circuity, speedKmh, fixedMinutes } = believedPace(from.rurality);
  const km = Math.hypot(to.easting - from.easting, to.northing - from.northing) / 1000;
  return slowness * (fixedMinutes + ((km * circuity) / speedKmh) * 60);
};

const dai = (minutes: number, catchment: number): number =>
  (Math.exp(-0.5 * (minutes / catchment) ** 2) - Math.exp(-0.5)) / (1 - Math.exp(-0.5));

export const naiveReach = (
  areas: readonly NaiveArea[],
  services: readonly NaiveService[],
  { catchmentMinutes, slowness }: ReachRule,
): NaiveReach => {
  const reaches = (area: Origin, service: Destination): boolean => {
    const minutes = minutesBetween(area, service, slowness);
    return minutes <= catchmentMinutes && minutes <= (service.reachMinutes ?? Infinity);
  };
  const weight = (area: Origin, service: Destination): number =>
    reaches(area, service) ? dai(minutesBetween(area, service, slowness), catchmentMinutes) : 0;
  const levels = services.map((service) => {
    let gathered = 0;
    for (const area of areas) gathered += area.demand * weight(area, service);
    return gathered > 0 ? service.supply / gathered : 0;
  });
  const access = areas.map((area) => {
    let sum = 0;
    for (const [j, service] of services.entries()) sum += (levels[j] ?? 0) * weight(area, service);
    return sum;
  });
  const near = (area: NaiveArea): readonly NaiveService[] =>
    services.filter((service) => service.supply > 0 && reaches(area, service));
  return {
    access,
    owners: areas.map((area) => new Set(near(area).map(({ owner }) => owner)).size),
    nearestMinutes: areas.map((area) =>
      near(area).reduce(
        (least, service) => Math.min(least, minutesBetween(area, service, slowness)),
        Infinity,
      ),
    ),
    unmetByArea: areas.map(({ demand }, i) => demand * Math.max(0, 1 - (access[i] ?? 0))),
  };
};
