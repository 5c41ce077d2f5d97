// The one log. Lines are JSON for machines; whatever could name a person or open a door is taken out first.

import pino from 'pino';
import { readConfig } from './config.ts';

const PRIVATE_FIELDS: readonly string[] = [
  'authorization',
  'cookie',
  'email',
  'name',
  'passphrase',
  'password',
  'postcode',
  'secret',
  'session',
  'token',
  'url.password',
];

/** Where private fields may stand: at the top, one or two levels down, and among headers. */
const redactedPaths = [
  ...PRIVATE_FIELDS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
  '*.headers["set-cookie"]',
  'headers["set-cookie"]',
];

const EMAIL = /[^\s"'(=<>]+@[^\s"')<>]+/g;

/**
 * What of an error may be written down: its kind, code, message and place. A failed query's message carries its values
 * after a line "params:", so that part is cut, and e-mail addresses are taken out wherever they stand.
 */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const [message = ''] = error.message.split('\nparams:', 1);
  return {
    kind: error.constructor.name,
    ...('code' in error ? { code: error.code } : {}),
    ...('status' in error ? { status: error.status } : {}),
    message: message.replaceAll(EMAIL, '[private]'),
    place: error.stack?.split('\n').filter((line) => /^\s+at /.test(line)),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

/** Writes to standard error, so that standard output stays free for answers. */
export function createLog(
  destination: pino.DestinationStream = pino.destination({ fd: 2, sync: true }),
) {
  return pino(
    {
      level: readConfig().logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { error: describeError },
      redact: { paths: redactedPaths, censor: '[private]' },
    },
    destination,
  );
}

export const log = createLog();
