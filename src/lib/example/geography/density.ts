// How thickly people live at a spot of the invented county, and how they fare: towns as soft discs on a rural
// ground that thins out on the moor.

import { gridOf, METRES_A_KM } from './grid.ts';
import { MOOR } from './plan.ts';
import type { Settlement } from './plan.ts';
import { squaredGap } from './planar.ts';
import type { Spot } from './planar.ts';

export const SQUARE_METRES_A_KM2 = METRES_A_KM * METRES_A_KM;

/** People per square kilometre outside settlements. */
const LOWLAND = 34;
const MOORLAND = 4.5;

/** 1 in the middle of the moor, 0 beyond its edge. */
export function moorShare(spot: Spot): number {
  const reach = MOOR.reachKm * METRES_A_KM;
  const share = 1 - squaredGap(spot, gridOf(MOOR.at)) / (reach * reach);
  return Math.min(1, Math.max(0, 2 * share));
}

/** People per square kilometre that a settlement brings to a spot: P / (pi r² / 2) · (1 + d²/r²)^-3. */
export function settlementDensity(settlement: Settlement, spot: Spot): number {
  const radius = settlement.radiusKm * METRES_A_KM;
  const fade = 1 + squaredGap(spot, gridOf(settlement.at)) / (radius * radius);
  const disc = (Math.PI * settlement.radiusKm * settlement.radiusKm) / 2;
  return settlement.people / disc / (fade * fade * fade);
}

/** People per square kilometre at a spot. */
export function densityAt(spot: Spot, settlements: readonly Settlement[]): number {
  const rural = LOWLAND + (MOORLAND - LOWLAND) * moorShare(spot);
  return settlements.reduce((sum, settlement) => sum + settlementDensity(settlement, spot), rural);
}

/**
 * How much of a small area a square metre at this spot makes up: density to the power 7/8, so that areas in the
 * city hold somewhat more people than those on the moor. Roots only: Math.pow differs between machines.
 */
export function weightAt(spot: Spot, settlements: readonly Settlement[]): number {
  const density = densityAt(spot, settlements);
  return density / Math.sqrt(Math.sqrt(Math.sqrt(density))) / SQUARE_METRES_A_KM2;
}
