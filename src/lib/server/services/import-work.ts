// Work on a file that can take longer than a person waits for a page. What is done soon is answered at once; the rest
// goes on by itself, and a page of its own says how far it is and can stop it.

import { setTimeout as pause } from 'node:timers/promises';
import { succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import { shapeWork, type WorkPage, type WorkStage } from '#lib/view/imports/work-page.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import { readProgress } from './import-progress.ts';
import { applyUpload, checkUpload } from './upload-check.ts';
import { cancelReading, openUpload, type OpenUpload } from './uploads.ts';

/** How a file came to its end: the batch that it became, if it did. */
interface WorkDone {
  readonly batchId: string | null;
}

export type Worked = Outcome<WorkDone> | 'working';

interface Work {
  readonly stage: WorkStage;
  readonly result: Promise<Outcome<WorkDone>>;
  isDone: boolean;
}

/** So long a page waits for its answer before it leads to the page of the work. */
const PATIENCE_MILLISECONDS = 1_500;
/** So long an end that nobody asked for is remembered. */
const KEPT_MILLISECONDS = 15 * 60 * 1000;

const works = new Map<string, Work>();

/** Checks or applies a file; "working" when that takes longer. Asked again meanwhile, it does not begin anew. */
export async function workOn(
  scope: CouncilScope,
  id: string,
  stage: WorkStage,
  today: string,
  requestId: string,
  patience = PATIENCE_MILLISECONDS,
): Promise<Worked> {
  // Before anything else: may this person work on this file?
  const opened = await openUpload(scope, id);
  if (!opened.ok) return opened;
  const running = works.get(id);
  const work = running?.isDone === false ? running : begin(scope, id, stage, today, requestId);
  const first = await Promise.race([
    work.result,
    pause(patience, 'working' as const, { ref: false }),
  ]);
  if (first !== 'working') works.delete(id);
  return first;
}

/** Where a person goes from here, below the list of files. */
export function pathAfter(id: string, worked: Worked): Outcome<string> {
  if (worked === 'working') return succeed(`${id}/working`);
  if (!worked.ok) return worked;
  const { batchId } = worked.value;
  return succeed(batchId === null ? `${id}/confirm` : `batches/${batchId}`);
}

function begin(
  scope: CouncilScope,
  id: string,
  stage: WorkStage,
  today: string,
  requestId: string,
): Work {
  const work: Work = { stage, result: act(scope, id, stage, today, requestId), isDone: false };
  const end = (): void => {
    work.isDone = true;
    setTimeout(() => {
      if (works.get(id) === work) works.delete(id);
    }, KEPT_MILLISECONDS).unref();
  };
  // A mistake of ours is thrown where somebody asks for the result.
  work.result.then(end, end);
  works.set(id, work);
  return work;
}

async function act(
  scope: CouncilScope,
  id: string,
  stage: WorkStage,
  today: string,
  requestId: string,
): Promise<Outcome<WorkDone>> {
  if (stage === 'apply') {
    const applied = await applyUpload(scope, id, today, requestId);
    return applied.ok ? succeed({ batchId: applied.value.batchId }) : applied;
  }
  const checked = await checkUpload(scope, id, today, requestId);
  return checked.ok ? succeed({ batchId: null }) : checked;
}

/** What the page of the work shows: how far it is, or where its end is shown (below the list of files). */
type WorkShown =
  | { readonly kind: 'running'; readonly page: WorkPage }
  | { readonly kind: 'ended'; readonly path: string };

/** A problem is what ended the work; it is told once. */
export async function showWork(scope: CouncilScope, id: string): Promise<Outcome<WorkShown>> {
  const opened = await openUpload(scope, id);
  if (!opened.ok) return opened;
  const { upload } = opened.value;
  const work = works.get(id);
  if (work?.isDone === false) {
    const { stage } = work;
    const share = readProgress(id);
    const page = shapeWork({ stage, fileName: upload.fileName, share }, scope.locale);
    return succeed({ kind: 'running', page });
  }
  if (work) {
    works.delete(id);
    const result = await work.result;
    if (!result.ok) return result;
  }
  // Ended in this process or in another: what is stored of the file says where to go on.
  const { upload: now } = work ? await reopened(scope, id, opened.value) : opened.value;
  if (now.batchId !== null) return succeed({ kind: 'ended', path: `batches/${now.batchId}` });
  return succeed({ kind: 'ended', path: `${id}/${now.report === null ? 'match' : 'confirm'}` });
}

async function reopened(scope: CouncilScope, id: string, before: OpenUpload): Promise<OpenUpload> {
  const again = await openUpload(scope, id);
  return again.ok ? again.value : before;
}

/** Stops the work on a file, and waits a moment for its end. */
export async function cancelWork(
  scope: CouncilScope,
  id: string,
  requestId: string,
): Promise<Outcome<boolean>> {
  const cancelled = await cancelReading(scope, id, requestId);
  const work = works.get(id);
  if (cancelled.ok && work) {
    const ended = work.result.catch(() => undefined);
    await Promise.race([ended, pause(PATIENCE_MILLISECONDS, undefined, { ref: false })]);
  }
  return cancelled;
}
