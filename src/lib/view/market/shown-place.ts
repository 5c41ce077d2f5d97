// Where a service may be shown. One with an address is shown there; a home-based one never is: the smallest
// area with enough home-based services of its kind stands for it, in lists, maps, files and reach alike.

import type { Area, Council, Service, ServiceKind } from '#lib/domain/market/records.ts';
import { FEWEST_HOMES as FEWEST } from '#lib/domain/parameters/disclosure.ts';

/** Fewest home-based services of a kind in an area that may stand for them. */
export const FEWEST_HOMES = FEWEST.value;

export type PlaceLevel = 'address' | 'middle' | 'district' | 'council';

/** A place on both systems, with its name. No home is ever in here. */
export interface ShownPlace {
  readonly level: PlaceLevel;
  /** Code of the small area of an address, or of the wider area that stands for a home. */
  readonly code: string;
  readonly name: string;
  readonly districtCode: string | null;
  readonly districtName: string | null;
  readonly lon: number;
  readonly lat: number;
  readonly easting: number;
  readonly northing: number;
}

type Geography = Pick<
  Area,
  'code' | 'placeName' | 'centre' | 'districtCode' | 'districtName' | 'middleCode' | 'middleName'
>;

/** The small area nearest to the middle of a group of areas; it depends on geography alone. */
function middleOf(areas: readonly Geography[]): Geography | undefined {
  const mean = (pick: (area: Geography) => number): number =>
    areas.reduce((sum, area) => sum + pick(area), 0) / areas.length;
  const east = mean(({ centre }) => centre.easting);
  const north = mean(({ centre }) => centre.northing);
  const away = ({ centre }: Geography): number =>
    (centre.easting - east) ** 2 + (centre.northing - north) ** 2;
  return areas.toSorted((a, b) => away(a) - away(b) || (a.code < b.code ? -1 : 1))[0];
}

function standIn(
  level: Exclude<PlaceLevel, 'address'>,
  areas: readonly Geography[],
  council: Pick<Council, 'slug' | 'name'>,
): ShownPlace | null {
  const at = middleOf(areas);
  if (!at) return null;
  const [code, name] = {
    middle: [at.middleCode, at.middleName],
    district: [at.districtCode, at.districtName],
    council: [council.slug, council.name],
  }[level] as [string, string];
  const { lon, lat, easting, northing } = at.centre;
  const isWhole = level === 'council';
  return {
    level,
    code,
    name,
    districtCode: isWhole ? null : at.districtCode,
    districtName: isWhole ? null : at.districtName,
    lon,
    lat,
    easting,
    northing,
  };
}

function addressOf(service: Service, area: Geography): ShownPlace {
  const { lon, lat, easting, northing } = service.point ?? area.centre;
  return {
    level: 'address',
    code: area.code,
    name: area.placeName,
    districtCode: area.districtCode,
    districtName: area.districtName,
    lon,
    lat,
    easting,
    northing,
  };
}

const groupBy = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
};

/** Levels at which home-based services of one kind stand: codes of middle areas and districts that may. */
interface Roll {
  readonly middles: ReadonlySet<string>;
  readonly districts: ReadonlySet<string>;
}

/** Middle areas with enough; of the rest, districts with enough; what is left stands for the council. */
function rollUp(homes: readonly Geography[]): Roll {
  const enough = (groups: Map<string, Geography[]>): Set<string> =>
    new Set([...groups].filter(([, group]) => group.length >= FEWEST_HOMES).map(([code]) => code));
  const middles = enough(groupBy(homes, ({ middleCode }) => middleCode));
  const rest = homes.filter(({ middleCode }) => !middles.has(middleCode));
  return { middles, districts: enough(groupBy(rest, ({ districtCode }) => districtCode)) };
}

/**
 * Where each service may be shown, by its id. Only services that run now count towards "enough"; ended
 * ones follow the same areas. A service whose area is unknown has no place.
 */
export function locateServices(
  services: readonly Service[],
  isRunning: (service: Service) => boolean,
  areas: ReadonlyMap<string, Area>,
  council: Pick<Council, 'slug' | 'name'>,
): ReadonlyMap<string, ShownPlace> {
  const all = [...areas.values()];
  const homes = services.filter(({ homeBased }) => homeBased);
  const rolls = new Map<ServiceKind, Roll>(
    [...groupBy(homes.filter(isRunning), ({ kind }) => kind)].map(([kind, group]) => [
      kind as ServiceKind,
      rollUp(group.flatMap(({ areaCode }) => areas.get(areaCode) ?? [])),
    ]),
  );
  const known = new Map<string, ShownPlace | null>();
  const remember = (
    level: Exclude<PlaceLevel, 'address'>,
    code: string,
    member: (area: Area) => boolean,
  ): ShownPlace | null => {
    const key = `${level}/${code}`;
    const place = known.get(key) ?? standIn(level, all.filter(member), council);
    known.set(key, place);
    return place;
  };
  const placeOf = (service: Service): ShownPlace | null => {
    const area = areas.get(service.areaCode);
    if (!area) return null;
    if (!service.homeBased) return addressOf(service, area);
    const roll = rolls.get(service.kind);
    const { middleCode, districtCode } = area;
    if (roll?.middles.has(middleCode)) {
      return remember('middle', middleCode, (other) => other.middleCode === middleCode);
    }
    if (roll?.districts.has(districtCode)) {
      return remember('district', districtCode, (other) => other.districtCode === districtCode);
    }
    return remember('council', council.slug, () => true);
  };
  return new Map(
    services.flatMap((service) => {
      const place = placeOf(service);
      return place ? [[service.id, place] as const] : [];
    }),
  );
}

/**
 * The services as anything told by small area may know them: a home-based one stands at the place that may be
 * shown for it. Minutes, owners and cover worked out from these say no more of a home than its shown place does;
 * from the homes themselves they would give each home's small area away. Without a known area a home has no place.
 */
export function standServices(
  services: readonly Service[],
  isRunning: (service: Service) => boolean,
  areas: ReadonlyMap<string, Area>,
  council: Pick<Council, 'slug' | 'name'>,
): Service[] {
  const places = locateServices(services, isRunning, areas, council);
  return services.map((service) => {
    const place = places.get(service.id);
    if (!service.homeBased || place === undefined) return service;
    const { lon, lat, easting, northing } = place;
    return { ...service, point: { lon, lat, easting, northing } };
  });
}
