/** Margin for every number of people. Staff come whole, so the line is a saw-tooth with a first and a safe break-even. */
import { isLoss } from '../kernel/exactness.ts';
import type { Method } from '../kernel/method.ts';
import {
  checked,
  defaulted,
  numberOf,
  objectOf,
  optional,
  refusal,
  wholeOf,
  type Reader,
} from '../kernel/reader.ts';
import { monthMoney, priceLevel, type MonthMoney } from './money.ts';
import {
  patternFields,
  tradingFields,
  type TradingTerms,
  type UsePattern,
} from './modelled-service.ts';

export interface BreakEvenQuestion extends TradingTerms {
  /** £ of block income in the month. */
  readonly blockMonthly: number;
  /** The pattern of one person. */
  readonly person: UsePattern;
  /** The table runs from 0 to this. */
  readonly maxPeople: number;
  /** Month whose price and cost level is used. */
  readonly month: number;
  readonly currentPeople?: number;
}

/** The margin, £ a month, with so many people. */
export interface MarginAt {
  readonly people: number;
  readonly staff: number;
  readonly margin: number;
}

/** The service with the people it has today; money in pounds a month. */
export interface CurrentMoney {
  readonly people: number;
  readonly placesPerWeek: number;
  readonly staff: number;
  readonly income: number;
  readonly cost: number;
  readonly margin: number;
  /** The month's cost over the places booked in it: the unit cost that cabinet papers quote. */
  readonly costPerPlace: number;
  /** People over the first break-even, less 1; null without a break-even. */
  readonly headroom: number | null;
}

export interface BreakEven {
  readonly table: readonly MarginAt[];
  /** Smallest number from 1 without a loss; null when there is none in the table. */
  readonly firstBreakEven: number | null;
  /** Smallest number from 1 with no loss there or at any larger number in the table. */
  readonly safeBreakEven: number | null;
  /** Numbers above the first break-even that make a loss again. */
  readonly lossPockets: readonly number[];
  readonly current: CurrentMoney | null;
}

const moneyWith = (question: BreakEvenQuestion, people: number): MonthMoney =>
  monthMoney(
    question,
    [question.person],
    [people],
    priceLevel(question, question.month, question.blockMonthly),
  );

const currentMoney = (
  question: BreakEvenQuestion,
  people: number,
  first: number | null,
): CurrentMoney => {
  const money = moneyWith(question, people);
  const placesPerWeek = people * question.person.sessionsPerWeek;
  return {
    people,
    placesPerWeek,
    staff: money.staff,
    income: money.feeIncome + money.blockIncome,
    cost: money.cost,
    margin: money.margin,
    costPerPlace: money.cost / (question.weeksPerMonth * placesPerWeek),
    headroom: first === null ? null : people / first - 1,
  };
};

/** The margin of a service for every number of people from 0 to `maxPeople`, and where it stops making a loss. */
export const findBreakEven = (question: BreakEvenQuestion): BreakEven => {
  const table = Array.from({ length: question.maxPeople + 1 }, (_, people): MarginAt => {
    const { staff, margin } = moneyWith(question, people);
    return { people, staff, margin };
  });
  const anybody = table.slice(1);
  const first = anybody.find((row) => !isLoss(row.margin))?.people ?? null;
  const lastLoss = anybody.findLast((row) => isLoss(row.margin))?.people ?? 0;
  return {
    table,
    firstBreakEven: first,
    safeBreakEven: lastLoss < question.maxPeople ? lastLoss + 1 : null,
    lossPockets:
      first === null
        ? []
        : anybody
            .filter((row) => row.people > first && isLoss(row.margin))
            .map((row) => row.people),
    current:
      question.currentPeople === undefined
        ? null
        : currentMoney(question, question.currentPeople, first),
  };
};

/** The longest table of margins, in people. */
export const LARGEST_TABLE = 2000;

const shape: Reader<BreakEvenQuestion> = objectOf({
  ...tradingFields,
  blockMonthly: defaulted(numberOf({ min: 0 }), 0),
  person: objectOf(patternFields),
  maxPeople: wholeOf({ min: 1, max: LARGEST_TABLE }),
  month: defaulted(wholeOf({ min: 1 }), 1),
  currentPeople: optional(numberOf({ above: 0 })),
});

/** viability.breakEven: first and safe break-even, and the loss pockets between. */
export const breakEvenMethod: Method<BreakEvenQuestion, BreakEven> = {
  read: checked(shape, ({ person, sessionsPerWeek }) =>
    person.sessionsPerWeek > sessionsPerWeek
      ? refusal('person.sessionsPerWeek', `must not exceed the service's ${sessionsPerWeek}`)
      : undefined,
  ),
  run: findBreakEven,
};
