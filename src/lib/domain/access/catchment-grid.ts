/**
 * E2SFCA (Luo & Qi 2009; Dai 2010) by straight lines over places of the national grid, for whole countries: 2SFCA's two
 * steps are one act, adding up what lies near a place, done from the services and then from the areas. Each sum is
 * made by one thread in one order, so any number of threads gives the same bits.
 */
import {
  DAI_HEIGHT,
  daiHeight,
  radiusOf,
  stepWeightAt,
  tableOf,
  type DaiTable,
  type NearDecay,
  type NearTable,
  type StepTable,
} from './near-weights.ts';
import {
  floats,
  frameOver,
  layOut,
  ordinaryMemory,
  roomForRuns,
  runsNear,
  toGivenOrder,
  toGridOrder,
  wholes,
  type Allocate,
  type GridFrame,
  type GridSide,
  type Points,
} from './place-grid.ts';

/** Places with hours a week: demand of areas, or supply of services. */
export interface PlacedHours extends Points {
  readonly hours: Float64Array;
}

export interface GridQuestion {
  readonly areas: PlacedHours;
  readonly services: PlacedHours;
  readonly decay: NearDecay;
}

/** A question laid out on the grid, with room for its answer. May lie in shared memory and be sent to threads. */
export interface LaidCatchment {
  readonly frame: GridFrame;
  readonly areas: GridSide;
  readonly services: GridSide;
  readonly decay: NearDecay;
  /** Hours a week, in grid order. */
  readonly demand: Float64Array;
  readonly supply: Float64Array;
  /** Supply over the demand that reaches for it, per service in grid order; the answer of the first step. */
  readonly level: Float64Array;
  /** Supply hours per demanded hour, per area in grid order; the answer of the second step. */
  readonly access: Float64Array;
  /** The next chunk that nobody has taken, by step. */
  readonly next: Int32Array;
}

/** Lays a question out; shared memory lets several threads work on it. */
export const layCatchment = (
  { areas, services, decay }: GridQuestion,
  allocate: Allocate = ordinaryMemory,
): LaidCatchment => {
  const frame = frameOver([areas, services], radiusOf(decay));
  const areaSide = layOut(areas, frame, allocate);
  const serviceSide = layOut(services, frame, allocate);
  return {
    frame,
    areas: areaSide,
    services: serviceSide,
    decay,
    demand: toGridOrder(areas.hours, areaSide, allocate),
    supply: toGridOrder(services.hours, serviceSide, allocate),
    level: floats(services.hours.length, allocate),
    access: floats(areas.hours.length, allocate),
    next: wholes(2, allocate),
  };
};

/** Adds up weight times value over runs of neighbours. */
const sumSteps = (
  table: StepTable,
  { east, north }: Points,
  values: Float64Array,
  x: number,
  y: number,
  runs: Int32Array,
  count: number,
): number => {
  const { weights, scale, end } = table;
  let sum = 0;
  for (let run = 0; run < count; run += 1) {
    const to = runs[2 * run + 1] as number;
    for (let at = runs[2 * run] as number; at < to; at += 1) {
      const dx = (east[at] as number) - x;
      const dy = (north[at] as number) - y;
      const squared = dx * dx + dy * dy;
      if (!(squared < end)) continue;
      const weight = weights[(squared * scale) | 0] as number;
      sum +=
        (values[at] as number) * (Number.isNaN(weight) ? stepWeightAt(table, squared) : weight);
    }
  }
  return sum;
};

const sumDai = (
  table: DaiTable,
  { east, north }: Points,
  values: Float64Array,
  x: number,
  y: number,
  runs: Int32Array,
  count: number,
): number => {
  const { end } = table;
  let sum = 0;
  for (let run = 0; run < count; run += 1) {
    const to = runs[2 * run + 1] as number;
    for (let at = runs[2 * run] as number; at < to; at += 1) {
      const dx = (east[at] as number) - x;
      const dy = (north[at] as number) - y;
      const squared = dx * dx + dy * dy;
      if (squared < end) sum += (values[at] as number) * daiHeight(table, squared);
    }
  }
  return sum * DAI_HEIGHT;
};

/** One of the two steps: from where one looks around, at whom, and what to make of the sum. */
interface Side {
  readonly centres: GridSide;
  readonly others: GridSide;
  readonly values: Float64Array;
  readonly keep: (centre: number, sum: number) => void;
}

const firstStep = ({ services, areas, demand, supply, level }: LaidCatchment): Side => ({
  centres: services,
  others: areas,
  values: demand,
  keep: (service, gathered) => {
    level[service] = gathered > 0 ? (supply[service] as number) / gathered : 0;
  },
});

const secondStep = ({ areas, services, level, access }: LaidCatchment): Side => ({
  centres: areas,
  others: services,
  values: level,
  keep: (area, sum) => {
    access[area] = sum;
  },
});

/** The steps, in the order they must be taken; the second begins when all of the first is done. */
export const STEPS = ['level', 'access'] as const;

export type Step = (typeof STEPS)[number];

const sideOf = { level: firstStep, access: secondStep } as const;

/** Works out the sums of centres `from` to `to - 1` of a step. */
const workOn = (
  { frame }: LaidCatchment,
  { centres, others, values, keep }: Side,
  table: NearTable,
  runs: Int32Array,
  from: number,
  to: number,
): void => {
  for (let centre = from; centre < to; centre += 1) {
    const x = centres.east[centre] as number;
    const y = centres.north[centre] as number;
    const count = runsNear(frame, others.first, x, y, table.radius, runs);
    keep(
      centre,
      table.kind === 'steps'
        ? sumSteps(table, others, values, x, y, runs, count)
        : sumDai(table, others, values, x, y, runs, count),
    );
  }
};

/** Centres in a chunk: enough work to be worth taking, little enough to share out evenly. */
export const CHUNK = 256;

/**
 * One who works on a step, beside any number of others on the same memory.
 * @returns takes the next chunk that nobody has taken and works it out; false when none is left
 */
export const workerOn = (laid: LaidCatchment, step: Step): (() => boolean) => {
  const side = sideOf[step](laid);
  const table = tableOf(laid.decay);
  const runs = roomForRuns(laid.frame);
  const centres = side.centres.order.length;
  const counter = STEPS.indexOf(step);
  return () => {
    const from = CHUNK * Atomics.add(laid.next, counter, 1);
    if (from >= centres) return false;
    workOn(laid, side, table, runs, from, Math.min(centres, from + CHUNK));
    return true;
  };
};

/** Takes chunks of a step until none is left. */
export const workThrough = (laid: LaidCatchment, step: Step): void => {
  const takeChunk = workerOn(laid, step);
  while (takeChunk());
};

/** Lets a layout be worked out again, after its demand or supply has changed. */
export const beginAgain = ({ next }: LaidCatchment): void => {
  next.fill(0);
};

/** Access by area and level by service, in the order they were given. */
export interface GridAnswer {
  readonly access: Float64Array;
  readonly level: Float64Array;
}

export const answerOf = ({ areas, services, access, level }: LaidCatchment): GridAnswer => ({
  access: toGivenOrder(access, areas),
  level: toGivenOrder(level, services),
});

/** Both steps on this thread; the layout keeps their answer. */
export const workAlone = (laid: LaidCatchment): void => {
  beginAgain(laid);
  for (const step of STEPS) workThrough(laid, step);
};

/** Lays a question out and answers it. */
export const assessGrid = (question: GridQuestion): GridAnswer => {
  const laid = layCatchment(question);
  workAlone(laid);
  return answerOf(laid);
};
