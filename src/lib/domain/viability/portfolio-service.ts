/**
 * One service of a portfolio, drawn event by event instead of person by person and month by month. Somebody who stays
 * through a month with chance q goes through a hazard of −ln q; measured in the hazard that all people together go
 * through, the next to leave is always an Exp(1) away, whoever comes or goes meanwhile. So a month without a leaver costs
 * one subtraction, and the distribution is exactly that of the month model.
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
/** People beyond those at the start for whom figures are remembered too. */
const ROOM_FOR_NEWCOMERS = 8;

/** Hears of a draw in which the service closes: when, how many lose their place, and on how many days a week in all. */
export type OnClose = (draw: number, month: number, displaced: number, days: number) => void;

/** Leaving for certain, as a hazard: the chance of staying is 0 to the last bit of a double. */
const CERTAIN = 1000;

const hazardOf = (group: PeopleGroup, lost: number): number =>
  Math.min(CERTAIN, -Math.log1p(-group.naturalExit) - Math.log1p(-choiceChance(group, lost)));

/** Places of the clock: hazard until the next leaves, and hazard of a whole month at the people of its start. */
const LEFT = 0;
const RATE = 1;

/**
 * What depends on the people there alone, worked out when first asked for: the hazard of a month, and for each price
 * level the margin. Every mix of people has a spot in one list, which moves by a step when somebody comes or goes.
 */
class Figures {
  /** How far the spot moves for one person of each group. */
  readonly steps: Int32Array;
  /** Spots of one price level. */
  readonly spots: number;
  private readonly sizes: Int32Array;
  private readonly margins: Float64Array;
  private readonly rates: Float64Array;

  constructor(
    private readonly service: ModelledService,
    private readonly levels: readonly PriceLevel[],
    private readonly rateOf: (people: Int32Array) => number,
  ) {
    const { groups, months } = service;
    this.sizes = Int32Array.from(
      groups,
      ({ people, entriesPerMonth }) =>
        people + Math.min(ROOM_FOR_NEWCOMERS, Math.ceil(entriesPerMonth * months)) + 1,
    );
    this.steps = new Int32Array(groups.length);
    let spots = 1;
    for (const [g, size] of this.sizes.entries()) {
      this.steps[g] = spots;
      spots = Math.min(spots * size, MOST_MARGINS + 1);
    }
    this.spots = spots;
    const isKept = spots * levels.length <= MOST_MARGINS;
    this.margins = new Float64Array(isKept ? spots * levels.length : 0).fill(Number.NaN);
    this.rates = new Float64Array(isKept ? spots : 0).fill(Number.NaN);
  }

  /** The spot of a mix of people; {@link NO_SPOT} where none is remembered. */
  spotOf(people: Int32Array): number {
    if (this.rates.length === 0) return NO_SPOT;
    let spot = 0;
    for (let g = 0; g < people.length; g += 1) {
      const here = people[g] as number;
      if (here >= (this.sizes[g] as number)) return NO_SPOT;
      spot += here * (this.steps[g] as number);
    }
    return spot;
  }

  /** Hazard of a month for all people together. */
  rate(spot: number, people: Int32Array): number {
    if (spot === NO_SPOT) return this.rateOf(people);
    const rate = this.rates[spot] as number;
    // Not a number is the only one that is not itself.
    return rate === rate ? rate : (this.rates[spot] = this.rateOf(people));
  }

  /** £ in a month at a price level. */
  margin(level: number, spot: number, people: Int32Array): number {
    if (spot === NO_SPOT) return this.marginOf(level, people);
    const at = level * this.spots + spot;
    const margin = this.margins[at] as number;
    return margin === margin ? margin : (this.margins[at] = this.marginOf(level, people));
  }

  private marginOf(level: number, people: Int32Array): number {
    const { service, levels } = this;
    return monthMoney(service, service.groups, people, levels[level] as PriceLevel).margin;
  }
}

const NO_SPOT = -1;

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
  private readonly figures: Figures;
  /** Price level of each month, by its number among the different ones. */
  private readonly levelOf: Int32Array;
  private readonly lines: readonly Line[];
  private readonly atStart: number;
  private readonly sizes: Int32Array;
  private readonly sessions: Float64Array;
  /** Hazard of a month: group × (people at start + 1) + people now. */
  private readonly hazard: Float64Array;
  private readonly people: Int32Array;
  private readonly clock = new Float64Array(2);
  /** Where the people of now stand among the figures. */
  private spot = NO_SPOT;
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
    this.figures = new Figures(service, levels, (people) => this.rateOf(people));
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
    this.due = new Int32Array(this.lines.length);
    this.rules = rulesOf(service);
  }

  private begin(draw: number): void {
    this.stream.begin(this.seed, draw, this.thing);
    this.total = this.atStart;
    this.people.set(this.sizes);
    this.spot = this.figures.spotOf(this.people);
    this.clock[LEFT] = this.stream.exponential();
    this.clock[RATE] = this.figures.rate(this.spot, this.people);
    for (let at = 0; at < this.due.length; at += 1) this.setDue(at, 1);
    this.findNextNewcomer();
  }

  /** Where the hazards of this month stand in the row of a group: only people gone since the start raise them. */
  private get place(): number {
    return Math.min(this.total, this.atStart);
  }

  private rateOf(people: Int32Array): number {
    const { hazard, atStart } = this;
    let rate = 0;
    for (let g = 0, row = this.place; g < people.length; g += 1, row += atStart + 1) {
      rate += (people[g] as number) * (hazard[row] as number);
    }
    return rate;
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

  /** Lets people go, one after another, until the next leaves only after this month. */
  private leave(): void {
    const { clock, stream, people, hazard, atStart, place } = this;
    const { steps } = this.figures;
    let rate = clock[RATE] as number;
    let left = clock[LEFT] as number;
    let month = 1;
    let here = this.total;
    let { spot } = this;
    do {
      month -= left / rate;
      const g = people.length === 1 ? 0 : this.pick(stream.uniform() * rate, place);
      people[g] = (people[g] as number) - 1;
      here -= 1;
      spot -= steps[g] as number;
      rate = here === 0 ? 0 : rate - (hazard[place + g * (atStart + 1)] as number);
      left = stream.exponential();
    } while (left <= rate * month);
    clock[LEFT] = left - rate * month;
    this.total = here;
    this.spot = this.spot === NO_SPOT ? this.figures.spotOf(people) : spot;
  }

  /** The group of whoever leaves, each with its part of the hazard; what rounding leaves over goes to the last that can. */
  private pick(at: number, place: number): number {
    const { people, hazard, atStart } = this;
    let beyond = at;
    let last = 0;
    for (let g = 0, row = place; g < people.length; g += 1, row += atStart + 1) {
      const part = (people[g] as number) * (hazard[row] as number);
      if (beyond < part) return g;
      if (part > 0) last = g;
      beyond -= part;
    }
    return last;
  }

  /** Sessions a week that the people of now have booked. */
  private get booked(): number {
    const { people, sessions } = this;
    let booked = 0;
    for (let g = 0; g < people.length; g += 1) {
      booked += (people[g] as number) * (sessions[g] as number);
    }
    return booked;
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
    const free = Math.max(0, service.placesPerSession * service.sessionsPerWeek - this.booked);
    if (free < (sessions[g] as number) - DUST) return false;
    people[g] = (people[g] as number) + 1;
    this.total += 1;
    this.spot = this.figures.spotOf(people);
    return true;
  }

  /** Draws `from` to `to` − 1, one after another; those that close are told to `onClose`. */
  run(from: number, to: number, onClose: OnClose): void {
    const { people, clock, levelOf, figures, rules, service } = this;
    const { months } = service;
    const { subsidyMonthly, noticeMonths, decommissionMonth } = rules;
    const floor = rules.reserveFloor - DUST;
    const mostLosses = rules.deficitMonthsRule > 0 ? rules.deficitMonthsRule : months + 1;
    for (let draw = from; draw < to; draw += 1) {
      this.begin(draw);
      let { reserves } = service;
      let losses = 0;
      let due = months + 1;
      let level = -1;
      let gain = 0;
      let loses = 0;
      for (let month = 1; month <= months; month += 1) {
        let isChanged = false;
        const left = (clock[LEFT] as number) - (clock[RATE] as number);
        if (left > 0) clock[LEFT] = left;
        else {
          this.leave();
          isChanged = true;
        }
        if (month === this.nextNewcomer && this.arrive(month)) isChanged = true;
        if (isChanged || levelOf[month - 1] !== level) {
          if (isChanged) clock[RATE] = figures.rate(this.spot, people);
          level = levelOf[month - 1] as number;
          const margin = figures.margin(level, this.spot, people);
          gain = margin + subsidyMonthly;
          loses = lossesInARow(0, margin, subsidyMonthly);
        }
        reserves += gain;
        losses = loses * (losses + 1);
        // A quick look first: the rules themselves are asked only when one of them may be met.
        const mayEnd = reserves < floor || losses >= mostLosses || month === decommissionMonth;
        if (mayEnd && due > months && ruleMet(rules, month, reserves, losses) !== undefined) {
          due = month + noticeMonths;
          if (due > months) break;
        }
        if (month === due) {
          onClose(draw, month, this.total, this.booked);
          break;
        }
      }
    }
  }
}
