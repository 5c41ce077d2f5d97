// Scales cover what they are given, paths are closed, labels keep apart.

import { describe, expect, it } from 'vitest';
import { bandPath, countAxis, linearAxis, linePath, spread } from './scale.ts';

describe('axes', () => {
  it('cover the values and turn round for upward axes', () => {
    const axis = linearAxis([-3, 97], [300, 0], 5, String);
    expect(axis.domain[0]).toBeLessThanOrEqual(-3);
    expect(axis.at(axis.domain[0])).toBe(300);
    expect(axis.at(axis.domain[1])).toBe(0);
    expect(axis.ticks.map((tick) => tick.value)).toEqual([-20, 0, 20, 40, 60, 80, 100]);
  });
  it('stand a single value', () => {
    expect(linearAxis([5, 5], [0, 100], 4, String).at(5)).toBe(0);
  });
  it('count in whole numbers', () => {
    expect(countAxis([0, 3], [0, 90], 8, String).ticks.map((tick) => tick.label)).toEqual([
      '0',
      '1',
      '2',
      '3',
    ]);
  });
});

describe('paths', () => {
  it('break a line where a value is missing', () => {
    expect(linePath([[0, 1], [1, 2], null, [3, 4]])).toBe('M0,1L1,2M3,4');
  });
  it('close a band', () => {
    expect(
      bandPath([
        { x: 0, low: 4, high: 1 },
        { x: 5, low: 6, high: 2 },
      ]),
    ).toBe('M0,1L5,2L5,6L0,4Z');
    expect(bandPath([])).toBe('');
  });
});

describe('labels', () => {
  it('keep apart and inside, in order', () => {
    expect(spread([50, 52, 51], 10, 0, 100)).toEqual([50, 70, 60]);
    expect(spread([98, 99], 10, 0, 100)).toEqual([90, 100]);
    expect(spread([], 10, 0, 100)).toEqual([]);
  });
});
