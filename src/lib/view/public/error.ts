// Which words a person gets for which trouble.
import type { ErrorKind } from './wording.en.ts';

const BY_STATUS: Readonly<Record<number, ErrorKind>> = {
  400: 'badRequest',
  401: 'signIn',
  403: 'forbidden',
  404: 'notFound',
  405: 'badRequest',
  429: 'busy',
  503: 'busy',
};

/** The kind of an error from its status and, where there is one, its code. */
export function errorKindOf(status: number, code?: string): ErrorKind {
  if (code === 'unknown-council') return 'unknownCouncil';
  return BY_STATUS[status] ?? (status < 500 ? 'badRequest' : 'unexpected');
}
