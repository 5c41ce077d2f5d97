/**
 * Demand from personal budgets, year by year: people with eligible need, the share of them who hold a budget, their
 * hours, and how the budget is held. The change is told apart into more people and more take-up.
 */
import { DUST, total } from '../kernel/exactness.ts';
import type { Method } from '../kernel/method.ts';
import {
  checked,
  firstFault,
  id,
  listOf,
  mapOf,
  numberOf,
  objectOf,
  refusal,
  repeatedId,
  wholeOf,
  type Reader,
  type Refusal,
} from '../kernel/reader.ts';

/** People of a band in a year that is known. */
interface KnownYear {
  readonly year: number;
  readonly value: number;
}

/** Share of people who hold a budget: a logistic curve, so that it never leaves its bounds. */
export interface TakeUp {
  readonly low: number;
  readonly high: number;
  /** Steepness a year. */
  readonly rate: number;
  /** The year half-way. */
  readonly midYear: number;
}

export interface DemandBand {
  readonly id: string;
  /** Known years, strictly rising. */
  readonly population: readonly KnownYear[];
  /** Share with eligible need. */
  readonly prevalence: number;
  readonly takeUp: TakeUp;
  /** Per budget holder. */
  readonly hoursPerWeek: number;
}

export interface ProjectQuestion {
  readonly years: readonly number[];
  readonly bands: readonly DemandBand[];
  /** Shares of hours by how the budget is held; they add to 1. */
  readonly deployment: ReadonlyMap<string, number>;
}

/** One band in one year; hours a week. */
export interface ProjectedRow {
  readonly year: number;
  readonly band: string;
  readonly population: number;
  /** People with eligible need. */
  readonly people: number;
  readonly takeUp: number;
  readonly holders: number;
  readonly hours: number;
  readonly byDeployment: Readonly<Record<string, number>>;
}

/** Hours a week more in the last year than in the first, and why. */
export interface ChangeInHours {
  readonly population: number;
  readonly takeUp: number;
  readonly total: number;
}

export interface ProjectAnswer {
  /** Years outside, bands inside. */
  readonly rows: readonly ProjectedRow[];
  readonly change: Readonly<Record<string, ChangeInHours>>;
}

/** low + (high − low) / (1 + e^(−rate × (year − midYear))). */
export const takeUpIn = (year: number, { low, high, rate, midYear }: TakeUp): number =>
  low + (high - low) / (1 + Math.exp(-rate * (year - midYear)));

/** Geometric between two known years, a straight line where either is 0. */
export const populationIn = (year: number, known: readonly KnownYear[]): number => {
  const exact = known.find((own) => own.year === year);
  if (exact !== undefined) return exact.value;
  const after = known.findIndex((own) => own.year > year);
  const from = known[after - 1];
  const to = known[after];
  if (from === undefined || to === undefined) return Number.NaN;
  const share = (year - from.year) / (to.year - from.year);
  return from.value === 0 || to.value === 0
    ? from.value + (to.value - from.value) * share
    : from.value * (to.value / from.value) ** share;
};

const projectBand = (
  year: number,
  band: DemandBand,
  deployment: ReadonlyMap<string, number>,
): ProjectedRow => {
  const population = populationIn(year, band.population);
  const people = population * band.prevalence;
  const takeUp = takeUpIn(year, band.takeUp);
  const holders = people * takeUp;
  const hours = holders * band.hoursPerWeek;
  const shares = [...deployment].map(([name, share]) => [name, hours * share] as const);
  return {
    year,
    band: band.id,
    population,
    people,
    takeUp,
    holders,
    hours,
    byDeployment: Object.fromEntries(shares),
  };
};

/**
 * The two-factor Shapley split: each factor's change times the mean of the other, so that the two parts add up to the
 * whole change and neither factor is favoured by coming first.
 */
const splitChange = (
  first: ProjectedRow,
  last: ProjectedRow,
  hoursPerWeek: number,
): ChangeInHours => {
  const before = first.people * hoursPerWeek;
  const after = last.people * hoursPerWeek;
  return {
    population: ((after - before) * (first.takeUp + last.takeUp)) / 2,
    takeUp: ((last.takeUp - first.takeUp) * (before + after)) / 2,
    total: last.hours - first.hours,
  };
};

/** Projects hours a week and splits the change from the first to the last of the years (Shapley 1953). */
export const projectDemand = ({ years, bands, deployment }: ProjectQuestion): ProjectAnswer => {
  const rows = years.flatMap((year) => bands.map((band) => projectBand(year, band, deployment)));
  const changes = bands.flatMap((band, at) => {
    const first = rows[at];
    const last = rows[rows.length - bands.length + at];
    return first === undefined || last === undefined
      ? []
      : [[band.id, splitChange(first, last, band.hoursPerWeek)] as const];
  });
  return { rows, change: Object.fromEntries(changes) };
};

const bandFault = ({ population, takeUp }: DemandBand, index: number): Refusal | undefined => {
  const path = `bands[${index}]`;
  const unsorted = population.findIndex(
    ({ year }, at) => at > 0 && year <= (population[at - 1]?.year ?? -Infinity),
  );
  if (unsorted >= 0)
    return refusal(`${path}.population[${unsorted}].year`, 'must be later than the year before it');
  return takeUp.high < takeUp.low
    ? refusal(`${path}.takeUp.high`, `must not be below low, ${takeUp.low}`)
    : undefined;
};

const fault = ({ years, bands, deployment }: ProjectQuestion): Refusal | undefined =>
  repeatedId('bands', bands) ??
  firstFault(bands, bandFault) ??
  (Math.abs(total(deployment.values()) - 1) > DUST
    ? refusal('deployment', 'must have shares that add to 1')
    : undefined) ??
  firstFault(years, (year, index) => {
    const unknown = bands.find(
      ({ population }) =>
        year < (population[0]?.year ?? Infinity) || year > (population.at(-1)?.year ?? -Infinity),
    );
    return unknown === undefined
      ? undefined
      : refusal(`years[${index}]`, `lies outside the known years of ${unknown.id}: ${year}`);
  });

const share = numberOf({ min: 0, max: 1 });

const shape: Reader<ProjectQuestion> = objectOf({
  years: listOf(wholeOf(), { min: 1 }),
  bands: listOf(
    objectOf({
      id,
      population: listOf(objectOf({ year: wholeOf(), value: numberOf({ min: 0 }) }), { min: 1 }),
      prevalence: share,
      takeUp: objectOf({ low: share, high: share, rate: numberOf(), midYear: numberOf() }),
      hoursPerWeek: numberOf({ min: 0 }),
    }),
    { min: 1 },
  ),
  deployment: mapOf(share),
});

/** demand.project: hours of budget holders, year by year. */
export const projectMethod: Method<ProjectQuestion, ProjectAnswer> = {
  read: checked(shape, fault),
  run: projectDemand,
};
