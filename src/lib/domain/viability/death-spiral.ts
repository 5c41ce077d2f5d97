/** Average-cost pricing unravels (Akerlof 1970): each who leaves raises the price for those who stay. */
import { DUST } from '../kernel/exactness.ts';
import type { Method } from '../kernel/method.ts';
import { listOf, numberOf, objectOf, type Reader } from '../kernel/reader.ts';

/** Money in pounds, for the same stretch of time throughout. */
export interface SpiralQuestion {
  /** Cost shared by those who stay. */
  readonly fixed: number;
  /** Cost of each person. */
  readonly variable: number;
  /** The most that each person would pay. */
  readonly willingnessToPay: readonly number[];
}

/** A round in which somebody was still there, and the fee that covers the cost. */
export interface SpiralRound {
  readonly people: number;
  readonly fee: number;
}

export interface SpiralAnswer {
  /** 0 when nobody can be kept. */
  readonly stablePeople: number;
  /** Null when nobody is left. */
  readonly stableFee: number | null;
  /** The stable round comes last. */
  readonly rounds: readonly SpiralRound[];
}

/** Follows the fee fixed / people + variable: all who would pay less leave at once, until nobody does. */
export const unravel = ({ fixed, variable, willingnessToPay }: SpiralQuestion): SpiralAnswer => {
  const rounds: SpiralRound[] = [];
  let staying = willingnessToPay;
  while (staying.length > 0) {
    const people = staying.length;
    const fee = fixed / people + variable;
    rounds.push({ people, fee });
    staying = staying.filter((most) => most >= fee - DUST);
    if (staying.length === people) return { stablePeople: people, stableFee: fee, rounds };
  }
  return { stablePeople: 0, stableFee: null, rounds };
};

const amount = numberOf({ min: 0 });

const shape: Reader<SpiralQuestion> = objectOf({
  fixed: amount,
  variable: amount,
  willingnessToPay: listOf(amount, { min: 1 }),
});

/** viability.deathSpiral: who stays once a fee covers the cost of those who stay. */
export const deathSpiralMethod: Method<SpiralQuestion, SpiralAnswer> = {
  read: shape,
  run: unravel,
};
