/** The in-house cliff: whose services a direct payment may buy. A rule, not a taste; the council may set its own. */
import type { Operator } from '../market/records.ts';
import { DIRECT_PAYMENT_RULE } from '../parameters/direct-payments.ts';

/**
 * Whether a direct payment may go on paying for a service, week after week.
 * @param cannotBuy operators out of its reach
 */
export const canDirectPaymentBuy = (
  operator: Operator,
  cannotBuy: readonly Operator[] = DIRECT_PAYMENT_RULE.value,
): boolean => !cannotBuy.includes(operator);
