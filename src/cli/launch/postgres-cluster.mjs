// A throw-away PostgreSQL server for the tests, when its programs are installed. It runs as an ordinary user, on a
// free loopback port, in a temporary folder, and leaves nothing behind.

import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.mjs';

const WAIT_MILLISECONDS = 200;
const ATTEMPTS = 100;
const SECRET_BYTES = 12;

/**
 * @typedef {object} Cluster
 * @property {string} url login of the superuser
 * @property {string} version such as "15.14"
 * @property {string} folder its own, of the user it runs as
 * @property {() => Promise<void>} stop
 * @property {() => Promise<void>} kill ends every process of it at once, as a power cut of the server would
 * @property {() => Promise<void>} startAgain after {@link kill}, on the same port
 */

/**
 * Starts a server; undefined when PostgreSQL is not installed here.
 * @param {{ isDurable?: boolean }} [options] durable as a council's own server is: what is committed is on the disk
 * @returns {Promise<Cluster | undefined>}
 */
export async function startCluster({ isDurable = false } = {}) {
  const programs = findPrograms();
  const user = ordinaryUser();
  if (!programs || !user) return undefined;
  const folder = await mkdtemp(path.join(tmpdir(), 'atlas-postgres-'));
  try {
    return await start(programs, user, folder, isDurable ? [] : ['fsync=off']);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/**
 * @param {string} programs
 * @param {{ uid?: number, gid?: number }} user
 * @param {string} folder
 * @param {string[]} durability settings of it
 * @returns {Promise<Cluster>}
 */
async function start(programs, user, folder, durability) {
  const secret = randomBytes(SECRET_BYTES).toString('hex');
  const secretFile = path.join(folder, 'secret');
  const cluster = path.join(folder, 'cluster');
  await writeFile(secretFile, secret);
  if (user.uid !== undefined && user.gid !== undefined) {
    await chown(folder, user.uid, user.gid);
    await chown(secretFile, user.uid, user.gid);
  }
  const words = ['-D', cluster, '-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', secretFile];
  const made = spawnSync(
    path.join(programs, 'initdb'),
    [...words, '--no-sync', '--locale=C', '--encoding=UTF8'],
    { ...user, cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    ...durability,
    'max_connections=60',
  ].flatMap((setting) => ['-c', setting]);
  const begin = async () => {
    const server = spawn(
      path.join(programs, 'postgres'),
      ['-D', cluster, '-p', String(port), ...settings],
      { ...user, cwd: folder, stdio: 'ignore' },
    );
    const ended = new Promise((resolve) => server.once('exit', resolve));
    const isReadyNow = await isReady(programs, port, () => server.exitCode === null);
    return { server, ended, isReady: isReadyNow };
  };
  let running = await begin();
  const stop = async () => {
    running.server.kill('SIGINT');
    await running.ended;
    await rm(folder, { recursive: true, force: true });
  };
  if (!running.isReady) {
    await stop();
    throw new Error('The throw-away PostgreSQL server did not start.');
  }
  const kill = async () => {
    const pids = [...childrenOf(running.server.pid ?? 0), running.server.pid ?? 0];
    for (const pid of pids) if (pid > 0) killHard(pid);
    await running.ended;
  };
  const startAgain = async () => {
    running = await begin();
    if (!running.isReady) throw new Error('The PostgreSQL server did not start again.');
  };
  const url = `postgres://postgres:${secret}@127.0.0.1:${port}/postgres`;
  return { url, version: versionOf(programs), folder, stop, kill, startAgain };
}

/**
 * One that has just ended by itself, as the others of its server do, needs no killing.
 * @param {number} pid
 */
function killHard(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/**
 * Processes that a process has started, where the system tells.
 * @param {number} pid
 */
function childrenOf(pid) {
  const record = `/proc/${pid}/task/${pid}/children`;
  return existsSync(record) ? readFileSync(record, 'utf8').split(' ').map(Number) : [];
}

/**
 * @param {string} programs
 * @param {number} port
 * @param {() => boolean} isRunning
 */
async function isReady(programs, port, isRunning) {
  for (let attempt = 0; attempt < ATTEMPTS && isRunning(); attempt += 1) {
    const asked = spawnSync(path.join(programs, 'pg_isready'), [
      '-h',
      '127.0.0.1',
      '-p',
      String(port),
    ]);
    if (asked.status === 0) return true;
    await pause(WAIT_MILLISECONDS);
  }
  return false;
}

/** Folder of initdb and postgres, the newest version where there are several. */
function findPrograms() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  const folders = [
    ...versions
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => path.join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(path.delimiter),
  ];
  return folders.find((folder) =>
    ['initdb', 'postgres', 'pg_isready'].every((program) => existsSync(path.join(folder, program))),
  );
}

/** PostgreSQL refuses to run as root; then one of the users made for such work runs it. */
function ordinaryUser() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) =>
      spawnSync('id', [flag, name], { encoding: 'utf8' }),
    );
    if (uid?.status === 0 && gid?.status === 0)
      return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  return undefined;
}

/** @param {string} programs */
function versionOf(programs) {
  const { stdout } = spawnSync(path.join(programs, 'postgres'), ['--version'], {
    encoding: 'utf8',
  });
  return stdout.match(/\d+(\.\d+)*/)?.[0] ?? 'of unknown version';
}
