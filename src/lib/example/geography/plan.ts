// The hand-drawn plan of the invented county: coast, border, rivers, moor and districts, in kilometres from the
// south-west corner of its sheet. Everything finer is grown from the seed.

import type { Spot } from './planar.ts';

/** How a stretch of outline is shaped: bold cliffs, the shore of a bay, tidal mud, a border of fields. */
export type Shore = 'cliff' | 'beach' | 'estuary' | 'border';

interface Stretch {
  readonly shore: Shore;
  /** Where it starts and bends; it ends where the next stretch starts. */
  readonly bends: readonly Spot[];
}

/** The size of the sheet, kilometres. */
export const SHEET: Spot = [80, 66];

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
      [60.2, 3.6],
      [56.8, 2.8],
      [54.4, 5.4],
      [55, 8.2],
    ],
  },
  { shore: 'beach', bends: [[51.8, 9.2]] },
  {
    shore: 'estuary',
    bends: [
      [48.6, 10.2],
      [47.4, 13.4],
      [48.5, 16.8],
      [46.9, 19.6],
      [48.3, 22.6],
      [48, 25],
      [49.9, 27.4],
      [50.9, 31],
      [48.5, 28.2],
      [46.8, 26.2],
      [44.9, 26.9],
      [42.8, 26.8],
      [44.8, 25.5],
      [46.5, 24],
      [46.6, 22.4],
      [45.2, 19.4],
      [46.6, 16.6],
      [45.6, 13.2],
    ],
  },
  {
    shore: 'cliff',
    bends: [
      [46.4, 10.4],
      [44.4, 8.2],
      [42.4, 9.8],
      [39.4, 6.8],
      [35.6, 7.4],
    ],
  },
  {
    shore: 'beach',
    bends: [
      [33.4, 11],
      [29.6, 15],
      [25, 17],
      [20.5, 15.8],
      [17.4, 12],
    ],
  },
  {
    shore: 'cliff',
    bends: [
      [16.6, 8.8],
      [17.8, 6.4],
      [14.4, 5.2],
      [12.2, 1.8],
      [8.2, 0.6],
      [5.4, 3.4],
      [8.2, 6.6],
      [7.4, 10.4],
      [4.6, 13.2],
      [3, 17],
      [6, 20.4],
      [4, 24.4],
      [5.2, 28],
      [8.4, 31.2],
      [7, 33.2],
      [9, 34.8],
      [5.8, 37],
      [4.6, 40.4],
      [8.2, 42.6],
      [10.8, 46.2],
      [8.4, 48.4],
      [10.2, 51.8],
      [14.4, 52.8],
      [17.4, 56.6],
      [22, 60],
      [24.6, 57.2],
      [28.4, 58.4],
      [31.2, 62.2],
      [35, 63.2],
      [36, 60],
      [39, 60.4],
    ],
  },
  {
    shore: 'border',
    bends: [
      [42.4, 62.6],
      [46, 58.8],
      [50.2, 60.4],
      [53.4, 57.2],
      [58, 58.4],
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

/**
 * Courses from the source down. They are not drawn: borders follow them. The Thale runs off the moor through the
 * city into its estuary, the Orle joins it there from the north-east, the Merr reaches the bay at the resort.
 */
export const RIVERS: readonly (readonly Spot[])[] = [
  [
    [27, 42],
    [31, 39.6],
    [37, 39.8],
    [42, 36.4],
    [47, 35.2],
    [51, 31.2],
  ],
  [
    [66, 50],
    [63, 45],
    [60.5, 42.6],
    [57, 37],
    [52.6, 34.6],
    [51, 31.2],
  ],
  [
    [23, 36],
    [24.6, 30],
    [26.8, 24],
    [25.6, 17.6],
  ],
];

export const MOOR = { name: 'Skarrow Moor', at: [24, 40.5], reachKm: 12.5 } as const;

/** Names on the water. */
export const WATERS: readonly { readonly name: string; readonly at: Spot }[] = [
  { name: 'Merring Bay', at: [30.5, 9.5] },
  { name: 'Thale Water', at: [46.4, 16.4] },
  { name: 'The Western Reach', at: [7, 58] },
];

export type Setting = 'city' | 'town' | 'coast' | 'moor';

interface DistrictPlan {
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
      [47.9, 32],
      [54.4, 30],
      [55.6, 33.6],
      [51.6, 36.2],
    ],
  },
  {
    name: 'Amberstow Vale',
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
      [71, 44.6],
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
      [20.2, 18],
      [41, 22],
      [9, 25],
      [30, 22],
    ],
  },
  {
    name: 'Skarrow Moor',
    setting: 'moor',
    anchors: [
      [24, 40.5],
      [10.6, 33.6],
      [11.6, 30.8],
      [9.4, 30.6],
      [21.6, 51.4],
      [32, 54],
      [35, 38],
      [13, 45],
      [23, 33],
    ],
  },
];
