import { expect, test } from 'vitest';
import { choiceShare, classifyExit, countExits } from './exits.ts';
import type { AttendanceSpell, ExitRecord } from './records.ts';

const LEFT = '2026-06-30';
const exit = (parts: Partial<ExitRecord>): ExitRecord => ({
  reason: null,
  initiator: null,
  trigger: null,
  evidence: null,
  ...parts,
});
const chargeRise = (date: string): ExitRecord['trigger'] => ({ kind: 'charge-rise', date });

const spell = (record: ExitRecord | null, at: number): AttendanceSpell => ({
  id: `s${at}`,
  serviceId: 'centre',
  personId: `p${at}`,
  from: '2024-01-01',
  to: LEFT,
  weekdays: [1],
  pricePence: 4000,
  mechanism: 'council-managed',
  entry: 'council-referral',
  exit: record,
});

test.each([
  ['nothing on record', null, 'undetermined'],
  ['a blank', exit({}), 'undetermined'],
  [
    'a death after a charge rise',
    exit({ reason: 'died', trigger: chargeRise('2026-06-01') }),
    'natural',
  ],
  ['a choice', exit({ reason: 'chose-other-support', initiator: 'person' }), 'choice'],
  ['a choice with nobody named', exit({ reason: 'chose-other-support' }), 'choice'],
  [
    'the council’s own act',
    exit({ reason: 'review-reduced', initiator: 'council' }),
    'council-led',
  ],
  ['the provider’s act', exit({ reason: 'hours-cut', initiator: 'provider' }), 'undetermined'],
  [
    '90 days after a rise',
    exit({ initiator: 'person', trigger: chargeRise('2026-04-01') }),
    'council-led',
  ],
  [
    '91 days after a rise',
    exit({ initiator: 'person', trigger: chargeRise('2026-03-31') }),
    'choice',
  ],
  ['before a rise', exit({ initiator: 'person', trigger: chargeRise('2026-07-01') }), 'choice'],
] as const)('%s', (_, record, cause) => {
  expect(classifyExit(record, LEFT, 'independent')).toBe(cause);
});

test('moving to a direct payment is a rule exit in house and a choice elsewhere', () => {
  const moved = exit({ reason: 'moved-to-direct-payment', initiator: 'person' });
  expect(classifyExit(moved, LEFT, 'in-house')).toBe('rule');
  expect(classifyExit(moved, LEFT, 'spin-out')).toBe('choice');
});

test('3 choices, 4 after a charge rise, 2 deaths and 1 blank: 3 of 8 avoidable, 1 undetermined', () => {
  const chosen = exit({ reason: 'chose-other-support', initiator: 'person' });
  const afterRise = exit({ initiator: 'person', trigger: chargeRise('2026-06-01') });
  const died = exit({ reason: 'died', initiator: 'natural' });
  const records = [
    chosen,
    chosen,
    chosen,
    afterRise,
    afterRise,
    afterRise,
    afterRise,
    died,
    died,
    null,
  ];
  const counts = countExits(records.map(spell), 'independent');
  expect(counts).toEqual({ choice: 3, 'council-led': 4, rule: 0, natural: 2, undetermined: 1 });
  expect(choiceShare(counts)).toEqual({ avoidable: 8, choice: 3, undetermined: 1, share: 3 / 8 });
});

test('nobody leaving avoidably has no share of choice', () => {
  expect(
    choiceShare(countExits([spell(exit({ reason: 'died' }), 1)], 'independent')).share,
  ).toBeNull();
});
