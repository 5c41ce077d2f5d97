// English words of "People displaced": where the people of one service could go if it closed next month.

import type { TravelMode } from '#lib/domain/access/own-journeys.ts';
import type { EthnicGroup, Sex } from '#lib/domain/demand/records.ts';
import { modelled, range, strong, type Sentence } from '../../sentence.ts';

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

export const peopleEn = {
  title: 'People displaced',
  heading: (service: string) => `${service}: people displaced`,
  answer: {
    lead: (asked: number, unplaced: number): Sentence => [
      `If this service closed next month, ${people(asked)} would look for another place, and `,
      strong(unplaced === 0 ? 'nobody' : people(unplaced)),
      ' would find none if placed one by one.',
    ],
    best: (unplaced: string, band: string): Sentence => [
      ' The best possible order would leave ',
      modelled(unplaced),
      ' without one ',
      range(`(${band})`),
      '.',
    ],
    proven: 'an estimate from places and prices on record; no order leaves fewer',
    atLeast: (least: number) => `an estimate; no order leaves fewer than ${least}`,
    nobody: (): Sentence => [strong('Nobody'), ' with days on record attends this service.'],
  },
  caution:
    'A plan to work from, not a decision: nobody has been asked. Each person chooses; a review and the person’s own wish come first. Counted are those who attend today; a knock-on counts those expected in the month of closing.',
  placing: {
    title: 'Two ways of placing',
    intro:
      'One by one is what a broker would do: whoever has fewest alternatives first, each to the nearest place. The best possible places as many people as there can be.',
    caption: 'People placed one by one and at best',
    columns: { what: 'What', greedy: 'One by one', best: 'Best possible' },
    placed: 'People with a place',
    unplaced: 'People without a place',
    pairs: (all: number) => `Pairs who share a day and stay together, of ${all}`,
    pairsLost: 'Pairs who share a day and part',
    closest: (all: number) => `Closest pairs who stay together, of ${all}`,
    together:
      'Move each person with the one they share most days with, where a service can take both',
    apply: 'Place again',
    togetherNote:
      'Friends are kept together when placing one by one; the best possible counts places only.',
  },
  unplaced: {
    title: (count: number) =>
      count === 1 ? '1 person without a place' : `${count} people without a place`,
    intro: 'Placed one by one. Open a person to see what stands in the way.',
    none: 'Everybody has a place.',
  },
  hours: {
    title: 'Hours of support lost',
    intro:
      'People without a place, placed one by one, by the hours a week that each would lose: days booked times the hours of a day here.',
    caption: 'People without a place by hours a week lost',
    columns: {
      band: 'Hours a week of one person',
      people: 'People without a place',
      hours: 'Hours a week together',
    },
    upTo: (to: string) => `up to ${to}`,
    between: (over: string, to: string) => `over ${over}, up to ${to}`,
    over: (over: string) => `over ${over}`,
  },
  rows: {
    title: 'Person by person',
    intro:
      'Pseudonyms only. Alternatives serve the person’s need and age, are open on all their days, cost no more than their budget has left, and lie within reach.',
    caption: 'People who attend, and where they could go',
    columns: {
      person: 'Person',
      days: 'Days',
      need: 'Need',
      budget: 'Budget left a week',
      alternatives: 'Alternatives, with room now',
      greedy: 'One by one',
      best: 'Best possible',
    },
    alternatives: (all: number, withRoom: number) => `${all}, ${withRoom} with room`,
    noPlace: 'no place',
    notOnRecord: 'not on record',
  },
  person: {
    title: (id: string) => `What ${id} could do instead`,
    intro: (days: string, need: string) => `${days}; ${need}. Nearest first.`,
    caption: 'Alternatives of one person',
    none: 'No service on record is an alternative for this person.',
    columns: {
      service: 'Service',
      kind: 'Kind',
      free: 'Places free now',
      cost: 'Cost a week',
      minutes: 'Travel, one way',
    },
    minutes: (mid: string, band: string) => `about ${mid} (${band})`,
    ruledOut: (need: number, days: number, price: number, travel: number) =>
      `Ruled out: ${need} do not serve the need, age or way of paying; ${days} are closed on a day wanted; ${price} cost more than the budget has left; ${travel} are too far or do not go so far.`,
  },
  travel: {
    modes: {
      car: 'by car',
      'public-transport': 'by public transport',
      walk: 'on foot',
      cycle: 'by bicycle',
      minibus: 'by minibus',
    } satisfies Record<TravelMode, string>,
    median: 'on a median departure',
    percentile: (n: string) => `percentile ${n} of departures`,
    source: (title: string) => `“${title}”`,
    routed: (minutes: string, mode: string) => `${minutes} ${mode}, from the council’s table`,
    allOwn: (all: string, how: string) =>
      `All ${all} journeys looked at are from the council’s own travel times (${how}), not from straight lines.`,
    someOwn: (own: string, all: string, how: string) =>
      `${own} of ${all} journeys looked at are from the council’s own travel times (${how}); the others are estimates from straight lines.`,
  },
  care: {
    title: 'Unpaid carers',
    none: 'Hours of unpaid care are not on record for anybody here. That does not mean there are none.',
    known: (known: number, all: number) =>
      `Unpaid care is on record for ${known} of ${people(all)}; for the others it is not on record.`,
    lost: (hours: string, carers: number) =>
      `Without a place for ${people(carers)} with an unpaid carer, those carers would lose about ${hours} hours a week in which the service is there.`,
    noneLost: 'Nobody with unpaid care on record is left without a place.',
    given: (hours: string) => `They give ${hours} hours a week already.`,
  },
  equality: {
    title: 'Groups affected',
    intro:
      'Small numbers, and numbers that would give them away, are shown as [c]. Sex and ethnic group only where on record.',
    caption: 'People by group, and those without a place when placed one by one',
    columns: { kind: 'By', group: 'Group', people: 'People', unplaced: 'Without a place' },
    kinds: { age: 'Age', need: 'Need', sex: 'Sex', ethnicGroup: 'Ethnic group' },
    sexes: { female: 'Female', male: 'Male', another: 'Another' } satisfies Record<Sex, string>,
    ethnicGroups: {
      asian: 'Asian, Asian British or Asian Welsh',
      black: 'Black, Black British, Black Welsh, Caribbean or African',
      mixed: 'Mixed or multiple ethnic groups',
      white: 'White',
      other: 'Another ethnic group',
    } satisfies Record<EthnicGroup, string>,
    notOnRecord: 'not on record',
  },
  gaps: {
    title: 'What could not be looked at',
    noPrice: (count: number) =>
      count === 1
        ? '1 service gives day support but has no price of a day on record, and was left out.'
        : `${count} services give day support but have no price of a day on record, and were left out.`,
    noRoom: (count: number) =>
      count === 1
        ? '1 service gives day support but its free places are not known, and was left out.'
        : `${count} services give day support but their free places are not known, and were left out.`,
    withoutDays: (who: string) =>
      `Days are not on record for: ${who}. Nobody can say where they could go.`,
    noBudget: (count: number) =>
      `For ${people(count)} no budget for this service is on record: no limit of price was set for them.`,
    noArea: (count: number) =>
      `The homes of ${people(count)} lie outside the council’s areas: no travel time can be given.`,
  },
  method: {
    title: 'Method',
    text: 'Free places are places less bookings, or, where bookings are not on record, the share of hours that the service says are spare. An hourly price counts over the hours of a day here. Travel is estimated from the middle of the person’s small area by the pace believed for its kind of place, with detours; home-based services stand at the middle of a wider area. A council’s own service cannot be bought with a direct payment. Placing one by one may not be the best order; the best possible is a search with a proven upper bound.',
    run: 'The question and its answer are stored, so that the figures can be made again.',
  },
};

export type PeopleWording = typeof peopleEn;
