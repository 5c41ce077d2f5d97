import { describe, expect, test } from 'vitest';
import {
  checked,
  defaulted,
  id,
  listOf,
  mapOf,
  numberOf,
  objectOf,
  oneOf,
  optional,
  orNull,
  refusal,
  repeatedId,
  wholeOf,
  yesOrNo,
  type Reader,
} from './reader.ts';

const shape = objectOf({
  hours: numberOf({ above: 0, max: 24 }),
  workers: defaulted(wholeOf({ min: 0 }), 1),
  label: optional(id),
  pattern: optional(objectOf({ share: numberOf({ min: 0, below: 1 }) })),
  minutes: defaulted(listOf(orNull(numberOf({ min: 0 })), { min: 1, max: 3 }), [5]),
});

const fieldOf = (reader: Reader<unknown>, input: unknown): string | undefined => {
  const reading = reader(input, '');
  return reading.ok ? undefined : reading.field;
};

test('fills in what has a default and leaves out what may be left out', () => {
  expect(shape({ hours: 6 }, '')).toEqual({
    ok: true,
    value: { hours: 6, workers: 1, minutes: [5] },
  });
});

describe('names the offending field', () => {
  test.each<[string, unknown]>([
    ['input', null],
    ['input', []],
    ['input', 'text'],
    ['hours', {}],
    ['hours', { hours: '6' }],
    ['hours', { hours: true }],
    ['hours', { hours: null }],
    ['hours', { hours: Number.POSITIVE_INFINITY }],
    ['hours', { hours: Number.NaN }],
    ['hours', { hours: 0 }],
    ['hours', { hours: 24.5 }],
    ['workers', { hours: 6, workers: 1.5 }],
    ['workers', { hours: 6, workers: -1 }],
    ['workers', { hours: 6, workers: null }],
    ['label', { hours: 6, label: '' }],
    ['label', { hours: 6, label: 4 }],
    ['pattern.share', { hours: 6, pattern: {} }],
    ['pattern.share', { hours: 6, pattern: { share: 1 } }],
    ['pattern.sahre', { hours: 6, pattern: { sahre: 1 } }],
    ['minutes', { hours: 6, minutes: {} }],
    ['minutes', { hours: 6, minutes: [] }],
    ['minutes', { hours: 6, minutes: [1, 2, 3, 4] }],
    ['minutes[1]', { hours: 6, minutes: [null, -1] }],
    ['worker', { worker: 1 }],
    ['__proto__', JSON.parse('{"hours": 6, "__proto__": 1}')],
    ['toString', { hours: 6, toString: 1 }],
  ])('%s of %j', (field, input) => {
    expect(fieldOf(shape, input)).toBe(field);
  });
});

test('a name with control characters stays on one line', () => {
  expect(fieldOf(shape, { 'ho\nurs': 1 })).toBe('ho urs');
});

test('words and answers', () => {
  expect(fieldOf(oneOf('booked', 'attended'), 'Booked')).toBe('input');
  expect(oneOf('booked', 'attended')('booked', '')).toEqual({ ok: true, value: 'booked' });
  expect(fieldOf(yesOrNo, 1)).toBe('input');
  expect(yesOrNo(false, '')).toEqual({ ok: true, value: false });
});

test('maps keep every key, odd ones too', () => {
  const reading = mapOf(numberOf())(JSON.parse('{"__proto__": 1, "b": 2}'), 'by');
  expect(reading.ok && [...reading.value]).toEqual([
    ['__proto__', 1],
    ['b', 2],
  ]);
  expect(fieldOf(mapOf(numberOf()), { a: null })).toBe('a');
});

test('faults between fields are looked for only when every field is sound', () => {
  const rising = checked(objectOf({ low: numberOf(), high: numberOf() }), ({ low, high }) =>
    low > high ? refusal('high', 'must not be below low') : undefined,
  );
  expect(fieldOf(rising, { low: 2, high: 'x' })).toBe('high');
  expect(fieldOf(rising, { low: 2, high: 1 })).toBe('high');
  expect(fieldOf(rising, { low: 1, high: 2 })).toBeUndefined();
});

test('the second of two objects with one id is at fault', () => {
  expect(repeatedId('services', [{ id: 'a' }, { id: 'b' }, { id: 'a' }])?.field).toBe(
    'services[2].id',
  );
  expect(repeatedId('services', [{ id: 'a' }, { id: 'b' }])).toBeUndefined();
});

test('faults between fields are named from the whole input, however deep the object that has them', () => {
  const pair = checked(objectOf({ low: numberOf(), high: numberOf() }), ({ low, high }) =>
    high < low ? refusal('high', 'must not be below low') : undefined,
  );
  expect(fieldOf(pair, { low: 2, high: 1 })).toBe('high');
  expect(fieldOf(objectOf({ range: pair }), { range: { low: 2, high: 1 } })).toBe('range.high');
  expect(fieldOf(objectOf({ list: listOf(pair) }), { list: [{ low: 2, high: 1 }] })).toBe(
    'list[0].high',
  );
  const whole = checked(pair, () => refusal('', 'is no good'));
  expect(fieldOf(objectOf({ range: whole }), { range: { low: 1, high: 2 } })).toBe('range');
});
