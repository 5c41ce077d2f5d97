/**
 * Bench of access over a whole nation: the grid against plain objects, cold, with its index built each time; and the
 * same from kept pairs.
 */
import { assessGrid, layCatchment, type GridQuestion } from '#lib/domain/access/catchment-grid.ts';
import { keepRows } from '#lib/domain/access/catchment-rows.ts';
import { toGivenOrder } from '#lib/domain/access/place-grid.ts';
import { accessByRows, levelByRows } from '#lib/domain/access/row-sums.ts';
import { agreement, compare, digest, type BenchLine } from './measure.ts';
import { nationOf, SOME_SERVICES } from './nation.ts';
import { filteredLists, nestedLoops, plainMarket } from './plain-catchment.ts';

/** All ways of the same nation agree this closely. */
export const CLOSE = 1e-12;
const NAME = 'access, 35,672 areas × 10,000 services, 30 km, cold with index';

/** Says that two runs were asked about the same nation. */
export const inputsOf = ({ areas, services, decay }: GridQuestion): string =>
  digest(
    areas.east,
    areas.north,
    areas.hours,
    services.east,
    services.north,
    services.hours,
    decay,
  );
/** A list of everything for each place: one place in so many is timed, and stands for the others. */
const ONE_IN = 100;

/** Our way alone, for its memory. */
export const assessNation = (): Promise<unknown> =>
  Promise.resolve(assessGrid(nationOf(SOME_SERVICES)));

const againstLoops = (question: GridQuestion): Promise<BenchLine> => {
  const market = plainMarket(question);
  const { access } = assessGrid(question);
  return compare({
    name: NAME,
    against: 'nested loops over objects',
    ours: () => assessGrid(question),
    twin: () => nestedLoops(market),
    atLeast: 15,
    warmUps: 2,
    figures: [agreement(access, nestedLoops(market), CLOSE)],
    inputs: inputsOf(question),
    answer: digest(access),
  });
};

const againstLists = (question: GridQuestion): Promise<BenchLine> => {
  const market = plainMarket(question);
  const { access, level } = assessGrid(question);
  const sample = {
    areas: Math.round(market.areas.length / ONE_IN),
    services: Math.round(market.services.length / ONE_IN),
  };
  const lists = filteredLists(market, sample, level);
  return compare({
    name: NAME,
    against: `filter, map, reduce (1 place in ${ONE_IN})`,
    ours: () => assessGrid(question),
    twin: () => filteredLists(market, sample, level),
    scale: { twin: ONE_IN },
    atLeast: 250,
    figures: [
      agreement(access.subarray(0, sample.areas), lists.access, CLOSE),
      agreement(level.subarray(0, sample.services), lists.levels, CLOSE),
    ],
    inputs: inputsOf(question),
    answer: digest(access),
  });
};

/** Against both plain ways. */
export const coldLines = async (): Promise<readonly BenchLine[]> => {
  const question = nationOf(SOME_SERVICES);
  return [await againstLoops(question), await againstLists(question)];
};

/** The same from kept pairs, against finding them. */
export const cachedLine = async (): Promise<readonly BenchLine[]> => {
  const question = nationOf(SOME_SERVICES);
  const cold = assessGrid(question);
  const laid = layCatchment(question);
  const began = performance.now();
  const rows = keepRows(laid);
  const took = performance.now() - began;
  const ours = (): Float64Array => {
    const level = levelByRows(rows, laid.demand, laid.supply);
    return toGivenOrder(accessByRows(rows, level, laid.demand.length), laid.areas);
  };
  const access = ours();
  const bytes = rows.columns.byteLength + rows.start.byteLength;
  return [
    await compare({
      name: 'access, the same from kept pairs',
      against: 'cold with index',
      ours,
      twin: () => assessGrid(question),
      repeats: 15,
      warmUps: 3,
      atLeast: 2.5,
      figures: [
        agreement(access, cold.access, CLOSE),
        { label: 'pairs', value: rows.columns.length / 1e6, unit: 'million' },
        { label: 'kept pairs', value: bytes / 2 ** 20, unit: 'MB' },
        { label: 'finding them, once', value: took, unit: 'ms' },
      ],
      inputs: inputsOf(question),
      answer: digest(access),
    }),
  ];
};

/** Our way with kept pairs alone, for its memory. */
export const keepNation = (): Promise<unknown> => {
  const laid = layCatchment(nationOf(SOME_SERVICES));
  const rows = keepRows(laid);
  const level = levelByRows(rows, laid.demand, laid.supply);
  return Promise.resolve(accessByRows(rows, level, laid.demand.length));
};
