// What `serve` and `dev` share: opens the database, loads the example on the first start, starts the web application,
// says all a person needs on one screen, and ends cleanly when told to stop.

import { succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import { isLoopback, readConfig, type Config } from '#lib/server/config.ts';
import { createSetUpLink, isSetUpNeeded } from '#lib/server/services/set-up.ts';
import { EXIT_DONE, EXIT_FAILED, refuse, type CommandIo } from './command.ts';
import { describeDatabase } from './describe-database.ts';
import { isFirstStart, loadExample } from './first-start.ts';
import { openDatabase, type OpenDatabase } from './open-database.ts';
import { createProgress } from './progress.ts';
import type { WebServer } from './web-server.ts';

/** Makes the web application answer; called when the database is ready. */
export type StartWeb = (config: Config) => Promise<Outcome<WebServer>>;

/** From the signal to the end, whatever hangs. */
const LAST_MOMENT_MILLISECONDS = 4500;

/** Runs until Ctrl-C or a signal. @returns the exit status */
export async function hostWeb(io: CommandIo, startWeb: StartWeb): Promise<number> {
  const config = readConfig();
  const say = (words: string): unknown => io.stdout.write(`${words}\n`);
  // Listening for signals comes first: Ctrl-C during the start must also close the database properly.
  const ending = waitForEnd();
  const opened = await openDatabase({ exclusive: true, say });
  if (!opened.ok) return refuse(io, opened.problem);
  const database = opened.value;
  const told = Promise.race([ending, database.lost.then(() => 'lost' as const)]);
  try {
    const started = await Promise.race([start(io, config, database, startWeb), told]);
    if (typeof started === 'string') return await end(io, started);
    if (!started.ok) return refuse(io, started.problem);
    return await end(io, await told, started.value);
  } finally {
    await database.close();
  }
}

async function start(
  io: CommandIo,
  config: Config,
  database: OpenDatabase,
  startWeb: StartWeb,
): Promise<Outcome<WebServer>> {
  const prepared = await prepareContent(io);
  if (!prepared.ok) return prepared;
  const started = await startWeb(config);
  if (started.ok) await printScreen(io, config, database, started.value);
  return started;
}

async function prepareContent(io: CommandIo): Promise<Outcome<null>> {
  if (!(await isFirstStart())) return succeed(null);
  const progress = createProgress(io.stdout, 'Loading the example council');
  const loaded = await loadExample(progress.show);
  progress.end();
  return loaded.ok ? succeed(null) : loaded;
}

async function printScreen(
  io: CommandIo,
  config: Config,
  database: OpenDatabase,
  { port }: WebServer,
): Promise<void> {
  const name = isLoopback(config.host) ? 'localhost' : config.host;
  const address = config.origin ?? `http://${name}:${port}`;
  const lines = [
    '',
    'Care Market Atlas is running.',
    '',
    `  Open       ${address}`,
    `  Database   ${await describeDatabase(database)}`,
    ...(database.embedded ? [`  Data       ${config.homeFolder}`] : []),
  ];
  if (await isSetUpNeeded()) {
    lines.push(
      `  Set up     ${address}${await createSetUpLink()}`,
      '             Makes the first account. Works once, for 30 minutes.',
    );
  }
  lines.push('  Stop       Ctrl-C', '');
  io.stdout.write(`${lines.join('\n')}\n`);
}

type EndReason = 'asked' | 'lost';

function waitForEnd(): Promise<EndReason> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        setTimeout(() => process.exit(EXIT_FAILED), LAST_MOMENT_MILLISECONDS).unref();
        resolve('asked');
      });
    }
  });
}

async function end(io: CommandIo, reason: EndReason, web?: WebServer): Promise<number> {
  io.stdout.write(
    reason === 'asked' ? '\nStopping.\n' : '\nAnother process took the data folder. Stopping.\n',
  );
  await web?.stop();
  // The framework's own shutdown event: the web application closes its pool on it.
  process.emit('sveltekit:shutdown' as 'beforeExit', EXIT_DONE);
  return reason === 'asked' ? EXIT_DONE : EXIT_FAILED;
}
