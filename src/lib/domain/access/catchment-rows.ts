/**
 * Pairs in reach, kept: compressed rows, one an area, so that another question about the same places (other demand,
 * other supply, a what-if) measures no distance again. Stepped rows name only services, those of one weight together:
 * two or four bytes a pair.
 */
import type { LaidCatchment } from './catchment-grid.ts';
import {
  DAI_HEIGHT,
  daiHeight,
  stepAt,
  tableOf,
  type DaiTable,
  type StepTable,
} from './near-weights.ts';
import { roomForRuns, runsNear } from './place-grid.ts';
import type { CatchmentRows, Columns, StepRows, WeightedRows } from './row-sums.ts';

const MOST_SHORT = 65_536;
const FIRST_PAIRS = 65_536;

/** A list of numbers that grows by half when it is full. */
class Growing<A extends Columns | Float64Array> {
  length = 0;

  constructor(private held: A) {}

  /** Room for so many more, and where they begin. */
  take(more: number): { readonly into: A; readonly from: number } {
    const from = this.length;
    this.length += more;
    if (this.length > this.held.length) {
      const grown = Math.max(this.length, Math.ceil((3 * this.held.length) / 2));
      const wider = new (this.held.constructor as new (length: number) => A)(grown);
      wider.set(this.held);
      this.held = wider;
    }
    return { into: this.held, from };
  }

  kept(): A {
    return this.held.slice(0, this.length) as A;
  }
}

const columnsFor = (services: number): Growing<Columns> =>
  new Growing<Columns>(
    services <= MOST_SHORT ? new Uint16Array(FIRST_PAIRS) : new Int32Array(FIRST_PAIRS),
  );

/** What one area sees, in grid order, before it is sorted into its steps. */
interface Seen {
  readonly services: Int32Array;
  readonly steps: Int32Array;
  count: number;
}

/** Finds the services in reach of an area and the step of each. */
const look = (
  laid: LaidCatchment,
  table: StepTable,
  runs: Int32Array,
  area: number,
  seen: Seen,
) => {
  const { frame, areas, services } = laid;
  const { weights, scale, end, ends } = table;
  const beyond = ends.length;
  const x = areas.east[area] as number;
  const y = areas.north[area] as number;
  const count = runsNear(frame, services.first, x, y, table.radius, runs);
  seen.count = 0;
  for (let run = 0; run < count; run += 1) {
    const to = runs[2 * run + 1] as number;
    for (let at = runs[2 * run] as number; at < to; at += 1) {
      const dx = (services.east[at] as number) - x;
      const dy = (services.north[at] as number) - y;
      const squared = dx * dx + dy * dy;
      if (!(squared < end)) continue;
      if (weights[(squared * scale) | 0] === 0) continue;
      const step = stepAt(table, squared);
      if (step === beyond) continue;
      seen.services[seen.count] = at;
      seen.steps[seen.count] = step;
      seen.count += 1;
    }
  }
};

const stepRows = (laid: LaidCatchment, table: StepTable): StepRows => {
  const steps = table.ends.length;
  const areas = laid.areas.order.length;
  const services = laid.services.order.length;
  const start = new Int32Array(areas * steps + 1);
  const columns = columnsFor(services);
  const seen: Seen = {
    services: new Int32Array(services),
    steps: new Int32Array(services),
    count: 0,
  };
  const runs = roomForRuns(laid.frame);
  const next = new Int32Array(steps);
  for (let area = 0; area < areas; area += 1) {
    look(laid, table, runs, area, seen);
    const { into, from } = columns.take(seen.count);
    next.fill(0);
    for (let k = 0; k < seen.count; k += 1) {
      const step = seen.steps[k] as number;
      next[step] = (next[step] as number) + 1;
    }
    let at = from;
    for (let step = 0; step < steps; step += 1) {
      const many = next[step] as number;
      next[step] = at;
      at += many;
      start[area * steps + step + 1] = at;
    }
    for (let k = 0; k < seen.count; k += 1) {
      const step = seen.steps[k] as number;
      const place = next[step] as number;
      into[place] = seen.services[k] as number;
      next[step] = place + 1;
    }
  }
  return { kind: 'steps', start, columns: columns.kept(), weights: table.stepWeights };
};

const daiRows = (laid: LaidCatchment, table: DaiTable): WeightedRows => {
  const { frame, areas, services } = laid;
  const start = new Int32Array(areas.order.length + 1);
  const columns = new Growing(new Int32Array(FIRST_PAIRS));
  const weights = new Growing(new Float64Array(FIRST_PAIRS));
  const runs = roomForRuns(frame);
  const square = table.radius * table.radius;
  for (let area = 0; area < areas.order.length; area += 1) {
    const x = areas.east[area] as number;
    const y = areas.north[area] as number;
    const count = runsNear(frame, services.first, x, y, table.radius, runs);
    for (let run = 0; run < count; run += 1) {
      const to = runs[2 * run + 1] as number;
      for (let at = runs[2 * run] as number; at < to; at += 1) {
        const dx = (services.east[at] as number) - x;
        const dy = (services.north[at] as number) - y;
        const squared = dx * dx + dy * dy;
        if (squared > square) continue;
        const column = columns.take(1);
        column.into[column.from] = at;
        const weight = weights.take(1);
        weight.into[weight.from] = daiHeight(table, squared) * DAI_HEIGHT;
      }
    }
    start[area + 1] = columns.length;
  }
  return { kind: 'weighted', start, columns: columns.kept(), weights: weights.kept() };
};

/** Finds and keeps all pairs in reach of a layout; areas and services in its grid order. */
export const keepRows = (laid: LaidCatchment): CatchmentRows => {
  const table = tableOf(laid.decay);
  return table.kind === 'steps' ? stepRows(laid, table) : daiRows(laid, table);
};
