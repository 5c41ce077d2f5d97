/** Sites that share an overhead: when one closes, the rest bear more of it, and may close in turn. */
import { isLoss } from '../kernel/exactness.ts';
import type { Method } from '../kernel/method.ts';
import {
  checked,
  id,
  listOf,
  numberOf,
  objectOf,
  repeatedId,
  type Reader,
} from '../kernel/reader.ts';

/** A site and its margin before overhead, £ a month. */
export interface OverheadSite {
  readonly id: string;
  readonly margin: number;
}

export interface OverheadQuestion {
  readonly sites: readonly OverheadSite[];
  /** £ a month, borne equally by the sites still open. */
  readonly overhead: number;
}

/** A round in which at least one site fell. */
export interface OverheadRound {
  /** What each site had to bear, £ a month. */
  readonly share: number;
  readonly closes: readonly string[];
}

export interface OverheadAnswer {
  /** In the order of the question. */
  readonly survivors: readonly string[];
  readonly rounds: readonly OverheadRound[];
}

const idsOf = (sites: readonly OverheadSite[]): readonly string[] => sites.map((site) => site.id);

/** Closes, round by round and all together, the sites whose margin does not cover their share. */
export const spreadOverhead = ({ sites, overhead }: OverheadQuestion): OverheadAnswer => {
  const rounds: OverheadRound[] = [];
  let open = sites;
  while (open.length > 0) {
    const share = overhead / open.length;
    const falling = open.filter(({ margin }) => isLoss(margin - share));
    if (falling.length === 0) break;
    rounds.push({ share, closes: idsOf(falling) });
    open = open.filter((site) => !falling.includes(site));
  }
  return { survivors: idsOf(open), rounds };
};

const shape: Reader<OverheadQuestion> = objectOf({
  sites: listOf(objectOf({ id, margin: numberOf() }), { min: 1 }),
  overhead: numberOf({ min: 0 }),
});

/** viability.sharedOverhead: which sites survive a shared overhead. */
export const sharedOverheadMethod: Method<OverheadQuestion, OverheadAnswer> = {
  read: checked(shape, ({ sites }) => repeatedId('sites', sites)),
  run: spreadOverhead,
};
