// What enterprises report and what is due: a return for every month of trading, the checks that must be renewed, and
// the targets of the programme.

import type { EnterpriseCheck, EnterpriseMonth, GrowthTarget } from '#lib/domain/growth/records.ts';
import {
  addDays,
  addMonths,
  AS_OF,
  HISTORY,
  LAST_MONTH,
  monthNumber,
  monthOf,
} from './calendar.ts';
import type { EnterpriseLife } from './enterprises.ts';
import type { RandomStream } from './random.ts';

/** Hours a week for one person and share who pay with a direct payment: Westmorland and Furness 2022-24. */
const HOURS_PER_PERSON = 3.2;
const DIRECT_PAYMENT_SHARE = 0.2;

/** Months until a new enterprise has its usual hours; judgement. */
const RAMP_MONTHS = 6;
const MINUTES_PER_HOUR = 60;
const MINUTE_STEP = 15;

/** Months of growth after which an enterprise's diary is full. */
const LONGEST_GROWTH = 24;

/** Hours in the last months before stopping fall to this share. */
const WINDING_DOWN = 0.55;

function hoursIn(life: EnterpriseLife, month: string, from: string): number {
  const age = monthNumber(month) - monthNumber(monthOf(from));
  const ramp = Math.min(1, (age + 1) / RAMP_MONTHS);
  const growing = Math.min(LONGEST_GROWTH, Math.max(0, age - RAMP_MONTHS));
  const growth = Math.max(0.5, 1 + life.monthlyGrowth * growing);
  const ending =
    life.stage === 'stopped' &&
    life.endedOn !== null &&
    month >= addMonths(monthOf(life.endedOn), -3);
  return life.hours * ramp * growth * (ending ? WINDING_DOWN : 1);
}

/** True in months in which the enterprise traded to the end. */
function tradesIn(life: EnterpriseLife, month: string): boolean {
  if (life.tradingFrom === null || month < monthOf(life.tradingFrom)) return false;
  if (life.endedOn !== null && month >= monthOf(life.endedOn)) return false;
  return life.pausedOn === null || month < monthOf(life.pausedOn);
}

/** Returns of all enterprises for the months of the record in which they traded. */
export function returnsOf(
  lives: readonly EnterpriseLife[],
  random: RandomStream,
): readonly EnterpriseMonth[] {
  return lives.flatMap((life) =>
    HISTORY.filter((month) => tradesIn(life, month)).map((month) => {
      const hours = hoursIn(life, month, life.tradingFrom ?? month) * random.normal(1, 0.05);
      const steps = Math.max(4, Math.round((hours * MINUTES_PER_HOUR) / MINUTE_STEP));
      const people = Math.max(
        1,
        Math.round((steps * MINUTE_STEP) / MINUTES_PER_HOUR / HOURS_PER_PERSON),
      );
      const shares = people * DIRECT_PAYMENT_SHARE + random.uniform();
      return {
        enterpriseId: life.enterprise.id,
        month,
        people,
        directPaymentPeople: Math.min(people, Math.floor(shares)),
        minutesPerWeek: steps * MINUTE_STEP,
      };
    }),
  );
}

const CHECK_KINDS = ['dbs', 'insurance', 'training', 'standards'] as const;

/** Days in which a fresh check lapses: a disclosure is renewed every three years, insurance every year; judgement. */
const VALID_DAYS = { dbs: 1095, insurance: 365, training: 730, standards: 730 } as const;

/** Share of checks that were left until after they lapsed; judgement. */
const OVERDUE_SHARE = 0.022;
const LONGEST_OVERDUE = 45;

/** What each working enterprise has to renew, and when. */
export function checksOf(
  lives: readonly EnterpriseLife[],
  random: RandomStream,
): readonly EnterpriseCheck[] {
  const working = lives.filter(
    ({ stage }) => stage === 'trading' || stage === 'paused' || stage === 'checks',
  );
  return working.flatMap(({ enterprise }) =>
    CHECK_KINDS.map((kind) => {
      const isOverdue = random.uniform() < OVERDUE_SHARE;
      const days = isOverdue
        ? -random.integer(1, LONGEST_OVERDUE)
        : random.integer(3, VALID_DAYS[kind]);
      return {
        id: `${enterprise.id}-${kind}`,
        enterpriseId: enterprise.id,
        kind,
        due: addDays(AS_OF, days),
      };
    }),
  );
}

const TARGET_START = '2024-04-01';
const TARGET_BY = '2027-03-31';
const ENTERPRISES_WANTED = 160;
const SHARE_OF_HOMECARE = 0.1;

const tradedOn = ({ tradingFrom, endedOn }: EnterpriseLife, day: string): boolean =>
  tradingFrom !== null && tradingFrom <= day && (endedOn === null || endedOn > day);

/**
 * The programme's targets, from what was there when it began: 160 enterprises, and a tenth of homecare's hours.
 *
 * @param homecareMinutes minutes a week that homecare agencies give
 */
export function targetsOf(
  lives: readonly EnterpriseLife[],
  returns: readonly EnterpriseMonth[],
  homecareMinutes: number,
): readonly GrowthTarget[] {
  const minutes = returns
    .filter(({ month }) => month === monthOf(TARGET_START))
    .reduce((sum, { minutesPerWeek }) => sum + minutesPerWeek, 0);
  const target = { startDate: TARGET_START, byDate: TARGET_BY };
  return [
    {
      id: 'TARGET-enterprises',
      measure: 'enterprises',
      ...target,
      startValue: lives.filter((life) => tradedOn(life, TARGET_START)).length,
      value: ENTERPRISES_WANTED,
    },
    {
      id: 'TARGET-minutes',
      measure: 'minutes-per-week',
      ...target,
      startValue: minutes,
      value: Math.round(homecareMinutes * SHARE_OF_HOMECARE),
    },
  ];
}

/** The last month's return of each enterprise. */
export const lastReturnsOf = (
  returns: readonly EnterpriseMonth[],
): ReadonlyMap<string, EnterpriseMonth> =>
  new Map(
    returns.filter(({ month }) => month === LAST_MONTH).map((one) => [one.enterpriseId, one]),
  );
