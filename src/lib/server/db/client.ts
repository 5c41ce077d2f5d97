// The one connection pool, through the one driver. Everything that touches rows goes through council-scope.ts.

import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { readConfig, type DatabaseAddress } from '../config.ts';
import * as schema from './schema/index.ts';
import { outliveLostSockets } from './lost-socket.ts';

export type Schema = typeof schema;
export type Connection = PostgresJsDatabase<Schema>;
/** A transaction that has already taken on the application role (and, if asked, a council). */
export type Transaction = Parameters<Parameters<Connection['transaction']>[0]>[0];

export interface Database {
  readonly connection: Connection;
  /** The embedded database, with its single session. */
  readonly embedded: boolean;
  /** Ends all connections; waits at most `seconds`. */
  close(seconds?: number): Promise<void>;
}

const CLOSE_SECONDS = 2;
const SERVER_POOL = 10;

/** Opens a pool. Nothing is sent until the first query. */
export function connectDatabase({ url, embedded }: DatabaseAddress): Database {
  if (!embedded) outliveLostSockets();
  const sql = postgres(url, {
    max: embedded ? 1 : SERVER_POOL,
    // Named statements would collide in the embedded database's single session.
    prepare: !embedded,
    onnotice: () => undefined,
    connect_timeout: 10,
    connection: { application_name: 'care-market-atlas' },
  });
  return {
    connection: drizzle(sql, { schema }),
    embedded,
    close: (seconds = CLOSE_SECONDS) => sql.end({ timeout: seconds }),
  };
}

let shared: Database | undefined;

/** The pool of this process, opened on first use from the configuration. */
export function database(): Database {
  shared ??= connectDatabase(readConfig().database);
  return shared;
}

/** Replaces the pool of this process; for commands and tests that open their own. */
export function useDatabase(replacement: Database | undefined): void {
  shared = replacement;
}
