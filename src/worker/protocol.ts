/** What passes between a page or the server and a model worker: numbered questions, and answers with their number. */
import { answer, hostedMethods, type Answer } from '#lib/domain/model.ts';

/** One question. The number is the asker's own and comes back with the answer. */
export interface WorkerQuestion {
  readonly id: number;
  readonly method: string;
  readonly input: unknown;
}

export type WorkerAnswer = Answer & { readonly id: number };

const isQuestion = (message: unknown): message is WorkerQuestion =>
  typeof message === 'object' &&
  message !== null &&
  'id' in message &&
  typeof message.id === 'number' &&
  'method' in message &&
  typeof message.method === 'string' &&
  'input' in message;

/**
 * A worker's way of answering: messages that are no questions are ignored (undefined). Questions are answered in the
 * order they come, with luck remembered from one to the next.
 */
export const createResponder = (): ((message: unknown) => WorkerAnswer | undefined) => {
  const methods = hostedMethods();
  return (message) =>
    isQuestion(message)
      ? { id: message.id, ...answer(message.method, message.input, methods) }
      : undefined;
};
