/**
 * How many enterprises must start each month to take over a share of hours by a date, with some stopping on the way:
 * the question of "volume of replacement" (Fox, ResPublica).
 */
import type { Method } from '../kernel/method.ts';
import {
  checked,
  defaulted,
  numberOf,
  objectOf,
  refusal,
  wholeOf,
  type Reader,
} from '../kernel/reader.ts';

export interface ReplacementQuestion {
  /** Hours a week to be moved from. */
  readonly hours: number;
  /** Share of them to be moved. */
  readonly share: number;
  readonly months: number;
  /** Hours a week that one enterprise gives. */
  readonly hoursEach: number;
  /** Enterprises trading today. */
  readonly start: number;
  /** Chance a month that an enterprise stops. */
  readonly attritionMonthly: number;
  /** Months before a start gives full hours. */
  readonly rampMonths: number;
  /** Share of its hours that an enterprise really gives. */
  readonly utilisation: number;
}

/** Enterprises throughout. */
export interface Replacement {
  readonly need: number;
  readonly survivorsOfToday: number;
  readonly startsPerMonth: number;
  readonly totalStarts: number;
}

/** Of one start a month for `months` months, how many still trade in the last: Σ (1 − a)^k for k = 0 … months − 1. */
const stillTrading = (months: number, attrition: number): number =>
  attrition === 0 ? months : -Math.expm1(months * Math.log1p(-attrition)) / attrition;

/** The starts a month that close the gap between what is needed and who of today is left. */
export const projectReplacement = (question: ReplacementQuestion): Replacement => {
  const { hours, share, months, hoursEach, start, attritionMonthly, rampMonths, utilisation } =
    question;
  const need = (hours * share) / hoursEach / utilisation;
  const survivorsOfToday = start * (1 - attritionMonthly) ** months;
  const missing = need - survivorsOfToday;
  const fullMonths = months - rampMonths;
  const fromOneAMonth =
    (1 - attritionMonthly) ** rampMonths * stillTrading(fullMonths, attritionMonthly);
  const startsPerMonth = missing > 0 ? missing / fromOneAMonth : 0;
  return { need, survivorsOfToday, startsPerMonth, totalStarts: startsPerMonth * fullMonths };
};

const LONGEST_HORIZON_MONTHS = 600;
const share = { min: 0, max: 1 } as const;

const shape: Reader<ReplacementQuestion> = objectOf({
  hours: numberOf({ min: 0 }),
  share: numberOf(share),
  months: wholeOf({ min: 1, max: LONGEST_HORIZON_MONTHS }),
  hoursEach: numberOf({ above: 0 }),
  start: numberOf({ min: 0 }),
  attritionMonthly: numberOf({ min: 0, below: 1 }),
  rampMonths: defaulted(wholeOf({ min: 0 }), 0),
  utilisation: defaulted(numberOf({ above: 0, max: 1 }), 1),
});

/** growth.replacement: starts a month to replace a share of hours. */
export const replacementMethod: Method<ReplacementQuestion, Replacement> = {
  read: checked(shape, ({ months, rampMonths }) =>
    rampMonths >= months
      ? refusal('rampMonths', `must be below months, which is ${months}`)
      : undefined,
  ),
  run: projectReplacement,
};
