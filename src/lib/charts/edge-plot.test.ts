// Positions follow the figures, names do not collide, and what has no break-even is still drawn.

import { describe, expect, it } from 'vitest';
import { shapeEdgePlot, tableOfEdgePlot, type EdgeItem } from './edge-plot.ts';
import { FRAMES } from './frame.ts';
import { boxOf, overlap } from './name-dots.ts';

const item = (
  id: string,
  headroom: number | null,
  mid: number,
  risk: EdgeItem['risk'],
): EdgeItem => ({
  id,
  name: `Centre ${id}`,
  href: `?sel=${id}`,
  headroom,
  chance: { low: mid / 2, mid, high: (1 + mid) / 2 },
  people: 20,
  risk,
});
const input = {
  items: [
    item('a', 0.5, 0.02, 'steady'),
    item('b', -0.1, 0.7, 'at-risk'),
    item('c', -0.12, 0.71, 'at-risk'),
    item('d', null, 0.9, 'closing'),
  ],
  selectedId: null,
  ends: [-0.6, 1] as const,
  locale: 'en' as const,
};

describe.each(FRAMES)('edge plot, $name', (frame) => {
  const spec = shapeEdgePlot(input, frame);
  const mark = (id: string) => spec.marks.find((one) => one.item.id === id);

  it('draws those below break-even left of the edge, and likelier ones higher', () => {
    expect(mark('b')?.x).toBeLessThan(spec.breakEvenX);
    expect(mark('a')?.x).toBeGreaterThan(spec.breakEvenX);
    expect(mark('b')?.y).toBeLessThan(mark('a')?.y ?? 0);
    expect(mark('d')?.x).toBeLessThanOrEqual(mark('c')?.x ?? 0);
  });

  it('names only what stands out, apart from each other and inside', () => {
    expect(mark('a')?.label).toBeNull();
    const boxes = spec.marks.flatMap(({ label }) => (label ? [boxOf(label)] : []));
    expect(boxes).toHaveLength(3);
    const dots = spec.marks.map(({ x, y, radius }) => ({
      left: x - radius,
      right: x + radius,
      top: y - radius,
      bottom: y + radius,
    }));
    boxes.forEach((box, at) => {
      expect(box.left).toBeGreaterThanOrEqual(spec.plot.left);
      expect(box.right).toBeLessThanOrEqual(spec.plot.right);
      for (const other of [...boxes.slice(at + 1), ...dots]) expect(overlap(box, other)).toBe(0);
    });
  });

  it('names a steady service once it is selected', () => {
    const selected = shapeEdgePlot({ ...input, selectedId: 'a' }, frame);
    expect(selected.marks.find((one) => one.item.id === 'a')?.label?.text).toBe('Centre a');
  });
});

it.each(FRAMES)('marks the end of the axis beyond which a service stands, $name', (frame) => {
  const ticks = (headroom: number): readonly string[] =>
    shapeEdgePlot({ ...input, items: [item('a', headroom, 0.1, 'steady')] }, frame).x.ticks.map(
      ({ label }) => label,
    );
  expect(ticks(1.4).at(-1)).toBe('≥ 100%');
  expect(ticks(1).at(-1)).toBe('100%');
  expect(ticks(-0.6).filter((label) => label.includes('≤'))).toEqual([]);
});

it('says the same in a table', () => {
  const table = tableOfEdgePlot(input, {
    name: 'Service',
    people: 'People',
    headroom: 'Over',
    chance: 'Chance',
  });
  expect(table.rows).toHaveLength(4);
  expect(table.rows[3]?.[2]).toBe('not known');
});
