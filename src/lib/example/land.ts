// The invented county as the content generators see it: areas with people, what is near what, and where a venue
// may stand. Keeps every other module of the example free of geometry.

import type { Area, Point } from '#lib/domain/market/records.ts';
import type { RandomStream } from './random.ts';

export interface Land {
  readonly areas: readonly Area[];
  /** Areas whose residents are known; people and services are only recorded there. */
  readonly known: readonly Area[];
  areaOf(code: string): Area;
  /** Known areas from near to far, the area itself first. */
  nearTo(code: string): readonly Area[];
  /** Known areas of one settlement kind, in order of code. */
  inSetting(setting: Setting): readonly Area[];
  /** A point inside the area on which a venue may stand. */
  venueIn(code: string, random: RandomStream): Point;
}

/** Where a story plays: the city, a town, the coast, or the moor. */
export type Setting = 'city' | 'town' | 'coast' | 'moor';

/** What the land is made from; `settings` names the districts of each setting by code. */
interface LandParts {
  readonly areas: readonly Area[];
  readonly settings: Readonly<Record<Setting, readonly string[]>>;
  readonly venueIn: (area: Area, random: RandomStream) => Point;
}

const squaredDistance = (a: Point, b: Point): number =>
  (a.easting - b.easting) * (a.easting - b.easting) +
  (a.northing - b.northing) * (a.northing - b.northing);

const byCode = (a: Area, b: Area): number => (a.code < b.code ? -1 : 1);

export function landOf({ areas, settings, venueIn }: LandParts): Land {
  const known = areas.filter((area) => area.residents.all !== null);
  const byAreaCode = new Map(areas.map((area) => [area.code, area]));
  const nearness = new Map<string, readonly Area[]>();
  const areaOf = (code: string): Area => {
    const area = byAreaCode.get(code);
    if (area === undefined) throw new Error(`No area has the code ${code}.`);
    return area;
  };
  const nearTo = (code: string): readonly Area[] => {
    const remembered = nearness.get(code);
    if (remembered !== undefined) return remembered;
    const { centre } = areaOf(code);
    const sorted = known
      .map((area) => ({ area, distance: squaredDistance(area.centre, centre) }))
      .sort((a, b) => a.distance - b.distance || byCode(a.area, b.area))
      .map(({ area }) => area);
    nearness.set(code, sorted);
    return sorted;
  };
  return {
    areas,
    known,
    areaOf,
    nearTo,
    inSetting: (setting) => {
      const districts = new Set(settings[setting]);
      return known.filter((area) => districts.has(area.districtCode)).sort(byCode);
    },
    venueIn: (code, random) => venueIn(areaOf(code), random),
  };
}

/** One of several, drawn by weight. */
export function drawWeighted<T>(
  random: RandomStream,
  choices: readonly (readonly [choice: T, weight: number])[],
): T {
  const sum = choices.reduce((total, [, weight]) => total + weight, 0);
  let rest = random.uniform() * sum;
  for (const [choice, weight] of choices) {
    rest -= weight;
    if (rest < 0) return choice;
  }
  const last = choices.at(-1);
  if (last === undefined) throw new Error('There is nothing to draw from.');
  return last[0];
}

/** The area in which something is, drawn by weight; a cumulative table makes many draws cheap. */
export function areaPicker(
  areas: readonly Area[],
  weightOf: (area: Area) => number,
): (random: RandomStream) => Area {
  const bounds: number[] = [];
  let sum = 0;
  for (const area of areas) {
    sum += Math.max(0, weightOf(area));
    bounds.push(sum);
  }
  return (random) => {
    const mark = random.uniform() * sum;
    let low = 0;
    let high = areas.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((bounds[middle] ?? 0) > mark) high = middle;
      else low = middle + 1;
    }
    const area = areas[low];
    if (area === undefined) throw new Error('There is no area to pick.');
    return area;
  };
}
