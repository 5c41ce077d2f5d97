/**
 * Choice or cuts, for one service: the chance of closing decomposed over people's choices and the council's decisions.
 * What nobody recorded stays undetermined: the headline is worked out with those exits on either side, and where that
 * would turn it round, nothing is claimed.
 */
import type { Ranged } from '../parameters/parameter.ts';
import { valueIn, type ParameterSet } from '../parameters/set.ts';
import { LEADING_SHARE, LEAST_TO_ATTRIBUTE, NEAR_ENOUGH } from '../parameters/viability.ts';
import { attribute, type Attribution, type SidedDriver } from './attribution.ts';
import { DRIVERS, isOn, SWITCHES, type Driver, type UsualTerms } from './driver-switches.ts';
import {
  chanceAtEnd,
  driverRuns,
  openMonths,
  type DriverRuns,
  type ServiceRuns,
} from './drivers.ts';
import type { ModelledService } from './modelled-service.ts';
import type { MonteCarloAnswer } from './monte-carlo.ts';

/** What can be said: one side leads, both do, either alone would do, neither matters much, or the records do not tell. */
export type AttributionVerdict =
  'choice-led' | 'council-led' | 'both' | 'over-determined' | 'neither' | 'undetermined';

export interface ServiceAttribution {
  /** The drivers of the two sides that are on; the others change nothing. */
  readonly drivers: readonly (SidedDriver & { readonly id: Driver })[];
  /** Of the chance of closing by the horizon. */
  readonly chance: Attribution;
  /** Of the months, on average up to the horizon, that the service is closed: smoother than the chance. */
  readonly monthsClosed: Attribution;
  /** Chance of closing with every driver of both sides off: what age, illness and prices alone would do. */
  readonly chanceWithNeither: number;
  /**
   * Choice's share of the headline (the Owen value of the chance); low and high hold exits without a recorded cause on
   * the council's side and on choice's. Null where there is too little to share.
   */
  readonly choiceShare: Ranged | null;
  readonly verdict: AttributionVerdict;
}

type OwnedDriver = SidedDriver & { readonly id: Driver };

/** Every driver of the two sides. */
const OWNED: readonly OwnedDriver[] = DRIVERS.flatMap((driver) => {
  const { side } = SWITCHES[driver];
  return side === null ? [] : [{ id: driver, side }];
});

/** Attributes an outcome of the simulation over the drivers that are on. */
const attributeOutcome = (
  drivers: readonly OwnedDriver[],
  runs: DriverRuns,
  outcome: (run: MonteCarloAnswer) => number,
  nearEnough: number,
): Attribution => {
  const values = Array.from({ length: 1 << drivers.length }, (_, on) =>
    outcome(
      runs(drivers.filter((_driver, place) => (on & (1 << place)) === 0).map(({ id }) => id)),
    ),
  );
  return attribute(drivers, (on) => values[on] ?? 0, nearEnough);
};

/** The service and its terms with the exits of unknown cause counted as choices, or as the council's. */
const countUndetermined = (
  service: ModelledService,
  usual: UsualTerms,
  as: 'choice' | 'council',
): { readonly service: ModelledService; readonly usual: UsualTerms } => {
  const unknown = usual.undeterminedExit;
  const naturalExitAlone = usual.naturalExitAlone.map((rate, g) =>
    Math.max(0, rate - (unknown[g] ?? 0)),
  );
  if (as === 'council') {
    const councilLedExit = usual.councilLedExit.map((rate, g) => rate + (unknown[g] ?? 0));
    return { service, usual: { ...usual, naturalExitAlone, councilLedExit } };
  }
  const groups = service.groups.map((group, g) => ({
    ...group,
    naturalExit: Math.max(0, group.naturalExit - (unknown[g] ?? 0)),
    choiceExit: Math.min(1, group.choiceExit + (unknown[g] ?? 0)),
  }));
  return { service: { ...service, groups }, usual: { ...usual, naturalExitAlone } };
};

/** What both sides together bring about, and choice's share of it. */
interface Headline {
  readonly total: number;
  readonly share: number;
}

/** The headline with exits of unknown cause on one side: two unions need four coalitions and no more. */
const headlineWith = (
  as: 'choice' | 'council',
  service: ModelledService,
  usual: UsualTerms,
  run: ServiceRuns,
): Headline => {
  const moved = countUndetermined(service, usual, as);
  const runs = driverRuns(moved.service, moved.usual, run);
  const without = (isOff: (driver: OwnedDriver) => boolean): number =>
    chanceAtEnd(runs(OWNED.filter(isOff).map(({ id }) => id)));
  const none = without(() => true);
  const all = without(() => false);
  const choice = without(({ side }) => side === 'council');
  const council = without(({ side }) => side === 'choice');
  return { total: all - none, share: (choice - none + all - council) / 2 / (all - none) };
};

/** The headlines with exits of unknown cause on either side; none where every cause is on record. */
const headlinesOfUnknown = (
  service: ModelledService,
  usual: UsualTerms,
  run: ServiceRuns,
): readonly Headline[] =>
  usual.undeterminedExit.some((rate) => rate > 0)
    ? (['choice', 'council'] as const).map((as) => headlineWith(as, service, usual, run))
    : [];

const hull = (mid: number, others: readonly number[]): Ranged => ({
  low: Math.min(mid, ...others),
  mid,
  high: Math.max(mid, ...others),
});

const leaderOf = (share: number, leading: number): AttributionVerdict => {
  if (share >= leading) return 'choice-led';
  return share <= 1 - leading ? 'council-led' : 'both';
};

/** What the headlines allow to be said, and the range of choice's share. */
const judge = (
  { total, owenBySide, overDetermined }: Attribution,
  others: readonly Headline[],
  parameters: ParameterSet,
): Pick<ServiceAttribution, 'choiceShare' | 'verdict'> => {
  const least = valueIn(parameters, LEAST_TO_ATTRIBUTE);
  const telling = others.filter((headline) => headline.total >= least);
  if (total < least) {
    return { choiceShare: null, verdict: telling.length > 0 ? 'undetermined' : 'neither' };
  }
  const choiceShare = hull(
    owenBySide.choice / total,
    telling.map(({ share }) => share),
  );
  const leading = valueIn(parameters, LEADING_SHARE);
  const verdict = leaderOf(choiceShare.low, leading);
  if (overDetermined) return { choiceShare, verdict: 'over-determined' };
  const isFirm = leaderOf(choiceShare.high, leading) === verdict;
  return { choiceShare, verdict: isFirm ? verdict : 'undetermined' };
};

/**
 * Attributes the closing of a service; null when no draw closes it, since there is nothing to attribute then.
 * @param run simulates the service, shared with the ranking of its drivers
 */
export const attributeService = (
  service: ModelledService,
  usual: UsualTerms,
  run: ServiceRuns,
  parameters: ParameterSet,
): ServiceAttribution | null => {
  const runs = driverRuns(service, usual, run);
  if (chanceAtEnd(runs([])) === 0) return null;
  const drivers = OWNED.filter(({ id }) => isOn(id, service, usual));
  const nearEnough = valueIn(parameters, NEAR_ENOUGH);
  const chance = attributeOutcome(drivers, runs, chanceAtEnd, nearEnough);
  const monthsClosed = attributeOutcome(
    drivers,
    runs,
    (simulation) => service.months - openMonths(simulation),
    nearEnough * service.months,
  );
  return {
    drivers,
    chance,
    monthsClosed,
    chanceWithNeither: chanceAtEnd(runs(drivers.map(({ id }) => id))),
    ...judge(chance, headlinesOfUnknown(service, usual, run), parameters),
  };
};
