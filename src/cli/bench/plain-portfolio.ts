/**
 * Closures of many services the plain way, for the bench and as the oracle of the fast way: one object a person, a new
 * list each month, a plain sequence of random numbers.
 */
import { blockIncomeAt, monthMoney, priceLevel } from '#lib/domain/viability/money.ts';
import type { PeopleGroup } from '#lib/domain/viability/modelled-service.ts';
import { choiceChance, shareLost } from '#lib/domain/viability/path.ts';
import type { PortfolioQuestion, PortfolioService } from '#lib/domain/viability/portfolio.ts';

/** Gives one uniform number after another, as `Math.random` does, but the same ones every time (mulberry32). */
export const plainRandom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), 1 | state);
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word;
    return ((word ^ (word >>> 14)) >>> 0) / 0x1_0000_0000;
  };
};

interface PlainPerson {
  readonly group: PeopleGroup;
}

const drawService = (
  service: PortfolioService,
  months: number,
  random: () => number,
): { readonly month: number; readonly displaced: number } | undefined => {
  let present: PlainPerson[] = service.groups.flatMap((group) =>
    Array.from({ length: group.people }, () => ({ group })),
  );
  const atStart = present.length;
  let { reserves } = service;
  let losses = 0;
  let due: number | undefined;
  for (let month = 1; month <= months; month += 1) {
    const lost = shareLost(present.length, atStart);
    present = present.filter(
      ({ group }) => random() >= group.naturalExit && random() >= choiceChance(group, lost),
    );
    for (const group of service.groups) {
      const lines = Math.ceil(group.entriesPerMonth);
      for (let line = 0; line < lines; line += 1) {
        if (random() >= group.entriesPerMonth / lines) continue;
        const booked = present.reduce((sum, person) => sum + person.group.sessionsPerWeek, 0);
        const free = Math.max(0, service.placesPerSession * service.sessionsPerWeek - booked);
        if (free >= group.sessionsPerWeek - 1e-9) present.push({ group });
      }
    }
    const people = service.groups.map(
      (group) => present.filter((person) => person.group === group).length,
    );
    const level = priceLevel(service, month, blockIncomeAt(service.blockSchedule, month));
    const margin =
      monthMoney(service, service.groups, people, level).margin + service.subsidyMonthly;
    reserves += margin;
    losses = margin < -1e-9 ? losses + 1 : 0;
    const mustClose =
      reserves < service.reserveFloor - 1e-9 ||
      (service.deficitMonthsRule > 0 && losses >= service.deficitMonthsRule) ||
      month === service.decommissionMonth;
    if (due === undefined && mustClose) due = month + service.noticeMonths;
    if (month === due) return { month, displaced: present.length };
  }
  return undefined;
};

export interface PlainClosures {
  readonly closedInMonth: readonly number[];
  readonly displacedTotal: number;
}

/** Draws every service `draws` times. */
export const plainPortfolio = ({
  services,
  months,
  seed,
  draws,
}: PortfolioQuestion): readonly PlainClosures[] => {
  const random = plainRandom(seed);
  return services.map((service) => {
    const closedInMonth = Array.from({ length: months }, () => 0);
    let displacedTotal = 0;
    for (let draw = 0; draw < draws; draw += 1) {
      const end = drawService(service, months, random);
      if (end === undefined) continue;
      closedInMonth[end.month - 1] = (closedInMonth[end.month - 1] ?? 0) + 1;
      displacedTotal += end.displaced;
    }
    return { closedInMonth, displacedTotal };
  });
};
