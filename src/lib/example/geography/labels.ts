// The names on the map of the invented county, by rank.

import type { PlaceLabel } from '#lib/domain/market/records.ts';
import { degreesOf, gridOf } from './grid.ts';
import { DISTRICTS, MOOR, WATERS } from './plan.ts';
import type { Settlement } from './towns.ts';
import type { Spot } from './planar.ts';

const labelOf = (rank: PlaceLabel['rank'], name: string, spot: Spot): PlaceLabel => {
  const [lon, lat] = degreesOf(spot);
  return { id: `${rank}-${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`, name, rank, lon, lat };
};

/** Labels of settlements, moor, waters and districts; `districtCentres` in the order of the plan. */
export function labelPlaces(
  settlements: readonly Settlement[],
  districtCentres: readonly Spot[],
): PlaceLabel[] {
  return [
    ...settlements.map(({ rank, name, at }) => labelOf(rank, name, gridOf(at))),
    labelOf('moor', MOOR.name, gridOf(MOOR.at)),
    ...WATERS.map(({ name, at }) => labelOf('sea', name, gridOf(at))),
    ...DISTRICTS.flatMap(({ name }, number) => {
      const centre = districtCentres[number];
      return centre === undefined ? [] : [labelOf('district', name, centre)];
    }),
  ];
}
