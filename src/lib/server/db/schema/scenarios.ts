// Scenarios that people keep, what happened around a service, and forecasts as they were made.

import {
  boolean,
  date,
  doublePrecision,
  index,
  jsonb,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { RiskWord } from '#lib/domain/parameters/viability.ts';
import type { KeptFigures } from '#lib/domain/viability/kept-figures.ts';
import { EVENT_KINDS, type EventKind } from '#lib/domain/viability/service-event.ts';
import { councilTable, knownWords, withinCouncil } from './council-table.ts';
import { service } from './market.ts';
import { appUser } from './people.ts';

export const scenario = councilTable(
  'scenario',
  {
    id: text('id').notNull(),
    name: text('name').notNull(),
    note: text('note').notNull(),
    /** The service it is about; null for one over all services. */
    serviceId: text('service_id'),
    /** The levers as the address of a page holds them, so that a scenario opens where it was made. */
    query: text('query').notNull(),
    isShared: boolean('is_shared').notNull(),
    figures: jsonb('figures').notNull().$type<KeptFigures>(),
    ownerId: uuid('owner_id').references(() => appUser.id, { onDelete: 'set null' }),
    /** Set when a decision rests on it; it is not changed or removed after that. */
    lockedAt: timestamp('locked_at', { withTimezone: true }),
    /** Removed ones stay for a while, so that removal can be undone. */
    removedAt: timestamp('removed_at', { withTimezone: true }),
  },
  {
    key: (t) => [t.id],
    also: (t) => [
      withinCouncil(
        'scenario_service',
        [t.councilId, t.serviceId],
        [service.councilId, service.id],
      ),
    ],
  },
);

/** What happened around services: shown beside attendance, and never said to be its reason. */
export const serviceEvent = councilTable(
  'service_event',
  {
    id: text('id').notNull(),
    /** Null for one that touched every service. */
    serviceId: text('service_id'),
    kind: text('kind').notNull().$type<EventKind>(),
    day: date('day', { mode: 'string' }).notNull(),
    title: text('title').notNull(),
    source: text('source').notNull(),
    authorId: uuid('author_id').references(() => appUser.id, { onDelete: 'set null' }),
  },
  {
    key: (t) => [t.id],
    also: (t) => [
      knownWords('service_event', t.kind, EVENT_KINDS),
      index('service_event_of').on(t.councilId, t.serviceId),
      withinCouncil(
        'service_event_service',
        [t.councilId, t.serviceId],
        [service.councilId, service.id],
      ),
    ],
  },
);

/** A chance of closing as it was given, kept so that it can be held against what happened. Never changed. */
export const forecast = councilTable(
  'forecast',
  {
    serviceId: text('service_id').notNull(),
    /** Last day of the records it rested on. */
    asOf: date('as_of', { mode: 'string' }).notNull(),
    modelVersion: text('model_version').notNull(),
    runId: text('run_id').notNull(),
    chance12: doublePrecision('chance_12').notNull(),
    chance24: doublePrecision('chance_24').notNull(),
    risk: text('risk').notNull().$type<RiskWord>(),
  },
  {
    key: (t) => [t.serviceId, t.asOf, t.modelVersion],
    also: (t) => [
      withinCouncil(
        'forecast_service',
        [t.councilId, t.serviceId],
        [service.councilId, service.id],
      ),
    ],
  },
);
