// Spreads published totals of people over small areas by what the census says of them. The result is a synthetic
// estimate: it adds up to the totals exactly, and says nothing certain about any one area.

import { total } from '../kernel/exactness.ts';
import { AGE_GROUPS, NEEDS, type AgeGroup, type Need, type Residents } from '../market/records.ts';
import {
  FOLLOWS_DISABILITY,
  LIMITED_A_LOT,
  OLDER_NEED_BY_BAND,
  type BandRates,
} from '../parameters/demand.ts';
import { DEFAULTS, valueIn, type ParameterSet } from '../parameters/set.ts';
import { rake } from './rake.ts';

/** What is known of an area's residents. */
export interface CensusArea {
  readonly code: string;
  readonly residents: Residents;
}

/** People to be found in all areas together. */
export type PeopleByNeed = Readonly<Record<AgeGroup, Readonly<Record<Need, number>>>>;

/** People with support whom the estimate places in an area. Not whole numbers. */
export interface AllocatedPeople {
  readonly areaCode: string;
  readonly ageGroup: AgeGroup;
  readonly need: Need;
  readonly people: number;
}

interface Bands {
  readonly all: number;
  readonly age18to64: number;
  readonly age65to74: number;
  readonly age75to84: number;
  readonly age85plus: number;
}

/** Ages of an area, or undefined when any is not known: such an area gets no estimate instead of a zero. */
const bandsOf = (residents: Residents): Bands | undefined => {
  const { all, age18to64, age65to74, age75to84, age85plus } = residents;
  if (all === null || age18to64 === null || age65to74 === null) return undefined;
  if (age75to84 === null || age85plus === null) return undefined;
  return { all, age18to64, age65to74, age75to84, age85plus };
};

/** People limited a lot against what the area's ages would lead one to expect; 1 where disability is not known. */
const disabilityRatio = (bands: Bands, limitedALot: number | null, rates: BandRates): number => {
  if (limitedALot === null) return 1;
  const { under18, age18to64, age65to74, age75to84, age85plus } = rates;
  const older = bands.age65to74 + bands.age75to84 + bands.age85plus;
  const young = Math.max(0, bands.all - bands.age18to64 - older);
  const expected =
    young * under18 +
    bands.age18to64 * age18to64 +
    bands.age65to74 * age65to74 +
    bands.age75to84 * age75to84 +
    bands.age85plus * age85plus;
  return expected > 0 ? limitedALot / expected : 1;
};

interface WeightBeliefs {
  readonly follows: typeof FOLLOWS_DISABILITY.value;
  readonly olderRates: typeof OLDER_NEED_BY_BAND.value;
}

/** How strongly a need is expected in an area, before any total is known; only ratios between areas matter. */
const weightOf = (
  bands: Bands,
  ratio: number,
  ageGroup: AgeGroup,
  need: Need,
  beliefs: WeightBeliefs,
): number => {
  const follows = beliefs.follows[ageGroup][need];
  const factor = follows * ratio + (1 - follows);
  if (ageGroup === '18-64') return bands.age18to64 * factor;
  const rates = beliefs.olderRates[need];
  const older =
    bands.age65to74 * rates.age65to74 +
    bands.age75to84 * rates.age75to84 +
    bands.age85plus * rates.age85plus;
  return older * factor;
};

/** Each area's part of a total: the mean of its parts of every need, weighted by how many people have that need. */
const rowTotalsOf = (
  seed: readonly (readonly number[])[],
  columnTotals: readonly number[],
): number[] => {
  const sums = columnTotals.map((_, j) => total(seed.map((row) => row[j] ?? 0)));
  const parts = seed.map((row) =>
    total(row.map((cell, j) => (cell / (sums[j] || 1)) * (columnTotals[j] ?? 0))),
  );
  const factor = total(columnTotals) / (total(parts) || 1);
  return parts.map((part) => part * factor);
};

/**
 * Spreads people over areas, one age group at a time, by raking: columns are the published totals of each need, rows
 * the area's part by age and disability. Areas whose ages are not known are left out. Rows with nobody are left out.
 *
 * @param areas residents of each area (people, census)
 * @param people published totals (people)
 * @param parameters what is believed of disability and need by age
 */
export const allocatePeople = (
  areas: readonly CensusArea[],
  people: PeopleByNeed,
  parameters: ParameterSet = DEFAULTS,
): AllocatedPeople[] => {
  const limited = valueIn(parameters, LIMITED_A_LOT);
  const beliefs: WeightBeliefs = {
    follows: valueIn(parameters, FOLLOWS_DISABILITY),
    olderRates: valueIn(parameters, OLDER_NEED_BY_BAND),
  };
  const known = areas.flatMap((area) => {
    const bands = bandsOf(area.residents);
    if (bands === undefined) return [];
    const ratio = disabilityRatio(bands, area.residents.disabledLimitedALot, limited);
    return [{ code: area.code, bands, ratio }];
  });
  return AGE_GROUPS.flatMap((ageGroup) => {
    const seed = known.map(({ bands, ratio }) =>
      NEEDS.map((need) => weightOf(bands, ratio, ageGroup, need, beliefs)),
    );
    const columnTotals = NEEDS.map((need) => people[ageGroup][need]);
    const { table } = rake({ seed, rowTotals: rowTotalsOf(seed, columnTotals), columnTotals });
    return known
      .flatMap(({ code }, i) =>
        NEEDS.map((need, j) => ({ areaCode: code, ageGroup, need, people: table[i]?.[j] ?? 0 })),
      )
      .filter((row) => row.people > 0);
  });
};
