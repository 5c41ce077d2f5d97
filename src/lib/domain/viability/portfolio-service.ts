/**
 * One service of a portfolio, drawn event by event instead of person by person and month by month. The lives of n people
 * who leave alike, measured in hazard gone through, end at exponential distances: the next end is Exp(1)/n away. So a
 * month without a leaver costs one comparison, and the distribution is exactly that of the month model.
 */
import { DUST } from '../kernel/exactness.ts';
import { numberOfId, Stream } from '../kernel/stream.ts';
import { lossesInARow, ruleMet, rulesOf, type ClosureRules } from './closure-watch.ts';
import type { ModelledService, PeopleGroup } from './modelled-service.ts';
import { monthMoney, type PriceLevel } from './money.ts';
import { priceLevels } from './monte-carlo.ts';
import { choiceChance, shareLost } from './path.ts';

/** Margins remembered for each service at most: two or three groups over several years of prices. */
const MOST_MARGINS = 16_384;

/** Hears of a draw in which the service closes: when, and how many lose their place. */
export type OnClose = (draw: number, month: number, displaced: number) => void;

const hazardOf = (group: PeopleGroup, lost: number): number =>
  -Math.log1p(-group.naturalExit) - Math.log1p(-choiceChance(group, lost));

/** People beyond those at the start for whom margins are remembered too. */
const ROOM_FOR_NEWCOMERS = 8;

/** Margins by price level and people of each group, worked out when first asked for. */
class Margins {
  private readonly known: Float64Array;
  private readonly sizes: Int32Array;
  private readonly steps: Int32Array;
  private readonly perLevel: number;

  constructor(
    private readonly service: ModelledService,
    private readonly levels: readonly PriceLevel[],
  ) {
    const { groups, months } = service;
    this.sizes = Int32Array.from(
      groups,
      ({ people, entriesPerMonth }) =>
        people + Math.min(ROOM_FOR_NEWCOMERS, Math.ceil(entriesPerMonth * months)) + 1,
    );
    this.steps = new Int32Array(groups.length);
    let step = 1;
    for (const [g, size] of this.sizes.entries()) {
      this.steps[g] = step;
      step = Math.min(step * size, MOST_MARGINS + 1);
    }
    this.perLevel = step;
    const all = step * levels.length;
    this.known = new Float64Array(all <= MOST_MARGINS ? all : 0).fill(Number.NaN);
  }

  at(level: number, people: Int32Array): number {
    const { known, sizes, steps } = this;
    let place = level * this.perLevel;
    for (let g = 0; g < people.length; g += 1) {
      const here = people[g] as number;
      if (here >= (sizes[g] as number)) return this.workOut(level, people);
      place += here * (steps[g] as number);
    }
    if (place >= known.length) return this.workOut(level, people);
    const margin = known[place] as number;
    // Not a number is the only one that is not itself.
    return margin === margin ? margin : (known[place] = this.workOut(level, people));
  }

  private workOut(level: number, people: Int32Array): number {
    const { service, levels } = this;
    return monthMoney(service, service.groups, people, levels[level] as PriceLevel).margin;
  }
}

/** Newcomers of a group, at most one a month for each line. */
interface Line {
  readonly group: number;
  /** −1 / ln(1 − chance): turns an exponential into the months without a newcomer before the next. */
  readonly scale: number;
}

const linesOf = (groups: readonly PeopleGroup[]): readonly Line[] =>
  groups.flatMap(({ entriesPerMonth }, group) => {
    const parts = Math.ceil(entriesPerMonth);
    return Array.from({ length: parts }, () => ({
      group,
      scale: -1 / Math.log1p(-entriesPerMonth / parts),
    }));
  });

/** A service prepared once for all its draws. */
export class DrawnService {
  private readonly stream = new Stream();
  private readonly thing: number;
  private readonly margins: Margins;
  /** Price level of each month, by its number among the different ones. */
  private readonly levelOf: Int32Array;
  private readonly lines: readonly Line[];
  private readonly atStart: number;
  private readonly sizes: Int32Array;
  private readonly sessions: Float64Array;
  /** Hazard of a month: group × (people at start + 1) + people now. */
  private readonly hazard: Float64Array;
  private readonly people: Int32Array;
  private readonly toNext: Float64Array;
  /** Month in which each line brings its next newcomer. */
  private readonly due: Int32Array;
  private nextNewcomer = 0;
  private total = 0;
  private readonly rules: ClosureRules;

  constructor(
    id: string,
    private readonly service: ModelledService,
    private readonly seed: number,
  ) {
    const { groups } = service;
    const byMonth = priceLevels(service);
    const levels = [...new Set(byMonth)];
    this.thing = numberOfId(id);
    this.margins = new Margins(service, levels);
    this.levelOf = Int32Array.from(byMonth, (level) => levels.indexOf(level));
    this.lines = linesOf(groups);
    this.sizes = Int32Array.from(groups, ({ people }) => people);
    this.sessions = Float64Array.from(groups, ({ sessionsPerWeek }) => sessionsPerWeek);
    this.atStart = this.sizes.reduce((sum, people) => sum + people, 0);
    this.hazard = Float64Array.from({ length: groups.length * (this.atStart + 1) }, (_, at) => {
      const group = groups[Math.floor(at / (this.atStart + 1))] as PeopleGroup;
      return hazardOf(group, shareLost(at % (this.atStart + 1), this.atStart));
    });
    this.people = new Int32Array(groups.length);
    this.toNext = new Float64Array(groups.length);
    this.due = new Int32Array(this.lines.length);
    this.rules = rulesOf(service);
  }

  private begin(draw: number): void {
    this.stream.begin(this.seed, draw, this.thing);
    this.total = this.atStart;
    this.people.set(this.sizes);
    for (let g = 0; g < this.people.length; g += 1) this.setNext(g);
    for (let at = 0; at < this.due.length; at += 1) this.setDue(at, 1);
    this.findNextNewcomer();
  }

  /** How much hazard until the next of a group leaves. What went before does not matter: the distribution forgets. */
  private setNext(g: number): void {
    const here = this.people[g] as number;
    this.toNext[g] = here === 0 ? Infinity : this.stream.exponential() / here;
  }

  /** Draws the month of a line's next newcomer, from `month` on. */
  private setDue(at: number, month: number): void {
    const without = Math.floor(this.stream.exponential() * (this.lines[at] as Line).scale);
    this.due[at] = month + Math.min(without, this.service.months);
  }

  private findNextNewcomer(): void {
    let next = this.service.months + 1;
    for (let at = 0; at < this.due.length; at += 1) next = Math.min(next, this.due[at] as number);
    this.nextNewcomer = next;
  }

  /** Lets people go until the next of the group is still ahead. */
  private leave(g: number, behind: number): void {
    let here = this.people[g] as number;
    const before = here;
    let left = behind;
    while (left <= 0 && here > 0) {
      here -= 1;
      left = here === 0 ? Infinity : left + this.stream.exponential() / here;
    }
    this.people[g] = here;
    this.total -= before - here;
    this.toNext[g] = left;
  }

  /** @returns whether anybody came */
  private arrive(month: number): boolean {
    let isChanged = false;
    for (let at = 0; at < this.due.length; at += 1) {
      if (this.due[at] !== month) continue;
      this.setDue(at, month + 1);
      if (this.admit((this.lines[at] as Line).group)) isChanged = true;
    }
    this.findNextNewcomer();
    return isChanged;
  }

  private admit(g: number): boolean {
    const { people, sessions, service } = this;
    let booked = 0;
    for (let other = 0; other < people.length; other += 1) {
      booked += (people[other] as number) * (sessions[other] as number);
    }
    const free = Math.max(0, service.placesPerSession * service.sessionsPerWeek - booked);
    if (free < (sessions[g] as number) - DUST) return false;
    const before = people[g] as number;
    people[g] = before + 1;
    this.total += 1;
    // The wait for the first of one more is shorter in this proportion, and just as random.
    if (before === 0) this.setNext(g);
    else this.toNext[g] = ((this.toNext[g] as number) * before) / (before + 1);
    return true;
  }

  /** Draws `from` to `to` − 1, one after another; those that close are told to `onClose`. */
  run(from: number, to: number, onClose: OnClose): void {
    const { people, toNext, hazard, atStart, levelOf, margins, rules, service } = this;
    const { months } = service;
    const { subsidyMonthly, noticeMonths, decommissionMonth } = rules;
    const floor = rules.reserveFloor - DUST;
    const mostLosses = rules.deficitMonthsRule > 0 ? rules.deficitMonthsRule : months + 1;
    for (let draw = from; draw < to; draw += 1) {
      this.begin(draw);
      let { reserves } = service;
      let losses = 0;
      let due = months + 1;
      let isDue = false;
      let level = -1;
      let margin = 0;
      for (let month = 1; month <= months; month += 1) {
        let isChanged = false;
        let row = Math.min(this.total, atStart);
        for (let g = 0; g < people.length; g += 1, row += atStart + 1) {
          const left = (toNext[g] as number) - (hazard[row] as number);
          toNext[g] = left;
          if (left > 0) continue;
          this.leave(g, left);
          isChanged = true;
        }
        if (month === this.nextNewcomer && this.arrive(month)) isChanged = true;
        const now = levelOf[month - 1] as number;
        if (isChanged || now !== level) {
          level = now;
          margin = margins.at(level, people);
        }
        reserves += margin + subsidyMonthly;
        losses = lossesInARow(losses, margin, subsidyMonthly);
        // A quick look first: the rules themselves are asked only when one of them may be met.
        const mayEnd = reserves < floor || losses >= mostLosses || month === decommissionMonth;
        if (mayEnd && !isDue && ruleMet(rules, month, reserves, losses) !== undefined) {
          isDue = true;
          due = month + noticeMonths;
          if (due > months) break;
        }
        if (month === due) {
          onClose(draw, month, this.total);
          break;
        }
      }
    }
  }
}
