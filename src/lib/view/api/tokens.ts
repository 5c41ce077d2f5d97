// Tokens as their page lists them.

import { formatDate } from '../format.ts';
import type { Locale } from '../locale.ts';
import { API_GROUPS } from './groups.ts';
import { apiWording } from './wording.ts';

/** A token as it is stored, as far as it may be shown. */
export interface ListedToken {
  readonly id: string;
  readonly name: string;
  readonly groups: readonly string[];
  readonly isExact: boolean;
  readonly email: string | null;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly lastUsedAt: Date | null;
}

export interface TokenRow {
  readonly id: string;
  readonly name: string;
  readonly reads: string;
  readonly isExact: boolean;
  readonly by: string;
  readonly until: string;
  readonly used: string;
  readonly state: 'works' | 'over' | 'ended';
}

function stateOf({ revokedAt, expiresAt }: ListedToken, now: Date): TokenRow['state'] {
  if (revokedAt !== null) return 'ended';
  return expiresAt.getTime() <= now.getTime() ? 'over' : 'works';
}

/** The list, working ones first. */
export function shapeTokens(tokens: readonly ListedToken[], now: Date, locale: Locale): TokenRow[] {
  const { tokens: words } = apiWording(locale);
  const day = (date: Date): string => formatDate(date.toISOString(), locale);
  return tokens
    .map((token): TokenRow => ({
      id: token.id,
      name: token.name,
      reads: API_GROUPS.filter((group) => token.groups.includes(group))
        .map((group) => words.groupNames[group])
        .join(', '),
      isExact: token.isExact,
      by: token.email ?? words.nobody,
      until: day(token.expiresAt),
      used: token.lastUsedAt === null ? words.never : day(token.lastUsedAt),
      state: stateOf(token, now),
    }))
    .toSorted((a, b) => Number(a.state !== 'works') - Number(b.state !== 'works'));
}
