// Every request passes here: who asks, from where, about which council; and every answer leaves with its headers.
import type { Handle, HandleServerError, RequestEvent, ServerInit } from '@sveltejs/kit';
import { scopeOf } from '#lib/server/auth/access.ts';
import { readPreferences } from '#lib/server/auth/preferences.ts';
import { isFromOwnSite } from '#lib/server/auth/request-origin.ts';
import { ANSWER_POLICY, securityHeaders } from '#lib/server/auth/security-headers.ts';
import { clearSessionCookie, readSessionToken } from '#lib/server/auth/session-cookie.ts';
import { readSession } from '#lib/server/auth/sessions.ts';
import { packed } from '#lib/server/compress.ts';
import { log } from '#lib/server/log.ts';
import { closeOnShutdown } from '#lib/server/services/health.ts';
import { workOnJobs } from '#lib/server/services/jobs.ts';
import { findAccess } from '#lib/server/services/membership.ts';
import { warmUpSoon } from '#lib/server/services/warm-up.ts';

/** Runs once when the server starts; slow results are worked out while it already answers. */
export const init: ServerInit = () => {
  // Before the database closes: jobs under way are given back first.
  workOnJobs();
  closeOnShutdown();
  warmUpSoon();
};

export const handle: Handle = async ({ event, resolve }) => {
  beginLocals(event);
  const isHttps = event.url.protocol === 'https:';
  if (!isOwnRequest(event)) return withHeaders(event, refuseForeign(), isHttps);
  try {
    await findWho(event, isHttps);
  } catch (error) {
    return withHeaders(event, refuseForNow(event, error), isHttps);
  }
  const { locale, theme } = event.locals;
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%lang%', locale).replace('%theme%', theme),
  });
  return packed(event.request, withHeaders(event, response, isHttps));
};

/** People see a reference, never the error itself; the log has both. A request that makes no sense is not our error. */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
  const { requestId } = event.locals;
  if (status >= 500) {
    const route = event.route.id;
    log.error({ requestId, status, route, error }, 'a request ended in an unexpected error');
  }
  return { message, requestId };
};

/** What is known before anything is asked of the database, so that an error page has its language too. */
function beginLocals(event: RequestEvent): void {
  Object.assign(event.locals, {
    requestId: crypto.randomUUID(),
    ...readPreferences(event.cookies),
    user: null,
    sessionToken: null,
    access: null,
  });
  Object.defineProperty(event.locals, 'scope', {
    get: () => scopeOf(event.locals.access, event),
  });
}

/** Session to person, address to council and right. */
async function findWho(event: RequestEvent, isHttps: boolean): Promise<void> {
  const { locals, cookies, params } = event;
  const token = readSessionToken(cookies, isHttps);
  const session = token === undefined ? undefined : await readSession(token);
  if (token !== undefined && session !== undefined) {
    locals.sessionToken = token;
    locals.user = {
      id: session.userId,
      email: session.email,
      sessionEndsAt: session.expiresAt,
    };
  } else if (token !== undefined) {
    clearSessionCookie(cookies, isHttps);
  }
  const slug = params['council'];
  if (slug === undefined) return;
  const userId = locals.user?.id ?? null;
  locals.access = await findAccess(slug, { userId, locale: locals.locale });
}

const isOwnRequest = ({ request, url }: RequestEvent): boolean =>
  isFromOwnSite({
    method: request.method,
    origin: request.headers.get('origin'),
    fetchSite: request.headers.get('sec-fetch-site'),
    ownOrigin: url.origin,
  });

const refuseForeign = (): Response =>
  new Response('This request did not come from a page of this site.\n', {
    status: 403,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });

/** Who asks is not known while the database is away, so nothing is shown; a monitor and a browser may ask again. */
function refuseForNow({ locals, route }: RequestEvent, error: unknown): Response {
  const { requestId } = locals;
  log.error({ requestId, status: 503, route: route.id, error }, 'the database did not answer');
  return new Response(
    `The records cannot be reached at this moment. Try again in a little while.\nReference: ${requestId}\n`,
    {
      status: 503,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '10' },
    },
  );
}

function withHeaders(event: RequestEvent, response: Response, isHttps: boolean): Response {
  const { headers } = response;
  for (const [name, value] of Object.entries(securityHeaders(isHttps))) headers.set(name, value);
  headers.set('X-Request-Id', event.locals.requestId);
  if (!headers.has('Content-Security-Policy')) {
    headers.set('Content-Security-Policy', ANSWER_POLICY);
  }
  // What one person may see must not be kept where the next person of the same machine could find it.
  if (!headers.has('Cache-Control')) {
    headers.set('Cache-Control', event.locals.user === null ? 'private, no-cache' : 'no-store');
  }
  return response;
}
