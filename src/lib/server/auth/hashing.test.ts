// Pass phrases: the stored form, what matches, and that a flood is refused instead of queued without end.
import { describe, expect, it } from 'vitest';
import { hashPassphrase, verifyPassphrase } from './hashing.ts';
import { QueueFullError, createQueue } from './hash-queue.ts';

describe('hashing', () => {
  it('stores argon2id with the agreed cost and its own salt', async () => {
    const [one, two] = await Promise.all([
      hashPassphrase('lamp orchard velvet'),
      hashPassphrase('lamp orchard velvet'),
    ]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
  });

  it('matches the phrase itself, however its letters were composed', async () => {
    const stored = await hashPassphrase('tŷ gwyn  ar y bryn 🏔');
    expect(await verifyPassphrase(stored, 'tŷ gwyn  ar y bryn 🏔'.normalize('NFD'))).toBe(true);
    expect(await verifyPassphrase(stored, 'tŷ gwyn ar y bryn 🏔')).toBe(false);
  });

  it('never matches for an account that does not exist', async () => {
    expect(await verifyPassphrase(undefined, 'lamp orchard velvet')).toBe(false);
  });
});

describe('the queue', () => {
  it('runs two at once, lets a few wait and refuses the rest', async () => {
    const queue = createQueue(2, 3);
    let running = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
    };
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => queue.run(work)));
    const refused = results.filter((result) => result.status === 'rejected');
    expect(most).toBe(2);
    expect(refused).toHaveLength(3);
    expect(refused.every(({ reason }) => reason instanceof QueueFullError)).toBe(true);
    await expect(queue.run(work)).resolves.toBeUndefined();
  });

  it('gives its place back when the work fails', async () => {
    const queue = createQueue(1, 0);
    await expect(queue.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(queue.run(() => Promise.resolve('well'))).resolves.toBe('well');
  });
});
