// Rows of ranges: every mark within its range, rows under one another, and names that lead somewhere can be pressed.

import { describe, expect, it } from 'vitest';
import { FRAMES } from './frame.ts';
import { drawRangeRows } from './range-rows-marks.ts';
import { shapeRangeRows, type RangeRowsInput } from './range-rows.ts';

const INPUT: RangeRowsInput = {
  rows: [
    {
      id: 'a',
      name: 'A',
      href: '/a',
      marks: [
        { shape: 'hollow', low: 0.1, mid: 0.2, high: 0.3, text: '20%' },
        { shape: 'solid', low: 0, mid: 0, high: 0.01, text: 'under 1%' },
      ],
    },
    {
      id: 'b',
      name: 'B',
      href: null,
      marks: [{ shape: 'solid', low: 0.9, mid: 1, high: 1, text: 'over 99%' }],
    },
  ],
  domain: [0, 1],
  format: (value) => `${value * 100}%`,
  legend: [{ shape: 'hollow', label: 'before' }],
};

describe.each(FRAMES)('rows of ranges, $name', (frame) => {
  const spec = shapeRangeRows(INPUT, frame);

  it('keeps every mark within its range and every row under the last', () => {
    for (const { x, from, to } of spec.rows.flatMap(({ marks }) => marks)) {
      expect(from).toBeLessThanOrEqual(x);
      expect(x).toBeLessThanOrEqual(to);
      expect(to).toBeLessThanOrEqual(spec.right);
    }
    const [a, b] = spec.rows;
    expect(b?.top).toBeGreaterThan(a?.bottom ?? Infinity);
    expect(spec.height).toBeGreaterThan(spec.bottom);
  });

  it('lets a name be pressed only where it leads somewhere', () => {
    const links = drawRangeRows(INPUT, frame).marks.flatMap((mark) =>
      mark.kind === 'group' && mark.link ? [mark.link.title] : [],
    );
    expect(links).toEqual(['A, 20%, under 1%']);
  });
});
