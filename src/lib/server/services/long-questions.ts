// Long questions that a page asks together: started, followed one after another, cancelled, and read once all are done.

import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import type { LongName, LongOutput } from '#lib/domain/long-questions.ts';
import { isOpen, type JobStatus } from '#lib/view/jobs/status.ts';
import { can } from '../auth/permissions.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import { cancelJob, readJobAnswer, readJobStatus, startJob, type JobRequest } from './jobs.ts';
import { hashParameters, identifyRun } from './model-runs.ts';

/** How questions asked together stand. */
export type LongStanding<A> =
  | { readonly kind: 'none'; readonly mayRun: boolean }
  | {
      /** `stopped` was cancelled or failed, and goes on when asked again. */
      readonly kind: 'open' | 'stopped';
      readonly mayRun: boolean;
      /** Of the one that is worked on or stopped. */
      readonly status: JobStatus;
      /** Which one that is, from 1. */
      readonly at: number;
    }
  | { readonly kind: 'done'; readonly mayRun: boolean; readonly answers: readonly A[] };

const mayRunIn = ({ role }: CouncilScope): boolean => role !== 'system' && can(role, 'run-model');

const idOf = ({ method, input, seed, parameters }: JobRequest): string =>
  identifyRun(method, JSON.stringify(input), seed, hashParameters(parameters)).id;

/** How questions of one kind stand; the answers are in the order of the questions. */
export async function readLong<N extends LongName>(
  scope: CouncilScope,
  method: N,
  requests: readonly JobRequest[],
): Promise<LongStanding<LongOutput<N>>> {
  const mayRun = mayRunIn(scope);
  const ids = requests.map(idOf);
  const found = await Promise.all(ids.map((id) => readJobStatus(scope, id)));
  const statuses = found.filter((status) => status !== undefined);
  const isStopped = ({ state }: JobStatus): boolean => state === 'cancelled' || state === 'failed';
  const told =
    statuses.find(({ state }) => state === 'running') ??
    statuses.find(isOpen) ??
    statuses.find(isStopped);
  if (told)
    return {
      kind: isOpen(told) ? 'open' : 'stopped',
      mayRun,
      status: told,
      at: ids.indexOf(told.id) + 1,
    };
  if (statuses.length < requests.length) return { kind: 'none', mayRun };
  const answers = await Promise.all(ids.map((id) => readJobAnswer(scope, id, method)));
  const known = answers.filter((answer) => answer !== undefined);
  return known.length < requests.length
    ? { kind: 'none', mayRun }
    : { kind: 'done', mayRun, answers: known };
}

/** Asks questions one after another; the first that cannot be asked says why. */
export async function startLong(
  scope: CouncilScope,
  requests: readonly JobRequest[],
  requestId: string | null,
): Promise<Outcome<null>> {
  for (const request of requests) {
    const started = await startJob(scope, request, requestId);
    if (!started.ok) return fail(started.problem);
  }
  return succeed(null);
}

/** Cancels those that wait or run. */
export async function cancelLong(
  scope: CouncilScope,
  requests: readonly JobRequest[],
  requestId: string | null,
): Promise<Outcome<null>> {
  for (const request of requests) {
    const id = idOf(request);
    const status = await readJobStatus(scope, id);
    if (!status || !isOpen(status)) continue;
    const cancelled = await cancelJob(scope, id, requestId);
    if (!cancelled.ok) return fail(cancelled.problem);
  }
  return succeed(null);
}
