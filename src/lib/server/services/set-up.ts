// Setting up a new installation: a one-time link, the first account, its council, and what to start with.
// Where somebody is in these steps is read from what they have made so far, so a page can be reloaded at any time.
import { recordAudit } from '../audit.ts';
import { orBusy } from '../auth/hash-queue.ts';
import { hashPassphrase } from '../auth/hashing.ts';
import { createSession } from '../auth/sessions.ts';
import { createToken, digestOf, isTokenShaped } from '../auth/tokens.ts';
import type { Transaction } from '../db/client.ts';
import { leaveCouncils, outsideCouncils } from '../db/council-scope.ts';
import { insertCouncil, readCouncils } from '../repositories/councils.ts';
import type { NewCouncil } from '../repositories/councils.ts';
import {
  hasUsedSetUpLink,
  markSetUpLinkUsed,
  readSetUpLink,
  replaceSetUpLink,
} from '../repositories/set-up-links.ts';
import { countUsers, readCouncilsOf, saveUser } from '../repositories/users.ts';
import { adoptCouncils, makeAdministrator } from './founder.ts';
import { normaliseEmail } from './sign-in.ts';

/** How long a set-up link works. */
const LINK_LIFE_MS = 30 * 60 * 1000;

/** True while nobody has an account; only then is there anything to set up. */
export const isSetUpNeeded = (): Promise<boolean> =>
  outsideCouncils(async (tx) => (await countUsers(tx)) === 0);

/**
 * Makes the one-time link and gives its path. Links made earlier stop working.
 * @throws when somebody already has an account: set-up happens once
 */
export async function createSetUpLink(): Promise<string> {
  const token = createToken();
  await outsideCouncils(async (tx) => {
    if ((await countUsers(tx)) > 0) throw new Error('This installation is already set up.');
    const createdAt = new Date();
    const expiresAt = new Date(createdAt.getTime() + LINK_LIFE_MS);
    await replaceSetUpLink(tx, { tokenHash: digestOf(token), createdAt, expiresAt });
  });
  return `/set-up/${token}`;
}

/** True while the link can still be used to make the first account. */
export const isSetUpLinkUsable = (token: string): Promise<boolean> =>
  outsideCouncils((tx) => isUsable(tx, token));

async function isUsable(tx: Transaction, token: string): Promise<boolean> {
  if (!isTokenShaped(token)) return false;
  const link = await readSetUpLink(tx, digestOf(token));
  if (link === undefined || link.usedAt !== null || link.expiresAt <= new Date()) return false;
  return (await countUsers(tx)) === 0;
}

/** What came of making the first account; `token` is that of its session. */
export type FirstAccountResult =
  | { readonly kind: 'created'; readonly token: string }
  | { readonly kind: 'dead-link' }
  | { readonly kind: 'busy' };

/** Makes the first account, which uses the link up, and signs the person in. */
export async function createFirstAccount(
  token: string,
  account: { readonly email: string; readonly passPhrase: string },
  requestId: string,
): Promise<FirstAccountResult> {
  // A dead link costs no hashing; it is judged again inside the transaction that uses it.
  if (!(await isSetUpLinkUsable(token))) return { kind: 'dead-link' };
  const passphraseHash = await orBusy(hashPassphrase(account.passPhrase), undefined);
  if (passphraseHash === undefined) return { kind: 'busy' };
  const userId = await outsideCouncils(async (tx) => {
    if (!(await isUsable(tx, token))) return undefined;
    const id = await saveUser(tx, { email: normaliseEmail(account.email), passphraseHash });
    await markSetUpLinkUsed(tx, digestOf(token), { usedAt: new Date(), usedBy: id });
    await adoptCouncils(tx, id);
    await leaveCouncils(tx);
    await recordAudit(tx, {
      councilId: null,
      actorId: id,
      action: 'account.create',
      objectType: 'account',
      objectId: id,
      outcome: 'done',
      requestId,
    });
    return id;
  });
  if (userId === undefined) return { kind: 'dead-link' };
  return { kind: 'created', token: await createSession(userId) };
}

/** What somebody who is setting up has to do next. */
export type SetUpStep =
  | { readonly kind: 'council' }
  | { readonly kind: 'start-with'; readonly slug: string; readonly exampleSlug: string | null }
  | { readonly kind: 'nothing' };

/** The step of a signed-in person. Only who used the link sets up; for everybody else there is nothing. */
export const findSetUpStep = (userId: string): Promise<SetUpStep> =>
  outsideCouncils(async (tx): Promise<SetUpStep> => {
    if (!(await hasUsedSetUpLink(tx, userId))) return { kind: 'nothing' };
    const councils = await readCouncilsOf(tx, userId);
    const own = councils.find((council) => !council.isExample);
    if (own === undefined) return { kind: 'council' };
    // Offered only to those who may enter it: a choice must not end at a closed door.
    const example = councils.find((council) => council.isExample);
    return { kind: 'start-with', slug: own.slug, exampleSlug: example?.slug ?? null };
  }, userId);

/** What came of making the first council. */
export type FirstCouncilResult =
  | { readonly kind: 'created'; readonly slug: string }
  | { readonly kind: 'name-taken' }
  | { readonly kind: 'not-now' };

/**
 * Makes the council of the person who is setting up, empty, with them as its administrator; in the example they
 * become administrator too, so that they can remove it.
 */
export function createFirstCouncil(
  userId: string,
  council: Omit<NewCouncil, 'isExample'>,
  requestId: string,
): Promise<FirstCouncilResult> {
  return outsideCouncils(async (tx): Promise<FirstCouncilResult> => {
    const own = await readCouncilsOf(tx, userId);
    const isTheirs = await hasUsedSetUpLink(tx, userId);
    if (!isTheirs || own.some(({ isExample }) => !isExample)) return { kind: 'not-now' };
    const example = (await readCouncils(tx)).find(({ isExample }) => isExample);
    const id = await insertCouncil(tx, { ...council, isExample: false });
    if (id === null) return { kind: 'name-taken' };
    if (example !== undefined) await makeAdministrator(tx, example.id, userId);
    await makeAdministrator(tx, id, userId);
    await recordAudit(tx, {
      councilId: id,
      actorId: userId,
      action: 'council.create',
      objectType: 'council',
      objectId: id,
      outcome: 'done',
      requestId,
      detail: { example: false },
    });
    return { kind: 'created', slug: council.slug };
  }, userId);
}

/** Leaves the transaction inside the council. */
