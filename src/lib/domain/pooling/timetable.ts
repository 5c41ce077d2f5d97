/** Time alone and time with friends: what a group's week costs bought one to one, and with shared activities pooled. */
import { total, wholeSteps } from '../kernel/exactness.ts';
import type { Method } from '../kernel/method.ts';
import {
  checked,
  defaulted,
  firstFault,
  id,
  listOf,
  numberOf,
  objectOf,
  optional,
  refusal,
  repeatedId,
  wholeOf,
  type Reader,
  type Refusal,
} from '../kernel/reader.ts';

interface PoolingPerson {
  readonly id: string;
  /** One-to-one hours a week that the person keeps. */
  readonly individualHours: number;
}

export interface SharedActivity {
  readonly id: string;
  /** Hours a session. */
  readonly hours: number;
  readonly sessionsPerWeek: number;
  /** Ids of those who come, at least one. */
  readonly attendees: readonly string[];
  /** People per worker. */
  readonly ratio: number;
  readonly minStaff: number;
  /** £ a session. */
  readonly venue: number;
}

export interface TimetableQuestion {
  readonly people: readonly PoolingPerson[];
  readonly activities: readonly SharedActivity[];
  /** £ an hour, one to one. */
  readonly rate: number;
  /** £ an hour of a worker who supports several; the same when left out. */
  readonly sharedRate?: number;
  /** £ a week for running the pool. */
  readonly overhead: number;
}

/** An activity in a week: hours, and money in £. */
export interface ActivityCost {
  readonly id: string;
  readonly staff: number;
  readonly staffHours: number;
  readonly personHours: number;
  readonly cost: number;
  readonly costPerPerson: number;
  /** What the same hours would cost one to one. */
  readonly oneToOneCost: number;
}

/** £ a week throughout. */
export interface TimetableCost {
  readonly oneToOneTotal: number;
  readonly pooledTotal: number;
  readonly saving: number;
  /** Of the one-to-one total; null when that is 0. */
  readonly savingShare: number | null;
  /** What each would pay alone, all hours one to one. */
  readonly alone: Readonly<Record<string, number>>;
  readonly activities: readonly ActivityCost[];
}

/** Workers a group needs: whole ones, and never fewer than `least`. */
export const workersFor = (people: number, ratio: number, least: number): number =>
  Math.max(least, wholeSteps(people / ratio));

const activityCost = (activity: SharedActivity, question: TimetableQuestion): ActivityCost => {
  const { hours, sessionsPerWeek, attendees, ratio, minStaff, venue } = activity;
  const staff = workersFor(attendees.length, ratio, minStaff);
  const weeklyHours = hours * sessionsPerWeek;
  const staffHours = staff * weeklyHours;
  const personHours = attendees.length * weeklyHours;
  const cost = staffHours * (question.sharedRate ?? question.rate) + venue * sessionsPerWeek;
  return {
    id: activity.id,
    staff,
    staffHours,
    personHours,
    cost,
    costPerPerson: cost / attendees.length,
    oneToOneCost: personHours * question.rate,
  };
};

/** Hours a week that each person spends in shared activities. */
const sharedHours = (activities: readonly SharedActivity[]): ReadonlyMap<string, number> => {
  const hoursOf = new Map<string, number>();
  for (const { hours, sessionsPerWeek, attendees } of activities) {
    for (const person of attendees)
      hoursOf.set(person, (hoursOf.get(person) ?? 0) + hours * sessionsPerWeek);
  }
  return hoursOf;
};

/** Prices a group's week both ways. */
export const priceTimetable = (question: TimetableQuestion): TimetableCost => {
  const { people, activities, rate, overhead } = question;
  const costs = activities.map((activity) => activityCost(activity, question));
  const shared = sharedHours(activities);
  const individual = rate * total(people.map(({ individualHours }) => individualHours));
  const oneToOneTotal = individual + total(costs.map(({ oneToOneCost }) => oneToOneCost));
  const pooledTotal = individual + total(costs.map(({ cost }) => cost)) + overhead;
  const saving = oneToOneTotal - pooledTotal;
  return {
    oneToOneTotal,
    pooledTotal,
    saving,
    savingShare: oneToOneTotal > 0 ? saving / oneToOneTotal : null,
    alone: Object.fromEntries(
      people.map((person) => [
        person.id,
        rate * (person.individualHours + (shared.get(person.id) ?? 0)),
      ]),
    ),
    activities: costs,
  };
};

const amount = numberOf({ min: 0 });
const aboveZero = numberOf({ above: 0 });

const activityShape: Reader<SharedActivity> = objectOf({
  id,
  hours: aboveZero,
  sessionsPerWeek: defaulted(aboveZero, 1),
  attendees: listOf(id, { min: 1 }),
  ratio: aboveZero,
  minStaff: defaulted(wholeOf({ min: 0 }), 1),
  venue: defaulted(amount, 0),
});

const shape: Reader<TimetableQuestion> = objectOf({
  people: listOf(objectOf({ id, individualHours: amount }), { min: 1 }),
  activities: defaulted(listOf(activityShape), []),
  rate: amount,
  sharedRate: optional(amount),
  overhead: defaulted(amount, 0),
});

const attendeeFault = ({ people, activities }: TimetableQuestion): Refusal | undefined => {
  const known = new Set(people.map((person) => person.id));
  return firstFault(activities, ({ attendees }, activity) =>
    firstFault(attendees, (attendee, at) => {
      const field = `activities[${activity}].attendees[${at}]`;
      if (!known.has(attendee)) return refusal(field, `is not one of the people: ${attendee}`);
      return attendees.indexOf(attendee) < at
        ? refusal(field, `is given twice: ${attendee}`)
        : undefined;
    }),
  );
};

/** pooling.timetable: a week bought one to one, and pooled. */
export const timetableMethod: Method<TimetableQuestion, TimetableCost> = {
  read: checked(
    shape,
    (question) =>
      repeatedId('people', question.people) ??
      repeatedId('activities', question.activities) ??
      attendeeFault(question),
  ),
  run: priceTimetable,
};
