/**
 * Who decides in a co-op: the rights that each of the three models gives people who use support (Co-operatives UK 2004,
 * after Glasby and Taylor), and how votes are shared among classes of members.
 */
import { total } from '../kernel/exactness.ts';
import { sharesOf } from '../kernel/shares.ts';
import type { Governance } from '../market/records.ts';

/** What people who use support may do. */
export const RIGHTS = [
  'select-worker',
  'recruit-worker',
  'introduce-worker',
  'negotiate-hours',
  'vote',
  'share-surplus',
] as const;
export type Right = (typeof RIGHTS)[number];

/** By right, together with other members, or not by right: then it is up to the co-op. */
export type Standing = 'by-right' | 'shared' | 'not-by-right';

export type CoopGovernance = Extract<
  Governance,
  'service-user-co-op' | 'multi-stakeholder-co-op' | 'employee-owned-co-op'
>;

/** The rights of people who use support, by model: our reading of what each model means; a co-op's own rules may give more. */
export const RIGHTS_GRID: Readonly<Record<CoopGovernance, Readonly<Record<Right, Standing>>>> = {
  'service-user-co-op': {
    'select-worker': 'by-right',
    'recruit-worker': 'by-right',
    'introduce-worker': 'by-right',
    'negotiate-hours': 'by-right',
    vote: 'by-right',
    'share-surplus': 'by-right',
  },
  'multi-stakeholder-co-op': {
    'select-worker': 'shared',
    'recruit-worker': 'shared',
    'introduce-worker': 'by-right',
    'negotiate-hours': 'by-right',
    vote: 'shared',
    'share-surplus': 'shared',
  },
  'employee-owned-co-op': {
    'select-worker': 'not-by-right',
    'recruit-worker': 'not-by-right',
    'introduce-worker': 'not-by-right',
    'negotiate-hours': 'by-right',
    vote: 'not-by-right',
    'share-surplus': 'not-by-right',
  },
};

/** The rights that a co-op claims to give and its model does not. */
export const rightsTooMany = (
  governance: CoopGovernance,
  claimed: readonly Right[],
): readonly Right[] => claimed.filter((right) => RIGHTS_GRID[governance][right] === 'not-by-right');

/** A class of members, such as people who use support, workers, or neighbours. */
export interface MemberClass {
  readonly name: string;
  /** Votes of the class together. */
  readonly votes: number;
}

export interface VoteBalance {
  /** Share of the votes by class, in input order; they add up to 1. */
  readonly shares: readonly { readonly name: string; readonly share: number }[];
  /** 1 when all classes weigh alike, 1/n when one has every vote: the effective number of classes over their number. */
  readonly balance: number;
  /** True when one class alone can decide, so that a note on conflicts of interest is due. */
  readonly isOneClassInControl: boolean;
}

/** How votes are shared; null when nobody has any. */
export const balanceVotes = (classes: readonly MemberClass[]): VoteBalance | null => {
  const shares = sharesOf(classes.map(({ votes }) => votes));
  if (shares === null) return null;
  return {
    shares: classes.map(({ name }, at) => ({ name, share: shares[at] ?? 0 })),
    balance: 1 / total(shares.map((share) => share * share)) / classes.length,
    isOneClassInControl: shares.some((share) => share > 1 / 2),
  };
};

/** £ a week that each member must add so that a co-op breaks even; 0 when it has a surplus. At least one member. */
export const levyPerMember = (surplus: number, members: number): number =>
  surplus < 0 ? -surplus / members : 0;
