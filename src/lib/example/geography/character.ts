// What each small area is like: which settlement it belongs to, how built up it is, how old and how well off its
// people are. Residents, deprivation and names follow from this.

import type { Rurality } from '#lib/domain/market/records.ts';
import type { RandomStream } from '../random.ts';
import { SQUARE_METRES_A_KM2 } from './density.ts';
import type { DensityField } from './density.ts';
import type { SmallArea } from './division.ts';
import { gridOf, METRES_A_KM } from './grid.ts';
import { nearestCell } from './partition.ts';
import type { Settlement } from './towns.ts';
import { gap, middleOf } from './planar.ts';
import type { Spot } from './planar.ts';
import { countryAt } from './settlements.ts';
import type { Country } from './settlements.ts';
import type { Shoreline } from './shoreline.ts';
import type { Tessellation } from './tessellation.ts';

export interface Character {
  /** Where its people are, on average. */
  readonly centre: Spot;
  readonly people: number;
  readonly rurality: Rurality;
  readonly country: Country;
  /** The settlement most of its people belong to; null on open land. */
  readonly settlement: Settlement | null;
  /** The village that lies in it, the largest if there are several. */
  readonly village: Settlement | null;
  /** -1 young to 1 old, about. */
  readonly age: number;
  /** -1 poor to 1 well off, about. */
  readonly fortune: number;
}

/** A settlement holds an area when it brings more than this share of its people. */
const SMALLEST_HOLD = 1 / 2;

/** People per square kilometre of the whole area. */
const URBAN_DENSITY = 320;
const FRINGE_DENSITY = 62;

/** The middle of the city is its poorest and youngest part; beyond this distance it is neither. */
const CORE_KM = 3.4;
const CORE_FORTUNE = -0.75;
const SUBURB_FORTUNE = 0.4;

const RURAL: Readonly<Record<Country, { readonly age: number; readonly fortune: number }>> = {
  vale: { age: 0.2, fortune: 0.6 },
  coast: { age: 0.6, fortune: 0.15 },
  moor: { age: 0.45, fortune: -0.05 },
};

const MIDDLE_LUCK = 0.28;
const AREA_LUCK = 0.3;
const AGE_LUCK = 0.16;

const ruralityOf = (density: number, settlement: Settlement | null): Rurality => {
  if (density >= URBAN_DENSITY && settlement?.rank === 'city') return 'conurbation';
  if (density >= URBAN_DENSITY && settlement?.rank === 'town') return 'town';
  return density >= FRINGE_DENSITY ? 'fringe' : 'dispersed';
};

const ownFortune = (settlement: Settlement, centre: Spot): number => {
  if (settlement.rank !== 'city') return settlement.fortune;
  const out = Math.min(1, gap(centre, gridOf(settlement.at)) / (CORE_KM * METRES_A_KM));
  return CORE_FORTUNE + (SUBURB_FORTUNE - CORE_FORTUNE) * out * out;
};

const villagesOfCells = (
  settlements: readonly Settlement[],
  { cells }: Tessellation,
): ReadonlyMap<number, Settlement> => {
  const land = cells.flatMap((cell, number) => (cell.land === 'mainland' ? [number] : []));
  return new Map(
    settlements
      .filter(({ rank }) => rank === 'village')
      .map((village) => [nearestCell(cells, land, gridOf(village.at)), village]),
  );
};

const largest = (villages: readonly Settlement[]): Settlement | null =>
  villages.reduce<Settlement | null>(
    (most, village) => (most === null || village.people > most.people ? village : most),
    null,
  );

/** The land that areas are described on. */
export interface Land {
  readonly settlements: readonly Settlement[];
  readonly shoreline: Shoreline;
  readonly field: DensityField;
  readonly tessellation: Tessellation;
}

type Trend = Pick<Character, 'country' | 'settlement' | 'age' | 'fortune'>;

/** What a spot is like before luck: the rural ground, moved towards each settlement by its share. */
const trendAt = (centre: Spot, { settlements, shoreline, field }: Land): Trend => {
  const country = countryAt(centre, shoreline);
  const rural = RURAL[country];
  const shares = field.sharesAt(centre);
  let { age, fortune } = rural;
  let settlement: Settlement | null = null;
  let most = SMALLEST_HOLD;
  for (const [number, candidate] of settlements.entries()) {
    const share = shares[number] ?? 0;
    age += share * (candidate.age - rural.age);
    fortune += share * (ownFortune(candidate, centre) - rural.fortune);
    if (share > most) [settlement, most] = [candidate, share];
  }
  return { country, settlement, age, fortune };
};

/** Describes every area, in order. Areas of one middle area share a part of their luck. */
export function describeAreas(
  areas: readonly SmallArea[],
  land: Land,
  random: RandomStream,
): Character[] {
  const { cells } = land.tessellation;
  const villages = villagesOfCells(land.settlements, land.tessellation);
  let middleLuck = 0;
  return areas.map((area): Character => {
    if (area.member === 0) middleLuck = random.normal(0, MIDDLE_LUCK);
    const own = area.cells.flatMap((number) => cells[number] ?? []);
    const centre = middleOf(own.map((cell) => ({ spot: cell.spot, weight: cell.people })));
    const people = own.reduce((sum, cell) => sum + cell.people, 0);
    const ground = own.reduce((sum, cell) => sum + cell.ground, 0);
    const trend = trendAt(centre, land);
    return {
      ...trend,
      centre,
      people,
      rurality: ruralityOf((people / ground) * SQUARE_METRES_A_KM2, trend.settlement),
      village: largest(area.cells.flatMap((cell) => villages.get(cell) ?? [])),
      age: trend.age + random.normal(0, AGE_LUCK),
      fortune: trend.fortune + middleLuck + random.normal(0, AREA_LUCK),
    };
  });
}
