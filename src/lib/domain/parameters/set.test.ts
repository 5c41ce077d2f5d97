import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATCHMENT } from './access.ts';
import { PARAMETERS } from './catalogue.ts';
import { boundsOf, ownValueFault } from './check.ts';
import { DAY_SUPPORT_USE, LEARNING_DAY_HOURS, PEOPLE_BY_NEED } from './demand.ts';
import { singlesOf } from './numbers.ts';
import { readParameterSet } from './read-set.ts';
import { DEFAULTS, inForce, isChangedIn, keyOf, valueIn, type ParameterSet } from './set.ts';

const day = CATCHMENT['day-support'];

describe('a set of parameters', () => {
  it('believes the default of whatever nobody changed', () => {
    for (const parameter of PARAMETERS) {
      expect(valueIn(DEFAULTS, parameter)).toBe(parameter.value);
      expect(inForce(DEFAULTS, parameter)).toBe(parameter);
    }
    expect(valueIn({ 'travel.error': { value: 0.2 } }, day)).toBe(day.value);
  });

  it('gives the own value of a changed one, with its range and nothing else changed', () => {
    const set: ParameterSet = { [day.id]: { value: 40, range: [35, 50] } };
    expect(valueIn(set, day)).toBe(40);
    expect(inForce(set, day)).toEqual({ ...day, value: 40, range: [35, 50] });
    expect(isChangedIn(set, day.id)).toBe(true);
    expect(isChangedIn(set, 'access.catchment.day')).toBe(false);
  });

  it('changes one number of a table and leaves the others', () => {
    const set: ParameterSet = {
      'demand.people-by-need.65+.memory': { value: 1 },
      'demand.day-support-use.18-64.memory': { value: 0.3, range: [0.2, 0.4] },
      [LEARNING_DAY_HOURS.id]: { value: 10, range: [9, 12] },
    };
    const people = valueIn(set, PEOPLE_BY_NEED);
    expect(people['65+']).toEqual({ ...PEOPLE_BY_NEED.value['65+'], memory: 1 });
    expect(people['18-64']).toEqual(PEOPLE_BY_NEED.value['18-64']);
    const use = valueIn(set, DAY_SUPPORT_USE);
    expect(use['18-64'].memory).toEqual({ low: 0.2, mid: 0.3, high: 0.4 });
    expect(use['65+']).toEqual(DAY_SUPPORT_USE.value['65+']);
    expect(valueIn(set, LEARNING_DAY_HOURS)).toEqual({ low: 9, mid: 10, high: 12 });
  });

  it('has one key for each content', () => {
    const one: ParameterSet = { a: { value: 1 }, b: { value: 2, range: [1, 3] } };
    const same: ParameterSet = { b: { value: 2, range: [1, 3] }, a: { value: 1 } };
    expect(keyOf(one)).toBe(keyOf(same));
    expect(keyOf(one)).not.toBe(keyOf({ ...one, a: { value: 1.5 } }));
    expect(keyOf(one)).not.toBe(keyOf({ ...one, b: { value: 2, range: [1, 4] } }));
    expect(keyOf(DEFAULTS)).toBe('[]');
  });
});

describe('the catalogue', () => {
  it('names every parameter once, with a source and a day', () => {
    expect(new Set(PARAMETERS.map(({ id }) => id)).size).toBe(PARAMETERS.length);
    for (const { id, source, validFrom, unit } of PARAMETERS) {
      expect([id, source === '', unit === '']).toEqual([id, false, false]);
      expect([id, validFrom]).toEqual([id, expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/)]);
    }
  });

  it('holds no default that a council could not set itself', () => {
    for (const parameter of PARAMETERS) {
      const { id, value, range } = parameter;
      const fault = ownValueFault(parameter, { value, ...(range ? { range } : {}) });
      expect([id, fault]).toEqual([id, undefined]);
    }
  });

  it('lists the numbers of a table one by one', () => {
    const singles = singlesOf(DAY_SUPPORT_USE);
    expect(singles).toHaveLength(10);
    expect(singles[0]).toMatchObject({
      id: 'demand.day-support-use.18-64.physical',
      value: 0.08,
      range: [0.05, 0.1],
      source: DAY_SUPPORT_USE.source,
    });
  });
});

describe('a value for a parameter', () => {
  it.each([
    ['above its bounds', { value: 1_000, range: [1, 2_000] }, 'value', 'too-high'],
    ['below its bounds', { value: 0, range: [0, 1] }, 'value', 'too-low'],
    ['that is no number', { value: Number.NaN, range: [1, 2] }, 'value', 'not-a-number'],
    ['without its range', { value: 30 }, 'low', 'missing'],
    ['below its range', { value: 30, range: [31, 40] }, 'low', 'above-value'],
    ['above its range', { value: 30, range: [20, 29] }, 'high', 'below-value'],
    ['whose range leaves the bounds', { value: 30, range: [20, 300] }, 'high', 'too-high'],
  ] as const)('is refused %s, at its field', (_, own, field, code) => {
    expect(ownValueFault(day, own)).toMatchObject({ field, code });
  });

  it('is refused a fraction where only whole ones make sense, and a range where the default has none', () => {
    const months = PARAMETERS.find(({ id }) => id === 'viability.rate-months');
    if (months === undefined) throw new Error('the catalogue has no viability.rate-months');
    expect(ownValueFault(months, { value: 6.5 })).toMatchObject({ field: 'value' });
    expect(ownValueFault(months, { value: 6, range: [5, 7] })).toMatchObject({ field: 'low' });
  });

  it('may lie anywhere within the bounds', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PARAMETERS),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (parameter, share) => {
          const { min, max, whole } = boundsOf(parameter);
          const value = Math.min(max, min + share * (max - min));
          const own = whole === true ? Math.round(value) : value;
          const range = parameter.range === undefined ? {} : { range: [own, own] as const };
          return ownValueFault(parameter, { value: own, ...range }) === undefined;
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a set put to the model', () => {
  it('is read when every id is known and every value possible', () => {
    const given = { [day.id]: { value: 40, range: [35, 50] } };
    expect(readParameterSet(given, 'parameters')).toEqual({ ok: true, value: given });
  });

  it.each([
    [{ 'travel.luck': { value: 1 } }, 'parameters.travel.luck'],
    [{ [day.id]: { value: 40 } }, `parameters.${day.id}.low`],
    [{ [day.id]: { value: 'x' } }, `parameters.${day.id}.value`],
    [[], 'parameters'],
  ])('is refused at the field that is wrong: %j', (given, field) => {
    expect(readParameterSet(given, 'parameters')).toMatchObject({ ok: false, field });
  });
});
