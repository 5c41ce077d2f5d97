// Sessions, behind functions that hide the library in use (docs/decisions/0002-lucia-behind-a-wall.md). No other file
// may import it. A session is known by a 256-bit token that only the browser holds; the database holds its SHA-256.
import { Lucia, TimeSpan } from 'lucia';
import type { Adapter } from 'lucia';
import { outsideCouncils } from '../db/council-scope.ts';
import {
  extendSessionRow,
  readSessionRow,
  readSessionRowsOf,
  removeSessionRow,
  removeSessionRowsEndedBefore,
  removeSessionRowsOf,
  saveSessionRow,
} from '../repositories/sessions.ts';
import { createToken, digestOf, isTokenShaped } from './tokens.ts';

/** Without a request for this long, a session is over. */
export const IDLE_MS = 30 * 60 * 1000;

/** However busy, a session is over after one working day. */
export const LONGEST_LIFE_MS = 8 * 60 * 60 * 1000;

/** The end is moved at most once a minute, so that most requests write nothing. */
const EXTEND_AFTER_MS = 60 * 1000;

/** Who is signed in, and until when if nothing more is asked. */
export interface CurrentSession {
  readonly userId: string;
  readonly email: string;
  readonly expiresAt: Date;
}

const moveEnd = (token: string, expiresAt: Date): Promise<void> =>
  outsideCouncils((tx) =>
    extendSessionRow(tx, digestOf(token), {
      seenAt: new Date(),
      expiresAt,
      longestLifeMs: LONGEST_LIFE_MS,
    }),
  );

/** What the library calls a session id is the token here; every method turns it into its digest first. */
const adapter: Adapter = {
  getSessionAndUser: async (token) => {
    const row = await outsideCouncils((tx) => readSessionRow(tx, digestOf(token)));
    if (row === undefined) return [null, null];
    const { userId, email, createdAt, expiresAt } = row;
    return [
      { id: token, userId, expiresAt, attributes: { createdAt } },
      row.isDisabled ? null : { id: userId, attributes: { email } },
    ];
  },
  getUserSessions: async (userId) => {
    const rows = await outsideCouncils((tx) => readSessionRowsOf(tx, userId));
    return rows.map(({ digest, createdAt, expiresAt }) => ({
      id: digest,
      userId,
      expiresAt,
      attributes: { createdAt },
    }));
  },
  setSession: ({ id, userId, expiresAt, attributes }) =>
    outsideCouncils((tx) =>
      saveSessionRow(tx, { digest: digestOf(id), userId, expiresAt, ...attributes }),
    ),
  updateSessionExpiration: moveEnd,
  deleteSession: (token) => outsideCouncils((tx) => removeSessionRow(tx, digestOf(token))),
  deleteUserSessions: (userId) => outsideCouncils((tx) => removeSessionRowsOf(tx, userId)),
  deleteExpiredSessions: () =>
    outsideCouncils((tx) => removeSessionRowsEndedBefore(tx, new Date())),
};

const lucia = new Lucia(adapter, {
  sessionExpiresIn: new TimeSpan(IDLE_MS, 'ms'),
  getUserAttributes: ({ email }) => ({ email }),
  getSessionAttributes: ({ createdAt }) => ({ createdAt }),
});

declare module 'lucia' {
  interface Register {
    Lucia: typeof lucia;
    DatabaseUserAttributes: { readonly email: string };
    DatabaseSessionAttributes: { readonly createdAt: Date };
  }
}

/** Opens a session and gives its token, always a new one, so that a token planted before sign-in is worth nothing. */
export async function createSession(userId: string): Promise<string> {
  // Sign-ins are rare enough to carry the sweeping of sessions that ended by themselves.
  await lucia.deleteExpiredSessions();
  const { id } = await lucia.createSession(
    userId,
    { createdAt: new Date() },
    { sessionId: createToken() },
  );
  return id;
}

/** The session behind a token, or undefined when it is unknown, over, or its person was disabled. */
export async function readSession(token: string): Promise<CurrentSession | undefined> {
  if (!isTokenShaped(token)) return undefined;
  const { session, user } = await lucia.validateSession(token);
  if (session === null) return undefined;
  const fullEnd = new Date(Date.now() + IDLE_MS);
  if (fullEnd.getTime() - session.expiresAt.getTime() > EXTEND_AFTER_MS) {
    await moveEnd(token, fullEnd);
  }
  const lastEnd = new Date(session.createdAt.getTime() + LONGEST_LIFE_MS);
  const expiresAt = lastEnd < fullEnd ? lastEnd : fullEnd;
  return { userId: user.id, email: user.email, expiresAt };
}

/** Ends one session; a token that nobody holds is no trouble. */
export const endSession = (token: string): Promise<void> => lucia.invalidateSession(token);

/** Ends every session of a person: after a change of pass phrase, of role, or when they leave. */
export const endAllSessions = (userId: string): Promise<void> =>
  lucia.invalidateUserSessions(userId);
