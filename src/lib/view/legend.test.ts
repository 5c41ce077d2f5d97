// Breaks are round and rise, every area is in the legend exactly once, small numbers stay hidden.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseBreaks, classOf, countClasses } from './breaks.ts';
import type { Shown } from './disclosure.ts';
import { formatShown, guardCount, guardValue } from './disclosure.ts';
import { formatNumber } from './format.ts';
import { pickRamp, shapeLegend, tokenOf } from './legend.ts';
import { GAP_RAMP } from './palette.ts';

const anyValues = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { maxLength: 60 });

describe('breaks', () => {
  it('rise, stay within the values and make at most the classes asked for', () => {
    fc.assert(
      fc.property(anyValues, fc.integer({ min: 2, max: 5 }), (values, classes) => {
        const breaks = chooseBreaks(values, classes);
        expect(breaks.length).toBeLessThan(classes);
        breaks.forEach((limit, at) => {
          expect(limit).toBeGreaterThan(breaks[at - 1] ?? 0);
        });
        expect(countClasses(values, breaks).reduce((sum, n) => sum + n, 0)).toBe(values.length);
      }),
    );
  });
  it('are round', () => {
    const values = Array.from({ length: 100 }, (_, at) => at * 3.37);
    expect(chooseBreaks(values, 5)).toEqual([69, 140, 200, 270]);
  });
  it('put a value on a break into the class above', () => {
    expect([9, 10, 20, 21].map((value) => classOf(value, [10, 20]))).toEqual([0, 1, 2, 2]);
  });
});

describe('disclosure', () => {
  it.each([
    [0, '0'],
    [1, '[c]'],
    [7, '[c]'],
    [8, '8'],
    [null, 'not known'],
  ])('%s people are shown as %s', (count, text) => {
    expect(formatShown(guardCount(count))).toBe(text);
  });
  it('hides averages over few people and keeps the missing missing', () => {
    expect(guardValue(3.2, 4)).toEqual({ kind: 'suppressed' });
    expect(guardValue(null, 40)).toEqual({ kind: 'not-known' });
  });
});

describe('legend', () => {
  const values: Shown[] = [
    { kind: 'value', value: 2 },
    { kind: 'value', value: 15 },
    { kind: 'value', value: 99 },
    { kind: 'suppressed' },
    { kind: 'not-known' },
  ];
  const legend = shapeLegend({
    title: 'Hours',
    values,
    breaks: [10, 50],
    ramp: GAP_RAMP,
    format: formatNumber,
    isEstimate: true,
    locale: 'en',
  });
  it('counts every area once and names its classes', () => {
    const total = legend.classes.reduce((sum, one) => sum + one.areas, 0);
    expect(total + legend.noData + legend.suppressed).toBe(values.length);
    expect(legend.classes.map((one) => one.label)).toEqual(['under 10', '10 to 50', '50 or more']);
  });
  it('spreads few classes over the ramp and colours by class', () => {
    expect(pickRamp(GAP_RAMP, 3)).toEqual(['gap-1', 'gap-3', 'gap-5']);
    expect(values.map((shown) => tokenOf(shown, legend))).toEqual([
      'gap-1',
      'gap-3',
      'gap-5',
      null,
      null,
    ]);
  });
});
