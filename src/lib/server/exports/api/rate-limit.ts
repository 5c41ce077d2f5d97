// How many requests one reader may make: a bucket that fills again while it waits. Kept in the process: several
// processes each give their own, which bounds a reader all the same.

/** Requests at once, and how many come back each second. */
export const RATE = { burst: 60, perSecond: 2 } as const;
/** Readers that are remembered; the one that has waited longest is forgotten first. */
const MOST_READERS = 10_000;
const MS_IN_SECOND = 1_000;

interface Bucket {
  left: number;
  at: number;
}

/** Buckets of many readers. */
export class RateLimit {
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly rate: { burst: number; perSecond: number } = RATE) {}

  /**
   * Takes one request of a reader.
   *
   * @param now - milliseconds.
   * @returns seconds to wait; 0 when the request may be answered.
   */
  take(reader: string, now: number): number {
    const { burst, perSecond } = this.rate;
    const bucket = this.buckets.get(reader) ?? { left: burst, at: now };
    const filled = ((now - bucket.at) / MS_IN_SECOND) * perSecond;
    const left = Math.min(burst, bucket.left + Math.max(0, filled));
    this.buckets.delete(reader);
    this.buckets.set(reader, { left: left >= 1 ? left - 1 : left, at: now });
    for (const oldest of this.buckets.keys()) {
      if (this.buckets.size <= MOST_READERS) break;
      this.buckets.delete(oldest);
    }
    return left >= 1 ? 0 : Math.ceil((1 - left) / perSecond);
  }
}
