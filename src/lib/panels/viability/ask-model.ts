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

export interface WhatIfAsker<Mark> {
  /** Puts a question; its answer arrives at the listener with its mark, unless a newer question overtakes it. */
  ask(question: Question, mark: Mark): void;
  close(): void;
}

/** Starts the worker. The listener hears answers in order, none older than one it has heard. */
export function startAsking<Mark>(listener: (reply: Reply, mark: Mark) => void): WhatIfAsker<Mark> {
  // Named by address, not imported: a worker is another process, reached by messages alone.
  const worker = new Worker(new URL('../../../worker/browser.ts', import.meta.url), {
    type: 'module',
  });
  interface Asked {
    readonly question: Question;
    readonly mark: Mark;
  }
  let working: Asked | undefined;
  let next: Asked | undefined;
  let id = 0;
  const send = (asked: Asked): void => {
    working = asked;
    worker.postMessage({ id: (id += 1), method: 'viability.whatIf', input: asked.question });
  };
  worker.onmessage = ({ data }: MessageEvent<WorkerReply>) => {
    const answered = working;
    working = undefined;
    if (next) send(next);
    next = undefined;
    if (answered && data.ok && data.output) listener(data.output, answered.mark);
  };
  return {
    ask: (question, mark) => {
      if (working) next = { question, mark };
      else send({ question, mark });
    },
    close: () => worker.terminate(),
  };
}
