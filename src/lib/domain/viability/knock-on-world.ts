/**
 * One draw of the ensemble, month by month: exits, places for those whose service closed, newcomers, money, closures.
 * All services that fail in a month close together, and the people they leave look for places the month after.
 */
import { CHANNELS } from '../kernel/channels.ts';
import { isUnder, luckWord, uniformOf } from '../kernel/philox.ts';
import { Books, NEVER } from './knock-on-books.ts';
import { ARRIVAL_STEP, type Market, type NewcomerLine } from './knock-on-market.ts';
import { People, type Leavers } from './knock-on-people.ts';
import { Broker, hasRoom, NOWHERE, takeRoom } from './knock-on-place.ts';
import { choiceChanceOf, shareLost } from './path.ts';

/** What happened in one month, in people; `attending` and `waiting` are at its end. */
export interface MonthCount extends Leavers {
  attending: number;
  newcomers: number;
  /** Lost their place at the end of this month. */
  displaced: number;
  /** Found another place this month, after losing theirs at the end of the last. */
  replaced: number;
  unplaced: number;
  /** Did not want to go on. */
  stopped: number;
  /** Lost their place and have not looked yet. */
  waiting: number;
  closures: number;
  /** Pairs of friends who lost their place together, and those of them who stayed together. */
  friendsBefore: number;
  friendsKept: number;
}

/** Hears what happens. */
export interface WorldWatcher {
  /** Somebody from a closed service begins at another. */
  readonly onPlaced?: (from: number, to: number, number: number) => void;
  /** Somebody loses a place because a service closes at the end of the month. */
  readonly onLost?: (service: number) => void;
  /** The month is over; services that close at its end are still counted as open. */
  readonly onMonth?: (month: number, world: World, count: MonthCount) => void;
}

/** Which of two worlds: with places looked for, or each service by itself. */
export type Linkage = 'linked' | 'alone';

const UNKNOWN = 0;
const COMES_NOT = 1;
const COMES = 2;

const noCount = (): MonthCount => ({
  attending: 0,
  natural: 0,
  choice: 0,
  newcomers: 0,
  displaced: 0,
  replaced: 0,
  unplaced: 0,
  stopped: 0,
  waiting: 0,
  closures: 0,
  friendsBefore: 0,
  friendsKept: 0,
});

/** Follows pairs of friends through a closure. */
class FriendWatch {
  private readonly lostIn: Int32Array;
  private readonly lostFrom: Int32Array;
  private readonly wentTo: Int32Array;

  constructor(
    private readonly people: number,
    private readonly pairs: Market['pairs'],
  ) {
    this.lostIn = new Int32Array(people);
    this.lostFrom = new Int32Array(people);
    this.wentTo = new Int32Array(people);
  }

  restart(): void {
    this.lostIn.fill(NEVER);
  }

  lost(number: number, service: number, month: number): void {
    if (number >= this.people) return;
    this.lostIn[number] = month;
    this.lostFrom[number] = service;
    this.wentTo[number] = NOWHERE;
  }

  placed(number: number, service: number): void {
    if (number < this.people) this.wentTo[number] = service;
  }

  count(month: number, count: MonthCount): void {
    const { lostIn, lostFrom, wentTo } = this;
    for (const [a, b] of this.pairs) {
      if (lostIn[a] !== month || lostIn[b] !== month || lostFrom[a] !== lostFrom[b]) continue;
      count.friendsBefore += 1;
      if (wentTo[a] === wentTo[b] && wentTo[a] !== NOWHERE) count.friendsKept += 1;
    }
  }
}

/** All services and people of one draw. Reused from draw to draw. */
export class World {
  readonly books: Books;
  readonly people: People;
  /** Places free now: service × 7 + day. */
  readonly free: Float64Array;
  /** People of a service's own, newcomers counted and people from closed services not. */
  readonly own: Int32Array;
  /** Month in which each service closed; {@link NEVER} while it is open. */
  readonly closedIn: Int32Array;
  /** 1 where what a service by itself would have done cannot be told from its own people in this world. */
  readonly isDiverged: Uint8Array;
  private readonly broker: Broker;
  private readonly keepsNatural: Float64Array;
  private readonly keepsChoice: Float64Array;
  private readonly keepsFor: Int32Array;
  private readonly waiting: Int32Array;
  private readonly seekers: Int32Array;
  private readonly from: Int32Array;
  private readonly placed: Int32Array;
  private readonly weight: Float64Array;
  private readonly friends: FriendWatch;
  /** Whether luck brings a newcomer, by line × months + month − 1. */
  private readonly comes: Uint8Array;
  private waitingSize = 0;
  private draw = 0;
  private everybody = 0;
  private gone = 0;
  private count = noCount();

  constructor(
    readonly market: Market,
    private readonly watcher: WorldWatcher = {},
  ) {
    const { services, classes, numbers, question } = market;
    this.books = new Books(market);
    this.people = new People(market);
    this.free = new Float64Array(market.freeAtStart.length);
    this.own = new Int32Array(services.length);
    this.closedIn = new Int32Array(services.length);
    this.isDiverged = new Uint8Array(services.length);
    this.broker = new Broker(market.alternatives, market.friends);
    this.keepsNatural = classes.naturalExit.map((chance) => 1 - chance);
    this.keepsChoice = new Float64Array(classes.size);
    this.keepsFor = new Int32Array(services.length);
    this.waiting = new Int32Array(numbers);
    this.seekers = new Int32Array(numbers);
    this.from = new Int32Array(numbers);
    this.placed = new Int32Array(numbers);
    this.weight = new Float64Array(numbers).fill(1);
    this.comes = new Uint8Array(market.lines.length * question.months);
    this.friends = new FriendWatch(question.people.length, market.pairs);
  }

  /**
   * Runs a draw to the horizon. Afterwards `closedIn` says which service closed when.
   * @param only services to run, 1 for each; all when left out
   */
  run(draw: number, linkage: Linkage, only?: Uint8Array): void {
    this.restart(draw, only);
    const { months } = this.market.question;
    for (let month = 1; month <= months; month += 1) {
      this.count = noCount();
      this.depart();
      if (linkage === 'linked') this.placeWaiting(month);
      else this.dropWaiting();
      this.welcome(month);
      const isClosing = this.books.trade(month);
      this.count.attending = this.people.size;
      if (isClosing) this.closeAll(month);
      this.endMonth(month);
    }
  }

  /** The luck of a draw stays known from one linkage to the other. */
  beginDraw(): void {
    this.people.beginDraw();
    this.comes.fill(UNKNOWN);
  }

  private restart(draw: number, only?: Uint8Array): void {
    const { market, people, books } = this;
    this.draw = draw;
    books.restart();
    if (only !== undefined) books.openOnly(only);
    people.restart(draw, books.open);
    for (let at = 0; at < people.size; at += 1) {
      books.add(people.classOf[people.attending[at] as number] as number, 1);
    }
    this.isDiverged.fill(0);
    this.free.set(market.freeAtStart);
    this.own.set(market.ownAtStart);
    this.closedIn.fill(NEVER);
    this.keepsFor.fill(-1);
    this.friends.restart();
    this.waitingSize = 0;
    this.everybody = people.size;
    this.gone = 0;
  }

  /** Chances of not choosing to leave, by how many of a service's own people are gone before this month. */
  private setKeeps(): void {
    const { classes, ownAtStart } = this.market;
    const { start, choiceExit, peerEffect } = classes;
    for (let s = 0; s < this.own.length; s += 1) {
      const own = this.own[s] as number;
      if (own === this.keepsFor[s]) continue;
      this.keepsFor[s] = own;
      const lost = shareLost(own, ownAtStart[s] as number);
      for (let c = start[s] as number; c < (start[s + 1] as number); c += 1) {
        this.keepsChoice[c] =
          1 - choiceChanceOf(choiceExit[c] as number, peerEffect[c] as number, lost);
      }
    }
  }

  private depart(): void {
    this.setKeeps();
    const { classes } = this.market;
    this.people.depart(this.keepsNatural, this.keepsChoice, this.count, (number) => {
      const inClass = this.people.classOf[number] as number;
      const service = classes.service[inClass] as number;
      this.books.add(inClass, -1);
      if (classes.isArrivals[inClass] === 0) this.own[service] = (this.own[service] as number) - 1;
      const days = this.market.alternatives.days[this.people.seekerOf[number] as number] as number;
      takeRoom(this.free, service, days, -1);
    });
    this.gone += this.count.natural + this.count.choice;
  }

  /** Where somebody attends, or attended last. */
  serviceOf(number: number): number {
    return this.market.classes.service[this.people.classOf[number] as number] as number;
  }

  private dropWaiting(): void {
    this.count.stopped += this.waitingSize;
    this.gone += this.waitingSize;
    this.waitingSize = 0;
  }

  /** Whether somebody wants to go on after losing a place. */
  private goesOn(number: number, month: number): boolean {
    const { goesOn, question } = this.market;
    const chance = goesOn[this.people.seekerOf[number] as number] as number;
    if (chance === 1) return true;
    return uniformOf(luckWord(question.seed, this.draw, month, number, CHANNELS.goingOn)) < chance;
  }

  private placeWaiting(month: number): void {
    if (this.waitingSize === 0) return;
    const { people, waiting, seekers, from } = this;
    let size = 0;
    for (let at = 0; at < this.waitingSize; at += 1) {
      const number = waiting[at] as number;
      const service = this.serviceOf(number);
      this.friends.lost(number, service, month);
      if (!this.goesOn(number, month)) continue;
      waiting[size] = number;
      seekers[size] = people.seekerOf[number] as number;
      from[size] = service;
      size += 1;
    }
    this.count.stopped += this.waitingSize - size;
    this.gone += this.waitingSize - size;
    this.waitingSize = 0;
    const wave = { size, who: waiting, seeker: seekers, from, weight: this.weight };
    this.broker.place(wave, { accepts: this.books.accepts, free: this.free }, this.placed);
    for (let at = 0; at < size; at += 1) this.settle(at);
    this.friends.count(month, this.count);
  }

  private settle(at: number): void {
    const to = this.placed[at] as number;
    const number = this.waiting[at] as number;
    const seeker = this.seekers[at] as number;
    this.friends.placed(number, to);
    if (to === NOWHERE) {
      this.count.unplaced += 1;
      this.gone += 1;
      return;
    }
    this.books.keepAlone(to);
    const { arrivalClass, question } = this.market;
    const days = question.people[seeker]?.weekdays.length ?? 0;
    const inClass = arrivalClass[to * ARRIVAL_STEP + days] as number;
    this.people.moveTo(number, inClass);
    this.books.add(inClass, 1);
    this.count.replaced += 1;
    this.watcher.onPlaced?.(this.from[at] as number, to, number);
  }

  /** At most one newcomer for each line, where every day that they want has a place. */
  private welcome(month: number): void {
    const { lines, question } = this.market;
    for (let at = 0; at < lines.length; at += 1) {
      const line = lines[at] as NewcomerLine;
      if (this.books.open[line.service] === 0) continue;
      const known = at * question.months + month - 1;
      if (this.comes[known] === UNKNOWN) {
        const word = luckWord(question.seed, this.draw, month, line.luckEntity, CHANNELS.entry);
        this.comes[known] = isUnder(word, line.bar) ? COMES : COMES_NOT;
      }
      if (this.comes[known] === COMES) this.admit(line, at, month);
    }
  }

  private admit(line: NewcomerLine, at: number, month: number): void {
    const turn = (month - 1 + at) % line.likes.length;
    const seeker = line.likes[turn] as number;
    const days = this.market.alternatives.days[seeker] as number;
    if (!hasRoom(this.free, line.service, days, 1)) {
      // By itself the service might have had the place.
      if (this.books.hasAlone(line.service)) this.isDiverged[line.service] = 1;
      return;
    }
    takeRoom(this.free, line.service, days, 1);
    const inClass = line.classes[turn] as number;
    this.people.join(this.draw, line.firstNumber + month - 1, inClass, seeker);
    this.books.add(inClass, 1);
    this.own[line.service] = (this.own[line.service] as number) + 1;
    this.count.newcomers += 1;
    this.everybody += 1;
  }

  private closeAll(month: number): void {
    const { books } = this;
    for (let s = 0; s < this.closedIn.length; s += 1) {
      if (books.open[s] === 0 || books.due[s] !== month) continue;
      this.closedIn[s] = month;
      this.count.closures += 1;
      // By itself it goes on, with people who are elsewhere from now on.
      if (books.hasAlone(s) && books.aloneClosedIn(s) === NEVER) this.isDiverged[s] = 1;
    }
    const isClosing = (s: number): boolean => this.closedIn[s] === month;
    this.waitingSize = this.people.takeOut(isClosing, this.waiting);
    this.count.displaced = this.waitingSize;
    for (let at = 0; at < this.waitingSize; at += 1) {
      this.watcher.onLost?.(this.serviceOf(this.waiting[at] as number));
    }
    for (let s = 0; s < this.closedIn.length; s += 1) if (isClosing(s)) books.close(s);
  }

  private endMonth(month: number): void {
    const { count } = this;
    count.attending = this.people.size;
    count.waiting = this.waitingSize;
    if (this.everybody !== count.attending + count.waiting + this.gone)
      throw new Error(`people were not conserved in draw ${this.draw}, month ${month}`);
    this.books.checkPounds();
    this.watcher.onMonth?.(month, this, count);
  }
}
