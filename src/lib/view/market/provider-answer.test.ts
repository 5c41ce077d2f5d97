// The first sentence of a service's page is whole where the record does not say what the service gives.

import { describe, expect, it } from 'vitest';
import { LOCALES } from '../locale.ts';
import { plainText } from '../sentence.ts';
import { marketWording } from './wording.ts';

describe.each(LOCALES)('what a service is, %s', (locale) => {
  const { provider } = marketWording(locale);
  it.each([provider.answer, provider.answerArea])('says nothing of what is not known', (answer) => {
    const unsaid = plainText(answer('Alder Court', 'care home', 'Vale', ''));
    expect(unsaid).not.toMatch(/ (for|gyfer) ?[.,]| {2}/);
    expect(plainText(answer('Alder Court', 'care home', 'Vale', 'short breaks'))).toMatch(
      /(for|gyfer) short breaks\./,
    );
  });
});
