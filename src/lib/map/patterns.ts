// Pixels of the three patterns: a cross-hatch for no data, dots for suppressed, a fine diagonal for an estimate.
// Each tile repeats without a seam, so every pixel is counted modulo the tile.

import type { ShadeMark } from '#lib/view/map/picture.ts';
import { parseHex } from '#lib/view/colour.ts';
import { colourOf, type Token, type Tone } from '#lib/view/palette.ts';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

interface Pattern {
  readonly size: number;
  readonly ink: Token;
  readonly paper: Token | null;
  readonly opacity: number;
  /** 0 to 1, how much ink lies on the pixel. */
  readonly inkAt: (x: number, y: number) => number;
}

/** Ink of a line of the given width whose middle lies at 0 (mod period). */
const stripe = (across: number, period: number, width: number): number => {
  const off = Math.min(across % period, period - (across % period));
  return Math.max(0, Math.min(1, width / 2 + 0.5 - off));
};

const PATTERNS: Readonly<Record<Exclude<ShadeMark, 'none'>, Pattern>> = {
  'no-data': {
    size: 16,
    ink: 'control',
    paper: 'land',
    opacity: 0.85,
    inkAt: (x, y) => Math.max(stripe(x + y, 16, 1.8), stripe(x + 16 - y, 16, 1.8)),
  },
  suppressed: {
    size: 12,
    ink: 'quiet',
    paper: 'land',
    opacity: 0.9,
    inkAt: (x, y) => Math.max(0, Math.min(1, 2.4 - Math.hypot(x - 6, y - 6))),
  },
  estimate: {
    size: 8,
    ink: 'ink',
    paper: null,
    opacity: 0.17,
    inkAt: (x, y) => stripe(x + y, 8, 1),
  },
};

/** One tile of a pattern, twice as dense as CSS pixels. */
export function drawPattern(mark: Exclude<ShadeMark, 'none'>, tone: Tone): Pixels {
  const { size, ink, paper, opacity, inkAt } = PATTERNS[mark];
  const data = new Uint8ClampedArray(size * size * 4);
  const inkBytes = bytesOf(colourOf(ink, tone));
  const paperBytes = bytesOf(colourOf(paper ?? ink, tone));
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const share = inkAt(x, y) * opacity;
      const at = (y * size + x) * 4;
      for (let channel = 0; channel < 3; channel += 1) {
        const [from = 0, to = 0] = [paperBytes[channel], inkBytes[channel]];
        data[at + channel] = paper === null ? to : from + (to - from) * share;
      }
      data[at + 3] = paper === null ? 255 * share : 255;
    }
  }
  return { width: size, height: size, data };
}

function bytesOf(hex: string): readonly number[] {
  if (parseHex(hex) === null) throw new Error(`not a colour: ${hex}`);
  return [1, 3, 5].map((from) => Number.parseInt(hex.slice(from, from + 2), 16));
}
