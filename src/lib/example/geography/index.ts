// The geography of the example council: an invented county with a city, towns, a coast and a moor, grown from a seed
// and the same on every machine.

import type { Area, AreaGeometry, PlaceLabel } from '#lib/domain/market/records.ts';
import { randomStream } from '../random.ts';
import type { RandomStream } from '../random.ts';
import { describeAreas } from './character.ts';
import type { Character, Land } from './character.ts';
import { densityField } from './density.ts';
import { DEPRIVATION_INDEX, deprivationDeciles } from './deprivation.ts';
import { divide } from './division.ts';
import type { SmallArea } from './division.ts';
import { pointOf } from './grid.ts';
import { labelPlaces } from './labels.ts';
import { nameAreas } from './naming.ts';
import { neighboursOf } from './neighbours.ts';
import { DISTRICTS } from './plan.ts';
import type { Setting } from './plan.ts';
import { TOWNS } from './towns.ts';
import { middleOf } from './planar.ts';
import type { Spot } from './planar.ts';
import { outlineRegions } from './regions.ts';
import type { RegionOfCell } from './regions.ts';
import { populate } from './residents.ts';
import { nameGiver, placeVillages } from './settlements.ts';
import type { NameGiver } from './settlements.ts';
import { drawShoreline } from './shoreline.ts';
import { tessellate } from './tessellation.ts';
import type { Tessellation } from './tessellation.ts';

export { distanceMetres, venueIn } from './venue.ts';
export type { Setting } from './plan.ts';

export const EXAMPLE_COUNCIL_NAME = 'Brackenshire';

export interface Geography {
  readonly areas: readonly Area[];
  readonly places: readonly PlaceLabel[];
  /** Codes of the areas that share a stretch of border with each area, in code order. */
  readonly neighbours: ReadonlyMap<string, readonly string[]>;
  /** Codes of the districts of each setting. */
  readonly settings: Readonly<Record<Setting, readonly string[]>>;
}

const districtCode = (district: number): string =>
  `X070000${String(district + 1).padStart(2, '0')}`;
const areaCode = (number: number): string => `X01${String(number + 1).padStart(6, '0')}`;
const middleCode = (number: number): string => `X02${String(number + 1).padStart(6, '0')}`;

/** The areas of one district, in code order. */
export const areasOfDistrict = (areas: readonly Area[], code: string): Area[] =>
  areas.filter((area) => area.districtCode === code);

/** The area for which nobody has published anything: the least peopled one on the moor itself. */
const withoutFigures = (areas: readonly SmallArea[], characters: readonly Character[]): number => {
  let fewest = { area: -1, people: Infinity };
  characters.forEach(({ people, country, settlement }, area) => {
    const setting = DISTRICTS[areas[area]?.district ?? -1]?.setting;
    const isOnMoor = setting === 'moor' && country === 'moor' && settlement === null;
    if (isOnMoor && people < fewest.people) fewest = { area, people };
  });
  return fewest.area;
};

const centresOfDistricts = (areas: readonly SmallArea[], { cells }: Tessellation): Spot[] =>
  DISTRICTS.map((_plan, district) => {
    const own = areas.filter((area) => area.district === district).flatMap((area) => area.cells);
    return middleOf(
      own
        .flatMap((number) => cells[number] ?? [])
        .map(({ spot, ground }) => ({ spot, weight: ground })),
    );
  });

type Hierarchy = Pick<
  Area,
  'code' | 'name' | 'middleCode' | 'middleName' | 'districtCode' | 'districtName'
>;

/** Codes and names up the hierarchy, numbered as publishers do: "Wolverden 003B". */
const hierarchiesOf = (areas: readonly SmallArea[]): Hierarchy[] => {
  let middles = -1;
  return areas.map(({ district, middle, member }, number) => {
    if (member === 0) middles += 1;
    const districtName = DISTRICTS[district]?.name ?? '';
    const middleName = `${districtName} ${String(middle + 1).padStart(3, '0')}`;
    return {
      code: areaCode(number),
      name: middleName + String.fromCharCode('A'.charCodeAt(0) + member),
      middleCode: middleCode(middles),
      middleName,
      districtCode: districtCode(district),
      districtName,
    };
  });
};

const settingsOf = (): Record<Setting, string[]> => {
  const settings: Record<Setting, string[]> = { city: [], town: [], coast: [], moor: [] };
  DISTRICTS.forEach(({ setting }, district) => settings[setting].push(districtCode(district)));
  return settings;
};

interface Drawing extends Land {
  readonly division: readonly SmallArea[];
  readonly outlines: readonly AreaGeometry[];
  readonly regionOf: RegionOfCell;
  readonly names: NameGiver;
}

type Streams = (name: string) => RandomStream;

/** The map before anybody lives on it. */
const drawMap = (stream: Streams): Drawing => {
  const shoreline = drawShoreline(stream('shoreline'));
  const names = nameGiver(stream('village names'));
  const settlements = [...TOWNS, ...placeVillages(shoreline, names, stream('villages'))];
  const field = densityField(settlements);
  const tessellation = tessellate(shoreline, field, stream('tessellation'));
  const division = divide(tessellation, stream('division'));
  const regionOf: (number | null)[] = tessellation.cells.map(() => null);
  division.forEach(({ cells }, area) => {
    for (const cell of cells) regionOf[cell] = area;
  });
  const outlines = outlineRegions(tessellation, regionOf, stream('edges'));
  return { shoreline, names, settlements, field, tessellation, division, regionOf, outlines };
};

const areasOf = ({ division, outlines, names, ...land }: Drawing, stream: Streams): Area[] => {
  const characters = describeAreas(division, land, stream('character'));
  const unknown = withoutFigures(division, characters);
  const residents = populate(characters, new Set([unknown]), stream('residents'));
  const deciles = deprivationDeciles(characters.map(({ fortune }) => fortune));
  const placeNames = nameAreas(characters, names, stream('names'));
  const hierarchies = hierarchiesOf(division);
  return characters.map(({ centre, rurality }, at): Area => {
    const [hierarchy, geometry, own] = [hierarchies[at], outlines[at], residents[at]];
    if (hierarchy === undefined || geometry === undefined || own === undefined) {
      throw new Error(`Area ${String(at)} is incomplete.`);
    }
    const isKnown = at !== unknown;
    return {
      ...hierarchy,
      placeName: placeNames[at] ?? hierarchy.name,
      rurality,
      centre: pointOf(centre),
      geometry,
      residents: own,
      deprivationDecile: isKnown ? (deciles[at] ?? null) : null,
      deprivationIndex: isKnown ? DEPRIVATION_INDEX : null,
    };
  });
};

/**
 * Generates the invented county of a seed: about 300 small areas in five districts, some 590,000 residents.
 *
 * @param seed any whole number; the product uses one only
 */
export function generateGeography(seed: number): Geography {
  const stream: Streams = (name) => randomStream(seed, `geography/${name}`);
  const drawing = drawMap(stream);
  const { division, tessellation, regionOf, settlements } = drawing;
  const areas = areasOf(drawing, stream);
  const codes = areas.map(({ code }) => code);
  return {
    areas,
    places: labelPlaces(settlements, centresOfDistricts(division, tessellation)),
    neighbours: neighboursOf(tessellation, regionOf, codes),
    settings: settingsOf(),
  };
}
