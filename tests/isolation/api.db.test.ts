// Programs read what they were allowed to, in pages that lose nothing, with small numbers hidden unless a token was made
// for exact ones; a token that was revoked, ran out or belongs elsewhere opens nothing at all.

import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { outsideCouncils, withCouncil, type CouncilScope } from '#lib/server/db/council-scope.ts';
import type { Role } from '#lib/server/db/schema/people.ts';
import { RATE } from '#lib/server/exports/api/rate-limit.ts';
import { RESOURCES } from '#lib/server/exports/api/resources.ts';
import { saveMembership, saveUser } from '#lib/server/repositories/users.ts';
import { answerApi } from '#lib/server/services/api.ts';
import {
  endToken,
  listTokens,
  makeToken,
  type TokenRequest,
} from '#lib/server/services/api-tokens.ts';
import { createCouncil, findCouncil } from '#lib/server/services/councils.ts';
import type { Access } from '#lib/server/services/membership.ts';
import { API_FORMS, API_GROUPS, type ApiGroup } from '#lib/view/api/groups.ts';
import { useTestDatabase } from '../support/database.ts';
import { aSmallDataset } from '../support/small-dataset.ts';

vi.mock('#lib/server/jobs/model-worker.ts', () => import('../support/model-here.ts'));
useTestDatabase();

const PURPOSE = 'Plan the transport of people who attend on Tuesdays';
let councilId = '';
let administrator = '';

const scopeOf = (
  role: Role = 'administrator',
  userId: string | null = administrator,
): CouncilScope => ({
  councilId,
  userId,
  role,
  locale: 'en',
});

async function make(slug: string): Promise<string> {
  const dataset = aSmallDataset(slug);
  const [area] = dataset.areas;
  if (!area) throw new Error('the small dataset has an area');
  const areas = Array.from({ length: 7 }, (_, at) => ({ ...area, code: `A${at + 1}` }));
  const made = await createCouncil({
    ...dataset.council,
    dataset: { ...dataset, areas },
    actorId: null,
  });
  if (!made.ok) throw new Error(made.problem.message);
  return made.value.id;
}

beforeAll(async () => {
  councilId = await make('mere');
  await make('other');
  administrator = await outsideCouncils((tx) =>
    saveUser(tx, { email: 'admin@mere.example', passphraseHash: 'none' }),
  );
  await withCouncil({ councilId, userId: administrator }, (tx) =>
    saveMembership(tx, { councilId, userId: administrator, role: 'administrator' }),
  );
});

async function newToken(change: Partial<TokenRequest> = {}): Promise<string> {
  const request = { name: 'Dashboard', groups: API_GROUPS, days: 30, purpose: null, ...change };
  const made = await makeToken(scopeOf(), request, 'request-0');
  if (!made.ok) throw new Error(made.problem.message);
  return made.value;
}

interface Asked {
  readonly token?: string | undefined;
  readonly headers?: Record<string, string>;
  readonly access?: Access | null;
  readonly slug?: string;
}

function ask(path: string, { token, headers = {}, access, slug = 'mere' }: Asked = {}) {
  const url = new URL(`http://atlas.example/api/v1/${slug}/${path}`);
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return answerApi({
    request: new Request(url, { headers: { ...authorization, ...headers } }),
    url,
    slug,
    resource: url.pathname.split('/').at(-1) ?? '',
    access: access ?? { kind: 'sign-in-needed' },
    requestId: 'request-1',
    network: crypto.randomUUID(),
  });
}

interface Page {
  readonly data: readonly Record<string, unknown>[];
  readonly total: number;
  readonly cursor: string | null;
  readonly counts: string;
}
const pageOf = async (answer: Response): Promise<Page> => (await answer.json()) as Page;
const problemOf = async (answer: Response): Promise<Record<string, unknown>> => {
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  return (await answer.json()) as Record<string, unknown>;
};

const trailOf = (action: string) =>
  withCouncil(scopeOf(), (tx) =>
    tx.execute<{ object_id: string; detail: Record<string, unknown> }>(
      sql`select object_type, object_id, outcome, detail from audit_entry where action = ${action} order by id`,
    ),
  );

describe('every group', () => {
  it.each(API_GROUPS)('%s answers as its schema says, in each of its forms', async (group) => {
    const token = await newToken({ groups: [group] });
    const { record, forms, key } = RESOURCES[group];
    const { data, total } = await pageOf(await ask(group, { token }));
    expect(total).toBe(data.length);
    expect(total).toBeGreaterThan(0);
    for (const one of data) record.parse(one);
    for (const form of API_FORMS) {
      const answer = await ask(`${group}.${form}`, { token });
      expect([form, answer.status]).toEqual([form, forms.includes(form) ? 200 : 406]);
      if (!forms.includes(form)) continue;
      const text = await answer.text();
      if (form === 'csv') expect(text.split('\r\n')[0]).toContain(key);
      if (form === 'geojson') {
        expect(JSON.parse(text)).toMatchObject({ type: 'FeatureCollection', total });
      }
    }
  });

  it('can be had by what a program accepts', async () => {
    const token = await newToken();
    const csv = await ask('areas', { token, headers: { accept: 'text/csv;q=0.9' } });
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(csv.headers.get('vary')).toContain('Accept');
  });
});

describe('small numbers', () => {
  const peopleOf = async (token: string): Promise<unknown[]> => {
    const growth = await pageOf(await ask('growth', { token }));
    const viability = await pageOf(await ask('viability', { token }));
    return [growth.data[0]?.['people'], viability.data[0]?.['people'], growth.counts];
  };

  it('are hidden, and exact only for a token made for that, while its maker may have them', async () => {
    expect(await peopleOf(await newToken())).toEqual(['[c]', '[c]', 'shared']);
    const exact = await newToken({ purpose: PURPOSE });
    expect(await peopleOf(exact)).toEqual([3, 1, 'exact']);
    const trail = (await trailOf('api.read')).at(-1);
    expect(trail?.detail).toMatchObject({ counts: 'exact', purposeLength: PURPOSE.length });
    const setRole = (role: Role) =>
      withCouncil({ councilId, userId: administrator }, (tx) =>
        saveMembership(tx, { councilId, userId: administrator, role }),
      );
    await setRole('viewer');
    expect(await peopleOf(exact)).toEqual(['[c]', '[c]', 'shared']);
    await setRole('administrator');
  });

  it('are hidden from a session, whatever its role', async () => {
    const council = await findCouncil('mere');
    if (!council) throw new Error('the council was made');
    const access: Access = { kind: 'granted', council, scope: scopeOf() };
    expect((await pageOf(await ask('growth', { access }))).data[0]?.['people']).toBe('[c]');
  });
});

describe('a token', () => {
  it('is stored as its digest, shown to nobody again, and remembers when it was used', async () => {
    const token = await newToken({ name: 'Kept' });
    await ask('areas', { token });
    const listed = await listTokens(scopeOf());
    if (!listed.ok) throw new Error(listed.problem.message);
    const entry = listed.value.find(({ name }) => name === 'Kept');
    expect(entry?.lastUsedAt).toBeInstanceOf(Date);
    const stored = await withCouncil(scopeOf(), (tx) => tx.execute(sql`select * from api_token`));
    for (const text of [JSON.stringify(listed), JSON.stringify(stored)]) {
      expect(text).not.toContain(token);
    }
    expect(JSON.stringify(await trailOf('token.create'))).not.toContain(token);
  });

  it('opens only the groups it was made for', async () => {
    const token = await newToken({ groups: ['areas'] });
    expect((await ask('areas', { token })).status).toBe(200);
    const refused = await ask('growth', { token });
    expect(refused.status).toBe(403);
    expect(await problemOf(refused)).toMatchObject({ code: 'not-allowed', field: 'Authorization' });
  });

  it('opens nothing once it is revoked, over, of another council, or no token at all', async () => {
    const token = await newToken({ name: 'Doomed' });
    expect((await ask('areas', { token, slug: 'other' })).status).toBe(401);
    const listed = await listTokens(scopeOf());
    const id = listed.ok ? (listed.value.find(({ name }) => name === 'Doomed')?.id ?? '') : '';
    expect(await endToken(scopeOf('analyst'), id, 'r')).toMatchObject({ ok: false });
    expect((await ask('areas', { token })).status).toBe(200);
    expect(await endToken(scopeOf(), id, 'r')).toEqual({ ok: true, value: null });
    const dead = await ask('areas', { token });
    expect(dead.status).toBe(401);
    expect(dead.headers.get('www-authenticate')).toContain('Bearer');
    expect(await endToken(scopeOf(), id, 'r')).toMatchObject({ ok: false });
    const short = await newToken({ days: 1 });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 25 * 3_600_000 });
    try {
      expect((await ask('areas', { token: short })).status).toBe(401);
    } finally {
      vi.useRealTimers();
    }
    for (const nonsense of ['', 'x', `atlas_${'A'.repeat(43)}`, "atlas_' or true --"]) {
      expect((await ask('areas', { token: nonsense })).status).toBe(401);
    }
    expect((await ask('areas')).status).toBe(401);
  });

  it('is made by administrators only, with a line in the trail', async () => {
    const request = { name: 'x', groups: ['areas'] as ApiGroup[], days: 1, purpose: null };
    for (const role of ['viewer', 'analyst', 'commissioner', 'support-officer'] as const) {
      expect(await makeToken(scopeOf(role), request, 'r')).toMatchObject({ ok: false });
    }
    expect(await makeToken(scopeOf('administrator', null), request, 'r')).toMatchObject({
      ok: false,
    });
    expect((await trailOf('token.revoke')).length).toBeGreaterThan(0);
  });
});

describe('pages', () => {
  it('hold every record once, in the order of its key', async () => {
    const token = await newToken();
    const codes: unknown[] = [];
    let cursor: string | null = null;
    do {
      const answer: Response = await ask(`areas?limit=3${cursor ? `&cursor=${cursor}` : ''}`, {
        token,
      });
      const link = answer.headers.get('link');
      const page = await pageOf(answer);
      codes.push(...page.data.map((record) => record['area_code']));
      cursor = page.cursor;
      expect(link === null).toBe(cursor === null);
      if (cursor) expect(link).toContain(`cursor=${cursor}`);
    } while (cursor !== null);
    expect(codes).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7']);
  });

  it.each([
    ['areas?limit=0', 'limit'],
    ['areas?limit=many', 'limit'],
    ['areas?limit=1001', 'limit'],
    ['areas?cursor=!!!', 'cursor'],
    ['areas?colour=red', 'colour'],
    ['gaps?need=everything', 'need'],
    ['growth?stage=trading&stage=x', 'stage'],
  ])('refuse %s and name the field', async (path, field) => {
    const answer = await ask(path, { token: await newToken() });
    expect(answer.status).toBe(400);
    expect(await problemOf(answer)).toMatchObject({ code: 'field-invalid', field, status: 400 });
  });

  it('follow the filters', async () => {
    const token = await newToken();
    const totalOf = async (path: string): Promise<number> =>
      (await pageOf(await ask(path, { token }))).total;
    expect(await totalOf('growth?stage=enquiry')).toBe(1);
    expect(await totalOf('growth?stage=trading')).toBe(0);
    expect(await totalOf('growth?stage=trading&stage=enquiry')).toBe(1);
    expect(await totalOf('areas?district=D1')).toBe(7);
    expect(await totalOf('areas?district=D2')).toBe(0);
    expect(await totalOf('services?kind=day-centre')).toBe(1);
  });

  it('are not sent again to who has them, until something changes', async () => {
    const token = await newToken();
    const first = await ask('areas', { token });
    const etag = first.headers.get('etag') ?? '';
    const before = (await trailOf('api.read')).length;
    const again = await ask('areas', { token, headers: { 'if-none-match': `"x", W/${etag}` } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(await trailOf('api.read')).toHaveLength(before);
    await withCouncil(scopeOf(), async (tx) => {
      await tx.execute(sql`update area set place_name = 'Renamed' where code = 'A7'`);
      await tx.execute(
        sql`update council set records_version = records_version + 1 where id = ${councilId}`,
      );
    });
    const changed = await ask('areas', { token, headers: { 'if-none-match': etag } });
    expect(changed.status).toBe(200);
    expect(await changed.text()).toContain('Renamed');
  });
});

describe('the door', () => {
  it('lets so many requests through, then says how long to wait', async () => {
    const token = await newToken();
    const answers: number[] = [];
    let wait = '';
    // The clock stands still, so that a slow machine gives nothing back meanwhile.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    try {
      for (let at = 0; at <= RATE.burst; at += 1) {
        const answer = await ask('providers', { token });
        answers.push(answer.status);
        wait = answer.headers.get('retry-after') ?? wait;
      }
    } finally {
      vi.useRealTimers();
    }
    expect(answers.filter((status) => status === 200)).toHaveLength(RATE.burst);
    expect(answers.at(-1)).toBe(429);
    expect(Number(wait)).toBeGreaterThan(0);
  });

  it('is closed to pages of other sites and names what is not there', async () => {
    const token = await newToken();
    const answer = await ask('areas', { token, headers: { origin: 'https://evil.example' } });
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual(
      [],
    );
    expect((await ask('people', { token })).status).toBe(404);
    expect(await problemOf(await ask('areas.xml', { token }))).toMatchObject({
      code: 'unknown-form',
    });
    const unknown = await ask('areas', { access: { kind: 'unknown-council' } });
    expect(await problemOf(unknown)).toMatchObject({ code: 'unknown-council', field: 'council' });
  });

  it('gives nothing of another council', async () => {
    const token = await newToken();
    for (const group of API_GROUPS) {
      expect(await (await ask(group, { token })).text()).not.toContain('other ');
    }
  });
});
