// English words of how sure one can be of a service's books.

import type { ConfidenceSign, ConfidenceWord } from '#lib/domain/viability/data-confidence.ts';

export const confidenceEn = {
  column: 'Data confidence',
  why: 'Why this?',
  words: { good: 'good', fair: 'fair', poor: 'poor' } satisfies Record<ConfidenceWord, string>,
  /** What pulls it down, short. */
  weak: {
    age: (figure: string) => `ledger ${figure} months old`,
    history: (figure: string) => `${figure} months of ledger`,
    unexplained: (figure: string) => `${figure} of exits without a reason`,
    bookings: (figure: string) => `ledger and attendance ${figure} apart`,
    pay: (figure: string) => `pay ${figure} off the terms`,
  } satisfies Record<ConfidenceSign, (figure: string) => string>,
  subject: (name: string, word: string) => `${name}: data confidence ${word}`,
  signs: {
    age: 'Months since the last of the ledger',
    history: 'Months of ledger',
    unexplained: 'Exits of the last period without a recorded reason',
    bookings: 'How far booked places of the ledger lie from the attendance list',
    pay: 'How far staff pay in the ledger lies from the terms',
  } satisfies Record<ConfidenceSign, string>,
  source: 'council records',
  formula: [
    'Each sign gives a word: good below its first bar, fair from there, poor from the second. The months of ledger count the other way.',
    'The service has the word of its weakest sign. It is about the books, not about the model: the range beside each figure is about both.',
  ],
  carers: (count: string) => `${count} with an unpaid carer`,
  noCarers: 'unpaid carers not known',
};

export type ConfidenceWording = typeof confidenceEn;
