/**
 * How many have gone one way by an age when there are several ways out: cumulative incidence (Aalen and Johansen 1978).
 * Taking 1 − survival instead would count those who grew out of the register as if they could still stop.
 */
import type { Method } from '../kernel/method.ts';
import { twoSidedZ } from '../kernel/normal.ts';
import {
  checked,
  defaulted,
  firstFault,
  id,
  listOf,
  numberOf,
  objectOf,
  orNull,
  refusal,
  type Reader,
  type Refusal,
} from '../kernel/reader.ts';
import { confidenceLevel } from '../kernel/uncertainty-methods.ts';
import { riskSets } from './survival.ts';

/** One life with the way it ended; ages in whatever unit the caller uses throughout. */
export interface CompetingLife {
  /** Age when first under observation; below `exit`. */
  readonly entry: number;
  /** Age at the end or at last sight. */
  readonly exit: number;
  /** How it ended; null when it was still going at last sight. */
  readonly end: string | null;
}

export interface IncidenceQuestion {
  readonly records: readonly CompetingLife[];
  /** The way out that is asked about. */
  readonly end: string;
  readonly level: number;
}

/** The share gone this way by an age at which somebody went. */
export interface IncidenceRow {
  readonly time: number;
  readonly atRisk: number;
  /** Ends of this kind at that age. */
  readonly events: number;
  readonly share: number;
  readonly standardError: number;
  /** Log-log band, inside 0 to 1; null once everybody has gone this way, and while nobody can have. */
  readonly low: number | null;
  readonly high: number | null;
}

/** The band F^exp(±z·se / (F ln F)). */
const band = (
  share: number,
  standardError: number,
  z: number,
): Pick<IncidenceRow, 'low' | 'high'> => {
  if (share <= 0 || share >= 1) return { low: null, high: null };
  const spread = Math.exp((z * standardError) / (share * -Math.log(share)));
  return { low: share ** spread, high: share ** (1 / spread) };
};

/**
 * Sums over the ages so far of what the delta method gives the variance of the share F at a later age (Marubini and
 * Valsecchi 1995): Σ (F − F_j)²·a_j + Σ b_j − 2 Σ (F − F_j)·c_j with a = d/(n(n − d)), b = S²·k(n − k)/n³ and
 * c = S·k/n², where d ended in any way and k in this one. With a single way out it is Greenwood's variance.
 */
class VarianceSums {
  private a = 0;
  private aF = 0;
  private aFF = 0;
  private b = 0;
  private c = 0;
  private cF = 0;

  /**
   * @param share F after this age
   * @param running share still going before it
   */
  add(atRisk: number, ends: number, ofKind: number, share: number, running: number): void {
    // When all end at once F moves no more, and the term is 0 however large a would be.
    const a = ends < atRisk ? ends / (atRisk * (atRisk - ends)) : 0;
    const c = (running * ofKind) / (atRisk * atRisk);
    this.a += a;
    this.aF += a * share;
    this.aFF += a * share * share;
    this.b += (running * running * ofKind * (atRisk - ofKind)) / atRisk ** 3;
    this.c += c;
    this.cF += c * share;
  }

  at(share: number): number {
    const ofSurvival = share * share * this.a - 2 * share * this.aF + this.aFF;
    return Math.max(0, ofSurvival + this.b - 2 * (share * this.c - this.cF));
  }
}

/** The share gone one way by every age at which somebody went that way; other ends and losses from sight are allowed. */
export const cumulativeIncidence = ({
  records,
  end,
  level,
}: IncidenceQuestion): readonly IncidenceRow[] => {
  const z = twoSidedZ(level);
  const ofKind = new Map<number, number>();
  for (const { exit, end: how } of records)
    if (how === end) ofKind.set(exit, (ofKind.get(exit) ?? 0) + 1);
  const sums = new VarianceSums();
  const rows: IncidenceRow[] = [];
  let running = 1;
  let share = 0;
  const lives = records.map(({ entry, exit, end: how }) => ({ entry, exit, event: how !== null }));
  for (const { time, atRisk, events } of riskSets(lives)) {
    const gone = ofKind.get(time) ?? 0;
    share = Math.min(1, share + (running * gone) / atRisk);
    sums.add(atRisk, events, gone, share, running);
    running *= 1 - events / atRisk;
    if (gone === 0) continue;
    const standardError = Math.sqrt(sums.at(share));
    rows.push({
      time,
      atRisk,
      events: gone,
      share,
      standardError,
      ...band(share, standardError, z),
    });
  }
  return rows;
};

const lifeShape: Reader<CompetingLife> = objectOf({
  exit: numberOf({ above: 0 }),
  entry: defaulted(numberOf({ min: 0 }), 0),
  end: orNull(id),
});

const shape: Reader<IncidenceQuestion> = objectOf({
  records: listOf(lifeShape, { min: 1 }),
  end: id,
  level: confidenceLevel,
});

const entryFault = ({ records }: IncidenceQuestion): Refusal | undefined =>
  firstFault(records, ({ entry, exit }, at) =>
    entry >= exit
      ? refusal(`records[${at}].entry`, `must be below exit, which is ${exit}`)
      : undefined,
  );

/** The share gone one way out of several, for workers; not a method of the contract. */
export const incidenceMethod: Method<
  IncidenceQuestion,
  { readonly rows: readonly IncidenceRow[] }
> = {
  read: checked(shape, entryFault),
  run: (question) => ({ rows: cumulativeIncidence(question) }),
};
