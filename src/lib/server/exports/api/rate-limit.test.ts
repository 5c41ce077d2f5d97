// A reader may ask so often, and again after a while; readers do not use up each other's share.

import { expect, it } from 'vitest';
import { RateLimit } from './rate-limit.ts';

const rate = { burst: 3, perSecond: 2 };

it('gives a reader its share, then makes it wait until some has come back', () => {
  const limit = new RateLimit(rate);
  expect([0, 0, 0, 0].map(() => limit.take('a', 1_000))).toEqual([0, 0, 0, 1]);
  expect(limit.take('b', 1_000)).toBe(0);
  expect(limit.take('a', 1_400)).toBe(1);
  expect(limit.take('a', 1_500)).toBe(0);
  expect(limit.take('a', 1_500)).toBe(1);
  expect([0, 0, 0, 0].map(() => limit.take('a', 60_000))).toEqual([0, 0, 0, 1]);
});

it('takes a clock that goes back for one that stands', () => {
  const limit = new RateLimit(rate);
  limit.take('a', 10_000);
  expect(limit.take('a', 0)).toBe(0);
  expect(limit.take('a', 0)).toBe(0);
  expect(limit.take('a', 0)).toBe(1);
});

it('forgets the longest silent when there are too many readers', () => {
  const limit = new RateLimit({ burst: 1, perSecond: 1 });
  for (let reader = 0; reader <= 10_000; reader += 1) limit.take(`r${reader}`, 0);
  expect(limit.take('r0', 0)).toBe(0);
  expect(limit.take('r10000', 0)).toBe(1);
});
