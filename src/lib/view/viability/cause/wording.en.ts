// English words of "Choice or cuts": whose decisions push a service towards closing.

import type { TriggerKind } from '#lib/domain/viability/records.ts';
import type { AttributionVerdict } from '#lib/domain/viability/service-attribution.ts';
import type { EventKind } from '#lib/domain/viability/service-event.ts';
import { modelled, range, strong, type Sentence } from '../../sentence.ts';

export const causeEn = {
  title: 'Choice or cuts',
  heading: (service: string) => `${service}: choice or cuts`,
  verdicts: {
    'choice-led': 'People’s own choices weigh most',
    'council-led': 'The council’s decisions weigh most',
    both: 'Both sides weigh, and neither leads',
    'over-determined': 'Either side alone would be enough',
    neither: 'Neither side weighs much',
    undetermined: 'The records do not tell',
  } satisfies Record<AttributionVerdict, string>,
  answer: {
    lead: (verdict: string): Sentence => [strong(verdict), '.'],
    share: (share: string, band: string, total: string, points: string): Sentence => [
      ` Of the chance of closing that the two sides bring (${total}), `,
      modelled(`about ${share}`),
      ' goes back to choice ',
      range(`(${band})`),
      `: ${points} of the whole chance, as the bar below has it.`,
    ],
    everyReason: 'every exit counted has a reason on record',
    overDetermined:
      ' With either side switched off the service would still close, so “without it” is no argument for either.',
    undetermined:
      ' Exits with no recorded reason could turn the answer round: find out why those people left.',
    none: (): Sentence => [
      strong('Nothing to share out'),
      ': no draw closes this service within the horizon.',
    ],
  },
  caution:
    'This shares out what the model says between decisions that people or the council can take. It is not proof of cause.',
  split: {
    title: 'Shared out between the two sides',
    finding: (choice: string, council: string) => `Choice ${choice}, council ${council}`,
    subtitle: (months: number) =>
      `Parts of the chance of closing within ${months} months; together they are the whole chance (Owen value, two sides)`,
    choice: 'People’s choices',
    council: 'Council decisions',
    neither: 'Neither: age, illness and prices',
    columns: { side: 'Side', share: 'Part of the chance' },
  },
  plain: {
    title: 'In plain words',
    caption: 'The chance of closing with some decisions switched off',
    columns: { if: 'If', chance: 'Chance of closing' },
    rows: {
      all: 'everything stays as it is',
      choiceAlone: 'only people’s choices are on',
      councilAlone: 'only the council’s decisions are on',
      withoutChoice: 'people’s choices are switched off',
      withoutCouncil: 'the council’s decisions are switched off',
      neither: 'both are switched off',
    },
  },
  drivers: {
    title: 'Decision by decision',
    intro:
      'The Owen value keeps the two sides together, so that naming one cut twice changes nothing. Shapley shares out over single decisions. “Alone” and “but for” switch one decision on or off by itself.',
    caption: 'Decisions that are on, and what each is compared with',
    columns: {
      driver: 'Decision',
      side: 'Side',
      now: 'Now',
      off: 'Switched off means',
      owen: 'Owen',
      shapley: 'Shapley',
      alone: 'Alone',
      butFor: 'But for',
    },
    sides: { choice: 'choice', council: 'council' },
    points: (points: string) => `${points} points`,
    never: 'never',
  },
  units: {
    'people-a-month': (value: string) => `${value} people a month`,
    'share-a-month': (value: string) => `${value} a month`,
    'pounds-a-month': (value: string) => `${value} a month`,
    'share-a-year': (value: string) => `${value} a year`,
    month: (value: string) => `month ${value}`,
    feesAndCosts: (fees: string, costs: string) => `fees rise ${fees} a year, costs ${costs}`,
  },
  exits: {
    title: 'How exits were classed',
    rule: (days: number) =>
      `A death, an illness or a move is natural. Leaving because a direct payment cannot buy the council’s own service is by rule. An exit within ${days} days after a charge rise, a cut of transport or hours, a review or a restriction counts as following a council decision. Leaving without any of these is a choice. A blank stays “not recorded”.`,
    caption: 'People who left, by cause',
    columns: { cause: 'Cause', year: 'Last 12 months', all: 'All months on record' },
  },
  timeline: {
    title: 'What happened when',
    intro: 'Events beside attendance. Two things in the same month are an association and no more.',
    finding: (from: number, to: number) => `From ${from} to ${to} people over the months on record`,
    subtitle: 'People attending at the end of each month, with policy, budget and charge events',
    caption: 'Events, newest first',
    none: 'No event is on record yet.',
    columns: { day: 'Date', kind: 'Kind', title: 'What happened', source: 'Where it says so' },
    kinds: {
      policy: 'Policy',
      budget: 'Budget',
      charge: 'Charge',
      transport: 'Transport',
      access: 'Access',
      other: 'Other',
    } satisfies Record<EventKind, string>,
    triggers: {
      'charge-rise': 'Charge raised',
      'access-restriction': 'Access restricted',
      'transport-cut': 'Transport cut',
      'review-reduction': 'Support reduced at review',
      'hours-cut': 'Hours cut',
    } satisfies Record<TriggerKind, string>,
    fromExits: (people: number) =>
      people === 1 ? 'named with 1 exit' : `named with ${people} exits`,
    exitsSource: 'Exit records',
    add: 'Add an event',
    form: {
      title: 'What happened',
      kind: 'Kind',
      day: 'Date',
      source: 'Where it says so',
      sourceHint: 'For example a cabinet paper and its date.',
      everywhere: 'It touched every service, not only this one',
      submit: 'Add this event',
    },
    remove: (title: string) => `Remove “${title}”`,
    table: { month: 'Month', people: 'People', events: 'Events' },
  },
  faults: {
    required: 'Fill this in',
    'too-long': 'This is too long: shorten it',
    'not-a-date': 'Give a date, such as 2026-11-26',
  },
  method: {
    title: 'Method',
    text: 'Each decision has an agreed “off” value. The simulation is run for every set of decisions with everybody’s luck unchanged, and the chance of closing is shared out: Shapley (1953) over decisions, Owen (1977) over the two sides. The pull of peers is a mechanism and no decision: people who follow those whom a cut drove away are charged to the cut.',
  },
};

export type CauseWording = typeof causeEn;
export type EventFault = keyof CauseWording['faults'];
