import { expect, test } from 'vitest';
import {
  gapsBeforeConsulting,
  gapsBeforeDeciding,
  gapsOfDecision,
  mayFollow,
  type ConsultationEntry,
  type DecisionRecord,
} from './decision.ts';

const round = (over: Partial<ConsultationEntry> = {}): ConsultationEntry => ({
  id: 'c1',
  audience: 'people-who-use-it',
  how: 'two meetings',
  put: 'close the centre on 31 March',
  namesService: true,
  opened: '2026-01-05',
  closed: '2026-02-20',
  heard: 'stay open',
  ...over,
});

const whole = (over: Partial<DecisionRecord> = {}): DecisionRecord => ({
  state: 'consulting',
  proposal: 'close the centre',
  options: [
    { id: 'a', title: 'keep', detail: '', yearlyPence: 0, scenarioId: null },
    { id: 'b', title: 'close', detail: '', yearlyPence: -1_000_000, scenarioId: null },
  ],
  improvementCase: 'smaller groups',
  budgetDriver: 'the block ends',
  savingPence: 1_000_000,
  savingsLine: 'ASC 14',
  equalityImpact: 'older women most',
  consultation: [round()],
  hasFigures: true,
  ...over,
});

const taken = { optionId: 'b', by: 'Cabinet', on: '2026-03-01' };

test('a whole record can be decided once consultation has ended', () => {
  expect(gapsBeforeDeciding(whole())).toEqual([]);
  expect(gapsOfDecision(whole(), taken, '2026-03-02')).toEqual([]);
});

test('consultation that does not name the service, or asks others only, is not enough', () => {
  for (const consultation of [
    [],
    [round({ namesService: false })],
    [round({ put: '' })],
    [round({ audience: 'public' }), round({ id: 'c2', audience: 'staff' })],
  ]) {
    expect(gapsBeforeDeciding(whole({ consultation }))).toEqual(['named-consultation']);
  }
});

test('no round may still be open, and the decision follows the last', () => {
  const open = whole({
    consultation: [round(), round({ id: 'c2', audience: 'staff', closed: null })],
  });
  expect(gapsBeforeDeciding(open)).toEqual(['consultation-open']);
  expect(gapsOfDecision(whole(), { ...taken, on: '2026-02-19' }, '2026-03-02')).toEqual([
    'decided-before-consultation-closed',
  ]);
  expect(gapsOfDecision(whole(), { ...taken, on: '2026-03-03' }, '2026-03-02')).toEqual([
    'decided-in-future',
  ]);
});

test('improvement case and budget driver are two boxes, and both are asked for', () => {
  expect(gapsBeforeDeciding(whole({ improvementCase: '', budgetDriver: '' }))).toEqual([
    'improvement-case',
    'budget-driver',
  ]);
  expect(gapsBeforeDeciding(whole({ savingsLine: '' }))).toEqual(['savings-line']);
  expect(gapsBeforeDeciding(whole({ savingPence: null, savingsLine: '' }))).toEqual([]);
});

test('nobody can be asked about nothing, and only an option on record can be chosen', () => {
  expect(gapsBeforeConsulting(whole({ proposal: '', options: [] }))).toEqual([
    'proposal',
    'options',
  ]);
  expect(gapsOfDecision(whole(), { ...taken, optionId: 'x', by: '' }, '2026-03-02')).toEqual([
    'option-unknown',
    'decided-by',
  ]);
});

test('what was decided stays decided, and a draft cannot be decided', () => {
  expect(mayFollow('draft', 'decided')).toBe(false);
  for (const to of ['draft', 'consulting', 'withdrawn'] as const)
    expect(mayFollow('decided', to)).toBe(false);
});
