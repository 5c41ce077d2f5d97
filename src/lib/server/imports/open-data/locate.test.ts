import { expect, test } from 'vitest';
import { createLocator } from './locate.ts';

const square = (west: number, south: number, size: number) =>
  [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ] as const;

const locate = createLocator([
  {
    code: 'ring',
    geometry: { type: 'Polygon', coordinates: [square(0, 50, 3), square(1, 51, 1).toReversed()] },
  },
  { code: 'middle', geometry: { type: 'Polygon', coordinates: [square(1, 51, 1)] } },
  {
    code: 'isles',
    geometry: {
      type: 'MultiPolygon',
      coordinates: [[square(-3, 50, 1)], [square(-5, 50, 1)]],
    },
  },
]);

test('a position is in the area around it, not in its hole', () => {
  expect(locate(0.5, 50.5)).toBe('ring');
  expect(locate(1.5, 51.5)).toBe('middle');
});

test('every part of an area counts', () => {
  expect(locate(-2.5, 50.5)).toBe('isles');
  expect(locate(-4.5, 50.5)).toBe('isles');
});

test('a position outside all areas is nowhere', () => {
  expect(locate(-3.5, 50.5)).toBeUndefined();
});
