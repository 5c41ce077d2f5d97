/**
 * The S-curve of uptake (Bass 1969): some start by themselves (p), others because they saw it done (q), out of m in all.
 * F(t) = (1 − e^(−(p+q)t)) / (1 + (q/p)e^(−(p+q)t)), fitted to cumulative counts by non-linear least squares.
 */
import { total } from '../kernel/exactness.ts';
import { fitLeastSquares, type Box, type Fit, type Misfit } from '../kernel/least-squares.ts';
import type { Method } from '../kernel/method.ts';
import {
  checked,
  firstFault,
  listOf,
  numberOf,
  objectOf,
  refusal,
  type Reader,
  type Refusal,
} from '../kernel/reader.ts';

export interface BassQuestion {
  /** Strictly rising, above 0. */
  readonly times: readonly number[];
  /** Enterprises ever started by each time. */
  readonly cumulative: readonly number[];
}

export interface BassFit {
  /** m: enterprises in the end. Not identified while `pastPeak` is false. */
  readonly market: number;
  /** p, per unit of time. */
  readonly innovation: number;
  /** q, per unit of time. */
  readonly imitation: number;
  /** Sum of squared errors on the cumulative counts. */
  readonly sse: number;
  /** When starts are fastest: ln(q/p)/(p+q); below 0 when they only slow down. */
  readonly peakTime: number;
  /** m(p+q)²/4q, enterprises per unit of time. */
  readonly peakRate: number;
  /** True when the last time lies beyond the peak; only then may the market size be shown as a point. */
  readonly pastPeak: boolean;
}

/** Data with time and counts brought to 1 at most, so that one set of starts suits all. */
interface Scaled {
  readonly times: readonly number[];
  readonly counts: readonly number[];
}

/** Share of the market reached by a time, written so that nothing overflows. */
const shareBy = (time: number, lnP: number, lnQ: number): number => {
  const speed = Math.exp(lnP) + Math.exp(lnQ);
  return -Math.expm1(-speed * time) / (1 + Math.exp(lnQ - lnP - speed * time));
};

/** The share reached and how it moves with ln p and ln q. */
interface Uptake {
  readonly share: number;
  readonly byLnP: number;
  readonly byLnQ: number;
}

const uptake = (time: number, lnP: number, lnQ: number): Uptake => {
  const [p, q] = [Math.exp(lnP), Math.exp(lnQ)];
  const left = Math.exp(-(p + q) * time);
  const pull = Math.exp(lnQ - lnP - (p + q) * time);
  const share = -Math.expm1(-(p + q) * time) / (1 + pull);
  const weight = share * (pull / (1 + pull));
  return {
    share,
    byLnP: (p * time * left) / (1 + pull) + weight * (1 + p * time),
    byLnQ: (q * time * left) / (1 + pull) + weight * (q * time - 1),
  };
};

/** Parameters are (ln m, ln p, ln q): what must be above 0 then is, and steps are in proportion. */
const misfitOf =
  ({ times, counts }: Scaled) =>
  ([lnM = 0, lnP = 0, lnQ = 0]: readonly number[]): Misfit => {
    const market = Math.exp(lnM);
    const parts = times.map((time) => uptake(time, lnP, lnQ));
    return {
      residuals: parts.map(({ share }, at) => market * share - (counts[at] ?? 0)),
      slopes: parts.map(({ share, byLnP, byLnQ }) => [
        market * share,
        market * byLnP,
        market * byLnQ,
      ]),
    };
  };

const LOWEST_LN = -650;
const HIGHEST_LN_RATE = 14;
const HIGHEST_LN_MARKET = 40;

/** Bounds in scaled logarithms, far beyond what any data can tell, which keep every figure a finite double. */
const BOXES: readonly Box[] = [
  { low: LOWEST_LN, high: HIGHEST_LN_MARKET },
  { low: LOWEST_LN, high: HIGHEST_LN_RATE },
  { low: LOWEST_LN, high: HIGHEST_LN_RATE },
];

/** Rates p + q to start from, per length of the data: from far slower than the data to far faster, in steps of 10^¼. */
const SPEED_COUNT = 17;
const SPEEDS = Array.from({ length: SPEED_COUNT }, (_, k) => 10 ** (k / 4 - 1));
/** Ratios ln(q/p) of curves without a peak, or with an early one. */
const FLATTEST = -7;
const FLAT_SHAPES = Array.from({ length: 14 }, (_, k) => FLATTEST + k);
const PEAKS_PER_LENGTH = 20;
/** Peaks all along the data, and as far again beyond their end. */
const PEAKS = Array.from({ length: 2 * PEAKS_PER_LENGTH }, (_, k) => (k + 1) / PEAKS_PER_LENGTH);
const STEEPEST_LN_RATIO = 600;

/** The market that fits best at a given p and q, for which least squares has a closed form, and its misfit. */
const withBestMarket = ({ times, counts }: Scaled, lnP: number, lnQ: number): Fit => {
  const shares = times.map((time) => shareBy(time, lnP, lnQ));
  const along = total(shares.map((share, at) => share * (counts[at] ?? 0)));
  const market = along / total(shares.map((share) => share * share));
  const sse = total(shares.map((share, at) => (market * share - (counts[at] ?? 0)) ** 2));
  return { parameters: [Math.log(market), lnP, lnQ], sse };
};

const bySse = (a: Fit, b: Fit): number => a.sse - b.sse;

/** Starting points all over the plane of speeds and shapes, best first. */
const startingPoints = (data: Scaled): readonly Fit[] =>
  SPEEDS.flatMap((speed) => {
    const ratios = [...FLAT_SHAPES, ...PEAKS.map((peak) => speed * peak)];
    return ratios
      .filter((lnRatio) => lnRatio <= STEEPEST_LN_RATIO)
      .map((lnRatio) => {
        const lnP = Math.log(speed) - Math.log1p(Math.exp(lnRatio));
        return withBestMarket(data, lnP, lnP + lnRatio);
      });
  })
    .filter(({ sse, parameters }) => Number.isFinite(sse) && parameters.every(Number.isFinite))
    .sort(bySse);

const LEAST_DISTANCE = 1 / 2;
const MOST_STARTS = 10;

/** The best starts that are not next to a better one. */
const spread = (starts: readonly Fit[]): readonly Fit[] => {
  const chosen: Fit[] = [];
  for (const start of starts) {
    if (chosen.length === MOST_STARTS) break;
    const isNear = (other: Fit): boolean =>
      other.parameters.every(
        (value, at) => Math.abs(value - (start.parameters[at] ?? 0)) < LEAST_DISTANCE,
      );
    if (!chosen.some(isNear)) chosen.push(start);
  }
  return chosen;
};

/** With no starts at all any curve of nothing fits: the smallest market there is. */
const NOTHING: Fit = { parameters: [LOWEST_LN, 0, 0], sse: 0 };

/** Steps of the first look at every start, and how many of them are walked to the end. */
const FIRST_LOOK = 30;
const FINALISTS = 3;

const bestFit = (data: Scaled): Fit => {
  const misfitAt = misfitOf(data);
  const looked = spread(startingPoints(data)).map(({ parameters }) =>
    fitLeastSquares(misfitAt, parameters, BOXES, FIRST_LOOK),
  );
  const walked = looked
    .toSorted(bySse)
    .slice(0, FINALISTS)
    .map(({ parameters }) => fitLeastSquares(misfitAt, parameters, BOXES));
  return walked.toSorted(bySse)[0] ?? { ...NOTHING, sse: Infinity };
};

/** Fits the curve by damped least squares from several starts and keeps the least sum of squares. */
export const fitBass = ({ times, cumulative }: BassQuestion): BassFit => {
  const end = times.at(-1) ?? 1;
  const most = cumulative.reduce((largest, count) => Math.max(largest, count), 0);
  const unit = most === 0 ? 1 : most;
  const data = {
    times: times.map((time) => time / end),
    counts: cumulative.map((count) => count / unit),
  };
  const { parameters, sse } = most === 0 ? NOTHING : bestFit(data);
  const [lnM = 0, lnP = 0, lnQ = 0] = parameters;
  const [market, p, q] = [Math.exp(lnM), Math.exp(lnP), Math.exp(lnQ)];
  const peak = (lnQ - lnP) / (p + q);
  return {
    market: market * unit,
    innovation: p / end,
    imitation: q / end,
    sse: sse * unit * unit,
    peakTime: peak * end,
    peakRate: ((market * (p + q) * ((p + q) / q)) / 4 / end) * unit,
    pastPeak: peak < 1,
  };
};

const FEWEST_TIMES = 5;

const shape: Reader<BassQuestion> = objectOf({
  times: listOf(numberOf({ above: 0 }), { min: FEWEST_TIMES }),
  cumulative: listOf(numberOf({ min: 0 })),
});

const bassFault = ({ times, cumulative }: BassQuestion): Refusal | undefined =>
  firstFault(times, (time, at) => {
    const before = times[at - 1] ?? 0;
    return time <= before ? refusal(`times[${at}]`, `must be above ${before}`) : undefined;
  }) ??
  (cumulative.length === times.length
    ? undefined
    : refusal('cumulative', `must have one entry per time: ${times.length}`));

/** growth.bass: the S-curve that fits counts of starts best. */
export const bassMethod: Method<BassQuestion, BassFit> = {
  read: checked(shape, bassFault),
  run: fitBass,
};
