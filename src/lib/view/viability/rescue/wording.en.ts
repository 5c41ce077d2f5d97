// English words of the rescue menu: what could be done for one service, and what each option costs.

import type { RescueGap, RescueKind } from '#lib/domain/viability/rescue-options.ts';
import type { SafeLever } from '#lib/domain/viability/safe-levers.ts';
import { modelled, range, strong, type Sentence } from '../../sentence.ts';

const people = (count: string): string => (count === '1' ? '1 person' : `${count} people`);

/** What the headline says of the cheapest way. */
interface CheapestWords {
  readonly way: string;
  readonly cost: string;
  readonly band: string;
  readonly years: string;
  readonly bar: string;
  readonly conditions: readonly string[];
}

export const rescueEn = {
  title: 'Rescue',
  heading: (service: string) => `${service}: what would save it`,
  answer: {
    safe: (chance: string, bar: string): Sentence => [
      'As things stand the chance of closing within 24 months is ',
      modelled(chance),
      `, under the ${bar} that this council takes as safe. `,
      strong('No lever is needed'),
      '.',
    ],
    cheapest: ({ way, cost, band, years, bar, conditions }: CheapestWords): Sentence => [
      `Of everything on this page, the cheapest that keeps the service and brings the chance of its closing within 24 months to ${bar} or less is `,
      strong(way),
      ': ',
      modelled(`about ${cost}`),
      ` over ${years} `,
      range(`(${band})`),
      conditions.length === 0 ? '.' : `, on condition that ${conditions.join(' and ')}.`,
    ],
    way: (name: string, need: string): string =>
      need === '' ? `“${name}”` : `“${name}” (${need})`,
    waived: 'the rule on losses in a row is waived',
    takenBack: 'the decision to end the service is taken back',
    takeBack: (bar: string): Sentence => [
      strong('Taking back the decision to end it is enough'),
      `: with nothing else the chance of closing within 24 months is then ${bar} or less.`,
    ],
    none: (bar: string): Sentence => [
      strong('Nothing on this page by itself'),
      ` brings the chance of closing within 24 months to ${bar} or less at a known price.`,
    ],
  },
  fixed: 'a fixed sum',
  narrow: 'range too narrow to show',
  intro:
    'Money is what an option costs more than today, whoever pays; below zero it saves. Prices are parameters with a source and a range.',
  revoked:
    'A decision to end this service stands. Every option is priced as if that decision were taken back.',
  waives: 'Holding open also needs the rule on losses in a row to be waived.',
  options: {
    title: 'The menu',
    caption: 'Options, priced a month and over the whole period',
    columns: {
      option: 'Option',
      need: 'How much it takes',
      monthly: 'A month',
      whole: 'Whole period',
      transition: 'Getting there',
      double: 'Paying twice',
      chance: 'Chance of closing with it',
    },
    whole: (years: string) => `over ${years}, estimate (likely range)`,
    monthly: 'on average, estimate (likely range)',
    kinds: {
      'hold-open-lump': 'Hold open: one sum now',
      'hold-open-level': 'Hold open: the same each month',
      'hold-open-as-needed': 'Hold open: whatever is lost',
      fee: 'Raise the fee',
      referrals: 'Refer people again',
      'fixed-cost': 'Cut fixed cost',
      'group-direct-payment': 'A group direct payment',
      'spin-out': 'Spin the centre out',
      'shared-venue': 'Share a venue',
      'shared-lives-day': 'Shared Lives by the day',
    } satisfies Record<RescueKind, string>,
    amounts: {
      'hold-open-lump': (value: string) => `${value} once`,
      'hold-open-level': (value: string) => `${value} a month`,
      'hold-open-as-needed': (value: string) => `${value} a month on average`,
      fee: (value: string) => `${value} more a session`,
      referrals: (value: string) => `${value} more new people a month`,
      'fixed-cost': (value: string) => `${value} a month less`,
      'group-direct-payment': (value: string) => `${people(value)} would have to join`,
      'spin-out': (value: string) => `${people(value)} more at the end of the period`,
      'shared-venue': (value: string) => `${value} a month less rent`,
      'shared-lives-day': (value: string) => `${people(value)} to be matched`,
    } satisfies Record<RescueKind, (value: string) => string>,
    gaps: {
      'not-needed': 'Not needed',
      'does-not-apply': 'Does not apply',
      'not-enough': 'Not enough by itself',
      'not-known': 'Not known: no building that it rents a room in, with its rent, is on record',
    } satisfies Record<RescueGap, string>,
    instead: 'stands in its place',
    paysAll: 'none while all losses are paid',
    short: (bar: string) => `not enough: stays over ${bar}`,
    chain: (round: number, tenants: string) => `round ${round}: ${tenants}`,
    chainTitle:
      'If this service left its venue, these tenants could not pay their share of the rent',
  },
  venue: {
    shared: (name: string, rent: string, others: string) =>
      `It stands in ${name}, whose rent of ${rent} a month it shares equally with ${others}.`,
    alone: (name: string, rent: string) =>
      `It stands in ${name} alone and bears its rent of ${rent} a month.`,
    withoutBooks: (names: string) =>
      `No books are on record for ${names}, taken here to pay whatever share falls to them.`,
  },
  levers: {
    title: 'One lever at a time',
    intro: (bar: string) =>
      `How far each lever must go, alone, for the chance of closing within 24 months to fall to ${bar} or less, with everybody’s luck unchanged.`,
    caption: 'Levers, cheapest first',
    columns: { lever: 'Lever', by: 'How far', whole: 'Cost', chance: 'Chance with it' },
    names: {
      referrals: 'more referrals',
      'fixed-cost': 'lower fixed cost',
      fee: 'a higher fee',
      block: 'more block income',
      'choice-exits': 'fewer people choosing to leave',
    } satisfies Record<SafeLever, string>,
    by: {
      referrals: (value: string) => `${value} more people a month`,
      'fixed-cost': (value: string) => `${value} a month less`,
      fee: (value: string) => `${value} more a session`,
      block: (value: string) => `${value} a month more`,
      'choice-exits': (value: string) => `${value} fewer`,
    } satisfies Record<SafeLever, (value: string) => string>,
    noPrice: 'nobody knows its price',
    notEnough: 'even the limit is not enough',
  },
  years: (months: number) => (months % 12 === 0 ? `${months / 12} years` : `${months} months`),
  method: {
    title: 'Method',
    text: 'Each option changes the service or stands in its place, and its money is followed month by month along the expected path, at the middle and at both ends of rates and prices. Whole workers are bought in steps. The chance of closing is simulated again with the option and the same luck. Present cost counts later pounds for less.',
  },
};

export type RescueWording = typeof rescueEn;
