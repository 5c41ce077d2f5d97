// Five attenders of an in-house centre who take a direct payment are gone; of the same centre spun out they stay.

import { describe, expect, test } from 'vitest';
import type { Operator } from '../market/records.ts';
import { canDirectPaymentBuy } from './direct-payment-rule.ts';
import { moveToDirectPayment, withNewPeopleOnDirectPayments } from './in-house-cliff.ts';
import type { ModelledService } from './modelled-service.ts';
import type { AttendanceSpell } from './records.ts';

const stay = (n: number, parts: Partial<AttendanceSpell> = {}): AttendanceSpell => ({
  id: `s${n}`,
  serviceId: 'centre',
  personId: `p${n}`,
  from: '2024-01-08',
  to: null,
  weekdays: [2],
  pricePence: 5000,
  mechanism: 'council-managed',
  entry: 'council-referral',
  exit: null,
  ...parts,
});

const spells = [
  ...Array.from({ length: 8 }, (_, n) => stay(n)),
  stay(8, { to: '2026-02-01', exit: null }),
  stay(9, { mechanism: 'dp-self' }),
];
const movers = new Set(['p0', 'p1', 'p2', 'p3', 'p4', 'p8', 'p9', 'stranger']);
const move = (operator: Operator) =>
  moveToDirectPayment(spells, {
    people: movers,
    operator,
    on: '2026-06-01',
    mechanism: 'dp-managed',
  });

describe('five attenders move to a direct payment', () => {
  test('in house: five places go, and five exits are by rule', () => {
    const after = move('in-house');
    expect(after).toMatchObject({ peopleRemoved: 5, placesRemoved: 5 });
    expect(after.exits).toEqual({
      choice: 0,
      'council-led': 0,
      rule: 5,
      natural: 0,
      undetermined: 0,
    });
    expect(after.spells.filter(({ to }) => to === '2026-06-01')).toHaveLength(5);
    expect(after.spells.slice(5)).toEqual(spells.slice(5));
  });

  test.each(['spin-out', 'independent', 'user-led', 'council-company'] as const)(
    '%s: none goes, and they pay directly from then on',
    (operator) => {
      const after = move(operator);
      expect(after).toMatchObject({ peopleRemoved: 0, placesRemoved: 0 });
      expect(Object.values(after.exits)).toEqual([0, 0, 0, 0, 0]);
      expect(after.spells.map(({ mechanism }) => mechanism)).toEqual([
        ...Array.from({ length: 5 }, () => 'dp-managed'),
        ...Array.from({ length: 4 }, () => 'council-managed'),
        'dp-self',
      ]);
    },
  );
});

test('a person with several days loses every one of them', () => {
  const days = [stay(0, { weekdays: [1, 3, 5] })];
  const after = moveToDirectPayment(days, {
    people: new Set(['p0']),
    operator: 'in-house',
    on: '2026-06-01',
    mechanism: 'dp-self',
  });
  expect(after).toMatchObject({ peopleRemoved: 1, placesRemoved: 3 });
});

test('the rule is the council’s to set', () => {
  expect(canDirectPaymentBuy('in-house')).toBe(false);
  expect(canDirectPaymentBuy('in-house', [])).toBe(true);
  expect(canDirectPaymentBuy('council-company', ['in-house', 'council-company'])).toBe(false);
});

test('all new people on direct payments: nobody new comes in house, as many as before elsewhere', () => {
  const service = { groups: [{ entriesPerMonth: 0.5 }] } as unknown as ModelledService;
  const entries = (operator: Operator, share: number): number =>
    withNewPeopleOnDirectPayments(service, operator, share).groups[0]?.entriesPerMonth ?? NaN;
  expect(entries('in-house', 1)).toBe(0);
  expect(entries('in-house', 0.4)).toBeCloseTo(0.3, 12);
  expect(entries('spin-out', 1)).toBe(0.5);
});
