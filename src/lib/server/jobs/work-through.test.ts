// Long questions on threads: the same bytes for any number of them and after any interruption, left within a moment, and
// nobody is held up meanwhile.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LONG_METHODS } from '#lib/domain/long-questions.ts';
import { knockOnInput } from '#lib/domain/viability/knock-on-question.ts';
import { inventMarket } from '../../../cli/bench/ensemble-market.ts';
import { bundle, type Bundle } from '../../../../tests/support/bundle.ts';
import { watchLoop } from '../../../../tests/support/event-loop.ts';
import { Work } from './checkpoint.ts';
import { ModelPool, QuestionRefused, WorkLeft, type LongAsked } from './model-pool.ts';
import { workThrough } from './work-through.ts';

let programs: Bundle;
const pools: ModelPool[] = [];

beforeAll(async () => {
  programs = await bundle({ 'model-worker': 'src/worker/node.ts' });
}, 60_000);
afterAll(() => {
  for (const pool of pools) pool.close();
  programs.remove();
});

const poolOf = (size: number): ModelPool => {
  const pool = new ModelPool(size, programs.file('model-worker'));
  pools.push(pool);
  return pool;
};

const ensemble = (draws: number, services = 8, people = 120): LongAsked => {
  const question = JSON.stringify(
    knockOnInput(inventMarket({ services, people, months: 24, draws })),
  );
  return { key: `ensemble ${services} ${draws}`, method: 'viability.knockOn', question };
};

/** What the method itself says, in this thread and in one go. */
const plainly = ({ question }: LongAsked): string => {
  const method = LONG_METHODS['viability.knockOn'];
  const reading = method.read(JSON.parse(question), '');
  return reading.ok ? JSON.stringify(method.run(reading.value)) : '';
};

interface Try {
  readonly pool: ModelPool;
  readonly asked: LongAsked;
  readonly checkpoint?: Uint8Array | null;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, draws: number) => void;
  readonly onPart?: (save: () => Uint8Array) => void;
}

const work = ({ pool, asked, checkpoint = null, signal, onProgress, onPart }: Try) =>
  workThrough(pool, asked, {
    signal: signal ?? new AbortController().signal,
    checkpoint,
    onProgress: onProgress ?? (() => undefined),
    onPart: onPart ?? (() => undefined),
  });

describe('a long question', () => {
  test('has the same answer, byte for byte, on one, two and four threads', async () => {
    const asked = ensemble(150);
    const plain = plainly(asked);
    expect(plain.length).toBeGreaterThan(1000);
    for (const size of [1, 2, 4]) expect(await work({ pool: poolOf(size), asked })).toBe(plain);
  });

  test('goes on after being killed at each of twenty points, to the same bytes', async () => {
    const asked = ensemble(64);
    const plain = plainly(asked);
    const pool = poolOf(2);
    for (let point = 1; point <= 20; point += 1) {
      const first = poolOf(1 + (point % 2));
      let kept: Uint8Array | null = null;
      let parts = 0;
      const killed = work({
        pool: first,
        asked,
        onPart: (save) => {
          parts += 1;
          if (parts === point) kept = save();
          // The threads end in the middle of what they are doing, as when the process is killed.
          if (parts === point) first.close();
        },
      });
      await expect(killed).rejects.toThrow(WorkLeft);
      const begun: number[] = [];
      const answer = await work({
        pool,
        asked,
        checkpoint: kept,
        onProgress: (done) => begun.push(done),
      });
      expect(answer).toBe(plain);
      expect(begun[0]).toBe(2 * point);
    }
  }, 120_000);

  test('is begun anew when the bytes are another question’s', async () => {
    const asked = ensemble(40);
    const strange = new Work(40, 7).save();
    expect(await work({ pool: poolOf(1), asked, checkpoint: strange })).toBe(plainly(asked));
    expect(new Work(40, 7).load(Uint8Array.of(1, 2, 3))).toBe(false);
  });

  test('says how far it is, rising to the end', async () => {
    const told: number[] = [];
    await work({ pool: poolOf(2), asked: ensemble(100), onProgress: (done) => told.push(done) });
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told[0]).toBe(0);
    expect(told.at(-1)).toBe(100);
  });

  test('is left within 200 ms, and its threads are free for the next', async () => {
    const pool = poolOf(1);
    const large = ensemble(10_000, 60, 1500);
    const small = ensemble(20);
    await work({ pool, asked: small });
    const waits: number[] = [];
    for (let run = 0; run < 3; run += 1) {
      const left = new AbortController();
      const working = new Promise<void>((resolve) => {
        void work({
          pool,
          asked: large,
          signal: left.signal,
          onProgress: (done) => {
            if (done > 0) resolve();
          },
        }).catch((error: unknown) => {
          waits.push(performance.now() - from);
          expect(error).toBeInstanceOf(WorkLeft);
        });
      });
      await working;
      const from = performance.now();
      left.abort();
      await expect.poll(() => waits.length, { interval: 5, timeout: 5000 }).toBe(run + 1);
    }
    // A machine that is busy with something else may be late once; the work itself is never.
    expect(Math.min(...waits)).toBeLessThan(200);
    expect(await work({ pool, asked: small })).toBe(plainly(small));
  }, 60_000);

  test('never holds the thread that asks for more than 50 ms', async () => {
    const asked = ensemble(300, 60, 1500);
    const pool = poolOf(1);
    await pool.begin(asked, { signal: new AbortController().signal });
    const blocked = await watchLoop(async () => {
      await Promise.resolve();
      for (const from = performance.now(); performance.now() - from < 400;);
      await new Promise((resolve) => setTimeout(resolve, 10));
    });
    expect(blocked).toBeGreaterThan(50);
    const held = await watchLoop(() => work({ pool, asked, onPart: (save) => void save() }));
    expect(held).toBeLessThan(50);
  }, 120_000);

  test('is refused with the field that is wrong', async () => {
    const pool = poolOf(1);
    const asked = { key: 'bad', method: 'viability.knockOn', question: '{"services":[]}' };
    await expect(work({ pool, asked })).rejects.toThrow(QuestionRefused);
    const unknown = { ...asked, key: 'unknown', method: 'viability.path' };
    await expect(work({ pool, asked: unknown })).rejects.toMatchObject({ field: 'method' });
  });
});
