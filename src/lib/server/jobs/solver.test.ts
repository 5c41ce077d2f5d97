// The solver’s thread: it answers in order, says how far it is, can be ended within a moment, and holds nobody up.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { luckWord, uniformOf } from '#lib/domain/kernel/philox.ts';
import type { SiteChoice } from '#lib/domain/siting/choice.ts';
import { chooseAtOnce } from '#lib/domain/siting/interchange.ts';
import { choiceAsTask, sitesFrom } from '#lib/domain/siting/lp-text.ts';
import { chooseProven } from '#lib/domain/siting/proof.ts';
import type { SolverProgress, SolverTask } from '#lib/domain/siting/solver.ts';
import { askSolver, SolverEnded } from './solver.ts';

let folder: string;

beforeAll(async () => {
  mkdirSync('build', { recursive: true });
  folder = mkdtempSync(path.resolve('build', 'solver-'));
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      ssr: 'src/worker/solver.ts',
      outDir: folder,
      rolldownOptions: { output: { entryFileNames: 'solver-worker.js' } },
    },
  });
  vi.stubEnv('ATLAS_PROGRAMS', folder);
}, 60_000);

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** Costs without any geography, which leave a solver much to prove. */
const hardChoice = (areas: number, sites: number, open: number): SiteChoice => ({
  areas,
  sites,
  open,
  forced: [],
  cost: Float64Array.from({ length: areas * sites }, (_, at) =>
    Math.floor(1000 * uniformOf(luckWord(5, at, 1, 1, 0))),
  ),
});

const taskOf = (choice: SiteChoice, secondsAtMost: number): SolverTask =>
  choiceAsTask(choice, chooseAtOnce(choice).sites, { secondsAtMost, seed: 1 });

describe('the solver’s thread', () => {
  test('proves what the model proves, one question after another', async () => {
    const choices = [hardChoice(20, 10, 3), hardChoice(25, 9, 4)];
    const answers = await Promise.all(choices.map((choice) => askSolver(taskOf(choice, 60))));
    for (const [at, choice] of choices.entries()) {
      const own = chooseProven(choice);
      expect(answers[at]).toMatchObject({ status: 'optimal', gap: 0, objective: own?.cost });
      expect(sitesFrom(answers[at]?.chosen ?? [])).toHaveLength(choice.open);
    }
  });

  test('stops in time with an answer no worse than the one it began with, says its gap, and leaves the loop alone', async () => {
    const choice = hardChoice(120, 60, 8);
    const progress: SolverProgress[] = [];
    const task = taskOf(choice, 3);
    let turns = 0;
    const pulse = setInterval(() => (turns += 1), 5);
    const answer = await askSolver(task, { onProgress: (own) => progress.push(own) });
    clearInterval(pulse);
    expect(answer.status).toBe('stopped');
    expect(answer.objective).toBeLessThanOrEqual(chooseAtOnce(choice).cost);
    expect(answer.bound).toBeLessThan(answer.objective ?? 0);
    expect(answer.gap).toBeGreaterThan(0);
    expect(progress.length).toBeGreaterThan(0);
    // A loop that the solver held would have turned once or twice; a busy machine makes it turn seldom, not never.
    expect(turns).toBeGreaterThan(30);
  }, 60_000);

  test('ends within a moment when told to, and answers the next question', async () => {
    const control = new AbortController();
    const asked = askSolver(taskOf(hardChoice(120, 60, 8), 60), {
      signal: control.signal,
      onProgress: () => control.abort(),
    });
    let endedAt = Infinity;
    control.signal.addEventListener('abort', () => (endedAt = performance.now()));
    await expect(asked).rejects.toThrow(SolverEnded);
    expect(performance.now() - endedAt).toBeLessThan(200);
    const next = await askSolver(taskOf(hardChoice(12, 6, 2), 60));
    expect(next.status).toBe('optimal');
  }, 60_000);

  test('a question that was ended before its turn is never asked', async () => {
    await expect(
      askSolver(taskOf(hardChoice(12, 6, 2), 60), { signal: AbortSignal.abort() }),
    ).rejects.toThrow();
  });

  test('a text that is no programme is an error, and the next question is answered', async () => {
    const bad = askSolver({ lp: 'nonsense', start: [], bound: null, secondsAtMost: 5, seed: 1 });
    await expect(bad).rejects.toThrow('no programme');
    expect((await askSolver(taskOf(hardChoice(12, 6, 2), 60))).status).toBe('optimal');
  });
});
