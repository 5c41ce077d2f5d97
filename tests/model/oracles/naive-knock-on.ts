/** The ensemble as slow and obvious as it can be: one object a person, ids instead of numbers, everything counted anew. */
import { philox, uniformOf } from '#lib/domain/kernel/philox.ts';
import { blockIncomeAt, monthMoney, priceLevel } from '#lib/domain/viability/money.ts';
import type {
  KnockOnPerson,
  KnockOnQuestion,
  KnockOnService,
  StayTerms,
} from '#lib/domain/viability/knock-on-question.ts';

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

export interface NaiveMove {
  readonly month: number;
  readonly entity: number;
  readonly from: string;
  readonly to: string;
}

export interface NaiveDraw {
  readonly closedIn: Readonly<Record<string, number>>;
  readonly moves: readonly NaiveMove[];
  readonly natural: number;
  readonly choice: number;
  readonly newcomers: number;
  readonly unplaced: number;
  readonly stopped: number;
  readonly attending: number;
  readonly waiting: number;
  readonly reserves: Readonly<Record<string, number>>;
}

/** One draw. `isLinked` false: whoever loses a place does not look for another. */
export const naiveDraw = (
  question: KnockOnQuestion,
  draw: number,
  isLinked: boolean,
): NaiveDraw => {
  const { seed, months, keepTogether } = question;
  const luck = (month: number, entity: number, channel: number): number =>
    uniformOf(philox([draw, month, entity, channel], [seed, 0])[0]);
  const people = byId(question.people);
  const services = byId(question.services);
  const standings = services.map((service): Standing => ({
    service,
    start: people.filter((person) => person.service === service.id).length,
    reserves: service.reserves,
    losses: 0,
    triggered: undefined,
    closed: undefined,
  }));
  let here: Someone[] = people.map((person, entity) => ({
    entity,
    like: person,
    service: person.service,
    terms: services
      .find(({ id }) => id === person.service)
      ?.groups.find(({ id }) => id === person.group) as StayTerms,
    isOwn: true,
    naturalStay: 1,
    choiceStay: 1,
  }));
  let waiting: Someone[] = [];
  const count = { natural: 0, choice: 0, newcomers: 0, unplaced: 0, stopped: 0 };
  const moves: NaiveMove[] = [];
  const freeOn = (service: KnockOnService, day: number): number =>
    (service.placesByWeekday[day - 1] ?? 0) -
    here.filter((one) => one.service === service.id && one.like.weekdays.includes(day)).length;
  const fits = (service: KnockOnService, group: readonly Someone[]): boolean =>
    [1, 2, 3, 4, 5, 6, 7].every((day) => {
      const wanted = group.filter(({ like }) => like.weekdays.includes(day)).length;
      return wanted === 0 || freeOn(service, day) >= wanted;
    });
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

  for (let month = 1; month <= months; month += 1) {
    // Exits, at the chances that hold before anybody leaves this month.
    const lostBefore = new Map(
      standings.map(({ service, start }) => {
        const own = here.filter((one) => one.isOwn && one.service === service.id).length;
        return [service.id, start === 0 ? 0 : Math.max(0, 1 - own / start)];
      }),
    );
    here = here.filter((one) => {
      const lost = lostBefore.get(one.service) ?? 0;
      one.naturalStay *= 1 - one.terms.naturalExit;
      if (one.naturalStay <= luck(0, one.entity, 0)) {
        count.natural += 1;
        return false;
      }
      const choosing = Math.min(1, one.terms.choiceExit * (1 + one.terms.peerEffect * lost));
      one.choiceStay *= 1 - choosing;
      if (one.choiceStay <= luck(0, one.entity, 1)) {
        count.choice += 1;
        return false;
      }
      return true;
    });

    // Places for those whose service closed last month.
    const looking = waiting.filter(
      (one) => isLinked && (one.like.goesOn === 1 || luck(month, one.entity, 8) < one.like.goesOn),
    );
    count.stopped += waiting.length - looking.length;
    const takers = standings
      .filter(({ triggered, closed }) => triggered === undefined && closed === undefined)
      .map(({ service }) => service);
    const choicesOf = (group: readonly Someone[]): KnockOnService[] =>
      takers.filter((service) => group.every((one) => isPossible(one, service)));
    const distance = (group: readonly Someone[], service: KnockOnService): number =>
      group.reduce((sum, { like }) => sum + (like.minutes.get(service.id) ?? Infinity), 0);
    const nearestFirst = (group: readonly Someone[]): KnockOnService[] =>
      choicesOf(group).sort(
        (a, b) => distance(group, a) - distance(group, b) || (a.id < b.id ? -1 : 1),
      );
    const settle = (group: readonly Someone[]): boolean => {
      const found = nearestFirst(group).find((service) => fits(service, group));
      if (found === undefined) return false;
      for (const one of group) {
        moves.push({ month, entity: one.entity, from: one.service, to: found.id });
        Object.assign(one, { service: found.id, terms: found.arrivals, isOwn: false });
        here.push(one);
      }
      return true;
    };
    const isFriend = (a: Someone, b: Someone): boolean =>
      people[a.entity] !== undefined &&
      people[b.entity] !== undefined &&
      a.service === b.service &&
      question.friendships.some((pair) => pair.includes(a.like.id) && pair.includes(b.like.id));
    const circleOf = (first: Someone): Someone[] => {
      const circle = [first];
      for (const member of circle) {
        circle.push(...looking.filter((one) => !circle.includes(one) && isFriend(member, one)));
      }
      return circle.sort((a, b) => a.entity - b.entity);
    };
    const order = <T extends readonly Someone[]>(groups: readonly T[]): T[] =>
      groups
        .map((group) => ({ group, choices: choicesOf(group).length, first: group[0]?.entity ?? 0 }))
        .sort((a, b) => a.choices - b.choices || a.first - b.first)
        .map(({ group }) => group);
    const circles = keepTogether
      ? looking.map(circleOf).filter((circle, at) => circle[0] === looking[at])
      : looking.map((one) => [one]);
    for (const circle of order(circles)) {
      if (circle.length > 1 && settle(circle)) continue;
      for (const alone of order(circle.map((one) => [one]))) {
        if (!settle(alone)) count.unplaced += 1;
      }
    }

    // Newcomers, at most one for each line.
    let line = 0;
    for (const { service, closed } of standings) {
      for (const group of byId(service.groups)) {
        const parts = Math.ceil(group.entriesPerMonth);
        for (let part = 0; part < parts; part += 1, line += 1) {
          if (closed !== undefined) continue;
          if (luck(month, 1_000_000 + line, 2) >= group.entriesPerMonth / parts) continue;
          const all = people.filter((person) => person.service === service.id);
          const own = all.filter((person) => person.group === group.id);
          const likes = own.length > 0 ? own : all;
          const like = likes[(month - 1 + line) % likes.length] as KnockOnPerson;
          const newcomer: Someone = {
            entity: people.length + line * months + month - 1,
            like,
            service: service.id,
            terms: group,
            isOwn: true,
            naturalStay: 1,
            choiceStay: 1,
          };
          if (!fits(service, [newcomer])) continue;
          here.push(newcomer);
          count.newcomers += 1;
        }
      }
    }

    // Money, rules, and closures all together at the end.
    for (const standing of standings) {
      const { service } = standing;
      if (standing.closed !== undefined) continue;
      const present = here.filter((one) => one.service === service.id);
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
      if (standing.triggered === undefined && must) standing.triggered = month;
      if (standing.triggered !== undefined && month === standing.triggered + service.noticeMonths) {
        standing.closed = month;
      }
    }
    const closing = new Set(
      standings.filter(({ closed }) => closed === month).map(({ service }) => service.id),
    );
    waiting = here.filter((one) => closing.has(one.service)).sort((a, b) => a.entity - b.entity);
    here = here.filter((one) => !closing.has(one.service));
  }
  return {
    closedIn: Object.fromEntries(
      standings.flatMap(({ service, closed }) =>
        closed === undefined ? [] : [[service.id, closed]],
      ),
    ),
    moves,
    ...count,
    attending: here.length,
    waiting: waiting.length,
    reserves: Object.fromEntries(standings.map(({ service, reserves }) => [service.id, reserves])),
  };
};
