import { describe, expect, test } from 'vitest';
import { clearFilters, encodeGapView, parseGapView } from './url.ts';

const read = (query: string) => parseGapView(new URL(`http://atlas.example/x/gaps${query}`));

describe('the address of the gaps page', () => {
  test.each([
    '',
    '?need=memory&support=day-support',
    '?need=memory&support=day-support&state=none&state=short&district=D1&choices=1&show=choices&sort=place&sel=A1',
    '?sort=-choices',
    '?choices=0',
  ])('%s comes back as it went', (query) => {
    const { view, problems } = read(query);
    expect(encodeGapView(view)).toBe(query);
    expect(problems).toEqual([]);
  });

  test.each([
    '?need=money',
    '?support=x',
    '?state=great',
    '?choices=-1',
    '?choices=1.5',
    '?show=3',
  ])('%s is told and left out', (query) => {
    const { view, problems } = read(query);
    expect(encodeGapView(view)).toBe('');
    expect(problems).toHaveLength(1);
  });

  test('clearing leaves order and shading', () => {
    const { view } = read('?need=memory&district=D1&show=choices&sort=place&sel=A1');
    expect(encodeGapView(clearFilters(view))).toBe('?show=choices&sort=place');
  });
});
