import { describe, expect, it } from 'vitest';
import { FEWEST_PEOPLE } from '../disclosure.ts';
import { SUPPRESSED } from '../format.ts';
import { plainText } from '../sentence.ts';
import { shapeSpend, type SpendInput } from './spend.ts';

type Row = SpendInput['rows'][number];
const spent = (accounts: number, more: Partial<Row> = {}): Row[] =>
  Array.from({ length: accounts }, (_, at) => ({
    accountId: `a${at}`,
    month: '2026-10',
    category: 'agency',
    serviceId: 's1',
    pence: 10_000,
    ...more,
  }));
const shape = (
  rows: readonly Row[],
  paidOut: [string, number][] = [],
  clawbacks: SpendInput['clawbacks'] = new Map(),
) => shapeSpend({ rows, paidOut: new Map(paidOut), clawbacks }, 'en');

describe('where direct payments go', () => {
  const rows = [
    ...spent(20),
    ...spent(20, { category: 'self-employed', serviceId: null }),
    ...spent(20, { category: 'cash', serviceId: null }),
  ];

  it('says a range, of what was audited or of all that was paid out', () => {
    expect(plainText(shape(rows)?.answer ?? [])).toBe(
      'In October 2026, 20 accounts spent £6,000. Where it went is known for between 33% and 67% of it. What all direct payments came to is not known, so what was not audited is not in this share.',
    );
    const all = shape(rows, [['2026-10', 1_200_000]]);
    expect(plainText(all?.answer ?? [])).toContain('between 17% and 33%');
    expect(all?.months).toEqual([
      {
        key: '2026-10',
        month: 'October 2026',
        accounts: '20',
        spent: '£6,000',
        known: '17% to 33%',
        unseen: '£2,000',
        unaudited: '£6,000',
        clawback: '£0',
      },
    ]);
  });

  it('tells what was taken back, unless from few', () => {
    const back = (accounts: number) =>
      shape(rows, [], new Map([['2026-10', { pence: 50_000, accounts }]]))?.months[0]?.clawback;
    expect([back(9), back(2)]).toEqual(['£500', SUPPRESSED]);
  });

  it('what was not audited is not known, rather than nothing, without budgets', () =>
    expect(shape(rows)?.months[0]?.unaudited).toBe('not known'));

  it('hides months of few accounts, and answers with the last month that may be told', () => {
    const page = shape([...rows, ...spent(3, { month: '2026-11' })]);
    expect(page?.months[0]).toMatchObject({
      month: 'November 2026',
      accounts: SUPPRESSED,
      spent: SUPPRESSED,
      known: SUPPRESSED,
      unseen: SUPPRESSED,
    });
    expect(plainText(page?.answer ?? [])).toContain('In October 2026');
    expect(plainText(shape(spent(3))?.answer ?? [])).toContain(
      `fewer than ${FEWEST_PEOPLE} accounts`,
    );
  });

  it('adds purposes up over the months that are told, so that a hidden month cannot be worked out', () => {
    const page = shape([...rows, ...spent(3, { month: '2026-11' })]);
    expect(page?.purposes.find(({ key }) => key === 'agency')?.spent).toBe('£2,000');
    expect(shape(spent(3))?.purposes).toEqual([]);
  });

  it('hides a second purpose with a single one of few accounts, which the sums would give away', () => {
    const page = shape([
      ...rows,
      ...spent(15, { category: 'transport' }),
      ...spent(2, { category: 'equipment' }),
    ]);
    const hidden = page?.purposes.filter(({ accounts }) => accounts === SUPPRESSED);
    expect(hidden?.map(({ key }) => key)).toEqual(['transport', 'equipment']);
    expect(hidden?.every((row) => row.spent === SUPPRESSED)).toBe(true);
    expect(page?.purposes[0]).toMatchObject({ accounts: '20', spent: '£2,000' });
  });

  it('is not there without an audit', () => expect(shape([])).toBeNull());
});
