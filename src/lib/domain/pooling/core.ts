/**
 * Which ways of splitting a bill are stable: no group of people pays more together than it would by itself (the core;
 * Bondareva 1963, Shapley 1967). Groups are bit masks: person i is in group g when bit i of g is set.
 */
import { DUST, total } from '../kernel/exactness.ts';

/** £ by group, from the empty one (0) to everybody. */
export type GroupCosts = readonly number[];

/** Rounding of a sum of a few amounts, in parts of their size. */
const ROUNDING = 8 * Number.EPSILON;

/** Amounts below this are lost in rounding however small everything else is. */
const LEAST_AMOUNT = Number.MIN_VALUE / Number.EPSILON / Number.EPSILON;

export const isIn = (person: number, group: number): boolean => ((group >>> person) & 1) === 1;

/** What each group's people have together, by group. */
const sumsByGroup = (amounts: readonly number[]): Float64Array => {
  const sums = new Float64Array(1 << amounts.length);
  for (const [person, amount] of amounts.entries()) {
    const first = 1 << person;
    for (let others = 0; others < first; others += 1)
      sums[first | others] = (sums[others] ?? 0) + amount;
  }
  return sums;
};

/**
 * True when no group short of everybody pays more than its own cost. Everybody together pays the bill, by definition of
 * a split, so that group is not asked.
 */
export const isStable = (costs: GroupCosts, payments: readonly number[]): boolean => {
  const paid = sumsByGroup(payments);
  const sizes = sumsByGroup(payments.map(Math.abs));
  return costs.every((own, group) => {
    if (group === 0 || group === costs.length - 1) return true;
    const allowance = DUST + ROUNDING * (own + (sizes[group] ?? 0));
    return (paid[group] ?? 0) <= own + allowance;
  });
};

/**
 * The simplex table of the balanced collections: weights on groups that give every person 1 in all. Its entries are kept
 * as whole numbers over one common denominator (Edmonds 1967), determinants of zeros and ones that for ten people never
 * exceed 320, so that the table has no rounding at all.
 */
interface BalancedTable {
  /** One row per person, one entry per group short of everybody, and last the right-hand side. */
  readonly rows: number[][];
  /** The group that each row's weight belongs to. */
  readonly basis: number[];
  denominator: number;
}

/** Groups stand in columns by mask; column 0, the empty group, stays empty. */
const startTable = (people: number, everybody: number): BalancedTable => ({
  rows: Array.from({ length: people }, (_, person) => [
    ...Array.from({ length: everybody }, (__, group) => Number(isIn(person, group))),
    1,
  ]),
  basis: Array.from({ length: people }, (_, person) => 1 << person),
  denominator: 1,
});

/** Payments at which every group of the basis pays just its cost, and how much rounding is in each. */
const pricesOf = (
  { rows, basis, denominator }: BalancedTable,
  costs: GroupCosts,
): { readonly payments: readonly number[]; readonly rounding: readonly number[] } => {
  const parts = rows.map((_, person) =>
    rows.map((row, at) => ((row[1 << person] ?? 0) * (costs[basis[at] ?? 0] ?? 0)) / denominator),
  );
  return {
    payments: parts.map(total),
    rounding: parts.map((part) => ROUNDING * total(part.map((value) => Math.abs(value)))),
  };
};

/** The group that objects most to the payments; undefined when none does by more than rounding. */
const strongestObjection = (
  costs: GroupCosts,
  payments: readonly number[],
  rounding: readonly number[],
): number | undefined => {
  const paid = sumsByGroup(payments);
  const unsure = sumsByGroup(rounding);
  let strongest: number | undefined;
  let most = LEAST_AMOUNT;
  for (let group = 1; group < costs.length - 1; group += 1) {
    const own = costs[group] ?? 0;
    const objection = (paid[group] ?? 0) - own;
    if (objection > most && objection > (unsure[group] ?? 0) + ROUNDING * own) {
      most = objection;
      strongest = group;
    }
  }
  return strongest;
};

/** Below 0 when row `a` over its entry in `column` comes before row `b` over its own, right-hand side first. */
const compareRows = (a: readonly number[], b: readonly number[], column: number): number => {
  const [ofA, ofB] = [a[column] ?? 1, b[column] ?? 1];
  const rightHandSide = a.length - 1;
  const people = Math.log2(rightHandSide + 1);
  const places = [rightHandSide, ...Array.from({ length: people }, (_, person) => 1 << person)];
  for (const place of places) {
    const difference = (a[place] ?? 0) * ofB - (b[place] ?? 0) * ofA;
    if (difference !== 0) return difference;
  }
  return 0;
};

/** The row that must give way to a group: the first in dictionary order, which never comes round in circles. */
const rowToLeave = ({ rows }: BalancedTable, column: number): number => {
  let leaving = -1;
  for (const [at, row] of rows.entries()) {
    if ((row[column] ?? 0) <= 0) continue;
    const best = rows[leaving];
    if (best === undefined || compareRows(row, best, column) < 0) leaving = at;
  }
  return leaving;
};

const pivot = (table: BalancedTable, leaving: number, column: number): void => {
  const pivotRow = table.rows[leaving] ?? [];
  const lead = pivotRow[column] ?? 1;
  for (const [at, row] of table.rows.entries()) {
    if (at === leaving) continue;
    const factor = row[column] ?? 0;
    for (const [place, value] of row.entries())
      row[place] = (value * lead - factor * (pivotRow[place] ?? 0)) / table.denominator;
  }
  table.basis[leaving] = column;
  table.denominator = lead;
};

/**
 * The largest bill that can be split so that no group short of everybody objects: max Σx over Σ_{i in S} x_i ≤ c(S),
 * solved as its dual, the cheapest balanced collection of groups. For one person it is the person's own cost.
 * @param costs for up to ten people
 */
export const largestStableTotal = (costs: GroupCosts): number => {
  const everybody = costs.length - 1;
  if (everybody === 1) return costs[1] ?? 0;
  const table = startTable(Math.log2(costs.length), everybody);
  for (;;) {
    const { payments, rounding } = pricesOf(table, costs);
    const objecting = strongestObjection(costs, payments, rounding);
    if (objecting === undefined) return total(payments);
    pivot(table, rowToLeave(table, objecting), objecting);
  }
};
