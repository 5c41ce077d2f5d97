// What a file of a curve tells of the number of people: no more than the count that may be shared.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEWEST_PEOPLE } from '../../disclosure.ts';
import { shareCount } from '../../export/table.ts';
import { mayTellMeasure, sharedPoints } from './export.ts';

const people = fc.integer({ min: FEWEST_PEOPLE, max: 400 });

describe('the leavers of a shared curve', () => {
  it('are never more than attend', () => {
    fc.assert(
      fc.property(people, (count) => {
        expect(Math.max(...sharedPoints('leavers', count, null))).toBeLessThanOrEqual(count);
      }),
    );
  });

  it('are the same for every number of people that is told alike', () => {
    fc.assert(
      fc.property(people, people, (one, other) => {
        fc.pre(shareCount(one) === shareCount(other));
        expect(sharedPoints('leavers', one, 4)).toEqual(sharedPoints('leavers', other, 4));
      }),
    );
  });

  it('are not asked about where few attend; the fee is', () => {
    for (let few = 1; few < FEWEST_PEOPLE; few += 1) {
      expect(sharedPoints('leavers', few, 1)).toEqual([]);
      expect(sharedPoints('fee', few, 1)).toContain(0);
      expect(mayTellMeasure('cost', few)).toBe(false);
      expect(mayTellMeasure('chance', few)).toBe(true);
    }
  });
});
