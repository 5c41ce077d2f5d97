// Demand: pseudonymous people, what they are assessed to need, their budgets and how these are used.

import { boolean, date, doublePrecision, index, integer, jsonb, text } from 'drizzle-orm/pg-core';
import type { EthnicGroup, Mechanism, Sex } from '#lib/domain/demand/records.ts';
import { ETHNIC_GROUPS, MECHANISMS, SEXES } from '#lib/domain/demand/records.ts';
import type { AgeGroup, Need, Support } from '#lib/domain/market/records.ts';
import { NEEDS, SUPPORTS } from '#lib/domain/market/records.ts';
import { councilTable, knownWords, withinCouncil } from './council-table.ts';
import { area, service, source } from './market.ts';

export const person = councilTable(
  'person',
  {
    id: text('id').notNull(),
    /** Null for a person placed outside the council: kept, but in none of its areas. */
    areaCode: text('area_code'),
    ageGroup: text('age_group').notNull().$type<AgeGroup>(),
    need: text('need').notNull().$type<Need>(),
    inCareHome: boolean('in_care_home').notNull(),
    /** What an unpaid carer gives them a week, minutes; null where it is not on record. */
    unpaidCareMinutes: integer('unpaid_care_minutes'),
    /** For equality impact only, as the person told it; null where it is not on record. */
    sex: text('sex').$type<Sex>(),
    ethnicGroup: text('ethnic_group').$type<EthnicGroup>(),
  },
  {
    key: (t) => [t.id],
    also: (t) => [
      knownWords('person', t.need, NEEDS),
      knownWords('person', t.sex, SEXES),
      knownWords('person', t.ethnicGroup, ETHNIC_GROUPS),
      withinCouncil('person_area', [t.councilId, t.areaCode], [area.councilId, area.code]),
    ],
  },
);

export const assessedNeed = councilTable(
  'assessed_need',
  {
    personId: text('person_id').notNull(),
    support: text('support').notNull().$type<Support>(),
    minutesPerWeek: integer('minutes_per_week').notNull(),
  },
  {
    key: (t) => [t.personId, t.support],
    also: (t) => [
      knownWords('assessed_need', t.support, SUPPORTS),
      withinCouncil(
        'assessed_need_person',
        [t.councilId, t.personId],
        [person.councilId, person.id],
      ),
    ],
  },
);

export const personalBudget = councilTable(
  'personal_budget',
  {
    id: text('id').notNull(),
    personId: text('person_id').notNull(),
    weeklyPence: integer('weekly_pence').notNull(),
    from: date('from_day', { mode: 'string' }).notNull(),
    to: date('to_day', { mode: 'string' }),
  },
  {
    key: (t) => [t.id],
    also: (t) => [
      withinCouncil(
        'personal_budget_person',
        [t.councilId, t.personId],
        [person.councilId, person.id],
      ),
    ],
  },
);

export const deployment = councilTable(
  'deployment',
  {
    id: text('id').notNull(),
    budgetId: text('budget_id').notNull(),
    mechanism: text('mechanism').notNull().$type<Mechanism>(),
    weeklyPence: integer('weekly_pence').notNull(),
    serviceId: text('service_id'),
  },
  {
    key: (t) => [t.id],
    also: (t) => [
      index('deployment_budget').on(t.councilId, t.budgetId),
      knownWords('deployment', t.mechanism, MECHANISMS),
      withinCouncil(
        'deployment_budget_of',
        [t.councilId, t.budgetId],
        [personalBudget.councilId, personalBudget.id],
      ),
      withinCouncil(
        'deployment_service',
        [t.councilId, t.serviceId],
        [service.councilId, service.id],
      ),
    ],
  },
);

export const demandEstimate = councilTable(
  'demand_estimate',
  {
    areaCode: text('area_code').notNull(),
    need: text('need').notNull().$type<Need>(),
    support: text('support').notNull().$type<Support>(),
    peopleMid: doublePrecision('people_mid').notNull(),
    lowMinutesPerWeek: doublePrecision('low_minutes_per_week').notNull(),
    midMinutesPerWeek: doublePrecision('mid_minutes_per_week').notNull(),
    highMinutesPerWeek: doublePrecision('high_minutes_per_week').notNull(),
  },
  {
    key: (t) => [t.areaCode, t.need, t.support],
    also: (t) => [
      withinCouncil('demand_estimate_area', [t.councilId, t.areaCode], [area.councilId, area.code]),
    ],
  },
);

/** What was published of the council as a whole: what its demand is estimated from. */
export const publishedTotal = councilTable(
  'published_total',
  {
    sourceId: text('source_id').notNull(),
    people: doublePrecision('people').notNull(),
    atHomeByAge: jsonb('at_home_by_age').$type<Readonly<Record<AgeGroup, number>>>(),
    learningDisabilityShare: doublePrecision('learning_disability_share'),
  },
  {
    key: (t) => [t.sourceId],
    also: (t) => [
      withinCouncil(
        'published_total_source',
        [t.councilId, t.sourceId],
        [source.councilId, source.id],
      ),
    ],
  },
);
