/** Real threads over shared memory give the bits that one thread gives, however the work falls to them. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  answerOf,
  assessGrid,
  CHUNK,
  layCatchment,
  type PlacedHours,
} from '#lib/domain/access/catchment-grid.ts';
import { luckWord, uniformOf } from '#lib/domain/kernel/philox.ts';
import { startThreads } from '../../src/cli/bench/catchment-threads.ts';

let folder = '';

beforeAll(async () => {
  mkdirSync('build', { recursive: true });
  folder = mkdtempSync(path.resolve('build', 'threads-'));
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: true,
      outDir: folder,
      rolldownOptions: {
        input: { worker: path.resolve('src/worker/catchment.ts') },
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const spread = (kind: number, count: number): PlacedHours => {
  const chance = (k: number, which: number): number => uniformOf(luckWord(23, k, kind, which, 0));
  return {
    east: Float64Array.from({ length: count }, (_, k) => 60_000 * chance(k, 0)),
    north: Float64Array.from({ length: count }, (_, k) => 60_000 * chance(k, 1)),
    hours: Float64Array.from({ length: count }, (_, k) => 1 + 90 * chance(k, 2)),
  };
};

test('access of 1, 2 and 3 threads is the same to the last bit, asked once or again', async () => {
  const question = {
    areas: spread(1, 20 * CHUNK + 7),
    services: spread(2, 9 * CHUNK + 5),
    decay: { kind: 'dai', catchment: 9000 } as const,
  };
  const alone = assessGrid(question);
  const laid = layCatchment(question, (bytes) => new SharedArrayBuffer(bytes));
  for (const count of [1, 2, 3]) {
    const threads = startThreads(path.join(folder, 'worker.mjs'), count);
    for (let round = 0; round < 2; round += 1) {
      laid.access.fill(0);
      laid.level.fill(0);
      await threads.work(laid);
      expect(answerOf(laid)).toEqual(alone);
    }
    await threads.end();
  }
});
