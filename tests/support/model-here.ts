// The model in the test's own thread: the same methods behind the same door, without the bundled worker.

import { answer, hostedMethods, type HostedName } from '#lib/domain/model.ts';

const methods = hostedMethods() as unknown as Parameters<typeof answer>[2];

/** Stands in for the worker's door of the same name. */
export const askModel = (method: HostedName, input: unknown): Promise<unknown> => {
  const given = answer(method, input, methods);
  return given.ok
    ? Promise.resolve(given.output)
    : Promise.reject(new Error(`${given.field} ${given.message}`));
};
