// Long questions as jobs: done once by whatever processes there are, one at a time for each council, resumed after a
// kill to the same bytes, cancelled within a moment, bounded, and written in the audit trail.

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LONG_METHODS } from '#lib/domain/long-questions.ts';
import { DEFAULTS } from '#lib/domain/parameters/set.ts';
import { knockOnInput } from '#lib/domain/viability/knock-on-question.ts';
import { withCouncil, type CouncilScope } from '#lib/server/db/council-scope.ts';
import { JobRunner } from '#lib/server/jobs/job-runner.ts';
import { ModelPool } from '#lib/server/jobs/model-pool.ts';
import { createCouncil } from '#lib/server/services/councils.ts';
import { followJob } from '#lib/server/services/job-events.ts';
import {
  cancelJob,
  listJobs,
  readJobAnswer,
  readJobStatus,
  startJob,
  useRunner,
} from '#lib/server/services/jobs.ts';
import { inventMarket } from '../../src/cli/bench/ensemble-market.ts';
import { bundle, type Bundle } from '../support/bundle.ts';
import { useTestDatabase } from '../support/database.ts';
import { watchLoop } from '../support/event-loop.ts';
import { aSmallDataset } from '../support/small-dataset.ts';

const test = useTestDatabase();
let programs: Bundle;
let own: CouncilScope;
let other: CouncilScope;
const started: { readonly runner: JobRunner; readonly pool: ModelPool }[] = [];
const children: ChildProcess[] = [];

async function councilOf(slug: string): Promise<CouncilScope> {
  const made = await createCouncil({
    slug,
    name: slug,
    nation: 'england',
    onsCode: null,
    isExample: false,
    actorId: null,
    dataset: aSmallDataset(slug),
  });
  if (!made.ok) throw new Error(made.problem.message);
  return { councilId: made.value.id, userId: null, role: 'analyst', locale: 'en' };
}

beforeAll(async () => {
  programs = await bundle({
    'model-worker': 'src/worker/node.ts',
    'job-process': 'tests/support/job-process.ts',
  });
  own = await councilOf('own');
  other = await councilOf('other');
}, 120_000);

afterEach(async () => {
  useRunner(undefined);
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const { runner, pool } of started.splice(0)) {
    const stopped = runner.stop();
    pool.close();
    await stopped;
  }
  for (const scope of [own, other]) {
    await withCouncil(scope, (tx) => tx.execute(sql`delete from job`));
  }
});
afterAll(() => programs.remove());

/** A process of its own, as far as the database can tell. */
function newRunner(size = 1): JobRunner {
  const pool = new ModelPool(size, programs.file('model-worker'));
  const runner = new JobRunner({
    pool,
    listCouncils: () => Promise.resolve([own.councilId, other.councilId]),
    isShared: () => true,
    leaseSeconds: 1,
  });
  started.push({ runner, pool });
  return runner;
}

const requestOf = (draws: number, services = 6, people = 90) => {
  const question = inventMarket({ services, people, months: 24, draws });
  return {
    method: 'viability.knockOn' as const,
    input: knockOnInput(question),
    seed: question.seed,
    parameters: DEFAULTS,
  };
};
/** Slow enough to be met under way. */
const SLOW = () => requestOf(4000, 30, 700);

async function ask(scope: CouncilScope, request: ReturnType<typeof requestOf>): Promise<string> {
  const asked = await startJob(scope, request, 'request');
  if (!asked.ok) throw new Error(asked.problem.message);
  return asked.value.id;
}

const stateOf = async (scope: CouncilScope, id: string): Promise<string | undefined> =>
  (await readJobStatus(scope, id))?.state;
const untilState = (scope: CouncilScope, id: string, state: string, timeout = 60_000) =>
  expect.poll(() => stateOf(scope, id), { timeout, interval: 20 }).toBe(state);

async function resultText(scope: CouncilScope, id: string): Promise<string> {
  const [row] = await withCouncil(scope, (tx) =>
    tx.execute<{ result: string }>(sql`select result from job where id = ${id}`),
  );
  return row?.result ?? '';
}

/** Draws that a process can go on from when the one that worked on them has died. */
async function keptDraws(scope: CouncilScope, id: string): Promise<number> {
  const [row] = await withCouncil(scope, (tx) =>
    tx.execute<{ kept: number }>(
      sql`select case when checkpoint is null then 0 else done end as kept from job where id = ${id}`,
    ),
  );
  return row?.kept ?? 0;
}

/** What the method says by itself, in one go. */
const plainly = (request: ReturnType<typeof requestOf>): string => {
  const method = LONG_METHODS[request.method];
  const reading = method.read(JSON.parse(JSON.stringify(request.input)), '');
  return reading.ok ? JSON.stringify(method.run(reading.value)) : '';
};

async function trail(scope: CouncilScope, id: string): Promise<string[]> {
  const rows = await withCouncil(scope, (tx) =>
    tx.execute<{ line: string }>(
      sql`select action || ' ' || outcome as line from audit_entry where object_id = ${id} order by id`,
    ),
  );
  return rows.map(({ line }) => line);
}

describe('a job', () => {
  it('is asked by many at once and done once, by one of two processes, to the method’s own bytes', async () => {
    const request = requestOf(200);
    const [first, second] = [newRunner(), newRunner()];
    const ids = await Promise.all([1, 2, 3, 4].map(() => ask(own, request)));
    expect(new Set(ids).size).toBe(1);
    const [id = ''] = ids;
    first.wake(own.councilId);
    second.wake(own.councilId);
    await untilState(own, id, 'done');
    expect(await resultText(own, id)).toBe(plainly(request));
    const [row] = await withCouncil(own, (tx) =>
      tx.execute<{ attempts: number; jobs: number }>(
        sql`select max(attempts)::int as attempts, count(*)::int as jobs from job`,
      ),
    );
    expect(row).toEqual({ attempts: 1, jobs: 1 });
    expect(await trail(own, id)).toEqual(['job.start done']);
    // Asked again, it is answered from the store.
    const again = await startJob(own, request, 'request');
    expect(again).toMatchObject({ ok: true, value: { id, state: 'done', done: 200, draws: 200 } });
    expect(await trail(own, id)).toEqual(['job.start done']);
    const answer = await readJobAnswer(own, id, 'viability.knockOn');
    expect(answer?.services).toHaveLength(6);
  });

  it('is another job under another seed or other assumptions', async () => {
    const request = requestOf(10);
    const id = await ask(own, request);
    expect(await ask(own, { ...request, seed: 12 })).not.toBe(id);
    const parameters = { 'viability.peer-effect': { value: 2 } };
    expect(await ask(own, { ...request, parameters })).not.toBe(id);
  });

  it('waits while another of its council runs, and not for another council', async () => {
    const [first, second] = [newRunner(), newRunner()];
    const ids = [await ask(own, requestOf(150)), await ask(own, requestOf(151))];
    const theirs = await ask(other, requestOf(152));
    let most = 0;
    const look = async (): Promise<boolean> => {
      const rows = await listJobs(own, 10);
      most = Math.max(most, rows.filter(({ state }) => state === 'running').length);
      return rows.every(({ state }) => state === 'done');
    };
    for (const runner of [first, second]) {
      runner.wake(own.councilId);
      runner.wake(other.councilId);
    }
    await expect.poll(look, { timeout: 60_000, interval: 10 }).toBe(true);
    await untilState(other, theirs, 'done');
    expect(most).toBe(1);
    for (const [at, id] of ids.entries())
      expect(await resultText(own, id)).toBe(plainly(requestOf(150 + at)));
  });

  it('goes on after its process is killed again and again, to the same bytes', async () => {
    const request = requestOf(6000, 12, 250);
    const id = await ask(own, request);
    let kept = 0;
    for (let kill = 0; kill < 3; kill += 1) {
      const child = spawn(
        process.execPath,
        [programs.file('job-process'), own.councilId, programs.file('model-worker')],
        {
          env: {
            ...process.env,
            DATABASE_URL: test.current().url,
            ATLAS_EMBEDDED: test.current().embedded ? 'yes' : 'no',
          },
          stdio: 'inherit',
        },
      );
      children.push(child);
      // What is worked out but not yet kept dies with the process, so the kill waits for the row and not for the work.
      const before = kept;
      await expect
        .poll(async () => (kept = await keptDraws(own, id)), { timeout: 60_000, interval: 20 })
        .toBeGreaterThan(before);
      child.kill('SIGKILL');
      await once(child, 'exit');
      expect(await stateOf(own, id)).toBe('running');
    }
    // The dead process holds the job until its lease runs out; then whoever looks takes it up.
    const runner = newRunner();
    await expect
      .poll(
        () => {
          runner.wake(own.councilId);
          return stateOf(own, id);
        },
        { timeout: 90_000, interval: 50 },
      )
      .toBe('done');
    expect(await resultText(own, id)).toBe(plainly(request));
  }, 240_000);

  it('is given back when its process ends in order, with what was done', async () => {
    const request = requestOf(1000, 12, 250);
    const id = await ask(own, request);
    const first = newRunner();
    first.wake(own.councilId);
    await expect
      .poll(() => first.progressOf(own.councilId, id)?.done ?? 0, { timeout: 60_000, interval: 5 })
      .toBeGreaterThan(200);
    const [{ pool } = { pool: undefined }] = started;
    const stopped = first.stop();
    pool?.close();
    await stopped;
    expect(await stateOf(own, id)).toBe('waiting');
    const second = newRunner();
    second.wake(own.councilId);
    await expect
      .poll(() => second.progressOf(own.councilId, id)?.done ?? 0, { timeout: 60_000, interval: 2 })
      .toBeGreaterThanOrEqual(96);
    await untilState(own, id, 'done');
    expect(await resultText(own, id)).toBe(plainly(request));
  }, 120_000);

  it('stops within 200 ms of being cancelled, here or by another process, and goes on when asked again', async () => {
    const waits: Record<'here' | 'elsewhere', number[]> = { here: [], elsewhere: [] };
    const runner = newRunner();
    for (const where of ['here', 'elsewhere', 'here', 'elsewhere', 'here', 'elsewhere'] as const) {
      useRunner(where === 'here' ? runner : undefined);
      const id = await ask(own, SLOW());
      runner.wake(own.councilId);
      const doneHere = (): number => runner.progressOf(own.councilId, id)?.done ?? 0;
      await expect.poll(doneHere, { timeout: 60_000, interval: 5 }).toBeGreaterThan(0);
      const from = performance.now();
      expect(await cancelJob(own, id, 'request')).toEqual({ ok: true, value: null });
      await expect
        .poll(() => runner.progressOf(own.councilId, id), { timeout: 10_000, interval: 2 })
        .toBeUndefined();
      waits[where].push(performance.now() - from);
      expect(await stateOf(own, id)).toBe('cancelled');
    }
    // Another program on the machine may make it late now and then; the work itself never does.
    expect(Math.min(...waits.here)).toBeLessThan(200);
    expect(Math.min(...waits.elsewhere)).toBeLessThan(200);
    const [job] = await listJobs(own, 1);
    expect(await trail(own, job?.id ?? '')).toEqual(
      Array.from({ length: 6 }, () => ['job.start done', 'job.cancel done']).flat(),
    );
  }, 120_000);

  it('holds the loop of the process that serves pages for less than 50 ms', async () => {
    const request = requestOf(300, 60, 1500);
    const runner = newRunner();
    useRunner(runner);
    let id = '';
    const held = await watchLoop(async () => {
      id = await ask(own, request);
      await untilState(own, id, 'done');
      await readJobStatus(own, id);
    });
    // The embedded database of this test lives in the same thread; in the product it has its own.
    if (!test.current().embedded) expect(held).toBeLessThan(50);
    expect(await stateOf(own, id)).toBe('done');
  }, 120_000);

  it('is one of at most five that a council has open, and says so to the sixth', async () => {
    for (let draws = 1; draws <= 5; draws += 1) await ask(own, requestOf(draws));
    const sixth = await startJob(own, requestOf(6), 'request');
    expect(sixth).toMatchObject({ ok: false, problem: { code: 'queue-full' } });
    // The same question again is no further one, and another council has a queue of its own.
    expect(await startJob(own, requestOf(5), 'request')).toMatchObject({ ok: true });
    expect(await startJob(other, requestOf(6), 'request')).toMatchObject({ ok: true });
  });

  it('is removed half a year after it ended, with a line in the trail, and no earlier', async () => {
    const [old, recent, open] = [
      await ask(own, requestOf(11)),
      await ask(own, requestOf(12)),
      await ask(own, requestOf(13)),
    ];
    const end = (id: string, days: number) =>
      withCouncil(own, (tx) =>
        tx.execute(
          sql`update job set state = 'cancelled', finished_at = now() - make_interval(days => ${days}) where id = ${id}`,
        ),
      );
    await end(old, 181);
    await end(recent, 179);
    const last = await ask(own, requestOf(14));
    expect(await Promise.all([old, recent, open].map((id) => stateOf(own, id)))).toEqual([
      undefined,
      'cancelled',
      'waiting',
    ]);
    expect(await trail(own, last)).toEqual(['job.start done', 'job.remove-old done']);
  });

  it('is refused to roles that may not ask, with a line in the trail', async () => {
    for (const role of ['viewer', 'support-officer', 'guest'] as const) {
      const asked = await startJob({ ...own, role }, requestOf(7), 'request');
      expect(asked).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
    }
    const id = await ask(own, requestOf(7));
    expect(await cancelJob({ ...own, role: 'viewer' }, id, 'request')).toMatchObject({ ok: false });
    expect(await stateOf(own, id)).toBe('waiting');
    expect(await trail(own, id)).toEqual([
      ...Array.from({ length: 3 }, () => 'job.start refused'),
      'job.start done',
      'job.cancel refused',
    ]);
  });

  it('is seen by nobody of another council', async () => {
    const id = await ask(own, requestOf(8));
    expect(await readJobStatus(other, id)).toBeUndefined();
    expect(await followJob(other, id)).toBeUndefined();
    await cancelJob(other, id, 'request');
    expect(await stateOf(own, id)).toBe('waiting');
  });

  it('fails with the field that the model refused, and is not tried again', async () => {
    const runner = newRunner();
    const asked = await startJob(
      own,
      { ...requestOf(9), input: { ...requestOf(9).input, months: 0 } },
      'request',
    );
    const id = asked.ok ? asked.value.id : '';
    runner.wake(own.councilId);
    await untilState(own, id, 'failed');
    expect(await readJobStatus(own, id)).toMatchObject({
      problem: { code: 'model-input', field: 'months' },
    });
  });

  it('is followed by events, the last of which says that it is over', async () => {
    const runner = newRunner();
    useRunner(runner);
    const id = await ask(own, requestOf(600, 12, 250));
    const stream = await followJob(own, id);
    let text = '';
    for await (const piece of stream ?? []) text += new TextDecoder().decode(piece);
    expect(text).toMatch(/^retry: \d+\n\nevent: progress\ndata: \{"id":/);
    const events = [...text.matchAll(/event: (\w+)\ndata: (.*)\n\n/g)].map(([, kind, json]) => ({
      kind,
      ...(JSON.parse(json ?? '') as { done: number; state: string }),
    }));
    expect(events.at(-1)).toMatchObject({ kind: 'end', state: 'done', done: 600 });
    expect(events.slice(0, -1).every(({ kind }) => kind === 'progress')).toBe(true);
    const done = events.map((event) => event.done);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
  }, 60_000);
});
