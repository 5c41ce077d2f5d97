import { describe, expect, it } from 'vitest';
import { chooseJourneys, ownMinutesIn, type JourneyTable } from './own-journeys.ts';

describe('journeys of the council’s own', () => {
  it('go by car first, and by the percentile nearest the median, the slower of two as near', () => {
    const table = (mode: 'car' | 'walk', percentile: number) => ({ mode, percentile });
    expect(chooseJourneys([table('walk', 50), table('car', 90)])).toEqual(table('car', 90));
    expect(chooseJourneys([table('car', 85), table('car', 45), table('car', 55)])).toEqual(
      table('car', 55),
    );
    expect(chooseJourneys<JourneyTable>([])).toBeUndefined();
  });

  it('are found among many ends, and are not known where the table does not hold them', () => {
    const toIds = ['A', 'B10', 'B9', 'Ö', '😀'];
    const minutes = [1, 2, 3, 4, 5];
    const own = ownMinutesIn([{ mode: 'car', percentile: 50, fromId: 'X', toIds, minutes }]);
    expect(toIds.map((id) => own('X', id))).toEqual(minutes);
    expect(['', 'B', 'B8', 'z', '😁'].map((id) => own('X', id))).toEqual(
      Array.from({ length: 5 }, () => undefined),
    );
    expect(own('Y', 'A')).toBeUndefined();
  });
});
