/**
 * How fast users fall, council by council, each drawn towards the mean of all as far as its own few years are noise
 * (partial pooling by the method of moments, as in empirical Bayes; Efron and Morris 1975).
 */
import { total } from '../kernel/exactness.ts';
import { logChanges, type CouncilSeries } from './council-series.ts';

/** The rate at which users change, a year, as a logarithm: below 0 they fall. */
export interface PooledRates {
  /** Mean of all councils. */
  readonly pooled: number;
  /** Weight of a council's own mean, 0 to 1; the rest is the pooled mean's. */
  readonly ownWeight: number;
  /** By council, in their order. */
  readonly rates: readonly number[];
}

const mean = (values: readonly number[]): number => total(values) / values.length;

const variance = (values: readonly number[]): number => {
  const centre = mean(values);
  return values.length < 2
    ? 0
    : total(values.map((value) => (value - centre) ** 2)) / (values.length - 1);
};

/**
 * Pools the yearly changes of users. With one change a council, noise and difference cannot be told apart and the pooled
 * mean is used alone.
 * @param series at least two councils over at least two years
 */
export const poolRates = (series: readonly CouncilSeries[]): PooledRates => {
  const changes = series.map(({ users }) => logChanges(users));
  const own = changes.map(mean);
  const years = changes[0]?.length ?? 1;
  const pooled = mean(own);
  const noise = mean(changes.map(variance)) / years;
  const between = years < 2 ? 0 : Math.max(0, variance(own) - noise);
  const ownWeight = between + noise === 0 ? 0 : between / (between + noise);
  return {
    pooled,
    ownWeight,
    rates: own.map((rate) => ownWeight * rate + (1 - ownWeight) * pooled),
  };
};
