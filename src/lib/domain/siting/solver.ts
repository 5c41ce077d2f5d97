/**
 * What is asked of an outside solver of integer programmes, and what it says. The model proves its own optima up to
 * middling sizes; larger questions go to a solver that runs beside the server, for a limited time, and says how far
 * its answer may be from the best.
 */

/** A question in the text format for linear programmes that solvers share (CPLEX LP). */
export interface SolverTask {
  readonly lp: string;
  /** Names of the yes-or-no variables that are yes in a good answer known beforehand; all others are 0. */
  readonly start: readonly string[];
  /** No answer is better than this, as is known beforehand; null when nothing is. */
  readonly bound: number | null;
  /** Stops with the best answer so far. */
  readonly secondsAtMost: number;
  readonly seed: number;
}

/** How far the solver has come. */
export interface SolverProgress {
  /** Best answer so far; null for none. */
  readonly objective: number | null;
  /** No answer is better than this; null when nothing is proven yet. */
  readonly bound: number | null;
  /** Distance of both as a share of the objective, 0 when the answer is proven; null when either is missing. */
  readonly gap: number | null;
  readonly seconds: number;
}

/** Everything a record needs so that the answer can be had again. */
export interface SolverAnswer extends SolverProgress {
  /** `stopped`: the time was up, and the answer is the best so far. */
  readonly status: 'optimal' | 'stopped' | 'infeasible' | 'unsolved';
  /** Names of the yes-or-no variables that are yes. */
  readonly chosen: readonly string[];
  readonly solver: string;
  readonly version: string;
  readonly seed: number;
  readonly secondsAtMost: number;
}

/** Distance between an answer and what is proven, as a share of the answer. */
export const gapBetween = (objective: number | null, bound: number | null): number | null => {
  if (objective === null || bound === null) return null;
  const apart = Math.abs(objective - bound);
  return apart === 0 ? 0 : apart / Math.max(Math.abs(objective), Number.MIN_VALUE);
};
