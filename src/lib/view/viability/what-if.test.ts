// The sentence says a change that can be read, and the months count on across a year.

import { describe, expect, it } from 'vitest';
import { plainText } from '../sentence.ts';
import { AS_RECORDED } from './url.ts';
import { monthAfter } from './pictures.ts';
import { leversOf, noteLevers, type LeverStart } from './levers/levers.ts';
import { peopleToPick } from './levers/people.ts';
import { shapeWhatIf, type RangedOutlook } from './what-if.ts';

const outlook = (in12: number, in24: number): RangedOutlook =>
  ({
    breakEven: { table: [], firstBreakEven: 12, safeBreakEven: 12, lossPockets: [], current: null },
    tipping: null,
    runway: { p10: 4, p50: 9, p90: null },
    chanceIn12: { estimate: in12, low: in12, high: in12, zeroUpper: null },
    chanceIn24: { estimate: in24, low: in24, high: in24, zeroUpper: null },
    risk: { word: 'at-risk', rule: null },
    simulation: { meanDisplaced: 8 },
    likely: {
      in12: { low: in12 / 2, high: in12 },
      in24: { low: in24 / 2, high: in24 },
      displaced: { low: 4, high: 9 },
    },
  }) as unknown as RangedOutlook;

const group = { people: 9, sessionsPerWeek: 2, feePerSession: 40, attendance: 1 };
const start = {
  service: {
    months: 24,
    staffRatio: 5,
    costInflationAnnual: 0.03,
    groups: [{ ...group, id: 'council-managed' }],
  },
  usual: { entriesPerMonth: [0] },
  exits: { choice: 0, 'council-led': 0, rule: 0, natural: 0, undetermined: 0 },
  rates: { other: { low: 0, mid: 0.01, high: 0.1 }, choice: { low: 0, mid: 0.012, high: 0.1 } },
  operator: 'in-house',
  parameters: {},
  entriesPerMonth: 0.52,
  lastMonth: '2026-10',
  present: [
    { personId: 'P-2', weekdays: [2, 4], group: 0 },
    { personId: 'P-1', weekdays: [1], group: 0 },
  ],
} as unknown as LeverStart;

const say = (now: RangedOutlook, then: RangedOutlook): string =>
  plainText(shapeWhatIf({ now, then, start }, { ...AS_RECORDED, leave: 6 }, 'en').sentence);

describe('the sentence of a what-if', () => {
  it('speaks of 24 months', () => {
    expect(say(outlook(0.1, 0.3), outlook(0.2, 0.5))).toBe(
      'If 6 more people leave, the chance of closing within 24 months goes from about 30% to about 50% (likely 25% to 50%).',
    );
  });
  it('speaks of 12 months where 24 read alike', () => {
    expect(say(outlook(0.6, 0.995), outlook(0.9, 1))).toContain(
      'within 12 months goes from about 60% to about 90%',
    );
  });
});

it('does not put on the leavers what another lever does too', () => {
  const view = { ...AS_RECORDED, leave: 6, fee: 6 };
  const { sentence } = shapeWhatIf(
    { now: outlook(0.1, 0.3), then: outlook(0.2, 0.5), start },
    view,
    'en',
  );
  expect(plainText(sentence)).toMatch(/^With these levers, the chance/);
});

describe('levers from the address', () => {
  it('a field that says what the records say was not moved', () => {
    const sent = { ...AS_RECORDED, rate: 1.2, referrals: 0.5, cost: 3, ratio: 5 };
    expect(leversOf(start, sent)).toEqual(leversOf(start, AS_RECORDED));
    expect(leversOf(start, { ...sent, rate: 2.5 }).choiceExit).toBe(0.025);
  });

  it('counts months of block income from the last on record, and a past one as the next', () => {
    const from = (blockFrom: string) =>
      leversOf(start, { ...AS_RECORDED, blockFrom }).blockFromMonth;
    expect([from('2026-11'), from('2027-04'), from('2025-01')]).toEqual([1, 6, 1]);
  });

  it('those picked leave by name, and one who no longer attends is named as left out', () => {
    const view = { ...AS_RECORDED, who: ['P-2', 'P-9'] };
    expect(leversOf(start, view).picked).toEqual([1]);
    expect(noteLevers(start, view, 'en').map(({ text }) => text)).toEqual([
      'Left out, as they no longer attend: 1 person of those picked.',
    ]);
    expect(peopleToPick(start, 'en')).toEqual([
      { id: 'P-1', days: 'Mon' },
      { id: 'P-2', days: 'Tue Thu' },
    ]);
  });

  it('says who would have to leave by rule, and what spinning out costs', () => {
    const moved = { ...AS_RECORDED, dp: 5 };
    expect(noteLevers(start, moved, 'en').map(({ text }) => text)).toEqual([
      '5 people would have to leave by rule when they move to a direct payment, which cannot buy the council’s own service.',
    ]);
    const spunOut = noteLevers(start, { ...moved, spinOut: true }, 'en');
    expect(spunOut.map(({ parameter }) => parameter)).toEqual([
      null,
      'viability.rescue.spin-out-overhead',
      'viability.rescue.spin-out-set-up',
    ]);
    expect(spunOut[1]?.text).toContain('about £800 a month');
    expect(spunOut[2]?.text).toContain('likely £15,000 to £100,000');
  });
});

it.each([
  ['2026-10', 2, '2026-12'],
  ['2026-10', 3, '2027-01'],
  ['2026-12', 24, '2028-12'],
])('%s and %i months is %s', (from, months, to) => {
  expect(monthAfter(from, months)).toBe(to);
});
