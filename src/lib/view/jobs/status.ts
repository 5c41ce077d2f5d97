// How a long question to the model stands, as a page, a program and a stream of events are told.

import type { ProblemCode } from '#lib/domain/kernel/problem.ts';

export type JobStateWord = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

/** A job as the database has it, apart from its question and answer. */
export interface JobRecord {
  readonly id: string;
  readonly method: string;
  readonly state: JobStateWord;
  readonly done: number;
  readonly draws: number;
  readonly failure: {
    readonly code: 'refused' | 'broken';
    readonly field: string | null;
    readonly message: string;
  } | null;
  readonly modelVersion: string;
  readonly inputsHash: string;
  readonly parametersHash: string;
  readonly seed: number;
  readonly askedAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

/** What anybody who follows a job is told. Times are ISO 8601. */
export interface JobStatus {
  readonly id: string;
  readonly method: string;
  readonly state: JobStateWord;
  /** Possible futures worked out, and how many there are in all; 0 of 0 before the model has read the question. */
  readonly done: number;
  readonly draws: number;
  /** Why it could not be done: the field that was refused and the model's reason. */
  readonly problem: {
    readonly code: ProblemCode;
    readonly field: string | null;
    readonly message: string;
  } | null;
  readonly modelVersion: string;
  readonly inputsHash: string;
  readonly parametersHash: string;
  readonly seed: number;
  readonly askedAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
}

/** Whether it may still change by itself. */
export const isOpen = ({ state }: Pick<JobStatus, 'state'>): boolean =>
  state === 'waiting' || state === 'running';

/** What broke inside the model is for the log; what was refused is for whoever asked. */
const problemOf = ({ failure }: JobRecord): JobStatus['problem'] =>
  failure === null
    ? null
    : {
        code: 'model-input',
        field: failure.field,
        message: failure.code === 'refused' ? failure.message : '',
      };

/**
 * @param live how far it is by now, if it is worked on beside us; the record lags behind
 */
export const shapeJobStatus = (
  job: JobRecord,
  live?: { readonly done: number; readonly draws: number },
): JobStatus => ({
  id: job.id,
  method: job.method,
  state: job.state,
  done: live === undefined || job.state !== 'running' ? job.done : Math.max(job.done, live.done),
  draws: live === undefined || job.state !== 'running' ? job.draws : live.draws || job.draws,
  problem: problemOf(job),
  modelVersion: job.modelVersion,
  inputsHash: job.inputsHash,
  parametersHash: job.parametersHash,
  seed: job.seed,
  askedAt: job.askedAt.toISOString(),
  startedAt: job.startedAt?.toISOString() ?? null,
  finishedAt: job.finishedAt?.toISOString() ?? null,
});
