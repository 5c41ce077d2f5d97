// Who may enter which council, where a visitor belongs, and what an administrator does with people and the example.
import { fail, succeed } from '#lib/domain/kernel/problem.ts';
import type { Outcome } from '#lib/domain/kernel/problem.ts';
import { slugOf } from '#lib/domain/kernel/slug.ts';
import type { Locale } from '#lib/view/locale.ts';
import { recordAudit } from '../audit.ts';
import { can } from '../auth/permissions.ts';
import type { ActingRole, Act } from '../auth/permissions.ts';
import { readConfig } from '../config.ts';
import type { Transaction } from '../db/client.ts';
import { enterCouncil, outsideCouncils, withCouncil } from '../db/council-scope.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import {
  deleteCouncil,
  hasRealCouncil,
  readCouncilById,
  readCouncilBySlug,
  readCouncils,
} from '../repositories/councils.ts';
import type { CouncilRow } from '../repositories/councils.ts';
import { countUsers, readCouncilsOf, readMembers, readRole } from '../repositories/users.ts';
import type { Member, OwnCouncil } from '../repositories/users.ts';

/** Whether a visitor may enter a council, and as what. */
export type Access =
  | { readonly kind: 'granted'; readonly council: CouncilRow; readonly scope: CouncilScope }
  | { readonly kind: 'unknown-council' }
  | { readonly kind: 'not-a-member' }
  | { readonly kind: 'sign-in-needed' };

/** Who asks: null for a visitor without a session. */
export interface Visitor {
  readonly userId: string | null;
  readonly locale: Locale;
}

/** Guests see the example only, only while the operator allows it, and only until a real council is here. */
const isOpenToGuests = async (tx: Transaction, council: CouncilRow): Promise<boolean> =>
  council.isExample && readConfig().guestAllowed && !(await hasRealCouncil(tx));

/** Decides on entering the council at this address. One transaction, so that every request sees the newest rights. */
export async function findAccess(slug: string, { userId, locale }: Visitor): Promise<Access> {
  // Text that no council can have for its address may hold bytes that the database refuses with an error.
  if (slug !== slugOf(slug)) return { kind: 'unknown-council' };
  return outsideCouncils(async (tx): Promise<Access> => {
    const council = await readCouncilBySlug(tx, slug);
    if (council === undefined) return { kind: 'unknown-council' };
    const role = await findRole(tx, council, userId);
    if (role !== undefined) {
      return {
        kind: 'granted',
        council,
        scope: { councilId: council.id, userId, role, locale },
      };
    }
    return { kind: userId === null ? 'sign-in-needed' : 'not-a-member' };
  }, userId);
}

async function findRole(
  tx: Transaction,
  council: CouncilRow,
  userId: string | null,
): Promise<ActingRole | undefined> {
  const role = userId === null ? undefined : await readRole(tx, council.id, userId);
  if (role !== undefined) return role;
  return (await isOpenToGuests(tx, council)) ? 'guest' : undefined;
}

/** The page that a visitor of the bare address should see; null when only signing in can tell. */
export function findHome(userId: string | null): Promise<string | null> {
  return outsideCouncils(async (tx) => {
    if (userId !== null) {
      const [first] = await readCouncilsOf(tx, userId);
      if (first !== undefined) return `/${first.slug}`;
    }
    const example = (await readCouncils(tx)).find((council) => council.isExample);
    if (example === undefined || !(await isOpenToGuests(tx, example))) return null;
    return `/${example.slug}`;
  }, userId);
}

/** What the sign-in page says beside its form: whether anybody can sign in yet, and where a guest may look. */
export function findWelcome(): Promise<{ hasAccounts: boolean; guestPath: string | null }> {
  return outsideCouncils(async (tx) => {
    const hasAccounts = (await countUsers(tx)) > 0;
    const example = (await readCouncils(tx)).find((council) => council.isExample);
    const isOpen = example !== undefined && (await isOpenToGuests(tx, example));
    return { hasAccounts, guestPath: isOpen ? `/${example.slug}` : null };
  });
}

/** What the settings page shows. */
export interface CouncilSettings {
  readonly council: CouncilRow;
  readonly members: readonly Member[];
  /** The councils the reader belongs to, this one included. */
  readonly own: readonly OwnCouncil[];
}

/** The settings of a council, for those who may read its members. */
export async function readSettings(scope: CouncilScope): Promise<Outcome<CouncilSettings>> {
  const { userId } = scope;
  if (userId === null || !isAllowed(scope, 'read-members')) return fail(NOT_ALLOWED);
  return withCouncil(scope, async (tx) => {
    const council = await readCouncilById(tx, scope.councilId);
    if (council === undefined) return fail(NOT_ALLOWED);
    const members = await readMembers(tx, scope.councilId);
    return succeed({ council, members, own: await readCouncilsOf(tx, userId) });
  });
}

/** Removes the example council with every row it has. Refused for a real council, whoever asks. */
export function removeExample(scope: CouncilScope, requestId: string): Promise<Outcome<null>> {
  return outsideCouncils(async (tx) => {
    const council = await readCouncilById(tx, scope.councilId);
    const isRight = council?.isExample === true && isAllowed(scope, 'remove-example');
    // The line of the trail stands outside the council, because the council's own lines go with it.
    await recordAudit(tx, {
      councilId: null,
      actorId: scope.userId,
      action: 'council.remove',
      objectType: 'council',
      objectId: council?.slug ?? scope.councilId,
      outcome: isRight ? 'done' : 'refused',
      requestId,
      detail: { example: council?.isExample ?? null },
    });
    if (!isRight) return fail(NOT_ALLOWED);
    await enterCouncil(tx, council.id, scope.userId);
    await deleteCouncil(tx, council.id);
    return succeed(null);
  }, scope.userId);
}

const isAllowed = (scope: CouncilScope, act: Act): boolean =>
  scope.role !== 'system' && can(scope.role, act);

const NOT_ALLOWED = {
  code: 'not-allowed',
  message: 'Your role in this council does not allow this.',
  help: 'Ask an administrator of the council.',
} as const;
