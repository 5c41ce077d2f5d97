/** Shapley 1953: each pays what joining adds to the cost, averaged over every order in which people could come. */
import { total } from '../kernel/exactness.ts';
import { isIn, type GroupCosts } from './core.ts';

/** By size of the group already there: the share of orders in which just that group comes first, size!(n − size − 1)!/n!. */
const orderShares = (people: number): readonly number[] => {
  const shares: number[] = [];
  for (let size = 0; size < people; size += 1) {
    const before = shares.at(-1);
    shares.push(before === undefined ? 1 / people : (before * size) / (people - size));
  }
  return shares;
};

const groupSize = (group: number): number => {
  let size = 0;
  for (let rest = group; rest > 0; rest >>>= 1) size += rest & 1;
  return size;
};

/** £ per person, adding up to the cost of everybody. */
export const shapleyPayments = (costs: GroupCosts): readonly number[] => {
  const people = Math.log2(costs.length);
  const shares = orderShares(people);
  return Array.from({ length: people }, (_, person) =>
    total(
      costs.map((own, group) =>
        isIn(person, group)
          ? 0
          : (shares[groupSize(group)] ?? 0) * ((costs[group | (1 << person)] ?? 0) - own),
      ),
    ),
  );
};
