// Files on their way in: received, opened by those who may, dropped. What a file is and how it is read is kept between
// the steps of the pages, so that nothing depends on the browser.

import { fail, succeed, type Outcome, type Problem } from '#lib/domain/kernel/problem.ts';
import { can } from '../auth/permissions.ts';
import { recordAudit } from '../audit.ts';
import type { Transaction } from '../db/client.ts';
import { withCouncil, type CouncilScope } from '../db/council-scope.ts';
import type { FileChoices } from '../imports/checking/check-file.ts';
import type { ImportKind } from '../imports/kinds/kind.ts';
import { findKind } from '../imports/kinds/registry.ts';
import { receiveForm } from '../imports/receiving/multipart.ts';
import {
  openArrivingFile,
  removeUploadFile,
  sweepUploadFiles,
  uploadPath,
} from '../imports/receiving/upload-files.ts';
import { cancelProgress, readProgress } from './import-progress.ts';
import {
  insertUpload,
  isFileShared,
  readUpload,
  removeRejects,
  updateUpload,
  type UploadRow,
} from '../repositories/import-uploads.ts';

/** Most bytes of a file that comes in by the pages. */
export const MOST_UPLOAD_BYTES = 100 * 1024 * 1024;
/** Files that were neither applied nor dropped by then are forgotten. */
const KEPT_MILLISECONDS = 7 * 24 * 60 * 60 * 1000;
const LONGEST_SOURCE = 80;

/** A file that the asking person may work on. */
export interface OpenUpload {
  readonly upload: UploadRow;
  readonly kind: ImportKind;
  readonly choices: FileChoices;
  /** Where its bytes lie. */
  readonly path: string;
}

export const NO_CHOICES: FileChoices = { layout: {}, matching: null, corrections: [] };

/** May this person bring in files of this kind? */
export const mayImport = ({ role }: Pick<CouncilScope, 'role'>, kind: ImportKind): boolean =>
  role === 'system' || can(role, kind.alsoFor.length > 0 ? 'import-tracker' : 'import-data');

export const NOT_YOURS: Problem = {
  code: 'not-allowed',
  message: 'Your role in this council does not allow this.',
  help: 'Ask an administrator of the council.',
};

/** What the form gives besides the file, for showing it again. */
export interface UploadFault {
  readonly field: 'kind' | 'file';
  readonly problem: Problem | null;
  readonly kind: string;
  readonly source: string;
}

export type Received =
  { readonly ok: true; readonly id: string } | { readonly ok: false; readonly fault: UploadFault };

/** Takes in the form of the first step as it arrives. */
export async function receiveUpload(
  scope: CouncilScope,
  request: Request,
  requestId: string,
): Promise<Received> {
  if (scope.role === 'system' || !can(scope.role, 'import-tracker')) {
    return refused('kind', NOT_YOURS, new Map());
  }
  await sweepUploadFiles(scope.councilId, KEPT_MILLISECONDS);
  const file = await openArrivingFile(scope.councilId);
  const form = await receiveForm(
    request.body ?? new ReadableStream<Uint8Array>(),
    request.headers.get('content-type') ?? '',
    {
      most: MOST_UPLOAD_BYTES,
      write: (piece) => file.write(piece),
    },
  ).catch(async (error: unknown) => {
    await file.discard();
    throw error;
  });
  const fields = form.ok ? form.value.fields : new Map<string, string>();
  const kind = findKind(fields.get('kind') ?? '');
  if (!form.ok || !kind || form.value.bytes === 0 || !mayImport(scope, kind)) {
    await file.discard();
    if (!form.ok) return refused('file', form.problem, fields);
    if (!kind) return refused('kind', null, fields);
    return mayImport(scope, kind)
      ? refused('file', null, fields)
      : refused('kind', NOT_YOURS, fields);
  }
  const sha256 = await file.keep();
  const source = (fields.get('source') ?? '').replaceAll(/\s+/g, ' ').trim();
  const id = await withCouncil(scope, (tx) =>
    keepUpload(tx, scope, requestId, {
      kind,
      sourceName: source.slice(0, LONGEST_SOURCE) || kind.title.en,
      fileName: form.value.fileName,
      bytes: form.value.bytes,
      sha256,
      choices: NO_CHOICES,
    }),
  );
  return { ok: true, id };
}

const refused = (
  field: UploadFault['field'],
  problem: Problem | null,
  fields: ReadonlyMap<string, string>,
): Received => ({
  ok: false,
  fault: { field, problem, kind: fields.get('kind') ?? '', source: fields.get('source') ?? '' },
});

interface NewFile {
  readonly kind: ImportKind;
  readonly sourceName: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly choices: FileChoices;
}

/** Puts a file that lies in its place on the list. */
export async function keepUpload(
  tx: Transaction,
  { councilId, userId }: Pick<CouncilScope, 'councilId' | 'userId'>,
  requestId: string | null,
  { kind, ...file }: NewFile,
): Promise<string> {
  const id = await insertUpload(tx, councilId, {
    ...file,
    kind: kind.id,
    state: 'read',
    createdBy: userId,
  });
  await recordAudit(tx, {
    councilId,
    actorId: userId,
    action: 'import.upload',
    objectType: 'import-upload',
    objectId: id,
    outcome: 'done',
    requestId,
    detail: { kind: kind.id, bytes: file.bytes, content: file.sha256 },
  });
  return id;
}

/** The file under this id, if the asking person may bring in its kind. */
export async function openUpload(scope: CouncilScope, id: string): Promise<Outcome<OpenUpload>> {
  const upload = isUuid(id) ? await withCouncil(scope, (tx) => readUpload(tx, id)) : undefined;
  const kind = upload && findKind(upload.kind);
  if (!upload || !kind || upload.state === 'dropped') return fail(UNKNOWN_UPLOAD);
  if (!mayImport(scope, kind)) return fail(NOT_YOURS);
  return succeed({
    upload,
    kind,
    choices: upload.choices as FileChoices,
    path: uploadPath(scope.councilId, upload.sha256),
  });
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const isUuid = (text: string): boolean => UUID.test(text);

export const UNKNOWN_UPLOAD: Problem = {
  code: 'unknown-upload',
  message: 'There is no such file here. It may have been dropped.',
  help: 'Go back to the list and choose the file again.',
};

/** Keeps how a file is to be read and matched. What was found before is no longer true then. */
export async function keepChoices(
  scope: CouncilScope,
  { upload }: OpenUpload,
  choices: FileChoices,
): Promise<void> {
  await withCouncil(scope, async (tx) => {
    await updateUpload(tx, upload.id, { choices, report: null, state: 'read' });
    await recordAudit(tx, {
      councilId: scope.councilId,
      actorId: scope.userId,
      action: 'import.choose',
      objectType: 'import-upload',
      objectId: upload.id,
      outcome: 'done',
      detail: { corrections: choices.corrections.length },
    });
  });
}

/** Forgets a file: its bytes, and what stood in its bad rows. */
export async function dropUpload(
  scope: CouncilScope,
  id: string,
  requestId: string,
): Promise<Outcome<null>> {
  const opened = await openUpload(scope, id);
  if (!opened.ok) return opened;
  const { upload } = opened.value;
  const isShared = await withCouncil(scope, async (tx) => {
    await updateUpload(tx, id, { state: upload.state === 'applied' ? 'applied' : 'dropped' });
    await removeRejects(tx, id);
    await recordAudit(tx, {
      councilId: scope.councilId,
      actorId: scope.userId,
      action: 'import.drop',
      objectType: 'import-upload',
      objectId: id,
      outcome: 'done',
      requestId,
    });
    return isFileShared(tx, upload);
  });
  if (!isShared) await removeUploadFile(scope.councilId, upload.sha256);
  return succeed(null);
}

/** Share of a file that was read, 0 to 1; null when it is not being read. */
export async function readShare(scope: CouncilScope, id: string): Promise<Outcome<number | null>> {
  const opened = await openUpload(scope, id);
  return opened.ok ? succeed(readProgress(id)) : opened;
}

/** Stops the reading of a file; nothing of it is stored then. False when it was not being read. */
export async function cancelReading(
  scope: CouncilScope,
  id: string,
  requestId: string,
): Promise<Outcome<boolean>> {
  const opened = await openUpload(scope, id);
  if (!opened.ok) return opened;
  const isStopped = cancelProgress(id);
  await withCouncil(scope, (tx) =>
    recordAudit(tx, {
      councilId: scope.councilId,
      actorId: scope.userId,
      action: 'import.cancel',
      objectType: 'import-upload',
      objectId: id,
      outcome: isStopped ? 'done' : 'refused',
      requestId,
    }),
  );
  return succeed(isStopped);
}
