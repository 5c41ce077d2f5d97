// The still map as marks, with its legend and the key of its signs beneath: what leaves as a file.

import * as draw from '#lib/charts/marks.ts';
import type { Look, Mark } from '#lib/charts/marks.ts';
import { formatNumber } from '#lib/view/format.ts';
import type { Locale } from '#lib/view/locale.ts';
import { LABEL_SIZES } from '#lib/view/map/labels.ts';
import type { MapGeometry, MapPicture, MapSymbol } from '#lib/view/map/picture.ts';
import { projectionOf } from '#lib/view/map/projection.ts';
import { mapWording } from '#lib/view/map/wording.ts';
import { KIND_MARKS, markPath, type Token } from '#lib/view/palette.ts';
import { shellWording } from '#lib/view/shell/wording.ts';

const LETTERS = 21;
const LINE = 32;
const SWATCH = { width: 38, height: 24 } as const;
const COLUMN = 400;

/** Areas in their colours, patterns over them, borders. */
function land({ outlines, borders, frame, hasSea }: MapGeometry, picture: MapPicture): Mark[] {
  const shades = new Map(picture.shades.map((shade) => [shade.code, shade]));
  const fillOf = (code: string): Token => {
    const step = shades.get(code)?.step ?? null;
    return (step === null ? undefined : picture.legend?.classes[step]?.token) ?? 'land';
  };
  const edge = { stroke: 'boundary', width: 1 } as const;
  return [
    draw.rect({ x: 0, y: 0, ...frame }, { fill: hasSea ? 'sea' : 'raised' }),
    ...outlines.map(({ code, d }) => draw.path(d, { ...edge, fill: fillOf(code) })),
    ...outlines.flatMap(({ code, d }) => {
      const mark = shades.get(code)?.mark ?? 'none';
      return mark === 'none' ? [] : [draw.path(d, { fill: { pattern: mark } })];
    }),
    draw.path(borders, { fill: 'none', stroke: 'control', width: 1.8 }),
  ];
}

/** Width of a usual letter of a place's name as a share of its size, spacing included. */
const NAME_LETTER = 0.68;

/** Names of places; one near the edge is moved in, because a file has no edge that cuts it off. */
const labels = ({ labels: all, frame }: MapGeometry): Mark[] =>
  all
    .filter(({ hasRoom }) => hasRoom)
    .map(({ name, rank, x, y }) => {
      const half = (name.length * LABEL_SIZES[rank] * NAME_LETTER) / 2;
      const inside = Math.min(Math.max(x, half), frame.width - half);
      return draw.words(inside, y, name, {
        fill: rank === 'city' || rank === 'town' ? 'ink' : 'quiet',
        size: LABEL_SIZES[rank],
        anchor: 'middle',
        isMiddle: true,
        halo: rank === 'sea' ? 'sea' : 'land',
        haloWidth: 5,
        ...(rank === 'sea' || rank === 'moor' || rank === 'district' ? { spacing: 4 } : {}),
      });
    });

const lookOfKind = (kind: MapSymbol['kind']): Look => {
  const { fill, edge, isContext } = KIND_MARKS[kind];
  return {
    fill,
    stroke: edge,
    width: isContext ? 1.6 : 2.4,
    ...(isContext ? { opacity: 0.8 } : {}),
  };
};

/** Room of a number in the slip of an area's services. */
const SLIP = { height: 38, least: 38, digit: 15, sign: 11, drop: 44 } as const;

function signOf(symbol: MapSymbol, at: readonly [x: number, y: number]): Mark {
  const { shape, isContext } = KIND_MARKS[symbol.kind];
  const [x, y] = [Math.round(at[0]), Math.round(at[1])];
  const look = lookOfKind(symbol.kind);
  if (!symbol.standsForArea) {
    const radius = isContext ? 6 : 10 + 5 * symbol.weight;
    const d = markPath(shape, radius);
    const rim = isContext ? [] : [draw.path(d, { fill: 'none', stroke: 'paper', width: 7 })];
    return draw.group(x, y, [...rim, draw.path(d, look)]);
  }
  const text = String(symbol.count);
  const width = SLIP.least + text.length * SLIP.digit;
  // Kinds that share an area's centre each keep their own line.
  const down = symbol.kind === 'micro-provider' ? SLIP.drop : 0;
  return draw.group(x, y + down, [
    draw.rect(
      { x: -width / 2, y: -SLIP.height / 2, width, height: SLIP.height, round: SLIP.height / 2 },
      { fill: 'paper', stroke: 'control', width: 1.5 },
    ),
    draw.group(20 - width / 2, 0, [draw.path(markPath(shape, SLIP.sign), look)]),
    draw.words(34 - width / 2, 0, text, { size: 24, weight: 600, isMiddle: true }),
  ]);
}

interface Entry {
  readonly sign: readonly Mark[];
  readonly text: string;
}

function legendOf({ legend }: MapPicture, locale: Locale): { title: string; entries: Entry[] } {
  const words = shellWording(locale).legend;
  if (legend === null) return { title: '', entries: [] };
  const patch = (look: Look): Mark[] => [
    draw.rect(
      { x: 0, y: -SWATCH.height / 2, ...SWATCH },
      { stroke: 'control', width: 1.5, ...look },
    ),
  ];
  const entry = (look: Look, text: string, areas: number): Entry => ({
    sign: patch(look),
    text: `${text} (${words.areas(formatNumber(areas))})`,
  });
  const { noData, suppressed } = legend;
  return {
    title: legend.title,
    entries: [
      ...legend.classes.map(({ token, label, areas }) => entry({ fill: token }, label, areas)),
      ...(noData > 0 ? [entry({ fill: { pattern: 'no-data' } }, words.noData, noData)] : []),
      ...(suppressed > 0
        ? [entry({ fill: { pattern: 'suppressed' } }, words.suppressed, suppressed)]
        : []),
      ...(legend.isEstimate
        ? [{ sign: patch({ fill: { pattern: 'estimate' } }), text: words.estimate }]
        : []),
    ],
  };
}

const keyOf = ({ kinds }: MapPicture, locale: Locale): Entry[] =>
  kinds.map(({ kind, count }) => ({
    sign: [
      draw.group(SWATCH.width / 2, 0, [
        draw.path(markPath(KIND_MARKS[kind].shape, 11), lookOfKind(kind)),
      ]),
    ],
    text: `${shellWording(locale).kinds[kind]} ${formatNumber(count)}`,
  }));

/** Entries in columns; how far down they reach. */
function list(
  title: string,
  entries: readonly Entry[],
  top: number,
  width: number,
): { marks: Mark[]; bottom: number } {
  if (entries.length === 0) return { marks: [], bottom: top };
  const columns = Math.max(1, Math.floor(width / COLUMN));
  const head =
    title === ''
      ? []
      : [draw.words(0, top + LINE / 2, title, { size: LETTERS, weight: 700, isMiddle: true })];
  const first = top + head.length * LINE;
  const marks = entries.map(({ sign, text }, at) =>
    draw.group((at % columns) * COLUMN, first + (Math.floor(at / columns) + 0.5) * LINE, [
      ...sign,
      draw.words(SWATCH.width + 10, 0, text, { size: LETTERS, isMiddle: true }),
    ]),
  );
  return {
    marks: [...head, ...marks],
    bottom: first + Math.ceil(entries.length / columns) * LINE + LINE / 2,
  };
}

/** A map as it leaves: land, names, signs, legend, key. */
export function drawStillMap(
  geometry: MapGeometry,
  picture: MapPicture,
  locale: Locale,
): { readonly marks: Mark[]; readonly width: number; readonly height: number } {
  const { width, height } = geometry.frame;
  const project = projectionOf(geometry.bounds, geometry.frame);
  const legend = legendOf(picture, locale);
  const shades = list(legend.title, legend.entries, height + LINE / 2, width);
  const key = list('', keyOf(picture, locale), shades.bottom, width);
  const hasCounted = picture.symbols.some(({ standsForArea }) => standsForArea);
  const note = hasCounted
    ? [
        draw.words(0, key.bottom + LINE / 2, mapWording(locale).countedByArea, {
          size: LETTERS,
          fill: 'quiet',
          isMiddle: true,
        }),
      ]
    : [];
  return {
    width,
    height: key.bottom + note.length * LINE,
    marks: [
      ...land(geometry, picture),
      ...labels(geometry),
      ...picture.symbols.map((symbol) => signOf(symbol, project(symbol.lon, symbol.lat))),
      ...shades.marks,
      ...key.marks,
      ...note,
    ],
  };
}
