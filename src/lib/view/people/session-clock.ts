// When to warn that a session is about to end. Pure: the time is given.

/** How long before its end a session's warning appears, in milliseconds. */
export const WARNING_MS = 2 * 60 * 1000;

/** How long a session lives without a request, in milliseconds; the server decides, this only tells when to warn. */
export const IDLE_MS = 30 * 60 * 1000;

/** What to show, and after how many milliseconds to look again (null: never). */
export interface SessionSign {
  readonly state: 'quiet' | 'warning' | 'ended';
  readonly lookAgainMs: number | null;
}

/** @param msLeft time to the end of the session, in milliseconds */
export function readSessionSign(msLeft: number): SessionSign {
  if (msLeft <= 0) return { state: 'ended', lookAgainMs: null };
  if (msLeft <= WARNING_MS) return { state: 'warning', lookAgainMs: msLeft };
  return { state: 'quiet', lookAgainMs: msLeft - WARNING_MS };
}
