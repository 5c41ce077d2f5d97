// The rail marks the workspace the reader is in, and only that one.

import { describe, expect, it } from 'vitest';
import { plainText, modelled, range } from '../sentence.ts';
import { shapeNavigation, WORKSPACES } from './page.ts';
import { shellWording } from './wording.ts';

/** The marked entries, so that a new workspace changes nothing here. */
const marked = (path: string): (string | null)[][] =>
  shapeNavigation('wexmoor', path, shellWording('en'), false)
    .filter(({ current }) => current !== null)
    .map(({ workspace, current }) => [workspace, current]);

describe('navigation', () => {
  it('marks home on the council address alone', () => {
    expect(marked('/wexmoor')).toEqual([['home', 'page']]);
    expect(marked('/wexmoor/')).toEqual([['home', 'page']]);
  });
  it('marks a workspace on its page and on the pages below', () => {
    expect(marked('/wexmoor/gaps')).toEqual([['gaps', 'page']]);
    expect(marked('/wexmoor/viability/day-01')).toEqual([['viability', 'true']]);
    expect(marked('/wexmoor/gapsome')).toEqual([]);
  });
  it('shows the settings only to those who may see them, in both languages', () => {
    const labels = shapeNavigation('wexmoor', '/', shellWording('cy'), true).map(
      (item) => item.label,
    );
    expect(labels).toHaveLength(WORKSPACES.length + 1);
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
