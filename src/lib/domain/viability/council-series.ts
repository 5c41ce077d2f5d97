/** Day care of councils over years, as a national return has it: what forecasts of the model are tested on. */

/** Users and unit cost of one council, a value for each year of the panel. */
export interface CouncilSeries {
  readonly code: string;
  readonly name: string;
  /** People in an average week; above 0. */
  readonly users: readonly number[];
  /** £ for each of them a week; above 0. */
  readonly unitCost: readonly number[];
}

/** The first years of every series. */
export const upTo = (series: readonly CouncilSeries[], years: number): readonly CouncilSeries[] =>
  series.map((one) => ({
    ...one,
    users: one.users.slice(0, years),
    unitCost: one.unitCost.slice(0, years),
  }));

/** Change from year to year, as a difference of logarithms: n values give n − 1 changes. */
export const logChanges = (values: readonly number[]): readonly number[] =>
  values.slice(1).map((value, at) => Math.log(value / (values[at] ?? value)));
