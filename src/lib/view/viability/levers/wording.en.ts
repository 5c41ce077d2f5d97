// English words of the levers of one service: who leaves, on what money, and how it runs.

import type { EstimateText } from '../../estimate.ts';

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

export const leversEn = {
  groups: { people: 'People', money: 'Money', running: 'How it runs' },
  dp: 'People who move to a direct payment',
  dpHint: 'A direct payment cannot buy the council’s own service: they have to leave by rule.',
  rate: 'Leave by choice a month',
  rateUnit: '% of people',
  ratio: 'People to a worker',
  ratioUnit: 'people',
  blockFrom: 'Block income changes from',
  later: {
    title: (steps: number) =>
      steps === 0 ? 'Change block income again later' : `Block income changes again: ${steps} set`,
    hint: 'Each change takes the place of the one before, against the block income on record. A month with 0 goes back to the record.',
    from: (nth: number) => `Change ${nth} from`,
    change: (nth: number) => `Change ${nth}: added to block income, £ a month`,
    none: 'no such change',
    told: (month: string) => `Added to block income from ${month}`,
  },
  pick: {
    title: (picked: number) =>
      picked === 0
        ? 'Pick who leaves, one by one'
        : `Pick who leaves, one by one: ${picked} picked`,
    hint: 'Pseudonyms and days from the council’s own attendance. The address of the page holds those picked: share it only with people who may see them.',
    label: (pseudonym: string, days: string) => `${pseudonym} (${days})`,
  },
  notes: {
    byRule: (count: number) =>
      `${people(count)} would have to leave by rule when they move to a direct payment, which cannot buy the council’s own service.`,
    stay: (count: number) =>
      `Spun out, nobody has to leave by rule: ${people(count)} can move to a direct payment and stay.`,
    overhead: ({ value, range }: EstimateText) =>
      `Spun out, it pays ${value} a month that the council carried (${range}). The figures count this.`,
    setUp: ({ value, range }: EstimateText) =>
      `Spinning it out costs ${value} once (${range}). The figures do not take this from its money in hand: agree who pays it.`,
    notThere: (count: number) =>
      `Left out, as they no longer attend: ${people(count)} of those picked.`,
    source: 'Where this comes from',
  },
  cliff: {
    all: (count: number) =>
      `${people(count)} attend without a direct payment: all of them would have to leave by rule when they move to one.`,
    past: (count: number, months: number) =>
      `In the last ${months} months ${people(count)} left by this rule.`,
    link: 'See what five moves would do',
  },
};

export type LeversWording = typeof leversEn;
