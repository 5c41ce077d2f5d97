/** Splitting a bill the slow and obvious way: every order of arrival, every group, every corner of the linear programme. */

/** What a group pays by itself, by the ids in it. */
export type CostOf = (members: readonly string[]) => number;

const ordersOf = (names: readonly string[]): string[][] =>
  names.length === 0
    ? [[]]
    : names.flatMap((first) =>
        ordersOf(names.filter((name) => name !== first)).map((rest) => [first, ...rest]),
      );

/** Every group of the names, the empty one first. */
export const groupsOf = (names: readonly string[]): string[][] =>
  names.reduce<string[][]>(
    (groups, name) => [...groups, ...groups.map((group) => [...group, name])],
    [[]],
  );

/** What each adds to the cost on arrival, averaged over all n! orders. */
export const naiveShapley = (
  names: readonly string[],
  costOf: CostOf,
): Readonly<Record<string, number>> => {
  const orders = ordersOf(names);
  const paid = Object.fromEntries(names.map((name) => [name, 0]));
  for (const order of orders) {
    for (const [place, name] of order.entries()) {
      const added = costOf(order.slice(0, place + 1)) - costOf(order.slice(0, place));
      paid[name] = (paid[name] ?? 0) + added / orders.length;
    }
  }
  return paid;
};

const smallerGroups = (names: readonly string[]): readonly string[][] =>
  groupsOf(names).filter(({ length }) => length > 0 && length < names.length);

/** By how much the group with most to complain of pays more than by itself. */
export const naiveComplaint = (
  names: readonly string[],
  costOf: CostOf,
  payments: Readonly<Record<string, number>>,
): number =>
  Math.max(
    -Infinity,
    ...smallerGroups(names).map(
      (group) => group.reduce((sum, name) => sum + (payments[name] ?? 0), 0) - costOf(group),
    ),
  );

/** Cramer's rule needs determinants, worked out by their definition. */
const determinant = (matrix: readonly (readonly number[])[]): number => {
  const [first = [], ...rest] = matrix;
  if (matrix.length === 1) return first[0] ?? 0;
  return first.reduce(
    (sum, value, at) =>
      sum + (at % 2 === 0 ? 1 : -1) * value * determinant(rest.map((row) => row.toSpliced(at, 1))),
    0,
  );
};

const combinations = <T>(items: readonly T[], size: number): T[][] => {
  if (size === 0) return [[]];
  return items.flatMap((item, at) =>
    combinations(items.slice(at + 1), size - 1).map((rest) => [item, ...rest]),
  );
};

/**
 * The largest bill that no smaller group objects to, as the cheapest of all collections of groups whose weights give
 * everybody 1 (Bondareva and Shapley): every choice of n groups is solved, and those with a weight below 0 are dropped.
 * For up to four people.
 */
export const naiveStableTotal = (names: readonly string[], costOf: CostOf): number => {
  if (names.length === 1) return costOf(names);
  let least = Infinity;
  for (const groups of combinations(smallerGroups(names), names.length)) {
    const matrix = names.map((name) => groups.map((group) => Number(group.includes(name))));
    const whole = determinant(matrix);
    if (whole === 0) continue;
    const weights = groups.map(
      (_, column) => determinant(matrix.map((row) => row.with(column, 1))) / whole,
    );
    if (weights.some((weight) => weight < 0)) continue;
    const cost = groups.reduce((sum, group, at) => sum + (weights[at] ?? 0) * costOf(group), 0);
    least = Math.min(least, cost);
  }
  return least;
};
