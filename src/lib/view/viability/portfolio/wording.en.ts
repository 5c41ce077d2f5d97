// English words of "All services at once": what decisions for the whole council would do to its services.

import { modelled, range, strong, type Sentence } from '../../sentence.ts';

const people = (count: string): string => (count === '1' ? '1 person' : `${count} people`);

export const portfolioEn = {
  title: 'All services at once',
  link: 'All services at once: what would a fee freeze, direct payments for all, or a spin-out do?',
  list: (items: readonly string[]) => new Intl.ListFormat('en-GB').format(items),
  answer: {
    ready: (services: number, attending: string): Sentence => [
      strong(`${services} services with a ledger`),
      `, used by ${people(attending)}, can be followed under each of the decisions below.`,
    ],
    now: (closures: string, of: number, months: number, band: string): Sentence => [
      'As things stand, ',
      modelled(`about ${closures} of ${of} services`),
      ` close within ${months} months `,
      range(`(8 in 10 futures: ${band})`),
      '. ',
    ],
    worst: (policy: string, closures: string, band: string): Sentence => [
      `Under “${policy}” it would be `,
      modelled(`about ${closures}`),
      ' ',
      range(`(${band})`),
      '.',
    ],
    same: (): Sentence => [
      strong('No decision here'),
      ' changes that beyond what luck alone does.',
    ],
  },
  caution:
    'Each service is followed by itself: people who lose a place do not move to another service here, so one may be kept open that this page sees closing. The knock-on page of a service follows them.',
  differs: {
    chances: (draws: string, points: number) =>
      `The list of services at risk asks the same question of the same rates and books, with other luck: each page draws ${draws} futures of its own, so a chance here may differ from that on the list by up to about ${points} points. Where it does, the list’s stands beside it.`,
    people:
      'People who lose their place: here all services count, and the figure is the middle of all futures. The list counts only services that are closing or at risk, and weighs each by its chance. A knock-on counts one path, on which a service closes with everybody or not at all.',
  },
  /** Stands on the list of services at risk. */
  fromList:
    'Counted are people at services that are closing or at risk, in the month in which each closes, weighed by its chance. All services at once counts every service, and a knock-on follows one path on which a service closes or does not: they ask something else and give other numbers.',
  policies: {
    'as-now': { name: 'As things stand', how: () => 'Rates, fees and decisions as on record.' },
    'fee-freeze': {
      name: 'Fee freeze',
      how: () => 'Fees do not rise; costs rise as expected. Block income stays as agreed.',
    },
    'direct-payments': {
      name: 'All new people on direct payments',
      how: (still: string, _list: string, _carers: string) =>
        `Nobody new comes to a service that a direct payment cannot buy; elsewhere ${still} of those whom the council would have referred still come.`,
    },
    'spin-out': {
      name: 'Centres spin out',
      how: (_still: string, list: string, _carers: string) =>
        `${list} leave the council’s hands: nobody has to go by rule any more, and they pay for what the council did for them.`,
    },
    'shared-lives': {
      name: 'More Shared Lives carers',
      how: (_still: string, _list: string, carers: string) =>
        `As alternatives to a service: ${carers}.`,
    },
  },
  carersHow: (carers: number, days: string, share: string, free: string | null) =>
    `${carers} carers give ${days} days a week each, and ${share} of those days replace one at a service by the end; ${
      free === null
        ? 'no carer’s price of a day is on record, so for whom the others would do is not known'
        : `${free} days a week are free for people who lose a place`
    }`,
  ask: {
    title: 'What would be decided',
    spin: 'Centres that spin out',
    none: 'No service with a ledger is run by the council, so none can spin out.',
    carers: 'More Shared Lives carers',
    apply: 'Set up these decisions',
  },
  run: {
    title: 'What they would do',
    intro: (draws: string) =>
      `${draws} possible futures for every service under every decision, with the same luck.`,
    run: (draws: string) => `Run ${draws} possible futures`,
    again: 'Go on',
    cancel: 'Cancel',
    look: 'Look again',
    mayNot:
      'An analyst or commissioner of the council can have them worked out; the answer is then shown here to everybody who may read this page.',
  },
  picture: {
    finding: (policy: string, closures: string, now: string) =>
      `${policy}: ${closures} closures instead of ${now}`,
    findingNone: 'No decision changes the number of closures beyond luck',
    subtitle: (months: number, draws: string) =>
      `Services that close within ${months} months, mean of ${draws} possible futures; the line holds 8 in 10`,
    legend: { now: 'as things stand', then: 'under the decision' },
  },
  table: {
    caption: 'Closures, people and council money under each decision',
    columns: {
      policy: 'Decision',
      closures: 'Closures',
      displaced: 'People who lose their place',
      services: 'Services whose chance of closing changes',
      paid: 'Council pays to services',
      change: 'Against things as they stand',
    },
    units: {
      closures: 'mean (8 in 10 futures)',
      displaced: 'median (8 in 10 futures)',
      services: 'chance of closing, now → then',
      paid: (months: number) => `over ${months} months, estimate (range)`,
      change: 'council money',
    },
    atRisk: (name: string, chance: string) => `${name} ${chance}`,
    listed: (here: string, there: string) => `${here} (list: ${there})`,
    moved: (name: string, now: string, then: string) => `${name} ${now} → ${then}`,
    placed: (all: string, placed: string) => `${all}, of whom new carers have days for ${placed}`,
    nobody: 'none beyond luck',
    more: (count: number) => `and ${count} more`,
    nothing: '–',
  },
  assumptions: {
    title: 'What is assumed',
    money:
      'Council money is fees and block income along the expected path of each service while it is open; its range comes from the rates of leaving. People who pay for themselves are left out by their share today. What comes in the place of a service that closes is not priced here.',
    luck: 'A decision changes the terms of a service and nothing else: everybody’s luck stays the same, so a difference is the decision’s.',
    keep: 'The address of this page holds the decisions, and the answer is kept: whoever opens it sees the same figures until the records or the assumptions change.',
    carers:
      'New carers are taken to be like those on record: whom they serve, on which days, at their middle price. Who loses a place finds days with one where need, days and budget fit, as far as the free days go; where the new carers will live is not known, so nobody is counted as too far away. What these days cost is not in the council money.',
    parameters: 'Assumptions and their sources',
  },
};

export type PortfolioWording = typeof portfolioEn;
