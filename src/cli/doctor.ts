// `atlas doctor`: checks one installation line by line and says what to mend; exit status 1 when something is wrong.

import { statfs } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { formatProblem } from '#lib/domain/kernel/problem.ts';
import { isLoopback, readConfig, type Config } from '#lib/server/config.ts';
import { findHolder } from '#lib/server/db/folder-lock.ts';
import { readMigrations } from '#lib/server/db/migrate.ts';
import { checkProtection } from '#lib/server/db/self-test.ts';
import { listCouncils } from '#lib/server/services/councils.ts';
import { EXIT_DONE, EXIT_FAILED, EXIT_REFUSED, type Command } from './command.ts';
import { readServerVersion } from './describe-database.ts';
import { openDatabase } from './open-database.ts';

interface Finding {
  readonly what: string;
  readonly found: string;
  readonly isWell: boolean;
}

const LOW_DISK_BYTES = 500_000_000;
const BYTES_IN_GIGABYTE = 1_000_000_000;

export const runDoctor: Command = async (argv, io) => {
  if (argv.length > 0) {
    io.stderr.write('doctor takes no further words.\n');
    return EXIT_REFUSED;
  }
  const config = readConfig();
  const findings = [
    checkNode(),
    checkOrigin(config),
    await checkDisk(config),
    await checkHolder(config),
    ...(await checkDatabase()),
  ];
  const width = Math.max(...findings.map(({ what }) => what.length));
  for (const { what, found, isWell } of findings) {
    io.stdout.write(`${isWell ? 'ok    ' : 'wrong '}  ${what.padEnd(width)}  ${found}\n`);
  }
  return findings.every(({ isWell }) => isWell) ? EXIT_DONE : EXIT_FAILED;
};

function checkNode(): Finding {
  const manifest = createRequire(import.meta.url)(path.resolve('package.json')) as {
    engines: { node: string };
  };
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = (manifest.engines.node.match(/\d+/g) ?? []).map(
    Number,
  );
  const isWell = major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
  return {
    what: 'Node',
    found: `${process.versions.node} (needs ${manifest.engines.node})`,
    isWell,
  };
}

function checkOrigin({ origin, host }: Config): Finding {
  if (origin !== undefined) return { what: 'Address', found: origin, isWell: true };
  return isLoopback(host)
    ? { what: 'Address', found: 'this computer only', isWell: true }
    : {
        what: 'Address',
        found: 'ORIGIN is not set: set it to the public https address',
        isWell: false,
      };
}

async function checkDisk({ homeFolder }: Config): Promise<Finding> {
  const what = 'Disk';
  try {
    const { bavail, bsize } = await statfs(homeFolder).catch(() => statfs('.'));
    const free = bavail * bsize;
    const found = `${(free / BYTES_IN_GIGABYTE).toFixed(1)} GB free`;
    return { what, found, isWell: free > LOW_DISK_BYTES };
  } catch {
    return { what, found: 'free space is not known', isWell: true };
  }
}

async function checkHolder({ homeFolder, databaseUrl }: Config): Promise<Finding> {
  const what = 'Data folder';
  if (databaseUrl !== undefined)
    return { what, found: 'not used (DATABASE_URL is set)', isWell: true };
  const holder = await findHolder(homeFolder);
  const by = holder ? `in use by process ${holder.pid} since ${holder.startedAt}` : 'not in use';
  return { what, found: `${homeFolder}, ${by}`, isWell: true };
}

async function checkDatabase(): Promise<Finding[]> {
  const what = 'Database';
  try {
    const opened = await openDatabase();
    if (!opened.ok) return [{ what, found: formatProblem(opened.problem), isWell: false }];
    try {
      return await inspect(opened.value.embedded);
    } finally {
      await opened.value.close();
    }
  } catch (error) {
    return [{ what, found: error instanceof Error ? error.message : String(error), isWell: false }];
  }
}

async function inspect(embedded: boolean): Promise<Finding[]> {
  const version = await readServerVersion();
  const protection = await checkProtection();
  const councils = await listCouncils();
  return [
    {
      what: 'Database',
      found: `${embedded ? 'embedded, ' : ''}PostgreSQL ${version}`,
      isWell: true,
    },
    { what: 'Migrations', found: `${(await readMigrations()).length}, all applied`, isWell: true },
    {
      what: 'Protection',
      found: protection.ok ? 'councils are kept apart' : formatProblem(protection.problem),
      isWell: protection.ok,
    },
    {
      what: 'Councils',
      found: councils.map(({ slug }) => slug).join(', ') || 'none',
      isWell: true,
    },
  ];
}
