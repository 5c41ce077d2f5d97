/**
 * What closures of the past have done to a service: who came from services that closed, and how it would stand without
 * them. Only what the records say: a person counts who came as a transfer after a closure and still attends.
 */
import { monthOf, type IsoMonth } from '../kernel/calendar.ts';
import { isThereAfter, type ServiceEstimate } from './estimate.ts';
import { blockIncomeAt, monthMoney, priceLevel } from './money.ts';
import type { ModelledService, PeopleGroup } from './modelled-service.ts';
import { projectPath } from './path.ts';
import type { AttendanceSpell } from './records.ts';

/** People who came together. */
export interface FeltArrival {
  /** The service they attended before; null where it is not on record. */
  readonly from: string | null;
  readonly month: IsoMonth;
  readonly people: number;
}

/** A service with or without those who came; £ a month at today's prices, workers in a session. */
interface FeltStanding {
  readonly people: number;
  readonly staff: number;
  readonly margin: number;
  /** Month in which it closes along its expected path; null is not within the horizon. */
  readonly closesIn: number | null;
}

export interface FeltClosures {
  readonly arrivals: readonly FeltArrival[];
  readonly people: number;
  readonly now: FeltStanding;
  readonly without: FeltStanding;
}

const sessionsOf = (spells: readonly AttendanceSpell[]): number =>
  spells.reduce((sum, { weekdays }) => sum + weekdays.length, 0);

/** A group without some of its people: those who stay keep their own days. */
const without = (
  group: PeopleGroup,
  staying: readonly AttendanceSpell[],
  gone: readonly AttendanceSpell[],
): PeopleGroup => {
  const ofGroup = (spells: readonly AttendanceSpell[]): readonly AttendanceSpell[] =>
    spells.filter(({ mechanism }) => mechanism === group.id);
  if (group.people === 0 || ofGroup(gone).length === 0) return group;
  const left = ofGroup(staying);
  return {
    ...group,
    people: left.length,
    ...(left.length === 0 ? {} : { sessionsPerWeek: sessionsOf(left) / left.length }),
  };
};

const standingOf = (service: ModelledService): FeltStanding => {
  const counts = service.groups.map(({ people }) => people);
  const level = priceLevel(service, 1, blockIncomeAt(service.blockSchedule, 1));
  const { staff, margin } = monthMoney(service, service.groups, counts, level);
  return {
    people: counts.reduce((sum, people) => sum + people, 0),
    staff,
    margin,
    closesIn: projectPath(service).closeMonth,
  };
};

/** Where somebody was before: the last service left before coming here. */
const cameFrom = (
  { personId, from, serviceId }: AttendanceSpell,
  spells: readonly AttendanceSpell[],
): string | null =>
  spells
    .filter(
      (before) =>
        before.personId === personId &&
        before.serviceId !== serviceId &&
        before.to !== null &&
        before.to <= from,
    )
    .reduce<AttendanceSpell | null>(
      (last, before) => (last === null || (before.to ?? '') > (last.to ?? '') ? before : last),
      null,
    )?.serviceId ?? null;

/** Those who came, by where from and when, in the order of months. */
const arrivalsOf = (
  came: readonly AttendanceSpell[],
  spells: readonly AttendanceSpell[],
): readonly FeltArrival[] => {
  const counts = new Map<string, FeltArrival>();
  for (const spell of came) {
    const [from, month] = [cameFrom(spell, spells), monthOf(spell.from)];
    const key = `${month} ${from ?? ''}`;
    counts.set(key, { from, month, people: (counts.get(key)?.people ?? 0) + 1 });
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, arrival]) => arrival);
};

/**
 * What past closures did to a service; null where nobody who came after one attends.
 * @param spells of all services: where somebody was before is looked up there
 */
export const closuresFelt = (
  serviceId: string,
  { service, lastMonth }: Pick<ServiceEstimate, 'service' | 'lastMonth'>,
  spells: readonly AttendanceSpell[],
): FeltClosures | null => {
  const present = spells.filter(
    (spell) => spell.serviceId === serviceId && isThereAfter(spell, lastMonth),
  );
  const came = present.filter(({ entry }) => entry === 'transfer-after-closure');
  if (came.length === 0) return null;
  const stayed = present.filter(({ entry }) => entry !== 'transfer-after-closure');
  return {
    arrivals: arrivalsOf(came, spells),
    people: came.length,
    now: standingOf(service),
    without: standingOf({
      ...service,
      groups: service.groups.map((group) => without(group, stayed, came)),
    }),
  };
};
