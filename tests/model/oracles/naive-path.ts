/** The expected path as slow and plain as the eight steps of the month order read. */
import type { ModelledService } from '#lib/domain/viability/modelled-service.ts';

export interface NaiveMonth {
  readonly month: number;
  readonly people: number;
  readonly naturalExits: number;
  readonly choiceExits: number;
  readonly entries: number;
  readonly staff: number;
  readonly margin: number;
  readonly reserves: number;
}

export interface NaivePath {
  readonly triggerMonth: number | null;
  readonly triggerReason: string | null;
  readonly closeMonth: number | null;
  readonly rows: readonly NaiveMonth[];
}

const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

export const naivePath = (service: ModelledService): NaivePath => {
  const { groups } = service;
  const atStart = add(groups.map(({ people }) => people));
  let people = groups.map((group) => group.people);
  let { reserves } = service;
  let losses = 0;
  let triggerMonth: number | null = null;
  let triggerReason: string | null = null;
  const rows: NaiveMonth[] = [];
  for (let month = 1; month <= service.months; month += 1) {
    // 1. Money factors and block income.
    const rises =
      month < service.firstUpliftMonth
        ? 0
        : 1 + Math.floor((month - service.firstUpliftMonth) / 12);
    const block =
      service.blockSchedule.filter(({ fromMonth }) => fromMonth <= month).at(-1)?.amount ?? 0;
    // 2. Peers lost.
    const lost = atStart === 0 ? 0 : Math.max(0, 1 - add(people) / atStart);
    // 3. Leaving.
    const natural = groups.map(({ naturalExit }, g) => (people[g] ?? 0) * naturalExit);
    const choice = groups.map(
      ({ choiceExit, peerEffect }, g) =>
        ((people[g] ?? 0) - (natural[g] ?? 0)) * Math.min(1, choiceExit * (1 + peerEffect * lost)),
    );
    people = people.map((count, g) => count - (natural[g] ?? 0) - (choice[g] ?? 0));
    // 4. Joining.
    let free = Math.max(
      0,
      service.placesPerSession * service.sessionsPerWeek -
        add(groups.map(({ sessionsPerWeek }, g) => (people[g] ?? 0) * sessionsPerWeek)),
    );
    let entries = 0;
    for (const [g, { entriesPerMonth, sessionsPerWeek }] of groups.entries()) {
      const joining = Math.min(entriesPerMonth, free / sessionsPerWeek);
      people[g] = (people[g] ?? 0) + joining;
      free = Math.max(0, free - joining * sessionsPerWeek);
      entries += joining;
    }
    // 5. Use and staff.
    const booked = add(groups.map((group, g) => (people[g] ?? 0) * group.sessionsPerWeek));
    const attended = add(
      groups.map((group, g) => (people[g] ?? 0) * group.sessionsPerWeek * group.attendance),
    );
    const perSession = booked / service.sessionsPerWeek;
    const staff =
      booked === 0
        ? 0
        : Math.max(service.minStaff, Math.ceil(perSession / service.staffRatio - 1e-9));
    // 6. Money.
    const fees = add(
      groups.map(
        (group, g) =>
          (people[g] ?? 0) *
          group.sessionsPerWeek *
          (service.chargeBasis === 'attended' ? group.attendance : 1) *
          group.feePerSession,
      ),
    );
    const weeks = service.weeksPerMonth;
    const wages =
      staff *
      service.paidHoursPerSession *
      service.sessionsPerWeek *
      weeks *
      service.staffCostPerHour;
    const cost =
      (service.fixedMonthly + wages + service.variablePerAttendance * attended * weeks) *
      (1 + service.costInflationAnnual) ** rises;
    const margin = weeks * fees * (1 + service.upliftAnnual) ** rises + block - cost;
    // 7. Reserves.
    reserves += margin + service.subsidyMonthly;
    rows.push({
      month,
      people: add(people),
      naturalExits: add(natural),
      choiceExits: add(choice),
      entries,
      staff,
      margin,
      reserves,
    });
    // 8. Trigger and closing.
    losses = margin + service.subsidyMonthly < -1e-9 ? losses + 1 : 0;
    if (triggerMonth === null) {
      if (reserves < service.reserveFloor - 1e-9) triggerReason = 'reserves';
      else if (service.deficitMonthsRule > 0 && losses >= service.deficitMonthsRule)
        triggerReason = 'deficits';
      else if (month === service.decommissionMonth) triggerReason = 'decommission';
      if (triggerReason !== null) triggerMonth = month;
    }
    if (triggerMonth !== null && month === triggerMonth + service.noticeMonths)
      return { triggerMonth, triggerReason, closeMonth: month, rows };
  }
  return { triggerMonth, triggerReason, closeMonth: null, rows };
};
