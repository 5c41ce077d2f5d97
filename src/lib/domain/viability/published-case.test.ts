// Lordswood: the cost of a place that the cabinet papers quote, and the one at the former attendance, to the penny.

import { expect, it } from 'vitest';
import { LORDSWOOD } from '../parameters/back-tests.ts';
import { costOfPublishedPlace } from './published-case.ts';

it.each([
  [12, 97.34],
  [26, 44.93],
])('with %i people a place costs £%f', (people, cost) => {
  expect(Math.round(costOfPublishedPlace(LORDSWOOD, people) * 100) / 100).toBe(cost);
});

it('agrees with what the papers quote', () => {
  expect(costOfPublishedPlace(LORDSWOOD, LORDSWOOD.people)).toBeCloseTo(
    LORDSWOOD.quotedPerPlace,
    2,
  );
});
