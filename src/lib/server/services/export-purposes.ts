// Leave to take exact figures about people: somebody whose role allows it says what for, and may then fetch that one
// view for a while. The words are kept with the council; the audit trail holds their hash.

import { fail, succeed, type Outcome, type Problem } from '#lib/domain/kernel/problem.ts';
import type { ExactFile } from '#lib/view/export/share.ts';
import { exportWording } from '#lib/view/export/wording.ts';
import { recordAudit, type AuditRecord } from '../audit.ts';
import { can } from '../auth/permissions.ts';
import { withCouncil, type CouncilScope } from '../db/council-scope.ts';
import {
  readPurpose,
  readPurposes,
  savePurpose,
  type NewPurpose,
  type PurposeEntry,
} from '../repositories/exports.ts';
import { hashFile, hashText } from './filter-hash.ts';
import { isPersonFile, mayReadPersons } from './person-rows.ts';

/** Minutes for which a file may be fetched again. */
export const OPEN_MINUTES = 15;
const MS_IN_MINUTE = 60_000;
/** Purposes that a page lists. */
const LISTED = 50;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** May somebody in this scope take exact figures about people? */
export const mayTakeExact = ({ role, userId }: CouncilScope): boolean =>
  userId !== null && role !== 'system' && can(role, 'export-exact');

/** May somebody take this file? Rows about single people are for those who may read them on their page. */
const mayOpen = (scope: CouncilScope, file: ExactFile): boolean =>
  mayTakeExact(scope) && (!isPersonFile(file) || mayReadPersons(scope));

/** What the trail tells of a purpose. */
export const tellPurpose = (purpose: string): NonNullable<AuditRecord['detail']> => ({
  purposeHash: hashText(purpose),
  purposeLength: purpose.length,
});

/** The table a leave is for, without its filters. */
const subjectOf = ({ page, query }: ExactFile): string =>
  [page, new URLSearchParams(query).get('part') ?? ''].filter((word) => word !== '').join(':');

const notAllowed = ({ locale }: CouncilScope): Problem => ({
  code: 'not-allowed',
  message: exportWording(locale).purpose.notAllowed,
});

/** Keeps a purpose and gives the id of the leave. One line of the trail, done or refused. */
export async function openExact(
  scope: CouncilScope,
  file: ExactFile,
  purpose: string,
  requestId: string,
): Promise<Outcome<string>> {
  const isAllowed = mayOpen(scope, file);
  return withCouncil(scope, async (tx) => {
    const id = isAllowed
      ? await savePurpose(tx, scope.councilId, leaveFor(scope, file, purpose))
      : null;
    await recordAudit(tx, {
      councilId: scope.councilId,
      actorId: scope.userId,
      action: 'export.open',
      objectType: 'view',
      objectId: subjectOf(file),
      outcome: isAllowed ? 'done' : 'refused',
      requestId,
      detail: {
        ...tellPurpose(purpose),
        ...(id === null ? {} : { purposeId: id }),
        filterHash: hashFile(file),
      },
    });
    return id === null ? fail(notAllowed(scope)) : succeed(id);
  });
}

const leaveFor = ({ userId }: CouncilScope, file: ExactFile, purpose: string): NewPurpose => ({
  actorId: userId,
  subject: subjectOf(file),
  filterHash: hashFile(file),
  purpose,
  openUntil: new Date(Date.now() + OPEN_MINUTES * MS_IN_MINUTE),
});

/** The purpose behind a leave, when it is this person's, for this file, and not over. */
export async function findPurpose(
  scope: CouncilScope,
  id: string,
  file: ExactFile,
): Promise<Outcome<string>> {
  if (!mayOpen(scope, file)) return fail(notAllowed(scope));
  const words = exportWording(scope.locale).purpose;
  const stale = fail<string>({
    code: 'link-expired',
    message: words.stale,
    where: { field: 'purpose' },
    help: words.again,
  });
  if (!UUID.test(id)) return stale;
  const stored = await withCouncil(scope, (tx) => readPurpose(tx, id));
  const isOpen =
    stored?.actorId === scope.userId &&
    stored.filterHash === hashFile(file) &&
    stored.openUntil.getTime() > Date.now();
  return isOpen ? succeed(stored.purpose) : stale;
}

/** The latest purposes, for those who may see who does what in the council. */
export async function listPurposes(scope: CouncilScope): Promise<Outcome<readonly PurposeEntry[]>> {
  if (scope.role === 'system' || !can(scope.role, 'read-members')) return fail(notAllowed(scope));
  return succeed(await withCouncil(scope, (tx) => readPurposes(tx, LISTED)));
}
