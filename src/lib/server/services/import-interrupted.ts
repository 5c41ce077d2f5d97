// What ends an import from outside: a disk that is full, a database that goes away. It is told in words, because the
// person who sent the file can do something about it; everything else is a mistake of ours and is thrown.

import type { Problem } from '#lib/domain/kernel/problem.ts';

/** PostgreSQL (Appendix A of its manual) and the system call it so. */
const DISK_FULL: ReadonlySet<string> = new Set(['53100', 'ENOSPC', 'EDQUOT']);
const GONE: ReadonlySet<string> = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
]);

const FULL: Problem = {
  code: 'disk-full',
  message: 'The disk of the server is full. Nothing of the file was stored.',
  help: 'Ask whoever runs the atlas to make room, then apply the file again.',
};

// Lost just as the database said yes, an import is stored and nobody heard of it.
const LOST: Problem = {
  code: 'database-busy',
  message:
    'The database stopped answering while the file came in. It is stored whole or not at all.',
  help: 'Apply the file again in a moment: what is stored already is not stored twice.',
};

/** The trouble in words; undefined for an error that is our own. */
export function tellInterruption(error: unknown): Problem | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error ? String(error.code) : '';
  if (DISK_FULL.has(code)) return FULL;
  if (GONE.has(code)) return LOST;
  // The query builder wraps what the driver throws.
  return error.cause === undefined ? undefined : tellInterruption(error.cause);
}
