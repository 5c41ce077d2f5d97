import { expect, test } from 'vitest';
import { dueChecks, growthByMonth, targetProgress } from './caseload.ts';
import type { EnterpriseCheck, EnterpriseMonth } from './records.ts';

const sent = (
  enterpriseId: string,
  month: string,
  people: number,
  minutesPerWeek: number,
): EnterpriseMonth => ({
  enterpriseId,
  month,
  people,
  directPaymentPeople: 1,
  minutesPerWeek,
});

const months = growthByMonth([
  sent('b', '2026-02', 4, 600),
  sent('a', '2026-01', 2, 300),
  sent('a', '2026-02', 3, 360),
]);

test('months come in order, with enterprises, people and hours added up', () => {
  expect(months).toEqual([
    { month: '2026-01', enterprises: 1, people: 2, directPaymentPeople: 1, hoursPerWeek: 5 },
    { month: '2026-02', enterprises: 2, people: 7, directPaymentPeople: 2, hoursPerWeek: 16 },
  ]);
});

test('a target is set against the straight line to it', () => {
  const target = {
    id: 't',
    measure: 'people' as const,
    startDate: '2026-01-01',
    startValue: 0,
    byDate: '2026-12-31',
    value: 364,
  };
  expect(targetProgress(target, months, '2026-03-02')).toMatchObject({ expected: 60, actual: 7 });
  expect(targetProgress(target, [], '2025-01-01')).toMatchObject({ expected: 0, actual: null });
});

test('checks that lapsed come first, then those that lapse soon; the rest can wait', () => {
  const check = (id: string, due: string): EnterpriseCheck => ({
    id,
    enterpriseId: 'a',
    kind: 'dbs',
    due,
  });
  const due = dueChecks(
    [
      check('later', '2027-03-01'),
      check('soon', '2026-11-20'),
      check('gone', '2026-10-01'),
      check('last day', '2026-12-30'),
    ],
    '2026-10-31',
  );
  expect(due.map(({ check: { id }, state, daysLeft }) => [id, state, daysLeft])).toEqual([
    ['gone', 'lapsed', -30],
    ['soon', 'soon', 20],
    ['last day', 'soon', 60],
  ]);
});
