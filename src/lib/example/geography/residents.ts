// Residents of every area by age, disability and unpaid care: shares that follow its character, raked to the
// county's totals. Rates are those of the 2021 census for England, rounded.

import type { Residents } from '#lib/domain/market/records.ts';
import type { RandomStream } from '../random.ts';
import type { Character } from './character.ts';

/** The county's totals: the scale of the example in docs, 475,000 adults. */
const COUNTY = { children: 115_000, age18to64: 330_000, older: 145_000 } as const;

const USUAL_SHARES = { children: 0.195, older: 0.246 } as const;
const AGE_EFFECT = { children: -0.035, older: 0.11 } as const;
const OLDER_LIMITS = [0.07, 0.46] as const;

/** Of people aged 65 and over in England, 2021 census: 75 to 84 and 85 and over; the rest is 65 to 74. */
const OLD_SHARES = { age75to84: 0.335, age85plus: 0.132 } as const;

/** Activities limited a lot, by age: about 7.5 % of everybody in England, 2021 census. */
const LIMITED_A_LOT = {
  children: 0.026,
  age18to64: 0.057,
  age65to74: 0.103,
  age75to84: 0.172,
  age85plus: 0.34,
} as const;
const FORTUNE_ON_DISABILITY = -0.4;

/** Unpaid carers: about 8.7 % of everybody in England, 2021 census, three in ten of them 50 hours or more. */
const CARERS = { age18to64: 0.101, older: 0.109 } as const;
const CARERS_50_HOURS = 0.3;
const FORTUNE_ON_50_HOURS = -0.25;

/** Areas differ less in people than in ground: this share of an area's people is the county's mean. */
const LEVELLING = 0.35;
const SIZE_LUCK = 0.07;
const RATE_LUCK = 0.08;
const RAKING_ROUNDS = 30;

const NOTHING_KNOWN: Residents = {
  all: null,
  age18to64: null,
  age65to74: null,
  age75to84: null,
  age85plus: null,
  disabledLimitedALot: null,
  unpaidCarers: null,
  unpaidCarers50Hours: null,
};

interface Group {
  children: number;
  age18to64: number;
  older: number;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, next) => sum + next, 0);

const startingGroup = ({ age, people }: Character, mean: number, random: RandomStream): Group => {
  const size = people + (mean - people) * LEVELLING;
  const all = size * (1 + random.normal(0, SIZE_LUCK));
  const share = USUAL_SHARES.older + AGE_EFFECT.older * age;
  const older = Math.min(OLDER_LIMITS[1], Math.max(OLDER_LIMITS[0], share));
  const children = USUAL_SHARES.children + AGE_EFFECT.children * age;
  return { children: all * children, older: all * older, age18to64: all * (1 - children - older) };
};

/** Fits the groups to the county's totals while areas keep their size: iterative proportional fitting. */
const rake = (groups: readonly Group[]): void => {
  const wanted = COUNTY.children + COUNTY.age18to64 + COUNTY.older;
  const sizes = groups.map(({ children, age18to64, older }) => children + age18to64 + older);
  const scale = wanted / sumOf(sizes);
  for (let round = 0; round < RAKING_ROUNDS; round += 1) {
    groups.forEach((group, at) => {
      const now = group.children + group.age18to64 + group.older;
      const factor = ((sizes[at] ?? now) * scale) / now;
      for (const key of ['children', 'age18to64', 'older'] as const) group[key] *= factor;
    });
    for (const key of ['children', 'age18to64', 'older'] as const) {
      const factor = COUNTY[key] / sumOf(groups.map((group) => group[key]));
      for (const group of groups) group[key] *= factor;
    }
  }
};

/** Rounds numbers so that their running sum is never more than half a person off. */
const roundTogether = (): ((exact: number) => number) => {
  let owed = 0;
  return (exact) => {
    const whole = Math.max(0, Math.round(exact + owed));
    owed += exact - whole;
    return whole;
  };
};

const bandsOf = (older: number, age: number, random: RandomStream) => {
  const age85plus = older * OLD_SHARES.age85plus * (1 + random.normal(0.05 * age, RATE_LUCK));
  const age75to84 = older * OLD_SHARES.age75to84 * (1 + random.normal(0, RATE_LUCK / 2));
  return { age65to74: older - age75to84 - age85plus, age75to84, age85plus };
};

/** Residents of every area, in order; areas in `unknown` get none at all, and the totals are spread over the rest. */
export function populate(
  characters: readonly Character[],
  unknown: ReadonlySet<number>,
  random: RandomStream,
): Residents[] {
  const mean = sumOf(characters.map(({ people }) => people)) / characters.length;
  const groups = characters.map((character) => startingGroup(character, mean, random));
  rake(groups.filter((_group, at) => !unknown.has(at)));
  const round = {
    children: roundTogether(),
    age18to64: roundTogether(),
    age65to74: roundTogether(),
    age75to84: roundTogether(),
    age85plus: roundTogether(),
  };
  return characters.map(({ age, fortune }, at): Residents => {
    const group = groups[at];
    if (group === undefined || unknown.has(at)) return NOTHING_KNOWN;
    const old = bandsOf(group.older, age, random);
    const bands = {
      children: round.children(group.children),
      age18to64: round.age18to64(group.age18to64),
      age65to74: round.age65to74(old.age65to74),
      age75to84: round.age75to84(old.age75to84),
      age85plus: round.age85plus(old.age85plus),
    };
    const keys = ['children', 'age18to64', 'age65to74', 'age75to84', 'age85plus'] as const;
    const limited = sumOf(keys.map((key) => bands[key] * LIMITED_A_LOT[key]));
    const older = bands.age65to74 + bands.age75to84 + bands.age85plus;
    const carers =
      (bands.age18to64 * CARERS.age18to64 + older * CARERS.older) *
      (1 + random.normal(0, RATE_LUCK));
    const { children, ...adults } = bands;
    return {
      all: children + adults.age18to64 + older,
      ...adults,
      disabledLimitedALot: Math.round(
        limited * (1 + FORTUNE_ON_DISABILITY * fortune + random.normal(0.06, RATE_LUCK)),
      ),
      unpaidCarers: Math.round(carers),
      unpaidCarers50Hours: Math.round(
        carers * CARERS_50_HOURS * (1 + FORTUNE_ON_50_HOURS * fortune),
      ),
    };
  });
}
