// Text that would run is written so that it does not, and read back as it was.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neutraliseFormula, restoreFormula } from './formula.ts';

const STARTS = ['=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠'];

describe('formulas', () => {
  it.each(STARTS)('starting with %j are neutralised', (start) => {
    expect(neutraliseFormula(`${start}1+1`)).toBe(`'${start}1+1`);
  });

  it.each(['Lunch club', "'tis the season", '5 - 3', "O'Neill", '', '(=1)'])(
    'leave %j alone',
    (text) => {
      expect(neutraliseFormula(text)).toBe(text);
      expect(restoreFormula(text)).toBe(text);
    },
  );

  it('tell a text that a person wrote with an apostrophe from one that we did', () => {
    expect(restoreFormula(neutraliseFormula("'=A1"))).toBe("'=A1");
    expect(neutraliseFormula("'=A1")).not.toBe(neutraliseFormula('=A1'));
  });

  it('come back as they were, whatever the text', () => {
    const text = fc
      .tuple(fc.constantFrom('', "'", "''"), fc.constantFrom('', ...STARTS), fc.string())
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (one) => {
        const cell = neutraliseFormula(one);
        expect(STARTS).not.toContain(cell.charAt(0));
        expect(restoreFormula(cell)).toBe(one);
      }),
      { numRuns: 2000 },
    );
  });
});
