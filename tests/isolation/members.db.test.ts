// Inviting people, changing what they may do and taking it away, against a real database: a link is stored as a digest,
// works once, for one address, one council and seven days; and a council never loses its last administrator.
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSession, readSession } from '#lib/server/auth/sessions.ts';
import { outsideCouncils, withCouncil } from '#lib/server/db/council-scope.ts';
import type { CouncilScope } from '#lib/server/db/council-scope.ts';
import type { Role } from '#lib/server/db/schema/people.ts';
import { saveMembership, saveUser } from '#lib/server/repositories/users.ts';
import { createCouncil } from '#lib/server/services/councils.ts';
import {
  joinSignedIn,
  joinWithNewAccount,
  openInvitation,
} from '#lib/server/services/invitations.ts';
import type { InvitationLink } from '#lib/server/services/invitations.ts';
import {
  changeRole,
  invite,
  readPeople,
  removeMember,
  withdrawInvitation,
} from '#lib/server/services/members.ts';
import { findAccess } from '#lib/server/services/membership.ts';
import { useTestDatabase } from '../support/database.ts';

useTestDatabase();

const PHRASE = 'kettle badger moss';
const ANNA = { email: 'Anna@Council.test', role: 'analyst' } as const;
const DAY_MS = 86_400_000;

const rows = async (query: string): Promise<Record<string, unknown>[]> => [
  ...(await outsideCouncils((tx) => tx.execute(sql.raw(query)))),
];

let councilId = '';
let otherId = '';
let gwen = '';

const addCouncil = async (slug: string): Promise<string> => {
  const made = await createCouncil({
    slug,
    name: slug,
    nation: 'wales',
    onsCode: null,
    isExample: false,
    actorId: null,
  });
  if (!made.ok) throw new Error(made.problem.message);
  return made.value.id;
};

const addMember = async (email: string, role: Role, council = councilId): Promise<string> => {
  const userId = await outsideCouncils((tx) => saveUser(tx, { email, passphraseHash: 'none' }));
  await withCouncil({ councilId: council, userId: null }, (tx) =>
    saveMembership(tx, { councilId: council, userId, role }),
  );
  return userId;
};

const as = (userId: string, role: CouncilScope['role'] = 'administrator'): CouncilScope => ({
  councilId,
  userId,
  role,
  locale: 'en',
});

const linkFor = async (person: { email: string; role: Role }): Promise<InvitationLink> => {
  const made = await invite(as(gwen), person, 't');
  if (made.kind !== 'made') throw new Error(made.kind);
  const [, , place = '', token = ''] = made.path.split('/');
  return { place, token };
};

const trail = (action: string): Promise<Record<string, unknown>[]> =>
  withCouncil({ councilId, userId: null }, async (tx) => [
    ...(await tx.execute(sql`select actor_id, outcome, detail from audit_entry
      where action = ${action} order by id`)),
  ]);

const roleAt = async (slug: string, userId: string): Promise<string> => {
  const access = await findAccess(slug, { userId, locale: 'en' });
  return access.kind === 'granted' ? access.scope.role : access.kind;
};

beforeEach(async () => {
  await rows('delete from council');
  await rows('delete from app_user');
  councilId = await addCouncil('mine');
  otherId = await addCouncil('theirs');
  gwen = await addMember('gwen@council.test', 'administrator');
});
afterEach(() => {
  vi.useRealTimers();
});

describe('an invitation', () => {
  it('makes an account with the role it names, once, and its token is nowhere stored', async () => {
    const link = await linkFor(ANNA);
    const stored = await withCouncil(as(gwen), (tx) => tx.execute(sql`select * from invitation`));
    expect(JSON.stringify([stored, await trail('member.invite')])).not.toContain(link.token);
    expect(JSON.stringify(await trail('member.invite')).toLowerCase()).not.toContain('anna');
    expect(await openInvitation(link, null)).toMatchObject({
      email: 'anna@council.test',
      role: 'analyst',
      next: 'account',
    });
    const joined = await joinWithNewAccount(link, PHRASE, 't');
    if (joined.kind !== 'joined') throw new Error(joined.kind);
    const session = await readSession(joined.token ?? '');
    expect(session).toMatchObject({ email: 'anna@council.test' });
    expect(await roleAt('mine', session?.userId ?? '')).toBe('analyst');
    expect(await roleAt('theirs', session?.userId ?? '')).toBe('not-a-member');
    expect(await joinWithNewAccount(link, PHRASE, 't')).toEqual({ kind: 'dead-link' });
    expect(await openInvitation(link, null)).toBeUndefined();
    expect((await readPeople(as(gwen)))?.invitations).toEqual([]);
    expect(await trail('member.accept')).toMatchObject([
      { actor_id: session?.userId, outcome: 'done', detail: { role: 'analyst' } },
    ]);
  });

  it('makes one account when it is used twice at the same moment', async () => {
    const link = await linkFor(ANNA);
    const made = await Promise.all([1, 2].map(() => joinWithNewAccount(link, PHRASE, 't')));
    expect(made.map(({ kind }) => kind).toSorted()).toEqual(['dead-link', 'joined']);
  });

  it('works for seven days', async () => {
    const link = await linkFor(ANNA);
    const start = Date.now();
    vi.useFakeTimers({ toFake: ['Date'], now: start + 7 * DAY_MS - 60_000 });
    expect(await openInvitation(link, null)).toBeDefined();
    expect((await readPeople(as(gwen)))?.invitations).toHaveLength(1);
    vi.setSystemTime(start + 7 * DAY_MS + 60_000);
    expect(await openInvitation(link, null)).toBeUndefined();
    expect(await joinWithNewAccount(link, PHRASE, 't')).toEqual({ kind: 'dead-link' });
    expect((await readPeople(as(gwen)))?.invitations).toEqual([]);
    // What is over is forgotten with the next one: an address is not kept for nothing.
    await linkFor({ ...ANNA, email: 'b@council.test' });
    const left = await withCouncil(as(gwen), (tx) => tx.execute(sql`select email from invitation`));
    expect([...left]).toEqual([{ email: 'b@council.test' }]);
  });

  it('is worth nothing at another council, and with any other token', async () => {
    const link = await linkFor(ANNA);
    const broken = [
      { ...link, place: 'theirs' },
      { ...link, place: 'nowhere' },
      { ...link, place: '%00' },
      { ...link, token: 'x'.repeat(43) },
      { ...link, token: '' },
    ];
    for (const wrong of broken) {
      expect(await openInvitation(wrong, null)).toBeUndefined();
      expect(await joinWithNewAccount(wrong, PHRASE, 't')).toEqual({ kind: 'dead-link' });
    }
    expect(await openInvitation(link, null)).toBeDefined();
  });

  it('is replaced by a newer one for the same person, and withdrawn by an administrator', async () => {
    const older = await linkFor(ANNA);
    const newer = await linkFor({ ...ANNA, role: 'viewer' });
    expect(await openInvitation(older, null)).toBeUndefined();
    expect(await openInvitation(newer, null)).toMatchObject({ role: 'viewer' });
    const [pending] = (await readPeople(as(gwen)))?.invitations ?? [];
    expect(pending).toMatchObject({ email: 'anna@council.test', by: 'gwen@council.test' });
    const id = pending?.id ?? '';
    const outside = { ...as(gwen), councilId: otherId };
    expect(await withdrawInvitation(outside, id, 't')).toBe('unknown');
    expect(await withdrawInvitation(as(gwen), "' or true", 't')).toBe('unknown');
    expect(await withdrawInvitation(as(gwen), id, 't')).toBe('done');
    expect(await openInvitation(newer, null)).toBeUndefined();
    expect((await trail('member.withdraw-invitation')).map(({ outcome }) => outcome)).toEqual([
      'refused',
      'done',
    ]);
  });

  it('gives an account that is there the role, after signing in, and nobody else', async () => {
    const anna = await addMember('anna@council.test', 'viewer', otherId);
    const link = await linkFor(ANNA);
    const right = { id: anna, email: 'anna@council.test' };
    const wrong = { id: gwen, email: 'gwen@council.test' };
    expect(await openInvitation(link, null)).toMatchObject({ next: 'sign-in' });
    expect(await openInvitation(link, wrong)).toMatchObject({ next: 'sign-out' });
    expect(await openInvitation(link, right)).toMatchObject({ next: 'accept' });
    // A link alone sets no pass phrase of an account that is there.
    expect(await joinWithNewAccount(link, PHRASE, 't')).toEqual({ kind: 'dead-link' });
    expect(await joinSignedIn(link, wrong, 't')).toEqual({ kind: 'wrong-person' });
    expect(await joinSignedIn(link, right, 't')).toMatchObject({ kind: 'joined', slug: 'mine' });
    expect([await roleAt('mine', anna), await roleAt('theirs', anna)]).toEqual([
      'analyst',
      'viewer',
    ]);
    expect(await joinSignedIn(link, right, 't')).toEqual({ kind: 'dead-link' });
    expect((await trail('member.accept')).map(({ outcome }) => outcome)).toEqual([
      'refused',
      'done',
    ]);
  });

  it('is not made for a member, and by nobody but an administrator', async () => {
    expect(await invite(as(gwen), { email: 'GWEN@council.test', role: 'viewer' }, 't')).toEqual({
      kind: 'already-member',
    });
    const member = await addMember('carys@council.test', 'commissioner');
    expect(await invite(as(member, 'commissioner'), ANNA, 't')).toEqual({ kind: 'not-allowed' });
    expect(await readPeople(as(member, 'commissioner'))).toBeUndefined();
    // A right that was taken while the request was under way.
    expect(await invite(as(member, 'administrator'), ANNA, 't')).toEqual({ kind: 'not-allowed' });
  });

  it('cannot be read, made or moved from another council', async () => {
    await linkFor(ANNA);
    const outside = { councilId: otherId, userId: gwen };
    const seen = await withCouncil(outside, (tx) => tx.execute(sql`select 1 from invitation`));
    expect(seen).toHaveLength(0);
    expect(await rows('select 1 from invitation')).toEqual([]);
    await expect(
      withCouncil(outside, (tx) =>
        tx.execute(sql`insert into invitation (council_id, token_hash, email, role, expires_at)
          values (${councilId}, 'x', 'x', 'administrator', now())`),
      ),
    ).rejects.toMatchObject({
      cause: { message: expect.stringContaining('row-level') as unknown },
    });
  });
});

describe('a role', () => {
  it('is changed by an administrator and holds with the next request', async () => {
    const carys = await addMember('carys@council.test', 'commissioner');
    const change = { userId: carys, role: 'viewer' } as const;
    expect(await changeRole(as(carys, 'commissioner'), change, 't')).toBe('not-allowed');
    expect(await changeRole(as(gwen), change, 't')).toBe('done');
    expect(await roleAt('mine', carys)).toBe('viewer');
    expect(await trail('member.change-role')).toMatchObject([
      { actor_id: gwen, outcome: 'done', detail: { from: 'commissioner', to: 'viewer' } },
    ]);
  });

  it('is taken with every session of the person', async () => {
    const carys = await addMember('carys@council.test', 'commissioner');
    const token = await createSession(carys);
    expect(await removeMember(as(gwen), carys, 't')).toBe('done');
    expect(await readSession(token)).toBeUndefined();
    expect(await roleAt('mine', carys)).toBe('not-a-member');
    expect(await removeMember(as(gwen), carys, 't')).toBe('unknown');
    expect(await removeMember(as(gwen), 'nobody', 't')).toBe('unknown');
    expect(await trail('member.remove')).toMatchObject([
      { outcome: 'done', detail: { from: 'commissioner', to: null } },
      { outcome: 'refused' },
      { outcome: 'refused' },
    ]);
  });

  it('of somebody in another council stays as it is', async () => {
    const theirs = await addMember('dai@council.test', 'administrator', otherId);
    expect(await removeMember(as(gwen), theirs, 't')).toBe('unknown');
    expect(await roleAt('theirs', theirs)).toBe('administrator');
    // Somebody in both councils loses the role here and keeps the other.
    await withCouncil({ councilId, userId: null }, (tx) =>
      saveMembership(tx, { councilId, userId: theirs, role: 'viewer' }),
    );
    expect(await removeMember(as(gwen), theirs, 't')).toBe('done');
    expect([await roleAt('mine', theirs), await roleAt('theirs', theirs)]).toEqual([
      'not-a-member',
      'administrator',
    ]);
  });

  it('of the last administrator is neither changed nor taken', async () => {
    await addMember('carys@council.test', 'commissioner');
    expect(await removeMember(as(gwen), gwen, 't')).toBe('last-administrator');
    expect(await changeRole(as(gwen), { userId: gwen, role: 'viewer' }, 't')).toBe(
      'last-administrator',
    );
    expect(await changeRole(as(gwen), { userId: gwen, role: 'administrator' }, 't')).toBe('done');
    // An account that cannot sign in looks after nobody.
    const gone = await addMember('gone@council.test', 'administrator');
    await rows(`update app_user set disabled_at = now() where id = '${gone}'`);
    expect(await removeMember(as(gwen), gwen, 't')).toBe('last-administrator');
    expect(await roleAt('mine', gwen)).toBe('administrator');
  });

  it('of one administrator stays when two take each other’s at the same moment', async () => {
    const dai = await addMember('dai@council.test', 'administrator');
    const results = await Promise.all([
      removeMember(as(gwen), dai, 't'),
      removeMember(as(dai), gwen, 't'),
    ]);
    expect(results.toSorted()).toEqual(['done', 'not-allowed']);
  });

  it('of an administrator goes with the invitations they made', async () => {
    const dai = await addMember('dai@council.test', 'administrator');
    const made = await invite(as(dai), { email: 'second@self.test', role: 'administrator' }, 't');
    expect(made.kind).toBe('made');
    expect(await removeMember(as(gwen), dai, 't')).toBe('done');
    expect((await readPeople(as(gwen)))?.invitations).toEqual([]);
    expect(await trail('member.remove')).toMatchObject([{ detail: { invitationsWithdrawn: 1 } }]);
  });
});
