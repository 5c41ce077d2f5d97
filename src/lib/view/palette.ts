// Every colour of the product, light and dark, under the name of its token in app.css. A map style or a
// chart that needs the colour itself reads it here; everything else says var(--token).
// The four kinds and the deep blue are of the Government Analysis Function's palette.

import type { ServiceKind } from '#lib/domain/market/records.ts';

export type { ServiceKind };

export type Tone = 'light' | 'dark';

/** Token name to its colour on light paper and on dark paper, "#rrggbb". */
export const PALETTE = {
  // Paper and ink
  paper: ['#fdfbf7', '#15171b'],
  raised: ['#f5f1e8', '#1e2126'],
  ink: ['#1c1a17', '#eeeae1'],
  quiet: ['#5d574c', '#b5b0a5'],
  rule: ['#ddd6c8', '#353940'],
  control: ['#7a7364', '#8b8e95'],
  accent: ['#12436d', '#94c1ea'],
  'on-accent': ['#ffffff', '#0d1722'],
  visited: ['#4c2c92', '#c2a8f0'],
  focus: ['#ffdd00', '#ffdd00'],
  'on-focus': ['#0b0c0c', '#0b0c0c'],
  // Warnings
  alert: ['#a8201a', '#ff8f84'],
  'alert-fill': ['#8f1712', '#a3241d'],
  'on-alert': ['#ffffff', '#ffffff'],
  caution: ['#755000', '#e5b85c'],
  good: ['#1f5c4a', '#7fc9b0'],
  // Kinds of supply: fill and a darker (on dark paper lighter) edge that carries the contrast
  'kind-micro': ['#28a197', '#5bd3c7'],
  'kind-micro-edge': ['#14675f', '#b6efe9'],
  'kind-shared-lives': ['#801650', '#b0347a'],
  'kind-shared-lives-edge': ['#560e35', '#f2b3d3'],
  'kind-together': ['#f46a25', '#f28447'],
  'kind-together-edge': ['#9c3c0c', '#ffc9a8'],
  'kind-day-centre': ['#12436d', '#3f7fbd'],
  'kind-day-centre-edge': ['#0a2740', '#a9d0f5'],
  'kind-context': ['#fdfbf7', '#15171b'],
  'kind-context-edge': ['#6b655a', '#a19c92'],
  // Gap: one hue, light to deep plum (on dark paper the deepest need is the lightest)
  'gap-1': ['#f2e6ee', '#34283a'],
  'gap-2': ['#dcbbd3', '#573e5f'],
  'gap-3': ['#bd86af', '#855c8a'],
  'gap-4': ['#934d83', '#b988b6'],
  'gap-5': ['#581a4c', '#f0cfe9'],
  // Change: blue is less, orange is more, grey is none
  'change-1': ['#12436d', '#94c1ea'],
  'change-2': ['#5b8db8', '#4f83b3'],
  'change-3': ['#b3cde0', '#2d4a66'],
  'change-4': ['#dcd8cf', '#3c3e42'],
  'change-5': ['#f6c9a4', '#6b4222'],
  'change-6': ['#dd7f35', '#c06f2d'],
  'change-7': ['#96460b', '#ffb67d'],
  // Marks of charts
  mark: ['#12436d', '#94c1ea'],
  band: ['#cbd9e6', '#2b4258'],
  'band-soft': ['#e4ecf2', '#202f3e'],
  other: ['#9c3c0c', '#ffb67d'],
  loss: ['#f6dcd3', '#4a2522'],
  'loss-edge': ['#a8201a', '#ff8f84'],
  // Map
  land: ['#f7f3ea', '#1d2025'],
  sea: ['#e3eaed', '#10151b'],
  boundary: ['#b9b09e', '#4a4e56'],
} as const satisfies Readonly<Record<string, readonly [light: string, dark: string]>>;

export type Token = keyof typeof PALETTE;

/** The colour of a token on light or dark paper, "#rrggbb". */
export function colourOf(token: Token, tone: Tone): string {
  return PALETTE[token][tone === 'light' ? 0 : 1];
}

/** The five classes of a gap, least to greatest. */
export const GAP_RAMP = [
  'gap-1',
  'gap-2',
  'gap-3',
  'gap-4',
  'gap-5',
] as const satisfies readonly Token[];

/** Seven classes of change around a grey zero. */
export const CHANGE_RAMP = [
  'change-1',
  'change-2',
  'change-3',
  'change-4',
  'change-5',
  'change-6',
  'change-7',
] as const satisfies readonly Token[];

export type MarkShape = 'circle' | 'diamond' | 'hexagon' | 'square';

/** How a kind of supply is drawn: shape and colour always together, small grey outlines for context. */
export interface KindMark {
  readonly shape: MarkShape;
  readonly fill: Token;
  readonly edge: Token;
  /** Context services are drawn smaller and hollow. */
  readonly isContext: boolean;
}

const TOGETHER: KindMark = {
  shape: 'hexagon',
  fill: 'kind-together',
  edge: 'kind-together-edge',
  isContext: false,
};
const context = (shape: MarkShape): KindMark => ({
  shape,
  fill: 'kind-context',
  edge: 'kind-context-edge',
  isContext: true,
});

/** The mark of each kind of service. */
export const KIND_MARKS: Readonly<Record<ServiceKind, KindMark>> = {
  'micro-provider': {
    shape: 'circle',
    fill: 'kind-micro',
    edge: 'kind-micro-edge',
    isContext: false,
  },
  'shared-lives': {
    shape: 'diamond',
    fill: 'kind-shared-lives',
    edge: 'kind-shared-lives-edge',
    isContext: false,
  },
  'co-op': TOGETHER,
  pool: TOGETHER,
  trust: TOGETHER,
  'time-bank': TOGETHER,
  'day-centre': {
    shape: 'square',
    fill: 'kind-day-centre',
    edge: 'kind-day-centre-edge',
    isContext: false,
  },
  homecare: context('circle'),
  'supported-living': context('diamond'),
  'care-home': context('square'),
};

const POLYGONS: Readonly<
  Record<Exclude<MarkShape, 'circle'>, readonly (readonly [number, number])[]>
> = {
  diamond: [
    [0, -1.15],
    [1.15, 0],
    [0, 1.15],
    [-1.15, 0],
  ],
  hexagon: [
    [-0.525, -0.91],
    [0.525, -0.91],
    [1.05, 0],
    [0.525, 0.91],
    [-0.525, 0.91],
    [-1.05, 0],
  ],
  square: [
    [-0.86, -0.86],
    [0.86, -0.86],
    [0.86, 0.86],
    [-0.86, 0.86],
  ],
};

/**
 * Path of a mark around the origin; the four shapes look equally large at the same radius.
 *
 * @param radius - half the height of the circle, in the units of the drawing.
 */
export function markPath(shape: MarkShape, radius: number): string {
  if (shape === 'circle') {
    return `M${-radius},0a${radius},${radius} 0 1 0 ${radius * 2},0a${radius},${radius} 0 1 0 ${-radius * 2},0Z`;
  }
  const corner = ([x, y]: readonly [number, number]): string =>
    `${round(x * radius)},${round(y * radius)}`;
  return `M${POLYGONS[shape].map(corner).join('L')}Z`;
}

const round = (value: number): number => Math.round(value * 100) / 100;
