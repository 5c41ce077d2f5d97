// Old means past its own cadence, and a census never is.

import { expect, it } from 'vitest';
import { isOlderThanUsual } from './age.ts';

it.each([
  ['2026-10-31', 31, '2026-12-01', false],
  ['2026-10-31', 31, '2026-12-02', true],
  ['2021-03-21', null, '2026-12-02', false],
])('covers to %s, every %s days, on %s', (coversTo, cadenceDays, today, isOld) => {
  expect(isOlderThanUsual({ coversTo, cadenceDays }, today)).toBe(isOld);
});
