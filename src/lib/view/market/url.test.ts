// Addresses of the market page: there and back again, and never a throw.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clearFilters, encodeMarketView, parseMarketView } from './url.ts';

const roundTrip = (query: string): string =>
  encodeMarketView(parseMarketView(new URL(`http://x/${query}`)).view);

describe('round trip', () => {
  it.each([
    '',
    '?kind=micro-provider&kind=pool',
    '?need=memory&support=day-support&age=65%2B&day=tue',
    '?max=25.5',
    '?max=60&per=session',
    '?spare=1&governance=employee-owned-co-op&stale=1',
    '?district=X1&q=tea+room',
    '?layer=older&sort=-price&page=3&area=X01000001&sel=MP-1',
  ])('%s', (query) => {
    expect(roundTrip(query)).toBe(query);
  });
});

describe('what makes no sense', () => {
  it('is left out and reported', () => {
    const { view, problems } = parseMarketView(
      new URL('http://x/?kind=castle&page=0&max=-4&sort=up'),
    );
    expect(view.kind).toEqual([]);
    expect(view.page).toBe(1);
    expect(view.max).toBeNull();
    expect(problems.map(({ where }) => where?.field)).toEqual(['kind', 'max', 'page']);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (query) => {
        parseMarketView(new URL(`http://x/?${query}`));
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});

it('clears filters but keeps order and layer', () => {
  const { view } = parseMarketView(
    new URL('http://x/?kind=pool&need=memory&sort=-price&layer=older&page=2'),
  );
  expect(encodeMarketView(clearFilters(view))).toBe('?layer=older&sort=-price');
});
