// The cookie that carries a session's token. Under https its name begins with `__Host-`, which browsers only accept
// from this very host over https; on a plain http address of the own machine they would refuse that name.
import type { Cookies } from '@sveltejs/kit';

const BARE_NAME = 'atlas-session';

const nameFor = (isHttps: boolean): string => (isHttps ? `__Host-${BARE_NAME}` : BARE_NAME);

const optionsFor = (isHttps: boolean) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: isHttps }) as const;

export const readSessionToken = (cookies: Cookies, isHttps: boolean): string | undefined =>
  cookies.get(nameFor(isHttps));

/** Without a date of expiry: the browser forgets it when it closes, the server decides on everything else. */
export function setSessionCookie(cookies: Cookies, token: string, isHttps: boolean): void {
  cookies.set(nameFor(isHttps), token, optionsFor(isHttps));
}

export function clearSessionCookie(cookies: Cookies, isHttps: boolean): void {
  cookies.delete(nameFor(isHttps), optionsFor(isHttps));
}
