/**
 * Between what bounds concentration lies when the many small suppliers are not known one by one: least when they are all
 * alike, most when as few as possible hold as much as any of them can.
 */
import { DUST, total } from '../kernel/exactness.ts';
import type { Method } from '../kernel/method.ts';
import {
  checked,
  listOf,
  numberOf,
  objectOf,
  refusal,
  wholeOf,
  type Reader,
  type Refusal,
} from '../kernel/reader.ts';

export interface FringeQuestion {
  /** Shares of the suppliers that are known, 0 to 1. */
  readonly knownShares: readonly number[];
  /** What the fringe holds together; with the known shares it makes 1. */
  readonly fringeShare: number;
  /** How many the fringe are, from 1. */
  readonly fringeCount: number;
  /** None of the fringe holds more than this share. */
  readonly fringeMaxShare: number;
}

export interface FringeBounds {
  readonly hhiLow: number;
  readonly hhiHigh: number;
  readonly pointsLow: number;
  readonly pointsHigh: number;
}

const POINTS = 10_000;

const square = (share: number): number => share * share;

/**
 * Bounds of Σ s²: Σk² + F²/n, and Σk² + m·c² + (F − m·c)² with m = ⌊F/c⌋, here with m·c written as F less the rest.
 */
export const boundFringe = ({
  knownShares,
  fringeShare,
  fringeCount,
  fringeMaxShare,
}: FringeQuestion): FringeBounds => {
  const known = total(knownShares.map(square));
  const full = Math.min(fringeCount, Math.floor(fringeShare / fringeMaxShare));
  const rest = Math.max(0, fringeShare - full * fringeMaxShare);
  const hhiLow = known + square(fringeShare) / fringeCount;
  const most = fringeShare * fringeMaxShare - rest * (fringeMaxShare - rest);
  const hhiHigh = Math.max(hhiLow, known + most);
  return { hhiLow, hhiHigh, pointsLow: hhiLow * POINTS, pointsHigh: hhiHigh * POINTS };
};

const share = numberOf({ min: 0, max: 1 });

const shape: Reader<FringeQuestion> = objectOf({
  knownShares: listOf(share),
  fringeShare: share,
  fringeCount: wholeOf({ min: 1 }),
  fringeMaxShare: numberOf({ above: 0, max: 1 }),
});

const fringeFault = (question: FringeQuestion): Refusal | undefined => {
  const { knownShares, fringeShare, fringeCount, fringeMaxShare } = question;
  const whole = total([...knownShares, fringeShare]);
  if (Math.abs(whole - 1) > DUST)
    return refusal('fringeShare', `must make 1 with knownShares, makes ${whole}`);
  return fringeCount * fringeMaxShare < fringeShare - DUST
    ? refusal('fringeMaxShare', `is too small for ${fringeCount} to hold ${fringeShare} together`)
    : undefined;
};

/** market.fringeBounds: the least and the most that concentration can be. */
export const fringeBoundsMethod: Method<FringeQuestion, FringeBounds> = {
  read: checked(shape, fringeFault),
  run: boundFringe,
};
