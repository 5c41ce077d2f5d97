/** Splitting a shared bill three ways, and whether any way of splitting it keeps everybody in. */
import { DUST } from '../kernel/exactness.ts';
import type { Method } from '../kernel/method.ts';
import {
  checked,
  firstFault,
  id,
  listOf,
  numberOf,
  objectOf,
  refusal,
  repeatedId,
  type Reader,
  type Refusal,
} from '../kernel/reader.ts';
import { sharesOf } from '../kernel/shares.ts';
import { isStable, largestStableTotal, type GroupCosts } from './core.ts';
import { shapleyPayments } from './shapley.ts';

interface Player {
  readonly id: string;
  /** Hours by which the weighted split goes. */
  readonly hours: number;
}

interface GroupCost {
  readonly members: readonly string[];
  /** £ that these people would pay by themselves. */
  readonly cost: number;
}

export interface SplitQuestion {
  readonly players: readonly Player[];
  /** Every group of the players once. */
  readonly costs: readonly GroupCost[];
}

type Way = 'equal' | 'hoursWeighted' | 'shapley';

/** £ by player. */
type Payments = Readonly<Record<string, number>>;

export type Split = Readonly<Record<Way, Payments>> & {
  /** Cost of everybody together. */
  readonly total: number;
  /** True when no group pays more than it would by itself. */
  readonly inCore: Readonly<Record<Way, boolean>>;
  /** The largest bill that could be split so that no smaller group objects. */
  readonly maxStableTotal: number;
  /** True when no way of splitting the bill is stable. */
  readonly coreEmpty: boolean;
};

/** Bills this little above the largest stable one are still stable; or by so many parts of the bill, for large ones. */
const STABLE_DUST = 100 * DUST;
const STABLE_SHARE = DUST / 1000 / 100;

/** The bit mask of a group; undefined when it names a stranger or somebody twice. */
const maskOf = (
  members: readonly string[],
  place: ReadonlyMap<string, number>,
): number | undefined => {
  let mask = 0;
  for (const name of members) {
    const at = place.get(name);
    if (at === undefined || (mask & (1 << at)) !== 0) return undefined;
    mask |= 1 << at;
  }
  return mask;
};

const places = (players: readonly Player[]): ReadonlyMap<string, number> =>
  new Map(players.map((player, at) => [player.id, at]));

const costsByMask = ({ players, costs }: SplitQuestion): GroupCosts => {
  const place = places(players);
  const byMask = Array.from({ length: 1 << players.length }, () => 0);
  for (const { members, cost } of costs) byMask[maskOf(members, place) ?? 0] = cost;
  return byMask;
};

/** Splits a bill equally, by hours and by what each adds to it, and tests each for stability. */
export const splitBill = (question: SplitQuestion): Split => {
  const { players } = question;
  const costs = costsByMask(question);
  const bill = costs.at(-1) ?? 0;
  const shares = sharesOf(players.map(({ hours }) => hours)) ?? [];
  const ways: Readonly<Record<Way, readonly number[]>> = {
    equal: players.map(() => bill / players.length),
    hoursWeighted: shares.map((share) => share * bill),
    shapley: shapleyPayments(costs),
  };
  const byPlayer = (payments: readonly number[]): Payments =>
    Object.fromEntries(players.map((player, at) => [player.id, payments[at] ?? 0]));
  const maxStableTotal = largestStableTotal(costs);
  return {
    total: bill,
    equal: byPlayer(ways.equal),
    hoursWeighted: byPlayer(ways.hoursWeighted),
    shapley: byPlayer(ways.shapley),
    inCore: {
      equal: isStable(costs, ways.equal),
      hoursWeighted: isStable(costs, ways.hoursWeighted),
      shapley: isStable(costs, ways.shapley),
    },
    maxStableTotal,
    coreEmpty: maxStableTotal < bill - Math.max(STABLE_DUST, STABLE_SHARE * bill),
  };
};

const MOST_PLAYERS = 10;

const amount = numberOf({ min: 0 });

const shape: Reader<SplitQuestion> = objectOf({
  players: listOf(objectOf({ id, hours: amount }), { min: 1, max: MOST_PLAYERS }),
  costs: listOf(objectOf({ members: listOf(id, { min: 1 }), cost: amount })),
});

const groupFault = ({ players, costs }: SplitQuestion): Refusal | undefined => {
  const place = places(players);
  const seen = new Set<number>();
  const fault = firstFault(costs, ({ members }, at) => {
    const mask = maskOf(members, place);
    if (mask === undefined)
      return refusal(`costs[${at}].members`, 'names somebody unknown, or somebody twice');
    if (seen.has(mask)) return refusal(`costs[${at}]`, 'is a group that is given twice');
    seen.add(mask);
    return undefined;
  });
  const groups = (1 << players.length) - 1;
  if (fault !== undefined || seen.size === groups) return fault;
  return refusal('costs', `must hold every group of the players: ${groups}, holds ${seen.size}`);
};

const hoursFault = ({ players }: SplitQuestion): Refusal | undefined =>
  players.every(({ hours }) => hours === 0)
    ? refusal('players', 'must have hours: all weights are 0')
    : undefined;

/** pooling.split: a bill split three ways, with the core test. */
export const splitMethod: Method<SplitQuestion, Split> = {
  read: checked(
    shape,
    (question) =>
      repeatedId('players', question.players) ?? hoursFault(question) ?? groupFault(question),
  ),
  run: splitBill,
};
