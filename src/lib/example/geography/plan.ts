// The hand-drawn plan of the invented county: coast, border, rivers, towns and moor, in kilometres from the
// south-west corner of its sheet. Everything finer is grown from the seed.

import type { Spot } from './planar.ts';

/** How a stretch of outline is shaped: bold cliffs, the shore of a bay, tidal mud, a border of fields. */
export type Shore = 'cliff' | 'beach' | 'estuary' | 'border';

export interface Stretch {
  readonly shore: Shore;
  /** Where it starts and bends; it ends where the next stretch starts. */
  readonly bends: readonly Spot[];
}

/** The outline, clockwise from the south-east. */
export const OUTLINE: readonly Stretch[] = [
  {
    shore: 'beach',
    bends: [
      [77, 10.5],
      [72, 7.5],
      [67, 6.6],
    ],
  },
  {
    shore: 'cliff',
    bends: [
      [62, 7.4],
      [58.6, 4.2],
      [55.5, 5.4],
      [53.4, 8.2],
    ],
  },
  { shore: 'beach', bends: [[50.4, 9.8]] },
  {
    shore: 'estuary',
    bends: [
      [47.6, 10.6],
      [46.6, 14.2],
      [48.2, 17.6],
      [47.2, 21],
      [48.9, 24.6],
      [49.6, 27.6],
      [51.6, 30.6],
      [50.2, 30.6],
      [47.9, 28.2],
      [46.6, 25.2],
      [44.6, 25.9],
      [44.9, 22],
      [45.4, 18.4],
      [43.6, 14.6],
    ],
  },
  {
    shore: 'cliff',
    bends: [
      [42.2, 11],
      [39.2, 8.1],
      [35.4, 7.6],
    ],
  },
  {
    shore: 'beach',
    bends: [
      [33, 11],
      [29.6, 15],
      [25, 17],
      [20.5, 15.8],
      [17.4, 12],
    ],
  },
  {
    shore: 'cliff',
    bends: [
      [16.2, 8],
      [12.4, 4.6],
      [8.2, 2.6],
      [6, 4.4],
      [7.6, 8],
      [6.4, 12],
      [4.4, 16],
      [5.6, 20],
      [3.8, 24],
      [5.4, 28],
      [8.4, 30.6],
      [7.6, 35],
      [5.4, 39],
      [7, 42.8],
      [10.6, 45],
      [9.6, 49],
      [13, 53],
      [17, 54.4],
      [21, 58],
      [26, 58.4],
      [31, 61.6],
      [36, 60.4],
    ],
  },
  {
    shore: 'border',
    bends: [
      [40, 63.4],
      [44, 60],
      [49, 61],
      [53, 57.4],
      [58, 58],
      [61, 54],
      [66, 53],
      [68, 48],
      [72.6, 45.4],
      [71, 40],
      [74, 35],
      [72.4, 30],
      [75.6, 25.4],
      [74.4, 19],
      [77, 14],
    ],
  },
];

/** An island in the bay, clockwise; one of the coastal areas holds it. */
export const ISLAND: readonly Spot[] = [
  [24.6, 7.4],
  [25.4, 8.7],
  [26.9, 9.1],
  [28.2, 8.3],
  [28, 7.1],
  [26.6, 6.4],
  [25.2, 6.5],
];

/** Where the island's ferry lands. */
export const FERRY_LANDING: Spot = [25, 17.4];

export interface River {
  readonly name: string;
  readonly course: readonly Spot[];
}

/** From the source down; the first runs through the city into the estuary. */
export const RIVERS: readonly River[] = [
  {
    name: 'River Thale',
    course: [
      [27, 42],
      [31, 39.6],
      [37, 39.8],
      [42, 36.4],
      [47, 35.2],
      [51, 31.2],
    ],
  },
  {
    name: 'River Orle',
    course: [
      [66, 50],
      [63, 45],
      [60.5, 42.6],
      [57, 37],
      [52.6, 34.6],
      [51, 31.2],
    ],
  },
  {
    name: 'River Merr',
    course: [
      [23, 36],
      [24.6, 30],
      [26.8, 24],
      [25.6, 17.6],
    ],
  },
];

export type SettlementRank = 'city' | 'town' | 'village';

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
  settle('West Merring', 'town', [23.2, 18], [16_000, 1.3], [-0.5, 0.9]),
  settle('Ambrook', 'town', [65, 24.5], [44_000, 1.9], [0.35, 0]),
  settle('Wolverden', 'town', [53.4, 50], [38_000, 1.8], [0.1, 0]),
  settle('Thalemouth', 'town', [49.6, 11.9], [27_000, 1.4], [-0.55, 0]),
  settle('Hexcombe', 'town', [9.6, 34], [17_000, 1.2], [0.3, 0.8]),
  settle('Tolverstock', 'town', [21.6, 51.4], [14_000, 1.1], [-0.2, 0.35]),
  settle('Orlebury', 'town', [64.6, 43.4], [13_000, 1.1], [0.6, 0.2]),
];

export const MOOR = { name: 'Skarrow Moor', at: [24, 40.5], reachKm: 12.5 } as const;

/** Names on the water. */
export const WATERS: readonly { readonly name: string; readonly at: Spot }[] = [
  { name: 'Merring Bay', at: [30.5, 9.5] },
  { name: 'Thale Water', at: [46.4, 16.4] },
  { name: 'The Western Reach', at: [1.4, 30] },
];

export type Setting = 'city' | 'town' | 'coast' | 'moor';

export interface DistrictPlan {
  readonly name: string;
  readonly setting: Setting;
  /** Spots that belong to it for certain; the rest goes to the nearest by the lie of the land. */
  readonly anchors: readonly Spot[];
}

export const DISTRICTS: readonly DistrictPlan[] = [
  {
    name: 'Thalchester',
    setting: 'city',
    anchors: [
      [51.8, 32.4],
      [49.6, 34.4],
      [54, 31],
      [53, 35],
    ],
  },
  {
    name: 'Ambrook Vale',
    setting: 'town',
    anchors: [
      [65, 24.5],
      [60, 15],
      [51, 13.5],
      [70, 13],
      [68, 32],
      [57, 23],
    ],
  },
  {
    name: 'Wolverden',
    setting: 'town',
    anchors: [
      [53.4, 50],
      [64.6, 43.4],
      [45, 55],
      [43, 46],
      [60, 51],
    ],
  },
  {
    name: 'Merring Coast',
    setting: 'coast',
    anchors: [
      [27.2, 18],
      [14, 11],
      [8, 20],
      [37, 14],
      [22, 20],
      [41, 22],
      [11, 27],
      [30, 22],
    ],
  },
  {
    name: 'Skarrow Moor',
    setting: 'moor',
    anchors: [
      [24, 40.5],
      [10.5, 35],
      [21.6, 51.4],
      [32, 54],
      [35, 38],
      [13, 45],
      [23, 33],
    ],
  },
];
