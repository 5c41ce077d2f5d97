// Sessions and sign-in against a real database: new token at sign-in, only digests stored, both time-outs, sign-out,
// disabled people, the throttle, and the same answer for a known and an unknown account.
import { sql } from 'drizzle-orm';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { hashPassphrase } from '#lib/server/auth/hashing.ts';
import {
  IDLE_MS,
  LONGEST_LIFE_MS,
  createSession,
  endAllSessions,
  endSession,
  readSession,
} from '#lib/server/auth/sessions.ts';
import { digestOf } from '#lib/server/auth/tokens.ts';
import { outsideCouncils } from '#lib/server/db/council-scope.ts';
import { saveUser } from '#lib/server/repositories/users.ts';
import { signIn, signOut } from '#lib/server/services/sign-in.ts';
import { useTestDatabase } from '../support/database.ts';

useTestDatabase();

const PHRASE = 'kettle badger moss';
const NOON = new Date('2026-11-23T12:00:00Z');
const MINUTE = 60_000;
let userId = '';

const rows = async (query: string): Promise<Record<string, unknown>[]> => [
  ...(await outsideCouncils((tx) => tx.execute(sql.raw(query)))),
];

const attempt = (email: string, passPhrase: string, address = '192.0.2.1', oldToken?: string) =>
  signIn({ email, passPhrase, address, oldToken: oldToken ?? null, requestId: 'test' });

beforeAll(async () => {
  const passphraseHash = await hashPassphrase(PHRASE);
  userId = await outsideCouncils((tx) =>
    saveUser(tx, { email: 'gwen@council.test', passphraseHash }),
  );
});

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON });
  await rows('delete from session');
  await rows('delete from sign_in_attempt');
});
afterEach(() => vi.useRealTimers());

describe('a session', () => {
  it('is stored as a digest only', async () => {
    const token = await createSession(userId);
    const stored = JSON.stringify(await rows('select * from session'));
    expect(stored).toContain(digestOf(token));
    expect(stored).not.toContain(token);
  });

  it('says who is signed in, and to a stranger nothing', async () => {
    const token = await createSession(userId);
    expect(await readSession(token)).toMatchObject({ userId, email: 'gwen@council.test' });
    expect(await readSession(digestOf(token))).toBeUndefined();
    expect(await readSession('x'.repeat(43))).toBeUndefined();
    expect(await readSession("' or 1=1 --")).toBeUndefined();
  });

  it('ends after 30 minutes without use, not before', async () => {
    const token = await createSession(userId);
    vi.setSystemTime(NOON.getTime() + IDLE_MS - 1000);
    expect(await readSession(token)).toBeDefined();
    vi.setSystemTime(NOON.getTime() + 2 * IDLE_MS - 2 * MINUTE);
    expect(await readSession(token)).toBeDefined();
    vi.setSystemTime(Date.now() + IDLE_MS + 1000);
    expect(await readSession(token)).toBeUndefined();
    expect(await rows('select 1 from session')).toHaveLength(0);
  });

  it('ends after 8 hours however busy it is', async () => {
    const token = await createSession(userId);
    for (let time = 20 * MINUTE; time < LONGEST_LIFE_MS; time += 20 * MINUTE) {
      vi.setSystemTime(NOON.getTime() + time);
      const lastEnd = Math.min(time + IDLE_MS, LONGEST_LIFE_MS);
      expect(await readSession(token)).toMatchObject({
        expiresAt: new Date(NOON.getTime() + lastEnd),
      });
    }
    vi.setSystemTime(NOON.getTime() + LONGEST_LIFE_MS + 1000);
    expect(await readSession(token)).toBeUndefined();
  });

  it('ends at once when its person is disabled, and with all others of that person', async () => {
    const [one, two, three] = [
      await createSession(userId),
      await createSession(userId),
      await createSession(userId),
    ];
    await endSession(one);
    expect(await readSession(one)).toBeUndefined();
    expect(await readSession(two)).toBeDefined();
    await rows('update app_user set disabled_at = now()');
    expect(await readSession(two)).toBeUndefined();
    await rows('update app_user set disabled_at = null');
    expect(await readSession(three)).toBeDefined();
    await endAllSessions(userId);
    expect(await readSession(three)).toBeUndefined();
  });
});

describe('signing in', () => {
  it('gives a new token and ends the session the browser had (fixation)', async () => {
    const planted = await createSession(userId);
    const result = await attempt(' Gwen@Council.TEST ', PHRASE, '192.0.2.1', planted);
    if (result.kind !== 'signed-in') throw new Error(result.kind);
    expect(result.token).not.toBe(planted);
    expect(await readSession(planted)).toBeUndefined();
    expect(await readSession(result.token)).toBeDefined();
    await signOut(result.token, { userId, requestId: 'test' });
    expect(await readSession(result.token)).toBeUndefined();
  });

  it('answers a wrong pass phrase and an unknown account alike', async () => {
    expect(await attempt('gwen@council.test', 'wrong and wrong')).toEqual({ kind: 'wrong' });
    expect(await attempt('nobody@council.test', 'wrong and wrong')).toEqual({ kind: 'wrong' });
    await rows('update app_user set disabled_at = now()');
    expect(await attempt('gwen@council.test', PHRASE)).toEqual({ kind: 'wrong' });
    await rows('update app_user set disabled_at = null');
  });

  it('writes one line of the trail for each try, without the address', async () => {
    const lines = async () => rows("select * from audit_entry where action = 'sign-in'");
    const before = (await lines()).length;
    await attempt('gwen@council.test', PHRASE);
    await attempt('gwen@council.test', 'wrong and wrong');
    const after = await lines();
    expect(after).toHaveLength(before + 2);
    expect(JSON.stringify(after)).not.toMatch(/gwen|192\.0\.2/);
  });
});

describe('the throttle', () => {
  it('lets no more than 10 guesses on one account be checked in 5 minutes, from anywhere', async () => {
    let checked = 0;
    for (let second = 0; second < 300; second += 5) {
      vi.setSystemTime(NOON.getTime() + second * 1000);
      const result = await attempt('gwen@council.test', 'wrong guess', `10.${second}.0.1`);
      if (result.kind === 'wrong') checked += 1;
    }
    expect(checked).toBeGreaterThan(5);
    expect(checked).toBeLessThanOrEqual(10);
    vi.setSystemTime(Date.now() + MINUTE);
    expect((await attempt('gwen@council.test', PHRASE, '203.0.113.9')).kind).toBe('signed-in');
  });

  it('holds one network back across many accounts, and no other network', async () => {
    const kinds: string[] = [];
    for (let at = 0; at < 8; at += 1) {
      kinds.push((await attempt(`person${at}@council.test`, 'guess', '198.51.100.7')).kind);
    }
    expect(kinds).toEqual([
      ...Array<string>(5).fill('wrong'),
      ...Array<string>(3).fill('throttled'),
    ]);
    expect((await attempt('gwen@council.test', PHRASE, '203.0.113.9')).kind).toBe('signed-in');
  });

  it('sees guesses that come at the same moment', async () => {
    const results = await Promise.all(
      Array.from({ length: 12 }, (_, at) => attempt('gwen@council.test', 'guess', `10.0.${at}.1`)),
    );
    expect(results.filter(({ kind }) => kind === 'wrong')).toHaveLength(5);
  });

  it('does not count sign-ins that succeed', async () => {
    for (let at = 0; at < 7; at += 1) {
      expect((await attempt('gwen@council.test', PHRASE)).kind).toBe('signed-in');
    }
  });
});
