/** HiGHS, the outside solver, compiled to WebAssembly. It blocks while it works, so it belongs in a thread of its own. */
import loadHighs, { type Highs, type Model } from 'highs';
import {
  gapBetween,
  type SolverAnswer,
  type SolverProgress,
  type SolverTask,
} from '#lib/domain/siting/solver.ts';

/** The memory of WebAssembly never shrinks, so the solver is loaded afresh after this many questions. */
const QUESTIONS_PER_INSTANCE = 50;
/** Least time between two words of progress. */
const PROGRESS_SECONDS = 0.2;
const MILLISECONDS = 1000;
const HALF = 0.5;

interface Instance {
  readonly highs: Highs;
  left: number;
}

let instance: Instance | undefined;

const readyHighs = async (): Promise<Highs> => {
  if (instance === undefined || instance.left <= 0)
    instance = { highs: await loadHighs(), left: QUESTIONS_PER_INSTANCE };
  instance.left -= 1;
  return instance.highs;
};

/** A number as the solver gives it, where its largest number stands for none. */
const known = (value: unknown, infinity: number): number | null =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < infinity ? value : null;

/** The better of what the solver has proven and what was known beforehand. */
const atLeast = (proven: unknown, known: number | null): unknown =>
  known !== null && !(typeof proven === 'number' && proven > known) ? known : proven;

const progressOf = (
  highs: Highs,
  objective: unknown,
  bound: unknown,
  begun: number,
): SolverProgress => {
  const found = known(objective, highs.infinity);
  const proven = known(bound, highs.infinity);
  return {
    objective: found,
    bound: proven,
    gap: gapBetween(found, proven),
    seconds: (performance.now() - begun) / MILLISECONDS,
  };
};

/** Gives the solver an answer to begin with; one that it cannot use is left aside. */
const startFrom = (model: Model, start: readonly string[]): void => {
  if (start.length === 0) return;
  const columns = start.map((name) => model.getColByName(name)).toSorted((a, b) => a - b);
  const colValue = new Float64Array(model.getDimensions().numCols);
  for (const column of columns) colValue[column] = 1;
  model.setSolution({ colValue });
};

const chosenIn = (highs: Highs, model: Model): string[] => {
  const { colValue } = model.getSolution();
  const whole = highs.constants.variableType.integer;
  const chosen: string[] = [];
  for (const [column, value] of colValue.entries()) {
    if (value > HALF && model.getColIntegrality(column) === whole)
      chosen.push(model.getColName(column));
  }
  return chosen;
};

const statusOf = (highs: Highs, model: Model, hasAnswer: boolean): SolverAnswer['status'] => {
  const { modelStatus } = highs.constants;
  const status = model.getModelStatus();
  if (status === modelStatus.optimal) return 'optimal';
  if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible)
    return 'infeasible';
  return hasAnswer ? 'stopped' : 'unsolved';
};

const run = (
  highs: Highs,
  model: Model,
  task: SolverTask,
  report: (progress: SolverProgress) => void,
): SolverAnswer => {
  const begun = performance.now();
  const { seed, secondsAtMost } = task;
  // A text that it cannot read the solver takes for a programme without variables.
  if (model.getDimensions().numCols === 0) throw new Error('the text is no programme');
  // Optimal means optimal: the solver's own habit is to stop a ten-thousandth short of it.
  model.options.set({
    output_flag: false,
    time_limit: secondsAtMost,
    random_seed: seed,
    mip_rel_gap: 0,
  });
  startFrom(model, task.start);
  let said = 0;
  model.run({
    [highs.constants.callbackType.mipInterrupt]: ({ data }): undefined => {
      const { mip_primal_bound: objective, mip_dual_bound: bound } = data;
      const progress = progressOf(highs, objective, atLeast(bound, task.bound), begun);
      if (progress.seconds - said < PROGRESS_SECONDS) return;
      said = progress.seconds;
      report(progress);
    },
  });
  const { feasible } = highs.constants.solutionStatus;
  const hasAnswer = model.info.get('primal_solution_status') === feasible;
  const objective = hasAnswer ? model.getObjectiveValue() : null;
  const status = statusOf(highs, model, hasAnswer);
  const proven = model.info.get('mip_dual_bound');
  const bound = status === 'optimal' ? objective : atLeast(proven, task.bound);
  return {
    ...progressOf(highs, objective, bound, begun),
    status,
    chosen: hasAnswer ? chosenIn(highs, model) : [],
    solver: 'HiGHS',
    version: highs.version.string,
    seed,
    secondsAtMost,
  };
};

/**
 * Solves one programme to proven optimality, or until its time is up. Blocks the thread meanwhile.
 * @param report told now and then how far the search has come
 */
export const solve = async (
  task: SolverTask,
  report: (progress: SolverProgress) => void = () => undefined,
): Promise<SolverAnswer> => {
  const highs = await readyHighs();
  try {
    return highs.withModel({ format: 'lp', data: task.lp }, (model) =>
      run(highs, model, task, report),
    );
  } catch (error) {
    // After a failure nothing is known of the instance's memory.
    instance = undefined;
    throw error;
  }
};
