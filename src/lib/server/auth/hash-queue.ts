// A short queue in front of costly work: so many at once, so many waiting, and beyond that a clear refusal.

/** Thrown when the queue is full; the services answer "busy", so a flood ends in refusals and not in time-outs. */
export class QueueFullError extends Error {
  constructor() {
    super('Too many people are signing in at this moment.');
    this.name = 'QueueFullError';
  }
}

/** Runs work with a bound on how much runs and how much waits. */
export interface WorkQueue {
  readonly run: <T>(work: () => Promise<T>) => Promise<T>;
}

/**
 * @param atOnce how many pieces of work may run together
 * @param waiting how many may wait for their turn; one more throws {@link QueueFullError}
 */
export function createQueue(atOnce: number, waiting: number): WorkQueue {
  const waiters: (() => void)[] = [];
  let running = 0;

  const enter = async (): Promise<void> => {
    if (running < atOnce) {
      running += 1;
      return;
    }
    if (waiters.length >= waiting) throw new QueueFullError();
    // The place is handed over by `leave`, so `running` does not change here.
    await new Promise<void>((resolve) => waiters.push(resolve));
  };

  const leave = (): void => {
    const next = waiters.shift();
    if (next === undefined) running -= 1;
    else next();
  };

  return {
    run: async (work) => {
      await enter();
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}

/** The outcome of work that may find the queue full: then `busy` instead. Other errors stay errors. */
export const orBusy = <T, B>(work: Promise<T>, busy: B): Promise<T | B> =>
  work.catch((trouble: unknown) => {
    if (trouble instanceof QueueFullError) return busy;
    throw trouble;
  });
