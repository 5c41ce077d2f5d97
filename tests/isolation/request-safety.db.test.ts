// The hook that every request passes, against a real database: foreign requests change nothing whatever their body
// looks like, every answer carries its headers, and a council opens only to those who may enter it.
import type { Cookies, RequestEvent } from '@sveltejs/kit';
import { beforeAll, describe, expect, it } from 'vitest';
import { handle } from '../../src/hooks.server.ts';
import { createSession } from '#lib/server/auth/sessions.ts';
import { connectDatabase, database, useDatabase } from '#lib/server/db/client.ts';
import { outsideCouncils } from '#lib/server/db/council-scope.ts';
import { saveUser } from '#lib/server/repositories/users.ts';
import { createCouncil } from '#lib/server/services/councils.ts';
import { useTestDatabase } from '../support/database.ts';

useTestDatabase();

interface Asked {
  readonly method?: string;
  readonly url?: string;
  readonly council?: string;
  readonly headers?: Record<string, string>;
  readonly cookies?: Record<string, string>;
}

const cookiesOf = (jar: Map<string, string>): Cookies => ({
  get: (name) => jar.get(name),
  getAll: () => [...jar].map(([name, value]) => ({ name, value })),
  set: (name, value) => void jar.set(name, value),
  delete: (name) => void jar.delete(name),
  serialize: (name, value) => `${name}=${value}`,
});

/** Sends a request through the hook; `reached` says whether it came through to a page. */
async function ask({
  method = 'GET',
  url = 'http://localhost:3000/',
  council,
  headers,
  cookies,
}: Asked) {
  const jar = new Map(Object.entries(cookies ?? {}));
  const locals: Partial<App.Locals> = {};
  const event = {
    request: new Request(url, { method, headers: headers ?? {} }),
    url: new URL(url),
    params: council === undefined ? {} : { council },
    cookies: cookiesOf(jar),
    locals: locals as App.Locals,
    route: { id: '/' },
  } as Partial<RequestEvent> as RequestEvent;
  let reached = false;
  const response = await handle({
    event,
    resolve: () => {
      reached = true;
      return new Response('ok');
    },
  });
  return { response, reached, locals: event.locals, jar };
}

let userId = '';

beforeAll(async () => {
  userId = await outsideCouncils((tx) =>
    saveUser(tx, { email: 'gwen@council.test', passphraseHash: 'none' }),
  );
  await createCouncil({
    slug: 'harbourshire',
    name: 'Harbourshire',
    nation: 'england',
    onsCode: null,
    isExample: false,
    actorId: null,
  });
});

describe('a request that changes something', () => {
  const bodies = [
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'text/plain',
    'application/json',
    '',
  ];
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost:3001' },
    { origin: 'https://localhost:3000' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', origin: 'http://localhost:3000' },
    {},
  ];
  const cases = ['POST', 'PUT', 'PATCH', 'DELETE'].flatMap((method) =>
    bodies.flatMap((type) => foreign.map((from) => ({ method, type, from }))),
  );

  it.each(cases)(
    '$method as "$type" from $from never reaches a page',
    async ({ method, type, from }) => {
      const headers = { ...from, ...(type === '' ? {} : { 'content-type': type }) };
      const { response, reached } = await ask({ method, headers });
      expect(response.status).toBe(403);
      expect(reached).toBe(false);
    },
  );

  it.each(bodies)('comes through as "%s" from a page of ours', async (type) => {
    const headers = {
      origin: 'http://localhost:3000',
      ...(type === '' ? {} : { 'content-type': type }),
    };
    expect((await ask({ method: 'POST', headers })).reached).toBe(true);
  });
});

describe('every answer', () => {
  it('asks to come back while the database is away, and shows nothing', async () => {
    const own = database();
    const away = connectDatabase({ url: 'postgres://x@127.0.0.1:1/x', embedded: false });
    useDatabase(away);
    try {
      const { response, reached } = await ask({ council: 'harbourshire' });
      expect(reached).toBe(false);
      expect(response.status).toBe(503);
      expect(response.headers.get('retry-after')).toBe('10');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(await response.text()).not.toMatch(/ECONNREFUSED|postgres|select/);
    } finally {
      useDatabase(own);
      await away.close();
    }
  });

  it.each([
    ['a page', {}],
    ['a refusal', { method: 'POST', headers: { origin: 'https://evil.example' } }],
    ['an unknown council', { council: 'nowhere' }],
  ])('%s carries the headers', async (_, asked) => {
    const { response, locals } = await ask(asked);
    const headers = Object.fromEntries(response.headers);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-cache',
      'x-request-id': locals.requestId,
    });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['permissions-policy']).toContain('geolocation=()');
    expect(headers).not.toHaveProperty('strict-transport-security');
  });

  it('insists on https under https, and is kept by nobody for who is signed in', async () => {
    const token = await createSession(userId);
    const { response, locals } = await ask({
      url: 'https://atlas.example/',
      cookies: { '__Host-atlas-session': token },
    });
    expect(locals.user).toMatchObject({ email: 'gwen@council.test' });
    expect(response.headers.get('strict-transport-security')).toContain('includeSubDomains');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});

describe('who asks', () => {
  it('is not read from the name of the other scheme, nor from a made-up token', async () => {
    const token = await createSession(userId);
    const plainUnderHttps = { url: 'https://atlas.example/', cookies: { 'atlas-session': token } };
    expect((await ask(plainUnderHttps)).locals.user).toBeNull();
    const madeUp = await ask({ cookies: { 'atlas-session': 'A'.repeat(43) } });
    expect(madeUp.locals.user).toBeNull();
    expect(madeUp.jar.has('atlas-session')).toBe(false);
  });

  it('takes language and colours from cookies and nothing strange', async () => {
    const { locals } = await ask({ cookies: { lang: 'cy', theme: 'dark' } });
    expect(locals).toMatchObject({ locale: 'cy', theme: 'dark' });
    const strange = await ask({ cookies: { lang: '"><script>', theme: 'x' } });
    expect(strange.locals).toMatchObject({ locale: 'en', theme: 'system' });
  });
});

describe('the scope of a council', () => {
  const html = { accept: 'text/html' };
  const statusOf = async (asked: Asked): Promise<unknown> => {
    const { locals } = await ask(asked);
    try {
      return locals.scope.role;
    } catch (thrown) {
      return thrown;
    }
  };

  it('is refused with the right answer where access was not granted', async () => {
    const cookies = { 'atlas-session': await createSession(userId) };
    expect(await statusOf({ council: 'nowhere' })).toMatchObject({ status: 404 });
    // A sign that the database refuses with an error is an address nobody has.
    expect(await statusOf({ council: '\0' })).toMatchObject({ status: 404 });
    expect(await statusOf({})).toMatchObject({ status: 404 });
    expect(await statusOf({ council: 'harbourshire', cookies })).toMatchObject({ status: 403 });
    expect(await statusOf({ council: 'harbourshire' })).toMatchObject({ status: 401 });
    const url = 'http://localhost:3000/harbourshire/gaps?need=dementia';
    expect(await statusOf({ council: 'harbourshire', headers: html, url })).toMatchObject({
      status: 303,
      location: '/sign-in?to=%2Fharbourshire%2Fgaps%3Fneed%3Ddementia',
    });
  });
});
