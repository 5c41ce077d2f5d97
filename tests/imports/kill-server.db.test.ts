// PostgreSQL itself taken away while a file comes in: killed at evenly spaced moments, and out of disk. The records are
// as before or as after, whoever sent the file is told what happened, and the product goes on without a new start.

import { spawnSync } from 'node:child_process';
import { chown, mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectDatabase, useDatabase, type Database } from '#lib/server/db/client.ts';
import { migrateDatabase, readMigrations } from '#lib/server/db/migrate.ts';
import { attendance } from '#lib/server/imports/kinds/attendance.ts';
import { createCouncil, listCouncils } from '#lib/server/services/councils.ts';
import { runImport } from '#lib/server/services/import-run.ts';
import { attendanceCouncil, writeAttendance } from '../../src/cli/bench/attendance-file.ts';
import { startCluster } from '../../src/cli/launch/postgres-cluster.mjs';
import { stateOf } from '../support/import-kills.ts';

/** Moments of the kill; the battery asks for 20. */
const MOMENTS = Number(process.env['ATLAS_KILLS'] ?? 3);
const ROWS = 10_000;
const RECOVERS_MILLISECONDS = 5_000;

type Cluster = NonNullable<Awaited<ReturnType<typeof startCluster>>>;

// Only in the run of the tests that has a server; its own, because it is killed.
const isAsked = Boolean(process.env['ATLAS_TEST_SERVER_URL']);

let cluster: Cluster | undefined;
let pool: Database | undefined;
let home = '';
let file = '';
let made = 0;

beforeAll(async () => {
  if (!isAsked) return;
  cluster = await startCluster();
  home = await mkdtemp(path.join(tmpdir(), 'atlas-server-'));
  process.env['ATLAS_DATA'] = home;
  file = path.join(home, 'attendance.csv');
  await writeAttendance(file, ROWS);
}, 120_000);
afterAll(async () => {
  useDatabase(undefined);
  await pool?.close(1);
  await cluster?.stop();
  if (home !== '') await rm(home, { recursive: true, force: true });
});

function theCluster(): Cluster {
  if (!cluster) throw new Error('there are no programs of PostgreSQL here');
  return cluster;
}

/** Works on a database of the cluster from here on. */
async function useOn(url: string): Promise<void> {
  await pool?.close(1);
  const migrated = await migrateDatabase(url, await readMigrations());
  if (!migrated.ok) throw new Error(migrated.problem.message);
  pool = connectDatabase({ url, embedded: false });
  useDatabase(pool);
}

async function newCouncil(): Promise<string> {
  made += 1;
  const slug = `council-${made}`;
  const created = await createCouncil({
    slug,
    name: slug,
    nation: 'england',
    onsCode: null,
    isExample: false,
    actorId: null,
    dataset: attendanceCouncil(slug),
  });
  if (!created.ok) throw new Error(created.problem.message);
  return created.value.id;
}

const bring = (councilId: string, from = file): ReturnType<typeof runImport> =>
  runImport(
    { councilId, userId: null },
    {
      kind: attendance,
      path: from,
      fileName: 'attendance.csv',
      sourceName: 'Attendance',
      choices: { layout: {}, matching: null, corrections: [] },
      today: '2026-11-26',
      isDryRun: false,
    },
  );

const leftBehind = async (): Promise<string[]> =>
  (await readdir(path.join(home, 'imports'))).filter((name) => name.startsWith('stage-'));

describe.skipIf(!isAsked)('the server under an import', () => {
  it('is killed: records before or after, and the same product answers within 5 seconds', async () => {
    await useOn(theCluster().url);
    const reference = await newCouncil();
    const before = await stateOf(reference);
    const from = performance.now();
    expect(await bring(reference)).toMatchObject({ ok: true });
    const whole = performance.now() - from;
    const after = await stateOf(reference);
    for (let moment = 1; moment <= MOMENTS; moment += 1) {
      const councilId = await newCouncil();
      const sent = bring(councilId);
      await pause((whole * moment) / (MOMENTS + 1));
      await theCluster().kill();
      const told = await sent;
      if (!told.ok) expect(told.problem).toMatchObject({ code: 'database-busy' });
      await theCluster().startAgain();
      const back = performance.now();
      while (
        await listCouncils().then(
          () => false,
          () => true,
        )
      )
        await pause(50);
      expect(performance.now() - back).toBeLessThan(RECOVERS_MILLISECONDS);
      const state = await stateOf(councilId);
      expect([before, after]).toContain(state);
      if (told.ok) expect(state).toBe(after);
      expect(await bring(councilId)).toMatchObject({ ok: true });
      expect(await stateOf(councilId)).toBe(after);
    }
    expect(await leftBehind()).toEqual([]);
  }, 240_000);

  it('runs out of disk: nothing is stored, it is said, and the file comes in once there is room', async ({
    skip,
  }) => {
    const disk = path.join(theCluster().folder, 'small-disk');
    await mkdir(disk);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', disk]);
    if (mounted.status !== 0) {
      process.stdout.write('skipped: a small disk cannot be mounted here (needs root)\n');
      skip();
    }
    try {
      const { uid, gid } = await stat(theCluster().folder);
      await chown(disk, uid, gid);
      const admin = connectDatabase({ url: theCluster().url, embedded: false });
      await admin.connection.execute(`create tablespace small location '${disk}'`);
      await admin.connection.execute('create database small tablespace small');
      const url = new URL(theCluster().url);
      url.pathname = '/small';
      await useOn(url.href);
      const councilId = await newCouncil();
      const before = await stateOf(councilId);
      const large = path.join(home, 'large.csv');
      await writeAttendance(large, 120_000);
      expect(await bring(councilId, large)).toMatchObject({
        ok: false,
        problem: { code: 'disk-full' },
      });
      expect(await stateOf(councilId)).toBe(before);
      spawnSync('mount', ['-o', 'remount,size=600m', disk]);
      expect(await bring(councilId, large)).toMatchObject({ ok: true });
      useDatabase(undefined);
      await pool?.close(1);
      pool = undefined;
      await admin.connection.execute('drop database small with (force)');
      await admin.connection.execute('drop tablespace small');
      await admin.close(1);
    } finally {
      spawnSync('umount', ['-l', disk]);
    }
  }, 240_000);
});
