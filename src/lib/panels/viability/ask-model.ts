// Asks the model in the browser's worker. Only the latest question matters: while one is worked on, newer ones
// replace each other, so that a fast slider never builds up a queue.

import type { InputOf, OutputOf } from '#lib/domain/model.ts';

type Question = InputOf<'viability.whatIf'>;
type Reply = OutputOf<'viability.whatIf'>;

interface WorkerReply {
  readonly id: number;
  readonly ok: boolean;
  readonly output?: Reply;
}

export interface WhatIfAsker {
  /** Puts a question; its answer arrives at the listener unless a newer question overtakes it. */
  ask(question: Question): void;
  close(): void;
}

/** Starts the worker. The listener hears answers in order, none older than one it has heard. */
export function startAsking(listener: (reply: Reply) => void): WhatIfAsker {
  // Named by address, not imported: a worker is another process, reached by messages alone.
  const worker = new Worker(new URL('../../../worker/browser.ts', import.meta.url), {
    type: 'module',
  });
  let isBusy = false;
  let next: Question | undefined;
  let id = 0;
  const send = (input: Question): void => {
    isBusy = true;
    worker.postMessage({ id: (id += 1), method: 'viability.whatIf', input });
  };
  worker.onmessage = ({ data }: MessageEvent<WorkerReply>) => {
    isBusy = false;
    if (next) {
      send(next);
      next = undefined;
    }
    if (data.ok && data.output) listener(data.output);
  };
  return {
    ask: (question) => {
      if (isBusy) next = question;
      else send(question);
    },
    close: () => worker.terminate(),
  };
}
