// The months between which the middle 8 in 10 possible futures close.

import { expect, it } from 'vitest';
import { closingBandOf } from './knock-on.ts';

it('runs from the month by which a tenth have closed to that by which nine tenths have', () => {
  expect(closingBandOf([0, 1, 0, 8, 1], 10)).toEqual({ from: 2, to: 4 });
  expect(closingBandOf([10, 0, 0, 0, 0], 10)).toEqual({ from: 1, to: 1 });
});

it('is open where too few close within the horizon', () => {
  expect(closingBandOf([0, 0, 3, 0, 2], 10)).toEqual({ from: 3, to: null });
  expect(closingBandOf([0, 0, 0, 0, 0], 10)).toEqual({ from: null, to: null });
  // Fewer than one in ten close: the middle 8 in 10 stay open.
  expect(closingBandOf([0, 9, 0, 0, 0], 100)).toEqual({ from: null, to: null });
});
