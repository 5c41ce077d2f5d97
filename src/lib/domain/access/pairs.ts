/** What every access method is given: demand by area, supply by service, and the minutes between each pair. */
import { firstFault, listOf, numberOf, orNull, refusal, type Refusal } from '../kernel/reader.ts';

/** One row per area, one entry per service; null cannot be reached. */
export type MinutesTable = readonly (readonly (number | null)[])[];

export interface Pairs {
  /** Hours a week, per area. */
  readonly demand: readonly number[];
  /** Hours a week, per service. */
  readonly supply: readonly number[];
  readonly minutes: MinutesTable;
}

const hours = listOf(numberOf({ min: 0 }), { min: 1 });

export const pairsFields = {
  demand: hours,
  supply: hours,
  minutes: listOf(listOf(orNull(numberOf({ min: 0 }))), { min: 1 }),
};

/** A table of minutes that does not have one row per area and one entry per service. */
export const pairsFault = ({ demand, supply, minutes }: Pairs): Refusal | undefined => {
  if (minutes.length !== demand.length) {
    return refusal(
      'minutes',
      `must have one row per area: ${demand.length}, has ${minutes.length}`,
    );
  }
  return firstFault(minutes, (row, area) =>
    row.length === supply.length
      ? undefined
      : refusal(
          `minutes[${area}]`,
          `must have one entry per service: ${supply.length}, has ${row.length}`,
        ),
  );
};
