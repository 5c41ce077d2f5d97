/**
 * Choosing sites so that every area goes to its cheapest one: the question behind p-median and covering alike, in the
 * one shape that the heuristic and the proof share.
 */

/** What it costs to send each area to each site, and how many sites may open. */
export interface SiteChoice {
  readonly areas: number;
  readonly sites: number;
  /** Site by site: the cost of area i at site j lies at `j * areas + i`; Infinity where it cannot be reached. */
  readonly cost: Float64Array;
  /** Sites to open, the forced ones included. */
  readonly open: number;
  readonly forced: readonly number[];
}

/** A choice of sites with what it costs. */
export interface ChosenSites {
  /** Rising. */
  readonly sites: readonly number[];
  /** Infinity when an area reaches none of them. */
  readonly cost: number;
}

/** The column of a site: its cost for every area. */
export const costsAt = ({ cost, areas }: SiteChoice, site: number): Float64Array =>
  cost.subarray(site * areas, (site + 1) * areas);

/** What every area pays at its cheapest site. */
export const costOf = (choice: SiteChoice, sites: readonly number[]): number => {
  const least = new Float64Array(choice.areas).fill(Infinity);
  for (const site of sites) {
    for (const [area, cost] of costsAt(choice, site).entries()) {
      if (cost < (least[area] as number)) least[area] = cost;
    }
  }
  return least.reduce((sum, cost) => sum + cost, 0);
};

export const rising = (sites: readonly number[]): number[] => sites.toSorted((a, b) => a - b);

/** More than any choice can cost in which every area reaches a site; stands in for a cost without end. */
export const beyondAnyCost = ({ areas, sites, cost }: SiteChoice): number => {
  let sum = 0;
  for (let area = 0; area < areas; area += 1) {
    let most = 0;
    for (let site = 0; site < sites; site += 1) {
      const own = cost[site * areas + area] as number;
      if (own < Infinity && own > most) most = own;
    }
    sum += most;
  }
  return 2 * sum + 1;
};
