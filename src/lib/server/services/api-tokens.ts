// Tokens with which programs read a council: made by administrators, shown once, for some groups and some time, and
// revoked at once. The database holds their digest only.

import { fail, succeed, type Outcome, type Problem } from '#lib/domain/kernel/problem.ts';
import { API_GROUPS, type ApiGroup } from '#lib/view/api/groups.ts';
import { recordAudit } from '../audit.ts';
import { can } from '../auth/permissions.ts';
import { createToken, digestOf, isTokenShaped } from '../auth/tokens.ts';
import { enterCouncil, outsideCouncils, withCouncil } from '../db/council-scope.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import {
  readToken,
  readTokens,
  revokeToken,
  saveToken,
  touchToken,
  type TokenEntry,
} from '../repositories/api-tokens.ts';
import { readCouncilBySlug, type CouncilRow } from '../repositories/councils.ts';
import { readRole } from '../repositories/users.ts';
import { tellPurpose } from './export-purposes.ts';

/** A prefix by which people and programs that look for lost secrets know one. */
const PREFIX = 'atlas_';
const MS_IN_DAY = 86_400_000;
const TOUCH_SECONDS = 60;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What an administrator asks for. */
export interface TokenRequest {
  readonly name: string;
  readonly groups: readonly ApiGroup[];
  readonly days: number;
  /** What exact figures are for; null for a token that gets small numbers hidden. */
  readonly purpose: string | null;
}

/** A program that reads, behind its token. */
export interface TokenBearer {
  readonly id: string;
  readonly groups: readonly ApiGroup[];
  /** Exact figures about people, as long as who made the token may take them; then what they are for. */
  readonly exactFor: string | null;
}

export type BearerAccess =
  | {
      readonly kind: 'granted';
      readonly council: CouncilRow;
      readonly scope: CouncilScope;
      readonly bearer: TokenBearer;
    }
  | { readonly kind: 'refused' };

const notAllowed: Problem = {
  code: 'not-allowed',
  message: 'Your role in this council does not allow this.',
  help: 'Ask an administrator of the council.',
};

const mayManage = ({ role, userId }: CouncilScope): boolean =>
  userId !== null && role !== 'system' && can(role, 'manage-tokens');

const REFUSED: BearerAccess = { kind: 'refused' };

/** Makes a token. What is returned is shown once and can never be read again. */
export async function makeToken(
  scope: CouncilScope,
  request: TokenRequest,
  requestId: string,
): Promise<Outcome<string>> {
  const { councilId, userId } = scope;
  if (userId === null || !mayManage(scope)) return fail(notAllowed);
  const { name, groups, days, purpose } = request;
  const secret = `${PREFIX}${createToken()}`;
  return withCouncil(scope, async (tx) => {
    const id = await saveToken(tx, councilId, {
      name,
      tokenHash: digestOf(secret),
      groups: [...groups],
      isExact: purpose !== null,
      purpose,
      createdBy: userId,
      expiresAt: new Date(Date.now() + days * MS_IN_DAY),
    });
    await recordAudit(tx, {
      councilId,
      actorId: userId,
      action: 'token.create',
      objectType: 'token',
      objectId: id,
      outcome: 'done',
      requestId,
      detail: {
        groups: groups.join(' '),
        days,
        exact: purpose !== null,
        ...(purpose === null ? {} : tellPurpose(purpose)),
      },
    });
    return succeed(secret);
  });
}

/** Every token of the council, for those who manage them. */
export async function listTokens(scope: CouncilScope): Promise<Outcome<readonly TokenEntry[]>> {
  return mayManage(scope) ? succeed(await withCouncil(scope, readTokens)) : fail(notAllowed);
}

/** Ends a token; from the next request on it opens nothing. */
export async function endToken(
  scope: CouncilScope,
  id: string,
  requestId: string,
): Promise<Outcome<null>> {
  if (!mayManage(scope)) return fail(notAllowed);
  return withCouncil(scope, async (tx) => {
    const isEnded = UUID.test(id) && (await revokeToken(tx, id, new Date()));
    await recordAudit(tx, {
      councilId: scope.councilId,
      actorId: scope.userId,
      action: 'token.revoke',
      objectType: 'token',
      objectId: UUID.test(id) ? id : 'unknown',
      outcome: isEnded ? 'done' : 'refused',
      requestId,
    });
    return isEnded
      ? succeed(null)
      : fail({ code: 'token-invalid', message: 'There is no such token, or it was ended before.' });
  });
}

/** The token of a request; undefined when it brings none. */
export function bearerOf(request: Request): string | undefined {
  const [scheme = '', token, ...rest] = (request.headers.get('authorization') ?? '').split(' ');
  if (scheme.toLowerCase() !== 'bearer') return undefined;
  return rest.length > 0 ? '' : (token ?? '');
}

/** Whether a token opens the council at this address, and what of it. Asked anew with every request. */
export function findBearer(slug: string, secret: string): Promise<BearerAccess> {
  const isShaped = secret.startsWith(PREFIX) && isTokenShaped(secret.slice(PREFIX.length));
  if (!isShaped) return Promise.resolve(REFUSED);
  return outsideCouncils(async (tx) => {
    const council = await readCouncilBySlug(tx, slug);
    if (council === undefined) return REFUSED;
    await enterCouncil(tx, council.id);
    const token = await readToken(tx, digestOf(secret));
    const isOver =
      token === undefined || token.revokedAt !== null || token.expiresAt.getTime() <= Date.now();
    if (isOver) return REFUSED;
    await touchToken(tx, token.id, TOUCH_SECONDS);
    const { createdBy, isExact, purpose } = token;
    const role = createdBy === null ? undefined : await readRole(tx, council.id, createdBy);
    const isStillRight = isExact && role !== undefined && can(role, 'export-exact');
    return {
      kind: 'granted',
      council,
      scope: { councilId: council.id, userId: createdBy, role: 'viewer', locale: 'en' },
      bearer: {
        id: token.id,
        groups: API_GROUPS.filter((group) => token.groups.includes(group)),
        exactFor: isStillRight ? purpose : null,
      },
    };
  });
}
