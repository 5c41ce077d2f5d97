// Small groups stay hidden, and nothing that is told lets them be worked out.

import { describe, expect, it } from 'vitest';
import { guardGroups } from './equality.ts';

const texts = (groups: Parameters<typeof guardGroups>[0]) =>
  guardGroups(groups).map(({ people, unplaced }) =>
    [people, unplaced].map((shown) => (shown.kind === 'value' ? shown.value : '[c]')).join(' '),
  );

describe('groups affected', () => {
  it('tells large groups, and that nobody of a group is left without a place', () => {
    expect(
      texts([
        { group: 'a', people: 20, unplaced: 10 },
        { group: 'b', people: 12, unplaced: 0 },
      ]),
    ).toEqual(['20 10', '12 0']);
  });

  it('hides a second group where one alone would follow from the total', () => {
    expect(
      texts([
        { group: 'a', people: 3, unplaced: 0 },
        { group: 'b', people: 12, unplaced: 0 },
        { group: 'c', people: 30, unplaced: 0 },
      ]),
    ).toEqual(['[c] 0', '[c] 0', '30 0']);
  });

  it('hides those without a place where few of the group have one', () => {
    expect(
      texts([
        { group: 'a', people: 10, unplaced: 9 },
        { group: 'b', people: 40, unplaced: 20 },
      ]),
    ).toEqual(['10 [c]', '40 [c]']);
  });
});
