/**
 * What pushes a service towards closing, and what each of these drivers is compared with: the service as it would be
 * with the driver switched off. Drivers come from outside; the pull of peers is a mechanism and no driver, so that people
 * who follow those whom a cut drove away are charged to the cut.
 */
import { DUST } from '../kernel/exactness.ts';
import type { Side } from './attribution.ts';
import type { ModelledService, PeopleGroup } from './modelled-service.ts';

/** Drivers in the order in which ties are broken: what can be changed comes first. */
export const DRIVERS = [
  'referral-drought',
  'choice-exits',
  'council-led-exits',
  'block-cut',
  'fee-freeze',
  'decommission',
  'cost-shock',
  'natural-exits',
] as const;

/** A cause that can be switched off. */
export type Driver = (typeof DRIVERS)[number];

/** What a driver is compared with: the service as it would be without it. */
export interface UsualTerms {
  /** Newcomers a month of each group in the year before, in the order of the groups. */
  readonly entriesPerMonth: readonly number[];
  /** Natural exits alone, a month: what is left of naturalExit without the council's part, by group. */
  readonly naturalExitAlone: readonly number[];
  /** The council-led part of naturalExit, a month, by group. */
  readonly councilLedExit: readonly number[];
  /** The part of naturalExitAlone whose cause nobody recorded, a month, by group. */
  readonly undeterminedExit: readonly number[];
  /** Block income before any cut, £ a month. */
  readonly blockMonthly: number;
  /** Yearly rise of costs without a shock, as a share. */
  readonly costInflationAnnual: number;
}

/** Where a driver stands, and where it is put to switch it off. Null is never, for a month. */
export interface DriverSetting {
  readonly unit: 'people-a-month' | 'share-a-month' | 'pounds-a-month' | 'share-a-year' | 'month';
  readonly now: number | null;
  readonly off: number | null;
}

interface DriverSwitch {
  /** Whose it is; null is neither side's, and stays on whenever the two sides are told apart. */
  readonly side: Side | null;
  readonly unit: DriverSetting['unit'];
  readonly now: (service: ModelledService, usual: UsualTerms) => number | null;
  readonly off: (service: ModelledService, usual: UsualTerms) => number | null;
  readonly switchOff: (service: ModelledService, usual: UsualTerms) => ModelledService;
}

const withGroups = (
  service: ModelledService,
  change: (group: PeopleGroup, g: number) => Partial<PeopleGroup>,
): ModelledService => ({
  ...service,
  groups: service.groups.map((group, g) => ({ ...group, ...change(group, g) })),
});

const sumOver = (
  { groups }: ModelledService,
  value: (group: PeopleGroup, g: number) => number,
): number => groups.reduce((sum, group, g) => sum + value(group, g), 0);

/** A rate of the average person: the mean over groups weighed by people, or the plain mean where nobody is there. */
const meanRate = (
  service: ModelledService,
  rate: (group: PeopleGroup, g: number) => number,
): number => {
  const people = sumOver(service, (group) => group.people);
  return people > 0
    ? sumOver(service, (group, g) => group.people * rate(group, g)) / people
    : sumOver(service, rate) / service.groups.length;
};

/** Newcomers of the year before; a group gets one a month at most, which is all that a draw can give it. */
const usualEntries = (g: number, usual: UsualTerms): number =>
  Math.min(1, usual.entriesPerMonth[g] ?? 0);

/** True when fewer come, over all groups, than in the year before: a change in how they pay is no drought. */
const isDrought = (service: ModelledService, usual: UsualTerms): boolean =>
  sumOver(service, (_, g) => usualEntries(g, usual)) >
  sumOver(service, (group) => group.entriesPerMonth) + DUST;

const aloneOff = ({ naturalExit }: PeopleGroup, g: number, usual: UsualTerms): number =>
  Math.min(naturalExit, usual.naturalExitAlone[g] ?? naturalExit);

const councilOnly = ({ naturalExit }: PeopleGroup, g: number, usual: UsualTerms): number =>
  Math.min(naturalExit, usual.councilLedExit[g] ?? 0);

const blockOff = ({ blockSchedule }: ModelledService, usual: UsualTerms): number =>
  Math.max(usual.blockMonthly, ...blockSchedule.map((step) => step.amount));

/** The least block income of any month ahead. */
const leastBlock = ({ blockSchedule }: ModelledService): number =>
  blockSchedule[0]?.fromMonth === 1 ? Math.min(...blockSchedule.map((step) => step.amount)) : 0;

const upliftOff = (service: ModelledService): number =>
  Math.max(service.upliftAnnual, service.costInflationAnnual);

const inflationOff = (service: ModelledService, usual: UsualTerms): number =>
  Math.min(service.costInflationAnnual, usual.costInflationAnnual);

const neverEnded = ({
  decommissionMonth: _decommissionMonth,
  ...service
}: ModelledService): ModelledService => service;

/** Each driver, on and off. Those of the two sides change different fields, so that their order plays no part. */
export const SWITCHES: Readonly<Record<Driver, DriverSwitch>> = {
  'referral-drought': {
    side: 'council',
    unit: 'people-a-month',
    now: (service) => sumOver(service, (group) => group.entriesPerMonth),
    off: (service, usual) =>
      sumOver(service, (group, g) =>
        isDrought(service, usual) ? usualEntries(g, usual) : group.entriesPerMonth,
      ),
    switchOff: (service, usual) =>
      isDrought(service, usual)
        ? withGroups(service, (_, g) => ({ entriesPerMonth: usualEntries(g, usual) }))
        : service,
  },
  'choice-exits': {
    side: 'choice',
    unit: 'share-a-month',
    now: (service) => meanRate(service, (group) => group.choiceExit),
    off: () => 0,
    switchOff: (service) => withGroups(service, () => ({ choiceExit: 0 })),
  },
  'council-led-exits': {
    side: 'council',
    unit: 'share-a-month',
    now: (service, usual) =>
      meanRate(service, (group, g) => group.naturalExit - aloneOff(group, g, usual)),
    off: () => 0,
    switchOff: (service, usual) =>
      withGroups(service, (group, g) => ({ naturalExit: aloneOff(group, g, usual) })),
  },
  'block-cut': {
    side: 'council',
    unit: 'pounds-a-month',
    now: leastBlock,
    off: blockOff,
    switchOff: (service, usual) => ({
      ...service,
      blockSchedule: [{ fromMonth: 1, amount: blockOff(service, usual) }],
    }),
  },
  'fee-freeze': {
    side: 'council',
    unit: 'share-a-year',
    now: (service) => service.upliftAnnual,
    off: upliftOff,
    switchOff: (service) => ({ ...service, upliftAnnual: upliftOff(service) }),
  },
  decommission: {
    side: 'council',
    unit: 'month',
    now: ({ decommissionMonth, months }) =>
      decommissionMonth !== undefined && decommissionMonth <= months ? decommissionMonth : null,
    off: () => null,
    switchOff: neverEnded,
  },
  'cost-shock': {
    side: null,
    unit: 'share-a-year',
    now: (service) => service.costInflationAnnual,
    off: inflationOff,
    switchOff: (service, usual) => ({
      ...service,
      costInflationAnnual: inflationOff(service, usual),
    }),
  },
  'natural-exits': {
    side: null,
    unit: 'share-a-month',
    now: (service, usual) =>
      meanRate(service, (group, g) => group.naturalExit - councilOnly(group, g, usual)),
    off: () => 0,
    switchOff: (service, usual) =>
      withGroups(service, (group, g) => ({ naturalExit: councilOnly(group, g, usual) })),
  },
};

/** Where a driver of a service stands, and where it is put to switch it off. */
export const settingOf = (
  driver: Driver,
  service: ModelledService,
  usual: UsualTerms,
): DriverSetting => {
  const { unit, now, off } = SWITCHES[driver];
  return { unit, now: now(service, usual), off: off(service, usual) };
};

/** True when switching a driver off would change the service. */
export const isOn = (driver: Driver, service: ModelledService, usual: UsualTerms): boolean => {
  const { now, off } = settingOf(driver, service, usual);
  return now !== off;
};

/** The service with some drivers switched off. */
export const switchOff = (
  off: readonly Driver[],
  service: ModelledService,
  usual: UsualTerms,
): ModelledService =>
  off.reduce((changed, driver) => SWITCHES[driver].switchOff(changed, usual), service);
