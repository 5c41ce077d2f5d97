// Addresses and ids made from words: letters keep their base when their accents go.

import { expect, it } from 'vitest';
import { slugOf } from './slug.ts';

it.each([
  ['Isle of Wight', 'isle-of-wight'],
  ['Ynys Môn', 'ynys-mon'],
  ['  --St. Helens--  ', 'st-helens'],
  ['\0', ''],
])('makes an address of %j', (words, slug) => {
  expect(slugOf(words)).toBe(slug);
  expect(slugOf(slug)).toBe(slug);
});
