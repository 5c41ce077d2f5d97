// What may be shared: small counts go with everything worked out from them, larger ones lose their last digit.

import { describe, expect, it } from 'vitest';
import { shareCount, shareTable, speaksOfPeople } from './table.ts';

describe('shareCount', () => {
  it.each([
    [0, 0],
    [1, '[c]'],
    [7, '[c]'],
    [8, 10],
    [12, 10],
    [13, 15],
    [48, 50],
  ])('tells %i people as %s', (count, told) => {
    expect(shareCount(count)).toBe(told);
  });
});

describe('shareTable', () => {
  const table = {
    columns: ['name', 'people', 'hours', 'price'],
    rows: [
      ['Quay', 3, 12.5, 20],
      ['Mill', 14, 90, 21],
      ['Moor', null, 7, 22],
      ['Ford', '[c]', '[c]', 23],
    ],
    people: [{ count: 'people', from: ['hours'] }],
  };

  it('hides what few people stand behind, and what nobody knows how many do', () => {
    expect(shareTable(table).rows).toEqual([
      ['Quay', '[c]', '[c]', 20],
      ['Mill', 15, 90, 21],
      ['Moor', null, null, 22],
      ['Ford', '[c]', '[c]', 23],
    ]);
  });

  it('leaves nothing more to hide', () => {
    expect(speaksOfPeople(table)).toBe(true);
    expect(speaksOfPeople(shareTable(table))).toBe(false);
  });

  it('leaves free text out', () => {
    const typed = {
      columns: ['day', 'heard', 'audience'],
      rows: [['2026-01-05', 'Mrs Poole would rather stay', 'staff']],
      freeText: ['heard'],
    };
    expect(speaksOfPeople(typed)).toBe(true);
    expect(shareTable(typed)).toEqual({
      columns: ['day', 'audience'],
      rows: [['2026-01-05', 'staff']],
    });
  });

  it('leaves a table that speaks of no people as it is', () => {
    const { people: _people, ...plain } = table;
    expect(shareTable(plain)).toBe(plain);
  });

  it('leaves out what follows from a count that is not there', () => {
    const ledger = { columns: ['month', 'fees'], rows: [['2026-10', 90]], forPurpose: ['fees'] };
    expect(shareTable(ledger)).toEqual({ columns: ['month'], rows: [['2026-10']] });
    expect(speaksOfPeople(ledger)).toBe(true);
  });
});
