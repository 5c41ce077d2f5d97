// Any query is read without a throw, and a written query reads back as what it was.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeQuery, QueryReader } from './query.ts';

const read = (query: string) => new QueryReader(new URLSearchParams(query));

describe('reading a query', () => {
  it('takes known words and numbers in range', () => {
    const reader = read('sort=name&leave=6&kind=a&kind=c&free=1&q=%20moor%20');
    expect(reader.word('sort', ['name', 'people'], 'people')).toBe('name');
    expect(reader.number('leave', { min: 0, max: 50, whole: true }, 0)).toBe(6);
    expect(reader.words('kind', ['c', 'a', 'b'])).toEqual(['c', 'a']);
    expect(reader.flag('free')).toBe(true);
    expect(reader.text('q')).toBe('moor');
    expect(reader.problems).toEqual([]);
  });

  it.each([
    ['sort=shoe', 'sort'],
    ['leave=many', 'leave'],
    ['leave=-1', 'leave'],
    ['leave=1.5', 'leave'],
    ['kind=zebra', 'kind'],
  ])('leaves out %s and says so', (query, field) => {
    const reader = read(query);
    reader.word('sort', ['name', 'people'], 'people');
    reader.number('leave', { min: 0, max: 50, whole: true }, 0);
    reader.words('kind', ['a']);
    expect(reader.problems.map((problem) => problem.where?.field)).toEqual([field]);
  });

  it('leaves out a NUL, which no record has and the database refuses', () => {
    expect(read('q=a%00b').text('q')).toBe('ab');
    expect(read('q=%00').text('q')).toBeNull();
    expect(read('who=%00&who=P%001').texts('who', 5)).toEqual(['P1']);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        const reader = read(query);
        reader.number('a', { min: 0, max: 1 }, null);
        reader.word('b', ['x'], null);
        reader.text('c');
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe('writing a query', () => {
  it('leaves out what is empty or usual', () => {
    expect(encodeQuery({ sort: 'name', leave: 0, q: null, kind: [] }, { leave: 0 })).toBe(
      '?sort=name',
    );
    expect(encodeQuery({ sort: 'name' }, { sort: 'name' })).toBe('');
    expect(encodeQuery({ kind: ['a', 'b'], free: true })).toBe('?kind=a&kind=b&free=1');
  });
});
