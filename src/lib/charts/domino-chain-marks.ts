// The marks of a domino chain: a fall leans and a stand is upright, and each kind has its own sign besides its colour.

import {
  COUNT_GAP,
  LEAN,
  LINE,
  shapeDominoes,
  SIZE,
  STAND_WIDTH,
  TILE_WIDTH,
  type Arrow,
  type DominoSpec,
  type PlacedStand,
  type PlacedTile,
  type Ribbon,
} from './domino-chain.ts';
import type { Frame } from './frame.ts';
import * as draw from './marks.ts';
import type { Look, Mark } from './marks.ts';
import type { Token } from '#lib/view/palette.ts';
import type { DominoInput, DominoKind, StandKind } from '#lib/view/viability/knock-on/dominoes.ts';

const NOTE = 12.5;
/** The last line of words above a domino stands this far over it. */
const LAST_LINE = -6;

const TILES: Readonly<Record<DominoKind, { readonly look: Look; readonly sign: Token }>> = {
  first: { look: { fill: 'ink', stroke: 'ink', width: 1.5 }, sign: 'paper' },
  falls: { look: { fill: 'alert-fill', stroke: 'alert-fill', width: 1.5 }, sign: 'on-alert' },
  sooner: { look: { fill: 'loss', stroke: 'alert', width: 1.5 }, sign: 'alert' },
  later: { look: { fill: 'paper', stroke: 'good', width: 1.75 }, sign: 'good' },
  anyway: { look: { fill: 'paper', stroke: 'control', width: 1.5, dash: '4 3' }, sign: 'quiet' },
};

const STANDS: Readonly<Record<StandKind, Look>> = {
  saved: { fill: 'good', stroke: 'good', width: 1.25 },
  strained: { fill: { pattern: 'hatch' }, stroke: 'other', width: 1.25 },
  takes: { fill: 'mark', stroke: 'mark', width: 1.25 },
  other: { fill: 'paper', stroke: 'mark', width: 1.5 },
  unplaced: { fill: { pattern: 'dots' }, stroke: 'control', width: 1.25, dash: '3 2' },
};

/** Two spots as on a domino, one above the middle line and one below. */
const spots = (x: number, y: number, height: number, sign: Token): Mark[] => [
  draw.line([x + LEAN / 2 + 4, y + height / 2], [x + LEAN / 2 + TILE_WIDTH - 4, y + height / 2], {
    stroke: sign,
    width: 1.25,
  }),
  draw.circle(x + LEAN / 2 + TILE_WIDTH / 2 + 2, y + height / 4, 2.4, { fill: sign }),
  draw.circle(x + LEAN / 2 + TILE_WIDTH / 2 - 2, y + (3 * height) / 4, 2.4, { fill: sign }),
];

function drawTile({ tile, x, y, height, wordsX, name, note }: PlacedTile): Mark[] {
  const { look, sign } = TILES[tile.kind];
  const left = wordsX - x;
  const lines = name.length + note.length;
  const over = (line: number): number => LAST_LINE - (lines - 1 - line) * LINE;
  const body = `M${LEAN},0h${TILE_WIDTH}L${TILE_WIDTH},${height}h${-TILE_WIDTH}Z`;
  const marks = [
    draw.path(body, look),
    ...spots(0, 0, height, sign),
    ...name.map((line, at) =>
      draw.words(left, over(at), line, { ...draw.HALO, size: SIZE, weight: 700 }),
    ),
    ...note.map((line, at) =>
      draw.words(left, over(name.length + at), line, { ...draw.HALO, size: NOTE, fill: 'quiet' }),
    ),
  ];
  return [
    draw.group(
      x,
      y,
      marks,
      tile.href === null
        ? undefined
        : { href: tile.href, title: `${tile.name}: ${tile.note}`, isSelected: false },
    ),
  ];
}

const drawRibbon = ({ path, width, isUnplaced }: Ribbon): Mark =>
  draw.path(path, {
    fill: 'none',
    stroke: isUnplaced ? 'rule' : 'band',
    width,
    opacity: 0.85,
  });

const drawArrow = ({ path, head, label }: Arrow): Mark[] => [
  draw.path(path, { fill: 'none', stroke: 'mark', width: 2.25 }),
  draw.path(head, { fill: 'mark' }),
  draw.words(label.x, label.y, label.text, {
    ...draw.HALO,
    size: NOTE,
    weight: 700,
    anchor: 'end',
    isMiddle: true,
  }),
];

function drawStand({ stand, x, y, height, text, name, note }: PlacedStand): Mark[] {
  const left = x + STAND_WIDTH + 9;
  const isMeant = stand.kind !== 'takes' && stand.kind !== 'other';
  return [
    draw.rect({ x, y, width: STAND_WIDTH, height, round: 2 }, STANDS[stand.kind]),
    draw.words(x - COUNT_GAP, y + height / 2, text, {
      ...draw.HALO,
      size: NOTE,
      weight: 700,
      anchor: 'end',
      isMiddle: true,
    }),
    ...name.map((line, at) =>
      draw.words(left, y + 10 + at * LINE, line, { size: SIZE, weight: isMeant ? 700 : 400 }),
    ),
    ...note.map((line, at) =>
      draw.words(left, y + 10 + (name.length + at) * LINE, line, { size: NOTE, fill: 'quiet' }),
    ),
  ];
}

const drawAxis = ({ ticks, axisY, standX }: DominoSpec): Mark[] => [
  draw.line([8, axisY], [standX - 40, axisY], { stroke: 'control', width: 1 }),
  ...ticks.flatMap(({ x, label }) => [
    draw.line([x, axisY], [x, axisY + 5], { stroke: 'control', width: 1 }),
    draw.words(x, axisY + 20, label, { fill: 'quiet', size: NOTE, anchor: 'middle' }),
  ]),
];

/** Everything a domino chain shows at one size, back to front, and how high it is. */
export function drawDominoes(
  input: DominoInput,
  frame: Frame,
): { readonly marks: Mark[]; readonly height: number } {
  const spec = shapeDominoes(input, frame);
  return {
    height: spec.height,
    marks: [
      ...spec.ribbons.map(drawRibbon),
      draw.words(spec.standX, 16, input.standsTitle, { fill: 'quiet', size: NOTE, weight: 600 }),
      ...drawAxis(spec),
      ...spec.stands.flatMap(drawStand),
      ...spec.tiles.flatMap(drawTile),
      ...spec.arrows.flatMap(drawArrow),
    ],
  };
}
