/** One service closes: what each person could do instead, a broker's placement beside the best possible, and the rest. */
import { sortedById } from '../kernel/code-point-order.ts';
import type { Method } from '../kernel/method.ts';
import {
  checked,
  id,
  listOf,
  numberOf,
  objectOf,
  orNull,
  repeatedId,
  wholeOf,
  type ObjectOf,
  type Reader,
} from '../kernel/reader.ts';
import { placeMost } from './knock-on-best.ts';
import {
  barrierTo,
  listAlternatives,
  type Barrier,
  type Alternatives,
  type Offer,
} from './knock-on-offers.ts';
import { Broker, hasRoom, listFriends, NOWHERE } from './knock-on-place.ts';
import {
  DAYS_A_WEEK,
  friendshipFault,
  friendshipFields,
  minutesFault,
  seekerFields,
} from './knock-on-question.ts';

const serviceFields = {
  id,
  /** Needs of people it supports. */
  needs: listOf(id),
  /** £ a session. */
  feePerSession: numberOf({ min: 0 }),
  /** Places free on Monday … Sunday; null where it is not open. */
  freeByWeekday: listOf(orNull(wholeOf({ min: 0 })), { min: DAYS_A_WEEK, max: DAYS_A_WEEK }),
};

const fields = {
  people: listOf(objectOf(seekerFields), { min: 1 }),
  services: listOf(objectOf(serviceFields)),
  ...friendshipFields,
};

export type ClosingQuestion = ObjectOf<typeof fields>;
type ClosingPerson = ClosingQuestion['people'][number];
type ClosingService = ClosingQuestion['services'][number];

/** A service that could take a person, were a place free. */
export interface PersonAlternative {
  readonly service: string;
  readonly minutes: number;
  /** £ a week for the days wanted. */
  readonly weekCost: number;
  /** Whether there is a place on every day wanted, before anybody is placed. */
  readonly hasRoom: boolean;
}

/** What one person faces. */
export interface PersonOutlook {
  readonly id: string;
  /** Nearest first. */
  readonly alternatives: readonly PersonAlternative[];
  /** Services ruled out, by the first thing that stands in the way. */
  readonly ruledOut: Readonly<Record<Barrier, number>>;
  /** Null for no place. */
  readonly greedy: string | null;
  readonly best: string | null;
}

export interface ClosingAnswer {
  /** In the order of the question. */
  readonly people: readonly PersonOutlook[];
  /** As a broker would: fewest alternatives first, each to the nearest place. */
  readonly greedy: {
    readonly placed: number;
    readonly unplaced: readonly string[];
  };
  /** The most people that could be placed; `placed` is proven to be that when it equals `atMost`. */
  readonly best: {
    readonly placed: number;
    readonly atMost: number;
    readonly unplaced: readonly string[];
  };
  /** Pairs who lose this service together, and how many of them are at one service again. */
  readonly friendships: {
    readonly before: number;
    readonly kept: number;
    readonly keptInBest: number;
    readonly lost: readonly (readonly [string, string])[];
  };
}

/** The friendships given, or else everybody who shares a day: pairs of numbers, each once. */
const pairsOf = (
  { friendships }: ClosingQuestion,
  people: readonly ClosingPerson[],
  { days }: Alternatives,
): readonly (readonly [number, number])[] => {
  if (friendships.length > 0) {
    const placeOf = new Map(people.map((person, p) => [person.id, p]));
    const seen = new Map<string, readonly [number, number]>();
    for (const [a = '', b = ''] of friendships) {
      const first = placeOf.get(a) ?? 0;
      const second = placeOf.get(b) ?? 0;
      const pair = [Math.min(first, second), Math.max(first, second)] as const;
      seen.set(pair.join('/'), pair);
    }
    return [...seen.values()];
  }
  return people.flatMap((_, a) =>
    people.flatMap((__, b): (readonly [number, number])[] =>
      a < b && ((days[a] as number) & (days[b] as number)) !== 0 ? [[a, b]] : [],
    ),
  );
};

const offerOf = ({ id: name, needs, feePerSession, freeByWeekday }: ClosingService): Offer => ({
  id: name,
  needs,
  fee: feePerSession,
  openDays: freeByWeekday.reduce<number>(
    (mask, free, day) => (free === null ? mask : mask | (1 << day)),
    0,
  ),
});

/** A broker's placement of everybody at once. */
const placeGreedily = (
  question: ClosingQuestion,
  alternatives: Alternatives,
  services: readonly ClosingService[],
  free: Float64Array,
  pairs: readonly (readonly [number, number])[],
): Int32Array => {
  const size = alternatives.days.length;
  const isTogether = question.keepTogether && question.friendships.length > 0;
  const broker = new Broker(alternatives, isTogether ? listFriends(size, pairs) : undefined);
  const numbers = Int32Array.from({ length: size }, (_, p) => p);
  const placed = new Int32Array(size);
  broker.place(
    {
      size,
      who: numbers,
      seeker: numbers,
      from: new Int32Array(size),
      weight: new Float64Array(size).fill(1),
    },
    { accepts: new Uint8Array(services.length).fill(1), free: Float64Array.from(free) },
    placed,
  );
  return placed;
};

const isKept = (placed: Int32Array, [a, b]: readonly [number, number]): boolean =>
  placed[a] !== NOWHERE && placed[a] === placed[b];

/** What one person could do instead. */
const outlookOf = (
  person: ClosingPerson,
  number: number,
  services: readonly ClosingService[],
  { start, service, minutes, days }: Alternatives,
  free: Float64Array,
): Omit<PersonOutlook, 'greedy' | 'best'> => {
  const ruledOut: Record<Barrier, number> = { need: 0, days: 0, price: 0, travel: 0 };
  for (const one of services) {
    const barrier = barrierTo(person, offerOf(one));
    if (barrier !== undefined) ruledOut[barrier] += 1;
  }
  const entries = Array.from(
    { length: (start[number + 1] as number) - (start[number] as number) },
    (_, at) => (start[number] as number) + at,
  );
  return {
    id: person.id,
    alternatives: entries.map((at) => {
      const s = service[at] as number;
      return {
        service: services[s]?.id ?? '',
        minutes: minutes[at] as number,
        weekCost: (services[s]?.feePerSession ?? 0) * person.weekdays.length,
        hasRoom: hasRoom(free, s, days[number] as number, 1),
      };
    }),
    ruledOut,
  };
};

/** Works out where the people of one closing service could go. */
export const assessClosing = (question: ClosingQuestion): ClosingAnswer => {
  const people = sortedById(question.people);
  const services = sortedById(question.services);
  const alternatives = listAlternatives(people, services.map(offerOf));
  const free = Float64Array.from(
    services.flatMap(({ freeByWeekday }) => freeByWeekday.map((places) => places ?? 0)),
  );
  const pairs = pairsOf(question, people, alternatives);
  const greedy = placeGreedily(question, alternatives, services, free, pairs);
  const best = placeMost(alternatives, free, greedy);
  const nameOf = (s: number | undefined): string | null => services[s ?? NOWHERE]?.id ?? null;
  const outlooks = new Map(
    people.map((person, p): readonly [string, PersonOutlook] => [
      person.id,
      {
        ...outlookOf(person, p, services, alternatives, free),
        greedy: nameOf(greedy[p]),
        best: nameOf(best.placed[p]),
      },
    ]),
  );
  const inOrder = question.people.flatMap(({ id: name }) => outlooks.get(name) ?? []);
  const without = (how: 'greedy' | 'best'): readonly string[] =>
    inOrder.filter((outlook) => outlook[how] === null).map(({ id: name }) => name);
  return {
    people: inOrder,
    greedy: { placed: people.length - without('greedy').length, unplaced: without('greedy') },
    best: { placed: best.count, atMost: best.atMost, unplaced: without('best') },
    friendships: {
      before: pairs.length,
      kept: pairs.filter((pair) => isKept(greedy, pair)).length,
      keptInBest: pairs.filter((pair) => isKept(best.placed, pair)).length,
      lost: pairs
        .filter((pair) => !isKept(greedy, pair))
        .map(([a, b]) => [people[a]?.id ?? '', people[b]?.id ?? ''] as const),
    },
  };
};

const read: Reader<ClosingQuestion> = checked(
  objectOf(fields),
  ({ people, services, friendships }) =>
    repeatedId('people', people) ??
    repeatedId('services', services) ??
    minutesFault(people, new Set(services.map(({ id: name }) => name))) ??
    friendshipFault(friendships, people),
);

/** viability.closing: where the people of one closing service could go. */
export const closingMethod: Method<ClosingQuestion, ClosingAnswer> = { read, run: assessClosing };
