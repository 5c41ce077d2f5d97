import { describe, expect, it } from 'vitest';
import { attendance } from '../kinds/attendance.ts';
import { dayServiceLedger } from '../kinds/day-service-ledger.ts';
import type { ImportKind } from '../kinds/kind.ts';
import { KINDS } from '../kinds/registry.ts';
import type { Surroundings } from '../understanding/cell-reader.ts';
import { referenceIndex } from '../understanding/references.ts';
import { guessMatching } from './guess.ts';
import { matchingKey, recall, toRemembered, withPairs } from './matching.ts';
import { editDistance, similarity } from './similarity.ts';

const around: Surroundings = {
  today: '2026-11-26',
  councilName: 'Wick',
  councilCode: null,
  places: { areaCodes: new Set(), areaByPostcode: new Map() },
  references: { service: referenceIndex([{ id: 's1', name: 'Centre' }]) },
  keptFields: new Set(),
};

const guess = (kind: ImportKind, names: string[], ...rows: string[][]) =>
  guessMatching(
    kind,
    names,
    rows.map((cells, at) => ({ line: at + 2, textLine: at + 2, cells })),
    around,
  );

describe('guessMatching', () => {
  it.each(KINDS.map((kind) => [kind.id, kind] as const))(
    'finds every column of the template of %s, in both languages',
    (_, kind) => {
      for (const locale of ['en', 'cy'] as const) {
        const names = Object.values(kind.columns).map(({ title }) => title[locale]);
        const { columns } = guess(kind, names);
        expect(columns.map(([id]) => id)).toEqual(Object.keys(kind.columns));
      }
    },
  );

  it('finds columns by synonyms, units in brackets and slips of the keyboard', () => {
    const names = [
      'Centre',
      'Perido',
      'Staffing (£)',
      'Rent',
      'Grant',
      'Fees',
      'Booked',
      'Attendances',
    ];
    const { columns } = guess(dayServiceLedger, names, [
      's1',
      '03/2026',
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
    ]);
    expect(Object.fromEntries(columns)).toEqual({
      service: 0,
      month: 1,
      staff: 2,
      premises: 3,
      block: 4,
      fees: 5,
      booked: 6,
      attended: 7,
    });
  });

  it('leaves a column alone whose name is only alike and whose cells make no sense', () => {
    const { columns } = guess(dayServiceLedger, ['Moth'], ['Peacock'], ['Hawk']);
    expect(columns).toEqual([]);
  });

  it('takes the period of an amount from the name where it can be used', () => {
    const { periods } = guess(dayServiceLedger, ['Fees (£ a year)', 'Staff weekly'], ['1', '2']);
    expect(periods).toContainEqual(['fees', 'year']);
    const day = guess(attendance, ['Price per week'], ['50']);
    expect(day.periods).toEqual([]);
    expect(guess(attendance, ['Daily rate'], ['50']).periods).toEqual([['price', 'day']]);
  });

  it('never takes the columns of a file of bad rows', () => {
    expect(guess(dayServiceLedger, ['problem: row', 'problem: month']).columns).toEqual([]);
  });
});

describe('a remembered matching', () => {
  const names = ['A', 'B', 'C'];
  const matching = {
    columns: [
      ['month', 1],
      ['staff', 0],
    ] as const,
    dateOrder: 'day-first',
    periods: [],
    units: [],
    words: [],
  } as const;
  const guessed = {
    ...matching,
    columns: [
      ['fees', 2],
      ['staff', 1],
    ] as const,
  };

  it('finds its columns wherever they stand, and leaves alone what was left alone', () => {
    const again = recall(toRemembered(matching, names), ['C', 'B', 'X', 'A'], guessed);
    expect(Object.fromEntries(again.columns)).toEqual({ month: 1, staff: 3, fees: 2 });
    const alone = recall(toRemembered(matching, names), ['B', 'A', 'C'], guessed);
    expect(Object.fromEntries(alone.columns)).toEqual({ month: 0, staff: 1 });
  });

  it('has one key, in whatever order it was put together', () => {
    const turned = { ...matching, columns: matching.columns.toReversed() };
    expect(matchingKey(turned)).toBe(matchingKey(matching));
    expect(matchingKey(guessed)).not.toBe(matchingKey(matching));
  });

  it('gives way to a pair that is said by hand', () => {
    expect(withPairs(matching, [['fees', 1]]).columns).toEqual([
      ['staff', 0],
      ['fees', 1],
    ]);
  });
});

describe('similarity', () => {
  it.each([
    ['month', 'month', 1],
    ['cost staff', 'staff cost', 0.99],
    ['', 'x', 0],
  ])('of %j and %j is %f', (one, other, alike) => expect(similarity(one, other)).toBe(alike));
  it('counts letters put in, taken out, changed and turned round', () => {
    expect(editDistance('perido', 'period')).toBe(1);
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('', 'abc')).toBe(3);
  });
});
