// Where direct payments go, by account, month and what was bought: payees are matched and not kept. And the council's
// own rates of what a direct payment is worth by the hour and the day.

import { date, index, integer, text } from 'drizzle-orm/pg-core';
import { SPEND_CATEGORIES, type SpendCategory } from '#lib/domain/demand/spend.ts';
import { councilTable, knownWords, withinCouncil } from './council-table.ts';
import { service } from './market.ts';

export const dpAccountMonth = councilTable(
  'dp_account_month',
  {
    accountId: text('account_id').notNull(),
    month: text('month').notNull(),
    /** First and last day of the month on which the export has an entry. */
    firstDay: date('first_day', { mode: 'string' }).notNull(),
    lastDay: date('last_day', { mode: 'string' }).notNull(),
    paidInPence: integer('paid_in_pence').notNull(),
    /** What the council took back. */
    clawbackPence: integer('clawback_pence').notNull(),
    /** After the last entry of the month; null where the export has no balance. */
    balancePence: integer('balance_pence'),
  },
  { key: (t) => [t.accountId, t.month] },
);

export const dpSpend = councilTable(
  'dp_spend',
  {
    id: text('id').notNull(),
    accountId: text('account_id').notNull(),
    month: text('month').notNull(),
    category: text('category').notNull().$type<SpendCategory>(),
    /** The service that was paid; null where the payee is none that the atlas knows. */
    serviceId: text('service_id'),
    /** Spent less refunds. */
    pence: integer('pence').notNull(),
    entries: integer('entries').notNull(),
  },
  {
    key: (t) => [t.id],
    also: (t) => [
      index('dp_spend_month').on(t.councilId, t.month),
      knownWords('dp_spend', t.category, SPEND_CATEGORIES),
      withinCouncil(
        'dp_spend_service',
        [t.councilId, t.serviceId],
        [service.councilId, service.id],
      ),
    ],
  },
);

export const directPaymentRate = councilTable(
  'direct_payment_rate',
  {
    /** Financial year, "2026 to 2027". */
    year: text('year').notNull(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    employedHourPence: integer('employed_hour_pence'),
    selfEmployedHourPence: integer('self_employed_hour_pence'),
    agencyHourPence: integer('agency_hour_pence'),
    dayPence: integer('day_pence'),
  },
  { key: (t) => [t.year] },
);
