// `atlas serve`: serves the built web application.

import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { fail, succeed, type Outcome, type Problem } from '#lib/domain/kernel/problem.ts';
import { announceAddress, readConfig, type Config } from '#lib/server/config.ts';
import { EXIT_REFUSED, refuse, type Command, type CommandIo } from './command.ts';
import { hostWeb } from './host-web.ts';
import {
  ADDRESS_HEADERS,
  probeListening,
  startWebServer,
  type WebHandler,
  type WebServer,
} from './web-server.ts';

export const runServe: Command = (argv, io) => {
  if (argv.length === 0) return serve(io);
  io.stderr.write('serve takes no further words; PORT and HOST are set in the environment.\n');
  return Promise.resolve(EXIT_REFUSED);
};

async function serve(io: CommandIo): Promise<number> {
  const config = readConfig();
  try {
    await probeListening(config);
  } catch (error) {
    return refuse(io, explainListening(error, config));
  }
  return hostWeb(io, startBuilt);
}

async function startBuilt(config: Config): Promise<Outcome<WebServer>> {
  announceAddress(config.origin, ADDRESS_HEADERS);
  const file = path.join(config.appFolder, 'handler.js');
  const application = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
    handler: WebHandler;
  };
  try {
    return succeed(await startWebServer(application.handler, config));
  } catch (error) {
    return fail(explainListening(error, config));
  }
}

/** The troubles people meet when a server starts to listen; anything else is thrown on. */
function explainListening(error: unknown, { host, port }: Config): Problem {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return {
      code: 'database-busy',
      message: `Port ${port} is taken by another program`,
      help: `Stop that program, or choose another port, for example PORT=${port + 1} npm start.`,
    };
  }
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return {
      code: 'not-allowed',
      message: `This computer does not let the server listen on ${host}, port ${port}`,
      help: 'Choose another HOST or PORT.',
    };
  }
  throw error;
}
