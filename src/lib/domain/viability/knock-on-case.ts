/**
 * The question of what falls next, built from a council's books. A service with a ledger is followed: its money, its
 * people one by one, its end. A service without one takes people in and is not followed. What the records do not tell is
 * never taken for nothing; it is named.
 */
import { paceIn } from '../access/reach.ts';
import type { Mechanism } from '../demand/records.ts';
import { monthNumber, type IsoMonth } from '../kernel/calendar.ts';
import type { Sent } from '../kernel/method.ts';
import type { AgeGroup, Area, Need, Service } from '../market/records.ts';
import { CATCHMENT } from '../parameters/access.ts';
import { valueIn, type ParameterSet } from '../parameters/set.ts';
import {
  HORIZON_MONTHS,
  SCREEN_DRAWS,
  SCREEN_SEED,
  SESSION_HOURS,
} from '../parameters/viability.ts';
import type { LeftOutWhy } from './closing-question.ts';
import type { ServiceEstimate } from './estimate.ts';
import type {
  KnockOnPerson,
  KnockOnQuestion,
  KnockOnService,
  StayGroup,
  StayTerms,
} from './knock-on-question.ts';
import type { PeopleGroup } from './modelled-service.ts';
import {
  dayPrice,
  freePlaces,
  isDirect,
  minutesTo,
  needKey,
  servedBy,
  type RoomOnRecord,
} from './offers-on-record.ts';

/** A booking that is in force: one person's place at one service. Money in pence. */
export interface Booking {
  readonly id: string;
  /** Null for a home outside the council's areas. */
  readonly areaCode: string | null;
  readonly need: Need;
  readonly ageGroup: AgeGroup;
  /** 1 Monday … 7 Sunday; empty where not on record. */
  readonly weekdays: readonly number[];
  readonly mechanism: Mechanism;
  /** What of the budget no other service takes, a week; null where no budget is on record. */
  readonly budgetPenceLeft: number | null;
}

/** A service with a ledger, and who attends it. */
export interface FollowedService {
  readonly service: Service;
  readonly estimate: Pick<ServiceEstimate, 'service' | 'lastMonth'>;
  readonly bookings: readonly Booking[];
}

export interface KnockOnRecords extends RoomOnRecord {
  readonly followed: readonly FollowedService[];
  /** Services that run today, placed as they may be shown. */
  readonly services: readonly Service[];
  readonly areas: ReadonlyMap<string, Area>;
}

/** What the question leaves out or had to read between the lines; ids of services. */
export interface KnockOnGaps {
  readonly leftOut: readonly { readonly id: string; readonly why: LeftOutWhy }[];
  /** Beyond what one question can hold. */
  readonly tooMany: readonly string[];
  /** Days of opening were read from the bookings. */
  readonly daysFromBookings: readonly string[];
  /** Nobody with days on record attends: no newcomers can be imagined. */
  readonly nobodyThere: readonly string[];
  /** The ledger ends before that of others. */
  readonly lateLedger: readonly { readonly id: string; readonly lastMonth: IsoMonth }[];
  /** Bookings without days, people without a budget and without a home on record. */
  readonly bookings: {
    readonly withoutDays: number;
    readonly withoutBudget: number;
    readonly withoutHome: number;
  };
}

export interface KnockOnCase {
  /** Nobody closes a service in it; null where no service has a ledger. */
  readonly question: Sent<KnockOnQuestion> | null;
  /** Month 1 comes after this one. */
  readonly lastMonth: IsoMonth;
  /** Ids of services that are followed, and of those that only take people in. */
  readonly followed: readonly string[];
  readonly taking: readonly string[];
  readonly gaps: KnockOnGaps;
}

const PENCE = 100;
/** Minutes are told to a hundredth: less would change nobody's nearest place, more would only be long. */
const HUNDREDTHS = 100;
/** As many services as one question may hold. */
const MOST_SERVICES = 200;

/** Groups as the ensemble has them: one for each way of paying, newcomers of its parts added up again. */
const groupsOf = (
  groups: readonly PeopleGroup[],
  isAnybodyThere: boolean,
): readonly StayGroup[] => {
  const merged = new Map<string, StayGroup>();
  for (const { id = '', entriesPerMonth, ...group } of groups) {
    const { attendance, feePerSession, naturalExit, choiceExit, peerEffect } = group;
    const before = merged.get(id)?.entriesPerMonth ?? 0;
    merged.set(id, {
      id,
      attendance,
      feePerSession,
      naturalExit,
      choiceExit,
      peerEffect,
      entriesPerMonth: isAnybodyThere ? before + entriesPerMonth : 0,
    });
  }
  return [...merged.values()];
};

/** Mean fee of those who attend; what newcomers pay where nobody does. */
const meanFee = (groups: readonly PeopleGroup[]): number => {
  const people = groups.reduce((sum, group) => sum + group.people, 0);
  const weight = (group: PeopleGroup): number =>
    people > 0 ? group.people / people : 1 / groups.length;
  return groups.reduce((sum, group) => sum + weight(group) * group.feePerSession, 0);
};

/** Terms for people who come from closed services: the price on record, and leaving as those who are there do. */
const arrivalTerms = ({ service, estimate }: FollowedService): StayTerms => {
  const { groups, hoursPerSession } = estimate.service;
  const [first] = groups;
  return {
    attendance: first?.attendance ?? 1,
    feePerSession: dayPrice(service, hoursPerSession) ?? meanFee(groups),
    naturalExit: first?.naturalExit ?? 0,
    choiceExit: first?.choiceExit ?? 0,
    peerEffect: first?.peerEffect ?? 0,
  };
};

/** Places on every weekday: as on record; else on the days that anybody has booked. */
const placesOf = ({ service, estimate, bookings }: FollowedService): readonly number[] => {
  if (service.placesByWeekday !== null) return service.placesByWeekday;
  const open = new Set(bookings.flatMap(({ weekdays }) => weekdays));
  const { placesPerSession } = estimate.service;
  return [1, 2, 3, 4, 5, 6, 7].map((day) => (open.has(day) ? Math.floor(placesPerSession) : 0));
};

const followedService = (
  followed: FollowedService,
  parameters: ParameterSet,
): Sent<KnockOnService> => {
  const { service, estimate, bookings } = followed;
  const { placesPerSession: _places, months: _months, groups, ...money } = estimate.service;
  return {
    ...money,
    id: service.id,
    needs: servedBy(service, parameters),
    placesByWeekday: placesOf(followed),
    groups: groupsOf(
      groups,
      bookings.some(({ weekdays }) => weekdays.length > 0),
    ),
    arrivals: arrivalTerms(followed),
  };
};

const NOBODY: StayTerms = {
  attendance: 1,
  feePerSession: 0,
  naturalExit: 0,
  choiceExit: 0,
  peerEffect: 0,
};

/** A service that takes people into its free places. It has no costs here, so it never closes. */
const takingService = (
  service: Service,
  fee: number,
  free: readonly (number | null)[],
  parameters: ParameterSet,
): Sent<KnockOnService> => ({
  id: service.id,
  needs: servedBy(service, parameters),
  placesByWeekday: free.map((places) => places ?? 0),
  groups: [{ ...NOBODY, id: 'nobody', entriesPerMonth: 0 }],
  arrivals: { ...NOBODY, feePerSession: fee },
  weeksPerMonth: 1,
  sessionsPerWeek: 1,
  hoursPerSession: valueIn(parameters, SESSION_HOURS),
  staffRatio: 1,
  minStaff: 0,
  paidHoursPerSession: 0,
  staffCostPerHour: 0,
  fixedMonthly: 0,
  variablePerAttendance: 0,
  chargeBasis: 'booked',
  upliftAnnual: 0,
  costInflationAnnual: 0,
  firstUpliftMonth: 1,
  blockSchedule: [],
  reserves: 0,
  reserveFloor: 0,
  deficitMonthsRule: 0,
  noticeMonths: 0,
  subsidyMonthly: 0,
});

interface Taking {
  readonly service: Service;
  readonly fee: number;
  readonly free: readonly (number | null)[];
}

/** Services of day support without a ledger: those that can be looked at, and those of which too little is known. */
const takingServices = (
  records: KnockOnRecords,
  parameters: ParameterSet,
): { readonly taking: readonly Taking[]; readonly leftOut: KnockOnGaps['leftOut'] } => {
  const isFollowed = new Set(records.followed.map(({ service }) => service.id));
  const leftOut: { id: string; why: LeftOutWhy }[] = [];
  const taking = records.services.flatMap((service): readonly Taking[] => {
    if (isFollowed.has(service.id) || !service.supports.includes('day-support')) return [];
    const fee = dayPrice(service, valueIn(parameters, SESSION_HOURS));
    const free = freePlaces(service, records);
    if (free !== undefined && fee !== null) return [{ service, fee, free }];
    leftOut.push({ id: service.id, why: free === undefined ? 'no-room-known' : 'no-price' });
    return [];
  });
  return { taking, leftOut };
};

const personOf = (
  serviceId: string,
  booking: Booking,
  minutes: Readonly<Record<string, number | null>>,
  maxMinutes: number,
): Sent<KnockOnPerson> => ({
  id: booking.id,
  service: serviceId,
  group: booking.mechanism,
  need: needKey(booking.need, booking.ageGroup, isDirect(booking.mechanism)),
  weekdays: [...new Set(booking.weekdays)].sort((a, b) => a - b),
  ...(booking.budgetPenceLeft === null
    ? {}
    : { budgetPerWeek: Math.max(0, booking.budgetPenceLeft) / PENCE }),
  maxMinutes,
  minutes,
  goesOn: 1,
});

/** Minutes from each small area to every service; people of one area share them. */
const minutesByArea = (
  records: KnockOnRecords,
  services: readonly Service[],
  parameters: ParameterSet,
): ((areaCode: string | null) => Readonly<Record<string, number | null>>) => {
  const pace = paceIn(parameters);
  const known = new Map<string | null, Readonly<Record<string, number | null>>>();
  return (areaCode) => {
    const before = known.get(areaCode);
    if (before !== undefined) return before;
    const home = areaCode === null ? undefined : records.areas.get(areaCode);
    const minutes = Object.fromEntries(
      services.map((service) => {
        const away = minutesTo(home, service, records.areas, pace);
        return [service.id, away === null ? null : Math.round(away * HUNDREDTHS) / HUNDREDTHS];
      }),
    );
    known.set(areaCode, minutes);
    return minutes;
  };
};

const gapsOf = (
  { followed }: KnockOnRecords,
  lastMonth: IsoMonth,
): Omit<KnockOnGaps, 'leftOut' | 'tooMany'> => {
  const bookings = followed.flatMap((one) => one.bookings);
  const count = (isSo: (booking: Booking) => boolean): number => bookings.filter(isSo).length;
  const named = (isSo: (one: FollowedService) => boolean): readonly string[] =>
    followed.filter(isSo).map(({ service }) => service.id);
  return {
    daysFromBookings: named(({ service }) => service.placesByWeekday === null),
    nobodyThere: named((one) => !one.bookings.some(({ weekdays }) => weekdays.length > 0)),
    lateLedger: followed.flatMap(({ service, estimate }) =>
      estimate.lastMonth === lastMonth ? [] : [{ id: service.id, lastMonth: estimate.lastMonth }],
    ),
    bookings: {
      withoutDays: count(({ weekdays }) => weekdays.length === 0),
      withoutBudget: count(({ budgetPenceLeft }) => budgetPenceLeft === null),
      withoutHome: count(({ areaCode }) => areaCode === null),
    },
  };
};

const latest = (followed: readonly FollowedService[]): IsoMonth =>
  followed.reduce<IsoMonth>(
    (last, { estimate }) =>
      last === '' || monthNumber(estimate.lastMonth) > monthNumber(last)
        ? estimate.lastMonth
        : last,
    '',
  );

/** Builds the question for `viability.knockOnChain` and `viability.knockOn`, as things stand. */
export const knockOnCase = (records: KnockOnRecords, parameters: ParameterSet): KnockOnCase => {
  const { followed } = records;
  const { taking: all, leftOut } = takingServices(records, parameters);
  const taking = all.slice(0, Math.max(0, MOST_SERVICES - followed.length));
  const minutes = minutesByArea(
    records,
    [...followed, ...taking].map(({ service }) => service),
    parameters,
  );
  const maxMinutes = valueIn(parameters, CATCHMENT['day-support']);
  const lastMonth = latest(followed);
  return {
    question:
      followed.length === 0
        ? null
        : {
            services: [
              ...followed.map((one) => followedService(one, parameters)),
              ...taking.map(({ service, fee, free }) =>
                takingService(service, fee, free, parameters),
              ),
            ],
            people: followed.flatMap(({ service, bookings }) =>
              bookings
                .filter(({ weekdays }) => weekdays.length > 0)
                .map((booking) =>
                  personOf(service.id, booking, minutes(booking.areaCode), maxMinutes),
                ),
            ),
            friendships: [],
            keepTogether: false,
            months: valueIn(parameters, HORIZON_MONTHS),
            seed: valueIn(parameters, SCREEN_SEED),
            draws: valueIn(parameters, SCREEN_DRAWS),
          },
    lastMonth,
    followed: followed.map(({ service }) => service.id),
    taking: taking.map(({ service }) => service.id),
    gaps: {
      ...gapsOf(records, lastMonth),
      leftOut,
      tooMany: all.slice(taking.length).map(({ service }) => service.id),
    },
  };
};

/** The service that is closed first, and when. */
export interface FirstClosure {
  readonly service: string;
  /** Closed at the end of this month, from 1. */
  readonly month: number;
}

/** So far below nothing that no service gets there. */
const NO_FLOOR = -1e12;

/**
 * The same question with one service closed at the end of a month, come what may: until then it is kept open, and no
 * decision or notice of its own stands beside.
 */
export const withFirstClosure = (
  question: Sent<KnockOnQuestion>,
  { service, month }: FirstClosure,
): Sent<KnockOnQuestion> => ({
  ...question,
  services: question.services.map((one) =>
    one.id === service
      ? {
          ...one,
          decommissionMonth: month,
          noticeMonths: 0,
          deficitMonthsRule: 0,
          reserveFloor: NO_FLOOR,
        }
      : one,
  ),
});
