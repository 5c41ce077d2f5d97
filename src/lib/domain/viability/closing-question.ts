/**
 * "If this service closed next month": the question of where its people could go, built from the records. What the
 * records do not tell is never taken for nothing: a service without a price or without known room is left out by name,
 * a person without a budget on record has no limit of price, and one whose days are not on record is named.
 */
import type { OwnMinutes } from '../access/own-journeys.ts';
import { paceIn } from '../access/reach.ts';
import type { Mechanism } from '../demand/records.ts';
import { compareCodePoints } from '../kernel/code-point-order.ts';
import type { Sent } from '../kernel/method.ts';
import type { AgeGroup, Area, Need, Service } from '../market/records.ts';
import { CATCHMENT } from '../parameters/access.ts';
import { valueIn, type ParameterSet } from '../parameters/set.ts';
import type { ClosingQuestion } from './knock-on-closing.ts';
import {
  dayPrice,
  freePlaces,
  isDirect,
  minutesTo,
  needKey,
  routedMinutes,
  servedBy,
  type RoomOnRecord,
} from './offers-on-record.ts';

/** Somebody who attends, under a pseudonym. Money in pence, minutes a week. */
export interface Attendee {
  readonly id: string;
  /** Null for a home outside the council's areas. */
  readonly areaCode: string | null;
  readonly need: Need;
  readonly ageGroup: AgeGroup;
  /** 1 Monday … 7 Sunday; empty where not on record. */
  readonly weekdays: readonly number[];
  readonly mechanism: Mechanism;
  /** What of the budget no other service takes; null where no budget is on record. */
  readonly budgetPenceLeft: number | null;
}

export interface ClosingRecords extends RoomOnRecord {
  readonly closingId: string;
  /** Hours of a day at the closing service: what an hourly price is counted over. */
  readonly hoursPerSession: number;
  readonly people: readonly Attendee[];
  /** Services that run today, placed as they may be shown. */
  readonly services: readonly Service[];
  readonly areas: ReadonlyMap<string, Area>;
  /** Minutes that the council had routed, in place of straight lines where it has them. */
  readonly ownMinutes?: OwnMinutes;
  /** Whether two who share most days are moved together where that can be done. */
  readonly keepTogether: boolean;
}

/** Why a service that gives day support could not be looked at. */
export type LeftOutWhy = 'no-price' | 'no-room-known';

export interface ClosingCase {
  /** Null when there is nobody to ask for. */
  readonly question: Sent<ClosingQuestion> | null;
  /** Services that may be alternatives, were more known of them. */
  readonly leftOut: readonly { readonly id: string; readonly why: LeftOutWhy }[];
  /** Journeys looked at, and of these the ones that the council had routed, by person and service. */
  readonly journeys: number;
  readonly routed: ReadonlySet<string>;
  /** People whose days are not on record: nobody can say where they could go. */
  readonly withoutDays: readonly string[];
}

const PENCE = 100;

const sharedDays = (a: readonly number[], b: readonly number[]): number =>
  a.filter((day) => b.includes(day)).length;

/** A pair of people and how many days of the week both attend. */
interface DayPair {
  readonly pair: readonly [string, string];
  readonly days: number;
}

/** Every two people who share a day, each pair once. */
export const pairsSharingDays = (
  people: readonly Pick<Attendee, 'id' | 'weekdays'>[],
): readonly DayPair[] =>
  people.flatMap((one, at) =>
    people.slice(at + 1).flatMap((other): DayPair[] => {
      const days = sharedDays(one.weekdays, other.weekdays);
      return days === 0 ? [] : [{ pair: [one.id, other.id], days }];
    }),
  );

/**
 * One friend for each, so that keeping friends together is something a service can do: those who share most days first,
 * ties by id, each person in one pair at most. The records know no friendships, only shared days.
 */
export const closestPairs = (
  people: readonly Pick<Attendee, 'id' | 'weekdays'>[],
): readonly (readonly [string, string])[] => {
  const taken = new Set<string>();
  return pairsSharingDays(people.toSorted((a, b) => compareCodePoints(a.id, b.id)))
    .toSorted((a, b) => b.days - a.days)
    .flatMap(({ pair }) => {
      if (pair.some((id) => taken.has(id))) return [];
      for (const id of pair) taken.add(id);
      return [pair];
    });
};

/** Of pairs, how many are at one service again. */
export const countKept = (
  pairs: readonly (readonly [string, string])[],
  placeOf: ReadonlyMap<string, string | null>,
): number =>
  pairs.filter(([a, b]) => {
    const place = placeOf.get(a) ?? null;
    return place !== null && place === (placeOf.get(b) ?? null);
  }).length;

/** One journey in {@link ClosingCase.routed}. */
export const journeyKey = (personId: string, serviceId: string): string =>
  JSON.stringify([personId, serviceId]);

/** Journeys of these people to these services that the council had routed. */
const routedJourneys = (
  people: readonly Attendee[],
  services: readonly { readonly service: Service }[],
  { areas, ownMinutes }: Pick<ClosingRecords, 'areas' | 'ownMinutes'>,
): ReadonlySet<string> =>
  new Set(
    people.flatMap(({ id, areaCode }) => {
      const home = areaCode === null ? undefined : areas.get(areaCode);
      return services
        .filter(({ service }) => routedMinutes(home, service, ownMinutes) !== undefined)
        .map(({ service }) => journeyKey(id, service.id));
    }),
  );

/** Builds the question for `viability.closing`. */
export const closingCase = (records: ClosingRecords, parameters: ParameterSet): ClosingCase => {
  const { closingId, hoursPerSession, areas, keepTogether, ownMinutes } = records;
  const pace = paceIn(parameters);
  const leftOut: { id: string; why: LeftOutWhy }[] = [];
  const services = records.services.flatMap((service) => {
    if (service.id === closingId || !service.supports.includes('day-support')) return [];
    const fee = dayPrice(service, hoursPerSession);
    const free = freePlaces(service, records);
    if (free === undefined || fee === null) {
      leftOut.push({ id: service.id, why: free === undefined ? 'no-room-known' : 'no-price' });
      return [];
    }
    return [{ service, fee, free }];
  });
  const asked = records.people.filter(({ weekdays }) => weekdays.length > 0);
  const maxMinutes = valueIn(parameters, CATCHMENT['day-support']);
  const people = asked.map(
    ({ id, areaCode, need, ageGroup, weekdays, mechanism, budgetPenceLeft }) => {
      const home = areaCode === null ? undefined : areas.get(areaCode);
      return {
        id,
        need: needKey(need, ageGroup, isDirect(mechanism)),
        weekdays: weekdays.toSorted((a, b) => a - b),
        ...(budgetPenceLeft === null
          ? {}
          : { budgetPerWeek: Math.max(0, budgetPenceLeft) / PENCE }),
        maxMinutes,
        minutes: Object.fromEntries(
          services.map(({ service }) => [
            service.id,
            minutesTo(home, service, areas, pace, ownMinutes),
          ]),
        ),
      };
    },
  );
  return {
    question:
      people.length === 0
        ? null
        : {
            people,
            services: services.map(({ service, fee, free }) => ({
              id: service.id,
              needs: servedBy(service, parameters),
              feePerSession: fee,
              freeByWeekday: free,
            })),
            friendships: keepTogether ? closestPairs(asked) : [],
            keepTogether,
          },
    leftOut,
    journeys: people.length * services.length,
    routed: routedJourneys(asked, services, records),
    withoutDays: records.people.flatMap(({ id, weekdays }) => (weekdays.length === 0 ? [id] : [])),
  };
};

/** A part of a budget and the service it goes to; null where nobody knows. Pence a week. */
interface Part {
  readonly budgetId: string;
  readonly budgetPence: number;
  readonly weeklyPence: number;
  readonly serviceId: string | null;
}

/**
 * What of a person's budget can pay for a new place: all but the parts that go elsewhere. Null where no part is known to
 * pay for the closing service: which part would be free is then not on record.
 */
export const budgetLeft = (parts: readonly Part[], closingId: string): number | null => {
  if (!parts.some(({ serviceId }) => serviceId === closingId)) return null;
  const budgets = new Map(parts.map(({ budgetId, budgetPence }) => [budgetId, budgetPence]));
  const all = [...budgets.values()].reduce((sum, pence) => sum + pence, 0);
  return parts.reduce(
    (left, { serviceId, weeklyPence }) => (serviceId === closingId ? left : left - weeklyPence),
    all,
  );
};
