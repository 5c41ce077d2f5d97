// A job's progress as server-sent events: one when anything changed, and a last one when it is over.

import { isOpen, type JobStatus } from '#lib/view/jobs/status.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import { pause } from '../jobs/pause.ts';
import { readJobStatus } from './jobs.ts';

const LOOK_MS = 250;
/** A stream ends after so long and the browser asks again, so that rights are looked at anew. */
const LONGEST_MS = 5 * 60 * 1000;
/** How long a browser waits before it asks again. */
const RETRY_MS = 2000;

const eventOf = (status: JobStatus): string =>
  `event: ${isOpen(status) ? 'progress' : 'end'}\ndata: ${JSON.stringify(status)}\n\n`;

/** The record may lag behind what was told already, and nobody is told less than before. */
const notBefore = (told: JobStatus, now: JobStatus | undefined): JobStatus | undefined =>
  now && { ...now, done: Math.max(told.done, now.done), draws: Math.max(told.draws, now.draws) };

/** Follows a job of a council; undefined when there is none of this id. */
export async function followJob(
  scope: CouncilScope,
  id: string,
): Promise<ReadableStream<Uint8Array> | undefined> {
  const first = await readJobStatus(scope, id);
  if (first === undefined) return undefined;
  const encoder = new TextEncoder();
  const left = new AbortController();
  return new ReadableStream({
    start: (controller) => {
      const send = (text: string): void => controller.enqueue(encoder.encode(text));
      send(`retry: ${RETRY_MS}\n\n`);
      const until = performance.now() + LONGEST_MS;
      void tellUntilOver(scope, first, left.signal, until, send)
        .catch(() => undefined)
        .finally(() => {
          if (!left.signal.aborted) controller.close();
        });
    },
    cancel: () => left.abort(),
  });
}

async function tellUntilOver(
  scope: CouncilScope,
  first: JobStatus,
  signal: AbortSignal,
  until: number,
  send: (text: string) => void,
): Promise<void> {
  let said = '';
  let status: JobStatus | undefined = first;
  const isLeft = (): boolean => signal.aborted;
  while (status !== undefined && !isLeft()) {
    const event = eventOf(status);
    if (event !== said) send(event);
    said = event;
    if (!isOpen(status) || performance.now() > until) return;
    await pause(LOOK_MS, signal);
    if (!isLeft()) status = notBefore(status, await readJobStatus(scope, first.id));
  }
}
