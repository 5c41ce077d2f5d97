// Survival of cohorts as steps: the share still trading by age, the chosen cohort with its band and the numbers
// watched beneath, the others as thin lines with their names at the end.

import { formatPercent } from '#lib/view/format.ts';
import type { Locale } from '#lib/view/locale.ts';
import { shellWording } from '#lib/view/shell/wording.ts';
import type { FigureTable } from '#lib/view/table.ts';
import type { Frame, Margins } from './frame.ts';
import type { Axis } from './scale.ts';
import { bandPath, countAxis, linearAxis, linePath, spread } from './scale.ts';

/** The curve at an age in years at which somebody stopped. */
export interface SurvivalPoint {
  readonly years: number;
  readonly atRisk: number;
  readonly survival: number;
  /** Null once nobody is left. */
  readonly low: number | null;
  readonly high: number | null;
}

export interface SurvivalCohort {
  /** E.g. "2024". */
  readonly label: string;
  readonly starters: number;
  readonly points: readonly SurvivalPoint[];
  /** Age in years to which the cohort was watched. */
  readonly watchedTo: number;
  /** How many are watched at the ages 0, 1, 2 … years. */
  readonly watchedByYear: readonly number[];
}

export interface SurvivalInput {
  readonly cohorts: readonly SurvivalCohort[];
  /** Label of the cohort drawn with its band. */
  readonly chosen: string;
  readonly locale: Locale;
}

export interface SurvivalCurve {
  readonly label: string;
  readonly isChosen: boolean;
  /** Up to the age where fewer than 10 are watched. */
  readonly line: string;
  /** From there on, drawn thin: too few to lean on. */
  readonly tail: string;
  readonly end: { readonly x: number; readonly y: number };
}

export interface SurvivalSpec {
  readonly x: Axis;
  readonly y: Axis;
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly band: string;
  readonly curves: readonly SurvivalCurve[];
  readonly watched: readonly { readonly x: number; readonly text: string }[];
}

const MARGINS: Readonly<Record<Frame['name'], Margins>> = {
  wide: { top: 34, right: 68, bottom: 84, left: 54 },
  narrow: { top: 34, right: 52, bottom: 84, left: 46 },
};
const FEWEST_WATCHED = 10;
const LABEL_GAP = 15;

type Position = readonly [x: number, y: number];

/** Steps: level until an age, then down. Starts at 1 and is carried on to the age watched to. */
export function stepPositions(
  points: readonly SurvivalPoint[],
  watchedTo: number,
  valueOf: (point: SurvivalPoint) => number,
): Position[] {
  const steps: Position[] = [[0, 1]];
  for (const point of points) {
    const level = steps.at(-1)?.[1] ?? 1;
    steps.push([point.years, level], [point.years, valueOf(point)]);
  }
  const end = steps.at(-1) ?? [0, 1];
  if (watchedTo > end[0]) steps.push([watchedTo, end[1]]);
  return steps;
}

/** Positions and words of the steps at one size. */
export function shapeSurvival(input: SurvivalInput, frame: Frame): SurvivalSpec {
  const margins = MARGINS[frame.name];
  const plot = {
    left: margins.left,
    right: frame.width - margins.right,
    top: margins.top,
    bottom: frame.height - margins.bottom,
  };
  const oldest = Math.max(1, ...input.cohorts.map((cohort) => cohort.watchedTo));
  const x = countAxis([0, oldest], [plot.left, plot.right], 6, String, false);
  const y = linearAxis([0, 1], [plot.bottom, plot.top], 5, formatPercent, false);
  const chosen = input.cohorts.find((cohort) => cohort.label === input.chosen);
  const ends = input.cohorts.map((cohort) => y.at(cohort.points.at(-1)?.survival ?? 1));
  const endsApart = spread(ends, LABEL_GAP, plot.top, plot.bottom);
  return {
    x,
    y,
    plot,
    band: chosen === undefined ? '' : shapeBand(chosen, x, y),
    curves: input.cohorts.map((cohort, at) => ({
      label: cohort.label,
      isChosen: cohort === chosen,
      ...shapeCurve(cohort, x, y),
      end: { x: x.at(cohort.watchedTo), y: endsApart[at] ?? 0 },
    })),
    watched: (chosen?.watchedByYear ?? []).map((count, year) => ({
      x: x.at(year),
      text: String(count),
    })),
  };
}

function shapeBand(cohort: SurvivalCohort, x: Axis, y: Axis): string {
  const highs = stepPositions(
    cohort.points,
    cohort.watchedTo,
    (point) => point.high ?? point.survival,
  );
  const lows = stepPositions(
    cohort.points,
    cohort.watchedTo,
    (point) => point.low ?? point.survival,
  );
  return bandPath(
    highs.map(([years, high], at) => ({
      x: x.at(years),
      high: y.at(high),
      low: y.at(lows[at]?.[1] ?? high),
    })),
  );
}

function shapeCurve(
  cohort: SurvivalCohort,
  x: Axis,
  y: Axis,
): Pick<SurvivalCurve, 'line' | 'tail'> {
  const thin = cohort.points.findIndex((point) => point.atRisk < FEWEST_WATCHED);
  const solid = thin === -1 ? cohort.points : cohort.points.slice(0, thin);
  const solidTo = thin === -1 ? cohort.watchedTo : (cohort.points[thin]?.years ?? 0);
  const draw = (steps: readonly Position[]): string =>
    linePath(steps.map(([years, share]) => [x.at(years), y.at(share)]));
  const all = stepPositions(cohort.points, cohort.watchedTo, (point) => point.survival);
  return {
    line: draw(stepPositions(solid, solidTo, (point) => point.survival)),
    tail: thin === -1 ? '' : draw(all.slice(1 + solid.length * 2)),
  };
}

/** Every step of every cohort as a table. */
export function tableOfSurvival(input: SurvivalInput): FigureTable {
  const words = shellWording(input.locale).charts;
  return {
    columns: [
      { label: words.cohort },
      { label: words.yearsTrading, isNumeric: true },
      { label: words.atRisk, isNumeric: true },
      { label: words.stillTrading, isNumeric: true },
      { label: words.low, isNumeric: true },
      { label: words.high, isNumeric: true },
    ],
    rows: input.cohorts.flatMap((cohort) => [
      [cohort.label, '0', String(cohort.starters), '100%', '', ''],
      ...cohort.points.map((point) => [
        cohort.label,
        point.years.toFixed(1),
        String(point.atRisk),
        formatPercent(point.survival),
        point.low === null ? '' : formatPercent(point.low),
        point.high === null ? '' : formatPercent(point.high),
      ]),
    ]),
  };
}
