// Rows about single people: which files hold them, who may read them, and the line that every reading of them leaves in
// the trail.

import type { ExactFile } from '#lib/view/export/share.ts';
import { recordAudit } from '../audit.ts';
import { can } from '../auth/permissions.ts';
import type { Transaction } from '../db/client.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import { findKind } from '../imports/kinds/registry.ts';
import { hashFile } from './filter-hash.ts';

/** Who asks, and by which request; what every request carries. */
export interface Asker {
  readonly scope: CouncilScope;
  readonly requestId: string;
}

/** May somebody in this scope read rows about single people? */
export const mayReadPersons = ({ role }: Pick<CouncilScope, 'role'>): boolean =>
  role === 'system' || can(role, 'read-person-rows');

/** Does this file hold a row for each person? Such a file has no form that may be shared. */
export function isPersonFile({ page, query }: ExactFile): boolean {
  const [section, of = '', below] = page.split('/');
  if (section === 'records') return findKind(of)?.isAboutPeople === true;
  const part = new URLSearchParams(query).get('part');
  return section === 'viability' && below === 'people' && part === 'persons';
}

/** A page that was opened, and how many people's rows it showed. */
export interface PersonReading extends ExactFile {
  readonly rows: number;
}

/**
 * Writes that rows about people were shown: who, which page, how many rows, and a hash of what they were filtered by.
 * Once for each time a page is opened. What the product reads for itself is no reading.
 */
export async function traceReading(
  tx: Transaction,
  { scope, requestId }: Asker,
  { page, query, rows }: PersonReading,
): Promise<void> {
  if (scope.role === 'system') return;
  await recordAudit(tx, {
    councilId: scope.councilId,
    actorId: scope.userId,
    action: 'read.persons',
    objectType: 'view',
    objectId: page,
    outcome: 'done',
    requestId,
    detail: { rows, filterHash: hashFile({ page, query }) },
  });
}
