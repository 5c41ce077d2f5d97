// The only two doors to rows: inside one council, or outside all of them. Both work as the application role,
// which owns nothing and cannot bypass a policy.

import { sql } from 'drizzle-orm';
import type { Locale } from '#lib/view/locale.ts';
import { database, type Transaction } from './client.ts';
import type { Role } from './schema/people.ts';

/** Who is asking, about which council. Made in hooks.server.ts from the session and the address. */
export interface CouncilScope {
  readonly councilId: string;
  /** Null for a guest of the example council and for the product's own work. */
  readonly userId: string | null;
  readonly role: Role | 'guest' | 'system';
  readonly locale: Locale;
}

/**
 * Runs work in one transaction that can see and write the rows of one council only.
 * Settings are local to the transaction, so a pooled connection carries nothing on.
 */
export function withCouncil<T>(
  scope: Pick<CouncilScope, 'councilId' | 'userId'>,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return database().connection.transaction(async (tx) => {
    await takeRole(tx, scope.councilId, scope.userId);
    return work(tx);
  });
}

/** Reads one council as it is at one moment, however long the reading takes. Nothing can be written. */
export function withCouncilSnapshot<T>(
  scope: Pick<CouncilScope, 'councilId' | 'userId'>,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return database().connection.transaction(
    async (tx) => {
      await takeRole(tx, scope.councilId, scope.userId);
      return work(tx);
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}

/** Runs work on what belongs to no council: accounts, sessions, the list of councils. Council rows stay invisible. */
export function outsideCouncils<T>(
  work: (tx: Transaction) => Promise<T>,
  userId: string | null = null,
): Promise<T> {
  return database().connection.transaction(async (tx) => {
    await takeRole(tx, '', userId);
    return work(tx);
  });
}

/** Goes on in another council within the same transaction; for making a council and filling it in one go. */
export async function enterCouncil(
  tx: Transaction,
  councilId: string,
  userId: string | null = null,
): Promise<void> {
  await takeRole(tx, councilId, userId);
}

/** Steps out of every council within the same transaction. */
export async function leaveCouncils(tx: Transaction): Promise<void> {
  await takeRole(tx, '', null);
}

async function takeRole(tx: Transaction, councilId: string, userId: string | null): Promise<void> {
  await tx.execute(sql`select
    set_config('role', 'atlas_app', true),
    set_config('app.council_id', ${councilId}, true),
    set_config('app.user_id', ${userId ?? ''}, true)`);
}
