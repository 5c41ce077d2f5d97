/** What it costs to hold a service open: one payment now, the same every month, or a top-up when money runs out. */
import type { Method } from '../kernel/method.ts';
import { readModelledService, type ModelledService } from './modelled-service.ts';
import { projectPath } from './path.ts';

/** Money in pounds over the horizon; nothing of it is needed where reserves last. */
export interface HoldOpen {
  /** Margin of every month on the path on which nothing closes the service, without the subsidy it has. */
  readonly margins: readonly number[];
  /** One payment at the start. */
  readonly lumpSum: number;
  /** The same payment every month. */
  readonly levelMonthly: number;
  readonly levelTotal: number;
  /** The top-up of each month that brings money in hand back to the floor. */
  readonly asNeeded: readonly number[];
  readonly asNeededTotal: number;
}

/** The service with every closure rule switched off: it trades to the horizon whatever it loses. */
export const withoutClosing = ({
  decommissionMonth: _decommissionMonth,
  ...service
}: ModelledService): ModelledService => ({
  ...service,
  reserveFloor: -Infinity,
  deficitMonthsRule: 0,
});

/** Top-ups, month by month, that keep a balance at nothing or above. */
const topUps = (start: number, results: readonly number[]): readonly number[] => {
  let balance = start;
  return results.map((result) => {
    balance += result;
    const paid = Math.max(0, -balance);
    balance += paid;
    return paid;
  });
};

/**
 * Prices holding a service open to its horizon, from the margins M of the path without closing: with R the reserves
 * above the floor and C_t = ΣM to month t (a subsidy that is paid already counts), the lump sum is max(0, max −(R + C_t)),
 * the level payment max(0, max −(R + C_t)/t). A lump sum and the top-ups add up to the same; the level payment, which
 * must be there before the worst month, adds up to as much or more.
 */
export const priceHoldOpen = (service: ModelledService): HoldOpen => {
  const { rows } = projectPath(withoutClosing(service));
  const start = service.reserves - service.reserveFloor;
  const results = rows.map(({ margin }) => margin + service.subsidyMonthly);
  let balance = start;
  let lumpSum = 0;
  let levelMonthly = 0;
  for (const [at, result] of results.entries()) {
    balance += result;
    lumpSum = Math.max(lumpSum, -balance);
    levelMonthly = Math.max(levelMonthly, -balance / (at + 1));
  }
  const asNeeded = topUps(start, results);
  return {
    margins: rows.map(({ margin }) => margin),
    lumpSum,
    levelMonthly,
    levelTotal: levelMonthly * service.months,
    asNeeded,
    asNeededTotal: asNeeded.reduce((sum, paid) => sum + paid, 0),
  };
};

/** viability.holdOpen: the price of keeping a service open to its horizon. */
export const holdOpenMethod: Method<ModelledService, HoldOpen> = {
  read: readModelledService,
  run: priceHoldOpen,
};
