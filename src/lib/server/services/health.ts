// Health of this process, as a monitor asks for it.

import { sql } from 'drizzle-orm';
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
