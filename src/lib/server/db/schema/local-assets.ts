// What places have besides paid services, and who belongs to an organisation with how many votes.

import { date, integer, text } from 'drizzle-orm/pg-core';
import {
  ASSET_KINDS,
  ASSET_USERS,
  MEMBER_CLASSES,
  type AssetKind,
  type AssetUsers,
  type MemberClass,
} from '#lib/domain/market/local-assets.ts';
import { councilTable, knownWords, withinCouncil } from './council-table.ts';
import { area, organisation } from './market.ts';

export const asset = councilTable(
  'asset',
  {
    id: text('id').notNull(),
    name: text('name').notNull(),
    kind: text('kind').notNull().$type<AssetKind>(),
    /** Null for a place outside the council. */
    areaCode: text('area_code'),
    openTo: text('open_to').$type<AssetUsers>(),
    /** Time in a week in which nobody uses it; null where it is not on record. */
    freeMinutesPerWeek: integer('free_minutes_per_week'),
    organisationId: text('organisation_id'),
    lastVerified: date('last_verified', { mode: 'string' }),
  },
  {
    key: (t) => [t.id],
    also: (t) => [
      knownWords('asset', t.kind, ASSET_KINDS),
      knownWords('asset', t.openTo, ASSET_USERS),
      withinCouncil('asset_area', [t.councilId, t.areaCode], [area.councilId, area.code]),
      withinCouncil(
        'asset_organisation',
        [t.councilId, t.organisationId],
        [organisation.councilId, organisation.id],
      ),
    ],
  },
);

/** A member under a pseudonym, or a whole class of members as a count. */
export const organisationMember = councilTable(
  'organisation_member',
  {
    organisationId: text('organisation_id').notNull(),
    id: text('id').notNull(),
    memberClass: text('member_class').notNull().$type<MemberClass>(),
    members: integer('members').notNull(),
    /** Votes of all of them together; null where it is not on record. */
    votes: integer('votes'),
    from: date('from_day', { mode: 'string' }),
    to: date('to_day', { mode: 'string' }),
  },
  {
    key: (t) => [t.organisationId, t.id],
    also: (t) => [
      knownWords('organisation_member', t.memberClass, MEMBER_CLASSES),
      withinCouncil(
        'organisation_member_of',
        [t.councilId, t.organisationId],
        [organisation.councilId, organisation.id],
      ),
    ],
  },
);
