/**
 * Three kinds of co-op as one structure of cost: what an hour is charged at, how many hours and members break even, and
 * what members pay net of the surplus that comes back to them.
 */
import { wholeSteps } from '../kernel/exactness.ts';
import type { Method } from '../kernel/method.ts';
import {
  checked,
  defaulted,
  id,
  listOf,
  numberOf,
  objectOf,
  repeatedId,
  type Reader,
} from '../kernel/reader.ts';

export interface CoopTerms {
  readonly id: string;
  /** £ a week. */
  readonly fixed: number;
  /** £ a week that shared decisions cost. */
  readonly governance: number;
  /** £ an hour. */
  readonly wage: number;
  /** On-costs as a share of the wage. */
  readonly onCost: number;
  /** £ an hour above the cost of work. */
  readonly marginPerHour: number;
  /** Hours a week sold. */
  readonly hours: number;
  /** Share of the surplus that is paid back by the hour. */
  readonly patronageShare: number;
}

export interface CoopsQuestion {
  readonly models: readonly CoopTerms[];
  /** Hours a week that one member buys. */
  readonly hoursPerMember: number;
}

export interface CoopPrice {
  readonly id: string;
  /** £ an hour. */
  readonly hourlyCharge: number;
  /** Hours a week, and members, that meet the costs; null when no number does. */
  readonly breakEvenHours: number | null;
  readonly breakEvenMembers: number | null;
  /** £ a week; below 0 is a loss. */
  readonly surplus: number;
  /** £ an hour. */
  readonly patronagePerHour: number;
  readonly netCostPerHour: number;
}

const breakEvenHours = (costs: number, marginPerHour: number): number | null => {
  if (costs === 0) return 0;
  return marginPerHour === 0 ? null : costs / marginPerHour;
};

/** Prices one co-op. */
export const priceCoop = (terms: CoopTerms, hoursPerMember: number): CoopPrice => {
  const { marginPerHour, hours, patronageShare } = terms;
  const costs = terms.fixed + terms.governance;
  const hourlyCharge = terms.wage * (1 + terms.onCost) + marginPerHour;
  const surplus = hours * marginPerHour - costs;
  const needed = breakEvenHours(costs, marginPerHour);
  const patronagePerHour = surplus > 0 && hours > 0 ? patronageShare * (surplus / hours) : 0;
  return {
    id: terms.id,
    hourlyCharge,
    breakEvenHours: needed,
    breakEvenMembers: needed === null ? null : Math.max(0, wholeSteps(needed / hoursPerMember)),
    surplus,
    patronagePerHour,
    netCostPerHour: hourlyCharge - patronagePerHour,
  };
};

const amount = numberOf({ min: 0 });
const share = numberOf({ min: 0, max: 1 });

const coopShape: Reader<CoopTerms> = objectOf({
  id,
  fixed: amount,
  governance: defaulted(amount, 0),
  wage: amount,
  onCost: defaulted(amount, 0),
  marginPerHour: amount,
  hours: amount,
  patronageShare: defaulted(share, 0),
});

const shape: Reader<CoopsQuestion> = objectOf({
  models: listOf(coopShape, { min: 1 }),
  hoursPerMember: numberOf({ above: 0 }),
});

/** pooling.coops: charge, break-even and net cost of each co-op. */
export const coopsMethod: Method<CoopsQuestion, { readonly models: readonly CoopPrice[] }> = {
  read: checked(shape, ({ models }) => repeatedId('models', models)),
  run: ({ models, hoursPerMember }) => ({
    models: models.map((terms) => priceCoop(terms, hoursPerMember)),
  }),
};
