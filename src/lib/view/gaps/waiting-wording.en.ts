// English words of the page on packages that wait to begin or came back.

import type { HandBackReason } from '#lib/domain/demand/brokerage.ts';
import { strong, type Sentence } from '../sentence.ts';

export const waitingEn = {
  title: 'Waiting for support',
  more: 'Who waits, and since when',
  none: 'No brokerage log has been brought in yet, so nobody here can say who waits.',
  empty: {
    title: 'No brokerage log yet',
    text: 'Bring in the log of packages asked for and handed back; this page then says who waits, for how many hours, and why packages come back.',
    action: 'Columns and template of the log',
  },
  answer: {
    waiting: (day: string, people: string, hours: string): Sentence => [
      `On ${day}, `,
      strong(`${people} people`),
      ` waited for support that the council had asked the market for: ${hours} hours a week that nobody gave yet.`,
    ],
    atLeast: (day: string, people: string, hours: string): Sentence => [
      `On ${day}, `,
      strong(`at least ${people} people`),
      ` waited for support that the council had asked the market for: ${hours} hours a week or more that nobody gave yet. For some needs so few wait that their number is hidden.`,
    ],
    few: (day: string): Sentence => [
      `On ${day}, people waited for support that the council had asked the market for: so few that their number is not told.`,
    ],
    nobody: (day: string): Sentence => [
      `On ${day}, nobody waited for support that the council had asked the market for.`,
    ],
  },
  table: {
    title: 'Who waits',
    caption: 'People whose support was asked for and has not begun, by need',
    intro: (fewest: string) =>
      `Each package counts as one person. A request that is no longer needed does not wait. Counts of fewer than ${fewest} people, and what would give them away, are hidden: [c].`,
    need: 'Need',
    people: 'People waiting',
    hours: 'Hours a week',
    long: 'Of them, long',
    since: 'Longest since',
  },
  allNeeds: 'All needs',
  allReasons: 'All reasons',
  noDay: '–',
  longWait: (days: string) => `A wait of more than ${days} days counts as long.`,
  longWaitLink: 'Why this many days',
  handBacks: {
    title: 'Packages that came back',
    caption: 'Packages that providers handed back in twelve months, by reason',
    intro:
      'In the twelve months up to the last day of the log. A package whose people are not counted counts as one person. A handed-back package is not in the table above until it is asked for again.',
    none: 'No package was handed back in the last twelve months of the log.',
    reason: 'Reason given',
    packages: 'Packages',
    people: 'People, at least',
  },
  reasonUnknown: 'Not recorded',
  reasons: {
    staffing: 'Staffing',
    price: 'Price',
    distance: 'Too far',
    'needs-changed': 'Needs changed',
    relationship: 'Relationship broke down',
    'provider-closed': 'The provider closed',
    other: 'Other reason',
  } satisfies Record<HandBackReason, string> as Record<HandBackReason, string>,
  source: (title: string, date: string) => `From ${title}, which covers to ${date}.`,
};

/** Words of this page; both languages have exactly these. */
export type WaitingWording = typeof waitingEn;
