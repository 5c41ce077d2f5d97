// Before all browser tests: starts one server with the example council for every test that only reads. Tests that
// change something (set-up, removing councils) start their own.

import { startServer } from './server.ts';

/** Called by Playwright. @returns what to do after the last test */
export default async function startOneServer(): Promise<() => Promise<void>> {
  if (process.env['ATLAS_URL']) return () => Promise.resolve();
  const server = await startServer();
  process.env['ATLAS_URL'] = server.url;
  return async () => {
    await server.stop();
  };
}
