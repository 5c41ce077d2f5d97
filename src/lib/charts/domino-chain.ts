// The domino chain: what falls after one closure. Months run to the right; a service that closes is a leaning domino in
// its month, one that stands is an upright bar at the right edge, and people are ribbons between them, as wide as they
// are many. Whoever finds no place ends in a dotted bar at the side.

import type {
  DominoFlow,
  DominoInput,
  DominoStand,
  DominoTile,
} from '#lib/view/viability/knock-on/dominoes.ts';
import type { Frame } from './frame.ts';
import { place } from './scale.ts';
import { breakLines, widthOfLine } from './write-svg.ts';

/** A domino or an upright bar as it is drawn. */
export interface PlacedTile {
  readonly tile: DominoTile;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** Where its words begin: over it, or further left where they would run into those of the bars at the right. */
  readonly wordsX: number;
  /** Name and note above it, broken where there is little room. */
  readonly name: readonly string[];
  readonly note: readonly string[];
}

export interface PlacedStand {
  readonly stand: DominoStand;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** People who end here. */
  readonly text: string;
  /** Name and note beside it, broken where there is little room. */
  readonly name: readonly string[];
  readonly note: readonly string[];
}

export interface Ribbon {
  readonly path: string;
  readonly width: number;
  readonly isUnplaced: boolean;
}

/** People who go to a service that closes later. */
export interface Arrow {
  readonly path: string;
  readonly head: string;
  readonly label: { readonly x: number; readonly y: number; readonly text: string };
}

export interface DominoSpec {
  readonly tiles: readonly PlacedTile[];
  readonly stands: readonly PlacedStand[];
  readonly ribbons: readonly Ribbon[];
  readonly arrows: readonly Arrow[];
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly axisY: number;
  readonly standX: number;
  readonly height: number;
}

/** Size of the letters, and from one line to the next. */
export const SIZE = 13.5;
export const LINE = 16;
export const TILE_WIDTH = 26;
export const STAND_WIDTH = 12;
/** How far the head of a fallen domino leans over its foot. */
export const LEAN = 9;

/** Where the upright bars stand, as a share of the width. */
const WIDE_STANDS = 0.64;
const NARROW_STANDS = 0.5;
/** Room between the last month and the upright bars. */
const BEFORE_STANDS = { wide: 70, narrow: 24 } as const;
const LEFT = 16;
const TOP = 34;
/** Under the last line above a domino, and with a name and a note of one line each. */
const TILE_FOOT = 10;
const TILE_HEAD = TILE_FOOT + 2 * LINE;
/** Words above dominoes begin this far from the left edge at least, and end this far before what stands at the right. */
const WORDS_LEFT = 4;
const WORDS_GAP = 8;
/** Room between a number of people and its bar. */
export const COUNT_GAP = 7;
const TILE_GAP = 14;
const LEAST_TILE = 38;
const LEAST_STAND = 6;
const STAND_GAP = 10;
/** Height that all ribbons together may fill. */
const RIBBONS = 230;
const MOST_PER_PERSON = 6;
const LEAST_RIBBON = 1.5;

/** Room for words beside a stand on a narrow drawing. */
const NARROW_WORDS = 150;

const widthOf = (text: string): number => widthOfLine(text, SIZE);

const sum = (flows: readonly DominoFlow[]): number =>
  flows.reduce((all, { people }) => all + people, 0);

/** Puts one thing under another. */
function stack<T, P>(
  items: readonly T[],
  top: number,
  put: (item: T, y: number) => [P, number],
): [P[], number] {
  let y = top;
  const placed = items.map((item) => {
    const [one, next] = put(item, y);
    y = next;
    return one;
  });
  return [placed, y];
}

/** Where ribbons leave and arrive, growing downward as they are drawn. */
interface Ends {
  readonly leaving: Map<string, { x: number; y: number }>;
  readonly arriving: Map<string, { x: number; y: number }>;
}

function ribbonOf(
  flow: DominoFlow,
  perPerson: number,
  ends: Ends,
  unplaced: ReadonlySet<string>,
): Ribbon[] {
  const [start, end] = [ends.leaving.get(flow.from), ends.arriving.get(flow.to)];
  if (!start || !end) return [];
  const width = Math.max(LEAST_RIBBON, flow.people * perPerson);
  const [y0, y1] = [start.y + width / 2, end.y + width / 2];
  start.y += width;
  end.y += width;
  const bend = (start.x + end.x) / 2;
  return [
    {
      path: `M${place(start.x)},${place(y0)}C${place(bend)},${place(y0)} ${place(bend)},${place(y1)} ${place(end.x)},${place(y1)}`,
      width: place(width),
      isUnplaced: unplaced.has(flow.to),
    },
  ];
}

const HEAD = 7;

/** From the foot of a domino down and to the side of one that falls later. */
function arrowOf({ from, to, text }: DominoFlow, tiles: readonly PlacedTile[]): Arrow[] {
  const [start, end] = [from, to].map((id) => tiles.find(({ tile }) => tile.id === id));
  if (!start || !end) return [];
  const [x0, y0] = [place(start.x + TILE_WIDTH / 3), place(start.y + start.height + 2)];
  const [x1, y1] = [place(end.x + LEAN / 2 - 3), place(end.y + end.height / 2)];
  const left = x1 - HEAD;
  return [
    {
      path: `M${x0},${y0}C${x0},${y1} ${x0},${y1} ${left},${y1}`,
      head: `M${x1},${y1}l${-HEAD},${-HEAD / 2}v${HEAD}Z`,
      label: { x: Math.max(x0 + 6, left - 4), y: y1 - 9, text },
    },
  ];
}

/** How many people come to and leave each thing, as heights. */
class Heights {
  readonly perPerson: number;

  constructor(private readonly flows: readonly DominoFlow[]) {
    this.perPerson = Math.min(MOST_PER_PERSON, RIBBONS / Math.max(1, sum(flows)));
  }

  tile({ id }: DominoTile): number {
    const out = sum(this.flows.filter(({ from }) => from === id));
    return place(Math.max(LEAST_TILE, out * this.perPerson));
  }

  stand({ id }: DominoStand): number {
    const into = sum(this.flows.filter(({ to }) => to === id));
    return place(Math.max(LEAST_STAND, into * this.perPerson));
  }

  /** People who end somewhere, closure by closure. */
  textAt(id: string): string {
    return this.flows
      .filter(({ to }) => to === id)
      .map(({ text }) => text)
      .join(' + ');
  }
}

/** Where words above dominoes must end: before the bars at the right and the numbers beside them. */
function endOfWords(stands: readonly DominoStand[], heights: Heights, standX: number): number {
  const counts = stands.map(({ id }) => widthOf(heights.textAt(id)));
  return standX - COUNT_GAP - Math.max(0, ...counts) - WORDS_GAP;
}

/** A domino with its words above it, all before `end`. */
function placeTile(
  tile: DominoTile,
  x: number,
  y: number,
  height: number,
  end: number,
): [PlacedTile, number] {
  const lines = (text: string): readonly string[] => breakLines(text, SIZE, end - WORDS_LEFT);
  const [name, note] = [lines(tile.name), lines(tile.note)];
  const width = Math.max(0, ...[...name, ...note].map(widthOf));
  const wordsX = place(Math.max(WORDS_LEFT, Math.min(x, end - width)));
  const top = y + TILE_FOOT + (name.length + note.length) * LINE;
  return [{ tile, x, y: top, height, wordsX, name, note }, top + height + TILE_GAP];
}

/** Stands one under another; each has room for its words. @returns them and where the next would stand */
function placeStands(
  stands: readonly DominoStand[],
  heights: Heights,
  x: number,
  wordsWidth: number,
): [PlacedStand[], number] {
  return stack(stands, TOP + TILE_HEAD, (stand, y): [PlacedStand, number] => {
    const height = heights.stand(stand);
    const lines = (text: string): readonly string[] =>
      text === '' ? [] : breakLines(text, SIZE, wordsWidth);
    const [name, note] = [lines(stand.name), lines(stand.note)];
    const words = (name.length + note.length) * LINE;
    const text = heights.textAt(stand.id);
    return [{ stand, x, y, height, text, name, note }, y + Math.max(words, height) + STAND_GAP];
  });
}

const endsOf = (tiles: readonly PlacedTile[], stands: readonly PlacedStand[]): Ends => ({
  leaving: new Map(tiles.map(({ tile, x, y }) => [tile.id, { x: x + TILE_WIDTH + LEAN / 2, y }])),
  arriving: new Map(stands.map(({ stand, x, y }) => [stand.id, { x, y }])),
});

/** Positions of a domino chain. */
export function shapeDominoes(input: DominoInput, frame: Frame): DominoSpec {
  const { months, flows } = input;
  const isWide = frame.name === 'wide';
  const standX = place(frame.width * (isWide ? WIDE_STANDS : NARROW_STANDS));
  const step =
    (standX - LEFT - TILE_WIDTH - LEAN - BEFORE_STANDS[frame.name]) / Math.max(1, months - 1);
  const x = (month: number): number => place(LEFT + (month - 1) * step);
  const heights = new Heights(flows);
  const wordsEnd = endOfWords(input.stands, heights, standX);
  const [tiles, tilesEnd] = stack(input.tiles, TOP, (tile, y) =>
    placeTile(tile, x(tile.month), y, heights.tile(tile), wordsEnd),
  );
  const wordsWidth = isWide ? Infinity : NARROW_WORDS;
  const [stands, standsEnd] = placeStands(input.stands, heights, standX, wordsWidth);
  const axisY = Math.max(tilesEnd, standsEnd) + 4;
  const ends = endsOf(tiles, stands);
  const unplaced = new Set(
    input.stands.flatMap(({ id, kind }) => (kind === 'unplaced' ? [id] : [])),
  );
  return {
    tiles,
    stands,
    // In the order in which they arrive, so that ribbons of one domino do not cross.
    ribbons: input.stands
      .flatMap(({ id }) => flows.filter(({ to }) => to === id))
      .flatMap((flow) => ribbonOf(flow, heights.perPerson, ends, unplaced)),
    arrows: flows.flatMap((flow) => arrowOf(flow, tiles)),
    ticks: input.ticks
      .filter((_, at) => isWide || at === 0 || at === input.ticks.length - 1)
      .map(({ month, label }) => ({ x: x(month) + TILE_WIDTH / 2, label })),
    axisY,
    standX,
    height: axisY + 26,
  };
}
