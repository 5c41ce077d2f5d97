/** Hiring somebody together, an artist for instance: the price a head falls with the group, in steps of support. */
import { DUST } from '../kernel/exactness.ts';
import type { Method } from '../kernel/method.ts';
import { defaulted, numberOf, objectOf, optional, wholeOf, type Reader } from '../kernel/reader.ts';
import { CLASS_HOURS } from '../parameters/pooling.ts';
import { workersFor } from './timetable.ts';

/** What a session costs, whoever comes. */
export interface ClassTerms {
  /** £ a session for whoever leads it. */
  readonly fee: number;
  /** £ a session. */
  readonly room: number;
  /** £ a head. */
  readonly materialsEach: number;
  /** People per support worker; none are needed when left out. */
  readonly supportRatio?: number;
  /** £ an hour of a support worker. */
  readonly supportRate: number;
  /** Hours a session. */
  readonly hours: number;
}

export interface ClassQuestion extends ClassTerms {
  readonly people: number;
  /** £ that each would pay otherwise. */
  readonly alternativePerHead?: number;
}

export interface ClassPrice {
  readonly supportWorkers: number;
  /** £. */
  readonly perHead: number;
  /** Smallest group that pays no more than the alternative; null when there is none, or no alternative. */
  readonly breakEvenPeople: number | null;
}

const LARGEST_GROUP = 500;

const supportWorkers = (people: number, { supportRatio }: ClassTerms): number =>
  supportRatio === undefined ? 0 : workersFor(people, supportRatio, 0);

/** £ a head for a group of so many, from 1. */
export const pricePerHead = (people: number, terms: ClassTerms): number =>
  (terms.fee + terms.room + supportWorkers(people, terms) * terms.hours * terms.supportRate) /
    people +
  terms.materialsEach;

const smallestGroup = (terms: ClassTerms, alternative: number): number | null => {
  for (let people = 1; people <= LARGEST_GROUP; people += 1)
    if (pricePerHead(people, terms) <= alternative + DUST) return people;
  return null;
};

/** Prices a session for a group, and finds the group from which it beats the alternative. */
export const priceClass = (question: ClassQuestion): ClassPrice => {
  const { people, alternativePerHead } = question;
  return {
    supportWorkers: supportWorkers(people, question),
    perHead: pricePerHead(people, question),
    breakEvenPeople:
      alternativePerHead === undefined ? null : smallestGroup(question, alternativePerHead),
  };
};

const amount = numberOf({ min: 0 });

const shape: Reader<ClassQuestion> = objectOf({
  fee: amount,
  room: defaulted(amount, 0),
  materialsEach: defaulted(amount, 0),
  people: wholeOf({ min: 1 }),
  supportRatio: optional(numberOf({ above: 0 })),
  supportRate: defaulted(amount, 0),
  hours: defaulted(numberOf({ above: 0 }), CLASS_HOURS.value),
  alternativePerHead: optional(amount),
});

/** pooling.class: the price a head of a session hired together. */
export const classMethod: Method<ClassQuestion, ClassPrice> = { read: shape, run: priceClass };
