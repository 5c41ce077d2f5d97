// Asks the model in a worker thread, so that a long simulation never holds the server's event loop.
// One thread: the machine's other core serves pages.

import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { HostedName, OutputOf, SentTo } from '#lib/domain/model.ts';
import { readConfig } from '../config.ts';
import { log } from '../log.ts';

/** What a worker posts back; see src/worker/protocol.ts. */
type Reply = { readonly id: number } & (
  | { readonly ok: true; readonly output: unknown }
  | { readonly ok: false; readonly field: string; readonly message: string }
);

interface Waiting {
  readonly resolve: (output: unknown) => void;
  readonly reject: (reason: Error) => void;
}

/** A thread and the questions it still owes an answer to. */
class ModelThread {
  private readonly waiting = new Map<number, Waiting>();
  private readonly worker: Worker;
  private asked = 0;
  isAlive = true;

  constructor() {
    const program = path.join(readConfig().programFolder, 'model-worker.js');
    this.worker = new Worker(pathToFileURL(program), { name: `model-${randomUUID().slice(0, 8)}` });
    this.worker.on('message', (reply: Reply) => this.settle(reply));
    this.worker.on('error', (error) => this.end(error));
    this.worker.on('exit', (code) =>
      this.end(new Error(`the model thread ended with status ${code}`)),
    );
    this.worker.unref();
  }

  ask(method: string, input: unknown): Promise<unknown> {
    const id = (this.asked += 1);
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker.ref();
      this.worker.postMessage({ id, method, input });
    });
  }

  private settle(reply: Reply): void {
    const question = this.waiting.get(reply.id);
    this.waiting.delete(reply.id);
    // An idle thread must not keep the process from ending.
    if (this.waiting.size === 0) this.worker.unref();
    if (reply.ok) question?.resolve(reply.output);
    else question?.reject(new Error(`the model refused ${reply.field}: ${reply.message}`));
  }

  private end(reason: Error): void {
    if (!this.isAlive) return;
    this.isAlive = false;
    if (this.waiting.size > 0)
      log.error({ error: reason }, 'the model thread ended with work to do');
    for (const { reject } of this.waiting.values()) reject(reason);
    this.waiting.clear();
  }
}

let thread: ModelThread | undefined;

/** Puts a question to the model. Questions are answered one after another, in the order they come. */
export async function askModel<N extends HostedName>(
  method: N,
  input: SentTo<N>,
): Promise<OutputOf<N>> {
  if (!thread?.isAlive) thread = new ModelThread();
  return (await thread.ask(method, input)) as OutputOf<N>;
}
