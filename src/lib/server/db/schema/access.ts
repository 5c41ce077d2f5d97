// Getting about: journeys that the council had routed, where it has them.

import { smallint, text } from 'drizzle-orm/pg-core';
import type { TravelMode } from '#lib/domain/access/own-journeys.ts';
import { TRAVEL_MODES } from '#lib/domain/access/own-journeys.ts';
import { councilTable, knownWords } from './council-table.ts';

/**
 * Minutes from one place to all that were routed from it, in one row: a row for each pair would weigh ten times as much.
 * An end is a small area or a service and may go while its minutes stay, so there is no reference to either.
 */
export const travelTime = councilTable(
  'travel_time',
  {
    fromId: text('from_id').notNull(),
    mode: text('mode').notNull().$type<TravelMode>(),
    /** Of journeys at different times of departure: 50 is the median. */
    percentile: smallint('percentile').notNull(),
    /** In order of their code points, each once. */
    toIds: text('to_ids').array().notNull(),
    /** Whole minutes, in the order of `toIds`. */
    minutes: smallint('minutes').array().notNull(),
    sourceId: text('source_id').notNull(),
  },
  {
    key: (t) => [t.fromId, t.mode, t.percentile],
    also: (t) => [knownWords('travel_time', t.mode, TRAVEL_MODES)],
  },
);
