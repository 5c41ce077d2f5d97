/** The Monte Carlo as slow and obvious as it can be: one object a person, every word looked up, nothing shared. */
import { philox, uniformOf } from '#lib/domain/kernel/philox.ts';
import type { ModelledService } from '#lib/domain/viability/modelled-service.ts';
import type { MonteCarloQuestion } from '#lib/domain/viability/monte-carlo.ts';

interface SimulatedPerson {
  readonly entity: number;
  readonly group: number;
}

export interface NaiveAnswer {
  readonly closedInMonth: readonly number[];
  readonly displacedTotal: number;
}

const uniform = (
  seed: number,
  draw: number,
  month: number,
  entity: number,
  channel: number,
): number => uniformOf(philox([draw, month, entity, channel], [seed, 0])[0]);

/** The margin of a month, £, with these people present; people are asked for their group alone. */
export const naiveMargin = (
  service: ModelledService,
  present: readonly Pick<SimulatedPerson, 'group'>[],
  month: number,
): number => {
  const rises =
    month < service.firstUpliftMonth ? 0 : 1 + Math.floor((month - service.firstUpliftMonth) / 12);
  const block = service.blockSchedule.filter((step) => step.fromMonth <= month).at(-1)?.amount ?? 0;
  let booked = 0;
  let attended = 0;
  let fees = 0;
  for (const person of present) {
    const group = service.groups[person.group];
    if (group === undefined) throw new Error('a person without a group');
    booked += group.sessionsPerWeek;
    attended += group.sessionsPerWeek * group.attendance;
    const charged = service.chargeBasis === 'attended' ? group.attendance : 1;
    fees += group.sessionsPerWeek * charged * group.feePerSession;
  }
  const perSession = booked / service.sessionsPerWeek;
  const staff =
    present.length === 0
      ? 0
      : Math.max(service.minStaff, Math.ceil(perSession / service.staffRatio - 1e-9));
  const weeks = service.weeksPerMonth;
  const wages =
    staff *
    service.paidHoursPerSession *
    service.sessionsPerWeek *
    weeks *
    service.staffCostPerHour;
  const cost = service.fixedMonthly + wages + service.variablePerAttendance * attended * weeks;
  return (
    weeks * fees * (1 + service.upliftAnnual) ** rises +
    block -
    cost * (1 + service.costInflationAnnual) ** rises
  );
};

const oneDraw = (
  service: MonteCarloQuestion,
  draw: number,
): { month: number; displaced: number } | undefined => {
  const { seed } = service;
  let next = 0;
  let present: SimulatedPerson[] = [];
  for (const [group, { people }] of service.groups.entries()) {
    for (let n = 0; n < people; n += 1) present.push({ entity: next++, group });
  }
  const atStart = present.length;
  let { reserves } = service;
  let losses = 0;
  let closes: number | undefined;
  for (let month = 1; month <= service.months; month += 1) {
    const lost = atStart === 0 ? 0 : Math.max(0, 1 - present.length / atStart);
    present = present.filter(({ entity, group }) => {
      const { naturalExit = 0, choiceExit = 0, peerEffect = 0 } = service.groups[group] ?? {};
      if (uniform(seed, draw, month, entity, 0) < naturalExit) return false;
      return !(
        uniform(seed, draw, month, entity, 1) < Math.min(1, choiceExit * (1 + peerEffect * lost))
      );
    });
    for (const [group, { entriesPerMonth, sessionsPerWeek }] of service.groups.entries()) {
      const booked = present.reduce(
        (sum, person) => sum + (service.groups[person.group]?.sessionsPerWeek ?? 0),
        0,
      );
      const free = Math.max(0, service.placesPerSession * service.sessionsPerWeek - booked);
      const comes =
        entriesPerMonth > 0 && uniform(seed, draw, month, 1_000_000 + group, 2) < entriesPerMonth;
      if (comes && free >= sessionsPerWeek - 1e-9) present.push({ entity: next++, group });
    }
    const margin = naiveMargin(service, present, month);
    reserves += margin + service.subsidyMonthly;
    losses = margin + service.subsidyMonthly < -1e-9 ? losses + 1 : 0;
    const isTriggered =
      reserves < service.reserveFloor - 1e-9 ||
      (service.deficitMonthsRule > 0 && losses >= service.deficitMonthsRule) ||
      month === service.decommissionMonth;
    if (closes === undefined && isTriggered) closes = month + service.noticeMonths;
    if (month === closes) return { month, displaced: present.length };
  }
  return undefined;
};

export const naiveMonteCarlo = (service: MonteCarloQuestion): NaiveAnswer => {
  const closedInMonth = Array.from({ length: service.months }, () => 0);
  let displacedTotal = 0;
  for (let draw = 0; draw < service.draws; draw += 1) {
    const end = oneDraw(service, draw);
    if (end === undefined) continue;
    closedInMonth[end.month - 1] = (closedInMonth[end.month - 1] ?? 0) + 1;
    displacedTotal += end.displaced;
  }
  return { closedInMonth, displacedTotal };
};
