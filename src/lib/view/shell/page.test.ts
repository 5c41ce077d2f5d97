// The rail marks the workspace the reader is in, and only that one.

import { describe, expect, it } from 'vitest';
import { plainText, modelled, range } from '../sentence.ts';
import { shapeNavigation } from './page.ts';
import { shellWording } from './wording.ts';

const current = (path: string): (string | null)[] =>
  shapeNavigation('wexmoor', path, shellWording('en'), false).map((item) => item.current);

describe('navigation', () => {
  it('marks home on the council address alone', () => {
    expect(current('/wexmoor')).toEqual(['page', null, null, null, null, null, null]);
    expect(current('/wexmoor/')).toEqual(['page', null, null, null, null, null, null]);
  });
  it('marks a workspace on its page and on the pages below', () => {
    expect(current('/wexmoor/gaps')).toEqual([null, null, 'page', null, null, null, null]);
    expect(current('/wexmoor/viability/day-01')).toEqual([
      null,
      null,
      null,
      'true',
      null,
      null,
      null,
    ]);
    expect(current('/wexmoor/gapsome')).toEqual([null, null, null, null, null, null, null]);
  });
  it('shows the settings only to those who may see them, in both languages', () => {
    const labels = shapeNavigation('wexmoor', '/', shellWording('cy'), true).map(
      (item) => item.label,
    );
    expect(labels).toHaveLength(8);
    expect(labels.at(-1)).toBe('Gosodiadau');
  });
});

describe('sentence', () => {
  it('reads the same without its marks', () => {
    expect(
      plainText(['Gap of ', modelled('about 340'), ' (', range('likely 280 to 410'), ')']),
    ).toBe('Gap of about 340 (likely 280 to 410)');
  });
});
