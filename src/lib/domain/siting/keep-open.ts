/**
 * Which services to hold open: the cheapest set that leaves no area without a service (weighted set cover), and for
 * every budget the set that keeps the most hours (budgeted covering). Every set of services is looked at, so both are
 * proven. A larger budget may keep a different set, not a larger one: the answer is never a ranking.
 */
import { DUST, total } from '../kernel/exactness.ts';
import type { Method } from '../kernel/method.ts';
import {
  checked,
  defaulted,
  firstFault,
  id,
  listOf,
  numberOf,
  objectOf,
  refusal,
  repeatedId,
  type Reader,
  type Refusal,
} from '../kernel/reader.ts';

export interface KeepArea {
  readonly id: string;
  /** Hours a week. */
  readonly hours: number;
}

export interface KeepService {
  readonly id: string;
  /** £ a month to hold it open. */
  readonly subsidyMonthly: number;
  /** Areas it reaches. */
  readonly reaches: readonly string[];
}

export interface KeepOpenQuestion {
  readonly areas: readonly KeepArea[];
  /** At most 20. */
  readonly services: readonly KeepService[];
  /** £ a month. */
  readonly budgets: readonly number[];
}

/** The best use of one budget. */
export interface BudgetPoint {
  readonly budget: number;
  /** Hours a week in areas that keep at least one service. */
  readonly hoursKept: number;
  /** The least that keeps so many hours, £ a month. */
  readonly spend: number;
  /** In input order. */
  readonly keep: readonly string[];
}

export interface KeepOpenAnswer {
  /** The cheapest set that leaves no area without a service; null when even all together miss one. */
  readonly minimum: { readonly cost: number; readonly keep: readonly string[] } | null;
  /** In the order of the budgets. */
  readonly curve: readonly BudgetPoint[];
}

const MOST_SERVICES = 20;
const NONE = -1;

/** Every set of services as a number whose bits say which are kept, with what it costs and keeps. */
interface AllSets {
  readonly cost: Float64Array;
  /** Hours of the areas that the set leaves without a service. */
  readonly lost: Float64Array;
  /** 1 when the set leaves at least one area without a service. */
  readonly misses: Uint8Array;
}

/** Which services reach an area, as bits. */
const reachedBy = (services: readonly KeepService[], area: string): number =>
  services.reduce((bits, { reaches }, at) => (reaches.includes(area) ? bits | (1 << at) : bits), 0);

/**
 * What every set loses. An area is lost when all services that reach it are among those that close, so hours are
 * written at the set of those services and then summed over all subsets of what closes, one service after another
 * (Yates 1937): n·2ⁿ steps for 2ⁿ sets.
 */
const weighSets = ({ areas, services }: KeepOpenQuestion): AllSets => {
  const sets = 1 << services.length;
  const byClosed = new Float64Array(sets);
  const anyByClosed = new Uint8Array(sets);
  for (const { id: area, hours } of areas) {
    const bits = reachedBy(services, area);
    byClosed[bits] = (byClosed[bits] as number) + hours;
    anyByClosed[bits] = 1;
  }
  const cost = new Float64Array(sets);
  for (const [at, { subsidyMonthly }] of services.entries()) {
    const bit = 1 << at;
    for (let set = 0; set < sets; set += 1) {
      if ((set & bit) === 0) continue;
      byClosed[set] = (byClosed[set] as number) + (byClosed[set ^ bit] as number);
      anyByClosed[set] = (anyByClosed[set] as number) | (anyByClosed[set ^ bit] as number);
      cost[set] = (cost[set] as number) + subsidyMonthly;
    }
  }
  // The set that closes is the other way round from the set that is kept.
  return { cost, lost: byClosed.reverse(), misses: anyByClosed.reverse() };
};

const countBits = (set: number): number => {
  let count = 0;
  for (let rest = set; rest > 0; rest &= rest - 1) count += 1;
  return count;
};

/** Is a set cheaper, or as cheap with fewer services? Sums in another order differ by dust. */
const isCheaper = (cost: Float64Array, set: number, best: number): boolean => {
  if (best === NONE) return true;
  const more = (cost[set] as number) - (cost[best] as number);
  const dust = DUST * (1 + (cost[best] as number));
  return more < -dust || (more <= dust && countBits(set) < countBits(best));
};

const idsOf = (services: readonly KeepService[], set: number): string[] =>
  services.filter((_, at) => (set & (1 << at)) !== 0).map(({ id: name }) => name);

const costOfSet = (services: readonly KeepService[], set: number): number =>
  total(services.filter((_, at) => (set & (1 << at)) !== 0).map((own) => own.subsidyMonthly));

const hoursOfSet = ({ areas, services }: KeepOpenQuestion, set: number): number =>
  total(areas.map(({ id: area, hours }) => ((reachedBy(services, area) & set) === 0 ? 0 : hours)));

/** Budgets from small to large with the best set of each. */
const bestWithin = (
  { cost, lost }: AllSets,
  budgets: readonly number[],
  everybody: number,
): Map<number, number> => {
  const steps = [...new Set(budgets)].toSorted((a, b) => a - b);
  const dust = DUST * (1 + everybody);
  const firstStep = (set: number): number =>
    steps.findIndex((budget) => (cost[set] as number) <= budget + DUST * (1 + budget));
  const stepOf = Int32Array.from(cost.keys(), firstStep);
  const least = new Float64Array(steps.length).fill(Infinity);
  for (const [set, step] of stepOf.entries()) {
    if (step !== NONE) least[step] = Math.min(least[step] as number, lost[set] as number);
  }
  for (let step = 1; step < least.length; step += 1)
    least[step] = Math.min(least[step] as number, least[step - 1] as number);
  const best = new Int32Array(steps.length).fill(NONE);
  for (const [set, from] of stepOf.entries()) {
    if (from === NONE) continue;
    for (let step = from; step < steps.length; step += 1) {
      if ((lost[set] as number) > (least[step] as number) + dust) break;
      if (isCheaper(cost, set, best[step] as number)) best[step] = set;
    }
  }
  return new Map(steps.map((budget, step) => [budget, best[step] as number]));
};

/** Looks at every set of services for the cheapest that keeps all, and for the best under every budget. */
export const chooseWhatToKeep = (question: KeepOpenQuestion): KeepOpenAnswer => {
  const { areas, services, budgets } = question;
  const sets = weighSets(question);
  let cheapest = NONE;
  for (const [set, misses] of sets.misses.entries()) {
    if (misses === 0 && isCheaper(sets.cost, set, cheapest)) cheapest = set;
  }
  const best = bestWithin(sets, budgets, total(areas.map(({ hours }) => hours)));
  return {
    minimum:
      cheapest === NONE
        ? null
        : { cost: costOfSet(services, cheapest), keep: idsOf(services, cheapest) },
    curve: budgets.map((budget) => {
      const set = best.get(budget) ?? 0;
      return {
        budget,
        hoursKept: hoursOfSet(question, set),
        spend: costOfSet(services, set),
        keep: idsOf(services, set),
      };
    }),
  };
};

/**
 * Does a larger budget always keep everything that a smaller one keeps? Where it does not, the curve must not be read
 * as an order in which to save services.
 */
export const isNested = (curve: readonly BudgetPoint[]): boolean => {
  const byBudget = curve.toSorted((a, b) => a.budget - b.budget);
  return byBudget.every(({ keep }, at) => {
    const larger = byBudget[at + 1]?.keep;
    return larger === undefined || keep.every((name) => larger.includes(name));
  });
};

const fault = ({ areas, services }: KeepOpenQuestion): Refusal | undefined => {
  const twice = repeatedId('areas', areas) ?? repeatedId('services', services);
  if (twice !== undefined) return twice;
  const known = new Set(areas.map(({ id: area }) => area));
  return firstFault(services, ({ reaches }, index) => {
    const stranger = reaches.findIndex((area) => !known.has(area));
    if (stranger >= 0)
      return refusal(
        `services[${index}].reaches[${stranger}]`,
        `is not an area: ${reaches[stranger] ?? ''}`,
      );
    const again = reaches.findIndex((area, at) => reaches.indexOf(area) < at);
    return again >= 0
      ? refusal(`services[${index}].reaches[${again}]`, 'names an area twice')
      : undefined;
  });
};

const amount = numberOf({ min: 0 });

const shape: Reader<KeepOpenQuestion> = objectOf({
  areas: listOf(objectOf({ id, hours: amount }), { min: 1 }),
  services: listOf(objectOf({ id, subsidyMonthly: amount, reaches: listOf(id) }), {
    min: 1,
    max: MOST_SERVICES,
  }),
  budgets: defaulted(listOf(amount), []),
});

/** siting.keepOpen: what to hold open, for all areas and within budgets. */
export const keepOpenMethod: Method<KeepOpenQuestion, KeepOpenAnswer> = {
  read: checked(shape, fault),
  run: chooseWhatToKeep,
};
