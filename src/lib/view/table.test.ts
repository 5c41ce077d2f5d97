// Sort orders survive the address and turn round on a second click.

import { describe, expect, it } from 'vitest';
import { encodeSort, nextSort, parseSort, sortedOf } from './table.ts';

const KEYS = ['name', 'people'] as const;

describe('sort', () => {
  it.each(['name', '-name', 'people', '-people'])('survives the address: %s', (text) => {
    const sort = parseSort(text, KEYS);
    expect(sort && encodeSort(sort)).toBe(text);
  });
  it.each([null, '', '-', 'price', '--name', '__proto__'])('ignores %s', (text) => {
    expect(parseSort(text, KEYS)).toBeNull();
  });
  it('turns round on a second click and starts as the column likes', () => {
    const byName = { key: 'name', isDescending: false } as const;
    expect(nextSort<'name' | 'people'>(byName, 'name', false).isDescending).toBe(true);
    expect(nextSort<'name' | 'people'>(byName, 'people', true)).toEqual({
      key: 'people',
      isDescending: true,
    });
    expect(sortedOf<'name' | 'people'>(byName, 'name')).toBe('ascending');
    expect(sortedOf<'name' | 'people'>(byName, 'people')).toBeUndefined();
  });
});
