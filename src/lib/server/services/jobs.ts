// Long questions to the model: asked once, followed while they are worked on, cancelled, and answered from the store.

import { availableParallelism } from 'node:os';
import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import type { LongName, LongOutput } from '#lib/domain/long-questions.ts';
import type { ParameterSet } from '#lib/domain/parameters/set.ts';
import { isOpen, shapeJobStatus, type JobStatus } from '#lib/view/jobs/status.ts';
import { recordAudit } from '../audit.ts';
import { can, type Act } from '../auth/permissions.ts';
import { readConfig } from '../config.ts';
import type { Transaction } from '../db/client.ts';
import { withCouncil, type CouncilScope } from '../db/council-scope.ts';
import { JobRunner } from '../jobs/job-runner.ts';
import { ModelPool } from '../jobs/model-pool.ts';
import {
  addJob,
  countOpenJobs,
  markCancelled,
  readJob,
  readJobResult,
  readJobs,
  removeOldJobs,
  reopenJob,
  type JobRow,
} from '../repositories/jobs.ts';
import { listCouncils } from './councils.ts';
import { hashParameters, identifyRun } from './model-runs.ts';

/** A long question. The same one is worked on once and answered from the store after that. */
export interface JobRequest {
  readonly method: LongName;
  /** As plain JSON; what is wrong with it the job itself will tell. */
  readonly input: object;
  readonly seed: number;
  /** What the council believes: under another belief it is another job. */
  readonly parameters: ParameterSet;
}

/** Jobs of one council that may wait or run at a time. */
const MOST_OPEN = 5;
/** Days that a calculation which has ended is kept; the same question is worked out again after that. */
const KEPT_DAYS = 180;
/** One core stays for the pages. */
const POOL_SIZE = Math.max(1, availableParallelism() - 1);

let runner: JobRunner | undefined;

/** Starts to work on jobs in this process, until the web server says that it ends. */
export function workOnJobs(): void {
  const pool = new ModelPool(POOL_SIZE);
  const started = new JobRunner({
    pool,
    listCouncils: async () => (await listCouncils()).map(({ id }) => id),
    isShared: () => !readConfig().database.embedded,
  });
  runner = started;
  started.start();
  process.once('sveltekit:shutdown', () => {
    void started.stop();
    pool.close();
  });
}

/** For tests, which bring a runner of their own. */
export function useRunner(replacement: JobRunner | undefined): void {
  runner = replacement;
}

const isAllowed = (scope: CouncilScope, act: Act): boolean =>
  scope.role === 'system' || can(scope.role, act);

const NOT_ALLOWED = {
  code: 'not-allowed',
  message: 'Your role in this council does not allow this.',
  help: 'Ask an administrator of the council.',
} as const;

const QUEUE_FULL = {
  code: 'queue-full',
  message: `This council has ${MOST_OPEN} calculations under way or waiting`,
  help: 'Wait until one is done, or cancel one.',
} as const;

const shape = (scope: CouncilScope, row: JobRow): JobStatus =>
  shapeJobStatus(row, runner?.progressOf(scope.councilId, row.id));

/**
 * Asks a long question. One that was answered before, waits or runs is not asked again; one that failed or was
 * cancelled goes on from where it was.
 */
export async function startJob(
  scope: CouncilScope,
  { method, input, seed, parameters }: JobRequest,
  requestId: string | null,
): Promise<Outcome<JobStatus>> {
  const question = JSON.stringify(input);
  const identity = identifyRun(method, question, seed, hashParameters(parameters));
  const { id } = identity;
  const outcome = await withCouncil(scope, async (tx): Promise<Outcome<JobRow>> => {
    const audit = audited(tx, scope, requestId, id);
    if (!isAllowed(scope, 'run-model')) {
      await audit('job.start', 'refused', { method });
      return fail(NOT_ALLOWED);
    }
    const known = await readJob(tx, id);
    if (known !== undefined && (isOpen(known) || known.state === 'done')) return succeed(known);
    if ((await countOpenJobs(tx)) >= MOST_OPEN) {
      await audit('job.start', 'refused', { method, reason: 'queue-full' });
      return fail(QUEUE_FULL);
    }
    const asked = { ...identity, method, seed, question, authorId: scope.userId };
    const isNew =
      known === undefined
        ? await addJob(tx, scope.councilId, asked)
        : await reopenJob(tx, id, scope.userId);
    // Somebody else may have asked the same in this moment; then it is theirs in the trail.
    if (isNew) await audit('job.start', 'done', { method });
    const removed = await removeOldJobs(tx, KEPT_DAYS);
    if (removed > 0) await audit('job.remove-old', 'done', { removed: String(removed) });
    return succeed((await readJob(tx, id)) as JobRow);
  });
  if (!outcome.ok) return outcome;
  runner?.wake(scope.councilId);
  return succeed(shape(scope, outcome.value));
}

/** Cancels a job that waits or runs; one that is over stays as it is. */
export async function cancelJob(
  scope: CouncilScope,
  id: string,
  requestId: string | null,
): Promise<Outcome<null>> {
  const outcome = await withCouncil(scope, async (tx): Promise<Outcome<null>> => {
    const audit = audited(tx, scope, requestId, id);
    if (!isAllowed(scope, 'run-model')) {
      await audit('job.cancel', 'refused', {});
      return fail(NOT_ALLOWED);
    }
    if (await markCancelled(tx, id)) await audit('job.cancel', 'done', {});
    return succeed(null);
  });
  if (outcome.ok) runner?.leave(scope.councilId, id);
  return outcome;
}

/** How a job stands; undefined when the council has none of this id. */
export async function readJobStatus(
  scope: CouncilScope,
  id: string,
): Promise<JobStatus | undefined> {
  const row = await withCouncil(scope, (tx) => readJob(tx, id));
  return row && shape(scope, row);
}

/** The council's latest jobs, newest first. */
export async function listJobs(scope: CouncilScope, most: number): Promise<readonly JobStatus[]> {
  const rows = await withCouncil(scope, (tx) => readJobs(tx, most));
  return rows.map((row) => shape(scope, row));
}

/** The answer of a job that is done, for those who may see how likely services are to close. */
export async function readJobAnswer<N extends LongName>(
  scope: CouncilScope,
  id: string,
  _method: N,
): Promise<LongOutput<N> | undefined> {
  if (!isAllowed(scope, 'read-closure-risk')) return undefined;
  const text = await withCouncil(scope, (tx) => readJobResult(tx, id));
  return text === undefined ? undefined : (JSON.parse(text) as LongOutput<N>);
}

const audited =
  (tx: Transaction, scope: CouncilScope, requestId: string | null, objectId: string) =>
  (
    action: string,
    outcome: 'done' | 'refused',
    detail: Readonly<Record<string, string>>,
  ): Promise<void> =>
    recordAudit(tx, {
      councilId: scope.councilId,
      actorId: scope.userId,
      action,
      objectType: 'job',
      objectId,
      outcome,
      requestId,
      detail,
    });
