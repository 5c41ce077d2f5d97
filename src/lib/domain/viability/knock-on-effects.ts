/** What one closure changes for each service: the chain with it, held against the chain without it. */
import { DUST } from '../kernel/exactness.ts';
import type { ClosureReason } from './closure-watch.ts';
import type { ChainRow, Domino, Flow, KnockOnChain } from './knock-on-chain.ts';

/**
 * What becomes of a service: the one closed first; it falls where it would have stayed open; it falls sooner or later
 * than it would have; it is saved by those who come; it stays open but needs more workers than those who come pay for;
 * it takes people in; it closes as it would have anyway; or nothing changes.
 */
export type EffectKind =
  'first' | 'falls' | 'sooner' | 'saved' | 'later' | 'strained' | 'takes' | 'anyway' | 'untouched';

/** A month in which a service first needs more workers than it would have without the first closure. */
export interface StaffStep {
  readonly month: number;
  /** More workers in a session. */
  readonly workers: number;
  /** Expected people who had come by then beyond those who would have come anyway. */
  readonly people: number;
}

export interface ServiceEffect {
  readonly service: string;
  readonly kind: EffectKind;
  /** Month in which it closes without the first closure and with it; null is not within the horizon. */
  readonly closesNow: number | null;
  readonly closesThen: number | null;
  readonly rule: ClosureReason | null;
  /** Expected people who lose their place here. */
  readonly lost: number;
  /** Expected people taken in from closed services, with the first closure and without. */
  readonly tookIn: number;
  readonly tookInNow: number;
  /** Where they come from, and where those who lose their place here go. */
  readonly from: readonly Flow[];
  readonly to: readonly Flow[];
  readonly staffStep: StaffStep | null;
  /** £ a month that its margin changes by, mean of the months after people came in which it is open either way. */
  readonly marginChange: number | null;
}

/** Expected people of all closures together. Those who lose their place find another, find none, stop or still wait. */
export interface PeopleAccount {
  readonly lost: number;
  readonly placed: number;
  readonly unplaced: number;
  readonly stopped: number;
  readonly waiting: number;
}

/** £ in hand of followed services: at the start, what they made or lost, and at the end. */
export interface PoundsAccount {
  readonly atStart: number;
  readonly made: number;
  readonly atEnd: number;
}

const sumOf = (flows: readonly Flow[]): number =>
  flows.reduce((sum, { people }) => sum + people, 0);

/** People who come to a service, by the service they come from. */
const arrivalsAt = ({ dominoes }: KnockOnChain, service: string): readonly Flow[] =>
  dominoes.flatMap((domino) =>
    domino.to.flatMap((flow) =>
      flow.service === service ? [{ service: domino.service, people: flow.people }] : [],
    ),
  );

const rowsOf = ({ rows }: KnockOnChain, service: string): ReadonlyMap<number, ChainRow> =>
  new Map(rows.flatMap((row) => (row.service === service ? [[row.month, row] as const] : [])));

/** Months in which a service trades either way, each with both rows. */
const bothWays = (
  now: KnockOnChain,
  then: KnockOnChain,
  service: string,
): readonly { readonly now: ChainRow; readonly then: ChainRow }[] => {
  const before = rowsOf(now, service);
  return [...rowsOf(then, service).values()].flatMap((row) => {
    const other = before.get(row.month);
    return other === undefined ? [] : [{ now: other, then: row }];
  });
};

type Months = ReturnType<typeof bothWays>;

const staffStepOf = (months: Months): StaffStep | null => {
  let people = 0;
  for (const { now, then } of months) {
    people += then.arrived - now.arrived;
    if (then.staff > now.staff && people > DUST)
      return { month: then.month, workers: then.staff - now.staff, people };
  }
  return null;
};

const marginChangeOf = (months: Months): number | null => {
  const first = months.findIndex(({ now, then }) => then.arrived - now.arrived > DUST);
  if (first === -1) return null;
  const after = months.slice(first);
  return after.reduce((sum, { now, then }) => sum + then.margin - now.margin, 0) / after.length;
};

const orNever = (month: number | null): number => month ?? Infinity;

const kindOf = (effect: Omit<ServiceEffect, 'kind'>, first: string): EffectKind => {
  const { service, closesNow, closesThen, tookIn, staffStep, marginChange } = effect;
  if (service === first) return 'first';
  const [now, then] = [orNever(closesNow), orNever(closesThen)];
  if (then < now) return closesNow === null ? 'falls' : 'sooner';
  if (then > now) return closesThen === null ? 'saved' : 'later';
  if (closesThen !== null) return 'anyway';
  if (tookIn <= DUST) return 'untouched';
  return staffStep !== null && marginChange !== null && marginChange < 0 ? 'strained' : 'takes';
};

/**
 * What becomes of each service when one is closed first.
 * @param now the chain without the first closure
 * @param then the chain with it
 * @param services ids of all services of the question
 */
export const effectsOf = (
  now: KnockOnChain,
  then: KnockOnChain,
  first: string,
  services: readonly string[],
): readonly ServiceEffect[] => {
  const dominoIn = (chain: KnockOnChain, service: string): Domino | undefined =>
    chain.dominoes.find((domino) => domino.service === service);
  return services.map((service) => {
    const domino = dominoIn(then, service);
    const from = arrivalsAt(then, service);
    const months = bothWays(now, then, service);
    const effect = {
      service,
      closesNow: dominoIn(now, service)?.month ?? null,
      closesThen: domino?.month ?? null,
      rule: domino?.rule ?? null,
      lost: domino?.people ?? 0,
      tookIn: sumOf(from),
      tookInNow: sumOf(arrivalsAt(now, service)),
      from,
      to: domino?.to ?? [],
      staffStep: staffStepOf(months),
      marginChange: marginChangeOf(months),
    };
    return { ...effect, kind: kindOf(effect, first) };
  });
};

/** Accounts for everybody who loses a place along a chain. */
export const peopleAccount = ({ months, dominoes }: KnockOnChain): PeopleAccount => {
  const sum = (pick: (month: KnockOnChain['months'][number]) => number): number =>
    months.reduce((all, month) => all + pick(month), 0);
  return {
    lost: dominoes.reduce((all, { people }) => all + people, 0),
    placed: sum(({ replaced }) => replaced),
    unplaced: sum(({ unplaced }) => unplaced),
    stopped: sum(({ stopped }) => stopped),
    waiting: months.at(-1)?.waiting ?? 0,
  };
};

/**
 * Accounts for the money in hand of the services that are followed.
 * @param reserves £ at the start, by service
 */
export const poundsAccount = (
  { rows }: KnockOnChain,
  reserves: ReadonlyMap<string, number>,
): PoundsAccount => {
  const last = new Map(reserves);
  let made = 0;
  for (const row of rows) {
    if (!reserves.has(row.service)) continue;
    made += row.margin;
    last.set(row.service, row.reserves);
  }
  const sum = (amounts: Iterable<number>): number =>
    [...amounts].reduce((all, amount) => all + amount, 0);
  return { atStart: sum(reserves.values()), made, atEnd: sum(last.values()) };
};
