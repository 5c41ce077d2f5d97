// Every page and file beside the page of a single record is known, so that no reference hides one.

import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isPageName } from './page-names.ts';

const COUNCIL = 'src/routes/(council)/[council]';

/** Folders of pages beside the one of a single record. */
const besides = (page: string): string[] =>
  readdirSync(`${COUNCIL}/${page}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('['))
    .map(({ name }) => name.replace(/\[.*\]/, 'csv'));

it.each(['market', 'viability', 'growth'])('nothing under %s takes a page away', (page) => {
  const names = besides(page);
  expect(names).toContain('export.csv');
  expect(names.filter((name) => !isPageName(name))).toEqual([]);
});

it.each(['.', '..', 'export.', 'export.old', 'rate'])('%s is no reference', (reference) => {
  expect(isPageName(reference)).toBe(true);
});

it.each(['DC-014', 'Rate', 'rates', '...', 'exports', '1-100000001'])('%s is one', (reference) => {
  expect(isPageName(reference)).toBe(false);
});
