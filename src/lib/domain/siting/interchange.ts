/**
 * A good choice of sites at once: two greedy starts, each improved by exchanging one open site for a closed one as long
 * as that helps (Teitz and Bart 1968). Every exchange is valued from each area's two nearest open sites, so that a pass
 * over all exchanges costs no more than one over all pairs (Whitaker 1983; Resende and Werneck 2007).
 */
import { beyondAnyCost, costOf, rising, type ChosenSites, type SiteChoice } from './choice.ts';

const NONE = -1;
/** An exchange must save more than this part of the cost: less is rounding, and could go on for ever. */
const WORTHWHILE = 1e-12;

/** The choice as it stands: which sites are open, and what each area pays at its two nearest. */
class Standing {
  readonly isOpen: Uint8Array;
  private readonly choice: SiteChoice;
  /** Costs without Infinity, so that areas out of reach can be counted. */
  private readonly cost: Float64Array;
  private readonly isForced: Uint8Array;
  private readonly first: Float64Array;
  private readonly firstSite: Int32Array;
  private readonly second: Float64Array;
  private readonly beyond: number;
  private readonly loss: Float64Array;

  constructor(choice: SiteChoice, open: Iterable<number>) {
    const { areas, sites } = choice;
    const beyond = beyondAnyCost(choice);
    this.choice = choice;
    this.beyond = beyond;
    this.cost = choice.cost.map((own) => (own < Infinity ? own : beyond));
    this.isForced = new Uint8Array(sites);
    for (const site of choice.forced) this.isForced[site] = 1;
    this.isOpen = new Uint8Array(sites);
    for (const site of open) this.isOpen[site] = 1;
    this.first = new Float64Array(areas);
    this.firstSite = new Int32Array(areas);
    this.second = new Float64Array(areas);
    this.loss = new Float64Array(sites);
    this.settle();
  }

  get sites(): number[] {
    return [...this.isOpen.keys()].filter((site) => this.isOpen[site] === 1);
  }

  /** The closed site that saves most. */
  bestToOpen(): number {
    let best = NONE;
    let most = -1;
    for (let site = 0; site < this.choice.sites; site += 1) {
      if (this.isOpen[site] === 1) continue;
      const saving = this.savingOf(site);
      if (saving > most) {
        most = saving;
        best = site;
      }
    }
    return best;
  }

  /** The open site that is missed least. */
  bestToClose(): number {
    const { loss, firstSite, first, second } = this;
    loss.fill(0);
    for (let area = 0; area < first.length; area += 1) {
      const site = firstSite[area] as number;
      if (site !== NONE)
        loss[site] = (loss[site] as number) + (second[area] as number) - (first[area] as number);
    }
    return this.leastLoss();
  }

  open(site: number): void {
    this.isOpen[site] = 1;
    this.settle();
  }

  close(site: number): void {
    this.isOpen[site] = 0;
    this.settle();
  }

  /** Makes the best exchange of one open site for a closed one; false when none saves anything. */
  exchange(): boolean {
    let opened = NONE;
    let closed = NONE;
    const paid = this.first.reduce((sum, cost) => sum + cost, 0);
    let most = WORTHWHILE * paid;
    for (let site = 0; site < this.choice.sites; site += 1) {
      if (this.isOpen[site] === 1) continue;
      const saving = this.savingAndLosses(site);
      const out = this.leastLoss();
      if (out === NONE) return false;
      const profit = saving - (this.loss[out] as number);
      if (profit > most) {
        most = profit;
        opened = site;
        closed = out;
      }
    }
    if (opened === NONE) return false;
    this.isOpen[opened] = 1;
    this.isOpen[closed] = 0;
    this.settle();
    return true;
  }

  private savingOf(site: number): number {
    const { cost, first } = this;
    const from = site * first.length;
    let saving = 0;
    for (let area = 0; area < first.length; area += 1) {
      const less = (first[area] as number) - (cost[from + area] as number);
      if (less > 0) saving += less;
    }
    return saving;
  }

  /** What a site saves; leaves in `loss` what closing each open site would cost once it is open. */
  private savingAndLosses(site: number): number {
    const { cost, first, firstSite, second, loss } = this;
    loss.fill(0);
    const from = site * first.length;
    let saving = 0;
    for (let area = 0; area < first.length; area += 1) {
      const own = cost[from + area] as number;
      const now = first[area] as number;
      if (own < now) saving += now - own;
      else {
        const at = firstSite[area] as number;
        if (at !== NONE)
          loss[at] = (loss[at] as number) + Math.min(own, second[area] as number) - now;
      }
    }
    return saving;
  }

  private leastLoss(): number {
    let best = NONE;
    for (let site = 0; site < this.isOpen.length; site += 1) {
      if (this.isOpen[site] === 0 || this.isForced[site] === 1) continue;
      if (best === NONE || (this.loss[site] as number) < (this.loss[best] as number)) best = site;
    }
    return best;
  }

  /** Finds every area's two nearest open sites. */
  private settle(): void {
    const { cost, first, firstSite, second, beyond } = this;
    const { areas } = this.choice;
    first.fill(beyond);
    second.fill(beyond);
    firstSite.fill(NONE);
    for (let site = 0; site < this.isOpen.length; site += 1) {
      if (this.isOpen[site] === 0) continue;
      const from = site * areas;
      for (let area = 0; area < areas; area += 1) {
        const own = cost[from + area] as number;
        if (own < (first[area] as number)) {
          second[area] = first[area] as number;
          first[area] = own;
          firstSite[area] = site;
        } else if (own < (second[area] as number)) second[area] = own;
      }
    }
  }
}

const exchanged = (choice: SiteChoice, standing: Standing): ChosenSites => {
  while (standing.exchange());
  const { sites } = standing;
  return { sites: rising(sites), cost: costOf(choice, sites) };
};

/** Opens one site after another, each time the one that saves most. */
const openOneByOne = (choice: SiteChoice): Standing => {
  const standing = new Standing(choice, choice.forced);
  for (let count = choice.forced.length; count < choice.open; count += 1)
    standing.open(standing.bestToOpen());
  return standing;
};

/** Closes one site after another, each time the one that is missed least. */
const closeOneByOne = (choice: SiteChoice): Standing => {
  const standing = new Standing(choice, Array(choice.sites).keys());
  for (let count = choice.sites; count > choice.open; count -= 1)
    standing.close(standing.bestToClose());
  return standing;
};

/** The plain greedy choice, to be set beside better ones. */
export const chooseGreedily = (choice: SiteChoice): ChosenSites => {
  const { sites } = openOneByOne(choice);
  return { sites, cost: costOf(choice, sites) };
};

/** Improves a choice by exchanges until none helps. */
export const improve = (choice: SiteChoice, sites: readonly number[]): ChosenSites =>
  exchanged(choice, new Standing(choice, sites));

/**
 * A good choice within a moment, without proof: the better of both starts after all exchanges. Among equals the one
 * that greedy opening led to.
 */
export const chooseAtOnce = (choice: SiteChoice): ChosenSites => {
  const opened = exchanged(choice, openOneByOne(choice));
  const closed = exchanged(choice, closeOneByOne(choice));
  return closed.cost < opened.cost ? closed : opened;
};
