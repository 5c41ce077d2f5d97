/** The service as the month model sees it: the terms it trades on and the groups of people who come. */
import { MONTHS_PER_YEAR, WEEKS_PER_MONTH } from '../kernel/calendar.ts';
import {
  checked,
  defaulted,
  firstFault,
  id,
  listOf,
  numberOf,
  objectOf,
  oneOf,
  optional,
  refusal,
  TOO_LARGE,
  wholeOf,
  type Reader,
  type Refusal,
} from '../kernel/reader.ts';
import { HORIZON_MONTHS, SESSION_HOURS } from '../parameters/viability.ts';

/** What a session is charged for. */
export type ChargeBasis = 'booked' | 'attended';

/** The part of a service that decides money: hours in hours, money in pounds, not rounded to pence. */
export interface TradingTerms {
  /** Weeks of opening in a month; 52/12 when open all year. */
  readonly weeksPerMonth: number;
  /** Sessions the service offers in a week. */
  readonly sessionsPerWeek: number;
  /** People one worker may look after. */
  readonly staffRatio: number;
  /** Workers on duty whenever anybody is booked. */
  readonly minStaff: number;
  /** Paid hours for each worker and session. */
  readonly paidHoursPerSession: number;
  /** Pay with on-costs, £ an hour. */
  readonly staffCostPerHour: number;
  /** Rent, manager, insurance and the like, £ a month. */
  readonly fixedMonthly: number;
  /** Meal, materials, transport, £ an attendance. */
  readonly variablePerAttendance: number;
  readonly chargeBasis: ChargeBasis;
  /** Yearly rise of fees as a share: 0.02 is 2 %. */
  readonly upliftAnnual: number;
  /** Yearly rise of costs as a share. */
  readonly costInflationAnnual: number;
  /** Month of the first rise; then every 12 months. */
  readonly firstUpliftMonth: number;
}

/** How one person uses and pays for a service. */
export interface UsePattern {
  /** Sessions booked in a week. */
  readonly sessionsPerWeek: number;
  /** Attended out of booked, 0 to 1. */
  readonly attendance: number;
  /** £ a session. */
  readonly feePerSession: number;
}

/** People who come, pay and leave alike. */
export interface PeopleGroup extends UsePattern {
  readonly id?: string;
  /** People at the start. */
  readonly people: number;
  /** Chance a month of leaving for reasons other than choice. */
  readonly naturalExit: number;
  /** Chance a month of taking the budget elsewhere by choice. */
  readonly choiceExit: number;
  /** How strongly lost peers raise choiceExit. */
  readonly peerEffect: number;
  /** New people a month. */
  readonly entriesPerMonth: number;
}

/** An amount of block income and the month it starts in. */
export interface BlockStep {
  readonly fromMonth: number;
  /** £ a month. */
  readonly amount: number;
}

/** A service with its people, money in hand and closure rules, over a horizon of `months`. */
export interface ModelledService extends TradingTerms {
  readonly placesPerSession: number;
  /** Length of a session as people experience it, in hours. */
  readonly hoursPerSession: number;
  readonly blockSchedule: readonly BlockStep[];
  /** Money in hand at the start, £. */
  readonly reserves: number;
  /** Reserves below this trigger closure, £. */
  readonly reserveFloor: number;
  /** Losses in a row that trigger closure; 0 is off. */
  readonly deficitMonthsRule: number;
  /** Months from trigger to closing. */
  readonly noticeMonths: number;
  /** Month in which the council ends the service; absent for never. */
  readonly decommissionMonth?: number;
  /** Hold-open payment, £ a month, outside the margin. */
  readonly subsidyMonthly: number;
  readonly months: number;
  readonly groups: readonly PeopleGroup[];
}

const amount = numberOf({ min: 0 });
const share = numberOf({ min: 0, max: 1 });
const yearlyRise = defaulted(numberOf({ above: -1, max: 1 }), 0);
const monthNumber = wholeOf({ min: 1 });
const MOST_WEEKS_IN_A_MONTH = 5;
const MOST_SESSIONS_A_WEEK = 21;
const HOURS_IN_A_DAY = 24;
const LONGEST_HORIZON_MONTHS = 600;

/** Fields shared by every question about a service's money. */
export const tradingFields = {
  weeksPerMonth: defaulted(numberOf({ above: 0, max: MOST_WEEKS_IN_A_MONTH }), WEEKS_PER_MONTH),
  sessionsPerWeek: numberOf({ above: 0, max: MOST_SESSIONS_A_WEEK }),
  staffRatio: numberOf({ above: 0 }),
  minStaff: defaulted(wholeOf({ min: 0 }), 1),
  paidHoursPerSession: numberOf({ min: 0, max: HOURS_IN_A_DAY }),
  staffCostPerHour: amount,
  fixedMonthly: amount,
  variablePerAttendance: defaulted(amount, 0),
  chargeBasis: defaulted(oneOf('booked', 'attended'), 'booked'),
  upliftAnnual: yearlyRise,
  costInflationAnnual: yearlyRise,
  firstUpliftMonth: defaulted(monthNumber, MONTHS_PER_YEAR + 1),
};

/** Fields of one person's pattern. */
export const patternFields = {
  sessionsPerWeek: numberOf({ above: 0 }),
  attendance: defaulted(share, 1),
  feePerSession: amount,
};

const peopleGroup: Reader<PeopleGroup> = objectOf({
  ...patternFields,
  id: optional(id),
  people: amount,
  naturalExit: defaulted(share, 0),
  choiceExit: defaulted(share, 0),
  peerEffect: defaulted(amount, 0),
  entriesPerMonth: defaulted(amount, 0),
});

/** Fields of the service month of viability.path, holdOpen, levers and monteCarlo. */
export const modelledServiceFields = {
  ...tradingFields,
  placesPerSession: numberOf({ above: 0 }),
  hoursPerSession: defaulted(numberOf({ above: 0, max: HOURS_IN_A_DAY }), SESSION_HOURS.value),
  blockSchedule: defaulted(listOf(objectOf({ fromMonth: monthNumber, amount })), []),
  reserves: defaulted(numberOf(), 0),
  reserveFloor: defaulted(numberOf(), 0),
  deficitMonthsRule: defaulted(wholeOf({ min: 0 }), 0),
  noticeMonths: defaulted(wholeOf({ min: 0 }), 0),
  decommissionMonth: optional(monthNumber),
  subsidyMonthly: defaulted(amount, 0),
  months: defaulted(wholeOf({ min: 1, max: LONGEST_HORIZON_MONTHS }), HORIZON_MONTHS.value),
  groups: listOf(peopleGroup, { min: 1 }),
};

/** The largest amount of money, £, that any month of a service could bring about, and then some. */
const largestAmount = (service: ModelledService): number => {
  const years = 1 + service.months / MONTHS_PER_YEAR;
  const rise = Math.max(1, 1 + service.upliftAnnual, 1 + service.costInflationAnnual) ** years;
  const sessions = service.groups.map(
    ({ people, entriesPerMonth, sessionsPerWeek }) =>
      (people + entriesPerMonth * service.months) * sessionsPerWeek,
  );
  const booked = sessions.reduce((sum, count) => sum + count, 0);
  const fees = service.groups.reduce(
    (sum, { feePerSession }, g) => sum + feePerSession * (sessions[g] ?? 0),
    0,
  );
  const block = service.blockSchedule.reduce((most, { amount: step }) => Math.max(most, step), 0);
  const staff = service.minStaff + booked / (service.sessionsPerWeek * service.staffRatio) + 1;
  const wages =
    staff * service.paidHoursPerSession * service.sessionsPerWeek * service.staffCostPerHour;
  const weekly = fees + wages + service.variablePerAttendance * booked;
  const monthly =
    (service.weeksPerMonth * weekly + service.fixedMonthly) * rise + block + service.subsidyMonthly;
  return (
    monthly * service.months + Math.abs(service.reserves) + Math.abs(service.reserveFloor) + booked
  );
};

/**
 * Faults between the fields of a service: a block schedule that does not rise, more sessions than there are, or amounts
 * so large that sums of them are no numbers any more, which would look like a service that never closes.
 */
export const modelledServiceFault = (service: ModelledService): Refusal | undefined =>
  firstFault(service.blockSchedule, (step, index) => {
    const before = service.blockSchedule[index - 1];
    return before !== undefined && step.fromMonth <= before.fromMonth
      ? refusal(`blockSchedule[${index}].fromMonth`, `must be after month ${before.fromMonth}`)
      : undefined;
  }) ??
  firstFault(service.groups, (group, index) =>
    group.sessionsPerWeek > service.sessionsPerWeek
      ? refusal(
          `groups[${index}].sessionsPerWeek`,
          `must not exceed the service's ${service.sessionsPerWeek}`,
        )
      : undefined,
  ) ??
  (Number.isFinite(largestAmount(service)) ? undefined : TOO_LARGE);

/** Reads a service month as the model's contract defines it. */
export const readModelledService: Reader<ModelledService> = checked(
  objectOf(modelledServiceFields),
  modelledServiceFault,
);
