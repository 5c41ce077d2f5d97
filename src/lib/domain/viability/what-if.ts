/** What if: the levers of a service, and the service as it would be with them moved. */
import { SPIN_OUT_OVERHEAD } from '../parameters/rescue.ts';
import { valueIn } from '../parameters/set.ts';
import { canDirectPaymentBuy } from './direct-payment-rule.ts';
import type { UsualTerms } from './driver-switches.ts';
import type { ServiceEstimate } from './estimate.ts';
import type { BlockStep, ModelledService, PeopleGroup } from './modelled-service.ts';

/** A change of block income against the records, £ a month, from a month on. */
export interface BlockChange {
  readonly fromMonth: number;
  readonly change: number;
}

/** Levers as moved; null leaves a lever where the records have it. */
export interface Levers {
  /** People who leave before the first month, whoever they are; at most all of them do. */
  readonly leavers: number;
  /** Leavers who were picked one by one: how many of each group, in the order of the groups. */
  readonly picked: readonly number[];
  /** People not on a direct payment who move to one; where a direct payment cannot buy the service they leave by rule. */
  readonly movers: number;
  /** Chance a month of leaving by choice, for everybody. */
  readonly choiceExit: number | null;
  /** New people a month, over all groups. */
  readonly entriesPerMonth: number | null;
  /** £ added to the fee of each session; a fee never falls below 0. */
  readonly feeChange: number;
  /** £ a month added to block income; it never falls below 0. */
  readonly blockChange: number;
  /** Month from which the change of block income holds; 1 is the next. */
  readonly blockFromMonth: number;
  /** Changes that take the place of that one, each from its own month on. */
  readonly blockLater: readonly BlockChange[];
  /** Yearly rise of costs as a share. */
  readonly costInflationAnnual: number | null;
  /** People one worker may look after. */
  readonly staffRatio: number | null;
  /** Out of the council's hands, so that a direct payment can buy it: nobody has to leave by rule. */
  readonly isSpunOut: boolean;
}

/** What levers are moved on: the service and where its rates come from. */
export type LeverBase = Pick<
  ServiceEstimate,
  'service' | 'usual' | 'exits' | 'rates' | 'operator' | 'parameters'
>;

/** No lever moved. */
export const NO_LEVERS: Levers = {
  leavers: 0,
  picked: [],
  movers: 0,
  choiceExit: null,
  entriesPerMonth: null,
  feeChange: 0,
  blockChange: 0,
  blockFromMonth: 1,
  blockLater: [],
  costInflationAnnual: null,
  staffRatio: null,
  isSpunOut: false,
};

const sum = (values: readonly number[]): number =>
  values.reduce((whole, value) => whole + value, 0);

/**
 * Splits whole people over groups in proportion to their size: whole parts first, then the largest remainders, equals
 * in the order of the groups.
 */
export const shareOut = (count: number, sizes: readonly number[]): readonly number[] => {
  const all = sum(sizes);
  const wanted = Math.min(count, all);
  const exact = sizes.map((size) => (all === 0 ? 0 : (wanted * size) / all));
  const whole = exact.map(Math.floor);
  const byRemainder = exact
    .map((value, g) => ({ g, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.g - b.g)
    .map(({ g }) => g);
  const left = Math.round(wanted - sum(whole));
  const extra = new Set(byRemainder.slice(0, left));
  return whole.map((value, g) => value + (extra.has(g) ? 1 : 0));
};

/** A group for each newcomer that a month can bring at most, since a draw gives a group one at most. */
export const splitNewcomers = (group: PeopleGroup): readonly PeopleGroup[] => {
  const parts = Math.max(1, Math.ceil(group.entriesPerMonth));
  return Array.from({ length: parts }, (_, part) => ({
    ...group,
    people: part === 0 ? group.people : 0,
    entriesPerMonth: group.entriesPerMonth / parts,
  }));
};

/** Newcomers by group: as they come now; else as they came the year before; else by who is there. */
const newcomerShares = (service: ModelledService, usual: UsualTerms): readonly number[] => {
  const candidates = [
    service.groups.map((group) => group.entriesPerMonth),
    service.groups.map((_, g) => usual.entriesPerMonth[g] ?? 0),
    service.groups.map((group) => group.people),
  ];
  const weights = candidates.find((list) => sum(list) > 0) ?? service.groups.map(() => 1);
  return weights.map((weight) => weight / sum(weights));
};

/** The service with so many newcomers a month in all, shared out over its groups. */
export const withNewcomers = (
  service: ModelledService,
  usual: UsualTerms,
  entriesPerMonth: number,
): ModelledService => {
  const shares = newcomerShares(service, usual);
  return {
    ...service,
    groups: service.groups.flatMap((group, g) =>
      splitNewcomers({ ...group, entriesPerMonth: entriesPerMonth * (shares[g] ?? 0) }),
    ),
  };
};

/** Chance a month of having to leave because a direct payment cannot buy the council's own service. */
export const ruleExitRate = ({ exits, rates }: LeverBase): number => {
  const other = exits.natural + exits['council-led'] + exits.rule + exits.undetermined;
  return other === 0 ? 0 : (rates.other.mid * exits.rule) / other;
};

/** Pays directly already, so that a move to a direct payment changes nothing. */
const paysDirectly = ({ id }: PeopleGroup): boolean => id?.startsWith('dp-') ?? false;

/** Who of each group is gone before the first month: those picked, those who leave by rule, then the others. */
interface Gone {
  /** By group, all reasons together. */
  readonly leavers: readonly number[];
  /** Of them, those who had to leave because a direct payment cannot buy the service. */
  readonly byRule: number;
}

const whoIsGone = ({ service, operator }: LeverBase, levers: Levers): Gone => {
  const { groups } = service;
  const picked = groups.map(({ people }, g) => Math.min(people, levers.picked[g] ?? 0));
  const left = groups.map(({ people }, g) => people - (picked[g] ?? 0));
  const mustLeave = !levers.isSpunOut && !canDirectPaymentBuy(operator);
  const movers = shareOut(
    mustLeave ? levers.movers : 0,
    groups.map((group, g) => (paysDirectly(group) ? 0 : (left[g] ?? 0))),
  );
  const others = shareOut(
    levers.leavers,
    left.map((people, g) => people - (movers[g] ?? 0)),
  );
  return {
    leavers: picked.map((count, g) => count + (movers[g] ?? 0) + (others[g] ?? 0)),
    byRule: sum(movers),
  };
};

/** How many people the levers take away before the first month, and how many of them by rule. */
export const countGone = (
  base: LeverBase,
  levers: Levers,
): { readonly leavers: number; readonly byRule: number } => {
  const { leavers, byRule } = whoIsGone(base, levers);
  return { leavers: sum(leavers), byRule };
};

/** People who would have to leave by rule if all moved to a direct payment: nobody where it can buy the service. */
export const peopleOnTheCliff = ({
  service,
  operator,
}: Pick<LeverBase, 'service' | 'operator'>): number =>
  canDirectPaymentBuy(operator)
    ? 0
    : sum(service.groups.map((group) => (paysDirectly(group) ? 0 : group.people)));

const movedGroups = (estimate: LeverBase, levers: Levers): readonly PeopleGroup[] => {
  const { groups } = estimate.service;
  const { leavers } = whoIsGone(estimate, levers);
  const shares = newcomerShares(estimate.service, estimate.usual);
  const ruleExit = levers.isSpunOut ? ruleExitRate(estimate) : 0;
  return groups.flatMap((group, g) =>
    splitNewcomers({
      ...group,
      people: group.people - (leavers[g] ?? 0),
      feePerSession: Math.max(0, group.feePerSession + levers.feeChange),
      naturalExit: Math.max(0, group.naturalExit - ruleExit),
      choiceExit: levers.choiceExit ?? group.choiceExit,
      entriesPerMonth:
        levers.entriesPerMonth === null
          ? group.entriesPerMonth
          : levers.entriesPerMonth * (shares[g] ?? 0),
    }),
  );
};

/** A schedule with the changes that are in force in each month; no month falls below nothing. */
const changeBlock = (
  schedule: readonly BlockStep[],
  { blockChange: change, blockFromMonth: fromMonth, blockLater }: Levers,
): readonly BlockStep[] => {
  if (change === 0 && blockLater.length === 0) return schedule;
  const changes = [{ fromMonth, change }, ...blockLater].toSorted(
    (a, b) => a.fromMonth - b.fromMonth,
  );
  const months = [...schedule, ...changes].map((step) => step.fromMonth);
  return [...new Set(months)]
    .sort((a, b) => a - b)
    .map((month) => {
      const recorded = schedule.findLast((step) => step.fromMonth <= month)?.amount ?? 0;
      const moved = changes.findLast((step) => step.fromMonth <= month)?.change ?? 0;
      return { fromMonth: month, amount: Math.max(0, recorded + moved) };
    });
};

/**
 * The service with the levers moved. With none moved it is the service as estimated. A spin-out costs what a centre of
 * its own pays that the council carried; what it costs to get there is not taken from the service's money in hand.
 */
export const applyLevers = (estimate: LeverBase, levers: Levers): ModelledService => {
  const { service, parameters } = estimate;
  const overhead = levers.isSpunOut ? valueIn(parameters, SPIN_OUT_OVERHEAD) : 0;
  return {
    ...service,
    fixedMonthly: service.fixedMonthly + overhead,
    staffRatio: levers.staffRatio ?? service.staffRatio,
    costInflationAnnual: levers.costInflationAnnual ?? service.costInflationAnnual,
    blockSchedule: changeBlock(service.blockSchedule, levers),
    groups: movedGroups(estimate, levers),
  };
};
