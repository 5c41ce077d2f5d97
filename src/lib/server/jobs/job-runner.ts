// Takes up the councils' jobs and works them through, one at a time for each council. What a killed process leaves
// behind is taken up again, here or by another process, once its lease has run out.

import { randomUUID } from 'node:crypto';
import { withCouncil } from '../db/council-scope.ts';
import { log } from '../log.ts';
import {
  claimJob,
  failJob,
  finishJob,
  holdsJob,
  releaseJob,
  renewJob,
  type ClaimedJob,
} from '../repositories/jobs.ts';
import { QuestionRefused, WorkLeft, type ModelPool } from './model-pool.ts';
import { pause } from './pause.ts';
import { workThrough } from './work-through.ts';

export interface RunnerSettings {
  readonly pool: ModelPool;
  /** Every council there is, to look for work that nobody told this process of. */
  readonly listCouncils: () => Promise<readonly string[]>;
  /** Others may cancel what this process works on, so it looks whether it still holds it. */
  readonly isShared: () => boolean;
  /** How long a job is held without a sign of life, seconds. */
  readonly leaseSeconds?: number;
}

/** How far a job is that this process works on. */
export interface LiveProgress {
  readonly done: number;
  readonly draws: number;
}

const LEASE_SECONDS = 10;
/** Between two looks whether the job is still held; a cancel from another process is noticed within this. */
const LOOK_MS = 80;
const RENEW_MS = 500;
const CHECKPOINT_MS = 500;
/** Between two looks for work that nobody told this process of. */
const POLL_MS = 3000;
/** A job that gets nowhere, because it ends its thread or its process every time, is not tried for ever. */
const MOST_ATTEMPTS = 5;

/** One job while this process works on it. */
interface Running {
  readonly job: ClaimedJob;
  readonly left: AbortController;
  /** Resolves when nothing of it is left to do here. */
  isOver: Promise<void>;
  progress: LiveProgress;
  /** Bytes to go on from that have not been kept yet. */
  save: (() => Uint8Array) | undefined;
  renewedAt: number;
  keptAt: number;
}

export class JobRunner {
  private readonly id = randomUUID();
  private readonly running = new Map<string, Running>();
  private readonly claiming = new Set<string>();
  private readonly askedAgain = new Set<string>();
  private poll: NodeJS.Timeout | undefined;
  private isStopping = false;
  private readonly lease: number;

  constructor(private readonly settings: RunnerSettings) {
    this.lease = settings.leaseSeconds ?? LEASE_SECONDS;
  }

  /** Looks for work from now on, a little after the start. */
  start(): void {
    this.poll = setInterval(() => void this.lookEverywhere(), POLL_MS);
    this.poll.unref();
  }

  /** Leaves all work; what was done is kept, and whoever comes next goes on from it. */
  async stop(): Promise<void> {
    this.isStopping = true;
    clearInterval(this.poll);
    const ending = [...this.running.values()];
    for (const { left } of ending) left.abort();
    await Promise.all(ending.map(({ isOver }) => isOver));
  }

  /** A council has a job waiting. */
  wake(councilId: string): void {
    void this.takeUp(councilId);
  }

  /** Stops working on a job at once, if it is worked on here. The row has been changed already. */
  leave(councilId: string, jobId: string): void {
    const running = this.running.get(councilId);
    if (running?.job.id === jobId) running.left.abort();
  }

  /** How far a job is, if it is worked on here. */
  progressOf(councilId: string, jobId: string): LiveProgress | undefined {
    const running = this.running.get(councilId);
    return running?.job.id === jobId ? running.progress : undefined;
  }

  private async lookEverywhere(): Promise<void> {
    try {
      for (const councilId of await this.settings.listCouncils()) {
        if (!this.isStopping) await this.takeUp(councilId);
      }
    } catch (error) {
      if (!this.isStopping) log.warn({ error }, 'jobs could not be looked for');
    }
  }

  /** Takes up one job of a council, if there is one and none of it is worked on here. */
  private async takeUp(councilId: string): Promise<void> {
    if (this.claiming.has(councilId)) this.askedAgain.add(councilId);
    if (this.isStopping || this.running.has(councilId) || this.claiming.has(councilId)) return;
    this.claiming.add(councilId);
    const job = await this.claim(councilId);
    this.claiming.delete(councilId);
    // Somebody asked while we looked: what they asked for may not have been there to be seen.
    const isAskedAgain = this.askedAgain.delete(councilId);
    if (job !== undefined) this.begin(councilId, job);
    else if (isAskedAgain) await this.takeUp(councilId);
  }

  private async claim(councilId: string): Promise<ClaimedJob | undefined> {
    try {
      return await this.inCouncil(councilId, (tx) => claimJob(tx, this.id, this.lease));
    } catch (error) {
      // Another process may have taken one in the same moment: the database lets only one run.
      if (!this.isStopping && !isTakenAlready(error))
        log.warn({ error }, 'a job could not be taken up');
      return undefined;
    }
  }

  private begin(councilId: string, job: ClaimedJob): void {
    const now = performance.now();
    const running: Running = {
      job,
      left: new AbortController(),
      isOver: Promise.resolve(),
      progress: { done: 0, draws: 0 },
      save: undefined,
      renewedAt: now,
      keptAt: now,
    };
    this.running.set(councilId, running);
    running.isOver = this.run(councilId, running);
  }

  private inCouncil<T>(councilId: string, work: Parameters<typeof withCouncil<T>>[1]): Promise<T> {
    return withCouncil({ councilId, userId: null }, work);
  }

  private async run(councilId: string, running: Running): Promise<void> {
    const { job } = running;
    const watching = this.watch(councilId, running);
    try {
      const result = await this.work(running);
      await this.inCouncil(councilId, (tx) =>
        finishJob(tx, job.id, this.id, { result, draws: running.progress.draws }),
      );
    } catch (error) {
      await this.giveUp(councilId, running, error);
    } finally {
      running.left.abort();
      await watching;
      this.running.delete(councilId);
      this.wake(councilId);
    }
  }

  private work(running: Running): Promise<string> {
    const { job, left } = running;
    if (job.attempts > MOST_ATTEMPTS) throw new Error('the job ended its process again and again');
    return workThrough(
      this.settings.pool,
      { key: job.id, method: job.method, question: job.question },
      {
        signal: left.signal,
        checkpoint: job.checkpoint,
        onProgress: (done, draws) => (running.progress = { done, draws }),
        onPart: (save) => (running.save = save),
      },
    );
  }

  /** Signs of life until the work ends; leaves the work when the job is no longer held. */
  private async watch(councilId: string, running: Running): Promise<void> {
    const { signal } = running.left;
    const isOver = (): boolean => signal.aborted;
    while (!isOver()) {
      await pause(LOOK_MS, signal);
      if (isOver()) return;
      try {
        if (!(await this.isHeld(councilId, running))) running.left.abort();
      } catch (error) {
        // The lease tells what becomes of it: if the database stays away, somebody takes the job up again.
        log.warn({ error }, 'a job could not give a sign of life');
      }
    }
  }

  private async isHeld(councilId: string, running: Running): Promise<boolean> {
    const now = performance.now();
    const { job, progress } = running;
    if (now - running.renewedAt < RENEW_MS) {
      return this.settings.isShared()
        ? this.inCouncil(councilId, (tx) => holdsJob(tx, job.id, this.id))
        : true;
    }
    running.renewedAt = now;
    let checkpoint: Uint8Array | undefined;
    if (running.save !== undefined && now - running.keptAt >= CHECKPOINT_MS) {
      checkpoint = running.save();
      running.save = undefined;
      running.keptAt = now;
    }
    return this.inCouncil(councilId, (tx) =>
      renewJob(tx, job.id, this.id, {
        ...progress,
        leaseSeconds: this.lease,
        ...(checkpoint === undefined ? {} : { checkpoint }),
      }),
    );
  }

  /** What becomes of a job that was not finished. One that was cancelled is no longer ours, and nothing changes it. */
  private async giveUp(councilId: string, running: Running, error: unknown): Promise<void> {
    const { job } = running;
    try {
      await this.inCouncil(councilId, async (tx) => {
        if (error instanceof QuestionRefused) {
          const { field, reason } = error;
          await failJob(tx, job.id, this.id, { code: 'refused', field, message: reason });
        } else if (error instanceof WorkLeft || job.attempts < MOST_ATTEMPTS) {
          await releaseJob(tx, job.id, this.id, running.save?.());
        } else {
          log.error({ error }, 'a job failed');
          const message = error instanceof Error ? error.message : String(error);
          await failJob(tx, job.id, this.id, { code: 'broken', field: null, message });
        }
      });
    } catch (failure) {
      // Its lease will run out, and then it is taken up again.
      if (!this.isStopping) log.warn({ error: failure }, 'a job could not be given back');
    }
  }
}

/** PostgreSQL's code for a row that would break a unique index. */
const UNIQUE_VIOLATION = '23505';

const isTakenAlready = (error: unknown): boolean =>
  error instanceof Error &&
  error.cause instanceof Error &&
  'code' in error.cause &&
  error.cause.code === UNIQUE_VIOLATION;
