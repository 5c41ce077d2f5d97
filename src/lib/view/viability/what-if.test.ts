// The sentence says a change that can be read, and the months count on across a year.

import { describe, expect, it } from 'vitest';
import { plainText } from '../sentence.ts';
import { AS_RECORDED } from './url.ts';
import { monthAfter } from './pictures.ts';
import { shapeWhatIf, type RangedOutlook } from './what-if.ts';

const outlook = (in12: number, in24: number): RangedOutlook =>
  ({
    breakEven: { table: [], firstBreakEven: 12, safeBreakEven: 12, lossPockets: [], current: null },
    tipping: null,
    runway: { p10: 4, p50: 9, p90: null },
    chanceIn12: { estimate: in12, low: in12, high: in12, zeroUpper: null },
    chanceIn24: { estimate: in24, low: in24, high: in24, zeroUpper: null },
    risk: { word: 'at-risk', rule: null },
    simulation: { meanDisplaced: 8 },
    likely: {
      in12: { low: in12 / 2, high: in12 },
      in24: { low: in24 / 2, high: in24 },
      displaced: { low: 4, high: 9 },
    },
  }) as unknown as RangedOutlook;

const say = (now: RangedOutlook, then: RangedOutlook): string =>
  plainText(
    shapeWhatIf(
      { now, then, lastMonth: '2026-10', horizon: 24 },
      { ...AS_RECORDED, leave: 6 },
      'en',
    ).sentence,
  );

describe('the sentence of a what-if', () => {
  it('speaks of 24 months', () => {
    expect(say(outlook(0.1, 0.3), outlook(0.2, 0.5))).toBe(
      'If 6 more people leave, the chance of closing within 24 months goes from about 30% to about 50% (likely 25% to 50%).',
    );
  });
  it('speaks of 12 months where 24 read alike', () => {
    expect(say(outlook(0.6, 0.995), outlook(0.9, 1))).toContain(
      'within 12 months goes from about 60% to about 90%',
    );
  });
});

it.each([
  ['2026-10', 2, '2026-12'],
  ['2026-10', 3, '2027-01'],
  ['2026-12', 24, '2028-12'],
])('%s and %i months is %s', (from, months, to) => {
  expect(monthAfter(from, months)).toBe(to);
});
