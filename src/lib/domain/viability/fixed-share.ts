/**
 * What part of a day service's cost stays when people leave. The saw-tooth of staff steps, smoothed over many services:
 * cost = fixed part + a part in step with users, so the unit cost rises as users fall. Read from a panel of councils as
 * an association within them over the years; it does not say which came first.
 */
import { CHANNELS } from '../kernel/channels.ts';
import { total } from '../kernel/exactness.ts';
import { luckWord, uniformOf } from '../kernel/philox.ts';
import type { CouncilSeries } from './council-series.ts';
import type { DrawPlan } from './drivers.ts';

/**
 * Unit cost after users change, over unit cost before.
 * @param usersFactor users after over users before, above 0
 * @param fixedShare part of the cost that stays, 0 to 1
 */
export const unitCostFactor = (usersFactor: number, fixedShare: number): number =>
  (fixedShare + (1 - fixedShare) * usersFactor) / usersFactor;

/** The estimate with the interval of a bootstrap over councils. */
export interface FixedShare {
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** Part of the variation of unit cost within councils that goes with users. */
  readonly explained: number;
  readonly councils: number;
  readonly years: number;
}

/** Sums of squares and products of one council's logarithms, freed of its own mean. */
interface Within {
  /** By year, users and unit cost. */
  readonly users: Float64Array;
  readonly cost: Float64Array;
}

const centred = (values: readonly number[]): Float64Array => {
  const logs = Float64Array.from(values, Math.log);
  const mean = total(logs) / logs.length;
  return logs.map((value) => value - mean);
};

const prepare = (series: readonly CouncilSeries[]): readonly Within[] =>
  series.map(({ users, unitCost }) => ({ users: centred(users), cost: centred(unitCost) }));

interface Slope {
  readonly share: number;
  readonly explained: number;
}

/** Least squares of log unit cost on log users with an intercept for each council and each year (balanced panel). */
const slopeOf = (councils: readonly Within[], years: number): Slope => {
  const usersMean = new Float64Array(years);
  const costMean = new Float64Array(years);
  for (const { users, cost } of councils) {
    for (let year = 0; year < years; year += 1) {
      usersMean[year] = (usersMean[year] as number) + (users[year] as number) / councils.length;
      costMean[year] = (costMean[year] as number) + (cost[year] as number) / councils.length;
    }
  }
  let together = 0;
  let usersAlone = 0;
  let costAlone = 0;
  for (const { users, cost } of councils) {
    for (let year = 0; year < years; year += 1) {
      const x = (users[year] as number) - (usersMean[year] as number);
      const y = (cost[year] as number) - (costMean[year] as number);
      together += x * y;
      usersAlone += x * x;
      costAlone += y * y;
    }
  }
  return {
    share: usersAlone === 0 ? 0 : -together / usersAlone,
    explained: usersAlone * costAlone === 0 ? 0 : together ** 2 / (usersAlone * costAlone),
  };
};

const TAIL = 0.5;

const quantile = (sorted: Float64Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? 0;

/**
 * Estimates the share. With cost = fixed + variable × users, the unit cost falls by as many per cent as the fixed share
 * for each per cent more users, so the share is the slope with its sign turned round.
 * @param series at least two councils over at least two years
 * @param plan seed and draws of the bootstrap: whole councils are drawn with replacement, so that years of one stay together
 * @param level width of the interval, e.g. 0.95
 */
export const estimateFixedShare = (
  series: readonly CouncilSeries[],
  plan: DrawPlan,
  level: number,
): FixedShare => {
  const councils = prepare(series);
  const years = series[0]?.users.length ?? 0;
  const { share, explained } = slopeOf(councils, years);
  const draws = new Float64Array(plan.draws);
  for (let draw = 0; draw < plan.draws; draw += 1) {
    const drawn = councils.map((own, place) => {
      const luck = uniformOf(luckWord(plan.seed, draw, 0, place, CHANNELS.bootstrap));
      return councils[Math.floor(luck * councils.length)] ?? own;
    });
    draws[draw] = slopeOf(drawn, years).share;
  }
  draws.sort();
  const tail = TAIL * (1 - level);
  return {
    share,
    low: quantile(draws, tail),
    high: quantile(draws, 1 - tail),
    explained,
    councils: councils.length,
    years,
  };
};
