/** E2SFCA the plain way, for the bench: every pair of objects is measured, twice. */
import { daiWeight } from '#lib/domain/access/decay.ts';
import {
  believedPace,
  type Destination,
  type Origin,
  type ReachRule,
} from '#lib/domain/access/reach.ts';
import { travelMinutes } from '#lib/domain/access/travel.ts';

const METRES_PER_KM = 1000;

export interface NeedyArea extends Origin {
  readonly demand: number;
}

export interface SupplyingService extends Destination {
  readonly supply: number;
}

/** Access of each area. */
export const plainAccess = (
  areas: readonly NeedyArea[],
  services: readonly SupplyingService[],
  { catchmentMinutes, slowness }: ReachRule,
): readonly number[] => {
  const weigh = (area: NeedyArea, service: SupplyingService): number => {
    const metres = Math.hypot(service.easting - area.easting, service.northing - area.northing);
    const minutes = slowness * travelMinutes(metres / METRES_PER_KM, believedPace(area.rurality));
    return daiWeight(minutes, catchmentMinutes);
  };
  const levels = services.map((service) => {
    let gathered = 0;
    for (const area of areas) gathered += area.demand * weigh(area, service);
    return { service, level: gathered > 0 ? service.supply / gathered : 0 };
  });
  return areas.map((area) => {
    let sum = 0;
    for (const { service, level } of levels) sum += level * weigh(area, service);
    return sum;
  });
};
