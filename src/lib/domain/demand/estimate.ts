// Estimates demand where a council holds no rows of its own: published totals of people, split by need, spread over
// small areas, and turned into hours a week with a range. Every belief used is in parameters/demand.ts.

import { total } from '../kernel/exactness.ts';
import {
  AGE_GROUPS,
  NEEDS,
  SUPPORTS,
  type AgeGroup,
  type Nation,
  type Need,
  type Support,
} from '../market/records.ts';
import {
  ALLOCATION_SPREAD,
  COMMUNITY_PEOPLE_BY_AGE,
  DAY_SUPPORT_USE,
  HOME_SUPPORT_USE,
  HOURS_PER_WEEK,
  LEARNING_DAY_HOURS,
  OTHER_USE,
  PEOPLE_BY_NEED,
  SUPPORTED_BY_PEOPLE,
} from '../parameters/demand.ts';
import type { Ranged } from '../parameters/parameter.ts';
import { DEFAULTS, valueIn, type ParameterSet } from '../parameters/set.ts';
import {
  allocatePeople,
  type AllocatedPeople,
  type CensusArea,
  type PeopleByNeed,
} from './allocate.ts';
import type { DemandEstimate, PublishedTotals } from './records.ts';

const MINUTES = 60;

/** Splits one age group by need in national proportions, with the council's own learning disability share if known. */
const splitByNeed = (
  people: number,
  counts: Readonly<Record<Need, number>>,
  learningShare: number | null,
) => {
  const everyone = total(Object.values(counts));
  const learning = counts['learning-disability'];
  const share = learningShare ?? learning / everyone;
  const rest = (people * (1 - share)) / (everyone - learning);
  const split: Record<Need, number> = {
    physical: counts.physical * rest,
    memory: counts.memory * rest,
    'learning-disability': people * share,
    'mental-health': counts['mental-health'] * rest,
    sensory: counts.sensory * rest,
  };
  return split;
};

/**
 * People with community support by age group and need; all cells add up to the published total.
 * Ages follow the council's own split of people at home, needs the national one (parameters/demand.ts).
 */
export const splitPublishedTotal = (
  published: PublishedTotals,
  parameters: ParameterSet = DEFAULTS,
): PeopleByNeed => {
  const byAge = published.atHomeByAge ?? valueIn(parameters, COMMUNITY_PEOPLE_BY_AGE);
  const byNeed = valueIn(parameters, PEOPLE_BY_NEED);
  const everyone = total(AGE_GROUPS.map((age) => byAge[age]));
  const younger = published.people * (byAge['18-64'] / everyone);
  return {
    '18-64': splitByNeed(younger, byNeed['18-64'], published.learningDisabilityShare),
    '65+': splitByNeed(published.people - younger, byNeed['65+'], null),
  };
};

/** The beliefs about use and hours, looked up once. */
const beliefsIn = (parameters: ParameterSet) => ({
  day: valueIn(parameters, DAY_SUPPORT_USE),
  home: valueIn(parameters, HOME_SUPPORT_USE),
  other: valueIn(parameters, OTHER_USE),
  hours: valueIn(parameters, HOURS_PER_WEEK),
  learningDayHours: valueIn(parameters, LEARNING_DAY_HOURS),
  supported: valueIn(parameters, SUPPORTED_BY_PEOPLE),
  spread: valueIn(parameters, ALLOCATION_SPREAD),
});

type Beliefs = ReturnType<typeof beliefsIn>;

const useOf = (beliefs: Beliefs, ageGroup: AgeGroup, need: Need, support: Support): Ranged => {
  if (support === 'day-support') return beliefs.day[ageGroup][need];
  if (support === 'home-support') return beliefs.home[ageGroup];
  return beliefs.other[support];
};

const hoursOf = (beliefs: Beliefs, need: Need, support: Support): Ranged =>
  need === 'learning-disability' && support === 'day-support'
    ? beliefs.learningDayHours
    : beliefs.hours[support];

/** Length of a list of distances taken at right angles. */
const quadrature = (parts: readonly number[]): number =>
  Math.sqrt(total(parts.map((part) => part * part)));

/**
 * Multiplies beliefs that are independent of one another. Each low and high are taken as the ends of the middle 80 %
 * of a roughly log-normal belief, so the logarithms of the half-widths add in quadrature and the ends are again an
 * 80 % range.
 */
export const multiplyRanges = (factors: readonly Ranged[]): Ranged => {
  const mid = factors.reduce((product, factor) => product * factor.mid, 1);
  const down = quadrature(factors.map((factor) => Math.log(factor.mid / factor.low)));
  const up = quadrature(factors.map((factor) => Math.log(factor.high / factor.mid)));
  return { low: mid * Math.exp(-down), mid, high: mid * Math.exp(up) };
};

interface Part {
  readonly usersMid: number;
  readonly minutes: Ranged;
}

const partOf = (beliefs: Beliefs, nation: Nation, row: AllocatedPeople, support: Support): Part => {
  const use = multiplyRanges([
    beliefs.supported[nation][row.ageGroup],
    useOf(beliefs, row.ageGroup, row.need, support),
  ]);
  const hours = multiplyRanges([use, hoursOf(beliefs, row.need, support), beliefs.spread]);
  const scale = row.people * MINUTES;
  return {
    usersMid: row.people * use.mid,
    minutes: { low: hours.low * scale, mid: hours.mid * scale, high: hours.high * scale },
  };
};

/** Both age groups of one area, need and support. Their beliefs stand or fall together, so ends simply add. */
const addParts = (areaCode: string, need: Need, support: Support, parts: readonly Part[]) => ({
  areaCode,
  need,
  support,
  peopleMid: total(parts.map((part) => part.usersMid)),
  lowMinutesPerWeek: total(parts.map((part) => part.minutes.low)),
  midMinutesPerWeek: total(parts.map((part) => part.minutes.mid)),
  highMinutesPerWeek: total(parts.map((part) => part.minutes.high)),
});

/**
 * Turns people into demand: people × share who use the support × hours a week, for every area, need and support.
 * `peopleMid` counts people who use that support, so one person may stand in several rows.
 */
const estimateDemand = (
  nation: Nation,
  allocated: readonly AllocatedPeople[],
  parameters: ParameterSet,
): DemandEstimate[] => {
  const beliefs = beliefsIn(parameters);
  const byCell = new Map<string, AllocatedPeople[]>();
  for (const row of allocated) {
    const key = `${row.areaCode} ${row.need}`;
    byCell.set(key, [...(byCell.get(key) ?? []), row]);
  }
  const codes = [...new Set(allocated.map(({ areaCode }) => areaCode))];
  return codes.flatMap((areaCode) =>
    NEEDS.flatMap((need) => {
      const rows = byCell.get(`${areaCode} ${need}`) ?? [];
      if (rows.length === 0) return [];
      return SUPPORTS.map((support) =>
        addParts(
          areaCode,
          need,
          support,
          rows.map((row) => partOf(beliefs, nation, row, support)),
        ),
      );
    }),
  );
};

/** From a published total to demand in every small area: split by need, spread, turn into hours. */
export const estimateCouncilDemand = (
  nation: Nation,
  areas: readonly CensusArea[],
  published: PublishedTotals,
  parameters: ParameterSet = DEFAULTS,
): DemandEstimate[] =>
  estimateDemand(
    nation,
    allocatePeople(areas, splitPublishedTotal(published, parameters), parameters),
    parameters,
  );
