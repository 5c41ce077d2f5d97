// Holds the palette to WCAG contrast, to separable kinds for colour-blind readers, and to app.css.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LinearRgb } from './colour.ts';
import { contrastRatio, luminance, parseHex } from './colour.ts';
import type { Token, Tone } from './palette.ts';
import { CHANGE_RAMP, colourOf, GAP_RAMP, KIND_MARKS, markPath, PALETTE } from './palette.ts';

const TONES: readonly Tone[] = ['light', 'dark'];

/** Full loss of one cone type, in linear light. Source: Machado, Oliveira and Fernandes 2009, table 1. */
const VISION = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  deutan: [
    0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881,
  ],
  protan: [
    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
  ],
  tritan: [
    1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039,
  ],
} as const;

function seenAs(colour: string, matrix: readonly number[]): LinearRgb {
  const rgb = parseHex(colour) ?? [0, 0, 0];
  const row = (index: number): number =>
    Math.min(
      1,
      Math.max(
        0,
        rgb.reduce((sum, part, at) => sum + part * (matrix[index * 3 + at] ?? 0), 0),
      ),
    );
  return [row(0), row(1), row(2)];
}

/** CIE L*a*b* under D65. */
function lab([r, g, b]: LinearRgb): readonly [number, number, number] {
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : (841 / 108) * t + 4 / 29);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(luminance([r, g, b]));
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function difference(one: string, other: string, matrix: readonly number[]): number {
  const a = lab(seenAs(one, matrix));
  const b = lab(seenAs(other, matrix));
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

// About five times the difference that an eye just notices (2.3). The nearest pair of the published
// palette, plum and deep blue without red cones, measures 11.3; the kinds differ by shape besides.
const CLEARLY_APART = 11;

const TEXT: readonly (readonly [Token, Token])[] = [
  ['ink', 'paper'],
  ['ink', 'raised'],
  ['quiet', 'paper'],
  ['quiet', 'raised'],
  ['accent', 'paper'],
  ['accent', 'raised'],
  ['visited', 'paper'],
  ['on-accent', 'accent'],
  ['on-focus', 'focus'],
  ['alert', 'paper'],
  ['alert', 'raised'],
  ['on-alert', 'alert-fill'],
  ['caution', 'paper'],
  ['caution', 'raised'],
  ['good', 'paper'],
  ['other', 'paper'],
  ['mark', 'paper'],
  ['quiet', 'land'],
  ['quiet', 'sea'],
];
const MARKS: readonly (readonly [Token, Token])[] = [
  ['control', 'paper'],
  ['control', 'raised'],
  ['loss-edge', 'loss'],
  ['mark', 'band'],
  ['mark', 'loss'],
  ['kind-micro-edge', 'land'],
  ['kind-shared-lives-edge', 'land'],
  ['kind-together-edge', 'land'],
  ['kind-day-centre-edge', 'land'],
  ['kind-context-edge', 'land'],
];

describe.each(TONES)('palette on %s paper', (tone) => {
  const ratio = (one: Token, other: Token): number =>
    contrastRatio(colourOf(one, tone), colourOf(other, tone));

  it.each(TEXT)('text %s on %s reaches 4.5 to 1', (text, ground) => {
    expect(ratio(text, ground)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(MARKS)('mark %s on %s reaches 3 to 1', (mark, ground) => {
    expect(ratio(mark, ground)).toBeGreaterThanOrEqual(3);
  });
  it('tells the four kinds apart under every colour vision', () => {
    const kinds: readonly Token[] = [
      'kind-micro',
      'kind-shared-lives',
      'kind-together',
      'kind-day-centre',
    ];
    for (const [vision, matrix] of Object.entries(VISION)) {
      kinds.forEach((one, at) => {
        for (const other of kinds.slice(at + 1)) {
          const apart = difference(colourOf(one, tone), colourOf(other, tone), matrix);
          expect(apart, `${one} and ${other} as ${vision}`).toBeGreaterThan(CLEARLY_APART);
        }
      });
    }
  });
  it('keeps each step of the gap ramp visible and in order of lightness', () => {
    const light = GAP_RAMP.map((token) => lab(parseHex(colourOf(token, tone)) ?? [0, 0, 0])[0]);
    light.slice(1).forEach((value, at) => {
      const step = value - (light[at] ?? 0);
      expect(tone === 'light' ? -step : step).toBeGreaterThan(9);
    });
  });
  it('tells less from more on the change ramp under every colour vision', () => {
    for (const [vision, matrix] of Object.entries(VISION)) {
      for (const at of [0, 1, 2]) {
        const less = colourOf(CHANGE_RAMP[at] ?? 'change-1', tone);
        const more = colourOf(CHANGE_RAMP[6 - at] ?? 'change-7', tone);
        expect(difference(less, more, matrix), `${less} ${more} ${vision}`).toBeGreaterThan(
          CLEARLY_APART,
        );
      }
    }
  });
});

describe('palette and style sheet', () => {
  it('say the same', () => {
    const css = readFileSync(new URL('../../app.css', import.meta.url), 'utf8');
    const declared: Readonly<Record<string, unknown>> = Object.fromEntries(
      [...css.matchAll(/--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
        ([, name = '', light, dark]): [string, unknown] => [name, [light, dark]],
      ),
    );
    expect(declared).toEqual(PALETTE);
  });
});

describe('marks of kinds', () => {
  it('give every kind that the product is about a shape of its own group', () => {
    expect(KIND_MARKS['micro-provider'].shape).toBe('circle');
    expect(KIND_MARKS['shared-lives'].shape).toBe('diamond');
    expect(KIND_MARKS['co-op'].shape).toBe('hexagon');
    expect(KIND_MARKS['day-centre'].shape).toBe('square');
    expect(KIND_MARKS['care-home'].isContext).toBe(true);
  });
  it('draws closed paths', () => {
    for (const shape of ['circle', 'diamond', 'hexagon', 'square'] as const) {
      expect(markPath(shape, 5)).toMatch(/^M.*Z$/);
    }
  });
});
