// Reads what direct payments bought, how much was paid out as direct payments, and the council's rates.

import { count, gt, sql, sum } from 'drizzle-orm';
import { RETURN_MARK } from '#lib/domain/demand/budget-origin.ts';
import type { SpendCategory } from '#lib/domain/demand/spend.ts';
import type { DirectPaymentRates } from '#lib/domain/market/rate-card.ts';
import type { Transaction } from '../db/client.ts';
import { directPaymentRate, dpAccountMonth, dpSpend } from '../db/schema/direct-payments.ts';
import { ownColumns } from './own-columns.ts';

/** Money of one account in one month for one purpose. */
export interface AccountSpend {
  readonly accountId: string;
  readonly month: string;
  readonly category: SpendCategory;
  readonly serviceId: string | null;
  readonly pence: number;
}

export const readAccountSpend = (tx: Transaction): Promise<AccountSpend[]> =>
  tx
    .select({
      accountId: dpSpend.accountId,
      month: dpSpend.month,
      category: dpSpend.category,
      serviceId: dpSpend.serviceId,
      pence: dpSpend.pence,
    })
    .from(dpSpend)
    .orderBy(dpSpend.id);

const OF_RETURN = `${RETURN_MARK}%`;

/** What was taken back from accounts in a month, and from how many. */
export interface Clawback {
  readonly pence: number;
  readonly accounts: number;
}

/** Money that the council took back, by month; months without any are left out. */
export async function readClawbacks(tx: Transaction): Promise<Map<string, Clawback>> {
  const { month, clawbackPence } = dpAccountMonth;
  const rows = await tx
    .select({ month, pence: sum(clawbackPence).mapWith(Number), accounts: count() })
    .from(dpAccountMonth)
    .where(gt(clawbackPence, 0))
    .groupBy(month);
  return new Map(rows.map(({ month: of, ...back }) => [of, back]));
}

/**
 * Pence paid out as direct payments in each month of the audit, from personal budgets: a week's payment counts by the
 * days of the month on which the budget runs. In a month in which the council's own file has a budget of somebody, their
 * events of the national return are not counted: they tell the same money. No month where no budget is used as a direct
 * payment.
 */
export async function readPaidOut(tx: Transaction): Promise<Map<string, number>> {
  const rows = await tx.execute<{ month: string; pence: number }>(sql`
    select m.month, round(sum(d.weekly_pence
        * (least(coalesce(b.to_day, m.last), m.last) - greatest(b.from_day, m.first) + 1) / 7.0))::int
      as pence
    from (select month, (month || '-01')::date as first,
            ((month || '-01')::date + interval '1 month' - interval '1 day')::date as last
          from dp_spend group by month) m
    join personal_budget b on b.from_day <= m.last and (b.to_day is null or b.to_day >= m.first)
    join deployment d on d.budget_id = b.id and d.mechanism like 'dp-%'
    where b.id not like ${OF_RETURN} or not exists (
      select from personal_budget own where own.person_id = b.person_id
        and own.id not like ${OF_RETURN} and own.from_day <= m.last
        and (own.to_day is null or own.to_day >= m.first))
    group by m.month`);
  return new Map(rows.map(({ month, pence }) => [month, pence]));
}

export const readDirectPaymentRates = (tx: Transaction): Promise<DirectPaymentRates[]> =>
  tx
    .select(ownColumns(directPaymentRate))
    .from(directPaymentRate)
    .orderBy(directPaymentRate.validFrom);

/**
 * Direct payments in force on a day, a week: people, pence, and what of it goes to services not paid by the hour. None
 * when the council has no record and so no day ("").
 */
export async function readPaymentsInUse(
  tx: Transaction,
  day: string,
): Promise<{ people: number; pence: number; notByHourPence: number }> {
  if (day === '') return { people: 0, pence: 0, notByHourPence: 0 };
  const [row] = await tx.execute<{ people: number; pence: number; not_by_hour: number }>(sql`
    select count(distinct b.person_id)::int as people,
      coalesce(sum(d.weekly_pence), 0)::int as pence,
      coalesce(sum(d.weekly_pence) filter (where s.price_unit in ('session', 'week')), 0)::int
        as not_by_hour
    from personal_budget b
    join deployment d on d.budget_id = b.id and d.mechanism like 'dp-%'
    left join service s on s.id = d.service_id
    where b.from_day <= ${day} and (b.to_day is null or b.to_day >= ${day})`);
  const { people = 0, pence = 0, not_by_hour: notByHourPence = 0 } = row ?? {};
  return { people, pence, notByHourPence };
}
