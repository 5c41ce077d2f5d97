/**
 * How little any choice of sites could cost: the Lagrangian relaxation of p-median (Cornuéjols, Fisher and Nemhauser
 * 1977). Each area offers a price for being served; at given prices the best sites are simply those that earn most,
 * and the prices are moved until the areas are served about once each (subgradient steps of Held, Wolfe and Crowder
 * 1974). The bound is as good as that of the strong linear programme, x ≤ y.
 */
import { costsAt, type SiteChoice } from './choice.ts';

/** What is decided of a site. */
export const FREE = 0;
export const OPEN = 1;
export const CLOSED = 2;

/** Sites as far as they are decided, and the prices that the areas offer. */
export interface Decided {
  readonly state: Uint8Array;
  readonly prices: Float64Array;
}

export interface Relaxed {
  /** No choice under what is decided costs less. */
  readonly bound: number;
  readonly prices: Float64Array;
  /** What each site adds to the cost at the best prices; never above 0. */
  readonly earnings: Float64Array;
  /** Share of the last steps in which each site was among the best, newer steps counting more. */
  readonly share: Float64Array;
}

/** How the prices are moved. */
export interface Pace {
  readonly steps: number;
  /** Steps without a better bound after which the stride is halved. */
  readonly patience: number;
}

const FIRST_STRIDE = 2;
const LEAST_STRIDE = 1e-4;
/** Weight of the newest step in the shares. */
const NEWEST = 0.1;

/** What each site adds to the cost at these prices: every area that it serves for less than the price. */
const earningsAt = (choice: SiteChoice, { state }: Decided, prices: Float64Array): Float64Array => {
  const earnings = new Float64Array(choice.sites);
  for (let site = 0; site < choice.sites; site += 1) {
    if (state[site] === CLOSED) continue;
    const cost = costsAt(choice, site);
    let sum = 0;
    for (let area = 0; area < cost.length; area += 1) {
      const over = (cost[area] as number) - (prices[area] as number);
      if (over < 0) sum += over;
    }
    earnings[site] = sum;
  }
  return earnings;
};

/** The best sites at these earnings: those decided to open, then the free ones that earn most. */
export const bestSites = (
  choice: SiteChoice,
  { state }: Pick<Decided, 'state'>,
  earnings: Float64Array,
): number[] => {
  const open: number[] = [];
  const free: number[] = [];
  for (const [site, decided] of state.entries()) {
    if (decided === OPEN) open.push(site);
    else if (decided === FREE) free.push(site);
  }
  free.sort((a, b) => (earnings[a] as number) - (earnings[b] as number));
  return [...open, ...free.slice(0, choice.open - open.length)];
};

/** How often each area is served less than once; the steepest way up for the prices. */
const slopeAt = (
  choice: SiteChoice,
  sites: readonly number[],
  prices: Float64Array,
): Float64Array => {
  const slope = new Float64Array(choice.areas).fill(1);
  for (const site of sites) {
    const cost = costsAt(choice, site);
    for (let area = 0; area < cost.length; area += 1) {
      if ((cost[area] as number) < (prices[area] as number))
        slope[area] = (slope[area] as number) - 1;
    }
  }
  return slope;
};

const sum = (values: Float64Array): number => values.reduce((whole, value) => whole + value, 0);

const squared = (values: Float64Array): number =>
  values.reduce((whole, value) => whole + value * value, 0);

/**
 * Raises the bound by moving prices.
 *
 * @param best cost of the best choice known; the search ends once the bound has reached it
 * @param offer told of every set of sites that was best at some prices
 */
export const relax = (
  choice: SiteChoice,
  decided: Decided,
  best: number,
  pace: Pace,
  offer: (sites: readonly number[]) => void,
): Relaxed => {
  const prices = decided.prices.slice();
  const share = new Float64Array(choice.sites);
  let top: Omit<Relaxed, 'share'> | undefined;
  let stride = FIRST_STRIDE;
  let idle = 0;
  for (let step = 0; step < pace.steps && stride > LEAST_STRIDE; step += 1) {
    const earnings = earningsAt(choice, decided, prices);
    const sites = bestSites(choice, decided, earnings);
    const bound = sites.reduce((whole, site) => whole + (earnings[site] as number), sum(prices));
    if (top === undefined || bound > top.bound) {
      if (top === undefined || bound > top.bound + Math.abs(top.bound) * LEAST_STRIDE) idle = 0;
      top = { bound, prices: prices.slice(), earnings };
      offer(sites);
    }
    idle += 1;
    if (idle > pace.patience) {
      stride /= 2;
      idle = 0;
    }
    for (let site = 0; site < share.length; site += 1)
      share[site] = (share[site] as number) * (1 - NEWEST);
    for (const site of sites) share[site] = (share[site] as number) + NEWEST;
    const slope = slopeAt(choice, sites, prices);
    const length = squared(slope);
    if (length === 0 || bound >= best) break;
    const move = (stride * (best - bound)) / length;
    for (let area = 0; area < prices.length; area += 1)
      prices[area] = (prices[area] as number) + move * (slope[area] as number);
  }
  const { bound, earnings } = top ?? { bound: -Infinity, earnings: new Float64Array(choice.sites) };
  return { bound, prices: top?.prices ?? prices, earnings, share };
};
