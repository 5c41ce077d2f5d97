// The statement must have been gone through within the last twelve months, in both languages with the same sections.
import { describe, expect, it } from 'vitest';
import { STATEMENT_REVIEWED } from './statement.ts';
import { publicWording } from './wording.ts';

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

describe('the accessibility statement', () => {
  it('was reviewed within the last year', () => {
    const age = Date.now() - Date.parse(STATEMENT_REVIEWED);
    expect(age).toBeLessThan(YEAR_MS);
  });

  it.each(['accessibility', 'privacy'] as const)('%s has the same sections in Welsh', (page) => {
    const [en, cy] = [publicWording('en')[page], publicWording('cy')[page]];
    expect(cy.sections.map((section) => section.paragraphs.length)).toEqual(
      en.sections.map((section) => section.paragraphs.length),
    );
    expect(cy.sections.map((section) => section.points?.length)).toEqual(
      en.sections.map((section) => section.points?.length),
    );
  });
});
