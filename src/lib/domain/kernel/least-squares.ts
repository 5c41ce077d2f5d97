/** Non-linear least squares by Levenberg's and Marquardt's damped steps (Marquardt 1963), for a handful of parameters. */
import { total } from './exactness.ts';

/** The misfit at some parameters: how far off each observation is, and how each parameter would move it. */
export interface Misfit {
  readonly residuals: readonly number[];
  /** One row per observation, one entry per parameter. */
  readonly slopes: readonly (readonly number[])[];
}

/** Where a parameter may lie. */
export interface Box {
  readonly low: number;
  readonly high: number;
}

export interface Fit {
  readonly parameters: readonly number[];
  /** Sum of squared residuals. */
  readonly sse: number;
}

/** Steps after which a walk is given up as good enough. */
const MOST_STEPS = 400;
const FIRST_DAMPING = 1e-3;
const LEAST_DAMPING = 1e-14;
const MOST_DAMPING = 1e12;
const EASED = 1 / 5;
const STIFFENED = 4;
const SMALL_STEP = 1e-13;
const LEAST_SCALE = 1e-30;

/** Solves a small system by elimination with the largest pivot; undefined when it has no single answer. */
const solve = (
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): readonly number[] | undefined => {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    const below = rows.slice(column);
    const pivot = below.reduce((best, row) =>
      Math.abs(row[column] ?? 0) > Math.abs(best[column] ?? 0) ? row : best,
    );
    const lead = pivot[column] ?? 0;
    if (!(Math.abs(lead) > 0)) return undefined;
    rows.splice(rows.indexOf(pivot), 1);
    rows.splice(column, 0, pivot);
    for (const row of rows.slice(column + 1)) {
      const factor = (row[column] ?? 0) / lead;
      for (let at = column; at <= size; at += 1)
        row[at] = (row[at] ?? 0) - factor * (pivot[at] ?? 0);
    }
  }
  const answer = right.map(() => 0);
  for (let at = size - 1; at >= 0; at -= 1) {
    const row = rows[at] ?? [];
    const known = total(answer.map((value, k) => (k > at ? value * (row[k] ?? 0) : 0)));
    answer[at] = ((row[size] ?? 0) - known) / (row[at] ?? 1);
  }
  return answer.every(Number.isFinite) ? answer : undefined;
};

const squares = (residuals: readonly number[]): number =>
  total(residuals.map((residual) => residual * residual));

/** JᵀJ and −Jᵀr at a misfit. */
const normalEquations = ({
  residuals,
  slopes,
}: Misfit): { readonly curvature: readonly (readonly number[])[]; readonly pull: number[] } => {
  const size = slopes[0]?.length ?? 0;
  const column = Array.from({ length: size }, (_, k) => slopes.map((row) => row[k] ?? 0));
  const product = (one: readonly number[], other: readonly number[]): number =>
    total(one.map((value, at) => value * (other[at] ?? 0)));
  return {
    curvature: column.map((one) => column.map((other) => product(one, other))),
    pull: column.map((one) => -product(one, residuals)),
  };
};

/** The damped step at a misfit; undefined when there is none. */
const dampedStep = (misfit: Misfit, damping: number): readonly number[] | undefined => {
  const { curvature, pull } = normalEquations(misfit);
  const damped = curvature.map((row, at) =>
    row.map((value, k) => (k === at ? value + damping * Math.max(value, LEAST_SCALE) : value)),
  );
  return solve(damped, pull);
};

/**
 * Walks downhill from a start to the nearest least sum of squares inside the boxes. Always ends, and never further up
 * than it began.
 * @param misfitAt pure; asked only inside the boxes
 * @param mostSteps fewer for a first look at where a start leads
 */
export const fitLeastSquares = (
  misfitAt: (parameters: readonly number[]) => Misfit,
  start: readonly number[],
  boxes: readonly Box[],
  mostSteps = MOST_STEPS,
): Fit => {
  const inside = (values: readonly number[]): readonly number[] =>
    values.map((value, at) => {
      const { low, high } = boxes[at] ?? { low: -Infinity, high: Infinity };
      return Math.min(high, Math.max(low, value));
    });
  let parameters = inside(start);
  let misfit = misfitAt(parameters);
  let sse = squares(misfit.residuals);
  let damping = FIRST_DAMPING;
  for (let step = 0; step < mostSteps && damping < MOST_DAMPING; step += 1) {
    const move = dampedStep(misfit, damping);
    const next = move && inside(parameters.map((value, at) => value + (move[at] ?? 0)));
    const trial = next && misfitAt(next);
    const trialSse = trial ? squares(trial.residuals) : Infinity;
    if (next === undefined || trial === undefined || !(trialSse <= sse)) {
      damping *= STIFFENED;
      continue;
    }
    const moved = next.reduce(
      (most, value, at) => Math.max(most, Math.abs(value - (parameters[at] ?? 0))),
      0,
    );
    parameters = next;
    misfit = trial;
    sse = trialSse;
    damping = Math.max(LEAST_DAMPING, damping * EASED);
    if (moved < SMALL_STEP) break;
  }
  return { parameters, sse };
};
