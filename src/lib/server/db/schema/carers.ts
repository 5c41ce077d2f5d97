// People who give support from a private home or in another's: Shared Lives carers, their arrangements, and personal
// assistants. A carer is a service of the market as well; here is what the scheme knows besides.

import { date, doublePrecision, index, integer, text } from 'drizzle-orm/pg-core';
import { EMPLOYMENTS, type Employment } from '#lib/domain/market/assistants.ts';
import type { Need, Support } from '#lib/domain/market/records.ts';
import { ARRANGEMENT_KINDS, type ArrangementKind } from '#lib/domain/market/shared-lives.ts';
import { councilTable, knownWords, withinCouncil } from './council-table.ts';
import { person } from './demand.ts';
import { area, service } from './market.ts';

export const sharedLivesCarer = councilTable(
  'shared_lives_carer',
  {
    /** Id of the service that the carer is. */
    id: text('id').notNull(),
    approvedOn: date('approved_on', { mode: 'string' }),
    /** People who may be there at once; null where only the types are on record. */
    places: integer('places'),
    /** Places by type; 0 where the carer is not approved for it. */
    liveInPlaces: integer('live_in_places').notNull(),
    shortBreakPlaces: integer('short_break_places').notNull(),
    dayPlaces: integer('day_places').notNull(),
    /** People with the carer as the scheme's return counts them; null where it does not. */
    liveInFilled: integer('live_in_filled'),
    shortBreakFilled: integer('short_break_filled'),
    dayFilled: integer('day_filled'),
    feeBand: text('fee_band'),
    boardAndLodgingPence: integer('board_and_lodging_pence'),
    lastUplift: date('last_uplift', { mode: 'string' }),
  },
  {
    key: (t) => [t.id],
    also: (t) => [
      withinCouncil(
        'shared_lives_carer_service',
        [t.councilId, t.id],
        [service.councilId, service.id],
      ),
    ],
  },
);

export const sharedLivesArrangement = councilTable(
  'shared_lives_arrangement',
  {
    id: text('id').notNull(),
    carerId: text('carer_id').notNull(),
    personId: text('person_id').notNull(),
    kind: text('kind').notNull().$type<ArrangementKind>(),
    from: date('from_day', { mode: 'string' }).notNull(),
    to: date('to_day', { mode: 'string' }),
    minutesPerWeek: integer('minutes_per_week'),
    nightsPerWeek: doublePrecision('nights_per_week'),
    weeklyPence: integer('weekly_pence'),
  },
  {
    key: (t) => [t.id],
    also: (t) => [
      index('shared_lives_arrangement_carer').on(t.councilId, t.carerId),
      knownWords('shared_lives_arrangement', t.kind, ARRANGEMENT_KINDS),
      withinCouncil(
        'shared_lives_arrangement_carer_of',
        [t.councilId, t.carerId],
        [sharedLivesCarer.councilId, sharedLivesCarer.id],
      ),
      withinCouncil(
        'shared_lives_arrangement_person',
        [t.councilId, t.personId],
        [person.councilId, person.id],
      ),
    ],
  },
);

export const personalAssistant = councilTable(
  'personal_assistant',
  {
    id: text('id').notNull(),
    employment: text('employment').notNull().$type<Employment>(),
    /** The person who employs them; null for the self-employed, and where it is not on record. */
    employerId: text('employer_id'),
    /** Null for an assistant who lives outside the council. */
    areaCode: text('area_code'),
    minutesPerWeek: integer('minutes_per_week'),
    spareMinutesPerWeek: integer('spare_minutes_per_week'),
    /** Minutes free on Monday … Sunday; null where days are not on record. */
    spareByWeekday: integer('spare_by_weekday').array(),
    pricePence: integer('price_pence'),
    supports: text('supports').array().notNull().$type<Support[]>(),
    needs: text('needs').array().notNull().$type<Need[]>(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    validTo: date('valid_to', { mode: 'string' }),
    lastVerified: date('last_verified', { mode: 'string' }),
  },
  {
    key: (t) => [t.id],
    also: (t) => [
      knownWords('personal_assistant', t.employment, EMPLOYMENTS),
      withinCouncil(
        'personal_assistant_area',
        [t.councilId, t.areaCode],
        [area.councilId, area.code],
      ),
      withinCouncil(
        'personal_assistant_employer',
        [t.councilId, t.employerId],
        [person.councilId, person.id],
      ),
    ],
  },
);
