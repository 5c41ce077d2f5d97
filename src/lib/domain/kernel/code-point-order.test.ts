import { expect, test } from 'vitest';
import { compareCodePoints } from './code-point-order.ts';

const sorted = (...texts: readonly string[]): readonly string[] =>
  [...texts].sort(compareCodePoints);

test('digits before capitals before small letters, as texts and not as numbers', () => {
  expect(sorted('a', '9', 'Z', '10')).toEqual(['10', '9', 'Z', 'a']);
});

test('a beginning comes before what it begins', () => {
  expect(sorted('centre-2', 'centre', '')).toEqual(['', 'centre', 'centre-2']);
});

test('a character beyond the first plane comes after every one of the first', () => {
  expect(sorted('\u{1F600}', '\uFF21')).toEqual(['\uFF21', '\u{1F600}']);
  expect(['\u{1F600}', '\uFF21'].toSorted()).toEqual(['\u{1F600}', '\uFF21']);
});

test('the same text has no order', () => {
  expect(compareCodePoints('same', 'same')).toBe(0);
});
