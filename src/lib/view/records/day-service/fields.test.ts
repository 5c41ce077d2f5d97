import { describe, expect, it } from 'vitest';
import { readDayService, type Typed } from './fields.ts';

/** Lordswood Community Hub, Medway, in its last year: 12 of 26 people left, £192,344 a year, 38 places a week. */
const LORDSWOOD: Typed = {
  name: 'Lordswood Community Hub',
  provider: 'Medway Council',
  place: 'A1',
  'places-1': '20',
  'places-2': '20',
  'places-3': '20',
  'places-4': '20',
  'places-5': '20',
  hours: '6',
  'g1-people': '12',
  'g1-day-1': '8',
  'g1-day-2': '8',
  'g1-day-3': '8',
  'g1-day-4': '7',
  'g1-day-5': '7',
  'g1-from': '2014-01-06',
  firstMonth: '2015-04',
  'y-fixed': '192,344',
  'y-booked': '1,976',
  'y-attended': '1,976',
};
const faultsOf = (typed: Typed) =>
  readDayService({ ...LORDSWOOD, ...typed }).faults.map(({ field, code }) => [field, code]);
const months = Object.fromEntries(
  Array.from({ length: 12 }, (_, at) => [
    [`m${at}-fixed`, '16000'],
    [`m${at}-booked`, '160'],
    [`m${at}-attended`, '150'],
  ]).flat(),
) as Typed;
const noYear = { 'y-fixed': '', 'y-booked': '', 'y-attended': '' };

describe('a day service by hand', () => {
  it('becomes a service, its terms, a row for each person and twelve equal months', () => {
    const { service, faults } = readDayService(LORDSWOOD);
    expect(faults).toEqual([]);
    expect(service.service.cells).toMatchObject({
      reference: 'lordswood-community-hub',
      monday: '20',
    });
    expect(service.terms.cells).toMatchObject({ sessions: '5', places: '20' });
    const days = service.people.map(({ cells }) => (cells['weekdays'] ?? '').split(', ').length);
    expect(days.reduce((sum, count) => sum + count, 0)).toBe(38);
    expect(service.ledger).toHaveLength(12);
    expect(
      service.ledger.map(({ cells }) => Number(cells['premises'])).reduce((a, b) => a + b),
    ).toBeCloseTo(192_344, 6);
    expect(service.ledger.at(-1)?.cells['month']).toBe('2016-03');
  });

  it('takes the ledger month by month', () => {
    expect(faultsOf({ ...noYear, ...months })).toEqual([]);
  });

  it.each<[name: string, typed: Typed, faults: string[][]]>([
    [
      'a ledger month that is missing',
      { ...noYear, ...months, 'm3-fixed': '', 'm3-booked': '', 'm3-attended': '' },
      [['m3-fixed', 'month-missing']],
    ],
    ['half a ledger month', { ...noYear, ...months, 'm3-fixed': '' }, [['m3-fixed', 'required']]],
    ['both the year and months', months, [['y-fixed', 'both-ways']]],
    ['no ledger', noYear, [['y-fixed', 'no-ledger']]],
    [
      'negative places',
      { 'places-2': '-4' },
      [
        ['places-2', 'negative'],
        ['g1-day-2', 'above-places'],
      ],
    ],
    [
      'attendance above what there is room for',
      { 'y-attended': '9000' },
      [['y-attended', 'above-capacity']],
    ],
    ['more people on a day than there are', { 'g1-day-3': '13' }, [['g1-day-3', 'above-people']]],
    ['more people on a day than places', { 'places-3': '5' }, [['g1-day-3', 'above-places']]],
    ['an exit before the entry', { 'g1-to': '2013-01-01' }, [['g1-to', 'ends-before-it-begins']]],
    [
      'a block schedule in the past',
      { blockFrom: '2015-09', blockThen: '0' },
      [['blockFrom', 'block-in-the-past']],
    ],
    ['no month', { firstMonth: 'spring' }, [['firstMonth', 'not-a-month']]],
    ['nobody', { 'g1-people': '' }, [['g1-people', 'no-people']]],
    ['words for a number', { 'y-fixed': 'a lot' }, [['y-fixed', 'not-a-number']]],
  ])('names %s at its field', (_name, typed, faults) => {
    expect(faultsOf(typed)).toEqual(faults);
  });
});
