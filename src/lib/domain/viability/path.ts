/** The deterministic month model: people leave at the expected rates until a closure rule is met. */
import type { Method } from '../kernel/method.ts';
import { lossesInARow, ruleMet, type ClosureReason } from './closure-watch.ts';
import { blockIncomeAt, monthMoney, priceLevel, type MonthMoney } from './money.ts';
import { readModelledService, type PeopleGroup, type ModelledService } from './modelled-service.ts';

/** One month traded. People and money at its end; money in pounds. */
export interface PathRow extends MonthMoney {
  readonly month: number;
  readonly people: number;
  readonly naturalExits: number;
  readonly choiceExits: number;
  readonly entries: number;
  /** With the hold-open payment, which the margin leaves out. */
  readonly reserves: number;
}

/** People who lose their place when a service closes, and the hours a week they had. */
export interface Displaced {
  readonly people: number;
  readonly hoursPerWeek: number;
}

export interface ServicePath {
  /** First month a closure rule is met; null is never within the horizon. */
  readonly triggerMonth: number | null;
  readonly triggerReason: ClosureReason | null;
  /** Trigger plus notice; null when that lies beyond the horizon. */
  readonly closeMonth: number | null;
  readonly displaced: Displaced | null;
  /** Reserves at the end of the last month traded, £. */
  readonly finalReserves: number;
  readonly rows: readonly PathRow[];
}

const sum = (values: readonly number[]): number =>
  values.reduce((whole, value) => whole + value, 0);

/** Share of the people of the start who are gone; nobody is lost where nobody was. */
export const shareLost = (now: number, atStart: number): number =>
  atStart > 0 ? Math.max(0, 1 - now / atStart) : 0;

/** The chance of leaving by choice once part of one's peers has gone. */
export const choiceChance = ({ choiceExit, peerEffect }: PeopleGroup, lost: number): number =>
  choiceChanceOf(choiceExit, peerEffect, lost);

/** The same from bare numbers, for those who ask millions of times. */
export const choiceChanceOf = (choiceExit: number, peerEffect: number, lost: number): number =>
  Math.min(1, choiceExit * (1 + peerEffect * lost));

const bookedSessions = (groups: readonly PeopleGroup[], people: readonly number[]): number =>
  sum(groups.map((group, g) => (people[g] ?? 0) * group.sessionsPerWeek));

interface PeopleMove {
  readonly people: readonly number[];
  readonly naturalExits: number;
  readonly choiceExits: number;
  readonly entries: number;
}

/** Steps 2 to 4: who leaves at the expected rates, and who joins while places are free. */
const movePeople = (
  service: ModelledService,
  before: readonly number[],
  atStart: number,
): PeopleMove => {
  const lost = shareLost(sum(before), atStart);
  const natural = service.groups.map((group, g) => (before[g] ?? 0) * group.naturalExit);
  const left = before.map((people, g) => people - (natural[g] ?? 0));
  const choice = service.groups.map((group, g) => (left[g] ?? 0) * choiceChance(group, lost));
  const stayed = left.map((people, g) => people - (choice[g] ?? 0));
  let free = Math.max(
    0,
    service.placesPerSession * service.sessionsPerWeek - bookedSessions(service.groups, stayed),
  );
  const joined = service.groups.map((group) => {
    const joining = Math.min(group.entriesPerMonth, free / group.sessionsPerWeek);
    free = Math.max(0, free - joining * group.sessionsPerWeek);
    return joining;
  });
  return {
    people: stayed.map((people, g) => people + (joined[g] ?? 0)),
    naturalExits: sum(natural),
    choiceExits: sum(choice),
    entries: sum(joined),
  };
};

/** Where a path stands between two months. */
interface Standing {
  readonly people: readonly number[];
  readonly reserves: number;
  readonly losses: number;
}

const tradeMonth = (
  service: ModelledService,
  month: number,
  before: Standing,
  atStart: number,
): [PathRow, Standing] => {
  const { people, ...moves } = movePeople(service, before.people, atStart);
  const level = priceLevel(service, month, blockIncomeAt(service.blockSchedule, month));
  const money = monthMoney(service, service.groups, people, level);
  const reserves = before.reserves + money.margin + service.subsidyMonthly;
  const losses = lossesInARow(before.losses, money.margin, service.subsidyMonthly);
  return [
    { month, people: sum(people), ...moves, ...money, reserves },
    { people, reserves, losses },
  ];
};

/**
 * Follows a service along its expected path, month by month, until it closes or the horizon ends. Pure arithmetic;
 * the month order is fixed because every figure depends on it.
 */
export const projectPath = (service: ModelledService): ServicePath => {
  const atStart = sum(service.groups.map((group) => group.people));
  const rows: PathRow[] = [];
  let standing: Standing = {
    people: service.groups.map((group) => group.people),
    reserves: service.reserves,
    losses: 0,
  };
  let trigger: { readonly month: number; readonly reason: ClosureReason } | undefined;
  for (let month = 1; month <= service.months; month += 1) {
    const [row, after] = tradeMonth(service, month, standing, atStart);
    rows.push(row);
    standing = after;
    const reason =
      trigger === undefined ? ruleMet(service, month, after.reserves, after.losses) : undefined;
    if (reason !== undefined) trigger = { month, reason };
    if (trigger !== undefined && month >= trigger.month + service.noticeMonths) break;
  }
  const due = trigger === undefined ? Infinity : trigger.month + service.noticeMonths;
  const closes = due <= service.months;
  return {
    triggerMonth: trigger?.month ?? null,
    triggerReason: trigger?.reason ?? null,
    closeMonth: closes ? due : null,
    displaced: closes
      ? {
          people: sum(standing.people),
          hoursPerWeek: bookedSessions(service.groups, standing.people) * service.hoursPerSession,
        }
      : null,
    finalReserves: standing.reserves,
    rows,
  };
};

/** viability.path: the service's expected path. */
export const pathMethod: Method<ModelledService, ServicePath> = {
  read: readModelledService,
  run: projectPath,
};
