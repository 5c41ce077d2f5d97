// Packages that the council asks the market for, and packages that come back from a provider.

import { date, index, integer, text } from 'drizzle-orm/pg-core';
import {
  HAND_BACK_REASONS,
  REFUSAL_REASONS,
  type HandBackReason,
  type RefusalReason,
} from '#lib/domain/demand/brokerage.ts';
import { NEEDS, type Need, type Support } from '#lib/domain/market/records.ts';
import { councilTable, knownWords, withinCouncil } from './council-table.ts';
import { area, organisation } from './market.ts';

export const brokerageRequest = councilTable(
  'brokerage_request',
  {
    id: text('id').notNull(),
    need: text('need').notNull().$type<Need>(),
    /** Null where the log does not say what the hours are for. */
    support: text('support').$type<Support>(),
    /** Null for a place outside the council. */
    areaCode: text('area_code'),
    minutesPerWeek: integer('minutes_per_week').notNull(),
    weekdays: integer('weekdays').array(),
    requested: date('requested', { mode: 'string' }).notNull(),
    offers: integer('offers'),
    firstOffer: date('first_offer', { mode: 'string' }),
    started: date('started', { mode: 'string' }),
    refusedWhy: text('refused_why').$type<RefusalReason>(),
  },
  {
    key: (t) => [t.id],
    also: (t) => [
      knownWords('brokerage_request', t.need, NEEDS),
      knownWords('brokerage_request', t.refusedWhy, REFUSAL_REASONS),
      withinCouncil(
        'brokerage_request_area',
        [t.councilId, t.areaCode],
        [area.councilId, area.code],
      ),
    ],
  },
);

/** A package, or a whole contract, that a provider gave back. It may be of a package that was never brokered here. */
export const handBack = councilTable(
  'hand_back',
  {
    id: text('id').notNull(),
    packageId: text('package_id').notNull(),
    date: date('date', { mode: 'string' }).notNull(),
    reason: text('reason').$type<HandBackReason>(),
    organisationId: text('organisation_id'),
    /** People who lost their support by it; null where the log does not say. */
    people: integer('people'),
  },
  {
    key: (t) => [t.id],
    also: (t) => [
      index('hand_back_package').on(t.councilId, t.packageId),
      knownWords('hand_back', t.reason, HAND_BACK_REASONS),
      withinCouncil(
        'hand_back_organisation',
        [t.councilId, t.organisationId],
        [organisation.councilId, organisation.id],
      ),
    ],
  },
);
