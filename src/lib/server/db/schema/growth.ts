// Micro-enterprises as support officers record them: stages, monthly returns, checks and targets.

import { date, doublePrecision, index, integer, text } from 'drizzle-orm/pg-core';
import type { EnterpriseCheck, GrowthTarget, Stage } from '#lib/domain/growth/records.ts';
import { STAGES } from '#lib/domain/growth/records.ts';
import type { Support } from '#lib/domain/market/records.ts';
import { councilTable, knownWords, withinCouncil } from './council-table.ts';
import { area, service } from './market.ts';

export const enterprise = councilTable(
  'enterprise',
  {
    id: text('id').notNull(),
    name: text('name').notNull(),
    serviceId: text('service_id'),
    areaCode: text('area_code').notNull(),
    servesAreaCodes: text('serves_area_codes').array().notNull(),
    offers: text('offers').array().notNull().$type<Support[]>(),
    workers: integer('workers').notNull(),
    onRegisterFrom: date('on_register_from', { mode: 'string' }).notNull(),
  },
  {
    key: (t) => [t.id],
    also: (t) => [
      withinCouncil('enterprise_area', [t.councilId, t.areaCode], [area.councilId, area.code]),
      withinCouncil(
        'enterprise_service',
        [t.councilId, t.serviceId],
        [service.councilId, service.id],
      ),
    ],
  },
);

const ofEnterprise = (name: string, t: Parameters<typeof withinCouncil>[1]) =>
  withinCouncil(name, t, [enterprise.councilId, enterprise.id]);

export const enterpriseEvent = councilTable(
  'enterprise_event',
  {
    id: text('id').notNull(),
    enterpriseId: text('enterprise_id').notNull(),
    date: date('date', { mode: 'string' }).notNull(),
    stage: text('stage').notNull().$type<Stage>(),
    note: text('note'),
  },
  {
    key: (t) => [t.id],
    also: (t) => [
      knownWords('enterprise_event', t.stage, STAGES),
      index('enterprise_event_of').on(t.councilId, t.enterpriseId),
      ofEnterprise('enterprise_event_enterprise', [t.councilId, t.enterpriseId]),
    ],
  },
);

export const enterpriseMonth = councilTable(
  'enterprise_month',
  {
    enterpriseId: text('enterprise_id').notNull(),
    month: text('month').notNull(),
    people: integer('people').notNull(),
    directPaymentPeople: integer('direct_payment_people').notNull(),
    minutesPerWeek: integer('minutes_per_week').notNull(),
  },
  {
    key: (t) => [t.enterpriseId, t.month],
    also: (t) => [ofEnterprise('enterprise_month_enterprise', [t.councilId, t.enterpriseId])],
  },
);

export const enterpriseCheck = councilTable(
  'enterprise_check',
  {
    id: text('id').notNull(),
    enterpriseId: text('enterprise_id').notNull(),
    kind: text('kind').notNull().$type<EnterpriseCheck['kind']>(),
    due: date('due', { mode: 'string' }).notNull(),
  },
  {
    key: (t) => [t.id],
    also: (t) => [ofEnterprise('enterprise_check_enterprise', [t.councilId, t.enterpriseId])],
  },
);

export const growthTarget = councilTable(
  'growth_target',
  {
    id: text('id').notNull(),
    measure: text('measure').notNull().$type<GrowthTarget['measure']>(),
    startDate: date('start_date', { mode: 'string' }).notNull(),
    startValue: doublePrecision('start_value').notNull(),
    byDate: date('by_date', { mode: 'string' }).notNull(),
    value: doublePrecision('value').notNull(),
  },
  { key: (t) => [t.id] },
);
