/** The question of what falls next: several services with their people as individuals, over months and draws. */
import { compareCodePoints, sortedById } from '../kernel/code-point-order.ts';
import { MOST_PEOPLE } from '../kernel/channels.ts';
import {
  accepted,
  checked,
  defaulted,
  firstFault,
  id,
  listOf,
  mapOf,
  numberOf,
  objectOf,
  optional,
  orNull,
  refusal,
  repeatedId,
  wholeOf,
  yesOrNo,
  type Reader,
  type Refusal,
} from '../kernel/reader.ts';
import { HORIZON_MONTHS } from '../parameters/viability.ts';
import { modelledServiceFields, type ModelledService } from './modelled-service.ts';
import { drawFields } from './monte-carlo.ts';

/** How people who pay alike use, pay for and leave a service. */
export interface StayTerms {
  /** Attended out of booked, 0 to 1. */
  readonly attendance: number;
  /** £ a session. */
  readonly feePerSession: number;
  /** Chance a month of leaving for reasons other than choice. */
  readonly naturalExit: number;
  /** Chance a month of taking the budget elsewhere by choice. */
  readonly choiceExit: number;
  /** How strongly lost peers raise choiceExit. */
  readonly peerEffect: number;
}

/** People of a service who pay alike. */
export interface StayGroup extends StayTerms {
  readonly id: string;
  /** New people a month. They come as the people on record do: same days, need and home, in turn. */
  readonly entriesPerMonth: number;
}

/** A service of the ensemble: the service month, and what decides whom it can take in. */
export interface KnockOnService extends Omit<
  ModelledService,
  'placesPerSession' | 'months' | 'groups'
> {
  readonly id: string;
  /** Needs of people it supports. */
  readonly needs: readonly string[];
  /** Places on Monday … Sunday. A day booked beyond its places is full. */
  readonly placesByWeekday: readonly number[];
  readonly groups: readonly StayGroup[];
  /** Terms for people who come from a service that closed; the fee is what their budget must afford. */
  readonly arrivals: StayTerms;
}

/** A person on record at one of the services. */
export interface KnockOnPerson {
  readonly id: string;
  /** The service attended, and the group there. */
  readonly service: string;
  readonly group: string;
  readonly need: string;
  /** Days attended and wanted, 1 Monday … 7 Sunday. */
  readonly weekdays: readonly number[];
  /** The most that a week may cost, £; left out where nobody sets a limit. */
  readonly budgetPerWeek?: number;
  /** The most that a session may cost, £. */
  readonly budgetPerSession?: number;
  /** The longest way, minutes. */
  readonly maxMinutes: number;
  /** Minutes to every service; null cannot be reached. */
  readonly minutes: ReadonlyMap<string, number | null>;
  /** Chance of wanting to go on at all after losing a place. */
  readonly goesOn: number;
}

export interface KnockOnQuestion {
  readonly services: readonly KnockOnService[];
  readonly people: readonly KnockOnPerson[];
  /** Pairs of people who want to stay together. */
  readonly friendships: readonly (readonly string[])[];
  /** Whether friends who lose their place together are moved as one where a service can take them all. */
  readonly keepTogether: boolean;
  readonly months: number;
  /** Unsigned 32-bit seed. */
  readonly seed: number;
  readonly draws: number;
}

export const DAYS_A_WEEK = 7;
const MOST_SERVICES = 200;
const MOST_MONTHS = 60;
const MOST_DRAWS = 10_000;
/** Lines of newcomers and months: more would meet the next block of the address space. */
const MOST_NEWCOMERS = 500_000;

const amount = numberOf({ min: 0 });
const share = numberOf({ min: 0, max: 1 });

const stayFields = {
  attendance: defaulted(share, 1),
  feePerSession: amount,
  naturalExit: defaulted(share, 0),
  choiceExit: defaulted(share, 0),
  peerEffect: defaulted(amount, 0),
};

const {
  placesPerSession: _places,
  months: _months,
  groups: _groups,
  ...serviceFields
} = modelledServiceFields;

const service: Reader<KnockOnService> = objectOf({
  ...serviceFields,
  id,
  needs: listOf(id),
  placesByWeekday: listOf(wholeOf({ min: 0 }), { min: DAYS_A_WEEK, max: DAYS_A_WEEK }),
  groups: listOf(objectOf({ ...stayFields, id, entriesPerMonth: defaulted(amount, 0) }), {
    min: 1,
  }),
  arrivals: objectOf(stayFields),
});

/** Days of the week, each once. */
export const readWeekdays: Reader<readonly number[]> = checkedAt(
  listOf(wholeOf({ min: 1, max: DAYS_A_WEEK }), { min: 1 }),
  (days) => (new Set(days).size < days.length ? 'must hold each day once' : undefined),
);

/** What somebody needs, can pay and can reach. */
export const seekerFields = {
  id,
  need: id,
  weekdays: readWeekdays,
  budgetPerWeek: optional(amount),
  budgetPerSession: optional(amount),
  maxMinutes: amount,
  minutes: mapOf(orNull(amount)),
};

export const friendshipFields = {
  friendships: defaulted(listOf(listOf(id, { min: 2, max: 2 })), []),
  keepTogether: defaulted(yesOrNo, false),
};

const shape: Reader<KnockOnQuestion> = objectOf({
  services: listOf(service, { min: 1, max: MOST_SERVICES }),
  people: listOf(
    objectOf({ ...seekerFields, service: id, group: id, goesOn: defaulted(share, 1) }),
  ),
  ...friendshipFields,
  months: defaulted(wholeOf({ min: 1, max: MOST_MONTHS }), HORIZON_MONTHS.value),
  seed: drawFields.seed,
  draws: wholeOf({ min: 1, max: MOST_DRAWS }),
});

/** A reader with one more rule for a value as a whole, named by the value's own path. */
function checkedAt<T>(reader: Reader<T>, rule: (value: T) => string | undefined): Reader<T> {
  return (value, path) => {
    const reading = reader(value, path);
    if (!reading.ok) return reading;
    const fault = rule(reading.value);
    return fault === undefined ? accepted(reading.value) : refusal(path, fault);
  };
}

/** Minutes that name a service nobody knows, or leave one out: a pair is never simply missing. */
export const minutesFault = (
  people: readonly { readonly minutes: ReadonlyMap<string, unknown> }[],
  services: ReadonlySet<string>,
): Refusal | undefined =>
  firstFault(people, ({ minutes }, p) => {
    for (const key of minutes.keys()) {
      if (!services.has(key))
        return refusal(`people[${p}].minutes`, `names an unknown service: ${key}`);
    }
    if (minutes.size === services.size) return undefined;
    const missing = [...services].find((key) => !minutes.has(key));
    return refusal(`people[${p}].minutes`, `has no entry for the service ${missing ?? ''}`);
  });

/** Friendships with strangers, or of somebody with themselves. */
export const friendshipFault = (
  friendships: readonly (readonly string[])[],
  people: readonly { readonly id: string }[],
): Refusal | undefined => {
  if (friendships.length === 0) return undefined;
  const known = new Set(people.map(({ id: person }) => person));
  return firstFault(friendships, (pair, f) => {
    const stranger = pair.find((person) => !known.has(person));
    if (stranger !== undefined)
      return refusal(`friendships[${f}]`, `names an unknown person: ${stranger}`);
    return pair[0] === pair[1] ? refusal(`friendships[${f}]`, 'must name two people') : undefined;
  });
};

const blockFault = ({ services }: KnockOnQuestion): Refusal | undefined =>
  firstFault(services, ({ blockSchedule }, s) =>
    firstFault(blockSchedule, (step, k) => {
      const before = blockSchedule[k - 1];
      return before !== undefined && step.fromMonth <= before.fromMonth
        ? refusal(
            `services[${s}].blockSchedule[${k}].fromMonth`,
            `must be after month ${before.fromMonth}`,
          )
        : undefined;
    }),
  );

/** Groups given twice, and newcomers where nobody shows what newcomers are like. */
const groupFault = ({ services, people }: KnockOnQuestion): Refusal | undefined => {
  const attended = new Set(people.map((person) => person.service));
  return firstFault(
    services,
    ({ id: name, groups }, s) =>
      repeatedId(`services[${s}].groups`, groups) ??
      firstFault(groups, ({ entriesPerMonth }, g) =>
        entriesPerMonth > 0 && !attended.has(name)
          ? refusal(
              `services[${s}].groups[${g}].entriesPerMonth`,
              'must be 0 where nobody attends: newcomers come as the people on record do',
            )
          : undefined,
      ),
  );
};

const peopleFault = ({ services, people }: KnockOnQuestion): Refusal | undefined => {
  const groupsOf = new Map(
    services.map(({ id: name, groups }) => [name, new Set(groups.map((group) => group.id))]),
  );
  return (
    firstFault(people, (person, p) => {
      const groups = groupsOf.get(person.service);
      if (groups === undefined)
        return refusal(`people[${p}].service`, `is not known: ${person.service}`);
      return groups.has(person.group)
        ? undefined
        : refusal(`people[${p}].group`, `is not a group of ${person.service}: ${person.group}`);
    }) ?? minutesFault(people, new Set(groupsOf.keys()))
  );
};

const sizeFault = ({ services, people, months }: KnockOnQuestion): Refusal | undefined => {
  const lines = services.reduce(
    (sum, { groups }) =>
      groups.reduce((inner, { entriesPerMonth }) => inner + Math.ceil(entriesPerMonth), sum),
    0,
  );
  if (lines * months > MOST_NEWCOMERS)
    return refusal('services', `may bring at most ${MOST_NEWCOMERS} newcomers in all`);
  return people.length > MOST_PEOPLE - MOST_NEWCOMERS
    ? refusal('people', `must have at most ${MOST_PEOPLE - MOST_NEWCOMERS} entries`)
    : undefined;
};

/** Reads the question; every fault names its field. */
export const readKnockOn: Reader<KnockOnQuestion> = checked(
  shape,
  (question) =>
    repeatedId('services', question.services) ??
    repeatedId('people', question.people) ??
    blockFault(question) ??
    groupFault(question) ??
    peopleFault(question) ??
    friendshipFault(question.friendships, question.people) ??
    sizeFault(question),
);

/** The question as plain JSON, the way it is asked of a worker. */
export const knockOnInput = (question: KnockOnQuestion) => ({
  ...question,
  people: question.people.map((person) => ({
    ...person,
    minutes: Object.fromEntries(person.minutes),
  })),
});

/** The same question in the order of ids, so that the order of the input never matters. */
export const inOrder = (question: KnockOnQuestion): KnockOnQuestion => ({
  ...question,
  services: sortedById(question.services).map((one) => ({
    ...one,
    groups: sortedById(one.groups),
  })),
  people: sortedById(question.people),
  friendships: question.friendships
    .map((pair) => pair.toSorted(compareCodePoints))
    .toSorted(
      (a, b) =>
        compareCodePoints(a[0] ?? '', b[0] ?? '') || compareCodePoints(a[1] ?? '', b[1] ?? ''),
    ),
});
