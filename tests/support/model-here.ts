// The model in the test's own thread: the same methods, without the bundled worker.

import { hostedMethods, type HostedName } from '#lib/domain/model.ts';

const methods = hostedMethods();

interface Asked {
  readonly run: (input: unknown) => unknown;
}

/** Stands in for the worker's door of the same name. */
export const askModel = (method: HostedName, input: unknown): Promise<unknown> =>
  Promise.resolve((methods[method] as unknown as Asked).run(input));
