/** What an option costs: each month more or less than today, getting there, and paying twice for a while. */
import { MONTHS_PER_YEAR } from '../kernel/calendar.ts';
import type { Parameter, Ranged } from '../parameters/parameter.ts';
import { inForce, valueIn, type ParameterSet } from '../parameters/set.ts';
import { DISCOUNT_RATE } from '../parameters/rescue.ts';

/** Money in pounds, more than today; below 0 saves. */
export interface CostFlow {
  /** Once, at the start. */
  readonly transition: number;
  /** For the weeks in which the old and the new are both paid for. */
  readonly doubleRunning: number;
  /** Month by month. */
  readonly months: readonly number[];
}

/** Pounds, each with its range. */
export interface RescuePrice {
  /** A month, on average over the period. */
  readonly monthly: Ranged;
  readonly transition: Ranged;
  readonly doubleRunning: Ranged;
  /** Everything over the period. */
  readonly whole: Ranged;
  /** The same with later pounds counting less: net present cost. */
  readonly present: Ranged;
}

/** Which end of its range a price is taken at. */
export type PriceEnd = 'low' | 'mid' | 'high';

/** A price at an end of its plausible range. */
export const priceAt = (set: ParameterSet, parameter: Parameter, end: PriceEnd): number => {
  const value = valueIn(set, parameter);
  const [low, high] = inForce(set, parameter).range ?? [value, value];
  return { low, mid: value, high }[end];
};

const sum = (values: readonly number[]): number =>
  values.reduce((whole, value) => whole + value, 0);

/** The present cost of a flow: month t counts 1 / (1 + rate)^(t / 12). */
const presentCost = ({ transition, doubleRunning, months }: CostFlow, rate: number): number =>
  months.reduce(
    (cost, amount, at) => cost + amount / (1 + rate) ** ((at + 1) / MONTHS_PER_YEAR),
    transition + doubleRunning,
  );

/**
 * The price of an option.
 * @param mid the flow with everything at its middle
 * @param ends flows with rates of leaving and prices at the ends of their ranges
 */
export const priceFlows = (
  mid: CostFlow,
  ends: readonly CostFlow[],
  parameters: ParameterSet,
): RescuePrice => {
  const rate = valueIn(parameters, DISCOUNT_RATE);
  const ranged = (value: (flow: CostFlow) => number): Ranged => {
    const all = [mid, ...ends].map(value);
    return { low: Math.min(...all), mid: value(mid), high: Math.max(...all) };
  };
  return {
    monthly: ranged(({ months }) => sum(months) / Math.max(1, months.length)),
    transition: ranged(({ transition }) => transition),
    doubleRunning: ranged(({ doubleRunning }) => doubleRunning),
    whole: ranged(
      ({ transition, doubleRunning, months }) => transition + doubleRunning + sum(months),
    ),
    present: ranged((flow) => presentCost(flow, rate)),
  };
};
