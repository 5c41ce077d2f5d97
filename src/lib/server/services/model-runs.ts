// Answers of the model with their paper trail: the same question under the same parameters, version and seed is
// asked once, stored, and given again from the store. Any figure can be reproduced from its run.

import { createHash } from 'node:crypto';
import type { HostedName, InputOf, OutputOf } from '#lib/domain/model.ts';
import { PARAMETERS } from '#lib/domain/parameters/catalogue.ts';
import { inForce, type ParameterSet } from '#lib/domain/parameters/set.ts';
import { MODEL_VERSION } from '#lib/domain/version.ts';
import { withCouncil, type CouncilScope } from '../db/council-scope.ts';
import { askModel } from '../jobs/model-worker.ts';
import { readModelRuns, saveModelRun, type ModelRun } from '../repositories/viability.ts';

/** A question about one subject, e.g. a service. */
export interface RunRequest<N extends HostedName> {
  readonly method: N;
  readonly subjectId: string;
  readonly input: InputOf<N>;
  readonly seed: number;
}

const sha256 = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** Of every parameter as the council has it, so that a run tells what it rested on. */
const hashParameters = (set: ParameterSet): string =>
  sha256(
    PARAMETERS.map((parameter) => {
      const { id, value, range = null } = inForce(set, parameter);
      return [id, value, range];
    }),
  );

function identify<N extends HostedName>(
  { method, subjectId, input, seed }: RunRequest<N>,
  parametersHash: string,
): Omit<ModelRun, 'result'> {
  const inputsHash = sha256(input);
  return {
    id: sha256([method, inputsHash, parametersHash, MODEL_VERSION, seed]),
    method,
    subjectId,
    inputsHash,
    parametersHash,
    modelVersion: MODEL_VERSION,
    seed,
  };
}

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
