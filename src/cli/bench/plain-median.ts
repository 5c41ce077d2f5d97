/** Greedy and exchange as one would write them first: every choice is costed from scratch. Twin of the bench. */

/** Cost of every area (rows) at every site. */
export type PlainCosts = readonly (readonly number[])[];

const costOf = (costs: PlainCosts, sites: readonly number[]): number =>
  costs.reduce(
    (sum, row) =>
      sum + sites.reduce((least, site) => Math.min(least, row[site] ?? least), Infinity),
    0,
  );

/** The cheapest of several choices; the first among equals. */
const cheapest = (
  costs: PlainCosts,
  choices: readonly (readonly number[])[],
): { readonly sites: readonly number[]; readonly cost: number } =>
  choices
    .map((sites) => ({ sites, cost: costOf(costs, sites) }))
    .reduce((best, own) => (own.cost < best.cost ? own : best));

/** Opens `open` sites one by one, then exchanges one for another as long as that saves anything. */
export const plainMedian = (costs: PlainCosts, open: number): readonly number[] => {
  const all = [...(costs[0]?.keys() ?? [])];
  const closed = (sites: readonly number[]): number[] => all.filter((own) => !sites.includes(own));
  let sites: readonly number[] = [];
  while (sites.length < open) {
    const chosen = sites;
    ({ sites } = cheapest(
      costs,
      closed(chosen).map((site) => [...chosen, site]),
    ));
  }
  for (let cost = costOf(costs, sites); ;) {
    const chosen = sites;
    const next = cheapest(
      costs,
      chosen.flatMap((out) =>
        closed(chosen).map((site) => [...chosen.filter((own) => own !== out), site]),
      ),
    );
    if (next.cost >= cost) return chosen.toSorted((a, b) => a - b);
    ({ sites, cost } = next);
  }
};
