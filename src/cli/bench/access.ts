/** Bench of access: reach over a grid against the plain nested loop over objects. */
import {
  findPairs,
  type Destination,
  type Origin,
  type ReachRule,
} from '#lib/domain/access/reach.ts';
import { shareSupply } from '#lib/domain/access/sharing.ts';
import { luckWord, uniformOf } from '#lib/domain/kernel/philox.ts';
import { agreement, compare, digest, type BenchLine } from './measure.ts';
import { plainAccess, type NeedyArea, type SupplyingService } from './plain-access.ts';

const AREAS = 4000;
const SERVICES = 1500;
const SIDE_METRES = 90_000;
const CLOSE = 1e-12;
const RULE: ReachRule = { catchmentMinutes: 30, slowness: 1 };
const RURALITY = ['conurbation', 'town', 'fringe', 'dispersed'] as const;
const MOST_DEMAND_HOURS = 200;
const MOST_SUPPLY_HOURS = 400;

const chance = (of: number, which: number): number => uniformOf(luckWord(1, of, 1, which, 0));

const areaAt = (n: number): NeedyArea => ({
  easting: chance(n, 0) * SIDE_METRES,
  northing: chance(n, 1) * SIDE_METRES,
  rurality: RURALITY[n % RURALITY.length] ?? 'town',
  demand: chance(n, 2) * MOST_DEMAND_HOURS,
});

const serviceAt = (n: number): SupplyingService => ({
  easting: chance(n, 3) * SIDE_METRES,
  northing: chance(n, 4) * SIDE_METRES,
  reachMinutes: null,
  supply: chance(n, 5) * MOST_SUPPLY_HOURS,
});

/** A county with its neighbours: 4,000 small areas and 1,500 services over 90 km each way. */
export const assessReachLine = (): Promise<BenchLine> => {
  const areas = Array.from({ length: AREAS }, (_, n) => areaAt(n));
  const services = Array.from({ length: SERVICES }, (_, n) => serviceAt(n));
  const origins: readonly Origin[] = areas;
  const destinations: readonly Destination[] = services;
  const demand = Float64Array.from(areas, (area) => area.demand);
  const supply = Float64Array.from(services, (service) => service.supply);
  const ownerOf = Int32Array.from(services.keys());
  const { catchmentMinutes } = RULE;
  const ours = () =>
    shareSupply({
      pairs: findPairs(origins, destinations, RULE),
      catchmentMinutes,
      demand,
      supply,
      ownerOf,
    });
  const twin = () => plainAccess(areas, services, RULE);
  const { access } = ours();
  return compare({
    name: 'access and choice, 4,000 areas × 1,500 services, by minutes of travel',
    against: 'a nested loop over objects',
    ours,
    twin,
    figures: [agreement(access, twin(), CLOSE)],
    inputs: digest(areas, services, RULE),
    answer: digest(access),
  });
};
