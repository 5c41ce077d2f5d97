/**
 * Differencing: two answers may each be large enough to give, and taken from one another still speak of one person.
 * Finds every pair of queries that does.
 */
import type { Method } from '../kernel/method.ts';
import {
  checked,
  defaulted,
  firstFault,
  id,
  listOf,
  objectOf,
  refusal,
  repeatedId,
  wholeOf,
  type Reader,
  type Refusal,
} from '../kernel/reader.ts';
import {
  LEAST_DIFFERENCE,
  ROUNDING_BASE,
  SUPPRESSION_THRESHOLD,
} from '../parameters/disclosure.ts';
import { roundToBase } from './rounding.ts';

/** A filter that is offered, with whom it counts. */
export interface Query {
  readonly id: string;
  /** People or postcodes, each once. */
  readonly members: readonly string[];
}

export interface DifferenceQuestion {
  readonly queries: readonly Query[];
  /** A query is answered when it has at least this many members. */
  readonly threshold: number;
  /** Fewer people than this are singled out. */
  readonly minDifference: number;
  /** Rounding shown beside. */
  readonly base: number;
}

/** Two answered queries that single out the few people in whom they differ. */
export interface Leak {
  readonly smaller: string;
  readonly larger: string;
  readonly difference: number;
  /** What an attacker sees when both are rounded. */
  readonly roundedDifference: number;
}

export interface DifferenceAnswer {
  /** By the place of the smaller query, then of the larger. */
  readonly leaks: readonly Leak[];
  readonly safe: boolean;
}

/** Finds the pairs of answered queries, one a proper part of the other, that differ by too few people. */
export const findLeaks = ({
  queries,
  threshold,
  minDifference,
  base,
}: DifferenceQuestion): DifferenceAnswer => {
  const answered = queries
    .filter(({ members }) => members.length >= threshold)
    .map(({ id: name, members }) => ({ name, members, everyone: new Set(members) }));
  const leaks = answered.flatMap((smaller) =>
    answered.flatMap((larger): Leak[] => {
      const difference = larger.members.length - smaller.members.length;
      if (difference <= 0 || difference >= minDifference) return [];
      if (!smaller.members.every((member) => larger.everyone.has(member))) return [];
      const roundedDifference =
        roundToBase(larger.members.length, base) - roundToBase(smaller.members.length, base);
      return [{ smaller: smaller.name, larger: larger.name, difference, roundedDifference }];
    }),
  );
  return { leaks, safe: leaks.length === 0 };
};

const fault = ({ queries }: DifferenceQuestion): Refusal | undefined =>
  repeatedId('queries', queries) ??
  firstFault(queries, ({ members }, index) =>
    new Set(members).size < members.length
      ? refusal(`queries[${index}].members`, 'names somebody twice')
      : undefined,
  );

const shape: Reader<DifferenceQuestion> = objectOf({
  queries: listOf(objectOf({ id, members: listOf(id) }), { min: 1 }),
  threshold: defaulted(wholeOf({ min: 1 }), SUPPRESSION_THRESHOLD.value),
  minDifference: defaulted(wholeOf({ min: 1 }), LEAST_DIFFERENCE.value),
  base: defaulted(wholeOf({ min: 1 }), ROUNDING_BASE.value),
});

/** demand.difference: the differencing attack over offered filters. */
export const differenceMethod: Method<DifferenceQuestion, DifferenceAnswer> = {
  read: checked(shape, fault),
  run: findLeaks,
};
