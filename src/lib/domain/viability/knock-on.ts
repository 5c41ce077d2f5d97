/** What falls next, how often and when: several services with their people as individuals, over months and draws. */
import type { LongMethod, LongRun } from '../kernel/long-run.ts';
import { runThrough } from '../kernel/long-run.ts';
import { wilson } from '../kernel/wilson.ts';
import { chainOf, type KnockOnChain } from './knock-on-chain.ts';
import { prepareMarket, type Market } from './knock-on-market.ts';
import { readKnockOn, type KnockOnQuestion } from './knock-on-question.ts';
import {
  MONTH_FIELDS,
  TallyPlan,
  TallyWriter,
  type DrawField,
  type MonthField,
  type Turn,
} from './knock-on-tally.ts';
import { World } from './knock-on-world.ts';

/** Ten, fifty and ninety of a hundred draws stay at or below these. */
export interface Spread {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly mean: number;
}

/** How often something happened, with its Wilson 95 % band. */
export interface Share {
  readonly draws: number;
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /** Only where it never happened: how likely it may still be. */
  readonly zeroUpper: number | null;
}

/** When a service closes. */
export interface Closing {
  /** Draws that close in month 1 to the horizon. */
  readonly closedInMonth: readonly number[];
  /** Share of draws closed by the end of each month. */
  readonly probabilityByMonth: readonly number[];
  /** Closed by the horizon. */
  readonly byHorizon: Share;
  /** First month by which half of all draws have closed; null is not within the horizon. */
  readonly medianCloseMonth: number | null;
}

export interface KnockOnServiceAnswer extends Closing {
  readonly id: string;
  /** The same with no places looked for: the service by itself. */
  readonly alone: Closing;
  /** Stays open, and would have closed without the people who came. */
  readonly saved: Share;
  /** Closes, and would have stayed open without them. */
  readonly tipped: Share;
  /** Closes earlier, or later, because of them. */
  readonly hastened: Share;
  readonly delayed: Share;
  /** People taken in from closed services, mean of all draws. */
  readonly tookIn: number;
  /** People who lose their place here, mean of all draws. */
  readonly lost: number;
}

/** One service brings another down by the people who come from it. */
export interface DominoFrequency {
  readonly from: string;
  readonly to: string;
  readonly share: Share;
  /** Month in which `to` closes, median of those draws. */
  readonly medianMonth: number;
}

/** A month of all services together: means of all draws. */
export type KnockOnMonth = { readonly month: number } & Readonly<Record<MonthField, number>>;

export interface KnockOnAnswer {
  readonly draws: number;
  readonly months: readonly KnockOnMonth[];
  /** In the order of their ids. */
  readonly services: readonly KnockOnServiceAnswer[];
  /** The most frequent first. */
  readonly dominoes: readonly DominoFrequency[];
  /** For each draw, up to the horizon. Somebody who loses a place twice counts twice. */
  readonly closures: Spread;
  readonly displaced: Spread;
  readonly replaced: Spread;
  readonly unplaced: Spread;
  /** People who did not want to go on. */
  readonly stopped: Spread;
  /** Pairs of friends who lost their place together, in all draws, and those still together after. */
  readonly friendships: { readonly before: number; readonly kept: number };
  /** The expected path, to be read beside the draws and never alone. */
  readonly chain: KnockOnChain;
}

const P10 = 0.1;
const P90 = 0.9;

/** Sums up counts of draws. */
export const spreadOfCounts = (counts: Int32Array): Spread => {
  const sorted = counts.toSorted();
  const at = (share: number): number =>
    sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return {
    p10: at(P10),
    p50: at(1 / 2),
    p90: at(P90),
    mean: counts.reduce((sum, count) => sum + count, 0) / counts.length,
  };
};

/** A count of draws as a share with its band. */
export const shareOfDraws = (events: number, draws: number): Share => ({
  draws: events,
  ...wilson(events, draws),
});

/** The first position by which half of `whole` is reached; undefined when it never is. */
const halfWay = (counts: readonly number[], whole: number): number | undefined => {
  let sum = 0;
  const at = counts.findIndex((count) => 2 * (sum += count) >= whole);
  return at === -1 ? undefined : at;
};

/** When and how often, from draws closed in each month. */
export const closingOf = (closedInMonth: readonly number[], draws: number): Closing => {
  let closed = 0;
  const closedBy = closedInMonth.map((inMonth) => (closed += inMonth));
  const median = halfWay(closedInMonth, draws);
  return {
    closedInMonth,
    probabilityByMonth: closedBy.map((count) => count / draws),
    byHorizon: shareOfDraws(closed, draws),
    medianCloseMonth: median === undefined ? null : median + 1,
  };
};

/** Months between which the middle 8 in 10 draws close; null is not within the horizon. */
interface ClosingBand {
  readonly from: number | null;
  readonly to: number | null;
}

/** The band of a closing month, from draws closed in each month. */
export const closingBandOf = (closedInMonth: readonly number[], draws: number): ClosingBand => {
  const by = (share: number): number | null => {
    let closed = 0;
    const at = closedInMonth.findIndex((inMonth) => (closed += inMonth) >= share * draws);
    return at === -1 ? null : at + 1;
  };
  return { from: by(P10), to: by(P90) };
};

class KnockOnRun implements LongRun<KnockOnAnswer> {
  readonly draws: number;
  readonly tallyLength: number;
  private readonly plan: TallyPlan;
  private readonly writer: TallyWriter;
  private readonly linked: World;
  private readonly alone: World;
  private readonly aloneClosedIn: Int32Array;

  constructor(private readonly market: Market) {
    this.draws = market.question.draws;
    this.plan = new TallyPlan(market);
    this.tallyLength = this.plan.length;
    this.writer = new TallyWriter(market);
    this.aloneClosedIn = new Int32Array(market.services.length);
    this.linked = new World(market, {
      onPlaced: (from, to) => this.writer.countMove(from, to),
      onLost: (service) => this.writer.countLost(service, 1),
      onMonth: (month, _, count) => this.writer.countMonth(month, count),
    });
    this.alone = new World(market);
  }

  work(from: number, to: number, tally: Int32Array): void {
    const { linked: world, writer, aloneClosedIn } = this;
    for (let draw = from; draw < to; draw += 1) {
      writer.begin(draw, tally);
      world.beginDraw();
      world.run(draw, 'linked');
      this.findAlone(draw);
      writer.countEnds(world.closedIn, aloneClosedIn);
    }
  }

  /**
   * When each service would have closed by itself. Its own people do the same in both worlds, so its books without the
   * others tell it; only where they have gone elsewhere or a newcomer found no place is the service run again alone.
   */
  private findAlone(draw: number): void {
    const { linked: world, alone, aloneClosedIn } = this;
    let isAnyDiverged = false;
    for (let s = 0; s < aloneClosedIn.length; s += 1) {
      const isKept = world.books.hasAlone(s);
      aloneClosedIn[s] = isKept ? world.books.aloneClosedIn(s) : (world.closedIn[s] as number);
      if (world.isDiverged[s] === 1) isAnyDiverged = true;
    }
    if (!isAnyDiverged) return;
    alone.beginDraw();
    alone.run(draw, 'alone', world.isDiverged);
    for (let s = 0; s < aloneClosedIn.length; s += 1) {
      if (world.isDiverged[s] === 1) aloneClosedIn[s] = alone.closedIn[s] as number;
    }
  }

  finish(tally: Int32Array): KnockOnAnswer {
    const { draws, market, plan } = this;
    const of = (field: DrawField): Int32Array =>
      Int32Array.from({ length: draws }, (_, draw) => tally[plan.draw(draw, field)] as number);
    const sum = (field: DrawField): number => of(field).reduce((all, count) => all + count, 0);
    return {
      draws,
      months: this.monthsOf(tally),
      services: market.services.map((_, s) => this.serviceOf(s, tally)),
      dominoes: this.dominoesOf(tally),
      closures: spreadOfCounts(of('closures')),
      displaced: spreadOfCounts(of('displaced')),
      replaced: spreadOfCounts(of('replaced')),
      unplaced: spreadOfCounts(of('unplaced')),
      stopped: spreadOfCounts(of('stopped')),
      friendships: { before: sum('friendsBefore'), kept: sum('friendsKept') },
      chain: chainOf(market),
    };
  }

  private eachMonth<T>(read: (month: number) => T): readonly T[] {
    const { months } = this.market.question;
    return Array.from({ length: months }, (_, before) => read(before + 1));
  }

  private monthsOf(tally: Int32Array): readonly KnockOnMonth[] {
    return this.eachMonth((month) => {
      const means = MONTH_FIELDS.map(
        (field) => [field, (tally[this.plan.month(month, field)] as number) / this.draws] as const,
      );
      return { month, ...(Object.fromEntries(means) as Record<MonthField, number>) };
    });
  }

  private serviceOf(s: number, tally: Int32Array): KnockOnServiceAnswer {
    const { plan, draws, market } = this;
    const turn = (name: Turn): number => tally[plan.turn(s, name)] as number;
    return {
      id: market.services[s]?.id ?? '',
      ...closingOf(
        this.eachMonth((month) => tally[plan.closed(s, month)] as number),
        draws,
      ),
      alone: closingOf(
        this.eachMonth((month) => tally[plan.closedAlone(s, month)] as number),
        draws,
      ),
      saved: shareOfDraws(turn('saved'), draws),
      tipped: shareOfDraws(turn('tipped'), draws),
      hastened: shareOfDraws(turn('hastened'), draws),
      delayed: shareOfDraws(turn('delayed'), draws),
      tookIn: turn('tookIn') / draws,
      lost: turn('lost') / draws,
    };
  }

  private dominoesOf(tally: Int32Array): readonly DominoFrequency[] {
    const { services } = this.market;
    return services
      .flatMap((from, f) => services.flatMap((to, t) => this.dominoOf(from.id, f, to.id, t, tally)))
      .sort((a, b) => b.share.draws - a.share.draws);
  }

  private dominoOf(
    from: string,
    f: number,
    to: string,
    t: number,
    tally: Int32Array,
  ): readonly DominoFrequency[] {
    const inMonth = this.eachMonth((month) => tally[this.plan.domino(f, t, month)] as number);
    const events = inMonth.reduce((all, count) => all + count, 0);
    if (events === 0) return [];
    return [
      {
        from,
        to,
        share: shareOfDraws(events, this.draws),
        medianMonth: (halfWay(inMonth, events) ?? 0) + 1,
      },
    ];
  }
}

/** Prepares a question for all of its draws. */
export const beginKnockOn = (question: KnockOnQuestion): LongRun<KnockOnAnswer> =>
  new KnockOnRun(prepareMarket(question));

/** viability.knockOn: the ensemble. */
export const knockOnMethod: LongMethod<KnockOnQuestion, KnockOnAnswer> = {
  read: readKnockOn,
  begin: beginKnockOn,
  run: (question) => runThrough(beginKnockOn(question)),
};
