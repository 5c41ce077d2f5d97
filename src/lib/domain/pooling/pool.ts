/** Pooling for one thing, an outing or an artist: what it costs each, what each would pay alone, and whether it is paid. */
import { DUST, total } from '../kernel/exactness.ts';
import { pricePerHead, type ClassTerms } from './class.ts';

/** A member with what the personal budget can give. */
export interface PoolMember {
  readonly id: string;
  /** £ a session. */
  readonly contribution: number;
}

export interface PoolQuestion {
  /** At least one. */
  readonly members: readonly PoolMember[];
  /** What the session costs the group. */
  readonly terms: ClassTerms;
  /** £ an hour of support of one's own, for the comparison. */
  readonly soloRate: number;
}

/** £ a session throughout. */
export interface PoolPrice {
  readonly cost: number;
  /** The same for each, which is fair where all use it alike; see pooling/split for other ways. */
  readonly perHead: number;
  /** Support of one's own for the same hours. */
  readonly soloEach: number;
  readonly contributions: number;
  readonly isAffordable: boolean;
  /** 0 when the contributions suffice. */
  readonly missing: number;
  /** Members whose contribution is below an equal share. */
  readonly short: readonly string[];
}

/** Prices a pool's session and sets it beside what the members bring. */
export const pricePool = ({ members, terms, soloRate }: PoolQuestion): PoolPrice => {
  const perHead = pricePerHead(members.length, terms);
  const cost = perHead * members.length;
  const contributions = total(members.map(({ contribution }) => contribution));
  const isAffordable = contributions >= cost - DUST;
  return {
    cost,
    perHead,
    soloEach: terms.hours * soloRate,
    contributions,
    isAffordable,
    missing: isAffordable ? 0 : cost - contributions,
    short: members.filter(({ contribution }) => contribution < perHead - DUST).map(({ id }) => id),
  };
};
