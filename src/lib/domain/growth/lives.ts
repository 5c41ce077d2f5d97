/** Reads an enterprise's life from its stages: when it began to trade, how it ended, and where it stands now. */
import { daysBetween, type IsoDate } from '../kernel/calendar.ts';
import type { Enterprise, EnterpriseEvent, Stage } from './records.ts';

/** How a trading life ended: "grown" outgrew the local micro threshold and is a success, not a loss. */
export type LifeEnd = 'stopped' | 'grown';

/** A trading life as far as it is on record. */
export interface TradingLife {
  readonly enterpriseId: string;
  readonly began: IsoDate;
  /** First day under observation: later than `began` for those already trading when the register began. */
  readonly seenFrom: IsoDate;
  /** End, or last sight. */
  readonly until: IsoDate;
  /** Null while it trades or is paused, and when it was lost from sight. */
  readonly end: LifeEnd | null;
  /** True when it left the register before it stopped or grew: from `until` on nobody knows. */
  readonly isOutOfSight: boolean;
}

/** Where an enterprise stands. */
export interface StageNow {
  readonly enterpriseId: string;
  readonly stage: Stage;
  readonly since: IsoDate;
  /** Days in the stage up to the day of asking. */
  readonly days: number;
}

/** Events by enterprise up to and with a day, in the order they happened. */
export const eventsByEnterprise = (
  events: readonly EnterpriseEvent[],
  asOf: IsoDate,
): ReadonlyMap<string, readonly EnterpriseEvent[]> => {
  const byEnterprise = new Map<string, EnterpriseEvent[]>();
  const past = events.filter(({ date }) => date <= asOf);
  for (const event of past.toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)))) {
    const list = byEnterprise.get(event.enterpriseId) ?? [];
    list.push(event);
    byEnterprise.set(event.enterpriseId, list);
  }
  return byEnterprise;
};

const isEnd = (stage: Stage): stage is LifeEnd => stage === 'stopped' || stage === 'grown';

const isAtWork = (stage: Stage): boolean => stage === 'trading' || stage === 'paused';

/** The first event after which it was never at work again, by an end or by leaving the register; if there is one. */
const closingEvent = (history: readonly EnterpriseEvent[]): EnterpriseEvent | undefined =>
  history
    .slice(history.findLastIndex(({ stage }) => isAtWork(stage)) + 1)
    .find(({ stage }) => isEnd(stage) || stage === 'left-register');

/**
 * The trading life in a history, or undefined when it never began to trade. A pause does not end it, and neither does a
 * stop that was followed by trading again: stopped means for good.
 */
export const tradingLife = (
  enterprise: Pick<Enterprise, 'id' | 'onRegisterFrom'>,
  history: readonly EnterpriseEvent[],
  asOf: IsoDate,
): TradingLife | undefined => {
  const began = history.find(({ stage }) => stage === 'trading')?.date;
  if (began === undefined) return undefined;
  const closing = closingEvent(history);
  return {
    enterpriseId: enterprise.id,
    began,
    seenFrom: enterprise.onRegisterFrom > began ? enterprise.onRegisterFrom : began,
    until: closing?.date ?? asOf,
    end: closing !== undefined && isEnd(closing.stage) ? closing.stage : null,
    isOutOfSight: closing?.stage === 'left-register',
  };
};

/** Every trading life on record by `asOf`. */
export const tradingLives = (
  enterprises: readonly Enterprise[],
  events: readonly EnterpriseEvent[],
  asOf: IsoDate,
): readonly TradingLife[] => {
  const histories = eventsByEnterprise(events, asOf);
  return enterprises.flatMap(
    (enterprise) => tradingLife(enterprise, histories.get(enterprise.id) ?? [], asOf) ?? [],
  );
};

/** Where each enterprise with a history stands on a day: its latest event. */
export const stagesNow = (
  enterprises: readonly Enterprise[],
  events: readonly EnterpriseEvent[],
  asOf: IsoDate,
): readonly StageNow[] => {
  const histories = eventsByEnterprise(events, asOf);
  return enterprises.flatMap(({ id }) => {
    const latest = histories.get(id)?.at(-1);
    return latest === undefined
      ? []
      : [
          {
            enterpriseId: id,
            stage: latest.stage,
            since: latest.date,
            days: daysBetween(latest.date, asOf),
          },
        ];
  });
};

/** How long a stage takes: only spells that ended in another stage are counted. */
export interface StageDuration {
  readonly stage: Stage;
  readonly spells: number;
  readonly medianDays: number;
}

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[sorted.length >>> 1] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[sorted.length / 2 - 1] ?? 0) + upper) / 2;
};

/** Median days of each stage that somebody has left. */
export const stageDurations = (
  events: readonly EnterpriseEvent[],
  asOf: IsoDate,
): readonly StageDuration[] => {
  const days = new Map<Stage, number[]>();
  for (const history of eventsByEnterprise(events, asOf).values()) {
    for (const [at, event] of history.entries()) {
      const next = history[at + 1];
      if (next === undefined) continue;
      const spells = days.get(event.stage) ?? [];
      spells.push(daysBetween(event.date, next.date));
      days.set(event.stage, spells);
    }
  }
  return [...days].map(([stage, spells]) => ({
    stage,
    spells: spells.length,
    medianDays: median(spells),
  }));
};
