// Turns the ways in which an operator's own database can refuse into one sentence each. The address is never repeated:
// it holds a pass phrase.

import type { Problem } from '#lib/domain/kernel/problem.ts';

const SETTING = 'DATABASE_URL';

/** What the driver, the system and PostgreSQL (Appendix A of its manual) call it when nobody answers. */
const UNREACHABLE: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  '57P03',
]);

const REFUSED_LOGIN: ReadonlySet<string> = new Set(['28000', '28P01']);
const UNKNOWN_DATABASE = '3D000';
const NO_PRIVILEGE = '42501';

/** Trouble with the setting itself, or undefined when it can be the address of a PostgreSQL database. */
export function findAddressFault(url: string, setting = SETTING): Problem | undefined {
  const isAddress = URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol);
  if (isAddress) return undefined;
  return {
    code: 'field-invalid',
    message: 'This is not the address of a PostgreSQL database.',
    where: { field: setting },
    help: 'Use an address such as postgres://login:password@host:5432/database.',
  };
}

/** The sentence for an error met while opening the operator's database; undefined for one that is our own fault. */
export function explainDatabase(error: unknown): Problem | undefined {
  if (!(error instanceof Error)) return undefined;
  // The query builder wraps what the driver throws.
  if (!('code' in error)) return explainDatabase(error.cause);
  const code = String(error.code);
  const at = (message: string, help: string): Problem => ({
    code: 'database-busy',
    message,
    where: { field: SETTING },
    help,
  });
  if (UNREACHABLE.has(code)) {
    return at(
      `The database does not answer (${code}).`,
      'Check host and port in the address, and that the database runs.',
    );
  }
  if (REFUSED_LOGIN.has(code)) {
    return at(
      'The database refuses the login.',
      'Check login and password in the address, and the rules of the server.',
    );
  }
  if (code === UNKNOWN_DATABASE) {
    return at(
      'There is no database of this name on the server.',
      'Create it first, or correct the address.',
    );
  }
  if (code === NO_PRIVILEGE) {
    return at(
      `The login may not do what is needed: ${error.message}.`,
      'DATABASE_URL_OWNER needs a login that may create tables and the role atlas_app; the login of DATABASE_URL needs: GRANT atlas_app TO that login.',
    );
  }
  return undefined;
}
