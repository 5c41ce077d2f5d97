/**
 * A made-up nation for the bench: areas and services, many around towns and some anywhere, as England's small areas
 * and its social care are spread. Addressed random numbers, so that every run and every machine gets the same.
 */
import type { GridQuestion, PlacedHours } from '#lib/domain/access/catchment-grid.ts';
import { normalQuantile } from '#lib/domain/kernel/normal.ts';
import { luckWord, uniformOf } from '#lib/domain/kernel/philox.ts';

const SEED = 35_672;
export const AREAS = 35_672;
export const SOME_SERVICES = 10_000;
export const MANY_SERVICES = 60_000;
const WIDTH = 400_000;
const HEIGHT = 540_000;
const TOWNS = 60;
const SHARE_IN_TOWNS = 0.9;
const SMALLEST_TOWN = 4000;
const TOWN_SPREAD = 12_000;
const MOST_HOURS = 100;
const KM_30 = 30_000;

const chance = (kind: number, number: number, which: number): number =>
  uniformOf(luckWord(SEED, number, kind, which, 0));

interface Town {
  readonly east: number;
  readonly north: number;
  readonly size: number;
}

const towns: readonly Town[] = Array.from({ length: TOWNS }, (_, town) => ({
  east: chance(0, town, 0) * WIDTH,
  north: chance(0, town, 1) * HEIGHT,
  size: SMALLEST_TOWN + chance(0, town, 2) * TOWN_SPREAD,
}));

/** Whole metres inside the nation; what would lie in the sea is turned back at the coast. */
const within = (metres: number, side: number): number => {
  const ashore = metres < 0 ? -metres : metres > side ? 2 * side - metres : metres;
  return Math.round(Math.min(side, Math.max(0, ashore)));
};

const placesOf = (kind: number, count: number): PlacedHours => {
  const east = new Float64Array(count);
  const north = new Float64Array(count);
  const hours = new Float64Array(count);
  for (let place = 0; place < count; place += 1) {
    const town = towns[Math.floor(chance(kind, place, 0) * TOWNS)];
    const isInTown = town !== undefined && chance(kind, place, 1) < SHARE_IN_TOWNS;
    const [across, up] = [chance(kind, place, 2), chance(kind, place, 3)];
    east[place] = isInTown
      ? within(town.east + town.size * normalQuantile(across), WIDTH)
      : within(across * WIDTH, WIDTH);
    north[place] = isInTown
      ? within(town.north + town.size * normalQuantile(up), HEIGHT)
      : within(up * HEIGHT, HEIGHT);
    hours[place] = 1 + chance(kind, place, 4) * MOST_HOURS;
  }
  return { east, north, hours };
};

/** The three usual zones of a 30 km catchment, with the weights of Luo and Qi 2009. */
export const ZONES = [
  { upTo: KM_30 / 3, weight: 1 },
  { upTo: (2 * KM_30) / 3, weight: 0.68 },
  { upTo: KM_30, weight: 0.22 },
];

/** Demand in every small area of the nation, and so many services. */
export const nationOf = (services: number): GridQuestion => ({
  areas: placesOf(1, AREAS),
  services: placesOf(2, services),
  decay: { kind: 'steps', steps: ZONES },
});
