// Who may come to a day centre next.

import type { RandomStream } from './random.ts';

/** Candidates of a centre from near to far; each person is used once in the whole county. */
export class PersonQueue {
  private static readonly WINDOW = 70;

  constructor(
    private readonly people: string[],
    private readonly used: Set<string>,
  ) {}

  /** Somebody who lives near, nearer people more often; undefined when all have been used. */
  next(random: RandomStream): string | undefined {
    const free: string[] = [];
    for (const id of this.people) {
      if (!this.used.has(id)) free.push(id);
      if (free.length === PersonQueue.WINDOW) break;
    }
    const luck = random.uniform();
    const chosen = free[Math.floor(luck * luck * free.length)];
    if (chosen !== undefined) this.used.add(chosen);
    return chosen;
  }
}
