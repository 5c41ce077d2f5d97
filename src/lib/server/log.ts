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

/** Writes to standard error, so that standard output stays free for answers. */
export function createLog(
  destination: pino.DestinationStream = pino.destination({ fd: 2, sync: true }),
) {
  return pino(
    {
      level: readConfig().logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: redactedPaths, censor: '[private]' },
    },
    destination,
  );
}

export const log = createLog();
