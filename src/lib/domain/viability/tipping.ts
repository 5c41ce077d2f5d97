/** The tipping set: how few people need to leave for a service to make a loss at once. */
import { CHANNELS, MOST_PEOPLE } from '../kernel/channels.ts';
import { isLoss } from '../kernel/exactness.ts';
import { luckWord } from '../kernel/philox.ts';
import { wilson, type ShareBand } from '../kernel/wilson.ts';
import { SCREEN_DRAWS, SCREEN_SEED } from '../parameters/viability.ts';
import type { ModelledService } from './modelled-service.ts';
import { blockIncomeAt, monthMoney, priceLevel } from './money.ts';

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

/** What a person of each group brings in over what they cost in a month, before staff; £. */
export const contributionsOf = (service: ModelledService): readonly number[] =>
  service.groups.map((group) => {
    const attended = service.weeksPerMonth * group.sessionsPerWeek * group.attendance;
    const charged =
      service.chargeBasis === 'attended' ? attended : service.weeksPerMonth * group.sessionsPerWeek;
    return charged * group.feePerSession - attended * service.variablePerAttendance;
  });

/** The margin of a service's first month with some of its people gone, staff and all. */
const serviceMargin = (service: ModelledService, groupOf: readonly number[]): MarginWithout => {
  const level = priceLevel(service, 1, blockIncomeAt(service.blockSchedule, 1));
  return (leavers) => {
    const people = service.groups.map((group) => Math.round(group.people));
    for (const place of leavers) {
      const group = groupOf[place] ?? 0;
      people[group] = (people[group] ?? 0) - 1;
    }
    return monthMoney(service, service.groups, people, level).margin;
  };
};

/** A tipping set of a service, and how likely as many leavers picked by chance would tip it too. */
export interface ServiceTipping extends TippingSet {
  /** People now. */
  readonly of: number;
  readonly chanceAtRandom: ShareBand;
}

/** Room for the place of a person below their word, in one number that is still exact. */
const PLACES = MOST_PEOPLE;

/** `count` places picked by luck: those with the smallest words, equals by place. */
const pickByLuck = (
  keys: Float64Array,
  count: number,
  draw: number,
  seed: number,
): readonly number[] => {
  for (let place = 0; place < keys.length; place += 1) {
    keys[place] = luckWord(seed, draw, 1, place, CHANNELS.tipping) * PLACES + place;
  }
  return Array.from(keys.sort().subarray(0, count), (key) => key % PLACES);
};

/**
 * The tipping set of a service with its people of today, staff steps included; null when no number of leavers makes a
 * loss (block income carries it).
 */
export const findServiceTipping = (
  service: ModelledService,
  seed = SCREEN_SEED.value,
  draws = SCREEN_DRAWS.value,
): ServiceTipping | null => {
  const groupOf = peopleOf(service);
  const byGroup = contributionsOf(service);
  const marginWithout = serviceMargin(service, groupOf);
  const set = findTippingSet(
    groupOf.map((group) => byGroup[group] ?? 0),
    marginWithout,
  );
  if (set === null) return null;
  const keys = new Float64Array(groupOf.length);
  let tipped = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    if (isLoss(marginWithout(pickByLuck(keys, set.people, draw, seed)))) tipped += 1;
  }
  return { ...set, of: groupOf.length, chanceAtRandom: wilson(tipped, draws) };
};
