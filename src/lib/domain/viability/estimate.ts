/** Estimates a service's month model from its books: ledger, attendance, entries and exits with their reasons. */
import { betaRate, type RateBand } from '../kernel/beta.ts';
import {
  MONTHS_PER_YEAR,
  monthAt,
  monthNumber,
  monthOf,
  type IsoMonth,
} from '../kernel/calendar.ts';
import { fail, succeed, type Outcome } from '../kernel/problem.ts';
import type { Operator } from '../market/records.ts';
import { DEFAULTS, valueIn, type ParameterSet } from '../parameters/set.ts';
import {
  HORIZON_MONTHS,
  JEFFREYS,
  LEVEL_MONTHS,
  PEER_EFFECT,
  RATE_INTERVAL,
  RATE_MONTHS,
  TRIGGER_DAYS,
  UPLIFT_MONTH,
  USUAL_INFLATION,
} from '../parameters/viability.ts';
import { bookProblem, findBookFaults } from './book-faults.ts';
import type { UsualTerms } from './driver-switches.ts';
import { choiceShare, type ByCause, type ChoiceShare } from './exits.ts';
import { groupPeople, type Comings, type GroupWithUsual } from './groups.ts';
import { pounds, readLevels, type LedgerLevels } from './levels.ts';
import type { BlockStep, ModelledService } from './modelled-service.ts';
import type { AttendanceSpell, ServiceMonth, ServiceTerms } from './records.ts';
import {
  attendanceWaterfall,
  referralDrought,
  sumWaterfall,
  type ReferralDrought,
  type WaterfallMonth,
} from './waterfall.ts';

/** All that is on record about one service. */
export interface ServiceBooks {
  readonly terms: ServiceTerms;
  readonly operator: Operator;
  /** In any order. */
  readonly ledger: readonly ServiceMonth[];
  readonly spells: readonly AttendanceSpell[];
}

/** Leaving, a month, with the interval of the parameter `viability.rate-interval`. */
export interface ExitRates {
  readonly choice: RateBand;
  /** Every other exit: natural, council-led, by rule and undetermined. */
  readonly other: RateBand;
  /** The part of `other.mid` that the council's acts and rules brought about. */
  readonly councilLed: number;
  /** The part of `other.mid` whose cause nobody recorded. */
  readonly undetermined: number;
  /** People at the start of each month, added up over the months the rates rest on. */
  readonly personMonths: number;
}

/** A booking that runs on: whose it is, and the group that counts it. */
export interface PresentBooking {
  /** Pseudonym. */
  readonly personId: string;
  /** 1 Monday … 7 Sunday. */
  readonly weekdays: readonly number[];
  readonly group: number;
}

/** A service as the model needs it, and what the estimate rests on. */
export interface ServiceEstimate {
  readonly service: ModelledService;
  readonly usual: UsualTerms;
  /** Month 1 of the model comes after this month. */
  readonly lastMonth: IsoMonth;
  /** Every month of the ledger. */
  readonly waterfall: readonly WaterfallMonth[];
  readonly rates: ExitRates;
  readonly levels: LedgerLevels;
  /** Exits of the last twelve months. */
  readonly exits: ByCause;
  readonly choice: ChoiceShare;
  /** Null with less than two periods on record. */
  readonly drought: ReferralDrought | null;
  /** Newcomers a month in the last period. */
  readonly entriesPerMonth: number;
  readonly operator: Operator;
  /** Who attends, booking by booking, each with the place of their group in the service. */
  readonly present: readonly PresentBooking[];
  /** What was believed: the outlook of the service rests on the same. */
  readonly parameters: ParameterSet;
}

/** Whether somebody still attends once a month is over. */
export const isThereAfter = (
  spell: Pick<AttendanceSpell, 'from' | 'to'>,
  month: IsoMonth,
): boolean => monthOf(spell.from) <= month && (spell.to === null || monthOf(spell.to) > month);

const joinedWithin = (
  spells: readonly AttendanceSpell[],
  after: number,
  upTo: number,
): readonly AttendanceSpell[] =>
  spells.filter((spell) => {
    const came = monthNumber(monthOf(spell.from));
    return spell.entry !== 'already-there' && came > after && came <= upTo;
  });

const comingsOf = (
  spells: readonly AttendanceSpell[],
  lastMonth: IsoMonth,
  period: number,
): Comings => {
  const last = monthNumber(lastMonth);
  return {
    present: spells.filter((spell) => isThereAfter(spell, lastMonth)),
    joined: joinedWithin(spells, last - period, last),
    joinedBefore: joinedWithin(spells, last - 2 * period, last - period),
    period,
  };
};

/** Sessions a week booked at the end of each month, added up over the months. */
const weeklySessionsOf = (
  spells: readonly AttendanceSpell[],
  months: readonly ServiceMonth[],
): number =>
  months.reduce(
    (sum, { month }) =>
      sum +
      spells.reduce(
        (booked, spell) => booked + (isThereAfter(spell, month) ? spell.weekdays.length : 0),
        0,
      ),
    0,
  );

const exitRates = (exits: ByCause, personMonths: number, parameters: ParameterSet): ExitRates => {
  const otherExits = exits.natural + exits['council-led'] + exits.rule + exits.undetermined;
  const rate = (events: number): RateBand =>
    betaRate(
      events,
      Math.max(events, personMonths),
      valueIn(parameters, JEFFREYS),
      valueIn(parameters, RATE_INTERVAL),
    );
  const other = rate(otherExits);
  const partOfOther = (events: number): number =>
    otherExits === 0 ? 0 : (other.mid * events) / otherExits;
  return {
    choice: rate(exits.choice),
    other,
    councilLed: partOfOther(exits['council-led'] + exits.rule),
    undetermined: partOfOther(exits.undetermined),
    personMonths,
  };
};

/** Block income from month 1 on: the step in force first, then those to come. */
const blockAhead = (
  terms: ServiceTerms,
  ledger: readonly ServiceMonth[],
  last: number,
): readonly BlockStep[] => {
  const steps = terms.blockSchedule
    .map((step) => ({
      fromMonth: monthNumber(step.fromMonth) - last,
      amount: pounds(step.monthlyPence),
    }))
    .sort((a, b) => a.fromMonth - b.fromMonth);
  const paidLast = pounds(ledger.at(-1)?.blockPence ?? 0);
  const inForce = steps.findLast((step) => step.fromMonth <= 1)?.amount ?? paidLast;
  return [{ fromMonth: 1, amount: inForce }, ...steps.filter((step) => step.fromMonth > 1)];
};

/** Block income before any cut of the last period: the larger of today's and the period's before. */
const usualBlock = (ledger: readonly ServiceMonth[], period: number): number => {
  const before = ledger.slice(-2 * period, -period);
  const meanBefore =
    before.reduce((sum, month) => sum + month.blockPence, 0) / Math.max(1, before.length);
  return pounds(Math.max(meanBefore, ledger.at(-1)?.blockPence ?? 0));
};

/** Months from the month after `last` to the next yearly rise, counting from 1. */
const firstUplift = (last: number, upliftMonth: number): number => {
  const nextMonth = (last + 1) % MONTHS_PER_YEAR;
  return ((upliftMonth - 1 - nextMonth + MONTHS_PER_YEAR) % MONTHS_PER_YEAR) + 1;
};

const serviceOf = (
  { terms }: ServiceBooks,
  levels: LedgerLevels,
  groups: readonly GroupWithUsual[],
  blockSchedule: readonly BlockStep[],
  last: number,
  parameters: ParameterSet,
): ModelledService => ({
  weeksPerMonth: levels.weeksPerMonth,
  sessionsPerWeek: terms.sessionsPerWeek,
  placesPerSession: terms.placesPerSession,
  hoursPerSession: terms.hoursPerSession,
  staffRatio: terms.staffRatio,
  minStaff: terms.minStaff,
  paidHoursPerSession: terms.paidHoursPerSession,
  staffCostPerHour: levels.staffCostPerHour,
  fixedMonthly: levels.fixedMonthly,
  variablePerAttendance: levels.variablePerAttendance,
  blockSchedule,
  chargeBasis: terms.chargeBasis,
  reserves: pounds(terms.reservesPence),
  reserveFloor: pounds(terms.reserveFloorPence),
  deficitMonthsRule: terms.deficitMonthsRule,
  noticeMonths: terms.noticeMonths,
  upliftAnnual: terms.upliftAnnual,
  costInflationAnnual: terms.costInflationAnnual,
  firstUpliftMonth: firstUplift(last, valueIn(parameters, UPLIFT_MONTH)),
  ...(terms.decommissionMonth === null
    ? {}
    : { decommissionMonth: Math.max(1, monthNumber(terms.decommissionMonth) - last) }),
  subsidyMonthly: 0,
  months: valueIn(parameters, HORIZON_MONTHS),
  groups: groups.map(({ group }) => group),
});

const usualOf = (
  groups: readonly GroupWithUsual[],
  rates: ExitRates,
  ledger: readonly ServiceMonth[],
  parameters: ParameterSet,
): UsualTerms => ({
  entriesPerMonth: groups.map(({ usualEntries }) => usualEntries),
  naturalExitAlone: groups.map(() => rates.other.mid - rates.councilLed),
  councilLedExit: groups.map(() => rates.councilLed),
  undeterminedExit: groups.map(() => rates.undetermined),
  blockMonthly: usualBlock(ledger, valueIn(parameters, RATE_MONTHS)),
  costInflationAnnual: valueIn(parameters, USUAL_INFLATION),
});

const levelsOf = (
  { terms, spells }: ServiceBooks,
  ledger: readonly ServiceMonth[],
  parameters: ParameterSet,
): LedgerLevels => {
  const year = ledger.slice(-valueIn(parameters, RATE_MONTHS));
  return readLevels({
    terms,
    year,
    latest: ledger.slice(-valueIn(parameters, LEVEL_MONTHS)),
    weeklySessions: weeklySessionsOf(spells, year),
  });
};

const presentIn = (
  { present }: Comings,
  groups: readonly GroupWithUsual[],
): readonly PresentBooking[] =>
  present.map(({ personId, weekdays, mechanism }) => ({
    personId,
    weekdays,
    group: groups.findIndex(({ group }) => group.id === mechanism),
  }));

/**
 * Estimates the model of a service from its books. Rates are shared by its groups, since most groups are too small for
 * a rate of their own. A problem is returned for books with a fault; see
 * {@link findBookFaults}.
 */
export const estimateService = (
  books: ServiceBooks,
  parameters: ParameterSet = DEFAULTS,
): Outcome<ServiceEstimate> => {
  const ledger = [...books.ledger].sort((a, b) => monthNumber(a.month) - monthNumber(b.month));
  const lastMonth = ledger.at(-1)?.month;
  const [faulty] = findBookFaults(books, parameters);
  if (faulty !== undefined || lastMonth === undefined)
    return fail(bookProblem(books.terms.serviceId, faulty));
  const period = valueIn(parameters, RATE_MONTHS);
  const waterfall = attendanceWaterfall(
    books.spells,
    books.operator,
    lastMonth,
    ledger.length,
    valueIn(parameters, TRIGGER_DAYS),
  );
  const year = waterfall.slice(-period);
  const { exits, entries } = sumWaterfall(year);
  const rates = exitRates(
    exits,
    year.reduce((sum, month) => sum + month.start, 0),
    parameters,
  );
  const levels = levelsOf(books, ledger, parameters);
  const comings = comingsOf(books.spells, lastMonth, period);
  const groups = groupPeople(comings, books.terms, {
    attendance: levels.attendance,
    naturalExit: rates.other.mid,
    choiceExit: rates.choice.mid,
    peerEffect: valueIn(parameters, PEER_EFFECT),
  });
  const last = monthNumber(lastMonth);
  return succeed({
    service: serviceOf(
      books,
      levels,
      groups,
      blockAhead(books.terms, ledger, last),
      last,
      parameters,
    ),
    usual: usualOf(groups, rates, ledger, parameters),
    lastMonth: monthAt(last),
    waterfall,
    rates,
    levels,
    exits,
    choice: choiceShare(exits),
    drought: referralDrought(waterfall, period),
    entriesPerMonth: entries / Math.max(1, year.length),
    operator: books.operator,
    present: presentIn(comings, groups),
    parameters,
  });
};
