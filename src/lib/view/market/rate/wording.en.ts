// English words of "What if the direct-payment rate changed?".

import type { EstimateText } from '../../estimate.ts';
import { modelled, range, strong, type Sentence } from '../../sentence.ts';

export const rateChangeEn = {
  title: 'What if the direct-payment rate changed?',
  link: 'What if we raise the direct-payment rate?',
  file: (before: string, after: string) =>
    `Now is a rate of ${before} an hour, then one of ${after}.`,
  scenario: 'A scenario, not a forecast: nobody’s prices, hours or choices change in it.',
  answer: (
    before: string,
    after: string,
    reachedBefore: string,
    reachedAfter: string,
    all: string,
  ): Sentence => [
    `At ${after} an hour instead of ${before} a direct payment covers the price of `,
    strong(`${reachedAfter} of ${all} providers`),
    ` that sell hours, instead of ${reachedBefore}.`,
  ],
  hours: (before: string, after: string): Sentence => [
    'They have ',
    strong(`${after} spare hours a week`),
    ` on record, instead of ${before}.`,
  ],
  cost: ({ value, range: ends }: EstimateText): Sentence => [
    'For the hours that direct payments buy today it would cost the council ',
    modelled(value),
    ' a week more ',
    range(`(${ends})`),
    '.',
  ],
  saving: ({ value, range: ends }: EstimateText): Sentence => [
    'For the hours that direct payments buy today the council would pay ',
    modelled(value),
    ' a week less ',
    range(`(${ends})`),
    '; people would have to find the difference or buy fewer hours.',
  ],
  costUnknown: 'What it would cost is not known: no direct payments are on record.',
  costHidden: 'What it would cost is not told: it would rest on too few people.',
  costHow:
    'Cost: weekly direct payments on record × the change of the rate ÷ the rate. The low end leaves out what is known to buy sessions or weeks; the high end takes all of it for hours.',
  rateFromCard: (year: string) => `From the council’s rate card, ${year}.`,
  rateAssumed:
    'No rate card is on record, so this is an assumption. Put the council’s own rate here.',
  rateTyped: 'As typed here.',
  fields: {
    rate: 'Rate today, £ an hour',
    rise: 'Change, £ an hour',
    work: 'Work it out',
  },
  source: 'Where this rate comes from',
  places: {
    title: 'By district',
    caption: 'Providers a direct payment covers, by district',
    column: 'District',
  },
  kinds: {
    title: 'By kind of provider',
    caption: 'Providers a direct payment covers, by kind',
    column: 'Kind',
    note: 'A rate that reaches more self-employed and micro-providers may move hours from agencies to them. This table does not say how many.',
  },
  columns: {
    before: 'Covered today',
    after: 'Covered then',
    of: 'With a price',
    hoursBefore: 'Spare hours today',
    hoursAfter: 'Spare hours then',
    unknown: 'Price not known',
  },
  method:
    'Counts providers that run today, sell hours and may be bought with a direct payment, where they are based. A provider without a price on record is counted apart and never as covered. Spare hours are those on record, a week.',
};

export type RateChangeWording = typeof rateChangeEn;
