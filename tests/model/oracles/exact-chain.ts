/**
 * A service of one group without luck: the exact chain over people, reserves, losses in a row and the month it is due to
 * close. Slow, and only for small services; the Monte Carlo must agree with it.
 */
import type { ModelledService } from '#lib/domain/viability/modelled-service.ts';
import { binomialShare } from './closed-forms.ts';
import { naiveMargin } from './naive-monte-carlo.ts';

interface State {
  readonly people: number;
  readonly reserves: number;
  readonly losses: number;
  /** Month it closes in; Infinity while nothing has triggered. */
  readonly due: number;
}

export interface ChainAnswer {
  /** Chance of closing in month 1 to the horizon. */
  readonly closesInMonth: readonly number[];
  /** People at closing, expected over all draws, those still open included as nobody. */
  readonly expectedDisplaced: number;
}

/** States that differ by less than a thousandth of a penny are one. */
const nameOf = ({ people, reserves, losses, due }: State): string =>
  `${people}|${reserves.toFixed(5)}|${losses}|${due}`;

/** Chances of every number of people after a month's leavers and at most one newcomer. */
const nextPeople = (
  service: ModelledService,
  people: number,
  atStart: number,
): ReadonlyMap<number, number> => {
  const [group] = service.groups;
  if (group === undefined) throw new Error('the chain needs a group');
  const lost = atStart === 0 ? 0 : Math.max(0, 1 - people / atStart);
  const choice = Math.min(1, group.choiceExit * (1 + group.peerEffect * lost));
  const stays = (1 - group.naturalExit) * (1 - choice);
  const chances = new Map<number, number>();
  const add = (count: number, chance: number): void => {
    if (chance > 0) chances.set(count, (chances.get(count) ?? 0) + chance);
  };
  for (let left = 0; left <= people; left += 1) {
    const chance = binomialShare(left, people, stays);
    const free = service.placesPerSession * service.sessionsPerWeek - left * group.sessionsPerWeek;
    const joins = free >= group.sessionsPerWeek - 1e-9 ? group.entriesPerMonth : 0;
    add(left + 1, chance * joins);
    add(left, chance * (1 - joins));
  }
  return chances;
};

/** What a month's money makes of a state. */
const settle = (service: ModelledService, before: State, people: number, month: number): State => {
  const present = Array.from({ length: people }, () => ({ group: 0 }));
  const result = naiveMargin(service, present, month) + service.subsidyMonthly;
  const reserves = before.reserves + result;
  const losses = result < -1e-9 ? before.losses + 1 : 0;
  const isTriggered =
    reserves < service.reserveFloor - 1e-9 ||
    (service.deficitMonthsRule > 0 && losses >= service.deficitMonthsRule) ||
    month === service.decommissionMonth;
  const due = before.due === Infinity && isTriggered ? month + service.noticeMonths : before.due;
  return { people, reserves, losses, due };
};

/** Follows the chances of every state to the horizon. */
export const exactChain = (service: ModelledService): ChainAnswer => {
  const atStart = service.groups[0]?.people ?? 0;
  const start: State = { people: atStart, reserves: service.reserves, losses: 0, due: Infinity };
  let states = new Map<string, readonly [State, number]>([[nameOf(start), [start, 1]]]);
  const closesInMonth: number[] = [];
  let expectedDisplaced = 0;
  for (let month = 1; month <= service.months; month += 1) {
    const next = new Map<string, readonly [State, number]>();
    let closes = 0;
    for (const [state, chance] of states.values()) {
      for (const [people, share] of nextPeople(service, state.people, atStart)) {
        const after = settle(service, state, people, month);
        const weight = chance * share;
        if (after.due === month) {
          closes += weight;
          expectedDisplaced += weight * people;
          continue;
        }
        const name = nameOf(after);
        next.set(name, [after, weight + (next.get(name)?.[1] ?? 0)]);
      }
    }
    closesInMonth.push(closes);
    states = next;
  }
  return { closesInMonth, expectedDisplaced };
};

/** Chance of having closed by the end of a month. */
export const closedBy = ({ closesInMonth }: ChainAnswer, month: number): number =>
  closesInMonth.slice(0, month).reduce((sum, chance) => sum + chance, 0);
