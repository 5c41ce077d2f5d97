// English words of service books that the model refuses.

import type { BookFaultKind } from '#lib/domain/viability/book-faults.ts';
import { strong, type Sentence } from '../../sentence.ts';

interface FaultWords {
  readonly what: (found: string, bound: string) => string;
  readonly remedy: string;
}

export const faultsEn = {
  title: 'Books that the model does not take',
  intro:
    'The model refuses these books rather than guess, so these services are in no figure above. Correct the row, bring it in again, and the figures come back.',
  caption: 'Faults of service books, row by row',
  columns: {
    service: 'Service',
    month: 'Month',
    field: 'Field',
    what: 'What is wrong',
    remedy: 'What to do',
  },
  noMonth: 'every month',
  answer: (count: number): Sentence => [
    strong('No chance of closing is given'),
    `: ${count === 1 ? 'a row of the books is' : `${count} rows of the books are`} wrong or missing, and the model does not guess.`,
  ],
  missing:
    'Break-even, tipping set, runway and chance of closing are missing here. That does not mean that the service is safe.',
  heading: 'Books of this service',
  rests:
    'This page rests on the same books, so it shows nothing until these rows are put right. That does not mean that the service is safe.',
  record:
    'The record can be kept all the same. It has no figures of the model to rest on until these rows are put right.',
  still: {
    title: 'What can still be said',
    people: (count: number) =>
      `${count === 1 ? '1 person has' : `${count} people have`} a booking, by the attendance list.`,
    nobody: 'No booking is on record.',
    cost: (cost: string, month: string) =>
      `A booked place cost ${cost} in ${month}, by the ledger alone.`,
    surplus: (amount: string, month: string) =>
      `In ${month} income was ${amount} over cost, by the ledger alone.`,
    loss: (amount: string, month: string) =>
      `In ${month} income was ${amount} under cost, by the ledger alone.`,
    noMonth: 'No month of the ledger is sound enough to quote.',
  },
  bringIn: 'Bring in the corrected file',
  kinds: {
    'no-ledger': { what: () => 'There is no ledger', remedy: 'Bring in the monthly ledger.' },
    'no-attendance': {
      what: () => 'Nobody is on record as attending',
      remedy: 'Bring in the attendance list.',
    },
    'ledger-gap': {
      what: () => 'The month is missing between others',
      remedy: 'Bring in the ledger of this month; a closed month has a row with 0 places.',
    },
    'negative-places': {
      what: (found) => `${found} places: there cannot be fewer than none`,
      remedy: 'Correct the number of places in the ledger.',
    },
    'over-capacity': {
      what: (found, bound) => `${found} attendances, but five full weeks hold ${bound}`,
      remedy: 'Correct the attendances, or the places a session in the terms.',
    },
    'exit-before-entry': {
      what: (found) => `${found} bookings that begin in this month end before they begin`,
      remedy: 'Correct the first or last day in the attendance list.',
    },
    'block-in-past': {
      what: (found, bound) =>
        `${found} was paid, but the last step of the block schedule says ${bound}`,
      remedy: 'Add a step to the block schedule from the month in which the amount changed.',
    },
  } satisfies Record<BookFaultKind, FaultWords> as Record<BookFaultKind, FaultWords>,
};

export type FaultsWording = typeof faultsEn;
