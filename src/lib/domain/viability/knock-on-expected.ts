/**
 * The ensemble along its expected path: everybody leaves, goes on and joins at the expected rates, so that people come
 * in parts. One path instead of many draws, readable month by month; near the edge it misleads, so it never stands alone.
 */
import type { ClosureReason } from './closure-watch.ts';
import { Books, NEVER } from './knock-on-books.ts';
import { ARRIVAL_STEP, type Market, type NewcomerLine } from './knock-on-market.ts';
import { Broker, NOWHERE, takeRoom } from './knock-on-place.ts';
import { DAYS_A_WEEK } from './knock-on-question.ts';
import type { Linkage } from './knock-on-world.ts';
import { choiceChanceOf, shareLost } from './path.ts';

/** A person as far as he or she is still expected to be there. */
interface Part {
  readonly number: number;
  readonly seeker: number;
  inClass: number;
  weight: number;
}

/** One month of all services together, in expected people. */
export interface ExpectedMonth {
  readonly month: number;
  attending: number;
  natural: number;
  choice: number;
  newcomers: number;
  displaced: number;
  replaced: number;
  unplaced: number;
  /** Did not want to go on. */
  stopped: number;
  waiting: number;
  /** £ in hand of all services at the end of the month. */
  reserves: number;
  /** £ in the month. */
  received: number;
  spent: number;
}

/** One month of one service. */
export interface ExpectedServiceMonth {
  readonly service: number;
  readonly month: number;
  /** At its end. */
  readonly people: number;
  readonly left: number;
  readonly arrived: number;
  readonly newcomers: number;
  /** Workers needed in a session. */
  readonly staff: number;
  readonly margin: number;
  readonly reserves: number;
}

/** People who went from a closed service to another. */
export interface ExpectedMove {
  readonly from: number;
  readonly to: number;
  readonly month: number;
  people: number;
}

export interface ExpectedRun {
  /** {@link NEVER} for services that stay open. */
  readonly closedIn: Int32Array;
  readonly reasons: readonly (ClosureReason | undefined)[];
  readonly lost: Float64Array;
  readonly months: readonly ExpectedMonth[];
  readonly rows: readonly ExpectedServiceMonth[];
  readonly moves: readonly ExpectedMove[];
}

const noMonth = (month: number): ExpectedMonth => ({
  month,
  attending: 0,
  natural: 0,
  choice: 0,
  newcomers: 0,
  displaced: 0,
  replaced: 0,
  unplaced: 0,
  stopped: 0,
  waiting: 0,
  reserves: 0,
  received: 0,
  spent: 0,
});

class ExpectedWorld {
  readonly closedIn: Int32Array;
  readonly lost: Float64Array;
  readonly months: ExpectedMonth[] = [];
  readonly rows: ExpectedServiceMonth[] = [];
  readonly moves: ExpectedMove[] = [];
  readonly books: Books;
  private readonly broker: Broker;
  private parts: Part[];
  private waiting: Part[] = [];
  private own: Float64Array;
  private free: Float64Array;
  private left: Float64Array;
  private arrived: Float64Array;
  private newcomers: Float64Array;

  constructor(private readonly market: Market) {
    const { services, startClass, ownAtStart, freeAtStart } = market;
    this.books = new Books(market);
    this.books.restart();
    this.broker = new Broker(market.alternatives, market.friends);
    this.closedIn = new Int32Array(services.length);
    this.lost = new Float64Array(services.length);
    this.left = new Float64Array(services.length);
    this.arrived = new Float64Array(services.length);
    this.newcomers = new Float64Array(services.length);
    this.own = Float64Array.from(ownAtStart);
    this.free = Float64Array.from(freeAtStart);
    this.parts = Array.from(startClass, (inClass, number) => ({
      number,
      seeker: number,
      inClass,
      weight: 1,
    }));
  }

  private serviceOf({ inClass }: Part): number {
    return this.market.classes.service[inClass] as number;
  }

  month(month: number, linkage: Linkage): void {
    const count = noMonth(month);
    for (const counts of [this.left, this.arrived, this.newcomers]) counts.fill(0);
    this.depart(count);
    this.findRoom();
    if (linkage === 'linked') this.placeWaiting(count);
    else count.stopped += this.waiting.reduce((sum, { weight }) => sum + weight, 0);
    this.waiting = [];
    this.welcome(month, count);
    this.trade(month, count);
    this.months.push(count);
  }

  private depart(count: ExpectedMonth): void {
    const { ownAtStart, classes } = this.market;
    for (const part of this.parts) {
      const { inClass } = part;
      const service = this.serviceOf(part);
      const lost = shareLost(this.own[service] as number, ownAtStart[service] as number);
      const natural = part.weight * (classes.naturalExit[inClass] as number);
      const choosing = choiceChanceOf(
        classes.choiceExit[inClass] as number,
        classes.peerEffect[inClass] as number,
        lost,
      );
      const choice = (part.weight - natural) * choosing;
      count.natural += natural;
      count.choice += choice;
      part.weight = part.weight - natural - choice;
      this.left[service] = (this.left[service] as number) + natural + choice;
    }
    this.parts = this.parts.filter(({ weight }) => weight > 0);
  }

  /** Counts own people and free places afresh, so that no dust gathers. */
  private findRoom(): void {
    const { services, alternatives, classes } = this.market;
    this.own.fill(0);
    this.free.set(services.flatMap(({ placesByWeekday }) => placesByWeekday));
    for (const part of this.parts) {
      const service = this.serviceOf(part);
      if (classes.isArrivals[part.inClass] === 0)
        this.own[service] = (this.own[service] as number) + part.weight;
      takeRoom(this.free, service, alternatives.days[part.seeker] as number, part.weight);
    }
  }

  private placeWaiting(count: ExpectedMonth): void {
    const { goesOn, arrivalClass, question } = this.market;
    const wave = this.waiting
      .map((part) => ({ ...part, weight: part.weight * (goesOn[part.seeker] as number) }))
      .filter(({ weight }) => weight > 0);
    const sum = (parts: readonly Part[]): number =>
      parts.reduce((all, { weight }) => all + weight, 0);
    count.stopped += sum(this.waiting) - sum(wave);
    const placed = new Int32Array(wave.length);
    this.broker.place(
      {
        size: wave.length,
        who: wave.map(({ number }) => number),
        seeker: wave.map(({ seeker }) => seeker),
        from: wave.map((part) => this.serviceOf(part)),
        weight: wave.map(({ weight }) => weight),
      },
      { accepts: this.books.accepts, free: this.free },
      placed,
    );
    for (const [at, part] of wave.entries()) {
      const to = placed[at] as number;
      if (to === NOWHERE) {
        count.unplaced += part.weight;
        continue;
      }
      this.logMove(this.serviceOf(part), to, count.month, part.weight);
      const days = question.people[part.seeker]?.weekdays.length ?? 0;
      part.inClass = arrivalClass[to * ARRIVAL_STEP + days] as number;
      this.parts.push(part);
      count.replaced += part.weight;
      this.arrived[to] = (this.arrived[to] as number) + part.weight;
    }
  }

  private logMove(from: number, to: number, month: number, people: number): void {
    const known = this.moves.find(
      (move) => move.from === from && move.to === to && move.month === month,
    );
    if (known === undefined) this.moves.push({ from, to, month, people });
    else known.people += people;
  }

  private welcome(month: number, count: ExpectedMonth): void {
    for (const [at, line] of this.market.lines.entries()) {
      if (this.books.open[line.service] === 1) this.admit(line, at, month, count);
    }
  }

  private admit(line: NewcomerLine, at: number, month: number, count: ExpectedMonth): void {
    const turn = (month - 1 + at) % line.likes.length;
    const seeker = line.likes[turn] as number;
    const days = this.market.alternatives.days[seeker] as number;
    let weight = line.chance;
    for (let day = 0; day < DAYS_A_WEEK; day += 1) {
      if ((days & (1 << day)) === 0) continue;
      weight = Math.min(weight, this.free[line.service * DAYS_A_WEEK + day] as number);
    }
    if (weight <= 0) return;
    takeRoom(this.free, line.service, days, weight);
    this.parts.push({
      number: line.firstNumber + month - 1,
      seeker,
      inClass: line.classes[turn] as number,
      weight,
    });
    this.own[line.service] = (this.own[line.service] as number) + weight;
    this.newcomers[line.service] = (this.newcomers[line.service] as number) + weight;
    count.newcomers += weight;
  }

  private trade(month: number, count: ExpectedMonth): void {
    const { books, market } = this;
    const people = new Float64Array(market.services.length);
    const byClass = new Float64Array(market.classes.size);
    for (const part of this.parts) {
      const service = this.serviceOf(part);
      byClass[part.inClass] = (byClass[part.inClass] as number) + part.weight;
      people[service] = (people[service] as number) + part.weight;
    }
    for (const [inClass, weight] of byClass.entries()) books.set(inClass, weight);
    books.trade(month);
    for (let s = 0; s < market.services.length; s += 1) {
      if (books.open[s] === 1) this.logService(s, month, people[s] as number, count);
    }
    this.close(month, count);
    books.checkPounds();
    for (const reserves of books.reserves) count.reserves += reserves;
    count.attending = this.parts.reduce((sum, { weight }) => sum + weight, 0);
    count.waiting = count.displaced;
  }

  private logService(service: number, month: number, people: number, count: ExpectedMonth): void {
    const { books } = this;
    count.received +=
      (books.income[service] as number) + (this.market.services[service]?.subsidyMonthly ?? 0);
    count.spent += books.cost[service] as number;
    this.rows.push({
      service,
      month,
      people,
      left: this.left[service] as number,
      newcomers: this.newcomers[service] as number,
      arrived: this.arrived[service] as number,
      staff: books.staff[service] as number,
      margin: books.margin[service] as number,
      reserves: books.reserves[service] as number,
    });
  }

  private close(month: number, count: ExpectedMonth): void {
    const { books } = this;
    const isClosing = (s: number): boolean => books.open[s] === 1 && books.due[s] === month;
    const stays: Part[] = [];
    for (const part of this.parts) {
      const service = this.serviceOf(part);
      if (!isClosing(service)) stays.push(part);
      else {
        this.waiting.push(part);
        this.lost[service] = (this.lost[service] as number) + part.weight;
        count.displaced += part.weight;
      }
    }
    this.parts = stays;
    this.waiting.sort((a, b) => a.number - b.number);
    for (let s = 0; s < this.closedIn.length; s += 1) {
      if (!isClosing(s)) continue;
      this.closedIn[s] = month;
      books.close(s);
    }
  }
}

/** Follows the expected path of all services to the horizon. */
export const runExpected = (market: Market, linkage: Linkage): ExpectedRun => {
  const world = new ExpectedWorld(market);
  for (let month = 1; month <= market.question.months; month += 1) world.month(month, linkage);
  const { closedIn, lost, months, rows, moves, books } = world;
  return {
    closedIn,
    reasons: books.reason.map((reason, s) => (closedIn[s] === NEVER ? undefined : reason)),
    lost,
    months,
    rows,
    moves,
  };
};
