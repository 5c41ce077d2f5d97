// Turns a decision on access into the answer of the web: go on, sign in first, not allowed, or not found.
import { error, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import type { Outcome, Problem } from '#lib/domain/kernel/problem.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import type { CouncilRow } from '../repositories/councils.ts';
import type { Access } from '../services/membership.ts';
import { can } from './permissions.ts';
import type { Act } from './permissions.ts';

/** What an answer to a visitor without a session depends on. */
type AskedAt = Pick<RequestEvent, 'request' | 'url'>;

/**
 * The scope of a request that may enter the council of its address.
 * @throws the right answer (404, 403, 401 or a way to sign in) for every other request
 */
export function scopeOf(access: Access | null, event: AskedAt): CouncilScope {
  if (access === null) error(404, { message: 'This address names no council.' });
  switch (access.kind) {
    case 'granted':
      return access.scope;
    case 'unknown-council':
      return error(404, {
        message: 'There is no council at this address.',
        code: 'unknown-council',
      });
    case 'not-a-member':
      return error(403, { message: 'You are not a member of this council.', code: 'not-allowed' });
    case 'sign-in-needed':
      return askToSignIn(event);
  }
}

/**
 * The council of a request that may enter it.
 * @throws as {@link scopeOf}
 */
export function councilOf(access: Access | null, event: AskedAt): CouncilRow {
  if (access?.kind === 'granted') return access.council;
  scopeOf(access, event);
  throw new Error('Access was neither granted nor refused.');
}

/** @throws 403 when the role in this scope may not do this */
export function requireAct(scope: CouncilScope, act: Act): void {
  if (scope.role === 'system' || !can(scope.role, act)) {
    error(403, { message: 'Your role in this council does not allow this.', code: 'not-allowed' });
  }
}

/** Reading in a browser leads to the form and back; a program or a form gets a plain refusal. */
function askToSignIn({ request, url }: AskedAt): never {
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  if (isReading && request.headers.get('accept')?.includes('text/html') === true) {
    redirect(303, `/sign-in?to=${encodeURIComponent(url.pathname + url.search)}`);
  }
  return error(401, { message: 'Sign in to see this council.', code: 'not-signed-in' });
}

/**
 * The value of an outcome, or the trouble that a page says itself.
 * @throws 403 for what the role may not do, 404 for what is not there
 */
export function orRefuse<T>(
  outcome: Outcome<T>,
):
  | { readonly value: T; readonly problem: null }
  | { readonly value: null; readonly problem: Problem } {
  if (outcome.ok) return { value: outcome.value, problem: null };
  const { problem } = outcome;
  if (problem.code === 'not-allowed') error(403, problem);
  if (problem.code.startsWith('unknown-')) error(404, problem);
  return { value: null, problem };
}
