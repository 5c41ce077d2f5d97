/**
 * A test of the model's mechanism on what really happened: three ways of forecasting day care users and unit cost are
 * fitted on the earlier years of a panel and set beside its last year, which none of them has seen. What is tested is
 * association over time; nothing here says why users or costs changed.
 */
import {
  brierScore,
  calibrationTable,
  meanAbsoluteError,
  type CalibrationRow,
  type ChanceForecast,
} from '../kernel/scores.ts';
import { total } from '../kernel/exactness.ts';
import type { BackTestEvent } from '../parameters/back-tests.ts';
import { logChanges, upTo, type CouncilSeries } from './council-series.ts';
import type { DrawPlan } from './drivers.ts';
import { estimateFixedShare, unitCostFactor, type FixedShare } from './fixed-share.ts';
import { poolRates, type PooledRates } from './pooled-rate.ts';

/** "No change" and "trend" are what anybody can do without a model. */
export const FORECASTERS = ['no-change', 'trend', 'model'] as const;
export type Forecaster = (typeof FORECASTERS)[number];

type Target = BackTestEvent['target'];

/** Forecasts of the next year, as logarithms, by council. */
type Forecast = Readonly<Record<Target, readonly number[]>>;

const mean = (values: readonly number[]): number => total(values) / values.length;

const lastLog = (values: readonly number[]): number => Math.log(values.at(-1) ?? 1);

/** A council's own straight line through the logarithms of its years, taken one year on. */
const trendOf = (values: readonly number[]): number => {
  const logs = values.map(Math.log);
  const middle = (logs.length - 1) / 2;
  const spread = total(logs.map((_, at) => (at - middle) ** 2));
  const slope = spread === 0 ? 0 : total(logs.map((log, at) => (at - middle) * log)) / spread;
  return mean(logs) + slope * (logs.length - middle);
};

/** What the model learns from the years it may see. */
interface Fit {
  readonly rates: PooledRates;
  readonly fixedShare: FixedShare;
  /** Yearly rise of unit cost that goes with no change of users, as a logarithm. */
  readonly costGrowth: number;
}

/** Rise of unit cost that the fixed share gives for a change of users, as a logarithm. */
const costChange = (usersChange: number, { share }: FixedShare): number =>
  Math.log(unitCostFactor(Math.exp(usersChange), Math.min(1, Math.max(0, share))));

const fitModel = (series: readonly CouncilSeries[], plan: DrawPlan, level: number): Fit => {
  const fixedShare = estimateFixedShare(series, plan, level);
  const growths = series.flatMap(({ users, unitCost }) => {
    const usersChanges = logChanges(users);
    return logChanges(unitCost).map(
      (change, at) => change - costChange(usersChanges[at] ?? 0, fixedShare),
    );
  });
  return { rates: poolRates(series), fixedShare, costGrowth: mean(growths) };
};

/**
 * The model: users go on falling at their pooled rate; unit cost follows users through the fixed share, and prices rise
 * as they have.
 */
const forecastModel = (
  series: readonly CouncilSeries[],
  { rates, fixedShare, costGrowth }: Fit,
): Forecast => ({
  users: series.map(({ users }, at) => lastLog(users) + (rates.rates[at] ?? rates.pooled)),
  'unit-cost': series.map(
    ({ unitCost }, at) =>
      lastLog(unitCost) + costGrowth + costChange(rates.rates[at] ?? rates.pooled, fixedShare),
  ),
});

const forecastBy = (
  forecaster: Forecaster,
  series: readonly CouncilSeries[],
  fit: Fit,
): Forecast => {
  switch (forecaster) {
    case 'no-change':
      return {
        users: series.map(({ users }) => lastLog(users)),
        'unit-cost': series.map(({ unitCost }) => lastLog(unitCost)),
      };
    case 'trend':
      return {
        users: series.map(({ users }) => trendOf(users)),
        'unit-cost': series.map(({ unitCost }) => trendOf(unitCost)),
      };
    case 'model':
      return forecastModel(series, fit);
  }
};

const valuesOf = (one: CouncilSeries, target: Target): readonly number[] =>
  target === 'users' ? one.users : one.unitCost;

/** How a forecaster did on one target. */
export interface TargetScore {
  readonly forecaster: Forecaster;
  /** Mean absolute error in people, or in £ a week for each. */
  readonly mae: number;
  /** Mean absolute error of the logarithm: about the mean error as a share. */
  readonly maeLog: number;
}

/** How a forecaster's chances of one event did. */
export interface EventScore {
  readonly forecaster: Forecaster;
  readonly brier: number;
  readonly calibration: readonly CalibrationRow[];
}

export interface BackTest {
  readonly councils: number;
  /** Years that the forecasters were fitted on; the year after them was forecast. */
  readonly fittedYears: number;
  readonly model: Fit;
  readonly targets: Readonly<Record<Target, readonly TargetScore[]>>;
  readonly events: readonly {
    readonly event: BackTestEvent;
    /** Councils in which it came. */
    readonly happened: number;
    readonly scores: readonly EventScore[];
  }[];
}

/** The fewest years a line can be drawn through. */
const FEWEST_YEARS = 2;

/** How far off each forecaster was in the years that everybody has seen: fitted on fewer years, set beside the next. */
const pastErrors = (
  forecaster: Forecaster,
  seen: readonly CouncilSeries[],
  target: Target,
  fits: readonly Fit[],
): readonly number[] =>
  fits.flatMap((fit, at) => {
    const years = FEWEST_YEARS + at;
    const forecast = forecastBy(forecaster, upTo(seen, years), fit)[target];
    return seen.map(
      (one, council) => Math.log(valuesOf(one, target)[years] ?? 1) - (forecast[council] ?? 0),
    );
  });

/** Chance of an event: the part of past errors that would bring it about from this forecast. */
const chanceOf = (
  { target, by }: BackTestEvent,
  forecastChange: number,
  errors: readonly number[],
): number => {
  const bar = Math.log(target === 'users' ? 1 - by : 1 + by);
  const came = errors.filter((error) =>
    target === 'users' ? forecastChange + error < bar : forecastChange + error > bar,
  );
  return came.length / errors.length;
};

/** The panel as the forecasters see it, and what the model learnt from it. */
interface Stage {
  readonly series: readonly CouncilSeries[];
  /** Without the year that is forecast. */
  readonly seen: readonly CouncilSeries[];
  readonly model: Fit;
  /** The model on the first 2 years, the first 3 and so on. */
  readonly pastFits: readonly Fit[];
}

const actualOf = ({ series }: Stage, target: Target): readonly number[] =>
  series.map((one) => valuesOf(one, target).at(-1) ?? 1);

const scoreTarget = (stage: Stage, target: Target): readonly TargetScore[] => {
  const actual = actualOf(stage, target);
  return FORECASTERS.map((forecaster) => {
    const forecast = forecastBy(forecaster, stage.seen, stage.model)[target];
    const logs = actual.map((value, at) => ({
      forecast: forecast[at] ?? 0,
      actual: Math.log(value),
    }));
    return {
      forecaster,
      mae: meanAbsoluteError(
        logs.map((pair) => ({ forecast: Math.exp(pair.forecast), actual: Math.exp(pair.actual) })),
      ),
      maeLog: meanAbsoluteError(logs),
    };
  });
};

const happenedIn = (stage: Stage, { target, by }: BackTestEvent): readonly boolean[] => {
  const actual = actualOf(stage, target);
  return stage.seen.map((one, at) => {
    const before = valuesOf(one, target).at(-1) ?? 1;
    const factor = (actual[at] ?? before) / before;
    return target === 'users' ? factor < 1 - by : factor > 1 + by;
  });
};

const scoreEvent = (stage: Stage, event: BackTestEvent): BackTest['events'][number] => {
  const { seen, model, pastFits } = stage;
  const outcomes = happenedIn(stage, event);
  const scores = FORECASTERS.map((forecaster) => {
    const errors = pastErrors(forecaster, seen, event.target, pastFits);
    const forecast = forecastBy(forecaster, seen, model)[event.target];
    const chances = seen.map((one, at): ChanceForecast => {
      const change = (forecast[at] ?? 0) - lastLog(valuesOf(one, event.target));
      return { chance: chanceOf(event, change, errors), happened: outcomes[at] ?? false };
    });
    return { forecaster, brier: brierScore(chances), calibration: calibrationTable(chances) };
  });
  return { event, happened: outcomes.filter(Boolean).length, scores };
};

/**
 * Runs the test. Every forecaster, the plain ones too, gets its chances from how far it was off before, so that none
 * has an unfair start.
 * @param series councils with a value for every year, at least four years
 * @param events what chances are given for
 * @param plan seed and draws of the interval around the fixed share
 * @param level width of that interval
 */
export const backTest = (
  series: readonly CouncilSeries[],
  events: readonly BackTestEvent[],
  plan: DrawPlan,
  level: number,
): BackTest => {
  const fittedYears = (series[0]?.users.length ?? 0) - 1;
  const seen = upTo(series, fittedYears);
  // Past errors need no interval of the share, so no draws are spent on them.
  const pastFits = Array.from({ length: fittedYears - FEWEST_YEARS }, (_, at) =>
    fitModel(upTo(seen, FEWEST_YEARS + at), { ...plan, draws: 0 }, level),
  );
  const stage: Stage = { series, seen, model: fitModel(seen, plan, level), pastFits };
  return {
    councils: series.length,
    fittedYears,
    model: stage.model,
    targets: { users: scoreTarget(stage, 'users'), 'unit-cost': scoreTarget(stage, 'unit-cost') },
    events: events.map((event) => scoreEvent(stage, event)),
  };
};
