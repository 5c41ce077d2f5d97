// Faults of books are named at their row, the model refuses them, and sound books have none; confidence is that of the
// weakest record.

import { describe, expect, it } from 'vitest';
import { generateExample } from '#lib/example/index.ts';
import { DEFAULTS } from '../parameters/set.ts';
import { findBookFaults, type BooksToCheck } from './book-faults.ts';
import { rateConfidence } from './data-confidence.ts';
import { estimateService } from './estimate.ts';

const example = generateExample();
const booksOf = (id: string): BooksToCheck & { readonly operator: 'independent' } => {
  const terms = example.serviceTerms.find(({ serviceId }) => serviceId === id);
  if (!terms) throw new Error(`the example has no ${id}`);
  return {
    terms,
    operator: 'independent',
    ledger: example.serviceMonths.filter(({ serviceId }) => serviceId === id),
    spells: example.attendance.filter(({ serviceId }) => serviceId === id),
  };
};
const SOUND = booksOf('DC-netloft');
const faults = (change: Partial<BooksToCheck>) => findBookFaults({ ...SOUND, ...change }, DEFAULTS);
const withMonth = (month: string, change: object) => ({
  ledger: SOUND.ledger.map((row) => (row.month === month ? { ...row, ...change } : row)),
});
const LAST =
  SOUND.ledger
    .map(({ month }) => month)
    .toSorted()
    .at(-1) ?? '';

describe('books of the example', () => {
  it.each(example.serviceTerms.map(({ serviceId }) => serviceId))('%s has none', (id) => {
    expect(findBookFaults(booksOf(id), DEFAULTS)).toEqual([]);
  });
});

describe('faults', () => {
  it('a missing month is named, and the model refuses the books', () => {
    const gone = SOUND.ledger.filter(({ month }) => month !== '2026-03');
    expect(faults({ ledger: gone })).toMatchObject([{ kind: 'ledger-gap', month: '2026-03' }]);
    const refused = estimateService({ ...SOUND, ledger: gone });
    expect(refused).toMatchObject({ ok: false, problem: { code: 'model-input' } });
    expect(!refused.ok && refused.problem.message).toContain('ledger-gap in 2026-03');
  });

  it('a month older than what the rates rest on does not matter', () => {
    const months = SOUND.ledger.map(({ month }) => month).toSorted();
    expect(months.length).toBeGreaterThan(30);
    const gone = SOUND.ledger.filter(({ month }) => month !== months[2]);
    expect(faults({ ledger: gone })).toEqual([]);
  });

  it.each([
    ['bookedPlaces', 'booked_places'],
    ['attendedPlaces', 'attended_places'],
  ])('negative %s', (key, field) => {
    expect(faults(withMonth('2025-11', { [key]: -3 }))).toEqual([
      { kind: 'negative-places', month: '2025-11', field, found: -3, bound: 0 },
    ]);
  });

  it('more attendances than five full weeks hold', () => {
    const most = SOUND.terms.placesPerSession * SOUND.terms.sessionsPerWeek * 5;
    expect(faults(withMonth(LAST, { attendedPlaces: most }))).toEqual([]);
    expect(faults(withMonth(LAST, { attendedPlaces: most + 1 }))).toMatchObject([
      { kind: 'over-capacity', month: LAST, found: most + 1, bound: most },
    ]);
  });

  it('an exit before the entry, counted by the month of the entry', () => {
    const [first, ...rest] = SOUND.spells;
    if (!first) throw new Error('nobody attends');
    const spells = [{ ...first, from: '2026-02-10', to: '2026-01-05' }, ...rest];
    expect(faults({ spells })).toMatchObject([
      { kind: 'exit-before-entry', month: '2026-02', field: 'to', found: 1 },
    ]);
  });

  it('a block schedule that ended before the books and says another amount than was paid', () => {
    const step = (monthlyPence: number, fromMonth: string) => ({
      terms: { ...SOUND.terms, blockSchedule: [{ fromMonth, monthlyPence }] },
    });
    const paid = SOUND.ledger.find(({ month }) => month === LAST)?.blockPence ?? 0;
    expect(faults(step(paid, '2023-04'))).toEqual([]);
    expect(faults(step(paid + 150_000, '2023-04'))).toMatchObject([
      { kind: 'block-in-past', month: LAST, bound: paid / 100 + 1500 },
    ]);
    expect(faults(step(paid + 150_000, '2030-04'))).toEqual([]);
  });

  it('no ledger and nobody attending', () => {
    expect(faults({ ledger: [], spells: [] }).map(({ kind }) => kind)).toEqual([
      'no-ledger',
      'no-attendance',
    ]);
  });
});

describe('confidence', () => {
  const estimate = {
    lastMonth: '2026-10',
    waterfall: Array.from({ length: 36 }),
    exits: { choice: 4, 'council-led': 1, rule: 0, natural: 5, undetermined: 0 },
    levels: { weeksPerMonth: 4.2, staffFactor: 1.05 },
  } as unknown as Parameters<typeof rateConfidence>[0]['estimate'];
  const word = (change: object, asOf = '2026-10') =>
    rateConfidence({ estimate: { ...estimate, ...change }, asOf }, DEFAULTS);

  it('is good where records are new, long, explained and agree', () => {
    expect(word({}).word).toBe('good');
    expect(word({}).findings.map(({ word: one }) => one)).toEqual(Array(5).fill('good'));
  });

  it.each([
    ['age', {}, '2026-12', 'fair'],
    ['age', {}, '2027-04', 'poor'],
    ['history', { waterfall: Array.from({ length: 23 }) }, '2026-10', 'fair'],
    ['history', { waterfall: Array.from({ length: 11 }) }, '2026-10', 'poor'],
    ['unexplained', { exits: { ...estimate.exits, undetermined: 2 } }, '2026-10', 'fair'],
    ['unexplained', { exits: { ...estimate.exits, undetermined: 10 } }, '2026-10', 'poor'],
    ['bookings', { levels: { weeksPerMonth: 3.5, staffFactor: 1 } }, '2026-10', 'fair'],
    ['pay', { levels: { weeksPerMonth: 4.3, staffFactor: 1.4 } }, '2026-10', 'poor'],
  ])('is that of the weakest: %s', (sign, change, asOf, expected) => {
    const rated = word(change, asOf);
    expect(rated.word).toBe(expected);
    expect(rated.findings.find((one) => one.sign === sign)?.word).toBe(expected);
  });

  it('exits that never happened leave nothing unexplained', () => {
    const exits = { choice: 0, 'council-led': 0, rule: 0, natural: 0, undetermined: 0 };
    expect(word({ exits }).word).toBe('good');
  });
});
