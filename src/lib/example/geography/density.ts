// How thickly people live at a spot of the invented county, and how they fare: towns as soft discs on a rural
// ground that thins out on the moor.

import { gridOf, METRES_A_KM } from './grid.ts';
import { MOOR } from './plan.ts';
import type { Settlement } from './towns.ts';
import { squaredGap } from './planar.ts';
import type { Spot } from './planar.ts';

export const SQUARE_METRES_A_KM2 = METRES_A_KM * METRES_A_KM;

/** People per square kilometre outside settlements. */
const LOWLAND = 34;
const MOORLAND = 4.5;

const MOOR_MIDDLE = gridOf(MOOR.at);
const MOOR_REACH = MOOR.reachKm * METRES_A_KM;

/** 1 in the middle of the moor, 0 beyond its edge. */
export function moorShare(spot: Spot): number {
  const share = 1 - squaredGap(spot, MOOR_MIDDLE) / (MOOR_REACH * MOOR_REACH);
  return Math.min(1, Math.max(0, 2 * share));
}

/** The settled land: how thick it is with people, asked many thousand times. */
export interface DensityField {
  /** People per square kilometre. */
  densityAt(spot: Spot): number;
  /**
   * How much of a small area a square metre at this spot makes up: density to the power 7/8, so that areas in the
   * city hold somewhat more people than those on the moor.
   */
  weightAt(spot: Spot): number;
  /** The share of each settlement in the density at a spot, in the order of settlements. */
  sharesAt(spot: Spot): number[];
}

/** Each settlement is a soft disc: P / (pi r² / 2) · (1 + d²/r²)^-3. */
export function densityField(settlements: readonly Settlement[]): DensityField {
  const discs = settlements.map(({ at, people, radiusKm }) => {
    const [x, y] = gridOf(at);
    const radius = radiusKm * METRES_A_KM;
    const peak = people / ((Math.PI * radiusKm * radiusKm) / 2);
    return { x, y, square: radius * radius, peak };
  });
  const brought = ({ x, y, square, peak }: (typeof discs)[number], spot: Spot): number => {
    const dx = spot[0] - x;
    const dy = spot[1] - y;
    const fade = 1 + (dx * dx + dy * dy) / square;
    return peak / (fade * fade * fade);
  };
  const densityAt = (spot: Spot): number => {
    let density = LOWLAND + (MOORLAND - LOWLAND) * moorShare(spot);
    for (const disc of discs) density += brought(disc, spot);
    return density;
  };
  return {
    densityAt,
    // Roots only: Math.pow differs between machines.
    weightAt: (spot) => {
      const density = densityAt(spot);
      return density / Math.sqrt(Math.sqrt(Math.sqrt(density))) / SQUARE_METRES_A_KM2;
    },
    sharesAt: (spot) => {
      const density = densityAt(spot);
      return discs.map((disc) => brought(disc, spot) / density);
    },
  };
}
