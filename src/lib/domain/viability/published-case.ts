/** A day service as a council's papers tell it, put to the same month model as every other. */
import { MONTHS_PER_YEAR, WEEKS_PER_MONTH } from '../kernel/calendar.ts';
import type { PublishedCase } from '../parameters/back-tests.ts';
import { findBreakEven } from './break-even.ts';

/** Sessions of a week that papers count places over; the cost of a place does not depend on it. */
const WEEKDAYS = 5;

/**
 * Cost of a place, £, with so many people who come as often as those of the papers. The papers give one yearly cost for all,
 * so all of it is fixed here: no staff step moves it.
 */
export const costOfPublishedPlace = (
  { yearlyCost, people, placesPerWeek }: PublishedCase,
  attending: number,
): number =>
  findBreakEven({
    weeksPerMonth: WEEKS_PER_MONTH,
    sessionsPerWeek: WEEKDAYS,
    staffRatio: 1,
    minStaff: 0,
    paidHoursPerSession: 0,
    staffCostPerHour: 0,
    fixedMonthly: yearlyCost / MONTHS_PER_YEAR,
    variablePerAttendance: 0,
    chargeBasis: 'booked',
    upliftAnnual: 0,
    costInflationAnnual: 0,
    firstUpliftMonth: MONTHS_PER_YEAR + 1,
    blockMonthly: 0,
    person: { sessionsPerWeek: placesPerWeek / people, attendance: 1, feePerSession: 0 },
    maxPeople: attending,
    month: 1,
    currentPeople: attending,
  }).current?.costPerPlace ?? 0;
