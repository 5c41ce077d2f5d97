// `atlas serve`: opens the database, loads the example on the first start, serves the web application until told to
// stop, and says all a person needs on one screen.

import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { succeed, fail, type Outcome } from '#lib/domain/kernel/problem.ts';
import { announceAddressHeaders, isLoopback, readConfig, type Config } from '#lib/server/config.ts';
import { createSetUpLink, isSetUpNeeded } from '#lib/server/services/set-up.ts';
import { EXIT_DONE, EXIT_FAILED, refuse, type Command, type CommandIo } from './command.ts';
import { describeDatabase } from './describe-database.ts';
import { isFirstStart, loadExample } from './first-start.ts';
import { openDatabase, type OpenDatabase } from './open-database.ts';
import { createProgress } from './progress.ts';
import { ADDRESS_HEADERS, startWebServer, type WebHandler, type WebServer } from './web-server.ts';

/** From the signal to the end, whatever hangs. */
const LAST_MOMENT_MILLISECONDS = 4500;

export const runServe: Command = async (_argv, io) => {
  const config = readConfig();
  const say = (words: string): unknown => io.stdout.write(`${words}\n`);
  // Listening for signals comes first: Ctrl-C during the start must also close the database properly.
  const ending = waitForEnd();
  const opened = await openDatabase({ exclusive: true, say });
  if (!opened.ok) return refuse(io, opened.problem);
  const database = opened.value;
  try {
    const prepared = await prepareContent(io);
    if (!prepared.ok) return refuse(io, prepared.problem);
    const started = await startWeb(config);
    if (!started.ok) return refuse(io, started.problem);
    await printScreen(io, config, database, started.value);
    const reason = await Promise.race([ending, database.lost.then(() => 'lost' as const)]);
    return await end(io, reason, started.value);
  } finally {
    await database.close();
  }
};

async function prepareContent(io: CommandIo): Promise<Outcome<null>> {
  if (!(await isFirstStart())) return succeed(null);
  const progress = createProgress(io.stdout, 'Loading the example council');
  const loaded = await loadExample(progress.show);
  progress.end();
  return loaded.ok ? succeed(null) : loaded;
}

async function startWeb(config: Config): Promise<Outcome<WebServer>> {
  announceAddressHeaders(ADDRESS_HEADERS);
  const file = path.join(config.appFolder, 'handler.js');
  const application = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
    handler: WebHandler;
  };
  try {
    return succeed(await startWebServer(application.handler, config));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') {
      return fail({
        code: 'database-busy',
        message: `Port ${config.port} is taken by another program`,
        help: 'Stop that program or choose another port, for example PORT=3001 npm start.',
      });
    }
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      return fail({
        code: 'not-allowed',
        message: `This computer does not let the server listen on ${config.host}, port ${config.port}`,
        help: 'Choose another HOST or PORT.',
      });
    }
    throw error;
  }
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

async function end(io: CommandIo, reason: EndReason, web: WebServer): Promise<number> {
  io.stdout.write(
    reason === 'asked' ? '\nStopping.\n' : '\nAnother process took the data folder. Stopping.\n',
  );
  await web.stop();
  // The framework's own shutdown event: the web application closes its pool on it.
  process.emit('sveltekit:shutdown' as 'beforeExit', EXIT_DONE);
  return reason === 'asked' ? EXIT_DONE : EXIT_FAILED;
}
