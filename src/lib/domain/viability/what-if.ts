/** What if: the levers of a service, and the service as it would be with them moved. */
import type { UsualTerms } from './driver-switches.ts';
import type { ServiceEstimate } from './estimate.ts';
import type { ModelledService, PeopleGroup } from './modelled-service.ts';

/** Levers as moved; null leaves a lever where the records have it. */
export interface Levers {
  /** People who leave before the first month; at most all of them do. */
  readonly leavers: number;
  /** New people a month, over all groups. */
  readonly entriesPerMonth: number | null;
  /** £ added to the fee of each session; a fee never falls below 0. */
  readonly feeChange: number;
  /** £ a month added to block income; it never falls below 0. */
  readonly blockChange: number;
  /** Yearly rise of costs as a share. */
  readonly costInflationAnnual: number | null;
  /** Out of the council's hands, so that a direct payment can buy it: nobody has to leave by rule. */
  readonly isSpunOut: boolean;
}

/** What levers are moved on: the service and where its rates come from. */
export type LeverBase = Pick<
  ServiceEstimate,
  'service' | 'usual' | 'exits' | 'rates' | 'parameters'
>;

/** No lever moved. */
export const NO_LEVERS: Levers = {
  leavers: 0,
  entriesPerMonth: null,
  feeChange: 0,
  blockChange: 0,
  costInflationAnnual: null,
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
const splitNewcomers = (group: PeopleGroup): readonly PeopleGroup[] => {
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

const movedGroups = (estimate: LeverBase, levers: Levers): readonly PeopleGroup[] => {
  const { groups } = estimate.service;
  const leaving = shareOut(
    levers.leavers,
    groups.map((group) => group.people),
  );
  const shares = newcomerShares(estimate.service, estimate.usual);
  const ruleExit = levers.isSpunOut ? ruleExitRate(estimate) : 0;
  return groups.flatMap((group, g) =>
    splitNewcomers({
      ...group,
      people: group.people - (leaving[g] ?? 0),
      feePerSession: Math.max(0, group.feePerSession + levers.feeChange),
      naturalExit: Math.max(0, group.naturalExit - ruleExit),
      entriesPerMonth:
        levers.entriesPerMonth === null
          ? group.entriesPerMonth
          : levers.entriesPerMonth * (shares[g] ?? 0),
    }),
  );
};

/** The service with the levers moved. With none moved it is the service as estimated. */
export const applyLevers = (estimate: LeverBase, levers: Levers): ModelledService => {
  const { service } = estimate;
  return {
    ...service,
    costInflationAnnual: levers.costInflationAnnual ?? service.costInflationAnnual,
    blockSchedule: service.blockSchedule.map((step) => ({
      ...step,
      amount: Math.max(0, step.amount + levers.blockChange),
    })),
    groups: movedGroups(estimate, levers),
  };
};
