// English words of "What matters": which assumption moves a service's outlook most, and how it answers to a lever.

import type { Assumption } from '#lib/domain/viability/assumptions.ts';
import { modelled, strong, type Sentence } from '../../sentence.ts';
import type { AgainstWord, MeasureWord } from './url.ts';

export const sensitivityEn = {
  title: 'What matters',
  underLevers: 'Under these levers, not as recorded:',
  toLevers: 'Move the levers',
  assumptions: {
    'choice-exits': 'People leaving by choice',
    'other-exits': 'People leaving for other reasons',
    newcomers: 'New people',
    'peer-effect': 'Leaving because others left',
    'cost-inflation': 'Rise of costs',
    fee: 'Fee of a session',
    'staff-cost': 'Pay of staff',
    'fixed-cost': 'Fixed costs',
    'other-cost': 'Cost of an attendance',
    attendance: 'Attended out of booked',
  } satisfies Record<Assumption, string>,
  values: {
    aMonth: (value: string) => `${value} a month`,
    aYear: (value: string) => `${value} a year`,
    anHour: (value: string) => `${value} an hour`,
    times: (value: string) => `${value} times`,
    months: (value: string) => `${value} months`,
  },
  measures: {
    chance: 'Chance of closing within 24 months',
    months: 'Months open of the next 24',
    cost: 'Cost of a place in a year’s time',
  } satisfies Record<MeasureWord, string>,
  measureOf: {
    chance: 'the chance of closing within 24 months',
    months: 'the months open of the next 24',
    cost: 'the cost of a place in a year’s time',
  } satisfies Record<MeasureWord, string>,
  choose: 'Look at',
  answer: (
    name: string,
    measure: string,
    low: string,
    high: string,
    atLow: string,
    atHigh: string,
    middle: string,
  ): Sentence => [
    strong(name),
    ` matters most. From ${low} to ${high}, ${measure} goes from `,
    modelled(atLow),
    ' to ',
    modelled(atHigh),
    '; at the middle estimate it is ',
    modelled(middle),
    '.',
  ],
  nothing: (measure: string, middle: string): Sentence => [
    strong('No assumption matters much here'),
    `: within its own range none moves ${measure} from `,
    modelled(middle),
    '.',
  ],
  unknown: (measure: string): Sentence => [
    strong('This cannot be said'),
    `: nobody would be left after a year, so ${measure} is not known.`,
  ],
  tornado: {
    title: 'Which assumption matters most',
    finding: (name: string) => `${name} moves it most`,
    findingNone: 'No assumption moves it much',
    subtitle: (measure: string) =>
      `${measure}, with one assumption at a time at the ends of its own range and everybody’s luck unchanged`,
    low: 'at its low end',
    high: 'at its high end',
    now: (value: string) => `now ${value}`,
    caption: 'Assumptions, widest swing first',
    columns: {
      assumption: 'Assumption',
      range: 'Its range',
      low: 'At the low end',
      high: 'At the high end',
      swing: 'Swing',
      source: 'Why this range',
    },
    range: (low: string, high: string) => `${low} to ${high}`,
    bends: (names: string) =>
      `For ${names} the middle lies outside both ends: a step of staff or a closing date lies within the range. See the curve below.`,
    limits:
      'One at a time misses what two assumptions do together; the shares below do not. An assumption that is known well shows a short bar even if it is powerful.',
  },
  curve: {
    title: 'How it answers to one lever',
    choose: 'Against',
    against: {
      leavers: 'people who leave at once',
      fee: 'the fee of a session',
    } satisfies Record<AgainstWord, string>,
    axis: {
      leavers: 'People who leave at once',
      fee: 'Change of the fee of a session',
    } satisfies Record<AgainstWord, string>,
    now: 'Now',
    tipping: (count: string) => `Tipping set: ${count}`,
    leavers: (count: string, before: string, after: string) =>
      `${count === '1' ? 'One leaver' : `${count} leavers`} can make it lose money at once; with so many the chance of closing goes from ${before} to ${after}`,
    already: 'It makes a loss already, before anybody leaves',
    carried: 'However many leave, it makes no loss at once',
    feeEnough: (fee: string, bar: string) =>
      `${fee} a session brings the chance of closing under ${bar}`,
    feeNever: (fee: string, bar: string) =>
      `Not even ${fee} a session brings the chance of closing under ${bar}`,
    feeSafe: (bar: string) => `At today’s fee the chance of closing is under ${bar}`,
    feeFalls: (fee: string, bar: string) =>
      `At today’s fee the chance of closing is under ${bar}; ${fee} a session takes it over`,
    more: (amount: string) => `${amount} more`,
    less: (amount: string) => `${amount} less`,
    chance: 'Chance of closing within 24 months; likely range as a band',
    cost: 'Cost of a place this month, for the places booked',
    costFinding: (before: string, after: string, leavers: string) =>
      `The cost of a place goes from ${before} to ${after} with ${leavers} leavers`,
    costSame: (cost: string) =>
      `The cost of a place stays at ${cost}: a fee changes who pays it, not what it is.`,
    loss: 'Hollow points make a loss at once.',
    columns: {
      chance: 'Chance of closing in 24 months',
      range: 'Likely range',
      cost: 'Cost of a place',
      month: 'This month',
    },
    makesLoss: 'loss',
    makesSurplus: 'no loss',
    shared:
      'Leavers here are shared out over ways of paying; the tipping set counts those who pay most. With few people, read the steps, not the slope.',
  },
  together: {
    title: 'All assumptions at once',
    intro:
      'Every assumption is moved at the same time, each anywhere in its own range. The share of the uncertainty that an assumption brings alone, and together with the others, adds up what the bars above cannot show.',
    ask: (runs: string) => `Work it out: ${runs} runs of the model`,
    cannot: 'Analysts, commissioners and administrators can work this out.',
    nothing: 'The chance is the same everywhere in the ranges: there is nothing to share out.',
    finding: (mean: string, deviation: string, name: string, share: string): Sentence => [
      'Over all the ranges the chance is ',
      modelled(mean),
      ' on average, give or take ',
      modelled(deviation),
      `. ${name} alone brings `,
      modelled(share),
      ' of that uncertainty.',
    ],
    caption: 'Shares of the uncertainty, largest first',
    columns: {
      assumption: 'Assumption',
      alone: 'Alone',
      withOthers: 'With the others',
    },
    unit: 'estimate (95% interval)',
    size: (samples: string, runs: string, draws: string) =>
      `From ${samples} samples: ${runs} runs of the model with ${draws} draws each. The intervals say how much of a share may be luck.`,
    points: (points: string) => `${points} ${points === '1' ? 'point' : 'points'}`,
    others: (count: number) =>
      count === 1
        ? 'The assumption with the smallest bar was left at its middle.'
        : `The ${count} assumptions with the smallest bars were left at their middle.`,
  },
  scenario: {
    value: (name: string, low: string, high: string) => `${name}: ${low} to ${high}`,
    none: 'no assumption in its range',
  },
  open: 'Which assumptions matter most here',
};

export type SensitivityWording = typeof sensitivityEn;
