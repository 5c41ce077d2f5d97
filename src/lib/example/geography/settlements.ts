// Where the villages of the county lie: scattered by the seed, apart from each other and from the towns.

import type { RandomStream } from '../random.ts';
import { moorShare } from './density.ts';
import { gridOf, METRES_A_KM } from './grid.ts';
import { COAST_NAMES, MOOR_NAMES, VALE_NAMES } from './names.ts';
import { SHEET } from './plan.ts';
import { TOWNS } from './towns.ts';
import type { Settlement } from './towns.ts';
import { gap, isInside } from './planar.ts';
import type { Spot } from './planar.ts';
import { isClearOf } from './shoreline.ts';
import type { Shoreline } from './shoreline.ts';

const VILLAGES = 34;
const APART_KM = 4.6;
const TOWN_ROOM_KM = 2.4;
const SHORE_ROOM_KM = 0.8;
const COAST_REACH_KM = 3.2;

/** Few of the spots on the open moor that come up are taken. */
const MOOR_CHANCE = 0.35;

export type Country = 'vale' | 'coast' | 'moor';

/** What the land around a spot is like; the landward border is no coast. */
export function countryAt(spot: Spot, shoreline: Shoreline): Country {
  if (moorShare(spot) > 0) return 'moor';
  return isClearOf(spot, shoreline.coast, COAST_REACH_KM * METRES_A_KM) ? 'vale' : 'coast';
}

/** Hands out each name once. */
export interface NameGiver {
  villageIn(country: Country): string;
}

export function nameGiver(random: RandomStream): NameGiver {
  const left = {
    vale: random.shuffle(VALE_NAMES),
    coast: random.shuffle(COAST_NAMES),
    moor: random.shuffle(MOOR_NAMES),
  };
  return {
    villageIn: (country) => {
      const name = left[country].pop() ?? left.vale.pop();
      if (name === undefined) throw new Error('There are more villages than names.');
      return name;
    },
  };
}

/** The villages of this seed, named after the land they lie in. */
export function placeVillages(
  shoreline: Shoreline,
  names: NameGiver,
  random: RandomStream,
): Settlement[] {
  const villages: Settlement[] = [];
  while (villages.length < VILLAGES) {
    const at: Spot = [SHEET[0] * random.uniform(), SHEET[1] * random.uniform()];
    const spot = gridOf(at);
    const isSettled = random.uniform() < 1 + (MOOR_CHANCE - 1) * moorShare(spot);
    const isFit =
      isSettled &&
      villages.every((other) => gap(other.at, at) > APART_KM) &&
      TOWNS.every((town) => gap(town.at, at) > 2 * town.radiusKm + TOWN_ROOM_KM) &&
      isInside(spot, shoreline.mainland) &&
      isClearOf(spot, shoreline.mainland, SHORE_ROOM_KM * METRES_A_KM);
    if (!isFit) continue;
    villages.push({
      name: names.villageIn(countryAt(spot, shoreline)),
      rank: 'village',
      at: [
        Math.round(at[0] * METRES_A_KM) / METRES_A_KM,
        Math.round(at[1] * METRES_A_KM) / METRES_A_KM,
      ],
      people: random.integer(700, 2_600),
      radiusKm: 0.5 + 0.2 * random.uniform(),
      fortune: random.normal(0.35, 0.25),
      age: random.normal(0.3, 0.2),
    });
  }
  return villages;
}
