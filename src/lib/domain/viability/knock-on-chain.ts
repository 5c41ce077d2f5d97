/** The chain of closures along the expected path, each with the month and what stands behind it. */
import type { Method } from '../kernel/method.ts';
import type { ClosureReason } from './closure-watch.ts';
import { NEVER } from './knock-on-books.ts';
import {
  runExpected,
  type ExpectedMonth,
  type ExpectedRun,
  type ExpectedServiceMonth,
} from './knock-on-expected.ts';
import { prepareMarket, type Market } from './knock-on-market.ts';
import { readKnockOn, type KnockOnQuestion } from './knock-on-question.ts';

/** People from one service to another. */
export interface Flow {
  readonly service: string;
  /** Expected people. */
  readonly people: number;
}

/**
 * What stands behind a closure: people who came from closed services (without them it would have closed later or not at
 * all), the council's decision to end it, its own people's leaving (had nobody left it would have closed later or not at
 * all), or its prices alone.
 */
export type DominoCause =
  | { readonly kind: 'arrivals'; readonly from: readonly Flow[] }
  | { readonly kind: 'decision' }
  | {
      readonly kind: 'departures';
      /** Expected people who left up to the closure. */
      readonly people: number;
    }
  | { readonly kind: 'money' };

/** One closure of the chain. */
export interface Domino {
  readonly service: string;
  readonly month: number;
  readonly rule: ClosureReason;
  /** Expected people who lose their place. */
  readonly people: number;
  /** Month in which it would close if nobody looked for places; null for never. */
  readonly aloneMonth: number | null;
  readonly cause: DominoCause;
  /** Where its people go the month after. */
  readonly to: readonly Flow[];
}

/** A service that stays open because of the people who come. */
export interface SavedService {
  readonly service: string;
  readonly aloneMonth: number;
  readonly from: readonly Flow[];
}

/** A month of one service, people expected, money in £. */
export interface ChainRow extends Omit<ExpectedServiceMonth, 'service'> {
  readonly service: string;
}

export interface KnockOnChain {
  /** In the order of months, services that close together by id. */
  readonly dominoes: readonly Domino[];
  readonly saved: readonly SavedService[];
  readonly months: readonly ExpectedMonth[];
  readonly rows: readonly ChainRow[];
}

const orNever = (month: number): number => (month === NEVER ? Infinity : month);

/** Adds up moves by the service at one end. */
const flows = (
  market: Market,
  { moves }: ExpectedRun,
  end: 'from' | 'to',
  isMeant: (move: ExpectedRun['moves'][number]) => boolean,
): readonly Flow[] => {
  const people = new Map<number, number>();
  for (const move of moves) {
    if (isMeant(move)) people.set(move[end], (people.get(move[end]) ?? 0) + move.people);
  }
  return [...people]
    .sort(([a], [b]) => a - b)
    .map(([s, count]) => ({ service: market.services[s]?.id ?? '', people: count }));
};

/** The same question with nobody leaving. */
const withoutLeaving = (question: KnockOnQuestion): KnockOnQuestion => ({
  ...question,
  services: question.services.map((service) => ({
    ...service,
    groups: service.groups.map((group) => ({ ...group, naturalExit: 0, choiceExit: 0 })),
  })),
});

interface Runs {
  readonly linked: ExpectedRun;
  readonly alone: ExpectedRun;
  readonly staying: ExpectedRun;
}

const causeOf = (market: Market, { linked, alone, staying }: Runs, s: number): DominoCause => {
  const month = linked.closedIn[s] as number;
  if (month < orNever(alone.closedIn[s] as number)) {
    return { kind: 'arrivals', from: flows(market, linked, 'from', ({ to }) => to === s) };
  }
  if (linked.reasons[s] === 'decommission') return { kind: 'decision' };
  if (orNever(staying.closedIn[s] as number) <= month) return { kind: 'money' };
  const people = linked.rows.reduce((sum, row) => (row.service === s ? sum + row.left : sum), 0);
  return { kind: 'departures', people };
};

const dominoesOf = (market: Market, runs: Runs): readonly Domino[] => {
  const { linked, alone } = runs;
  const order = market.services
    .flatMap((_, s) => (linked.closedIn[s] === NEVER ? [] : [s]))
    .sort((a, b) => (linked.closedIn[a] as number) - (linked.closedIn[b] as number) || a - b);
  return order.map((s) => ({
    service: market.services[s]?.id ?? '',
    month: linked.closedIn[s] as number,
    rule: linked.reasons[s] ?? 'reserves',
    people: linked.lost[s] as number,
    aloneMonth: alone.closedIn[s] === NEVER ? null : (alone.closedIn[s] as number),
    cause: causeOf(market, runs, s),
    to: flows(market, linked, 'to', ({ from }) => from === s),
  }));
};

/** Works out the chain of a prepared market. */
export const chainOf = (market: Market): KnockOnChain => {
  const linked = runExpected(market, 'linked');
  const runs: Runs = {
    linked,
    alone: runExpected(market, 'alone'),
    staying: runExpected(prepareMarket(withoutLeaving(market.question)), 'alone'),
  };
  const saved = market.services.flatMap((service, s): readonly SavedService[] =>
    linked.closedIn[s] === NEVER && runs.alone.closedIn[s] !== NEVER
      ? [
          {
            service: service.id,
            aloneMonth: runs.alone.closedIn[s] as number,
            from: flows(market, linked, 'from', ({ to }) => to === s),
          },
        ]
      : [],
  );
  return {
    dominoes: dominoesOf(market, runs),
    saved,
    months: linked.months,
    rows: linked.rows.map((row) => ({ ...row, service: market.services[row.service]?.id ?? '' })),
  };
};

/** viability.knockOnChain: what falls next along the expected path. */
export const knockOnChainMethod: Method<KnockOnQuestion, KnockOnChain> = {
  read: readKnockOn,
  run: (question) => chainOf(prepareMarket(question)),
};
