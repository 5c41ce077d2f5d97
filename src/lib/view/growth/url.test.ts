// What is written into an address reads back as the same view.
import { describe, expect, it } from 'vitest';
import { clearFilters, encodeGrowthView, parseGrowthView } from './url.ts';

const at = (query: string) => new URL(`http://localhost/example/growth${query}`);

describe('address of the enterprises', () => {
  it.each([
    '',
    '?stage=training&stage=checks&district=D1',
    '?support=home-support&due=lapsed&sort=-hours&page=2',
    '?cohort=2022&sel=X01%3Ahome-support',
  ])('round-trips %s', (query) => {
    const { view, problems } = parseGrowthView(at(query));
    expect(problems).toEqual([]);
    expect(encodeGrowthView(view)).toBe(query);
  });

  it('reports what makes no sense, ignores what nobody knows, and never throws', () => {
    const { view, problems } = parseGrowthView(
      at('?stage=dozing&cohort=twenty&page=-1&due=x&sort=%00&utm=1'),
    );
    expect(problems.map(({ where }) => where?.field)).toEqual(['stage', 'due', 'cohort', 'page']);
    expect(encodeGrowthView(view)).toBe('');
  });

  it('clears filters and keeps order and cohort', () => {
    const { view } = parseGrowthView(at('?stage=paused&due=soon&sort=name&cohort=2023&sel=a'));
    expect(encodeGrowthView(clearFilters(view))).toBe('?cohort=2023&sort=name');
  });
});
