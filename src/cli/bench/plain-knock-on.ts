/**
 * The ensemble as slow and obvious as it can be, for the bench and as the oracle of the fast way: one object a person,
 * ids instead of numbers, everything counted anew.
 */
import { philox, uniformOf } from '#lib/domain/kernel/philox.ts';
import type {
  KnockOnPerson,
  KnockOnQuestion,
  KnockOnService,
  StayGroup,
  StayTerms,
} from '#lib/domain/viability/knock-on-question.ts';
import { blockIncomeAt, monthMoney, priceLevel } from '#lib/domain/viability/money.ts';

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const FIRST_LINE = 1_000_000;

const byId = <T extends { readonly id: string }>(list: readonly T[]): T[] =>
  [...list].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Somebody who attends, or looks for a place. */
interface Someone {
  readonly entity: number;
  /** The person on record, or the one a newcomer takes after. */
  readonly like: KnockOnPerson;
  service: string;
  terms: StayTerms;
  isOwn: boolean;
  naturalStay: number;
  choiceStay: number;
}

interface Standing {
  readonly service: KnockOnService;
  readonly start: number;
  reserves: number;
  losses: number;
  triggered: number | undefined;
  closed: number | undefined;
}

export interface PlainMove {
  readonly month: number;
  readonly entity: number;
  readonly from: string;
  readonly to: string;
}

export interface PlainDraw {
  readonly closedIn: Readonly<Record<string, number>>;
  readonly moves: readonly PlainMove[];
  readonly natural: number;
  readonly choice: number;
  readonly newcomers: number;
  readonly unplaced: number;
  readonly stopped: number;
  readonly attending: number;
  readonly waiting: number;
  readonly reserves: Readonly<Record<string, number>>;
}

const isPossible = ({ like }: Someone, service: KnockOnService): boolean => {
  const { feePerSession } = service.arrivals;
  const minutes = like.minutes.get(service.id);
  return (
    service.needs.includes(like.need) &&
    like.weekdays.every((day) => (service.placesByWeekday[day - 1] ?? 0) > 0) &&
    feePerSession <= (like.budgetPerSession ?? Infinity) + 1e-9 &&
    feePerSession * like.weekdays.length <= (like.budgetPerWeek ?? Infinity) + 1e-9 &&
    typeof minutes === 'number' &&
    minutes <= like.maxMinutes
  );
};

const distance = (group: readonly Someone[], service: KnockOnService): number =>
  group.reduce((sum, { like }) => sum + (like.minutes.get(service.id) ?? Infinity), 0);

/** One draw, month by month. */
class PlainWorld {
  readonly moves: PlainMove[] = [];
  readonly count = { natural: 0, choice: 0, newcomers: 0, unplaced: 0, stopped: 0 };
  readonly standings: readonly Standing[];
  here: Someone[];
  waiting: Someone[] = [];
  private readonly people: readonly KnockOnPerson[];

  constructor(
    private readonly question: KnockOnQuestion,
    private readonly draw: number,
    private readonly isLinked: boolean,
  ) {
    this.people = byId(question.people);
    const services = byId(question.services);
    this.standings = services.map((service) => ({
      service,
      start: this.people.filter((person) => person.service === service.id).length,
      reserves: service.reserves,
      losses: 0,
      triggered: undefined,
      closed: undefined,
    }));
    this.here = this.people.map((person, entity) => {
      const at = services.find(({ id }) => id === person.service);
      const terms = at?.groups.find(({ id }) => id === person.group);
      if (terms === undefined) throw new Error('a person without a group');
      return this.begin(entity, person, person.service, terms);
    });
  }

  private begin(entity: number, like: KnockOnPerson, service: string, terms: StayTerms): Someone {
    return { entity, like, service, terms, isOwn: true, naturalStay: 1, choiceStay: 1 };
  }

  private luck(month: number, entity: number, channel: number): number {
    return uniformOf(philox([this.draw, month, entity, channel], [this.question.seed, 0])[0]);
  }

  /** Exits, at the chances that hold before anybody leaves this month. */
  depart(): void {
    const lostBefore = new Map(
      this.standings.map(({ service, start }) => {
        const own = this.here.filter((one) => one.isOwn && one.service === service.id).length;
        return [service.id, start === 0 ? 0 : Math.max(0, 1 - own / start)];
      }),
    );
    this.here = this.here.filter((one) => {
      const { naturalExit, choiceExit, peerEffect } = one.terms;
      one.naturalStay *= 1 - naturalExit;
      if (one.naturalStay <= this.luck(0, one.entity, 0)) {
        this.count.natural += 1;
        return false;
      }
      const lost = lostBefore.get(one.service) ?? 0;
      one.choiceStay *= 1 - Math.min(1, choiceExit * (1 + peerEffect * lost));
      if (one.choiceStay <= this.luck(0, one.entity, 1)) {
        this.count.choice += 1;
        return false;
      }
      return true;
    });
  }

  /** Places for those whose service closed last month. */
  place(month: number): void {
    const looking = this.waiting.filter(
      ({ like, entity }) =>
        this.isLinked && (like.goesOn === 1 || this.luck(month, entity, 8) < like.goesOn),
    );
    this.count.stopped += this.waiting.length - looking.length;
    const circles = this.question.keepTogether
      ? looking
          .map((one) => this.circleOf(one, looking))
          .filter((circle, at) => circle[0] === looking[at])
      : looking.map((one) => [one]);
    for (const circle of this.order(circles)) {
      if (circle.length > 1 && this.settle(month, circle)) continue;
      for (const alone of this.order(circle.map((one) => [one]))) {
        if (!this.settle(month, alone)) this.count.unplaced += 1;
      }
    }
  }

  private circleOf(first: Someone, looking: readonly Someone[]): Someone[] {
    const isFriend = (a: Someone, b: Someone): boolean =>
      this.people[a.entity] !== undefined &&
      this.people[b.entity] !== undefined &&
      a.service === b.service &&
      this.question.friendships.some(
        (pair) => pair.includes(a.like.id) && pair.includes(b.like.id),
      );
    const circle = [first];
    for (const member of circle) {
      circle.push(...looking.filter((one) => !circle.includes(one) && isFriend(member, one)));
    }
    return circle.sort((a, b) => a.entity - b.entity);
  }

  private choicesOf(group: readonly Someone[]): KnockOnService[] {
    return this.standings
      .filter(({ triggered, closed }) => triggered === undefined && closed === undefined)
      .map(({ service }) => service)
      .filter((service) => group.every((one) => isPossible(one, service)));
  }

  private order(groups: readonly (readonly Someone[])[]): (readonly Someone[])[] {
    return groups
      .map((group) => ({
        group,
        choices: this.choicesOf(group).length,
        first: group[0]?.entity ?? 0,
      }))
      .sort((a, b) => a.choices - b.choices || a.first - b.first)
      .map(({ group }) => group);
  }

  private freeOn(service: KnockOnService, day: number): number {
    const taken = this.here.filter(
      (one) => one.service === service.id && one.like.weekdays.includes(day),
    );
    return (service.placesByWeekday[day - 1] ?? 0) - taken.length;
  }

  private fits(service: KnockOnService, group: readonly Someone[]): boolean {
    return DAYS.every((day) => {
      const wanted = group.filter(({ like }) => like.weekdays.includes(day)).length;
      return wanted === 0 || this.freeOn(service, day) >= wanted;
    });
  }

  private settle(month: number, group: readonly Someone[]): boolean {
    const found = this.choicesOf(group)
      .sort((a, b) => distance(group, a) - distance(group, b) || (a.id < b.id ? -1 : 1))
      .find((service) => this.fits(service, group));
    if (found === undefined) return false;
    for (const one of group) {
      this.moves.push({ month, entity: one.entity, from: one.service, to: found.id });
      one.service = found.id;
      one.terms = found.arrivals;
      one.isOwn = false;
      this.here.push(one);
    }
    return true;
  }

  /** Newcomers, at most one for each line. */
  welcome(month: number): void {
    let line = 0;
    for (const { service, closed } of this.standings) {
      for (const group of byId(service.groups)) {
        const parts = Math.ceil(group.entriesPerMonth);
        for (let part = 0; part < parts; part += 1, line += 1) {
          const chance = group.entriesPerMonth / parts;
          if (closed === undefined && this.luck(month, FIRST_LINE + line, 2) < chance)
            this.admit(month, service, group, line);
        }
      }
    }
  }

  private admit(month: number, service: KnockOnService, group: StayGroup, line: number): void {
    const all = this.people.filter((person) => person.service === service.id);
    const own = all.filter((person) => person.group === group.id);
    const likes = own.length > 0 ? own : all;
    const like = likes[(month - 1 + line) % likes.length];
    if (like === undefined) throw new Error('newcomers where nobody is');
    const entity = this.people.length + line * this.question.months + month - 1;
    const newcomer = this.begin(entity, like, service.id, group);
    if (!this.fits(service, [newcomer])) return;
    this.here.push(newcomer);
    this.count.newcomers += 1;
  }

  /** Money and rules of every open service, then closures all together. */
  trade(month: number): void {
    for (const standing of this.standings) {
      if (standing.closed === undefined) this.tradeOne(standing, month);
    }
    const isClosing = ({ service }: Someone): boolean =>
      this.standings.some(({ service: { id }, closed }) => id === service && closed === month);
    this.waiting = this.here.filter(isClosing).sort((a, b) => a.entity - b.entity);
    this.here = this.here.filter((one) => !isClosing(one));
  }

  private tradeOne(standing: Standing, month: number): void {
    const { service } = standing;
    const present = this.here.filter((one) => one.service === service.id);
    const { margin } = monthMoney(
      service,
      present.map(({ terms, like }) => ({ ...terms, sessionsPerWeek: like.weekdays.length })),
      present.map(() => 1),
      priceLevel(service, month, blockIncomeAt(service.blockSchedule, month)),
    );
    standing.reserves += margin + service.subsidyMonthly;
    standing.losses = margin + service.subsidyMonthly < -1e-9 ? standing.losses + 1 : 0;
    const must =
      standing.reserves < service.reserveFloor - 1e-9 ||
      (service.deficitMonthsRule > 0 && standing.losses >= service.deficitMonthsRule) ||
      month === service.decommissionMonth;
    if (must) standing.triggered ??= month;
    if (standing.triggered !== undefined && month === standing.triggered + service.noticeMonths)
      standing.closed = month;
  }
}

/** One draw. `isLinked` false: whoever loses a place does not look for another. */
export const plainDraw = (
  question: KnockOnQuestion,
  draw: number,
  isLinked: boolean,
): PlainDraw => {
  const world = new PlainWorld(question, draw, isLinked);
  for (let month = 1; month <= question.months; month += 1) {
    world.depart();
    world.place(month);
    world.welcome(month);
    world.trade(month);
  }
  return {
    closedIn: Object.fromEntries(
      world.standings.flatMap(({ service, closed }) =>
        closed === undefined ? [] : [[service.id, closed]],
      ),
    ),
    moves: world.moves,
    ...world.count,
    attending: world.here.length,
    waiting: world.waiting.length,
    reserves: Object.fromEntries(
      world.standings.map(({ service, reserves }) => [service.id, reserves]),
    ),
  };
};
