/** Shapley and Owen values by what they mean: the average over every order in which the drivers may come. */
import type { SidedDriver } from '#lib/domain/viability/attribution.ts';

const permutations = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item, at) =>
        permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest]),
      );

const averageOver = (
  orders: readonly (readonly SidedDriver[])[],
  value: (on: readonly string[]) => number,
): Readonly<Record<string, number>> => {
  const sums: Record<string, number> = {};
  for (const order of orders) {
    const on: string[] = [];
    for (const { id } of order) {
      const before = value(on);
      on.push(id);
      sums[id] = (sums[id] ?? 0) + (value(on) - before) / orders.length;
    }
  }
  return sums;
};

export const naiveShapley = (
  drivers: readonly SidedDriver[],
  value: (on: readonly string[]) => number,
): Readonly<Record<string, number>> => averageOver(permutations(drivers), value);

/** Only orders in which each side comes in one piece. */
export const naiveOwen = (
  drivers: readonly SidedDriver[],
  value: (on: readonly string[]) => number,
): Readonly<Record<string, number>> => {
  const isInOnePiece = (order: readonly SidedDriver[]): boolean =>
    order.filter(({ side }, at) => at > 0 && order[at - 1]?.side !== side).length <= 1;
  return averageOver(permutations(drivers).filter(isInOnePiece), value);
};
