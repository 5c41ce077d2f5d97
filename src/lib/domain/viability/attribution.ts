/**
 * Who closed it: people's choices or the council's decisions? Shapley 1953 over the drivers and, as the headline, Owen
 * 1977 with two fixed unions, which does not move when a driver is split in two. Beside them the plain table, because
 * with over-determination every but-for figure is nothing. A decomposition of the model, never causal proof.
 */
import { DUST } from '../kernel/exactness.ts';
import type { Method } from '../kernel/method.ts';
import {
  checked,
  firstFault,
  id,
  listOf,
  numberOf,
  objectOf,
  oneOf,
  refusal,
  repeatedId,
  type Reader,
  type Refusal,
} from '../kernel/reader.ts';

export const SIDES = ['choice', 'council'] as const;
export type Side = (typeof SIDES)[number];

/** A cause that can be switched on and off, and whose it is. */
export interface SidedDriver {
  readonly id: string;
  readonly side: Side;
}

/** The outcome, e.g. a chance of closing, with some drivers on. */
export interface CoalitionOutcome {
  readonly on: readonly string[];
  readonly value: number;
}

export interface AttributionQuestion {
  readonly drivers: readonly SidedDriver[];
  /** Every coalition once, the empty one included. */
  readonly outcomes: readonly CoalitionOutcome[];
}

type ByDriver = Readonly<Record<string, number>>;
type BySide = Readonly<Record<Side, number>>;

/** All in the unit of the outcome. */
export interface Attribution {
  /** v(all) − v(none). */
  readonly total: number;
  /** Sums to the total. */
  readonly shapley: ByDriver;
  readonly shapleyBySide: BySide;
  /** Sums to the total. */
  readonly owen: ByDriver;
  /** The headline. */
  readonly owenBySide: BySide;
  /** v(d) − v(none). */
  readonly alone: ByDriver;
  /** v(all) − v(all without d). */
  readonly butFor: ByDriver;
  /** v(that side's drivers only): not a difference. */
  readonly sideAlone: BySide;
  /** v(all) − v(all without that side). */
  readonly sideButFor: BySide;
  /** Each side alone already reaches v(all). */
  readonly overDetermined: boolean;
}

/** A set of drivers: bit d is set when the driver at place d is on. */
export type Coalition = number;

/** The outcome of every coalition. */
export type Outcomes = (on: Coalition) => number;

const bitOf = (place: number): Coalition => 1 << place;

const sizeOf = (coalition: Coalition): number => {
  let size = 0;
  for (let rest = coalition; rest !== 0; rest &= rest - 1) size += 1;
  return size;
};

/** |S|! (n − |S| − 1)! / n! for every size of S: the share of orders in which exactly S comes before a driver. */
const orderShares = (count: number): readonly number[] => {
  const shares: number[] = [];
  let share = 1 / count;
  for (let size = 0; size < count; size += 1) {
    shares.push(share);
    share *= (size + 1) / Math.max(1, count - size - 1);
  }
  return shares;
};

/**
 * Shapley values of the drivers in `members`, with the drivers in `also` on throughout.
 * @returns by place, 0 for a driver that is no member
 */
const shapleyWithin = (
  outcomes: Outcomes,
  places: number,
  members: Coalition,
  also: Coalition,
): readonly number[] => {
  const values = Array.from({ length: places }, () => 0);
  const shares = orderShares(sizeOf(members));
  // Every subset of the members, the empty one last: the next lower number that has no other bits.
  for (let subset = members; ; subset = (subset - 1) & members) {
    const before = outcomes(subset | also);
    const share = shares[sizeOf(subset)] ?? 0;
    for (let place = 0; place < places; place += 1) {
      const bit = bitOf(place);
      if ((members & bit) === 0 || (subset & bit) !== 0) continue;
      values[place] = (values[place] ?? 0) + share * (outcomes(subset | also | bit) - before);
    }
    if (subset === 0) return values;
  }
};

/** The drivers of each side. */
type Unions = Readonly<Record<Side, Coalition>>;

const unionsOf = (drivers: readonly SidedDriver[]): Unions => {
  const of = (side: Side): Coalition =>
    drivers.reduce((on, driver, place) => (driver.side === side ? on | bitOf(place) : on), 0);
  return { choice: of('choice'), council: of('council') };
};

/** Owen values: two unions come in two orders, so half the time the other one is on already. */
const owenValues = (outcomes: Outcomes, places: number, unions: Unions): readonly number[] => {
  const halves = [
    [unions.choice, 0],
    [unions.choice, unions.council],
    [unions.council, 0],
    [unions.council, unions.choice],
  ] as const;
  const values = Array.from({ length: places }, () => 0);
  for (const [members, also] of halves) {
    for (const [place, value] of shapleyWithin(outcomes, places, members, also).entries()) {
      values[place] = (values[place] ?? 0) + value / 2;
    }
  }
  return values;
};

const bySide = (value: (side: Side) => number): BySide => ({
  choice: value('choice'),
  council: value('council'),
});

/**
 * Decomposes an outcome over drivers of two sides.
 * @param drivers at most 30, since a coalition is a number of bits
 * @param outcomes asked for every coalition, for some of them often
 * @param nearEnough how near to v(all) each side alone must come for the outcome to count as over-determined
 */
export const attribute = (
  drivers: readonly SidedDriver[],
  outcomes: Outcomes,
  nearEnough = DUST,
): Attribution => {
  const places = drivers.length;
  const all = bitOf(places) - 1;
  const unions = unionsOf(drivers);
  const none = outcomes(0);
  const together = outcomes(all);
  const shapley = shapleyWithin(outcomes, places, all, 0);
  const owen = owenValues(outcomes, places, unions);
  const byDriver = (value: (place: number) => number): ByDriver =>
    Object.fromEntries(drivers.map((driver, place) => [driver.id, value(place)]));
  const sumOver = (values: readonly number[]): BySide =>
    bySide((side) =>
      values.reduce((sum, value, place) => (drivers[place]?.side === side ? sum + value : sum), 0),
    );
  return {
    total: together - none,
    shapley: byDriver((place) => shapley[place] ?? 0),
    shapleyBySide: sumOver(shapley),
    owen: byDriver((place) => owen[place] ?? 0),
    owenBySide: sumOver(owen),
    alone: byDriver((place) => outcomes(bitOf(place)) - none),
    butFor: byDriver((place) => together - outcomes(all & ~bitOf(place))),
    sideAlone: bySide((side) => outcomes(unions[side])),
    sideButFor: bySide((side) => together - outcomes(all & ~unions[side])),
    overDetermined:
      together - none > nearEnough &&
      SIDES.every((side) => outcomes(unions[side]) >= together - nearEnough),
  };
};

const MOST_DRIVERS = 10;

const shape: Reader<AttributionQuestion> = objectOf({
  drivers: listOf(objectOf({ id, side: oneOf(...SIDES) }), { min: 1, max: MOST_DRIVERS }),
  outcomes: listOf(objectOf({ on: listOf(id), value: numberOf() }), { min: 1 }),
});

const placesOf = (drivers: readonly SidedDriver[]): ReadonlyMap<string, number> =>
  new Map(drivers.map((driver, place) => [driver.id, place]));

const coalitionOf = (on: readonly string[], places: ReadonlyMap<string, number>): Coalition =>
  on.reduce((coalition, driver) => coalition | bitOf(places.get(driver) ?? 0), 0);

/** Every coalition must be there once, and hold each of its drivers once. */
const outcomesFault = ({ drivers, outcomes }: AttributionQuestion): Refusal | undefined => {
  const places = placesOf(drivers);
  const given = new Set<Coalition>();
  const fault = firstFault(outcomes, ({ on }, index) => {
    const odd = on.findIndex((driver, at) => !places.has(driver) || on.indexOf(driver) < at);
    if (odd !== -1)
      return refusal(
        `outcomes[${index}].on[${odd}]`,
        places.has(on[odd] ?? '') ? 'is given twice' : `is not a driver: ${on[odd] ?? ''}`,
      );
    const coalition = coalitionOf(on, places);
    if (given.has(coalition))
      return refusal(`outcomes[${index}]`, 'is a coalition that is given already');
    given.add(coalition);
    return undefined;
  });
  const wanted = bitOf(drivers.length);
  if (fault !== undefined || given.size === wanted) return fault;
  return refusal('outcomes', `must hold all ${wanted} coalitions, and hold ${given.size}`);
};

/** viability.attribution: the shares of choice and council in an outcome. */
export const attributionMethod: Method<AttributionQuestion, Attribution> = {
  read: checked(
    shape,
    (question) => repeatedId('drivers', question.drivers) ?? outcomesFault(question),
  ),
  run: ({ drivers, outcomes }) => {
    const places = placesOf(drivers);
    const values = new Float64Array(bitOf(drivers.length));
    for (const { on, value } of outcomes) values[coalitionOf(on, places)] = value;
    return attribute(drivers, (on) => values[on] ?? 0);
  },
};
