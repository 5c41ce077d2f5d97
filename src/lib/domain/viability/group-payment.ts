/**
 * A group direct payment in place of a centre: people put their budgets together, hire workers and a room, and meet. It
 * pays in steps, because workers come whole.
 */
import { wholeSteps } from '../kernel/exactness.ts';
import type { ModelledService, UsePattern } from './modelled-service.ts';
import { staffFor } from './money.ts';

/** Prices that a group pays, £ an hour. */
export interface GroupPrices {
  readonly workerHour: number;
  readonly roomHour: number;
}

/** What a group of so many costs in a week, £: whole workers and a room for each meeting, and what each person uses. */
export const groupWeeklyCost = (
  service: ModelledService,
  person: UsePattern,
  people: number,
  { workerHour, roomHour }: GroupPrices,
): number => {
  if (people === 0) return 0;
  const meetings = Math.max(1, wholeSteps(person.sessionsPerWeek));
  const perMeeting = (people * person.sessionsPerWeek) / meetings;
  const workers = Math.max(1, staffFor(perMeeting, { ...service, minStaff: 1 }));
  const used = people * person.sessionsPerWeek * person.attendance;
  return (
    meetings *
      (workers * service.paidHoursPerSession * workerHour + service.hoursPerSession * roomHour) +
    used * service.variablePerAttendance
  );
};

/** How many must join for the group to live on the budgets that they spend on the centre today. */
export interface PeopleToJoin {
  /** The smallest number that covers the cost; null when not even `most` do. */
  readonly first: number | null;
  /** The smallest number from which every larger one up to `most` covers it too. */
  readonly safe: number | null;
}

/** Tries every number of people up to `most`. */
export const peopleToJoin = (
  service: ModelledService,
  person: UsePattern,
  most: number,
  prices: GroupPrices,
): PeopleToJoin => {
  const covers = (people: number): boolean =>
    people * person.sessionsPerWeek * person.feePerSession >=
    groupWeeklyCost(service, person, people, prices);
  const numbers = Array.from({ length: most }, (_, at) => at + 1);
  const first = numbers.find(covers) ?? null;
  const lastShort = numbers.findLast((people) => !covers(people)) ?? 0;
  return { first, safe: lastShort < most ? lastShort + 1 : null };
};
