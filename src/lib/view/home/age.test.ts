// Ages in days, and in years once days say little.

import { expect, it } from 'vitest';
import { tellAge } from './age.ts';

it.each([
  [-3, '0 days'],
  [1, '1 day'],
  [92, '92 days'],
  [3892, '10.7 years'],
])('%i days are told as %s', (days, told) => {
  expect(tellAge(days, 'en')).toBe(told);
});
