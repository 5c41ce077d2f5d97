// What is typed about a decision: amounts, and what is refused.

import { describe, expect, it } from 'vitest';
import { readCase, readOption } from './form.ts';

describe('the yearly saving of a case', () => {
  it.each(['-5', '−5', '£-3,000.50'])('of %s is refused, since a saving has no sign', (saving) => {
    expect(readCase({ saving })).toMatchObject({ ok: false, faults: { saving: 'below-zero' } });
  });

  it.each([
    ['', null],
    ['0', 0],
    ['£12,500', 1_250_000],
  ])('of “%s” is taken', (saving, pence) => {
    expect(readCase({ saving })).toMatchObject({ ok: true, value: { savingPence: pence } });
  });

  it('that is no amount is told from one below 0', () => {
    expect(readCase({ saving: 'five' })).toMatchObject({ faults: { saving: 'not-money' } });
  });
});

it('an option may still save, with a minus', () => {
  expect(readOption({ optionTitle: 'Close it', yearly: '-3000' }, [])).toMatchObject({
    ok: true,
    value: { yearlyPence: -300_000 },
  });
});
