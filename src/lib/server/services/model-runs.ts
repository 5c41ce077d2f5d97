// Answers of the model with their paper trail: the same question under the same parameters, version and seed is
// asked once, stored, and given again from the store. Any figure can be reproduced from its run.

import { createHash } from 'node:crypto';
import type { HostedName, OutputOf, SentTo } from '#lib/domain/model.ts';
import { PARAMETERS } from '#lib/domain/parameters/catalogue.ts';
import { inForce, type ParameterSet } from '#lib/domain/parameters/set.ts';
import type { KeptFigures, Rework } from '#lib/domain/viability/kept-figures.ts';
import { MODEL_VERSION } from '#lib/domain/version.ts';
import { withCouncil, type CouncilScope } from '../db/council-scope.ts';
import { askModel } from '../jobs/model-worker.ts';
import { readModelRuns, saveModelRun, type ModelRun } from '../repositories/viability.ts';

/** A question about one subject, e.g. a service. */
export interface RunRequest<N extends HostedName> {
  readonly method: N;
  readonly subjectId: string;
  readonly input: SentTo<N>;
  readonly seed: number;
}

const sha256Text = (text: string): string => createHash('sha256').update(text).digest('hex');

const sha256 = (value: unknown): string => sha256Text(JSON.stringify(value));

/** Keys in their order, because the database gives them back in one of its own. */
const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** The hash that kept figures carry of their inputs and outputs. */
export const sha256InOrder = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value, inOrder)).digest('hex');

/** Of every parameter as the council has it, so that a run tells what it rested on. */
export const hashParameters = (set: ParameterSet): string =>
  sha256(
    PARAMETERS.map((parameter) => {
      const { id, value, range = null } = inForce(set, parameter);
      return [id, value, range];
    }),
  );

/** What a run is known by: its own fingerprint, and those of what went into it. */
export interface RunIdentity {
  /** SHA-256 over method, inputs, parameters, model version and seed. */
  readonly id: string;
  readonly inputsHash: string;
  readonly parametersHash: string;
  readonly modelVersion: string;
}

/** @param inputText the input as JSON text, whose bytes are what counts */
export function identifyRun(
  method: string,
  inputText: string,
  seed: number,
  parametersHash: string,
): RunIdentity {
  const inputsHash = sha256Text(inputText);
  const id = sha256([method, inputsHash, parametersHash, MODEL_VERSION, seed]);
  return { id, inputsHash, parametersHash, modelVersion: MODEL_VERSION };
}

function identify<N extends HostedName>(
  { method, subjectId, input, seed }: RunRequest<N>,
  parametersHash: string,
): Omit<ModelRun, 'result'> {
  const identity = identifyRun(method, JSON.stringify(input), seed, parametersHash);
  return { ...identity, method, subjectId, seed };
}

/** The ids under which the answers of questions are stored. */
export const runIds = <N extends HostedName>(
  requests: readonly RunRequest<N>[],
  parameters: ParameterSet,
): readonly string[] => {
  const parametersHash = hashParameters(parameters);
  return requests.map((request) => identify(request, parametersHash).id);
};

/**
 * Answers several questions of one kind, in their order. Stored answers are read, the others are worked out in the
 * model's thread with no transaction open, then stored.
 * @param parameters what the council believes: a run under another belief is another run
 */
export async function answerRuns<N extends HostedName>(
  scope: Pick<CouncilScope, 'councilId' | 'userId'>,
  requests: readonly RunRequest<N>[],
  parameters: ParameterSet,
): Promise<OutputOf<N>[]> {
  const parametersHash = hashParameters(parameters);
  const runs = requests.map((request) => identify(request, parametersHash));
  const stored = await withCouncil(scope, (tx) =>
    readModelRuns(
      tx,
      runs.map(({ id }) => id),
    ),
  );
  const made = await Promise.all(
    requests.map(async ({ method, input }, at) => {
      const run = runs[at] as Omit<ModelRun, 'result'>;
      if (stored.has(run.id))
        return { run, output: stored.get(run.id) as OutputOf<N>, isNew: false };
      return { run, output: await askModel(method, input), isNew: true };
    }),
  );
  const fresh = made.filter(({ isNew }) => isNew);
  if (fresh.length > 0) {
    await withCouncil(scope, async (tx) => {
      for (const { run, output } of fresh) {
        await saveModelRun(tx, scope.councilId, { ...run, authorId: scope.userId, result: output });
      }
    });
  }
  return made.map(({ output }) => output);
}

/** Works figures out and gives them with all that is needed to do so again. */
export async function makeFigures<N extends HostedName>(
  { method, input, seed }: RunRequest<N>,
  parameters: ParameterSet,
  asOf: string,
  ask: typeof askModel = askModel,
): Promise<KeptFigures> {
  const output = await ask(method, input);
  return {
    method,
    inputsHash: sha256InOrder(input),
    parametersHash: hashParameters(parameters),
    modelVersion: MODEL_VERSION,
    seed,
    asOf,
    input,
    parameters: Object.fromEntries(
      PARAMETERS.map((parameter) => [parameter.id, inForce(parameters, parameter).value]),
    ),
    output,
    outputHash: sha256InOrder(output),
  };
}

/** Works kept figures out again from what was kept with them, and says whether they are the same. */
export async function reworkFigures(kept: KeptFigures): Promise<Rework> {
  const method = kept.method as HostedName;
  const output = await askModel(method, kept.input as SentTo<typeof method>);
  const agrees = sha256InOrder(output) === kept.outputHash;
  if (kept.modelVersion !== MODEL_VERSION)
    return { kind: 'other-version', modelVersion: MODEL_VERSION, agrees };
  return { kind: agrees ? 'equal' : 'different' };
}
