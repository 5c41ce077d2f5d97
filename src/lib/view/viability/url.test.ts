// What is written into an address reads back as the same view.

import { describe, expect, it } from 'vitest';
import {
  AS_RECORDED,
  encodeServiceView,
  encodeViabilityView,
  isWhatIf,
  parseServiceView,
  parseViabilityView,
} from './url.ts';

const at = (query: string) => new URL(`http://localhost/example/viability${query}`);

describe('list address', () => {
  it.each([
    '',
    '?risk=closing&risk=watch',
    '?operator=in-house&sort=tipping',
    '?district=X1&sel=day-03',
  ])('round-trips %s', (query) => {
    const { view, problems } = parseViabilityView(at(query));
    expect(problems).toEqual([]);
    expect(encodeViabilityView(view)).toBe(query);
  });
});

describe('service address', () => {
  it.each([
    '',
    '?leave=6',
    '?leave=3&referrals=0.5&fee=-2&block=1000&cost=4.5&spin-out=1',
    '?who=P-1&who=P-2&dp=5&rate=2.5&block=-500&block-from=2027-04&ratio=4',
    '?block=500&block-2=-250&block-2-from=2027-04&block-3-from=2027-10',
    '?block-3=1000&block-3-from=2027-04',
    '?sel=2026-03',
  ])('round-trips %s', (query) => {
    const { view, problems } = parseServiceView(at(query));
    expect(problems).toEqual([]);
    const again = parseServiceView(at(encodeServiceView(view)));
    expect(again.view).toEqual(view);
  });

  it('knows a what-if from the records', () => {
    expect(isWhatIf(AS_RECORDED)).toBe(false);
    expect(isWhatIf({ ...AS_RECORDED, sel: '2026-01' })).toBe(false);
    expect(isWhatIf({ ...AS_RECORDED, leave: 6 })).toBe(true);
    expect(isWhatIf({ ...AS_RECORDED, who: ['P-1'] })).toBe(true);
    // A month without a change of block income moves nothing.
    expect(isWhatIf({ ...AS_RECORDED, blockFrom: '2027-04' })).toBe(false);
  });

  it('leaves out nonsense and says so', () => {
    const { view, problems } = parseServiceView(at('?leave=1e9&cost=x&unknown=1'));
    expect(view).toEqual(AS_RECORDED);
    expect(problems).toHaveLength(2);
    // An amount without its month is named; the empty fields of a form are nothing.
    expect(parseServiceView(at('?block-2=500')).problems).toMatchObject([
      { where: { field: 'block-2-from' } },
    ]);
    const empty = parseServiceView(at('?block-2=0&block-2-from=&block-3=&block-3-from='));
    expect(empty).toEqual({ view: AS_RECORDED, problems: [] });
    const turned = parseServiceView(
      at('?block-2=1&block-2-from=2028-01&block-3=2&block-3-from=2027-01'),
    );
    expect(turned.view.blockLater.map(({ change }) => change)).toEqual([2, 1]);
    expect(parseServiceView(at('?block-from=2027-13&ratio=0&dp=2.5')).problems).toHaveLength(3);
  });
});
