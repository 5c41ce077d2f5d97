/** A belief about the world as a cited record, so that every figure can be opened to what it rests on. */

/** How well a belief is founded, best first. */
export type Confidence = 'published' | 'calibrated' | 'judgement';

/** A value with its plausible range. */
export interface Ranged {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

/** What a parameter may be set to without the model losing its meaning; both ends are allowed. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
  /** Counts take no fraction. */
  readonly whole?: true;
}

export interface Parameter<T = number> {
  /** Stable name, e.g. "travel.circuity.town". */
  readonly id: string;
  readonly value: T;
  /** Plausible range; absent for rules, which are what they are, and where the value holds its own. */
  readonly range?: readonly [low: number, high: number];
  readonly unit: string;
  /** Day from which the value is meant to hold (ISO date). */
  readonly validFrom: string;
  /** Who says so, or why we chose it. */
  readonly source: string;
  readonly confidence: Confidence;
  /** What a council may set it to; see `boundsOf` for what holds when nothing is said. */
  readonly bounds?: Bounds;
}
