// English words of "Knock-on": which services fall next if one closes, and which are kept open by those who come.

import { modelled, range, strong, type Sentence } from '../../sentence.ts';

const people = (count: string): string => (count === '1' ? '1 person' : `${count} people`);
const services = (count: number): string => (count === 1 ? '1 service' : `${count} services`);
const workers = (count: number): string =>
  count === 1 ? 'one more worker' : `${count} more workers`;

export const knockOnEn = {
  title: 'Knock-on',
  heading: (service: string) => `${service}: knock-on`,
  list: (items: readonly string[]) => new Intl.ListFormat('en-GB').format(items),
  answer: {
    lead: (service: string, month: string, lost: string): Sentence => [
      `If ${service} closed at the end of ${month}, `,
      modelled(`about ${people(lost)}`),
      ' would lose their place',
    ],
    split: (placed: string, unplaced: string): Sentence => [
      ': ',
      modelled(`about ${placed}`),
      ' would find another and ',
      modelled(`about ${unplaced}`),
      ' would not. ',
    ],
    nobody: (): Sentence => [' and ', strong('nobody would find another'), '. '],
    everybody: (): Sentence => [' and ', strong('all would find another'), '. '],
    noneFalls: (): Sentence => [strong('No other service'), ' would close sooner because of it. '],
    falls: (count: number, list: string): Sentence => [
      strong(`${services(count)} would close`),
      ` that would not otherwise, or sooner: ${list}. `,
    ],
    saved: (list: string): Sentence => [
      strong(list),
      ' would stay open, or open for longer, with the people who come. ',
    ],
    strained: (list: string): Sentence => [
      strong(list),
      ' would need more workers than the people who come pay for.',
    ],
    inMonth: (name: string, month: string) => `${name} in ${month}`,
  },
  caution:
    'One expected path, month by month, without a range: near the edge it misleads, so read it beside the possible futures below. A scenario, not a plan: nobody has been asked.',
  cautionRanged:
    'One expected path, month by month: near the edge it misleads. The table gives each closing month its range from the possible futures. A scenario, not a plan: nobody has been asked.',
  counted:
    'People are counted in the month of closing, with those expected to leave or join before it; the page of people displaced counts those who attend today.',
  ask: {
    label: 'Closed at the end of',
    apply: 'Work out the chain',
  },
  picture: {
    title: 'What falls next',
    finding: {
      calm: (service: string) => `Nobody else falls when ${service} closes`,
      falls: (count: number) =>
        count === 1 ? '1 service falls after it' : `${count} services fall after it`,
      saved: (count: number) =>
        count === 1
          ? '1 service stays open with the people who come'
          : `${count} services stay open with the people who come`,
    },
    subtitle: (month: string) =>
      `Expected people who move, by month of closing, to ${month}. Leaning: closes. Upright: open.`,
    stands: (month: string) => `In ${month}`,
    unplaced: 'Without a place',
    unplacedNote: 'no room, or no fit',
    note: {
      tile: (month: string, count: string) => `${month} · ${people(count)}`,
      anyway: (month: string) => `${month}, as it would anyway`,
      saved: (month: string) => `else closed in ${month}`,
      strained: (count: number, money: string) => `${workers(count)}, ${money} a month`,
      step: (count: number, money: string) => `${workers(count)}, still ${money} a month`,
      takes: (money: string) => `${money} a month`,
      many: (count: number) => `${services(count)}, not followed`,
    },
    columns: { from: 'From', to: 'To', people: 'Expected people' },
  },
  effects: {
    listed: (chance: string) => `chance within 24 months on the list: ${chance}`,
    range: {
      open: (horizon: string) => `8 in 10 futures: open in ${horizon}`,
      orOpen: (from: string, horizon: string) =>
        `8 in 10 futures: ${from} or later, or open in ${horizon}`,
      one: (month: string) => `8 in 10 futures: ${month}`,
      band: (from: string, to: string) => `8 in 10 futures: ${from} to ${to}`,
    },
    title: 'Service by service',
    caption: 'What becomes of each service',
    intro: (count: number) =>
      count === 1
        ? '1 more service with a ledger is not touched.'
        : `${count} more services with a ledger are not touched.`,
    columns: {
      service: 'Service',
      kind: 'What happens',
      now: 'Closes as things stand',
      then: 'Closes if this one does',
      tookIn: 'People who come',
      lost: 'People who lose their place',
      why: 'Why',
    },
    kinds: {
      first: 'closes first',
      falls: 'falls',
      sooner: 'falls sooner',
      later: 'falls later',
      saved: 'stays open',
      strained: 'strained',
      takes: 'takes people in',
      anyway: 'closes anyway',
      untouched: 'not touched',
    },
    never: (months: number) => `not within ${months} months`,
    notFollowed: 'not followed',
    why: {
      first: 'Taken to close.',
      came: (count: string, from: string) => `${people(count)} come from ${from}.`,
      cameAnyway: (count: string, from: string) =>
        `${people(count)} come from ${from}, as they would later anyway.`,
      step: (month: string, count: number) => `From ${month} it needs ${workers(count)}.`,
      poorer: (money: string) => `${money} a month less is left over.`,
      richer: (money: string) => `${money} a month more is left over.`,
      reserves: 'Its money in hand runs out.',
      deficits: 'It makes a loss for too many months in a row.',
      decommission: 'The council has decided to end it.',
    },
  },
  account: {
    title: 'Nobody is lost from the count',
    intro:
      'Every closure on the path counts: this one, those it brings about, and those that come anyway. Somebody who loses a place twice counts twice. On one path a service closes with everybody or not at all, so these totals are other than those of the list and of all services at once, where chance decides.',
    caption:
      'People who lose their place and money in hand, as things stand and if this service closes',
    columns: { what: 'To the end of the path', now: 'As things stand', then: 'If this one closes' },
    lost: 'People who lose their place',
    placed: '= find another',
    unplaced: '+ find none',
    waiting: '+ still look at the end',
    atStart: 'Money in hand of services with a ledger, at the start',
    made: '+ what they make',
    atEnd: '= money in hand at the end',
  },
  felt: {
    title: 'A closure that is felt already',
    came: (count: number, month: string, from: string) =>
      `${people(String(count))} came in ${month} from ${from}, which closed.`,
    elsewhere: 'a service that is not on record',
    step: (count: number): Sentence => [
      'With them it stepped over the edge of its staffing: it needs ',
      strong(workers(count)),
      ' in every session. ',
    ],
    noStep: (): Sentence => ['It needs no more workers with them. '],
    money: (before: string, now: string): Sentence => [
      'Without them it would ',
      modelled(before),
      '; with them it ',
      modelled(now),
      '.',
    ],
    would: {
      make: (money: string) => `make about ${money} a month`,
      lose: (money: string) => `lose about ${money} a month`,
    },
    does: {
      make: (money: string) => `makes about ${money} a month`,
      lose: (money: string) => `loses about ${money} a month`,
    },
    caption: 'This service with and without those who came',
    columns: { what: 'At today’s prices', without: 'Without them', now: 'With them' },
    people: 'People who attend',
    staff: 'Workers in a session',
    margin: 'Surplus or loss a month',
  },
  chances: {
    title: 'How likely is it?',
    intro: (draws: string) =>
      `The path above is one. Here chance decides for each person, month after month, in ${draws} possible futures: once with this service closed as above, once as things stand, with the same luck.`,
    run: (draws: string) => `Run ${draws} possible futures`,
    again: 'Go on',
    cancel: 'Cancel',
    look: 'Look again',
    mayNot:
      'An analyst or commissioner of the council can have them worked out; the answer is then shown here to everybody who may read this page.',
    half: (at: number) => `Calculation ${at} of 2.`,
    caption: 'Chance of closing, as things stand and if this service closes',
    finding: (name: string, then: string, now: string, months: number) =>
      `${name}: ${then} instead of ${now} within ${months} months`,
    findingNone: 'No service’s chance of closing changes beyond what luck alone does',
    subtitle: (draws: string, months: number) =>
      `Chance of closing within ${months} months in ${draws} possible futures, with its 95% range`,
    legend: { now: 'as things stand', then: 'if this service closes' },
    columns: {
      service: 'Service',
      now12: '12 months, as things stand',
      then12: '12 months, if it closes',
      nowAll: (months: number) => `${months} months, as things stand`,
      thenAll: (months: number) => `${months} months, if it closes`,
    },
    together: 'All closures together',
    spread: (mid: string, band: string, midNow: string, bandNow: string): Sentence => [
      'All closures together, ',
      modelled(`about ${people(mid)}`),
      ' find no place ',
      range(`(8 in 10 futures: ${band})`),
      '; as things stand, ',
      modelled(`about ${midNow}`),
      ' ',
      range(`(${bandNow})`),
      '.',
    ],
    rest: (count: number) =>
      count === 1
        ? '1 more service closes in fewer than 1 in 100 futures either way.'
        : `${count} more services close in fewer than 1 in 100 futures either way.`,
  },
  gaps: {
    title: 'What could not be looked at',
    taking: (count: number) =>
      `${services(count)} without a ledger take people into their free places, but are not followed: nobody can say what would become of them.`,
    noPrice: (count: number) =>
      `${services(count)} of day support have no price of a day on record, and were left out.`,
    noRoom: (count: number) =>
      `${services(count)} of day support have no free places on record, and were left out.`,
    tooMany: (count: number) => `${services(count)} more than one question can hold were left out.`,
    days: (list: string) => `Days of opening were read from the bookings at: ${list}.`,
    nobody: (list: string) =>
      `Nobody with days on record attends: ${list}. No newcomers were added.`,
    late: (name: string, month: string) =>
      `The ledger of ${name} ends in ${month}; it was taken to stand as then.`,
    withoutDays: (count: number) =>
      `For ${count} bookings no days are on record; they were left out.`,
    withoutBudget: (count: number) =>
      `For ${count} bookings no budget is on record: no limit of price was set.`,
    withoutHome: (count: number) =>
      `For ${count} bookings the home lies outside the council’s areas: no other place is within reach.`,
  },
  method: {
    title: 'Method',
    text: 'Every month people leave at the rates of their service, those whose service closed look for a place, newcomers join, and each service trades. Whoever has fewest alternatives looks first and goes to the nearest service that serves their need, age and way of paying, is open and has room on all their days, costs no more than their budget has left, and lies within reach. All services that fail in a month close together. The service asked about is kept open until its month and closed then. A service that has given notice takes nobody.',
    limits:
      'Everybody is taken to want another place. Free places are the weakest of the records. People who come stay at the rates of their new service.',
    parameters: 'Assumptions and their sources',
  },
};

export type KnockOnWording = typeof knockOnEn;
