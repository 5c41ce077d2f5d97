/** Where people lack support within reach: unmet hours, real choices and stranded supply, by need and kind of support. */
import type { ReachAnswer } from '../access/sharing.ts';
import { NEEDS, SUPPORTS, type Need, type Support } from '../market/records.ts';
import { SHORT_BELOW } from '../parameters/access.ts';
import type { Ranged } from '../parameters/parameter.ts';
import { valueIn } from '../parameters/set.ts';
import {
  cellOf,
  hoursNeeded,
  offerOf,
  prepare,
  ranged,
  runLevel,
  type Cell,
  type GapBasis,
  type Level,
  type Offer,
  type Prepared,
} from './basis.ts';

export type { GapBasis } from './basis.ts';

/** What is known about an area: "no-data" is not "no supply", and "none" is not "short". */
export type GapState = 'no-data' | 'no-demand' | 'met' | 'short' | 'none';

/** One area's gap for one need and one kind of support. Hours a week. */
export interface AreaGap {
  readonly areaCode: string;
  readonly state: GapState;
  readonly demandHours: Ranged;
  /** Hours of all services in reach, used by everybody who reaches them. */
  readonly supplyInReachHours: number;
  /** Supply hours for each demanded hour, after sharing. */
  readonly access: number;
  /** When people share in proportion. */
  readonly unmetHours: Ranged;
  /** Distinct owners within reach. */
  readonly choices: number;
  /** Minutes to the nearest service; null when none is in reach. */
  readonly nearestMinutes: number | null;
}

/** The three unmet figures and stranded supply, with their ranges; hours a week. */
export interface GapTotals {
  readonly demand: Ranged;
  readonly supply: number;
  /** Shortage on paper. */
  readonly naive: Ranged;
  /** Left over by the best possible brokerage. */
  readonly minimum: Ranged;
  /** When people share in proportion. */
  readonly expected: Ranged;
  readonly stranded: Ranged;
}

/** A need and a kind of support, assessed over all areas. */
export interface Gap {
  readonly need: Need;
  readonly support: Support;
  readonly totals: GapTotals;
  /** In the order of the areas given. */
  readonly areas: readonly AreaGap[];
}

const stateOf = (
  isKnown: boolean,
  demandHours: number,
  owners: number,
  access: number,
  shortBelow: number,
): GapState => {
  if (!isKnown) return 'no-data';
  if (demandHours <= 0) return 'no-demand';
  if (owners === 0) return 'none';
  return access < shortBelow ? 'short' : 'met';
};

type Runs = Readonly<Record<Level, ReachAnswer>>;

const areaGap = (prepared: Prepared, cell: Cell, runs: Runs, at: number): AreaGap => {
  const areaCode = prepared.areas[at]?.code ?? '';
  const demandHours = ranged((level) => hoursNeeded(prepared, areaCode, cell, level));
  const { mid } = runs;
  const nearest = mid.nearestMinutes[at] ?? NaN;
  const choices = mid.owners[at] ?? 0;
  const access = mid.access[at] ?? 0;
  return {
    areaCode,
    state: stateOf(
      prepared.known.has(areaCode),
      demandHours.mid,
      choices,
      access,
      valueIn(prepared.parameters, SHORT_BELOW),
    ),
    demandHours,
    supplyInReachHours: mid.supplyInReach[at] ?? 0,
    access,
    unmetHours: inOrder(ranged((level) => runs[level].unmetByArea[at] ?? 0)),
    choices,
    nearestMinutes: Number.isNaN(nearest) ? null : nearest,
  };
};

/** A range whose ends hold its middle: sharing can leave one area better off on slower roads. */
const inOrder = ({ low, mid, high }: Ranged): Ranged => ({
  low: Math.min(low, mid, high),
  mid,
  high: Math.max(low, mid, high),
});

const totalsOf = (runs: Runs): GapTotals => {
  const over = (pick: (run: ReachAnswer) => number): Ranged =>
    inOrder(ranged((level) => pick(runs[level])));
  return {
    demand: over((run) => run.demandTotal),
    supply: runs.mid.supplyTotal,
    naive: over((run) => run.unmetNaive),
    minimum: over((run) => run.unmetMinimum),
    expected: over((run) => run.unmetExpected),
    stranded: over((run) => run.strandedSupply),
  };
};

const assessCell = (prepared: Prepared, need: Need, offer: Offer): Gap => {
  const cell = cellOf(prepared, need, offer);
  const runs: Runs = {
    low: runLevel(prepared, cell, 'low'),
    mid: runLevel(prepared, cell, 'mid'),
    high: runLevel(prepared, cell, 'high'),
  };
  return {
    need,
    support: offer.support,
    totals: totalsOf(runs),
    areas: prepared.areas.map((_, at) => areaGap(prepared, cell, runs, at)),
  };
};

/** A need and a kind of support to look at. */
export interface GapChoice {
  readonly need: Need;
  readonly support: Support;
}

/** Every need with every kind of support. */
export const EVERY_GAP: readonly GapChoice[] = NEEDS.flatMap((need) =>
  SUPPORTS.map((support) => ({ need, support })),
);

/**
 * Assesses gaps. Hours of one need never serve another, so a total over needs is the sum of its parts.
 * @param choices what to look at; everything unless said
 */
export const assessGaps = (
  basis: GapBasis,
  choices: readonly GapChoice[] = EVERY_GAP,
): readonly Gap[] => {
  const prepared = prepare(basis);
  const offers = new Map(
    SUPPORTS.filter((support) => choices.some((choice) => choice.support === support)).map(
      (support) => [support, offerOf(prepared, support)] as const,
    ),
  );
  return choices.flatMap(({ need, support }) => {
    const offer = offers.get(support);
    return offer === undefined ? [] : [assessCell(prepared, need, offer)];
  });
};
