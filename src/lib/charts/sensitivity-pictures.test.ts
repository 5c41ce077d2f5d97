// The tornado and the response curve agree with their figures and keep to their frame, at both sizes.

import { describe, expect, it } from 'vitest';
import { FRAMES } from './frame.ts';
import { drawCurve } from './response-curve-marks.ts';
import { shapeCurve, type CurveInput } from './response-curve.ts';
import { drawTornado } from './tornado-marks.ts';
import { shapeTornado, tornadoFrames, type TornadoInput } from './tornado.ts';

const row = (key: string, atLow: number, atHigh: number) => ({
  key,
  label: key,
  lowText: 'low',
  highText: 'high',
  atLow,
  atHigh,
  href: `/example/evidence/${key}`,
});
const tornado: TornadoInput = {
  rows: [row('fee', 0.96, 0.55), row('peers', 0.8, 0.9), row('sure', 0.79, 0.79)],
  middle: 0.79,
  middleText: 'now 79%',
  format: (value) => `${Math.round(value * 100)}%`,
  measure: 'Chance',
  words: { low: 'at its low end', high: 'at its high end' },
};

describe.each(tornadoFrames(3, FRAMES))('tornado, $name', (frame) => {
  const spec = shapeTornado(tornado, frame);

  it('begins every half at the figure as it stands, on the side where its end lies', () => {
    for (const { halves, row: one } of spec.bars) {
      for (const { end, x, width } of halves) {
        const at = spec.axis.at(end === 'low' ? one.atLow : one.atHigh);
        expect([x, x + width].some((edge) => Math.abs(edge - spec.middleX) < 0.2)).toBe(true);
        expect([x, x + width].some((edge) => Math.abs(edge - at) < 0.2)).toBe(true);
      }
    }
  });

  it('a range without effect is a bar without width', () => {
    expect(spec.bars[2]?.halves.map(({ width }) => width)).toEqual([0, 0]);
  });

  it('keeps to the frame, one bar under the other', () => {
    for (const [at, { y, halves }] of spec.bars.entries()) {
      expect(y + spec.barHeight).toBeLessThanOrEqual(spec.plot.bottom);
      if (at > 0) expect(y).toBeGreaterThan((spec.bars[at - 1]?.y ?? 0) + spec.barHeight);
      for (const { x, width } of halves) {
        expect(x).toBeGreaterThanOrEqual(spec.plot.left);
        expect(x + width).toBeLessThanOrEqual(spec.plot.right + 0.1);
      }
    }
  });

  it('leads from every bar to where its range comes from', () => {
    const links = drawTornado(tornado, frame).flatMap((mark) =>
      mark.kind === 'group' && mark.link ? [mark.link.href] : [],
    );
    expect(links).toEqual(tornado.rows.map(({ href }) => href));
  });
});

const curve: CurveInput = {
  points: [
    { at: 0, value: 0.4, low: 0.3, high: 0.5, isLoss: false },
    { at: 3, value: 0.7, low: 0.6, high: 0.9, isLoss: true },
    { at: 6, value: null, low: null, high: null, isLoss: true },
  ],
  now: { at: 0, text: 'Now' },
  threshold: { at: 3, text: 'Tipping set: 3' },
  title: 'Chance',
  axis: 'People who leave at once',
  formatX: String,
  formatY: String,
  covers: [0, 1],
};

describe.each(FRAMES)('response curve, $name', (frame) => {
  const spec = shapeCurve(curve, frame);

  it('draws a point for every figure that is known, and none where it is not', () => {
    expect(spec.dots).toHaveLength(2);
    expect(spec.dots.map(({ isLoss }) => isLoss)).toEqual([false, true]);
    expect(spec.line.match(/[ML]/g)).toHaveLength(2);
  });

  it('stands today’s point on the line and the threshold at its place', () => {
    expect(spec.now).toMatchObject({ x: spec.dots[0]?.x, y: spec.dots[0]?.y });
    expect(spec.threshold?.x).toBe(spec.dots[1]?.x);
    expect(spec.y.domain).toEqual([0, 1]);
  });

  it('keeps to the frame', () => {
    for (const { x, y } of spec.dots) {
      expect(x).toBeGreaterThanOrEqual(spec.plot.left);
      expect(x).toBeLessThanOrEqual(spec.plot.right);
      expect(y).toBeGreaterThanOrEqual(spec.plot.top);
      expect(y).toBeLessThanOrEqual(spec.plot.bottom);
    }
    expect(drawCurve(curve, frame).length).toBeGreaterThan(5);
  });
});
