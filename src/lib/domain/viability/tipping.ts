/** The tipping set: how few people need to leave for a service to make a loss at once. */
import { CHANNELS, MOST_PEOPLE } from '../kernel/channels.ts';
import { isLoss } from '../kernel/exactness.ts';
import { luckWord, uniformOf } from '../kernel/philox.ts';
import { wilson, type ShareBand } from '../kernel/wilson.ts';
import { SCREEN_DRAWS, SCREEN_SEED } from '../parameters/viability.ts';
import type { ModelledService } from './modelled-service.ts';
import { fewestLeavers } from './fewest-leavers.ts';
import { blockIncomeAt, monthMoney, priceLevel, type PriceLevel } from './money.ts';

/** The people whose leaving tips a service, as places in the list of contributions. */
export interface TippingSet {
  /** How many leave; 0 when it makes a loss already. */
  readonly people: number;
  readonly leavers: readonly number[];
  /** £ a month once they are gone. */
  readonly marginAfter: number;
}

/** Margin, £ a month, with the people at these places gone. */
export type MarginWithout = (leavers: readonly number[]) => number;

/** Places by contribution, largest first; equals keep the order they came in. */
const largestFirst = (contributions: readonly number[]): readonly number[] =>
  contributions
    .map((amount, place) => ({ amount, place }))
    .sort((a, b) => b.amount - a.amount || a.place - b.place)
    .map(({ place }) => place);

/**
 * The smallest k such that the k largest contributors leaving makes a loss; null when even all of them do not.
 * @param contributions what each person brings in over what they cost, £ a month
 * @param marginWithout the margin with some gone; the default takes off what they bring, with staff unchanged
 */
export const findTippingSet = (
  contributions: readonly number[],
  marginWithout: MarginWithout,
): TippingSet | null => {
  const order = largestFirst(contributions);
  for (let people = 0; people <= order.length; people += 1) {
    const leavers = order.slice(0, people);
    const marginAfter = marginWithout(leavers);
    if (isLoss(marginAfter)) return { people, leavers, marginAfter };
  }
  return null;
};

/** A margin that falls by what each leaver brings and by nothing else: nobody is let go. */
export const plainMargin =
  (contributions: readonly number[], margin: number): MarginWithout =>
  (leavers) =>
    leavers.reduce((left, place) => left - (contributions[place] ?? 0), margin);

/** The people of a service one by one, each with the place of their group. */
const peopleOf = ({ groups }: ModelledService): readonly number[] =>
  groups.flatMap((group, g) => Array.from({ length: Math.round(group.people) }, () => g));

const firstLevel = (service: ModelledService): PriceLevel =>
  priceLevel(service, 1, blockIncomeAt(service.blockSchedule, 1));

/** What a person of each group brings in over what they cost in the first month, before staff; £. */
export const contributionsOf = (service: ModelledService): readonly number[] => {
  const { feeFactor, costFactor } = firstLevel(service);
  return service.groups.map((group) => {
    const attended = service.weeksPerMonth * group.sessionsPerWeek * group.attendance;
    const charged =
      service.chargeBasis === 'attended' ? attended : service.weeksPerMonth * group.sessionsPerWeek;
    return (
      charged * group.feePerSession * feeFactor -
      attended * service.variablePerAttendance * costFactor
    );
  });
};

/** The margin of a service's first month with so many of each group gone, staff and all. */
const marginWithGone = (service: ModelledService): ((gone: readonly number[]) => number) => {
  const level = firstLevel(service);
  const present = service.groups.map((group) => Math.round(group.people));
  return (gone) =>
    monthMoney(
      service,
      service.groups,
      present.map((people, g) => people - (gone[g] ?? 0)),
      level,
    ).margin;
};

/** How many of each group are among the people at these places. */
const countByGroup = (
  places: readonly number[],
  groupOf: readonly number[],
  groups: number,
): readonly number[] => {
  const gone = Array.from({ length: groups }, () => 0);
  for (const place of places) {
    const group = groupOf[place] ?? 0;
    gone[group] = (gone[group] ?? 0) + 1;
  }
  return gone;
};

/**
 * Fewer leavers than the largest contributors, if there are such: only then is it worth looking where even with no
 * worker let go fewer could make a loss.
 */
const fewerThan = (
  largest: TippingSet | null,
  contributions: readonly number[],
  service: ModelledService,
  groupOf: readonly number[],
): readonly number[] | null => {
  const marginGone = marginWithGone(service);
  const margin = marginGone([]);
  const withStaffKept = findTippingSet(contributions, plainMargin(contributions, margin));
  const bound = largest?.people ?? contributions.length + 1;
  if (withStaffKept === null || withStaffKept.people >= bound) return null;
  const kinds = service.groups.map((group, g) => ({
    people: Math.round(group.people),
    contribution: contributionsOf(service)[g] ?? 0,
    sessionsPerWeek: group.sessionsPerWeek,
  }));
  const gone = fewestLeavers(kinds, bound - 1, (counts) => isLoss(marginGone(counts)));
  if (gone === null) return null;
  const left = [...gone];
  return groupOf.flatMap((group, place) => {
    if ((left[group] ?? 0) === 0) return [];
    left[group] = (left[group] ?? 0) - 1;
    return [place];
  });
};

/** A tipping set of a service, and how likely as many leavers picked by chance would tip it too. */
export interface ServiceTipping extends TippingSet {
  /** People now. */
  readonly of: number;
  readonly chanceAtRandom: ShareBand;
}

/** Room for the place of a person below their word, in one number that is still exact. */
const PLACES = MOST_PEOPLE;

/** Picks so many places by luck, in a draw. */
type Pick = (count: number, draw: number) => readonly number[];

/** Everybody as likely as everybody else: those with the smallest words, equals by place. */
const pickEvenly = (people: number, seed: number): Pick => {
  const keys = new Float64Array(people);
  return (count, draw) => {
    for (let place = 0; place < people; place += 1) {
      keys[place] = luckWord(seed, draw, 1, place, CHANNELS.tipping) * PLACES + place;
    }
    return Array.from(keys.sort().subarray(0, count), (key) => key % PLACES);
  };
};

/**
 * Those come first who are likelier to leave: by the waiting time of each at their own rate, −ln u / rate, which is how
 * leavers really follow one another. Who never leaves comes last.
 */
const pickByRate = (rates: readonly number[], seed: number): Pick => {
  const places = rates.map((_, place) => place);
  return (count, draw) => {
    const waits = rates.map((rate, place) => {
      const wait = -Math.log(uniformOf(luckWord(seed, draw, 1, place, CHANNELS.tipping)));
      return rate > 0 ? wait / rate : Infinity;
    });
    const sooner = (a: number, b: number): number => {
      const [one = 0, other = 0] = [waits[a], waits[b]];
      if (one === other) return a - b;
      return one < other ? -1 : 1;
    };
    return places.toSorted(sooner).slice(0, count);
  };
};

/** How people are picked: evenly where all leave at the same rate, which the records of one service seldom tell apart. */
const pickerFor = (service: ModelledService, groupOf: readonly number[], seed: number): Pick => {
  const rates = service.groups.map(
    ({ naturalExit, choiceExit }) => naturalExit + (1 - naturalExit) * choiceExit,
  );
  const isEven = rates.every((rate) => rate === rates[0]);
  return isEven
    ? pickEvenly(groupOf.length, seed)
    : pickByRate(
        groupOf.map((group) => rates[group] ?? 0),
        seed,
      );
};

/**
 * The tipping set of a service with its people of today: the fewest leavers who make it lose money, staff steps
 * included; the largest contributors where they are such a set. Null when no number of leavers makes a loss (block
 * income carries it).
 */
export const findServiceTipping = (
  service: ModelledService,
  seed = SCREEN_SEED.value,
  draws = SCREEN_DRAWS.value,
): ServiceTipping | null => {
  const groupOf = peopleOf(service);
  const byGroup = contributionsOf(service);
  const contributions = groupOf.map((group) => byGroup[group] ?? 0);
  const marginGone = marginWithGone(service);
  const marginWithout: MarginWithout = (places) =>
    marginGone(countByGroup(places, groupOf, service.groups.length));
  const largest = findTippingSet(contributions, marginWithout);
  const fewer = fewerThan(largest, contributions, service, groupOf);
  const set =
    fewer === null
      ? largest
      : { people: fewer.length, leavers: fewer, marginAfter: marginWithout(fewer) };
  if (set === null) return null;
  const pick = pickerFor(service, groupOf, seed);
  let tipped = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    if (isLoss(marginWithout(pick(set.people, draw)))) tipped += 1;
  }
  return { ...set, of: groupOf.length, chanceAtRandom: wilson(tipped, draws) };
};
