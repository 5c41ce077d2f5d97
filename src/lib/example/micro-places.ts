// Where micro-providers start: likelier where older people live, hardly ever on the moor, and in some villages not at
// all. One village has drawn eight of the same kind.

import type { Area } from '#lib/domain/market/records.ts';
import { areaPicker, type Land } from './land.ts';
import type { RandomStream } from './random.ts';

/** Draws places for micro-providers one after another. */
interface MicroPlaces {
  next(random: RandomStream): Area;
}

/** How readily micro-providers start in each setting, for the same number of older people; judgement. */
const READINESS = { city: 0.85, town: 1.25, coast: 1.1, moor: 0.18 } as const;

/** Villages outside the moor in which nobody has started, and how many of the nearest areas share that. */
const QUIET_VILLAGES = 9;
const QUIET_NEIGHBOURS = 3;

/** How many of one kind work in the crowded village. */
export const CROWD = 8;

const olderResidents = ({ residents }: Area): number =>
  (residents.age75to84 ?? 0) + (residents.age85plus ?? 0);

const isVillage = ({ rurality }: Area): boolean =>
  rurality === 'fringe' || rurality === 'dispersed';

const byOlderResidents = (a: Area, b: Area): number =>
  olderResidents(b) - olderResidents(a) || (a.code < b.code ? -1 : 1);

/** The village with eight home helps and nobody for company, personal care or a day out. */
export function crowdedVillageOf(land: Land): Area {
  const village = land.inSetting('town').filter(isVillage).sort(byOlderResidents)[4];
  if (village === undefined) throw new Error('The land has no village for the story of the crowd.');
  return village;
}

/** Villages with demand in which no small provider works; they and their neighbours stay empty. */
function quietVillagesOf(land: Land): readonly Area[] {
  const crowded = crowdedVillageOf(land);
  const nearCrowd = new Set(land.nearTo(crowded.code).slice(0, 12));
  return [...land.inSetting('town'), ...land.inSetting('coast')]
    .filter((area) => isVillage(area) && !nearCrowd.has(area))
    .sort(byOlderResidents)
    .filter((_, index) => index % 3 === 0)
    .slice(0, QUIET_VILLAGES);
}

export function microPlacesOf(land: Land): MicroPlaces {
  const crowded = crowdedVillageOf(land);
  const closed = new Set([
    ...land.nearTo(crowded.code).slice(0, QUIET_NEIGHBOURS + 2),
    ...quietVillagesOf(land).flatMap(({ code }) => land.nearTo(code).slice(0, QUIET_NEIGHBOURS)),
  ]);
  const readiness = new Map<string, number>();
  for (const setting of ['city', 'town', 'coast', 'moor'] as const) {
    for (const area of land.inSetting(setting)) readiness.set(area.code, READINESS[setting]);
  }
  const pick = areaPicker(land.known, (area) =>
    closed.has(area) ? 0 : olderResidents(area) * (readiness.get(area.code) ?? 0),
  );
  return { next: pick };
}
