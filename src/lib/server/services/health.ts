// Health of this process, as a monitor asks for it.

import { sql } from 'drizzle-orm';
import { database } from '../db/client.ts';
import { outsideCouncils } from '../db/council-scope.ts';
import { log } from '../log.ts';

export interface Health {
  readonly process: 'ready';
  readonly database: 'ready' | 'unreachable';
}

export async function checkHealth(): Promise<Health> {
  try {
    await outsideCouncils((tx) => tx.execute(sql`select 1`));
    return { process: 'ready', database: 'ready' };
  } catch (error) {
    log.error({ error }, 'health check: the database did not answer');
    return { process: 'ready', database: 'unreachable' };
  }
}

/** Closes the connections of this process when the web server says that it ends. */
export function closeOnShutdown(): void {
  process.once('sveltekit:shutdown', () => {
    database()
      .close()
      .catch((error: unknown) => log.error({ error }, 'the database connections did not close'));
  });
}
