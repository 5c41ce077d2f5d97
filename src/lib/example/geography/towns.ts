// The city and the towns of the invented county, placed by hand on the plan.

import type { Spot } from './planar.ts';

type SettlementRank = 'city' | 'town' | 'village';

export interface Settlement {
  readonly name: string;
  readonly rank: SettlementRank;
  readonly at: Spot;
  readonly people: number;
  /** Three quarters of the people live within this distance, km. */
  readonly radiusKm: number;
  /** Prosperity of the settlement: -1 poor to 1 rich. */
  readonly fortune: number;
  /** How much older than the county its people are: -1 young to 1 old. */
  readonly age: number;
}

const settle = (
  name: string,
  rank: SettlementRank,
  at: Spot,
  size: readonly [people: number, radiusKm: number],
  character: readonly [fortune: number, age: number],
): Settlement => ({
  name,
  rank,
  at,
  people: size[0],
  radiusKm: size[1],
  fortune: character[0],
  age: character[1],
});

/** The city and the towns; Merringsea is the faded resort, in two parts along its front. */
export const TOWNS: readonly Settlement[] = [
  settle('Thalchester', 'city', [51.8, 32.4], [165_000, 3.7], [-0.35, -0.7]),
  settle('Merringsea', 'town', [27.2, 18], [34_000, 1.7], [-0.95, 0.75]),
  settle('West Merring', 'town', [20.2, 17.9], [16_000, 1.3], [-0.5, 0.9]),
  settle('Amberstow', 'town', [65, 24.5], [44_000, 1.9], [0.35, 0]),
  settle('Wolverden', 'town', [53.4, 50], [38_000, 1.8], [0.1, 0]),
  settle('Thalemouth', 'town', [50.4, 11.7], [27_000, 1.4], [-0.55, 0]),
  settle('Hexcombe', 'town', [10.6, 33.6], [17_000, 1.2], [0.3, 0.8]),
  settle('Tolverstock', 'town', [21.6, 51.4], [14_000, 1.1], [-0.2, 0.35]),
  settle('Orlebury', 'town', [64.6, 43.4], [13_000, 1.1], [0.6, 0.2]),
];
