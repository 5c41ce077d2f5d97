// Supply and geography: areas, place names, organisations, services, capacities, and where records come from.

import { boolean, date, doublePrecision, integer, jsonb, text } from 'drizzle-orm/pg-core';
import type {
  AgeGroup,
  AreaGeometry,
  DirectPaymentRule,
  Governance,
  LegalForm,
  MissingLayer,
  Need,
  Operator,
  PlaceLabel,
  Point,
  Residents,
  Rurality,
  Service,
  ServiceKind,
  Support,
} from '#lib/domain/market/records.ts';
import { NEEDS, SERVICE_KINDS, SUPPORTS } from '#lib/domain/market/records.ts';
import { councilTable, knownWords, withinCouncil } from './council-table.ts';

export const source = councilTable(
  'source',
  {
    id: text('id').notNull(),
    title: text('title').notNull(),
    publisher: text('publisher').notNull(),
    file: text('file'),
    vintage: text('vintage').notNull(),
    licence: text('licence').notNull(),
    attribution: text('attribution').notNull(),
    rowsRead: integer('rows_read').notNull(),
    rowsUsed: integer('rows_used').notNull(),
    rowsRejected: integer('rows_rejected').notNull(),
    sha256: text('sha256'),
    cadenceDays: integer('cadence_days'),
    coversTo: date('covers_to', { mode: 'string' }).notNull(),
  },
  { key: (t) => [t.id] },
);

export const rejection = councilTable(
  'rejection',
  {
    sourceId: text('source_id').notNull(),
    reason: text('reason').notNull(),
    rows: integer('rows').notNull(),
    firstLine: integer('first_line'),
  },
  {
    key: (t) => [t.sourceId, t.reason],
    also: (t) => [
      withinCouncil('rejection_source', [t.councilId, t.sourceId], [source.councilId, source.id]),
    ],
  },
);

export const missingLayer = councilTable(
  'missing_layer',
  {
    layer: text('layer').notNull().$type<MissingLayer['layer']>(),
    why: text('why').notNull(),
  },
  { key: (t) => [t.layer] },
);

export const area = councilTable(
  'area',
  {
    code: text('code').notNull(),
    name: text('name').notNull(),
    placeName: text('place_name').notNull(),
    districtCode: text('district_code').notNull(),
    districtName: text('district_name').notNull(),
    middleCode: text('middle_code').notNull(),
    middleName: text('middle_name').notNull(),
    rurality: text('rurality').notNull().$type<Rurality>(),
    centre: jsonb('centre').notNull().$type<Point>(),
    geometry: jsonb('geometry').notNull().$type<AreaGeometry>(),
    residents: jsonb('residents').notNull().$type<Residents>(),
    deprivationDecile: integer('deprivation_decile'),
    deprivationIndex: text('deprivation_index'),
  },
  { key: (t) => [t.code] },
);

export const place = councilTable(
  'place',
  {
    id: text('id').notNull(),
    name: text('name').notNull(),
    rank: text('rank').notNull().$type<PlaceLabel['rank']>(),
    lon: doublePrecision('lon').notNull(),
    lat: doublePrecision('lat').notNull(),
  },
  { key: (t) => [t.id] },
);

export const organisation = councilTable(
  'organisation',
  {
    id: text('id').notNull(),
    name: text('name').notNull(),
    legalForm: text('legal_form').notNull().$type<LegalForm>(),
    governance: text('governance').notNull().$type<Governance>(),
  },
  { key: (t) => [t.id] },
);

export const service = councilTable(
  'service',
  {
    id: text('id').notNull(),
    organisationId: text('organisation_id').notNull(),
    name: text('name').notNull(),
    kind: text('kind').notNull().$type<ServiceKind>(),
    operator: text('operator').notNull().$type<Operator>(),
    homeBased: boolean('home_based').notNull(),
    /** Null for a service outside the council: kept, but on none of its maps. */
    areaCode: text('area_code'),
    point: jsonb('point').$type<Point>(),
    supports: text('supports').array().notNull().$type<Support[]>(),
    needs: text('needs').array().notNull().$type<Need[]>(),
    ageGroups: text('age_groups').array().notNull().$type<AgeGroup[]>(),
    placesByWeekday: integer('places_by_weekday').array(),
    pricePence: integer('price_pence'),
    priceUnit: text('price_unit').$type<NonNullable<Service['priceUnit']>>(),
    priceYear: text('price_year'),
    reachMinutes: integer('reach_minutes'),
    beds: integer('beds'),
    regulated: boolean('regulated').notNull(),
    rating: text('rating'),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    validTo: date('valid_to', { mode: 'string' }),
    continuedById: text('continued_by_id'),
    lastVerified: date('last_verified', { mode: 'string' }),
    sourceId: text('source_id').notNull(),
  },
  {
    key: (t) => [t.id],
    also: (t) => [
      knownWords('service', t.kind, SERVICE_KINDS),
      withinCouncil(
        'service_organisation',
        [t.councilId, t.organisationId],
        [organisation.councilId, organisation.id],
      ),
      withinCouncil('service_area', [t.councilId, t.areaCode], [area.councilId, area.code]),
      withinCouncil('service_source', [t.councilId, t.sourceId], [source.councilId, source.id]),
    ],
  },
);

export const capacity = councilTable(
  'capacity',
  {
    serviceId: text('service_id').notNull(),
    support: text('support').notNull().$type<Support>(),
    need: text('need').notNull().$type<Need>(),
    minutesPerWeek: integer('minutes_per_week').notNull(),
    spareMinutesPerWeek: integer('spare_minutes_per_week').notNull(),
  },
  {
    key: (t) => [t.serviceId, t.support, t.need],
    also: (t) => [
      knownWords('capacity', t.support, SUPPORTS),
      knownWords('capacity', t.need, NEEDS),
      withinCouncil(
        'capacity_service',
        [t.councilId, t.serviceId],
        [service.councilId, service.id],
      ),
    ],
  },
);

/** What a provider told the national Capacity Tracker on one day. Null where it told nothing, never zero. */
export const capacityReturn = councilTable(
  'capacity_return',
  {
    serviceId: text('service_id').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    /** Care homes: places in all, taken, promised, and free to admit into. */
    maximumPlaces: integer('maximum_places'),
    occupied: integer('occupied'),
    vacantReserved: integer('vacant_reserved'),
    vacantAccepting: integer('vacant_accepting'),
    vacantNotAccepting: integer('vacant_not_accepting'),
    /** Community services: people who use them. */
    peopleUsing: integer('people_using'),
    /** Employed and agency staff; of the employed, how many are absent. */
    staffEmployed: integer('staff_employed'),
    staffAgency: integer('staff_agency'),
    staffAbsent: integer('staff_absent'),
    sourceId: text('source_id').notNull(),
  },
  {
    key: (t) => [t.serviceId, t.day],
    also: (t) => [
      withinCouncil(
        'capacity_return_service',
        [t.councilId, t.serviceId],
        [service.councilId, service.id],
      ),
    ],
  },
);

/** Buildings in which services rent room; who shares one bears its rent together. */
export const venue = councilTable(
  'venue',
  {
    id: text('id').notNull(),
    name: text('name').notNull(),
    /** Null for one outside the council. */
    areaCode: text('area_code'),
    rentPence: integer('rent_pence').notNull(),
  },
  {
    key: (t) => [t.id],
    also: (t) => [
      withinCouncil('venue_area', [t.councilId, t.areaCode], [area.councilId, area.code]),
    ],
  },
);

export const tenancy = councilTable(
  'tenancy',
  {
    venueId: text('venue_id').notNull(),
    serviceId: text('service_id').notNull(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    validTo: date('valid_to', { mode: 'string' }),
  },
  {
    key: (t) => [t.venueId, t.serviceId, t.validFrom],
    also: (t) => [
      withinCouncil('tenancy_venue', [t.councilId, t.venueId], [venue.councilId, venue.id]),
      withinCouncil('tenancy_service', [t.councilId, t.serviceId], [service.councilId, service.id]),
    ],
  },
);

export const timeBankMonth = councilTable(
  'time_bank_month',
  {
    serviceId: text('service_id').notNull(),
    month: text('month').notNull(),
    givenMinutes: integer('given_minutes').notNull(),
    spentMinutes: integer('spent_minutes').notNull(),
    outstandingMinutes: integer('outstanding_minutes').notNull(),
  },
  {
    key: (t) => [t.serviceId, t.month],
    also: (t) => [
      withinCouncil(
        'time_bank_month_service',
        [t.councilId, t.serviceId],
        [service.councilId, service.id],
      ),
    ],
  },
);

export const directPaymentRule = councilTable(
  'direct_payment_rule',
  {
    id: text('id').notNull(),
    title: text('title').notNull(),
    kind: text('kind').notNull().$type<DirectPaymentRule['kind']>(),
    removesKinds: text('removes_kinds').array().notNull().$type<ServiceKind[]>(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    review: text('review').notNull().$type<DirectPaymentRule['review']>(),
  },
  { key: (t) => [t.id] },
);
