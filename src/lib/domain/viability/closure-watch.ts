/** Watches a service month by month and says when a closure rule is met: step 8 of the month order. */
import { DUST, isLoss } from '../kernel/exactness.ts';
import type { ModelledService } from './modelled-service.ts';

export type ClosureReason = 'reserves' | 'deficits' | 'decommission';

/** The parts of a service that decide when it must close. */
export type ClosureRules = Pick<
  ModelledService,
  'reserveFloor' | 'deficitMonthsRule' | 'noticeMonths' | 'decommissionMonth' | 'subsidyMonthly'
>;

/** Losses in a row up to and with a month. */
export const lossesInARow = (before: number, margin: number, subsidyMonthly: number): number =>
  isLoss(margin + subsidyMonthly) ? before + 1 : 0;

/**
 * The rule met in a month, the first in the order reserves, deficits, decommission; undefined when none is.
 * @param reserves money in hand at the end of the month, £
 * @param losses losses in a row up to and with this month
 */
export const ruleMet = (
  rules: ClosureRules,
  month: number,
  reserves: number,
  losses: number,
): ClosureReason | undefined => {
  if (reserves < rules.reserveFloor - DUST) return 'reserves';
  if (rules.deficitMonthsRule > 0 && losses >= rules.deficitMonthsRule) return 'deficits';
  return month === rules.decommissionMonth ? 'decommission' : undefined;
};

/** A month that never comes. */
const NO_MONTH = -1;

/** The rules alone, with the same fields in the same order for every service: quick to read millions of times. */
export const rulesOf = (service: ClosureRules): ClosureRules => ({
  reserveFloor: service.reserveFloor,
  deficitMonthsRule: service.deficitMonthsRule,
  noticeMonths: service.noticeMonths,
  decommissionMonth: service.decommissionMonth ?? NO_MONTH,
  subsidyMonthly: service.subsidyMonthly,
});
