/** Round-the-clock support shared by a household: what a week costs, how many posts it takes, how many must share it. */
import { DAYS_PER_WEEK, HOURS_PER_DAY } from '../kernel/calendar.ts';
import { wholeSteps } from '../kernel/exactness.ts';
import type { Method } from '../kernel/method.ts';
import {
  checked,
  defaulted,
  numberOf,
  objectOf,
  oneOf,
  optional,
  refusal,
  type Reader,
  type Refusal,
} from '../kernel/reader.ts';
import { FULL_TIME_HOURS, NIGHT_HOURS } from '../parameters/pooling.ts';

export interface CoverQuestion {
  /** £ an hour by day. */
  readonly dayRate: number;
  readonly night: 'waking' | 'sleepIn';
  /** £ an hour of a waking night; needed for those. */
  readonly nightRate?: number;
  /** £ a night of a sleep-in; needed for those. */
  readonly sleepInFlat?: number;
  readonly nightHours: number;
  /** Hours a week of a second worker, by day. */
  readonly secondWorkerHours: number;
  /** On-costs as a share of pay. */
  readonly onCost: number;
  /** Hours a week of one whole-time post. */
  readonly fullTimeHours: number;
  /** Share of paid time off: leave, sickness, training. */
  readonly absence: number;
  /** £ a week that each person can contribute. */
  readonly budgetPerPerson: number;
}

export interface CoverCost {
  /** £ a week. */
  readonly weeklyCost: number;
  /** Hours a week by day, of the second worker, and awake at night. */
  readonly paidHours: number;
  readonly wholeTimeEquivalents: number;
  /** Fewest people whose contributions meet the cost. */
  readonly breakEvenGroup: number;
}

/** Prices a week of 24-hour support. */
export const priceCover = (question: CoverQuestion): CoverCost => {
  const { night, nightHours, absence, budgetPerPerson } = question;
  const dayHours = DAYS_PER_WEEK * (HOURS_PER_DAY - nightHours) + question.secondWorkerHours;
  const wakingHours = night === 'waking' ? DAYS_PER_WEEK * nightHours : 0;
  const nightCost =
    night === 'waking'
      ? wakingHours * (question.nightRate ?? 0)
      : DAYS_PER_WEEK * (question.sleepInFlat ?? 0);
  const weeklyCost = (dayHours * question.dayRate + nightCost) * (1 + question.onCost);
  const paidHours = dayHours + wakingHours;
  return {
    weeklyCost,
    paidHours,
    wholeTimeEquivalents: paidHours / (question.fullTimeHours * (1 - absence)),
    breakEvenGroup: Math.max(0, wholeSteps(weeklyCost / budgetPerPerson)),
  };
};

const amount = numberOf({ min: 0 });

const shape: Reader<CoverQuestion> = objectOf({
  dayRate: amount,
  night: defaulted(oneOf('waking', 'sleepIn'), 'waking'),
  nightRate: optional(amount),
  sleepInFlat: optional(amount),
  nightHours: defaulted(numberOf({ min: 0, max: HOURS_PER_DAY }), NIGHT_HOURS.value),
  secondWorkerHours: defaulted(amount, 0),
  onCost: defaulted(amount, 0),
  fullTimeHours: defaulted(numberOf({ above: 0 }), FULL_TIME_HOURS.value),
  absence: defaulted(numberOf({ min: 0, below: 1 }), 0),
  budgetPerPerson: numberOf({ above: 0 }),
});

const nightFault = ({ night, nightRate, sleepInFlat }: CoverQuestion): Refusal | undefined => {
  if (night === 'waking' && nightRate === undefined)
    return refusal('nightRate', 'is missing: a waking night is paid by the hour');
  return night === 'sleepIn' && sleepInFlat === undefined
    ? refusal('sleepInFlat', 'is missing: a sleep-in is paid by the night')
    : undefined;
};

/** pooling.cover: 24-hour support for a household. */
export const coverMethod: Method<CoverQuestion, CoverCost> = {
  read: checked(shape, nightFault),
  run: priceCover,
};
