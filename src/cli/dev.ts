// `atlas dev`: serves the web application straight from its sources and reloads it when they change.

import { succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import type { Config } from '#lib/server/config.ts';
import { EXIT_REFUSED, type Command } from './command.ts';
import { hostWeb } from './host-web.ts';
import type { WebServer } from './web-server.ts';

export const runDev: Command = (argv, io) => {
  if (argv.length === 0) return hostWeb(io, startFromSources);
  io.stderr.write('dev takes no further words; PORT and HOST are set in the environment.\n');
  return Promise.resolve(EXIT_REFUSED);
};

async function startFromSources({ host, port }: Config): Promise<Outcome<WebServer>> {
  const { createServer } = await import('vite');
  const vite = await createServer({ server: { host, port } });
  await vite.listen();
  return succeed({ port: vite.config.server.port, stop: () => vite.close() });
}
