// Names for the map: wards or neighbourhoods joined under the name people use, towns told from villages by who lives
// there, and the districts of a council that has some.

import { slugOf } from '#lib/domain/kernel/slug.ts';
import type { Area, PlaceLabel } from '#lib/domain/market/records.ts';

type Rank = PlaceLabel['rank'];

/** Parts of a place that wards are cut into, as in "Frome North", "Skye North East" or "Mendip Central and East". */
const PART =
  /\s+(?:North|South|East|West|Central|Town|Rural)(?:[- ](?:East|West))?(?:\s+and\s+(?:North|South|East|West))?$/;
/** The same in Welsh, before the name: "Dwyrain Bangor" is the east of Bangor. */
const WELSH_PART = /^(?:Canol Tref|Canol|Dwyrain|Gorllewin|Gogledd|De)\s+/;
/** Joins several villages in the name of a ward; the first is the one to show. */
const JOINT = /\s+&\s+|,\s+/;
const JOINT_WORD = /\s+and\s+/;

const TOWN_FROM = 9000;
const CITY_FROM = 75_000;
const MOST_LABELS = 60;
/** So many neighbourhoods under one first word are parts of one town, as in "Spalding Castle". */
const ENOUGH_PARTS = 3;
const SHORTEST_NAME = 4;
const MOSTLY = 0.9;
const HALF = 0.5;

const isBuiltUp = ({ rurality }: Area): boolean =>
  rurality === 'town' || rurality === 'conurbation';

const peopleOf = (area: Area): number => area.residents.all ?? 1;

/** Share of people who live in areas of a kind. */
function shareOf(areas: readonly Area[], isCounted: (area: Area) => boolean): number {
  const all = areas.reduce((sum, area) => sum + peopleOf(area), 0);
  const counted = areas.filter(isCounted).reduce((sum, area) => sum + peopleOf(area), 0);
  return all === 0 ? 0 : counted / all;
}

/** "Bridgwater East & Bawdrip" is Bridgwater on a map. A Scottish neighbourhood keeps its "and". */
function stripParts({ placeName, middleName }: Area): string {
  const [first = placeName] = placeName.split(JOINT);
  const whole = first.replace(PART, '');
  const [one = whole] = placeName === middleName ? [whole] : whole.split(JOINT_WORD);
  return one.replace(PART, '').replace(WELSH_PART, '').trim();
}

const firstWord = (name: string): string => name.split(' ')[0] ?? name;

/** First words that stand before the names of several neighbourhoods. */
function findTownWords(names: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const name of new Set(names)) {
    const word = firstWord(name);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Set(
    [...counts]
      .filter(([word, count]) => count >= ENOUGH_PARTS && word.length >= SHORTEST_NAME)
      .map(([word]) => word),
  );
}

function groupBy(areas: readonly Area[], keyOf: (area: Area) => string): Map<string, Area[]> {
  const groups = new Map<string, Area[]>();
  for (const area of areas) {
    const key = keyOf(area);
    const group = groups.get(key);
    if (group) group.push(area);
    else groups.set(key, [area]);
  }
  return groups;
}

const DECIMALS = 1e5;
const round = (degrees: number): number => Math.round(degrees * DECIMALS) / DECIMALS;

interface Candidate {
  readonly label: PlaceLabel;
  readonly people: number;
}

/** A label at the mean of where its people live. */
function toLabel(name: string, areas: readonly Area[], rank: Rank): Candidate {
  const people = areas.reduce((sum, area) => sum + peopleOf(area), 0);
  const mean = (of: (area: Area) => number): number =>
    round(areas.reduce((sum, area) => sum + of(area) * peopleOf(area), 0) / people);
  const lon = mean(({ centre }) => centre.lon);
  const lat = mean(({ centre }) => centre.lat);
  return { label: { id: slugOf(name), name, rank, lon, lat }, people };
}

/** Rank of a settlement: a stretch of countryside joined from several neighbourhoods is a district, not a town. */
function rankOf(members: readonly Area[]): Rank {
  const people = members.reduce((sum, area) => sum + peopleOf(area), 0);
  if (people < TOWN_FROM) return 'village';
  if (shareOf(members, ({ rurality }) => rurality !== 'dispersed') >= HALF) return 'town';
  return new Set(members.map(({ placeName }) => placeName)).size > 1 ? 'district' : 'village';
}

/** Towns and villages of some areas. */
function labelSettlements(areas: readonly Area[]): Candidate[] {
  const townWords = findTownWords(areas.map(stripParts));
  const groups = groupBy(areas, (area) => {
    const name = stripParts(area);
    return townWords.has(firstWord(name)) ? firstWord(name) : name;
  });
  return [...groups].map(([name, members]) => toLabel(name, members, rankOf(members)));
}

/** A district all built up is one town or city by its name; any other shows its name over its settlements. */
function labelDistrict(name: string, areas: readonly Area[]): Candidate[] {
  if (shareOf(areas, isBuiltUp) < MOSTLY) {
    return [toLabel(name, areas, 'district'), ...labelSettlements(areas)];
  }
  const people = areas.reduce((sum, area) => sum + peopleOf(area), 0);
  return [toLabel(name, areas, people >= CITY_FROM ? 'city' : 'town')];
}

/** Labels, largest first, one of each name. A council of one district shows its own name only in a conurbation. */
export function labelPlaces(areas: readonly Area[], councilName: string): PlaceLabel[] {
  const districts = groupBy(areas, ({ districtName }) => districtName);
  const isConurbation = areas.some(({ rurality }) => rurality === 'conurbation');
  const candidates =
    districts.size > 1
      ? [...districts].flatMap(([name, members]) => labelDistrict(name, members))
      : [
          ...(isConurbation ? [toLabel(councilName, areas, 'city')] : []),
          ...labelSettlements(areas),
        ];
  const ordered = candidates.sort(
    (a, b) => b.people - a.people || (a.label.name < b.label.name ? -1 : 1),
  );
  const labels = new Map<string, PlaceLabel>();
  for (const { label } of ordered) {
    if (!labels.has(label.id) && labels.size < MOST_LABELS) labels.set(label.id, label);
  }
  return [...labels.values()];
}
