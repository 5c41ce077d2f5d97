// Day services' books: terms, ledger months, attendance; and the stored runs of the model.

import {
  bigint,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Mechanism } from '#lib/domain/demand/records.ts';
import type {
  BlockStep,
  EntrySource,
  ExitRecord,
  ServiceTerms,
} from '#lib/domain/viability/records.ts';
import { councilTable, withinCouncil } from './council-table.ts';
import { person } from './demand.ts';
import { service } from './market.ts';

export const serviceTerms = councilTable(
  'service_terms',
  {
    serviceId: text('service_id').notNull(),
    sessionsPerWeek: doublePrecision('sessions_per_week').notNull(),
    placesPerSession: doublePrecision('places_per_session').notNull(),
    hoursPerSession: doublePrecision('hours_per_session').notNull(),
    staffRatio: doublePrecision('staff_ratio').notNull(),
    minStaff: integer('min_staff').notNull(),
    paidHoursPerSession: doublePrecision('paid_hours_per_session').notNull(),
    staffCostPencePerHour: integer('staff_cost_pence_per_hour').notNull(),
    chargeBasis: text('charge_basis').notNull().$type<ServiceTerms['chargeBasis']>(),
    reservesPence: integer('reserves_pence').notNull(),
    reserveFloorPence: integer('reserve_floor_pence').notNull(),
    deficitMonthsRule: integer('deficit_months_rule').notNull(),
    noticeMonths: integer('notice_months').notNull(),
    blockSchedule: jsonb('block_schedule').notNull().$type<BlockStep[]>(),
    upliftAnnual: doublePrecision('uplift_annual').notNull(),
    costInflationAnnual: doublePrecision('cost_inflation_annual').notNull(),
    decommissionMonth: text('decommission_month'),
  },
  {
    key: (t) => [t.serviceId],
    also: (t) => [
      withinCouncil(
        'service_terms_service',
        [t.councilId, t.serviceId],
        [service.councilId, service.id],
      ),
    ],
  },
);

export const serviceMonth = councilTable(
  'service_month',
  {
    serviceId: text('service_id').notNull(),
    month: text('month').notNull(),
    fixedPence: integer('fixed_pence').notNull(),
    staffPence: integer('staff_pence').notNull(),
    variablePence: integer('variable_pence').notNull(),
    blockPence: integer('block_pence').notNull(),
    feePence: integer('fee_pence').notNull(),
    bookedPlaces: doublePrecision('booked_places').notNull(),
    attendedPlaces: doublePrecision('attended_places').notNull(),
  },
  {
    key: (t) => [t.serviceId, t.month],
    also: (t) => [
      withinCouncil(
        'service_month_service',
        [t.councilId, t.serviceId],
        [service.councilId, service.id],
      ),
    ],
  },
);

export const attendanceSpell = councilTable(
  'attendance_spell',
  {
    id: text('id').notNull(),
    serviceId: text('service_id').notNull(),
    personId: text('person_id').notNull(),
    from: date('from_day', { mode: 'string' }).notNull(),
    to: date('to_day', { mode: 'string' }),
    weekdays: integer('weekdays').array().notNull(),
    pricePence: integer('price_pence').notNull(),
    mechanism: text('mechanism').notNull().$type<Mechanism>(),
    entry: text('entry').notNull().$type<EntrySource>(),
    exit: jsonb('exit').$type<ExitRecord>(),
  },
  {
    key: (t) => [t.id],
    also: (t) => [
      index('attendance_spell_service').on(t.councilId, t.serviceId),
      withinCouncil(
        'attendance_spell_service_of',
        [t.councilId, t.serviceId],
        [service.councilId, service.id],
      ),
      withinCouncil(
        'attendance_spell_person',
        [t.councilId, t.personId],
        [person.councilId, person.id],
      ),
    ],
  },
);

/** A stored answer of the model: the same inputs, parameters, version and seed always give the same result. */
export const modelRun = councilTable(
  'model_run',
  {
    /** SHA-256 over method, inputs, parameters, model version and seed. */
    id: text('id').notNull(),
    method: text('method').notNull(),
    subjectId: text('subject_id'),
    inputsHash: text('inputs_hash').notNull(),
    parametersHash: text('parameters_hash').notNull(),
    modelVersion: text('model_version').notNull(),
    /** Unsigned and of 32 bits, which an integer cannot hold. */
    seed: bigint('seed', { mode: 'number' }).notNull(),
    authorId: uuid('author_id'),
    result: jsonb('result').notNull().$type<unknown>(),
  },
  {
    key: (t) => [t.id],
    also: (t) => [index('model_run_subject').on(t.councilId, t.method, t.subjectId)],
  },
);
