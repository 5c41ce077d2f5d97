/** Where people go when their service closes: one after another, those with the fewest options first, to the nearest. */
import { compareCodePoints } from '../kernel/code-point-order.ts';
import type { Method } from '../kernel/method.ts';
import {
  checked,
  firstFault,
  id,
  listOf,
  mapOf,
  numberOf,
  objectOf,
  orNull,
  refusal,
  repeatedId,
  type Reader,
  type Refusal,
} from '../kernel/reader.ts';

/** Somebody who needs a new place. */
export interface DisplacedPerson {
  readonly id: string;
  /** Person group. */
  readonly group: string;
  /** Sessions a week wanted. */
  readonly sessions: number;
  /** The longest way, in minutes one way, that this person would go. */
  readonly maxMinutes: number;
  /** Minutes one way to each service; null cannot be reached. */
  readonly minutes: ReadonlyMap<string, number | null>;
}

/** A service that may take people in. */
export interface ReceivingService {
  readonly id: string;
  /** Person groups it serves. */
  readonly groups: readonly string[];
  /** Sessions a week that nobody has booked. */
  readonly freeSessions: number;
}

export interface ReassignQuestion {
  readonly people: readonly DisplacedPerson[];
  readonly services: readonly ReceivingService[];
}

export interface Placement {
  readonly person: string;
  /** Null is no place. */
  readonly service: string | null;
}

export interface ReassignAnswer {
  /** In the order of the people. */
  readonly placements: readonly Placement[];
  /** Sessions a week left, by service id. */
  readonly freeAfter: Readonly<Record<string, number>>;
  /** In the order of the people. */
  readonly unplaced: readonly string[];
}

interface Option {
  readonly service: string;
  readonly minutes: number;
}

/** The services that take a person's group within their reach, nearest first, equals by id. */
const optionsOf = (
  person: DisplacedPerson,
  services: readonly ReceivingService[],
): readonly Option[] =>
  services
    .flatMap(({ id: service, groups }): readonly Option[] => {
      const minutes = person.minutes.get(service) ?? null;
      return minutes !== null && minutes <= person.maxMinutes && groups.includes(person.group)
        ? [{ service, minutes }]
        : [];
    })
    .sort((a, b) => a.minutes - b.minutes || compareCodePoints(a.service, b.service));

/**
 * Places people greedily: those with the fewest services feasible by group and minutes come first, equals by id, and
 * each takes the nearest feasible service that has room. The order of the lists plays no part.
 */
export const reassign = ({ people, services }: ReassignQuestion): ReassignAnswer => {
  const free = new Map(services.map((service) => [service.id, service.freeSessions]));
  const placed = new Map<string, string>();
  const queue = people
    .map((person) => ({ person, options: optionsOf(person, services) }))
    .sort(
      (a, b) => a.options.length - b.options.length || compareCodePoints(a.person.id, b.person.id),
    );
  for (const { person, options } of queue) {
    const chosen = options.find(({ service }) => (free.get(service) ?? 0) >= person.sessions);
    if (chosen === undefined) continue;
    placed.set(person.id, chosen.service);
    free.set(chosen.service, (free.get(chosen.service) ?? 0) - person.sessions);
  }
  return {
    placements: people.map((person) => ({
      person: person.id,
      service: placed.get(person.id) ?? null,
    })),
    freeAfter: Object.fromEntries(free),
    unplaced: people.filter((person) => !placed.has(person.id)).map((person) => person.id),
  };
};

const amount = numberOf({ min: 0 });

const shape: Reader<ReassignQuestion> = objectOf({
  people: listOf(
    objectOf({
      id,
      group: id,
      sessions: numberOf({ above: 0 }),
      maxMinutes: amount,
      minutes: mapOf(orNull(amount)),
    }),
    { min: 1 },
  ),
  services: listOf(objectOf({ id, groups: listOf(id), freeSessions: amount })),
});

/** A pair is never simply missing, and minutes to a service that is not there are a slip of the pen. */
const minutesFault = ({ people, services }: ReassignQuestion): Refusal | undefined => {
  const known = new Set(services.map((service) => service.id));
  return firstFault(people, ({ minutes }, index) => {
    const path = `people[${index}].minutes`;
    const missing = services.find((service) => !minutes.has(service.id));
    if (missing !== undefined)
      return refusal(
        path,
        `has no entry for service ${missing.id}; null says it cannot be reached`,
      );
    const stranger = [...minutes.keys()].find((service) => !known.has(service));
    return stranger === undefined
      ? undefined
      : refusal(path, `has an entry for a service that is not listed: ${stranger}`);
  });
};

/** viability.reassign: greedy re-placement after a closure. */
export const reassignMethod: Method<ReassignQuestion, ReassignAnswer> = {
  read: checked(
    shape,
    (question) =>
      repeatedId('people', question.people) ??
      repeatedId('services', question.services) ??
      minutesFault(question),
  ),
  run: reassign,
};
