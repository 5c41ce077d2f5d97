/**
 * The month model person by person. Luck is addressed, not drawn in order, so the counts are the same on every machine
 * and the same person is lucky or not in every scenario (common random numbers).
 */
import { CHANNELS, FIRST_ARRIVAL_ENTITY, MOST_PEOPLE } from '../kernel/channels.ts';
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
import { noMemory, type Luck, type LuckExtent, type LuckMemory } from './luck.ts';
import { blockIncomeAt, monthMoney, priceLevel, type PriceLevel } from './money.ts';
import { choiceChance, shareLost } from './path.ts';
import {
  modelledServiceFault,
  modelledServiceFields,
  type PeopleGroup,
  type ModelledService,
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
interface DrawEnd {
  /** 0 when the service is still open at the horizon. */
  readonly closeMonth: number;
  readonly displaced: number;
}

/** The people of one draw, packed: who is present comes first. Reused from draw to draw. */
class Crowd {
  private entities: Int32Array;
  private groupOf: Int32Array;
  private present = 0;
  private numbered = 0;
  readonly byGroup: Float64Array;

  constructor(private readonly groups: readonly PeopleGroup[]) {
    const atStart = groups.reduce((sum, group) => sum + group.people, 0);
    this.entities = new Int32Array(atStart + groups.length);
    this.groupOf = new Int32Array(atStart + groups.length);
    this.byGroup = new Float64Array(groups.length);
  }

  get people(): number {
    return this.present;
  }

  restart(): void {
    this.present = 0;
    this.numbered = 0;
    this.byGroup.fill(0);
    for (const [g, group] of this.groups.entries())
      for (let n = 0; n < group.people; n += 1) this.join(g);
  }

  join(group: number): void {
    if (this.present === this.entities.length) this.grow();
    this.entities[this.present] = this.numbered;
    this.groupOf[this.present] = group;
    this.present += 1;
    this.numbered += 1;
    this.byGroup[group] = (this.byGroup[group] as number) + 1;
  }

  private grow(): void {
    const wider = (from: Int32Array): Int32Array => {
      const to = new Int32Array(from.length * 2);
      to.set(from);
      return to;
    };
    this.entities = wider(this.entities);
    this.groupOf = wider(this.groupOf);
  }

  /** Lets everybody go whose luck is under a bar of their group. */
  depart(
    luck: Luck,
    draw: number,
    month: number,
    naturalBars: Float64Array,
    choiceBars: Float64Array,
  ): void {
    const { entities, groupOf, byGroup } = this;
    let kept = 0;
    for (let place = 0; place < this.present; place += 1) {
      const entity = entities[place] as number;
      const group = groupOf[place] as number;
      const natural = naturalBars[group] as number;
      const choice = choiceBars[group] as number;
      const leaves =
        (natural > 0 && isUnder(luck.word(draw, month, entity, CHANNELS.naturalExit), natural)) ||
        (choice > 0 && isUnder(luck.word(draw, month, entity, CHANNELS.choiceExit), choice));
      if (leaves) {
        byGroup[group] = (byGroup[group] as number) - 1;
      } else {
        entities[kept] = entity;
        groupOf[kept] = group;
        kept += 1;
      }
    }
    this.present = kept;
  }
}

/** Watches draws as they run: people and money in hand at the end of each month traded. */
export type MonthWatcher = (draw: number, month: number, people: number, reserves: number) => void;

/** A service prepared once for all its draws. */
class Simulation {
  private readonly crowd: Crowd;
  private readonly levels: readonly PriceLevel[];
  private readonly naturalBars: Float64Array;
  private readonly choiceBars: Float64Array;
  private readonly atStart: number;

  constructor(
    private readonly service: ModelledService,
    private readonly luck: Luck,
    private readonly watch?: MonthWatcher,
  ) {
    this.crowd = new Crowd(service.groups);
    this.levels = Array.from({ length: service.months }, (_, at) =>
      priceLevel(service, at + 1, blockIncomeAt(service.blockSchedule, at + 1)),
    );
    this.naturalBars = Float64Array.from(service.groups, (group) => barOf(group.naturalExit));
    this.choiceBars = new Float64Array(service.groups.length);
    this.atStart = service.groups.reduce((sum, group) => sum + group.people, 0);
  }

  private leave(draw: number, month: number): void {
    const lost = shareLost(this.crowd.people, this.atStart);
    for (const [g, group] of this.service.groups.entries())
      this.choiceBars[g] = barOf(choiceChance(group, lost));
    this.crowd.depart(this.luck, draw, month, this.naturalBars, this.choiceBars);
  }

  private arrive(draw: number, month: number): void {
    const { groups, placesPerSession, sessionsPerWeek } = this.service;
    let booked = 0;
    for (const [g, group] of groups.entries())
      booked += (this.crowd.byGroup[g] as number) * group.sessionsPerWeek;
    let free = Math.max(0, placesPerSession * sessionsPerWeek - booked);
    for (const [g, group] of groups.entries()) {
      if (group.entriesPerMonth === 0 || free < group.sessionsPerWeek - DUST) continue;
      const word = this.luck.word(draw, month, FIRST_ARRIVAL_ENTITY + g, CHANNELS.entry);
      if (!isUnder(word, barOf(group.entriesPerMonth))) continue;
      this.crowd.join(g);
      free = Math.max(0, free - group.sessionsPerWeek);
    }
  }

  run(draw: number): DrawEnd {
    const { service, crowd } = this;
    crowd.restart();
    let { reserves } = service;
    let losses = 0;
    let due = Infinity;
    for (let month = 1; month <= service.months; month += 1) {
      this.leave(draw, month);
      this.arrive(draw, month);
      const level = this.levels[month - 1] as PriceLevel;
      const { margin } = monthMoney(service, service.groups, crowd.byGroup, level);
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

/** The addresses a run may look up: people, and room for those who join. */
const extentOf = ({ draws, months, groups }: MonteCarloQuestion): LuckExtent => ({
  draws,
  months,
  entities: groups.reduce(
    (sum, group) => sum + group.people + Math.ceil(group.entriesPerMonth * months),
    0,
  ),
  channels: CHANNELS.choiceExit + 1,
});

/**
 * Simulates a service `draws` times. The answer does not depend on the memory, which only saves
 * looking luck up again, nor on the watcher.
 */
export const simulate = (
  question: MonteCarloQuestion,
  memory: LuckMemory = noMemory,
  watch?: MonthWatcher,
): MonteCarloAnswer => {
  const { draws, months } = question;
  const simulation = new Simulation(
    question,
    memory.luckFor(question.seed, extentOf(question)),
    watch,
  );
  const closedInMonth = Array.from({ length: months }, () => 0);
  let displacedTotal = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const { closeMonth, displaced } = simulation.run(draw);
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

const MOST_DRAWS = 100_000;

const shape: Reader<MonteCarloQuestion> = objectOf({
  ...modelledServiceFields,
  seed: wholeOf({ min: 0, max: LARGEST_WORD }),
  draws: wholeOf({ min: 1, max: MOST_DRAWS }),
});

/** Faults of a service that is to be simulated person by person. */
export const simulationFault = (service: ModelledService): Refusal | undefined =>
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

/** viability.monteCarlo: when and how often the service closes. */
export const monteCarloMethod: Method<MonteCarloQuestion, MonteCarloAnswer> = {
  read: checked(shape, (question) => simulationFault(question) ?? modelledServiceFault(question)),
  run: (question) => simulate(question),
};
