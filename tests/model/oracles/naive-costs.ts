/**
 * Rational agent access the plain way: a full matrix of hours, and nothing but moves from the dearest service used to
 * the cheapest, until no area could save anything worth saying. Slow, and only for markets that are not too uneven.
 */

export interface NaiveCosts {
  readonly cost: readonly number[];
  readonly load: readonly number[];
}

const SMALL = 1e-11;
const MOST_SWEEPS = 200_000;

export const naiveCosts = (
  demand: readonly number[],
  supply: readonly number[],
  minutes: readonly (readonly (number | null)[])[],
  tauMinutes: number,
): NaiveCosts => {
  const all = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  const rho = all(demand) / all(supply);
  const open = minutes.map((row) =>
    [...row.keys()].filter((j) => row[j] !== null && (supply[j] ?? 0) > 0),
  );
  const hours = demand.map(() => supply.map(() => 0));
  for (const [i, services] of open.entries()) {
    const nearest = services.toSorted((a, b) => (minutes[i]?.[a] ?? 0) - (minutes[i]?.[b] ?? 0))[0];
    const row = hours[i];
    if (nearest !== undefined && row !== undefined) row[nearest] = demand[i] ?? 0;
  }
  const loadOf = (j: number): number => all(hours.map((row) => row[j] ?? 0));
  const crowding = (j: number): number => (rho > 0 ? loadOf(j) / (supply[j] ?? 0) / rho : 0);
  const costOf = (i: number, j: number): number =>
    crowding(j) + (minutes[i]?.[j] ?? 0) / tauMinutes;
  const improve = (i: number): number => {
    const row = hours[i] ?? [];
    const ranked = (open[i] ?? []).map((j) => ({ j, cost: costOf(i, j) }));
    const inUse = ranked.filter(({ j }) => (row[j] ?? 0) > 0);
    const [worst] = inUse.toSorted((a, b) => b.cost - a.cost);
    const [best] = ranked.toSorted((a, b) => a.cost - b.cost);
    if (worst === undefined || best === undefined || worst.cost - best.cost < SMALL) return 0;
    const gap = worst.cost - best.cost;
    const per = 1 / (rho * (supply[worst.j] ?? 0)) + 1 / (rho * (supply[best.j] ?? 0));
    const moved = Math.min(row[worst.j] ?? 0, gap / per);
    row[worst.j] = (row[worst.j] ?? 0) - moved;
    row[best.j] = (row[best.j] ?? 0) + moved;
    return gap;
  };
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    if (Math.max(0, ...demand.map((_, i) => improve(i))) === 0) break;
  }
  return {
    cost: open.map((services, i) =>
      services.reduce((least, j) => Math.min(least, costOf(i, j)), Infinity),
    ),
    load: supply.map((_, j) => loadOf(j)),
  };
};
