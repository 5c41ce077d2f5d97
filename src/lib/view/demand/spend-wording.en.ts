// English words about where direct payments go.

import type { SpendCategory } from '#lib/domain/demand/spend.ts';
import { strong, type Sentence } from '../sentence.ts';

export const spendEn = {
  title: 'Where direct payments go',
  few: (fewest: string) =>
    `An audit is on record, of fewer than ${fewest} accounts in every month: too few to say where their money went.`,
  audited: (
    month: string,
    accounts: string,
    spent: string,
    low: string,
    high: string,
  ): Sentence => [
    `In ${month}, ${accounts} accounts spent ${spent}. Where it went is known for `,
    strong(`between ${low} and ${high}`),
    ' of it. What all direct payments came to is not known, so what was not audited is not in this share.',
  ],
  paidOut: (
    month: string,
    accounts: string,
    spent: string,
    low: string,
    high: string,
  ): Sentence => [
    `In ${month}, ${accounts} accounts in the audit spent ${spent}. Of all that was paid out as direct payments, where it went is known for `,
    strong(`between ${low} and ${high}`),
    '. The rest cannot be seen.',
  ],
  intro:
    'The low end counts money paid to services that the atlas knows. The high end adds money of which only the purpose is known. Cash, "other" and entries without a purpose count as not seen.',
  months: {
    caption: 'Direct payments by month: spent, known and not seen',
    month: 'Month',
    accounts: 'Accounts audited',
    spent: 'Spent',
    known: 'Known where',
    unseen: 'Not seen',
    unaudited: 'Paid out, not audited',
    clawback: 'Taken back',
    range: (low: string, high: string) => (low === high ? low : `${low} to ${high}`),
    nothing: 'nothing spent',
  },
  purposes: {
    title: 'What it bought',
    caption: 'Direct payments by what they bought',
    of: (months: string) =>
      months === '1'
        ? 'In the one month whose figures are told above.'
        : `In the ${months} months whose figures are told above, together.`,
    purpose: 'Purpose',
    accounts: 'Accounts',
    spent: 'Spent',
  },
  categories: {
    'employed-assistant': 'Employed personal assistants',
    'self-employed': 'Self-employed support',
    agency: 'Home-care agencies',
    'day-support': 'Day support',
    'short-breaks': 'Short breaks',
    activities: 'Activities and learning',
    transport: 'Transport',
    equipment: 'Equipment',
    'running-costs': 'Costs of running it',
    cash: 'Cash',
    other: 'Other',
    'not-stated': 'Not stated',
  } satisfies Record<SpendCategory, string> as Record<SpendCategory, string>,
};

/** Words of this section; both languages have exactly these. */
export type SpendWording = typeof spendEn;
