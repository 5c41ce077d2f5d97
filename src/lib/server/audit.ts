// The audit trail: every change, every sign-in and every refusal writes exactly one row, in the same transaction as
// the change itself, so that neither is ever there without the other.
import type { Transaction } from './db/client.ts';
import { auditEntry } from './db/schema/people.ts';

/** One line of the trail. Only counts, hashes and codes: never names, free text or tokens. */
export interface AuditRecord {
  /** Null for what concerns the whole installation. The transaction must be inside the same council, or outside all. */
  readonly councilId: string | null;
  /** Null for a guest, an unknown visitor and the product itself. */
  readonly actorId: string | null;
  /** Verb of the act, such as `sign-in` or `council.create`. */
  readonly action: string;
  readonly objectType: string;
  readonly objectId?: string;
  readonly outcome: 'done' | 'refused';
  /** The request that caused it; left out for commands. */
  readonly requestId?: string | null;
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Adds a row; the database refuses to change or remove one. */
export async function recordAudit(tx: Transaction, record: AuditRecord): Promise<void> {
  const { objectId = null, requestId = null, detail = {}, ...rest } = record;
  // No `returning`: a row may be written where it cannot be read back.
  await tx.insert(auditEntry).values({ ...rest, objectId, requestId, detail: { ...detail } });
}
