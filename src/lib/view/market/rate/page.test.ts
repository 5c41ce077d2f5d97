// The answer of a change of the rate: providers, hours and cost, with few people's money untold.

import { describe, expect, it } from 'vitest';
import { plainText } from '../../sentence.ts';
import { exportRate, rateNotes } from './export.ts';
import { shapeRatePage, type RateFacts } from './page.ts';
import { encodeRateView, parseRateView } from './url.ts';

const provider = (pricePence: number | null, districtCode: string) => ({
  kind: 'micro-provider' as const,
  operator: 'independent' as const,
  districtCode,
  pricePence,
  spareMinutes: 600,
});
const facts: RateFacts = {
  providers: [
    provider(2100, 'D1'),
    provider(2300, 'D2'),
    provider(2600, 'D2'),
    provider(null, 'D2'),
  ],
  districtNames: new Map([
    ['D1', 'Coast'],
    ['D2', 'Moor'],
  ]),
  inUse: { people: 120, pence: 3_000_000, notByHourPence: 800_000 },
  card: null,
  assumedPence: 2200,
};
const view = (query: string) =>
  parseRateView(new URL(`http://localhost/x/market/rate${query}`)).view;

it.each(['', '?rate=21.5', '?rate=21.5&rise=-1'])('the address round-trips %s', (query) => {
  expect(encodeRateView(view(query))).toBe(query);
});

describe('the page', () => {
  const page = shapeRatePage(facts, view(''), 'en');

  it('says providers, hours and cost before and after', () => {
    expect(plainText(page.answer)).toBe(
      'At £24 an hour instead of £22 a direct payment covers the price of 2 of 3 providers that sell hours, instead of 1.',
    );
    expect(plainText(page.hours)).toContain('20 spare hours a week on record, instead of 10');
    expect(plainText(page.cost)).toContain('likely £2,000 to £2,700');
    expect(page.isAssumed).toBe(true);
  });

  it('by district, with prices that are not known apart', () => {
    expect(page.districts).toMatchObject([
      { label: 'Coast', before: '1', after: '1', unknown: '0' },
      { label: 'Moor', before: '0', after: '1', priced: '2', unknown: '1' },
    ]);
  });

  it('the council’s card comes before the assumption, and what is typed before both', () => {
    const card = { ratePence: 2000, year: '2026 to 2027' };
    expect(shapeRatePage({ ...facts, card }, view(''), 'en')).toMatchObject({
      rate: '20',
      isAssumed: false,
    });
    expect(shapeRatePage({ ...facts, card }, view('?rate=25'), 'en').rate).toBe('25');
  });

  it('tells no cost that few people stand behind, and none where nothing is on record', () => {
    const few = { ...facts, inUse: { ...facts.inUse, people: 3 } };
    expect(plainText(shapeRatePage(few, view(''), 'en').cost)).toContain('too few people');
    const none = { ...facts, inUse: { people: 0, pence: 0, notByHourPence: 0 } };
    expect(plainText(shapeRatePage(none, view(''), 'en').cost)).toContain('not known');
  });

  it('a lower rate pays less, and says who finds the difference', () => {
    const less = plainText(shapeRatePage(facts, view('?rise=-2'), 'en').cost);
    expect(less).toContain('£2,000 to £2,700');
    expect(less).toContain('find the difference');
  });
});

describe('as a file', () => {
  it('tells the same providers and hours as the page, by district and by kind', () => {
    const { view: asked } = parseRateView(new URL('http://x/?rise=2'));
    const { districts } = shapeRatePage(facts, asked, 'en');
    const { rows } = exportRate(facts, asked, 'districts', 'en');
    expect(
      rows.map(([label, before, after, priced, unknown]) =>
        [label, before, after, priced, unknown].map(String),
      ),
    ).toEqual(districts.map((row) => [row.label, row.before, row.after, row.priced, row.unknown]));
    expect(exportRate(facts, asked, 'kinds', 'en').rows).toHaveLength(1);
    expect(rateNotes(facts, asked, 'en').join(' ')).toContain('£22');
  });
});
