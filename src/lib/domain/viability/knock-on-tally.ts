/** What the draws of an ensemble add up to: whole numbers only, so that parts worked on anywhere make the same whole. */
import { NEVER } from './knock-on-books.ts';
import type { Market } from './knock-on-market.ts';
import type { MonthCount } from './knock-on-world.ts';

/** What is counted for each draw. */
export const DRAW_FIELDS = [
  'closures',
  'displaced',
  'replaced',
  'unplaced',
  'stopped',
  'friendsBefore',
  'friendsKept',
] as const;
export type DrawField = (typeof DRAW_FIELDS)[number];

/** What is counted for each month, added up over draws. */
export const MONTH_FIELDS = [
  'attending',
  'natural',
  'choice',
  'newcomers',
  'displaced',
  'replaced',
  'unplaced',
  'stopped',
  'waiting',
  'closures',
] as const;
export type MonthField = (typeof MONTH_FIELDS)[number];

/** What became of a service because of the people who came: against the same draw with no places looked for. */
export const TURNS = ['saved', 'tipped', 'hastened', 'delayed', 'tookIn', 'lost'] as const;
/**
 * `saved` stays open and would have closed; `tipped` closes and would have stayed open; `hastened` and `delayed` close
 * earlier or later. `tookIn` and `lost` count people: taken in from closed services, and present at closing.
 */
export type Turn = (typeof TURNS)[number];

/** Where each count stands in a tally. */
export class TallyPlan {
  readonly length: number;
  private readonly services: number;
  private readonly months: number;
  private readonly alone: number;
  private readonly turns: number;
  private readonly dominoes: number;
  private readonly byMonth: number;
  private readonly byDraw: number;

  constructor({ services, question: { months, draws } }: Market) {
    const all = services.length;
    this.services = all;
    this.months = months;
    this.alone = all * months;
    this.turns = this.alone + all * months;
    this.dominoes = this.turns + all * TURNS.length;
    this.byMonth = this.dominoes + all * all * months;
    this.byDraw = this.byMonth + months * MONTH_FIELDS.length;
    this.length = this.byDraw + draws * DRAW_FIELDS.length;
  }

  /** Draws in which a service closes in a month. */
  closed(service: number, month: number): number {
    return service * this.months + month - 1;
  }

  /** The same with no places looked for. */
  closedAlone(service: number, month: number): number {
    return this.alone + service * this.months + month - 1;
  }

  turn(service: number, turn: Turn): number {
    return this.turns + service * TURNS.length + TURNS.indexOf(turn);
  }

  /** Draws in which people from `from` bring `to` down in a month. */
  domino(from: number, to: number, month: number): number {
    return this.dominoes + (from * this.services + to) * this.months + month - 1;
  }

  month(month: number, field: MonthField): number {
    return this.byMonth + (month - 1) * MONTH_FIELDS.length + MONTH_FIELDS.indexOf(field);
  }

  draw(draw: number, field: DrawField): number {
    return this.byDraw + draw * DRAW_FIELDS.length + DRAW_FIELDS.indexOf(field);
  }
}

const add = (tally: Int32Array, at: number, amount: number): void => {
  tally[at] = (tally[at] as number) + amount;
};

/** Writes one draw after another into a tally. */
export class TallyWriter {
  private readonly plan: TallyPlan;
  private readonly services: number;
  /** People of this draw who went from one service to another: from × services + to. */
  private readonly moved: Int32Array;
  private readonly moves: number[] = [];
  private tally: Int32Array = new Int32Array(0);
  private draw = 0;

  constructor(market: Market) {
    this.plan = new TallyPlan(market);
    this.services = market.services.length;
    this.moved = new Int32Array(this.services * this.services);
  }

  begin(draw: number, tally: Int32Array): void {
    this.draw = draw;
    this.tally = tally;
    for (const move of this.moves) this.moved[move] = 0;
    this.moves.length = 0;
  }

  countMove(from: number, to: number): void {
    const move = from * this.services + to;
    if (this.moved[move] === 0) this.moves.push(move);
    this.moved[move] = (this.moved[move] as number) + 1;
    add(this.tally, this.plan.turn(to, 'tookIn'), 1);
  }

  countMonth(month: number, count: MonthCount): void {
    const { tally, plan, draw } = this;
    for (const field of MONTH_FIELDS) add(tally, plan.month(month, field), count[field]);
    for (const field of DRAW_FIELDS) add(tally, plan.draw(draw, field), count[field]);
  }

  /**
   * Counts how a draw ended for every service.
   * @param linked closing months with places looked for, {@link NEVER} for none
   * @param alone the same without
   */
  countEnds(linked: Int32Array, alone: Int32Array): void {
    const { tally, plan } = this;
    for (let s = 0; s < this.services; s += 1) {
      const closed = linked[s] as number;
      const without = alone[s] as number;
      if (closed !== NEVER) add(tally, plan.closed(s, closed), 1);
      if (without !== NEVER) add(tally, plan.closedAlone(s, without), 1);
      if (closed === without) continue;
      if (closed === NEVER) add(tally, plan.turn(s, 'saved'), 1);
      else if (without === NEVER) add(tally, plan.turn(s, 'tipped'), 1);
      else add(tally, plan.turn(s, closed < without ? 'hastened' : 'delayed'), 1);
    }
    this.countDominoes(linked, alone);
  }

  /** A domino falls because of the people who came: earlier than it would have without them, or only because of them. */
  private countDominoes(linked: Int32Array, alone: Int32Array): void {
    for (const move of this.moves) {
      const from = Math.floor(move / this.services);
      const to = move % this.services;
      const closed = linked[to] as number;
      const without = alone[to] as number;
      if (closed === NEVER || (without !== NEVER && closed >= without)) continue;
      add(this.tally, this.plan.domino(from, to, closed), 1);
    }
  }

  countLost(service: number, people: number): void {
    add(this.tally, this.plan.turn(service, 'lost'), people);
  }
}
