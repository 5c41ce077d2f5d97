// Signing in and out. The answer and its time are the same whether or not the account exists.
import { recordAudit } from '../audit.ts';
import { orBusy } from '../auth/hash-queue.ts';
import { verifyPassphrase } from '../auth/hashing.ts';
import { createSession, endSession } from '../auth/sessions.ts';
import { WINDOW_MS, decideAttempt, networkPrefix } from '../auth/throttle.ts';
import type { ThrottleDecision } from '../auth/throttle.ts';
import { digestOf } from '../auth/tokens.ts';
import type { Transaction } from '../db/client.ts';
import { outsideCouncils } from '../db/council-scope.ts';
import {
  holdAttempts,
  markAttemptSucceeded,
  readFailures,
  removeAttemptsBefore,
  saveAttempt,
} from '../repositories/sessions.ts';
import type { AttemptKeys } from '../repositories/sessions.ts';
import { readUserByEmail } from '../repositories/users.ts';
import type { StoredUser } from '../repositories/users.ts';

/** Tries are kept for a day: long enough to look into an attack, no longer. */
const KEEP_ATTEMPTS_MS = 24 * 60 * 60 * 1000;

/** What came of a try to sign in. */
export type SignInResult =
  | { readonly kind: 'signed-in'; readonly token: string }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'throttled' | 'busy'; readonly retryAfterSeconds: number };

export interface SignInRequest {
  readonly email: string;
  readonly passPhrase: string;
  /** Address of the visitor; only its network prefix is kept. */
  readonly address: string;
  /** Token of a session the browser already had; it ends, whoever it belonged to. */
  readonly oldToken: string | null;
  readonly requestId: string;
}

type Allowed =
  | { readonly kind: 'allowed'; readonly attemptId: number; readonly user: StoredUser | undefined }
  | Extract<ThrottleDecision, { kind: 'refused' }>;

/** When too many pass phrases are being checked: the queue is short, so a few seconds are enough. */
const BUSY = { kind: 'busy', retryAfterSeconds: 5 } as const;

/** Signs a person in with a new session. */
export async function signIn(request: SignInRequest): Promise<SignInResult> {
  const email = normaliseEmail(request.email);
  const keys = { accountKey: digestOf(email), network: networkPrefix(request.address) };
  const allowed = await outsideCouncils((tx) => openAttempt(tx, keys, email, request.requestId));
  if (allowed.kind === 'refused') {
    return { kind: 'throttled', retryAfterSeconds: allowed.retryAfterSeconds };
  }
  const { user, attemptId } = allowed;
  // Never inside a transaction: it takes long, and the embedded database has one connection.
  const checked = await orBusy(verifyPassphrase(user?.passphraseHash, request.passPhrase), BUSY);
  if (checked === BUSY) return BUSY;
  const person = checked === true && user?.isDisabled === false ? user : undefined;
  await outsideCouncils((tx) => closeAttempt(tx, attemptId, person, request.requestId));
  if (person === undefined) return { kind: 'wrong' };
  if (request.oldToken !== null) await endSession(request.oldToken);
  return { kind: 'signed-in', token: await createSession(person.id) };
}

/** Ends the session of this browser. */
export async function signOut(
  token: string,
  who: { readonly userId: string; readonly requestId: string },
): Promise<void> {
  await endSession(token);
  await outsideCouncils((tx) =>
    recordAudit(tx, {
      councilId: null,
      actorId: who.userId,
      action: 'sign-out',
      objectType: 'session',
      outcome: 'done',
      requestId: who.requestId,
    }),
  );
}

/** E-mail addresses are compared without regard to capitals and to spaces around them. */
export const normaliseEmail = (email: string): string => email.trim().toLowerCase();

/** Notes the try, unless the account or the network has to wait. */
async function openAttempt(
  tx: Transaction,
  keys: AttemptKeys,
  email: string,
  requestId: string,
): Promise<Allowed> {
  const now = new Date();
  await holdAttempts(tx, keys);
  const since = new Date(now.getTime() - WINDOW_MS);
  const { ofAccount, ofNetwork } = await readFailures(tx, keys, since);
  const refusals = [ofAccount, ofNetwork]
    .map((failures) => decideAttempt(failures, now))
    .filter((decision) => decision.kind === 'refused');
  const longest = refusals.toSorted((a, b) => b.retryAfterSeconds - a.retryAfterSeconds)[0];
  if (longest !== undefined) {
    await recordTry(tx, { actorId: null, outcome: 'refused', requestId, throttled: true });
    return longest;
  }
  await removeAttemptsBefore(tx, new Date(now.getTime() - KEEP_ATTEMPTS_MS));
  const attemptId = await saveAttempt(tx, keys, now);
  return { kind: 'allowed', attemptId, user: await readUserByEmail(tx, email) };
}

async function closeAttempt(
  tx: Transaction,
  attemptId: number,
  person: StoredUser | undefined,
  requestId: string,
): Promise<void> {
  if (person !== undefined) await markAttemptSucceeded(tx, attemptId);
  await recordTry(tx, {
    actorId: person?.id ?? null,
    outcome: person === undefined ? 'refused' : 'done',
    requestId,
    throttled: false,
  });
}

const recordTry = (
  tx: Transaction,
  {
    throttled,
    ...rest
  }: Readonly<{
    actorId: string | null;
    outcome: 'done' | 'refused';
    requestId: string;
    throttled: boolean;
  }>,
): Promise<void> =>
  recordAudit(tx, {
    councilId: null,
    action: 'sign-in',
    objectType: 'session',
    detail: { throttled },
    ...rest,
  });
