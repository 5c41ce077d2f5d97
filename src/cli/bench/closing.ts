/** Bench of closing services: one what-if, and every service of a nation left out in turn, against working it out again. */
import {
  layCatchment,
  workAlone,
  type GridQuestion,
  type LaidCatchment,
} from '#lib/domain/access/catchment-grid.ts';
import { keepRows } from '#lib/domain/access/catchment-rows.ts';
import { toGivenOrder } from '#lib/domain/access/place-grid.ts';
import { accessByRows, levelByRows } from '#lib/domain/access/row-sums.ts';
import { closeEach, closuresOf, type EachClosure } from '#lib/domain/access/without-service.ts';
import { luckWord, uniformOf } from '#lib/domain/kernel/philox.ts';
import { CLOSE, inputsOf } from './catchment.ts';
import {
  compare,
  digest,
  largestDifference,
  median,
  type BenchLine,
  type Figure,
} from './measure.ts';
import { MANY_SERVICES, nationOf } from './nation.ts';

const CHECKED = 200;
const TIMED_ALONE = 5000;
const MICROSECONDS = 1000;

/** Services drawn by lot, the same each time. */
const drawn = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, k) =>
    Math.floor(MANY_SERVICES * uniformOf(luckWord(3, k, 0, 0, 0))),
  );

interface WorkedOut {
  readonly question: GridQuestion;
  readonly laid: LaidCatchment;
}

const workedOut = (): WorkedOut => {
  const question = nationOf(MANY_SERVICES);
  const laid = layCatchment(question);
  workAlone(laid);
  return { question, laid };
};

const unmetHours = (demand: Float64Array, access: Float64Array): number =>
  demand.reduce((sum, hours, area) => sum + hours * Math.max(0, 1 - (access[area] as number)), 0);

/** Works everything out again without each of some services, and holds what was found at once against it. */
const checks = ({ question, laid }: WorkedOut, { unmet }: EachClosure): readonly Figure[] => {
  const rows = keepRows(laid);
  const closureOf = closuresOf(laid);
  const { hours } = question.areas;
  const placeOf = new Map(Array.from(laid.services.order, (service, place) => [service, place]));
  const again = (supply: Float64Array): Float64Array => {
    const level = levelByRows(rows, laid.demand, supply);
    return toGivenOrder(accessByRows(rows, level, laid.demand.length), laid.areas);
  };
  const before = again(laid.supply);
  const now = unmetHours(hours, before);
  let furthest = 0;
  let furthestHours = 0;
  for (const service of drawn(CHECKED)) {
    const supply = laid.supply.slice();
    supply[placeOf.get(service) ?? -1] = 0;
    const after = again(supply);
    const found = before.slice();
    const { areas, access } = closureOf(service);
    for (const [k, area] of areas.entries()) found[area] = access[k] as number;
    furthest = Math.max(furthest, largestDifference(found, after));
    const more = unmetHours(hours, after) - now;
    furthestHours = Math.max(furthestHours, Math.abs((unmet[service] as number) - more));
  }
  return [
    {
      label: `access of ${CHECKED} closures, difference`,
      value: furthest,
      unit: '',
      atMost: CLOSE,
    },
    { label: 'their unmet hours, difference', value: furthestHours / now, unit: '', atMost: CLOSE },
  ];
};

/** Every one of 60,000 services left out in turn. */
export const everyClosureLine = async (): Promise<readonly BenchLine[]> => {
  const nation = workedOut();
  const { question, laid } = nation;
  const each = closeEach(laid);
  return [
    await compare({
      name: 'closing each of 60,000 services alone, what every area keeps',
      against: 'working out again (1 of 60,000)',
      ours: () => closeEach(laid),
      twin: () => workAlone(laid),
      scale: { twin: MANY_SERVICES },
      repeats: 5,
      atLeast: 10_000,
      figures: checks(nation, each),
      inputs: inputsOf(question),
      answer: digest(each.touched, each.unmet),
    }),
  ];
};

/** One closure, as a person asks it. */
export const oneClosureLine = async (): Promise<readonly BenchLine[]> => {
  const { question, laid } = workedOut();
  const closureOf = closuresOf(laid);
  const services = drawn(TIMED_ALONE);
  let touched = 0;
  for (const service of services) touched += closureOf(service).areas.length;
  const microseconds = services.map((service) => {
    const from = performance.now();
    closureOf(service);
    return MICROSECONDS * (performance.now() - from);
  });
  return [
    await compare({
      name: 'closing one service, what every area keeps',
      against: 'working out again',
      ours: () => {
        for (const service of services) closureOf(service);
      },
      twin: () => workAlone(laid),
      scale: { ours: 1 / TIMED_ALONE },
      repeats: 5,
      figures: [
        { label: 'median of single closures', value: median(microseconds), unit: 'µs', atMost: 20 },
        { label: 'areas touched, on average', value: touched / TIMED_ALONE, unit: '' },
      ],
      inputs: inputsOf(question),
      answer: digest(closureOf(services[0] ?? 0)),
    }),
  ];
};
