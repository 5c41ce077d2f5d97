/**
 * What areas lose when a service closes, without working everything out again. In a floating catchment a closure leaves
 * the level of every other service as it is, so exactly the closed service's part, weight times level, goes from each
 * area it reached.
 */
import type { LaidCatchment } from './catchment-grid.ts';
import { DAI_HEIGHT, daiHeight, stepWeightAt, tableOf, type NearTable } from './near-weights.ts';
import { roomForRuns, runsNear } from './place-grid.ts';

/** The areas a closure touches and what is left to them. Valid until the next closure is asked for. */
export interface Closure {
  /** Areas by the number they were given with. */
  readonly areas: Int32Array;
  /** Supply hours per demanded hour that each of them keeps. */
  readonly access: Float64Array;
}

/** What closing each service alone would do, by service as given. */
export interface EachClosure {
  /** How many areas would lose something. */
  readonly touched: Int32Array;
  /** Hours a week that would be unmet besides those unmet now, when people share in proportion. */
  readonly unmet: Float64Array;
}

/** Areas around one service, in grid order, with their weights. */
interface Around {
  readonly runs: Int32Array;
  readonly areas: Int32Array;
  readonly weights: Float64Array;
  count: number;
}

const roomAround = (laid: LaidCatchment): Around => ({
  runs: roomForRuns(laid.frame),
  areas: new Int32Array(laid.areas.order.length),
  weights: new Float64Array(laid.areas.order.length),
  count: 0,
});

const weightAt = (table: NearTable, squared: number): number => {
  if (table.kind === 'dai') return daiHeight(table, squared) * DAI_HEIGHT;
  const weight = table.weights[(squared * table.scale) | 0] as number;
  return Number.isNaN(weight) ? stepWeightAt(table, squared) : weight;
};

/** Finds the areas that a service reaches with any weight. */
const lookAround = (
  { frame, areas, services }: LaidCatchment,
  table: NearTable,
  service: number,
  around: Around,
): void => {
  const { runs } = around;
  const x = services.east[service] as number;
  const y = services.north[service] as number;
  const count = runsNear(frame, areas.first, x, y, table.radius, runs);
  let found = 0;
  for (let run = 0; run < count; run += 1) {
    const to = runs[2 * run + 1] as number;
    for (let at = runs[2 * run] as number; at < to; at += 1) {
      const dx = (areas.east[at] as number) - x;
      const dy = (areas.north[at] as number) - y;
      const squared = dx * dx + dy * dy;
      if (!(squared < table.end)) continue;
      const weight = weightAt(table, squared);
      // Written always and kept only where it weighs, which spares a branch.
      around.areas[found] = at;
      around.weights[found] = weight;
      found += weight > 0 ? 1 : 0;
    }
  }
  around.count = found;
};

/** Access that is left when a part is gone; rounding takes nobody below nothing. */
const remaining = (access: number, part: number): number => Math.max(0, access - part);

/**
 * Answers closures of single services, one after another, over a layout that has been worked out.
 * @returns a function from the service's number as given to what is left
 */
export const closuresOf = (laid: LaidCatchment): ((service: number) => Closure) => {
  const { areas, services, level, access } = laid;
  const table = tableOf(laid.decay);
  const around = roomAround(laid);
  const placeOf = new Int32Array(services.order.length);
  for (const [place, service] of services.order.entries()) placeOf[service] = place;
  const touched = new Int32Array(areas.order.length);
  const left = new Float64Array(areas.order.length);
  return (service) => {
    const place = placeOf[service] as number;
    const own = level[place] as number;
    lookAround(laid, table, place, around);
    for (let k = 0; k < around.count; k += 1) {
      const area = around.areas[k] as number;
      touched[k] = areas.order[area] as number;
      left[k] = remaining(access[area] as number, own * (around.weights[k] as number));
    }
    return { areas: touched.subarray(0, around.count), access: left.subarray(0, around.count) };
  };
};

/** Closes every service in turn, each alone, over a layout that has been worked out. */
export const closeEach = (laid: LaidCatchment): EachClosure => {
  const { services, demand, level, access } = laid;
  const table = tableOf(laid.decay);
  const around = roomAround(laid);
  const touched = new Int32Array(services.order.length);
  const unmet = new Float64Array(services.order.length);
  for (let place = 0; place < services.order.length; place += 1) {
    const own = level[place] as number;
    const service = services.order[place] as number;
    lookAround(laid, table, place, around);
    let more = 0;
    for (let k = 0; k < around.count; k += 1) {
      const area = around.areas[k] as number;
      const now = access[area] as number;
      const then = remaining(now, own * (around.weights[k] as number));
      more += (demand[area] as number) * (Math.min(1, now) - Math.min(1, then));
    }
    touched[service] = own > 0 ? around.count : 0;
    unmet[service] = more;
  }
  return { touched, unmet };
};
