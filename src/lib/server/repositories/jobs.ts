// Jobs of a council: asked, claimed by one process at a time, kept alive, finished. Every step that a process takes for
// a job holds only while that process holds the job, so a job is done once whatever the processes believe.

import { and, asc, desc, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import type { Transaction } from '../db/client.ts';
import { job, type JobFailure, type JobState } from '../db/schema/jobs.ts';

/** What is known of a job without its question, checkpoint and answer. */
export interface JobRow {
  readonly id: string;
  readonly method: string;
  readonly state: JobState;
  readonly done: number;
  readonly draws: number;
  readonly failure: JobFailure | null;
  readonly authorId: string | null;
  readonly modelVersion: string;
  readonly inputsHash: string;
  readonly parametersHash: string;
  readonly seed: number;
  readonly askedAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

/** A job as it is asked. */
export type NewJob = Pick<
  typeof job.$inferInsert,
  | 'id'
  | 'method'
  | 'inputsHash'
  | 'parametersHash'
  | 'modelVersion'
  | 'seed'
  | 'question'
  | 'authorId'
>;

/** A job that a process has taken up. */
export interface ClaimedJob {
  readonly id: string;
  readonly method: string;
  readonly question: string;
  readonly checkpoint: Uint8Array | null;
  readonly attempts: number;
}

const columns = {
  id: job.id,
  method: job.method,
  state: job.state,
  done: job.done,
  draws: job.draws,
  failure: job.failure,
  authorId: job.authorId,
  modelVersion: job.modelVersion,
  inputsHash: job.inputsHash,
  parametersHash: job.parametersHash,
  seed: job.seed,
  askedAt: job.askedAt,
  startedAt: job.startedAt,
  finishedAt: job.finishedAt,
};

const OPEN: JobState[] = ['waiting', 'running'];
const leaseOf = (seconds: number) => sql`now() + make_interval(secs => ${seconds})`;
const mine = (id: string, runner: string) =>
  and(eq(job.id, id), eq(job.state, 'running'), eq(job.runner, runner));

export async function readJob(tx: Transaction, id: string): Promise<JobRow | undefined> {
  const [row] = await tx.select(columns).from(job).where(eq(job.id, id));
  return row;
}

/** The council's latest jobs, newest first. */
export const readJobs = (tx: Transaction, most: number): Promise<JobRow[]> =>
  tx.select(columns).from(job).orderBy(desc(job.askedAt), asc(job.id)).limit(most);

/** The answer as JSON text; undefined while there is none. */
export async function readJobResult(tx: Transaction, id: string): Promise<string | undefined> {
  const [row] = await tx
    .select({ result: job.result })
    .from(job)
    .where(and(eq(job.id, id), eq(job.state, 'done')));
  return row?.result ?? undefined;
}

/** Jobs that wait or run. */
export const countOpenJobs = (tx: Transaction): Promise<number> =>
  tx.$count(job, inArray(job.state, OPEN));

/** Asks for a job. @returns false when the same one was asked before */
export async function addJob(tx: Transaction, councilId: string, asked: NewJob): Promise<boolean> {
  const added = await tx
    .insert(job)
    .values({ ...asked, councilId, state: 'waiting' })
    .onConflictDoNothing()
    .returning({ id: job.id });
  return added.length > 0;
}

/** Removes jobs that ended so many days ago; the answer of one is given anew when it is asked again. @returns how many */
export async function removeOldJobs(tx: Transaction, days: number): Promise<number> {
  const gone = await tx
    .delete(job)
    .where(lt(job.finishedAt, sql`now() - make_interval(days => ${days})`))
    .returning({ id: job.id });
  return gone.length;
}

/** Asks again for a job that failed or was cancelled; it goes on from where it was. */
export async function reopenJob(
  tx: Transaction,
  id: string,
  authorId: string | null,
): Promise<boolean> {
  const reopened = await tx
    .update(job)
    .set({
      state: 'waiting',
      attempts: 0,
      failure: null,
      finishedAt: null,
      authorId,
      askedAt: sql`now()`,
    })
    .where(and(eq(job.id, id), inArray(job.state, ['failed', 'cancelled'])))
    .returning({ id: job.id });
  return reopened.length > 0;
}

/** Cancels a job that waits or runs; whoever works on it notices at the next sign of life. */
export async function markCancelled(tx: Transaction, id: string): Promise<boolean> {
  const cancelled = await tx
    .update(job)
    .set({ state: 'cancelled', runner: null, leaseUntil: null, finishedAt: sql`now()` })
    .where(and(eq(job.id, id), inArray(job.state, OPEN)))
    .returning({ id: job.id });
  return cancelled.length > 0;
}

/**
 * Takes up a job of this council: one whose process has gone silent, else the one that waits longest, but none while
 * another runs. Rows that another process is just taking are passed by; if both get this far, the database refuses one.
 */
export async function claimJob(
  tx: Transaction,
  runner: string,
  leaseSeconds: number,
): Promise<ClaimedJob | undefined> {
  const isSilent = and(
    eq(job.state, 'running'),
    or(isNull(job.leaseUntil), lt(job.leaseUntil, sql`now()`)),
  );
  const nobodyRuns = sql`not exists (select 1 from job where state = 'running')`;
  for (const isNext of [isSilent, and(eq(job.state, 'waiting'), nobodyRuns)]) {
    // Two steps: inside the update the limit would hold for each row anew, and more than one be taken.
    const [next] = await tx
      .select({ id: job.id })
      .from(job)
      .where(isNext)
      .orderBy(asc(job.askedAt), asc(job.id))
      .limit(1)
      .for('update', { skipLocked: true });
    if (next) return takeJob(tx, next.id, runner, leaseSeconds);
  }
  return undefined;
}

async function takeJob(
  tx: Transaction,
  id: string,
  runner: string,
  leaseSeconds: number,
): Promise<ClaimedJob | undefined> {
  const [taken] = await tx
    .update(job)
    .set({
      state: 'running',
      runner,
      leaseUntil: leaseOf(leaseSeconds),
      attempts: sql`${job.attempts} + 1`,
      startedAt: sql`coalesce(${job.startedAt}, now())`,
    })
    .where(eq(job.id, id))
    .returning({
      id: job.id,
      method: job.method,
      question: job.question,
      checkpoint: job.checkpoint,
      attempts: job.attempts,
    });
  return taken;
}

/** Whether a process still holds a job. */
export async function holdsJob(tx: Transaction, id: string, runner: string): Promise<boolean> {
  const rows = await tx.select({ id: job.id }).from(job).where(mine(id, runner));
  return rows.length > 0;
}

/** A sign of life, with how far the job is and, now and then, the bytes to go on from. @returns whether it is still held */
export async function renewJob(
  tx: Transaction,
  id: string,
  runner: string,
  now: {
    readonly done: number;
    readonly draws: number;
    readonly leaseSeconds: number;
    readonly checkpoint?: Uint8Array;
  },
): Promise<boolean> {
  const { done, draws, leaseSeconds, checkpoint } = now;
  const renewed = await tx
    .update(job)
    .set({
      done,
      draws,
      leaseUntil: leaseOf(leaseSeconds),
      // Whoever gets on is not stuck: only tries without any progress are counted.
      ...(checkpoint === undefined ? {} : { checkpoint, attempts: 1 }),
    })
    .where(mine(id, runner))
    .returning({ id: job.id });
  return renewed.length > 0;
}

const ENDED = {
  runner: null,
  leaseUntil: null,
  checkpoint: null,
  finishedAt: sql`now()`,
} as const;

/**
 * Writes the answer, and that all of its draws are done: a short job ends before it ever told how far it was.
 * @returns false when the job is no longer this process's to finish
 */
export async function finishJob(
  tx: Transaction,
  id: string,
  runner: string,
  { result, draws }: { readonly result: string; readonly draws: number },
): Promise<boolean> {
  const finished = await tx
    .update(job)
    .set({ ...ENDED, state: 'done', done: draws, draws, result, failure: null })
    .where(mine(id, runner))
    .returning({ id: job.id });
  return finished.length > 0;
}

export async function failJob(
  tx: Transaction,
  id: string,
  runner: string,
  failure: JobFailure,
): Promise<void> {
  await tx
    .update(job)
    .set({ ...ENDED, state: 'failed', failure })
    .where(mine(id, runner));
}

/** Gives a job back, to be taken up again from its checkpoint: the one given, else the one that was kept last. */
export async function releaseJob(
  tx: Transaction,
  id: string,
  runner: string,
  checkpoint?: Uint8Array,
): Promise<void> {
  await tx
    .update(job)
    .set({
      state: 'waiting',
      runner: null,
      leaseUntil: null,
      ...(checkpoint === undefined ? {} : { checkpoint, attempts: 0 }),
    })
    .where(mine(id, runner));
}
