import { expect, test } from 'vitest';
import { DEFAULTS } from '../parameters/set.ts';
import type { BreakEven } from './break-even.ts';
import { warningsOf, type WarningBooks } from './early-warning.ts';
import type { ServiceEstimate } from './estimate.ts';
import type { AttendanceSpell, ServiceMonth } from './records.ts';

const NO_EXITS = { choice: 0, 'council-led': 0, rule: 0, natural: 0, undetermined: 0 };

const monthOf = (at: number, start: number, end: number) => ({
  month: `2026-${String(at).padStart(2, '0')}`,
  start,
  entries: 0,
  exits: NO_EXITS,
  end,
});

const ledgerMonth = (feePence: number, blockPence: number): ServiceMonth => ({
  serviceId: 's',
  month: '2026-10',
  fixedPence: 1,
  staffPence: 1,
  variablePence: 1,
  blockPence,
  feePence,
  bookedPlaces: 1,
  attendedPlaces: 1,
});

const spellWithCut = (date: string): AttendanceSpell => ({
  id: 'a',
  serviceId: 's',
  personId: 'p',
  from: '2025-01-01',
  to: '2026-09-01',
  weekdays: [1],
  pricePence: 1,
  mechanism: 'council-managed',
  entry: 'own-choice',
  exit: { reason: null, initiator: null, trigger: { kind: 'hours-cut', date }, evidence: null },
});

/** Books without anything to warn of. */
const calm = (over: Partial<WarningBooks> = {}): WarningBooks => ({
  estimate: {
    lastMonth: '2026-10',
    drought: { expected: 4, actual: 4, missing: 0 },
    waterfall: [5, 6, 7, 8, 9, 10].map((at) => monthOf(at, 20, 20)),
  } as unknown as ServiceEstimate,
  breakEven: { lossPockets: [21, 22], current: { people: 30 } } as unknown as BreakEven,
  ledger: [ledgerMonth(100, 10)],
  spells: [],
  asOf: '2026-10',
  ...over,
});

const kinds = (books: WarningBooks): readonly string[] =>
  warningsOf(books, DEFAULTS).map(({ kind }) => kind);

test('calm books warn of nothing', () => {
  expect(kinds(calm())).toEqual([]);
});

test('each rule fires by itself, and at its bar', () => {
  const { estimate } = calm();
  const missing = (count: number) => ({
    estimate: { ...estimate, drought: { expected: 4, actual: 4 - count, missing: count } },
  });
  expect(kinds(calm(missing(1)))).toEqual([]);
  expect(kinds(calm(missing(2)))).toEqual(['referral-drought']);
  const fallen = [5, 6, 7, 8, 9, 10].map((at) => monthOf(at, at === 5 ? 20 : 18, 18));
  expect(kinds(calm({ estimate: { ...estimate, waterfall: fallen } }))).toEqual([
    'attendance-fall',
  ]);
  expect(kinds(calm({ ledger: [ledgerMonth(20, 80)] }))).toEqual(['one-funder']);
  expect(kinds(calm({ asOf: '2026-12' }))).toEqual(['ledger-late']);
  expect(
    kinds(
      calm({
        breakEven: { lossPockets: [21, 22], current: { people: 20 } } as unknown as BreakEven,
      }),
    ),
  ).toEqual(['staff-step']);
  expect(kinds(calm({ spells: [spellWithCut('2026-08-01')] }))).toEqual(['offer-cut']);
  expect(kinds(calm({ spells: [spellWithCut('2025-10-01')] }))).toEqual([]);
});

test('a council’s own rule is the rule', () => {
  const own = { 'viability.warning.one-funder': { value: 0.95 } };
  expect(warningsOf(calm({ ledger: [ledgerMonth(20, 80)] }), own)).toEqual([]);
});

test('a service without people or income gives no share', () => {
  const { estimate } = calm();
  const empty = { ...estimate, drought: null, waterfall: [] };
  const breakEven = { lossPockets: [], current: null } as unknown as BreakEven;
  expect(kinds(calm({ estimate: empty, ledger: [], breakEven }))).toEqual([]);
});
