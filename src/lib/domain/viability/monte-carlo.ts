/**
 * The month model person by person. Luck is addressed, not drawn in order, so the counts are the same on every machine
 * and the same person is lucky or not in every scenario (common random numbers).
 */
import { MOST_PEOPLE } from '../kernel/channels.ts';
import { DUST } from '../kernel/exactness.ts';
import type { Method } from '../kernel/method.ts';
import { barOf, isUnder, LARGEST_WORD } from '../kernel/philox.ts';
import {
  checked,
  firstFault,
  objectOf,
  refusal,
  wholeOf,
  type Reader,
  type Refusal,
} from '../kernel/reader.ts';
import { wilson } from '../kernel/wilson.ts';
import { lossesInARow, ruleMet } from './closure-watch.ts';
import { Crowd, type ExitBars } from './crowd.ts';
import { noMemory, type LuckExtent, type LuckMemory } from './luck.ts';
import { blockIncomeAt, monthMoney, priceLevel, type PriceLevel } from './money.ts';
import { choiceChance, shareLost } from './path.ts';
import {
  modelledServiceFault,
  modelledServiceFields,
  type PeopleGroup,
  type ModelledService,
  type TradingTerms,
} from './modelled-service.ts';

export interface MonteCarloQuestion extends ModelledService {
  /** Unsigned 32-bit seed. */
  readonly seed: number;
  readonly draws: number;
}

export interface MonteCarloAnswer {
  /** Draws that close in month 1 to the horizon. */
  readonly closedInMonth: readonly number[];
  /** Share of draws closed by the end of each month. */
  readonly probabilityByMonth: readonly number[];
  /** Wilson 95 % band of the share closed by the horizon. */
  readonly low: number;
  readonly high: number;
  /** First month by which half of all draws have closed, counting those still open; null is not within the horizon. */
  readonly medianCloseMonth: number | null;
  /** People present at closing, summed over draws. */
  readonly displacedTotal: number;
  readonly meanDisplaced: number;
}

/** What one draw ends with. */
export interface DrawEnd {
  /** 0 when the service is still open at the horizon. */
  readonly closeMonth: number;
  readonly displaced: number;
}

/** Watches draws as they run: people and money in hand at the end of each month traded. */
export type MonthWatcher = (draw: number, month: number, people: number, reserves: number) => void;

/**
 * The share of what a group has booked in a month that is attended, in a draw; where nobody asks it stays at its mean.
 * @param sessions that the group has booked in the month
 */
export type AttendanceLuck = (
  draw: number,
  month: number,
  group: number,
  sessions: number,
) => number;

/** The highest bar that a group's exits can ever be held against, once all peers are gone. */
const highestBar = (group: PeopleGroup): number =>
  barOf(Math.max(group.naturalExit, choiceChance(group, 1)));

/** The luck a run may need: people, room for one newcomer a month or more, and no word that could not matter. */
const extentOf = ({ draws, months, groups }: MonteCarloQuestion): LuckExtent => {
  const sum = (pick: (group: PeopleGroup) => number): number =>
    groups.reduce((all, group) => all + pick(group), 0);
  const newcomersPerMonth = Math.max(
    1,
    sum((group) => group.entriesPerMonth),
  );
  return {
    draws,
    months,
    entities: sum((group) => group.people) + Math.ceil(newcomersPerMonth * months),
    groups: groups.length,
    ceiling: groups.reduce((most, group) => Math.max(most, highestBar(group)), 0),
  };
};

const isSameLevel = (a: PriceLevel, b: PriceLevel): boolean =>
  a.feeFactor === b.feeFactor && a.costFactor === b.costFactor && a.blockIncome === b.blockIncome;

/** The level of every month; months alike share one. */
export const priceLevels = (
  service: TradingTerms & Pick<ModelledService, 'blockSchedule' | 'months'>,
): readonly PriceLevel[] => {
  const levels: PriceLevel[] = [];
  for (let month = 1; month <= service.months; month += 1) {
    const level = priceLevel(service, month, blockIncomeAt(service.blockSchedule, month));
    const before = levels.at(-1);
    levels.push(before !== undefined && isSameLevel(before, level) ? before : level);
  }
  return levels;
};

/** A service prepared once for all its draws. */
class Simulation {
  private readonly crowd: Crowd;
  private readonly levels: readonly PriceLevel[];
  private readonly bars: ExitBars;
  private readonly entryBars: readonly number[];
  private readonly atStart: number;
  private barsFor = Number.NaN;
  private margin = 0;
  private marginFor: { readonly version: number; readonly level: PriceLevel } | undefined;

  constructor(
    private readonly service: MonteCarloQuestion,
    memory: LuckMemory,
    private readonly watch?: MonthWatcher,
    private readonly attendance?: AttendanceLuck,
  ) {
    const { groups, seed } = service;
    this.crowd = new Crowd(groups, { seed, table: memory.tableFor(seed, extentOf(service)) });
    this.levels = priceLevels(service);
    this.bars = {
      natural: Float64Array.from(groups, (group) => barOf(group.naturalExit)),
      choice: new Float64Array(groups.length),
    };
    this.entryBars = groups.map((group) => barOf(group.entriesPerMonth));
    this.atStart = groups.reduce((sum, group) => sum + group.people, 0);
  }

  /** The bars of leaving by choice move only with the number of people. */
  private setBars(): void {
    const { people } = this.crowd;
    if (people === this.barsFor) return;
    const { groups } = this.service;
    const lost = shareLost(people, this.atStart);
    for (let g = 0; g < groups.length; g += 1) {
      this.bars.choice[g] = barOf(choiceChance(groups[g] as PeopleGroup, lost));
    }
    this.barsFor = people;
  }

  /** The month's margin, worked out again only when people or prices changed. */
  private marginAt(level: PriceLevel): number {
    const { service, crowd } = this;
    if (this.marginFor?.version !== crowd.version || this.marginFor.level !== level) {
      this.margin = monthMoney(service, service.groups, crowd.byGroup, level).margin;
      this.marginFor = { version: crowd.version, level };
    }
    return this.margin;
  }

  /** The month's margin with attendance as luck has it. */
  private marginByLuck(
    level: PriceLevel,
    draw: number,
    month: number,
    attendance: AttendanceLuck,
  ): number {
    const { service, crowd } = this;
    const patterns = service.groups.map((group, g) => {
      const sessions = service.weeksPerMonth * group.sessionsPerWeek * (crowd.byGroup[g] as number);
      return { ...group, attendance: attendance(draw, month, g, sessions) };
    });
    return monthMoney(service, patterns, crowd.byGroup, level).margin;
  }

  /** Sessions a week that nobody has booked. */
  private freeSessions(): number {
    const { groups, placesPerSession, sessionsPerWeek } = this.service;
    let booked = 0;
    for (let g = 0; g < groups.length; g += 1) {
      booked += (this.crowd.byGroup[g] as number) * (groups[g] as PeopleGroup).sessionsPerWeek;
    }
    return Math.max(0, placesPerSession * sessionsPerWeek - booked);
  }

  private arrive(draw: number, month: number): void {
    const { groups } = this.service;
    let free: number | undefined;
    for (let g = 0; g < groups.length; g += 1) {
      const bar = this.entryBars[g] as number;
      if (bar === 0 || !isUnder(this.crowd.arrivalWord(draw, month, g), bar)) continue;
      free ??= this.freeSessions();
      const wanted = (groups[g] as PeopleGroup).sessionsPerWeek;
      if (free < wanted - DUST) continue;
      this.crowd.join(g);
      free = Math.max(0, free - wanted);
    }
  }

  run(draw: number): DrawEnd {
    const { service, crowd } = this;
    crowd.restart();
    let { reserves } = service;
    let losses = 0;
    let due = Infinity;
    for (let month = 1; month <= service.months; month += 1) {
      this.setBars();
      crowd.depart(draw, month, this.bars);
      this.arrive(draw, month);
      const level = this.levels[month - 1] as PriceLevel;
      const margin =
        this.attendance === undefined
          ? this.marginAt(level)
          : this.marginByLuck(level, draw, month, this.attendance);
      reserves += margin + service.subsidyMonthly;
      this.watch?.(draw, month, crowd.people, reserves);
      losses = lossesInARow(losses, margin, service.subsidyMonthly);
      if (due === Infinity && ruleMet(service, month, reserves, losses) !== undefined) {
        due = month + service.noticeMonths;
        if (due > service.months && this.watch === undefined) break;
      }
      if (month === due) return { closeMonth: month, displaced: crowd.people };
    }
    return { closeMonth: 0, displaced: 0 };
  }
}

/** Simulates one draw, with nothing remembered: for services whose terms differ from draw to draw. */
export const simulateDraw = (
  question: MonteCarloQuestion,
  draw: number,
  attendance?: AttendanceLuck,
): DrawEnd => new Simulation(question, noMemory, undefined, attendance).run(draw);

/** What the ends of all draws come to. */
export const summarise = (
  { draws, months }: Pick<MonteCarloQuestion, 'draws' | 'months'>,
  endOf: (draw: number) => DrawEnd,
): MonteCarloAnswer => {
  const closedInMonth = Array.from({ length: months }, () => 0);
  let displacedTotal = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const { closeMonth, displaced } = endOf(draw);
    if (closeMonth === 0) continue;
    closedInMonth[closeMonth - 1] = (closedInMonth[closeMonth - 1] ?? 0) + 1;
    displacedTotal += displaced;
  }
  let closed = 0;
  const closedBy = closedInMonth.map((inMonth) => (closed += inMonth));
  const { low, high } = wilson(closed, draws);
  const median = closedBy.findIndex((count) => 2 * count >= draws);
  return {
    closedInMonth,
    probabilityByMonth: closedBy.map((count) => count / draws),
    low,
    high,
    medianCloseMonth: median === -1 ? null : median + 1,
    displacedTotal,
    meanDisplaced: displacedTotal / draws,
  };
};

/**
 * Simulates a service `draws` times. The answer does not depend on the memory, which only saves
 * looking luck up again, nor on the watcher.
 */
export const simulate = (
  question: MonteCarloQuestion,
  memory: LuckMemory = noMemory,
  watch?: MonthWatcher,
): MonteCarloAnswer => {
  const simulation = new Simulation(question, memory, watch);
  return summarise(question, (draw) => simulation.run(draw));
};

const MOST_DRAWS = 100_000;

/** How often and from which seed a service is drawn. */
export const drawFields = {
  seed: wholeOf({ min: 0, max: LARGEST_WORD }),
  draws: wholeOf({ min: 1, max: MOST_DRAWS }),
};

const shape: Reader<MonteCarloQuestion> = objectOf({ ...modelledServiceFields, ...drawFields });

/** Faults of a service that is to be simulated person by person. */
const simulationFault = (service: ModelledService): Refusal | undefined =>
  firstFault(service.groups, (group, g) => {
    if (!Number.isInteger(group.people))
      return refusal(`groups[${g}].people`, 'must be a whole number of people');
    return group.entriesPerMonth > 1
      ? refusal(
          `groups[${g}].entriesPerMonth`,
          'must be at most 1: it is the chance of one newcomer',
        )
      : undefined;
  }) ??
  (service.groups.reduce((sum, group) => sum + group.people, 0) > MOST_PEOPLE
    ? refusal('groups', `must hold at most ${MOST_PEOPLE} people in all`)
    : undefined);

/** Reads a service that is to be simulated. */
export const readSimulation: Reader<MonteCarloQuestion> = checked(
  shape,
  (question) => simulationFault(question) ?? modelledServiceFault(question),
);

/** viability.monteCarlo: when and how often the service closes. */
export const monteCarloMethod = (
  memory: LuckMemory,
): Method<MonteCarloQuestion, MonteCarloAnswer> => ({
  read: readSimulation,
  run: (question) => simulate(question, memory),
});
