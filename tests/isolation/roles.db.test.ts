// Set-up, membership and roles against a real database: who may enter which council and as what, how a guest's view
// ends, that a right taken away is gone at the next request, and that each change leaves one line in the trail.
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { outsideCouncils, withCouncil } from '#lib/server/db/council-scope.ts';
import type { CouncilScope } from '#lib/server/db/council-scope.ts';
import { saveMembership, saveUser } from '#lib/server/repositories/users.ts';
import { createCouncil } from '#lib/server/services/councils.ts';
import {
  findAccess,
  findHome,
  readSettings,
  removeExample,
} from '#lib/server/services/membership.ts';
import {
  createFirstAccount,
  createFirstCouncil,
  createSetUpLink,
  findSetUpStep,
  isSetUpLinkUsable,
  isSetUpNeeded,
} from '#lib/server/services/set-up.ts';
import { readSession } from '#lib/server/auth/sessions.ts';
import { useTestDatabase } from '../support/database.ts';

const database = useTestDatabase();

const ACCOUNT = { email: 'Gwen@Council.test', passPhrase: 'kettle badger moss' };
const COUNCIL = {
  slug: 'harbourshire',
  name: 'Harbourshire',
  nation: 'england',
  onsCode: null,
} as const;

const rows = async (query: string): Promise<Record<string, unknown>[]> => [
  ...(await outsideCouncils((tx) => tx.execute(sql.raw(query)))),
];

const addCouncil = async (slug: string, isExample: boolean): Promise<string> => {
  const made = await createCouncil({ ...COUNCIL, slug, isExample, actorId: null });
  if (!made.ok) throw new Error(made.problem.message);
  return made.value.id;
};

const addUser = (email: string): Promise<string> =>
  outsideCouncils((tx) => saveUser(tx, { email, passphraseHash: 'none' }));

const enter = (slug: string, userId: string | null) => findAccess(slug, { userId, locale: 'en' });

const setUpAccount = async (): Promise<string> => {
  const link = await createSetUpLink();
  const made = await createFirstAccount(link.replace('/set-up/', ''), ACCOUNT, 'test');
  const session = await readSession(made.kind === 'created' ? made.token : '');
  if (session === undefined) throw new Error('The first account was not signed in.');
  return session.userId;
};

beforeEach(async () => {
  await rows('delete from council');
  await rows('delete from set_up_link');
  await rows('delete from app_user');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

describe('the set-up link', () => {
  const tokenOf = (path: string): string => path.replace('/set-up/', '');

  it('works once, and never after there is an account', async () => {
    expect(await isSetUpNeeded()).toBe(true);
    const token = tokenOf(await createSetUpLink());
    expect(JSON.stringify(await rows('select * from set_up_link'))).not.toContain(token);
    expect(await createFirstAccount(token, ACCOUNT, 'test')).toMatchObject({ kind: 'created' });
    expect(await isSetUpLinkUsable(token)).toBe(false);
    const second = await createFirstAccount(token, { ...ACCOUNT, email: 'b@c.test' }, 'test');
    expect(second).toEqual({ kind: 'dead-link' });
    expect(await rows('select email from app_user')).toEqual([{ email: 'gwen@council.test' }]);
    expect(await isSetUpNeeded()).toBe(false);
    await expect(createSetUpLink()).rejects.toThrow('already set up');
  });

  it('makes one account when two people use it at the same moment', async () => {
    const token = tokenOf(await createSetUpLink());
    const made = await Promise.all(
      ['a@c.test', 'b@c.test'].map((email) =>
        createFirstAccount(token, { ...ACCOUNT, email }, 't'),
      ),
    );
    expect(made.map(({ kind }) => kind).toSorted()).toEqual(['created', 'dead-link']);
    expect(await rows('select 1 from app_user')).toHaveLength(1);
  });

  it('is dead after 30 minutes, and when a newer one was made', async () => {
    const older = tokenOf(await createSetUpLink());
    const newer = tokenOf(await createSetUpLink());
    expect(await isSetUpLinkUsable(older)).toBe(false);
    expect(await isSetUpLinkUsable(newer)).toBe(true);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 30 * 60_000 + 1000 });
    expect(await isSetUpLinkUsable(newer)).toBe(false);
    expect(await createFirstAccount(newer, ACCOUNT, 'test')).toEqual({ kind: 'dead-link' });
  });

  it.each(['', 'x', '../..', '%00', 'x'.repeat(43)])('never takes %j', async (token) => {
    await createSetUpLink();
    expect(await isSetUpLinkUsable(token)).toBe(false);
  });
});

describe('the steps of set-up', () => {
  it('lead from the account to the council to a start, and can be read again at any time', async () => {
    await addCouncil('wreckby', true);
    const userId = await setUpAccount();
    expect(await findSetUpStep(userId)).toEqual({ kind: 'council' });
    expect(await createFirstCouncil(userId, COUNCIL, 'test')).toEqual({
      kind: 'created',
      slug: 'harbourshire',
    });
    const step = { kind: 'start-with', slug: 'harbourshire', exampleSlug: 'wreckby' };
    expect(await findSetUpStep(userId)).toEqual(step);
    expect(await createFirstCouncil(userId, { ...COUNCIL, slug: 'second' }, 'test')).toEqual({
      kind: 'not-now',
    });
    for (const slug of ['harbourshire', 'wreckby']) {
      expect(await enter(slug, userId)).toMatchObject({
        kind: 'granted',
        scope: { role: 'administrator' },
      });
    }
    expect(await findHome(userId)).toBe('/harbourshire');
  });

  it('refuse a taken name and anybody who did not use the link', async () => {
    await addCouncil('harbourshire', true);
    const userId = await setUpAccount();
    expect(await createFirstCouncil(userId, COUNCIL, 'test')).toEqual({ kind: 'name-taken' });
    const other = await addUser('other@council.test');
    expect(await findSetUpStep(other)).toEqual({ kind: 'nothing' });
    expect(await createFirstCouncil(other, { ...COUNCIL, slug: 'mine' }, 'test')).toEqual({
      kind: 'not-now',
    });
  });
});

describe('a guest', () => {
  it('reads the example only, and only until there is a real council', async () => {
    await addCouncil('wreckby', true);
    expect(await enter('wreckby', null)).toMatchObject({
      kind: 'granted',
      scope: { role: 'guest', userId: null },
    });
    expect(await findHome(null)).toBe('/wreckby');
    expect(await enter('nowhere', null)).toEqual({ kind: 'unknown-council' });
    await addCouncil('harbourshire', false);
    expect(await enter('wreckby', null)).toEqual({ kind: 'sign-in-needed' });
    expect(await enter('harbourshire', null)).toEqual({ kind: 'sign-in-needed' });
    expect(await findHome(null)).toBeNull();
  });

  it('is turned away when the operator says so', async () => {
    await addCouncil('wreckby', true);
    vi.stubEnv('ATLAS_GUEST', 'off');
    expect(await enter('wreckby', null)).toEqual({ kind: 'sign-in-needed' });
    expect(await findHome(null)).toBeNull();
  });
});

describe('membership', () => {
  it('opens one council and no other, and ends with the next request', async () => {
    const [mine] = [await addCouncil('mine', false), await addCouncil('theirs', false)];
    const userId = await addUser('viewer@council.test');
    await withCouncil({ councilId: mine, userId: null }, (tx) =>
      saveMembership(tx, { councilId: mine, userId, role: 'viewer' }),
    );
    expect(await enter('mine', userId)).toMatchObject({ scope: { role: 'viewer' } });
    expect(await enter('theirs', userId)).toEqual({ kind: 'not-a-member' });
    await withCouncil({ councilId: mine, userId: null }, (tx) =>
      tx.execute(sql`delete from membership where user_id = ${userId}`),
    );
    expect(await enter('mine', userId)).toEqual({ kind: 'not-a-member' });
  });

  it('cannot be written from another council', async () => {
    const [mine, theirs] = [await addCouncil('mine', false), await addCouncil('theirs', false)];
    const userId = await addUser('viewer@council.test');
    const crossing = withCouncil({ councilId: mine, userId }, (tx) =>
      saveMembership(tx, { councilId: theirs, userId, role: 'administrator' }),
    );
    await expect(crossing).rejects.toThrow();
    expect(await enter('theirs', userId)).toEqual({ kind: 'not-a-member' });
  });

  it('shows its people to administrators only', async () => {
    const councilId = await addCouncil('mine', false);
    const userId = await addUser('viewer@council.test');
    const scope = (role: CouncilScope['role']): CouncilScope => ({
      councilId,
      userId,
      role,
      locale: 'en',
    });
    await withCouncil(scope('system'), (tx) =>
      saveMembership(tx, { councilId, userId, role: 'viewer' }),
    );
    expect(await readSettings(scope('viewer'))).toMatchObject({ ok: false });
    expect(await readSettings(scope('commissioner'))).toMatchObject({ ok: false });
    expect(await readSettings(scope('administrator'))).toMatchObject({
      ok: true,
      value: {
        members: [{ email: 'viewer@council.test', role: 'viewer' }],
        own: [{ slug: 'mine' }],
      },
    });
  });
});

describe('removing the example', () => {
  const scopeFor = (
    councilId: string,
    userId: string,
    role: CouncilScope['role'],
  ): CouncilScope => ({
    councilId,
    userId,
    role,
    locale: 'en',
  });

  it('is refused to others than administrators and for a real council, and leaves a line each time', async () => {
    const example = await addCouncil('wreckby', true);
    const real = await addCouncil('harbourshire', false);
    const userId = await addUser('gwen@council.test');
    const lines = () => rows("select outcome from audit_entry where action = 'council.remove'");
    const before = (await lines()).length;
    expect(await removeExample(scopeFor(example, userId, 'commissioner'), 't')).toMatchObject({
      ok: false,
    });
    expect(await removeExample(scopeFor(real, userId, 'administrator'), 't')).toMatchObject({
      ok: false,
    });
    expect((await lines()).slice(before)).toEqual([{ outcome: 'refused' }, { outcome: 'refused' }]);
    expect(await removeExample(scopeFor(example, userId, 'administrator'), 't')).toMatchObject({
      ok: true,
    });
    expect((await lines()).slice(before + 2)).toEqual([{ outcome: 'done' }]);
    expect(await rows('select slug from council')).toEqual([{ slug: 'harbourshire' }]);
  });

  it('leaves no row of the council in any table, whoever looks', async () => {
    const example = await addCouncil('wreckby', true);
    const userId = await setUpAccount();
    await createFirstCouncil(userId, COUNCIL, 'test');
    const owner = postgres(database.current().url, { max: 1, prepare: false });
    const countRows = async (): Promise<Record<string, number>> => {
      const tables = await owner<{ name: string }[]>`
        select table_name as name from information_schema.columns
        where table_schema = 'public' and column_name = 'council_id' order by 1`;
      const counts: Record<string, number> = {};
      for (const { name } of tables) {
        const found = await owner`select 1 from ${owner(name)} where council_id = ${example}`;
        counts[name] = found.length;
      }
      return counts;
    };
    try {
      const before = await countRows();
      expect(before).toMatchObject({ membership: 1, audit_entry: 1 });
      await removeExample(scopeFor(example, userId, 'administrator'), 't');
      expect(Object.values(await countRows())).toEqual(Object.values(before).map(() => 0));
    } finally {
      await owner.end({ timeout: 1 });
    }
  });
});
