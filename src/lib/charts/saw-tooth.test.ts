// The drawing says what the model found: break-evens where they are, losses shaded, words inside the frame.

import { describe, expect, it } from 'vitest';
import { FRAMES } from './frame.ts';
import type { SawToothInput } from './saw-tooth.ts';
import { anchorLabel, lossAreas, shapeSawTooth, tableOfSawTooth } from './saw-tooth.ts';

/** Ratio 5: a new worker for every 5 people costs more than the people before bring. */
const points = Array.from({ length: 31 }, (_, people) => ({
  people,
  margin: people * 200 - Math.ceil(people / 5) * 700 - 800,
}));
const isLoss = (people: number): boolean => (points[people]?.margin ?? 0) < 0;
const first = points.findIndex((point, at) => at > 0 && point.margin >= 0);
const input: SawToothInput = {
  points,
  firstBreakEven: first,
  safeBreakEven: 28,
  lossPockets: points.flatMap((point) =>
    point.people > first && isLoss(point.people) ? [point.people] : [],
  ),
  todayPeople: 14,
  locale: 'en',
};

describe.each(FRAMES)('saw-tooth, $name', (frame) => {
  const spec = shapeSawTooth(input, frame);
  it('draws thresholds with their numbers', () => {
    expect(spec.thresholds.map((threshold) => threshold.x)).toEqual([
      spec.x.at(first),
      spec.x.at(28),
    ]);
    expect(spec.thresholds[0]?.label.text).toContain(String(first));
  });
  it('keeps words inside the frame', () => {
    const labels = [
      ...spec.thresholds.map((one) => one.label),
      spec.today?.label ?? spec.thresholds[0]?.label,
    ];
    for (const label of labels) {
      if (label === undefined) continue;
      const width = label.text.length * 6.7;
      const left = { start: label.x, middle: label.x - width / 2, end: label.x - width }[
        label.anchor
      ];
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + width).toBeLessThanOrEqual(frame.width);
    }
  });
  it('puts the dot of today on the line', () => {
    expect(spec.today).toMatchObject({ x: spec.x.at(14), y: spec.y.at(points[14]?.margin ?? 0) });
  });
  it('joins neighbouring loss pockets', () => {
    expect(spec.pockets.length).toBeGreaterThan(0);
    expect(spec.pockets.length).toBeLessThan(input.lossPockets.length);
  });
});

describe('saw-tooth edges', () => {
  const [wide] = FRAMES;
  it('has no dot for a number outside the table and one word when both break-evens are one', () => {
    const spec = shapeSawTooth(
      { ...input, todayPeople: 99, firstBreakEven: 20, safeBreakEven: 20 },
      wide,
    );
    expect(spec.today).toBeNull();
    expect(spec.thresholds.map((one) => one.label.text)).toEqual(['Break-even: 20']);
  });
  it('stands a service without a break-even', () => {
    expect(
      shapeSawTooth({ ...input, firstBreakEven: null, safeBreakEven: null }, wide).thresholds,
    ).toEqual([]);
  });
  it('shades from crossing to crossing', () => {
    expect(
      lossAreas(
        [
          [0, 20],
          [10, 0],
          [20, 20],
        ],
        10,
      ),
    ).toEqual(['M0,10L0,20L5,10L5,10Z', 'M15,10L15,10L20,20L20,10Z']);
    expect(
      lossAreas(
        [
          [0, 5],
          [10, 5],
        ],
        10,
      ),
    ).toEqual([]);
  });
  it('turns a word round at the edge', () => {
    expect(anchorLabel(95, 0, 'abcdef', 0, 100, 'start').anchor).toBe('end');
    expect(anchorLabel(5, 0, 'abcdef', 0, 100, 'end').anchor).toBe('start');
  });
  it('gives the same numbers as a table', () => {
    expect(tableOfSawTooth(input).rows).toHaveLength(31);
    expect(tableOfSawTooth(input).rows[0]).toEqual(['0', '−£800', 'loses money']);
  });
});
