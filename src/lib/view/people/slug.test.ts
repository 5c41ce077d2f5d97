import { expect, it } from 'vitest';
import { isPageOfProduct, slugFor } from './slug.ts';

it.each([
  ['Ynys Môn / Isle of Anglesey', 'ynys-mon-isle-of-anglesey'],
  ["King's Lynn", 'kings-lynn'],
  ['API', 'api-council'],
  ['Example', 'example-council'],
  ['…', ''],
])('gives "%s" the address "%s"', (name, slug) => {
  expect(slugFor(name)).toBe(slug);
});

it('knows the pages of the product, which no council may stand in for', () => {
  expect(isPageOfProduct('sign-in')).toBe(true);
  expect(isPageOfProduct('example')).toBe(false);
});
