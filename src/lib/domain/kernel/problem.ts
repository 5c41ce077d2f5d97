// The one shape of expected trouble (a bad row, an unknown area, a stale link) and the list of its codes.
// Trouble that people can cause is a value of this type; a programmer's mistake throws.

/** Codes of expected trouble. A new code is added here and nowhere else. */
export type ProblemCode =
  | 'unknown-council'
  | 'unknown-area'
  | 'unknown-service'
  | 'unknown-enterprise'
  | 'unknown-authority'
  | 'unknown-parameter-value'
  | 'unknown-resource'
  | 'unknown-form'
  | 'token-invalid'
  | 'unknown-parameter'
  | 'not-allowed'
  | 'not-signed-in'
  | 'too-many-attempts'
  | 'link-expired'
  | 'field-required'
  | 'field-invalid'
  | 'file-missing'
  | 'file-empty'
  | 'file-unreadable'
  | 'column-missing'
  | 'row-invalid'
  | 'join-too-poor'
  | 'geometry-broken'
  | 'already-exists'
  | 'archive-damaged'
  | 'archive-newer'
  | 'archive-too-large'
  | 'database-newer'
  | 'database-busy'
  | 'disk-full'
  | 'cancelled'
  | 'undo-blocked'
  | 'unknown-batch'
  | 'unknown-upload'
  | 'unknown-kind'
  | 'unknown-record'
  | 'file-too-large'
  | 'queue-full'
  | 'unknown-job'
  | 'model-input';

/** Where the trouble is, as precisely as is known. `line` counts as a spreadsheet shows it, from 1. */
export interface ProblemPlace {
  readonly file?: string;
  readonly line?: number;
  readonly field?: string;
}

/** Expected trouble: what happened, where, and what to do about it. */
export interface Problem {
  readonly code: ProblemCode;
  readonly message: string;
  readonly where?: ProblemPlace;
  /** The remedy, in words a council officer can act on. */
  readonly help?: string;
}

/** Outcome of an act that may meet expected trouble. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export const succeed = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const fail = <T = never>(problem: Problem): Outcome<T> => ({ ok: false, problem });

/** One line for a terminal or a log: place, message, remedy. */
export function formatProblem(problem: Problem): string {
  const { file, line, field } = problem.where ?? {};
  const place = [file, line === undefined ? undefined : `line ${line}`, field]
    .filter((part) => part !== undefined)
    .join(', ');
  const { message, help } = problem;
  const isEnded = help === undefined || /[.!?]$/.test(message);
  const said = [isEnded ? message : `${message}.`, help].filter(Boolean).join(' ');
  return place === '' ? said : `${place}: ${said}`;
}
