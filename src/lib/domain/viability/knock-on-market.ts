/** The services and people of an ensemble prepared once for all draws: who may go where, how each pays, whose luck is whose. */
import { FIRST_ARRIVAL_ENTITY } from '../kernel/channels.ts';
import { barOf } from '../kernel/philox.ts';
import type { PriceLevel } from './money.ts';
import { priceLevels } from './monte-carlo.ts';
import { ClassBook, type ClassTable } from './knock-on-classes.ts';
import { listAlternatives, type Alternatives, type Offer } from './knock-on-offers.ts';
import { listFriends, type Friends } from './knock-on-place.ts';
import {
  DAYS_A_WEEK,
  inOrder,
  type KnockOnQuestion,
  type KnockOnService,
} from './knock-on-question.ts';

/** Where newcomers come from: at most one a month for each line. */
export interface NewcomerLine {
  readonly service: number;
  /** Chance of one a month. */
  readonly chance: number;
  readonly bar: number;
  /** Entity at which its luck is looked up. */
  readonly luckEntity: number;
  /** Number of its newcomer of month 1; that of month 2 follows. */
  readonly firstNumber: number;
  /** People on record whom newcomers take after in turn, by number. */
  readonly likes: readonly number[];
  /** Class of a newcomer who takes after each of `likes`. */
  readonly classes: readonly number[];
}

/** What is fixed for all draws. Services, groups and people are in the order of their ids. */
export interface Market {
  readonly question: KnockOnQuestion;
  readonly services: readonly KnockOnService[];
  /** Price level of each month, by service. */
  readonly levels: readonly (readonly PriceLevel[])[];
  readonly classes: ClassTable;
  /** Class of each person on record at the start. */
  readonly startClass: Int32Array;
  /** Service of each person on record at the start. */
  readonly startService: Int32Array;
  /** Class of arrivals at a service, by service × 8 + days a week. */
  readonly arrivalClass: Int32Array;
  readonly lines: readonly NewcomerLine[];
  readonly alternatives: Alternatives;
  /** Pairs of friends, by number. */
  readonly pairs: readonly (readonly [number, number])[];
  /** Only where friends are to be kept together. */
  readonly friends: Friends | undefined;
  /** Places free at the start: service × 7 + day; below 0 where a day is booked beyond its places. */
  readonly freeAtStart: Float64Array;
  /** People of each service at the start. */
  readonly ownAtStart: Int32Array;
  /** Chance of going on after losing a place, by number. */
  readonly goesOn: Float64Array;
  /** Numbers that a person or newcomer can have. */
  readonly numbers: number;
}

/** Step between services in `arrivalClass`: days a week, 0 to 7. */
export const ARRIVAL_STEP = DAYS_A_WEEK + 1;

const offerOf = ({ id, needs, arrivals, placesByWeekday }: KnockOnService): Offer => ({
  id,
  needs,
  fee: arrivals.feePerSession,
  openDays: placesByWeekday.reduce(
    (mask, places, day) => (places > 0 ? mask | (1 << day) : mask),
    0,
  ),
});

/** Whom newcomers of a group take after: its own people, or all of the service where it has none. */
const likesOf = (own: readonly number[], all: readonly number[]): readonly number[] =>
  own.length > 0 ? own : all;

interface Draft {
  readonly book: ClassBook;
  readonly lines: NewcomerLine[];
  readonly startClass: Int32Array;
  readonly arrivalClass: Int32Array;
}

/** Numbers the classes of one service, its people on record first, and its lines of newcomers. */
const addService = (
  { people, months }: KnockOnQuestion,
  service: KnockOnService,
  s: number,
  daysSeen: readonly number[],
  draft: Draft,
): void => {
  const here = people.flatMap((person, p) => (person.service === service.id ? [p] : []));
  const daysOfPerson = (p: number): number => people[p]?.weekdays.length ?? 0;
  for (const [g, group] of service.groups.entries()) {
    const own = here.filter((p) => people[p]?.group === group.id);
    for (const p of own) draft.startClass[p] = draft.book.numberOf(s, g, group, daysOfPerson(p));
    const likes = likesOf(own, here);
    const parts = Math.ceil(group.entriesPerMonth);
    for (let part = 0; part < parts; part += 1) {
      const chance = group.entriesPerMonth / parts;
      draft.lines.push({
        service: s,
        chance,
        bar: barOf(chance),
        luckEntity: FIRST_ARRIVAL_ENTITY + draft.lines.length,
        firstNumber: people.length + draft.lines.length * months,
        likes,
        classes: likes.map((p) => draft.book.numberOf(s, g, group, daysOfPerson(p))),
      });
    }
  }
  for (const days of daysSeen) {
    draft.arrivalClass[s * ARRIVAL_STEP + days] = draft.book.numberOf(
      s,
      'arrivals',
      service.arrivals,
      days,
    );
  }
};

const freeAtStart = ({ services, people }: KnockOnQuestion, at: Int32Array): Float64Array => {
  const free = Float64Array.from(services.flatMap((service) => service.placesByWeekday));
  for (const [p, { weekdays }] of people.entries()) {
    for (const day of weekdays) {
      const place = (at[p] as number) * DAYS_A_WEEK + day - 1;
      free[place] = (free[place] as number) - 1;
    }
  }
  return free;
};

/** Pairs of friends by number, each once. */
const pairsOf = ({ friendships, people }: KnockOnQuestion): [number, number][] => {
  const numberOf = new Map(people.map(({ id }, p) => [id, p]));
  const seen = new Map<string, [number, number]>();
  for (const [a = '', b = ''] of friendships) {
    seen.set(`${numberOf.get(a)}/${numberOf.get(b)}`, [numberOf.get(a) ?? 0, numberOf.get(b) ?? 0]);
  }
  return [...seen.values()];
};

/** Prepares a question. The order of its lists does not matter. */
export const prepareMarket = (asked: KnockOnQuestion): Market => {
  const question = inOrder(asked);
  const { services, people, months, keepTogether } = question;
  const placeOf = new Map(services.map(({ id }, s) => [id, s]));
  const startService = Int32Array.from(people, (person) => placeOf.get(person.service) ?? 0);
  const daysSeen = [...new Set(people.map(({ weekdays }) => weekdays.length))].sort(
    (a, b) => a - b,
  );
  const draft: Draft = {
    book: new ClassBook(),
    lines: [],
    startClass: new Int32Array(people.length),
    arrivalClass: new Int32Array(services.length * ARRIVAL_STEP),
  };
  for (const [s, service] of services.entries()) {
    addService(question, service, s, daysSeen, draft);
  }
  const ownAtStart = new Int32Array(services.length);
  for (const s of startService) ownAtStart[s] = (ownAtStart[s] as number) + 1;
  const pairs = pairsOf(question);
  return {
    question,
    services,
    levels: services.map((service) => priceLevels({ ...service, months })),
    classes: draft.book.table(services.length),
    startClass: draft.startClass,
    startService,
    arrivalClass: draft.arrivalClass,
    lines: draft.lines,
    alternatives: listAlternatives(people, services.map(offerOf)),
    pairs,
    friends: keepTogether ? listFriends(people.length, pairs) : undefined,
    freeAtStart: freeAtStart(question, startService),
    ownAtStart,
    goesOn: Float64Array.from(people, ({ goesOn }) => goesOn),
    numbers: people.length + draft.lines.length * months,
  };
};
