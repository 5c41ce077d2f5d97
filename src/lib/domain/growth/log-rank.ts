/** Whether two groups of enterprises last differently: the log-rank test (Mantel 1966, Peto and Peto 1972). */
import { erfc } from '../kernel/erfc.ts';
import { total } from '../kernel/exactness.ts';
import type { Method } from '../kernel/method.ts';
import { listOf, numberOf, objectOf, yesOrNo, type Reader } from '../kernel/reader.ts';

/** One life, seen from its start. */
interface WatchedLife {
  /** Age at the end or at last sight. */
  readonly exit: number;
  /** True when it ended, false when it was still going at last sight. */
  readonly event: boolean;
}

export interface LogRankQuestion {
  readonly a: readonly WatchedLife[];
  readonly b: readonly WatchedLife[];
}

export interface LogRank {
  /** Ends seen in group a, and those expected if both groups were alike. */
  readonly observedA: number;
  readonly expectedA: number;
  readonly variance: number;
  /** With one degree of freedom; null when there is nothing to compare, as is `pValue`. */
  readonly chiSquare: number | null;
  readonly pValue: number | null;
}

/** What one age adds to the comparison. */
interface AgeTerm {
  readonly observed: number;
  readonly expected: number;
  readonly variance: number;
}

/** The lives of a group in order of exit, walked once from the youngest age to the oldest. */
const walker = (lives: readonly WatchedLife[]): ((age: number) => readonly [number, number]) => {
  const sorted = lives.toSorted((one, other) => one.exit - other.exit);
  let gone = 0;
  return (age) => {
    while (gone < sorted.length && (sorted[gone]?.exit ?? age) < age) gone += 1;
    const atRisk = sorted.length - gone;
    let ends = 0;
    for (; gone < sorted.length && sorted[gone]?.exit === age; gone += 1)
      if (sorted[gone]?.event === true) ends += 1;
    return [atRisk, ends];
  };
};

/** The hypergeometric mean and variance of group a's ends at every age at which anything ended. */
const ageTerms = ({ a, b }: LogRankQuestion): readonly AgeTerm[] => {
  const ages = new Set([...a, ...b].filter(({ event }) => event).map(({ exit }) => exit));
  const [ofA, ofB] = [walker(a), walker(b)];
  return [...ages]
    .sort((one, other) => one - other)
    .map((age) => {
      const [riskA, endsA] = ofA(age);
      const [riskB, endsB] = ofB(age);
      const risk = riskA + riskB;
      const ends = endsA + endsB;
      return {
        observed: endsA,
        expected: (ends * riskA) / risk,
        variance:
          risk > 1 ? ends * (riskA / risk) * (riskB / risk) * ((risk - ends) / (risk - 1)) : 0,
      };
    });
};

/** Compares two groups over all ages. Ends at an age come before losses from sight at the same age. */
export const compareLasting = (question: LogRankQuestion): LogRank => {
  const terms = ageTerms(question);
  const observedA = total(terms.map(({ observed }) => observed));
  const expectedA = total(terms.map(({ expected }) => expected));
  const variance = total(terms.map((term) => term.variance));
  const chiSquare = variance > 0 ? (observedA - expectedA) ** 2 / variance : null;
  return {
    observedA,
    expectedA,
    variance,
    chiSquare,
    pValue: chiSquare === null ? null : erfc(Math.sqrt(chiSquare / 2)),
  };
};

const life = objectOf({ exit: numberOf({ above: 0 }), event: yesOrNo });

const shape: Reader<LogRankQuestion> = objectOf({
  a: listOf(life, { min: 1 }),
  b: listOf(life, { min: 1 }),
});

/** growth.logRank: the log-rank test of two groups. */
export const logRankMethod: Method<LogRankQuestion, LogRank> = {
  read: shape,
  run: compareLasting,
};
