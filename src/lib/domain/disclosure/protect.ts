/**
 * The cheapest further cells to hide so that the primary cells of a table are protected, proven to be the cheapest:
 * branch and cut over the conditions that every protecting pattern meets. Hiding more never narrows an interval, so a
 * pattern can be thinned out as long as it still protects.
 */
import { boundCells, countAt, type CellPlace } from './bounds.ts';
import { missedCuts, type ProtectionTask } from './cuts.ts';
import { Programme, type LinearRow } from './dual-simplex.ts';

/** Shares nearer to 0 or 1 than this are 0 or 1. */
const NEARLY_WHOLE = 1e-6;
/** A bound this close below the best pattern leaves no room for a better one. */
const DUST = 1e-6;

/** Does the pattern give every primary cell an interval of the width? */
export const isProtected = (
  { table, primary, width }: Omit<ProtectionTask, 'candidates'>,
  further: readonly CellPlace[],
): boolean =>
  boundCells(table, [...primary, ...further])
    .slice(0, primary.length)
    .every(({ low, high }) => high - low >= width);

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));

/** The search: what it looks for, and the best pattern so far. */
class Search {
  private readonly task: ProtectionTask;
  private readonly costs: readonly number[];
  /** Every pattern costs a multiple of this. */
  private readonly step: number;
  private best: readonly number[];
  private bestCost: number;

  constructor(task: ProtectionTask, everything: readonly number[]) {
    this.task = task;
    this.costs = task.candidates.map((cell) => countAt(task.table, cell));
    this.step = this.costs.reduce(commonDivisor, 0);
    this.best = everything;
    this.bestCost = this.costOf(everything);
    this.offer(everything);
  }

  run(): readonly number[] {
    const open = [new Programme(this.costs)];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      const shares = this.tighten(node);
      if (shares === undefined) continue;
      this.offer([...this.costs.keys()].filter((at) => (shares[at] as number) > 0));
      const at = this.branchAt(shares);
      if (at === undefined || this.isHopeless(node.cost)) continue;
      const unit = new Float64Array(this.costs.length);
      unit[at] = -1;
      const shown = new Programme(node);
      shown.add({ coefficients: unit, least: 0 });
      node.add({ coefficients: unit.map((value) => Math.abs(value)), least: 1 });
      open.push(shown, node);
    }
    return this.best;
  }

  private costOf(chosen: readonly number[]): number {
    return chosen.reduce((sum, at) => sum + (this.costs[at] as number), 0);
  }

  private protects(chosen: readonly number[]): boolean {
    return isProtected(
      this.task,
      chosen.map((at) => this.task.candidates[at] as CellPlace),
    );
  }

  /** Can nothing cheaper than the best pattern cost at least so much? */
  private isHopeless(cost: number): boolean {
    const { step } = this;
    return Math.ceil((cost - DUST * step) / step) * step >= this.bestCost;
  }

  /** Solves a node and adds the conditions it misses until it misses none; undefined when it cannot be the best. */
  private tighten(node: Programme): Float64Array | undefined {
    for (;;) {
      if (!node.solve() || this.isHopeless(node.cost)) return undefined;
      const values = node.values();
      const shares = values.map(wholeIfNearly);
      const over = shares.findIndex((share) => share > 1);
      if (over >= 0) {
        const coefficients = new Float64Array(shares.length);
        coefficients[over] = -1;
        node.add({ coefficients, least: -1 });
        continue;
      }
      const missed = missedCuts(this.task, shares).filter((row) => isMissed(row, values));
      if (missed.length === 0) return shares;
      for (const row of missed) node.add(row);
    }
  }

  /** Takes a pattern that protects, without the cells it can do without, when it is the cheapest so far. */
  private offer(pattern: readonly number[]): void {
    if (!this.protects(pattern)) return;
    let chosen = pattern;
    const dearestFirst = pattern.toSorted(
      (a, b) => (this.costs[b] as number) - (this.costs[a] as number),
    );
    for (const at of dearestFirst) {
      const without = chosen.filter((other) => other !== at);
      if (this.protects(without)) chosen = without;
    }
    const cost = this.costOf(chosen);
    if (cost < this.bestCost) {
      this.best = chosen;
      this.bestCost = cost;
    }
  }

  /** The dearest cell that is hidden only in part. */
  private branchAt(shares: Float64Array): number | undefined {
    let found: number | undefined;
    for (const [at, share] of shares.entries()) {
      if (share === 0 || share === 1) continue;
      if (found === undefined || (this.costs[at] as number) > (this.costs[found] as number))
        found = at;
    }
    return found;
  }
}

/** A row that is only missed because shares were rounded would be added for ever. */
const isMissed = ({ coefficients, least }: LinearRow, values: Float64Array): boolean =>
  coefficients.reduce((sum, factor, at) => sum + factor * (values[at] as number), 0) < least - DUST;

const wholeIfNearly = (share: number): number =>
  Math.abs(share - Math.round(share)) <= NEARLY_WHOLE ? Math.round(share) : share;

/**
 * The candidates to hide at least cost, where hiding a cell costs its count; undefined when not even hiding all of
 * them protects. In the order of the candidates. Which of several equally cheap patterns is found is fixed.
 */
export const findCheapestPattern = (task: ProtectionTask): CellPlace[] | undefined => {
  if (isProtected(task, [])) return [];
  if (!isProtected(task, task.candidates)) return undefined;
  const everything = [...task.candidates.keys()];
  const chosen = new Set(new Search(task, everything).run());
  return task.candidates.filter((_, at) => chosen.has(at));
};
