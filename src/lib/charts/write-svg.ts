// A drawing as an SVG file that stands alone: on white paper, with colours and lettering written into every mark, so
// that Word and PowerPoint show it as the page does. Title above, source and date below.

import { colourOf, type Token } from '#lib/view/palette.ts';
import {
  LETTER_SIZE,
  MIDDLE,
  PATTERNS,
  type Look,
  type Mark,
  type Paint,
  type PatternName,
  type TextLook,
} from './marks.ts';

/** A picture with everything it needs to be believed. */
export interface SvgPicture {
  readonly finding: string;
  readonly subtitle: string;
  /** Lines under the picture: source, date, model. */
  readonly foot: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  /** Language of the words, "en" or "cy". */
  readonly language: string;
}

const FONT = 'Arial, Helvetica, sans-serif';
/** A picture of this width has lettering of the sizes below; in a larger one, such as a map, all grow with it. */
const USUAL_WIDTH = 760;
const MARGIN = 20;
const GAP = 13;
const TITLE = { size: 18, line: 23 } as const;
const SUBTITLE = { size: 13.5, line: 18 } as const;
const FOOT = { size: 12, line: 16 } as const;
/** Width of a usual letter as a share of its size, for breaking lines. */
const LETTER = 0.54;

/** White instead of the page's paper: a picture is put onto white pages and slides. */
const colour = (token: Token): string => (token === 'paper' ? '#ffffff' : colourOf(token, 'light'));

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
/** Text as XML; signs that XML cannot carry are left out. */
const escapeXml = (text: string): string =>
  text
    .replaceAll(/(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]/gu, '')
    .replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

const attributes = (all: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(all)
    .flatMap(([name, value]) =>
      value === undefined ? [] : [` ${name}="${escapeXml(String(value))}"`],
    )
    .join('');

function paintOf(paint: Paint): string {
  if (paint === 'none') return paint;
  if (typeof paint === 'string') return colour(paint);
  return `url(#${paint.pattern}) ${colour(PATTERNS[paint.pattern].instead)}`;
}

const lookOf = ({ fill = 'none', stroke, width, dash, opacity }: Look): string =>
  attributes({
    fill: paintOf(fill),
    stroke: stroke === undefined ? undefined : paintOf(stroke),
    'stroke-width': width,
    'stroke-dasharray': dash,
    'stroke-linejoin': stroke === undefined ? undefined : 'round',
    opacity,
  });

function writeText(x: number, y: number, text: string, look: TextLook): string {
  const { fill = 'ink', size = LETTER_SIZE, weight, anchor, halo, haloWidth, spacing } = look;
  const common = attributes({
    x,
    y: look.isMiddle === true ? Math.round((y + size * MIDDLE) * 10) / 10 : y,
    'font-size': size,
    'font-weight': weight,
    'text-anchor': anchor,
    'letter-spacing': spacing,
  });
  const letters = escapeXml(text);
  // The halo is a text of its own beneath: not every program knows the order of painting.
  const around =
    halo === undefined
      ? ''
      : `<text${common}${attributes({ fill: colour(halo), stroke: colour(halo), 'stroke-width': haloWidth, 'stroke-linejoin': 'round' })} aria-hidden="true">${letters}</text>`;
  return `${around}<text${common}${attributes({ fill: colour(fill) })}>${letters}</text>`;
}

function writeMark(mark: Mark): string {
  switch (mark.kind) {
    case 'path':
      return mark.d === '' ? '' : `<path${attributes({ d: mark.d })}${lookOf(mark.look)}/>`;
    case 'line': {
      const { x1, y1, x2, y2, look } = mark;
      return `<line${attributes({ x1, y1, x2, y2 })}${lookOf(look)}/>`;
    }
    case 'rect': {
      const { x, y, width, height, round: rx, look } = mark;
      return `<rect${attributes({ x, y, width, height, rx })}${lookOf(look)}/>`;
    }
    case 'circle': {
      const { x: cx, y: cy, radius: r, look } = mark;
      return `<circle${attributes({ cx, cy, r })}${lookOf(look)}/>`;
    }
    case 'text':
      return writeText(mark.x, mark.y, mark.text, mark.look);
    case 'group':
      return `<g transform="translate(${mark.x},${mark.y})">${mark.marks.map(writeMark).join('')}</g>`;
  }
}

const paints = (mark: Mark): Paint[] => {
  if (mark.kind === 'group') return mark.marks.flatMap(paints);
  if (mark.kind === 'text') return [];
  return [mark.look.fill, mark.look.stroke].filter((paint) => paint !== undefined);
};

function writePatterns(marks: readonly Mark[]): string {
  const used = new Set(
    marks.flatMap(paints).flatMap((paint) => (typeof paint === 'object' ? [paint.pattern] : [])),
  );
  const write = (name: PatternName): string => {
    const { size, turn, marks: tile } = PATTERNS[name];
    const place = attributes({
      id: name,
      width: size,
      height: size,
      patternUnits: 'userSpaceOnUse',
      patternTransform: turn === undefined ? undefined : `rotate(${turn})`,
    });
    return `<pattern${place}>${tile.map(writeMark).join('')}</pattern>`;
  };
  return used.size === 0 ? '' : `<defs>${[...used].map(write).join('')}</defs>`;
}

/** About how wide a line of words is, by the estimate that lines are broken by. */
export const widthOfLine = (text: string, size: number): number => text.length * size * LETTER;

/** Breaks words into lines that fit. */
export function breakLines(text: string, size: number, width: number): string[] {
  const letters = Math.max(1, Math.floor(width / (size * LETTER)));
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

interface Block {
  readonly svg: string;
  readonly height: number;
}

interface Lettering {
  readonly size: number;
  readonly line: number;
}

function block(
  texts: readonly string[],
  { size, line }: Lettering,
  top: number,
  width: number,
  look: TextLook,
): Block {
  const lines = texts.flatMap((text) => breakLines(text, size, width));
  const svg = lines
    .map((text, at) => writeText(0, top + (at + 1) * line - line / 4, text, { ...look, size }))
    .join('');
  return { svg, height: lines.length * line };
}

/** The file, with its size in pixels so that programs know how large to show it. */
export function writeSvg(picture: SvgPicture): string {
  const { finding, subtitle, foot, width, height, marks, language } = picture;
  const scale = Math.max(1, width / USUAL_WIDTH);
  const grown = ({ size, line }: Lettering): Lettering => ({
    size: size * scale,
    line: line * scale,
  });
  const [margin, gap] = [MARGIN * scale, GAP * scale];
  const title = block([finding], grown(TITLE), 0, width, { weight: 700 });
  const below = block([subtitle], grown(SUBTITLE), title.height, width, { fill: 'quiet' });
  const top = title.height + below.height + gap;
  const last = block(foot, grown(FOOT), top + height + gap, width, { fill: 'quiet' });
  const [across, down] = [width + 2 * margin, top + height + gap + last.height + 2 * margin];
  const root = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    width: Math.ceil(across / scale),
    height: Math.ceil(down / scale),
    viewBox: `0 0 ${Math.ceil(across)} ${Math.ceil(down)}`,
    'font-family': FONT,
    role: 'img',
    'xml:lang': language,
  });
  return [
    `<svg${root}>`,
    `<title>${escapeXml(finding)}</title><desc>${escapeXml([subtitle, ...foot].join(' '))}</desc>`,
    writePatterns(marks),
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    `<g transform="translate(${margin},${margin})">`,
    title.svg,
    below.svg,
    `<g transform="translate(0,${top})">${marks.map(writeMark).join('')}</g>`,
    last.svg,
    '</g></svg>\n',
  ].join('');
}
