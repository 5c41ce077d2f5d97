/** How long enterprises last: Kaplan & Meier 1958 with Greenwood's error, a log-log band and late entry. */
import { DUST } from '../kernel/exactness.ts';
import type { Method } from '../kernel/method.ts';
import { twoSidedZ } from '../kernel/normal.ts';
import {
  checked,
  defaulted,
  firstFault,
  listOf,
  numberOf,
  objectOf,
  optional,
  refusal,
  yesOrNo,
  type Reader,
  type Refusal,
} from '../kernel/reader.ts';
import { confidenceLevel } from '../kernel/uncertainty-methods.ts';

/** One life: times are ages, in whatever unit the caller uses throughout. */
export interface SurvivalRecord {
  /** Age when first under observation; below `exit`. */
  readonly entry: number;
  /** Age at the end or at last sight. */
  readonly exit: number;
  /** True when it ended, false when it was still going at last sight. */
  readonly event: boolean;
}

export interface SurvivalQuestion {
  readonly records: readonly SurvivalRecord[];
  readonly level: number;
  /** End of the restricted mean. */
  readonly rmstTo?: number;
}

/** The curve at an age at which something ended. */
export interface SurvivalRow {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  readonly survival: number;
  /** Null once survival is 0, as are `low` and `high`. */
  readonly standardError: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface SurvivalAnswer {
  readonly rows: readonly SurvivalRow[];
  /** First age with survival of a half or less; null is not reached. */
  readonly median: number | null;
  /** Mean time survived up to `rmstTo`. */
  readonly rmst: number | null;
}

/** Survival counts as a half when it is this near above it. */
const MEDIAN_DUST = DUST / 1000;

/** How many of the sorted ages are below `age`, or up to and with it when `inclusive`. */
const countBelow = (sorted: readonly number[], age: number): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) < age) low = middle + 1;
    else high = middle;
  }
  return low;
};

const ascending = (values: readonly number[]): readonly number[] =>
  [...values].sort((a, b) => a - b);

/** Deaths and people at risk at every age at which something ended: at risk are those with entry < age ≤ exit. */
export const riskSets = (
  records: readonly SurvivalRecord[],
): readonly { readonly time: number; readonly atRisk: number; readonly events: number }[] => {
  const entries = ascending(records.map((record) => record.entry));
  const exits = ascending(records.map((record) => record.exit));
  const ends = new Map<number, number>();
  for (const { exit, event } of records) if (event) ends.set(exit, (ends.get(exit) ?? 0) + 1);
  return ascending([...ends.keys()]).map((time) => ({
    time,
    atRisk: countBelow(entries, time) - countBelow(exits, time),
    events: ends.get(time) ?? 0,
  }));
};

/** The log-log band S^exp(±z√g / ln S), which stays inside 0 to 1. */
const band = (
  survival: number,
  greenwood: number,
  z: number,
): Pick<SurvivalRow, 'standardError' | 'low' | 'high'> => {
  if (survival <= 0) return { standardError: null, low: null, high: null };
  const error = Math.sqrt(greenwood);
  const spread = Math.exp((z * error) / Math.log(survival));
  return {
    standardError: survival * error,
    low: survival ** (1 / spread),
    high: survival ** spread,
  };
};

/** Area under the curve from 0 to `end`. */
const areaUnder = (rows: readonly SurvivalRow[], end: number): number => {
  let area = 0;
  let from = 0;
  let height = 1;
  for (const row of rows) {
    if (row.time >= end) break;
    area += (row.time - from) * height;
    from = row.time;
    height = row.survival;
  }
  return area + (end - from) * height;
};

/** The survival curve with its band. Ends at an age come before losses from sight at the same age. */
export const estimateSurvival = ({ records, level, rmstTo }: SurvivalQuestion): SurvivalAnswer => {
  const z = twoSidedZ(level);
  let survival = 1;
  let greenwood = 0;
  const rows = riskSets(records).map(({ time, atRisk, events }): SurvivalRow => {
    survival *= 1 - events / atRisk;
    greenwood += events / (atRisk * (atRisk - events));
    return { time, atRisk, events, survival, ...band(survival, greenwood, z) };
  });
  return {
    rows,
    median: rows.find((row) => row.survival <= 1 / 2 + MEDIAN_DUST)?.time ?? null,
    rmst: rmstTo === undefined ? null : areaUnder(rows, rmstTo),
  };
};

const survivalRecord: Reader<SurvivalRecord> = objectOf({
  exit: numberOf({ above: 0 }),
  event: yesOrNo,
  entry: defaulted(numberOf({ min: 0 }), 0),
});

const shape: Reader<SurvivalQuestion> = objectOf({
  records: listOf(survivalRecord, { min: 1 }),
  level: confidenceLevel,
  rmstTo: optional(numberOf({ above: 0 })),
});

const survivalFault = ({ records, rmstTo }: SurvivalQuestion): Refusal | undefined => {
  const late = firstFault(records, ({ entry, exit }, index) =>
    entry >= exit
      ? refusal(`records[${index}].entry`, `must be below exit, which is ${exit}`)
      : undefined,
  );
  if (late !== undefined) return late;
  const longest = records.reduce((most, { exit }) => Math.max(most, exit), 0);
  return rmstTo !== undefined && rmstTo > longest
    ? refusal('rmstTo', `must not be beyond the longest exit, which is ${longest}`)
    : undefined;
};

/** growth.survival: the survival curve, its median and restricted mean. */
export const survivalMethod: Method<SurvivalQuestion, SurvivalAnswer> = {
  read: checked(shape, survivalFault),
  run: estimateSurvival,
};
