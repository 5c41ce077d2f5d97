/** Whether enterprises last: survival of each year's starters with its band, and how many stop for good. */
import { MONTHS_PER_YEAR, monthsBetween, yearOf } from '../kernel/calendar.ts';
import { LEAST_AT_RISK, SURVIVAL_LEVEL } from '../parameters/growth.ts';
import { DEFAULTS, valueIn, type ParameterSet } from '../parameters/set.ts';
import { cumulativeIncidence, type IncidenceRow } from './cumulative-incidence.ts';
import type { TradingLife } from './lives.ts';
import { estimateSurvival, type SurvivalRow } from './survival.ts';

/** The enterprises that began to trade in one year. Ages in months. */
export interface Cohort {
  readonly year: number;
  readonly started: number;
  /** Trading or paused. */
  readonly trading: number;
  readonly stopped: number;
  readonly grown: number;
  /** Lost from sight when they left the register; whether they still trade is not known. */
  readonly outOfSight: number;
  /** Not stopped, with a log-log band; those that grew or left the register leave observation when they do. */
  readonly survival: readonly SurvivalRow[];
  /** Age by which half have stopped; null is not reached. */
  readonly medianMonths: number | null;
  /** Share that has stopped by an age, growing being a competing way out; never above 1 − survival. */
  readonly stoppedBy: readonly IncidenceRow[];
  /** Share that has grown out of the register by an age: a success, and stopping competes with it. */
  readonly grownBy: readonly IncidenceRow[];
  /** Last age with enough enterprises under observation to draw the curve; null when there is none. */
  readonly drawnTo: number | null;
  /** Oldest age at which any of them was seen. */
  readonly seenTo: number;
  /** How many were under observation at the ages of 0, 1, 2 … years. */
  readonly watchedByYear: readonly number[];
}

/** Ages below this many months are lives that began and ended on the same day; they count as this long. */
const SHORTEST_LIFE = 1 / 30;

interface AgedLife {
  readonly entry: number;
  readonly exit: number;
  readonly end: TradingLife['end'];
}

const aged = ({ began, seenFrom, until, end }: TradingLife): AgedLife => ({
  entry: monthsBetween(began, seenFrom),
  exit: Math.max(SHORTEST_LIFE, monthsBetween(began, until)),
  end,
});

/** Lives that were over, or not yet under observation, before anybody looked tell nothing about survival. */
const isObserved = ({ entry, exit }: AgedLife): boolean => entry < exit;

/** The latest age with at least so many under observation. */
const lastAgeWith = (lives: readonly AgedLife[], least: number): number | null => {
  const exits = lives.map(({ exit }) => exit).toSorted((a, b) => b - a);
  return (
    exits.find(
      (age) => lives.filter(({ entry, exit }) => entry < age && age <= exit).length >= least,
    ) ?? null
  );
};

const watchedByYear = (lives: readonly AgedLife[], seenTo: number): readonly number[] =>
  Array.from({ length: Math.floor(seenTo / MONTHS_PER_YEAR) + 1 }, (_, year) => {
    const age = year * MONTHS_PER_YEAR;
    return lives.filter(({ entry, exit }) => entry <= age && age <= exit).length;
  });

/** Lives taken together under one year's name. */
export const cohortOf = (
  year: number,
  lives: readonly TradingLife[],
  parameters: ParameterSet = DEFAULTS,
): Cohort => {
  const observed = lives.map(aged).filter(isObserved);
  const counted = (end: TradingLife['end']): number =>
    lives.filter((life) => life.end === end).length;
  const level = valueIn(parameters, SURVIVAL_LEVEL);
  const seenTo = observed.reduce((most, { exit }) => Math.max(most, exit), 0);
  const { rows, median } = estimateSurvival({
    records: observed.map(({ entry, exit, end }) => ({ entry, exit, event: end === 'stopped' })),
    level,
  });
  return {
    year,
    started: lives.length,
    trading: lives.filter(({ end, isOutOfSight }) => end === null && !isOutOfSight).length,
    stopped: counted('stopped'),
    grown: counted('grown'),
    outOfSight: lives.filter(({ isOutOfSight }) => isOutOfSight).length,
    survival: rows,
    medianMonths: median,
    stoppedBy: cumulativeIncidence({ records: observed, end: 'stopped', level }),
    grownBy: cumulativeIncidence({ records: observed, end: 'grown', level }),
    drawnTo: lastAgeWith(observed, valueIn(parameters, LEAST_AT_RISK)),
    seenTo,
    watchedByYear: watchedByYear(observed, seenTo),
  };
};

/** The cohorts of every starting year, earliest first. */
export const cohortsByYear = (
  lives: readonly TradingLife[],
  parameters: ParameterSet = DEFAULTS,
): readonly Cohort[] => {
  const years = [...new Set(lives.map(({ began }) => yearOf(began)))].sort((a, b) => a - b);
  return years.map((year) =>
    cohortOf(
      year,
      lives.filter(({ began }) => yearOf(began) === year),
      parameters,
    ),
  );
};

/** Share of a cohort not stopped by an age, read off its curve. */
export const survivalAt = ({ survival }: Cohort, months: number): SurvivalRow | null =>
  survival.findLast(({ time }) => time <= months) ?? null;
