// What leaves the council and by whose leave: purposes for which exact figures were taken, and tokens of programs.

import { sql } from 'drizzle-orm';
import { boolean, check, index, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { councilTable } from './council-table.ts';
import { appUser } from './people.ts';

/** Why somebody took exact figures about people. The words stay here; the audit trail holds only their hash. */
export const exportPurpose = councilTable(
  'export_purpose',
  {
    id: uuid('id').notNull().defaultRandom(),
    actorId: uuid('actor_id').references(() => appUser.id, { onDelete: 'set null' }),
    /** Which table, such as "growth-caseload". */
    subject: text('subject').notNull(),
    /** SHA-256 of the address with its filters: the leave is for this view and no other. */
    filterHash: text('filter_hash').notNull(),
    purpose: text('purpose').notNull(),
    /** Until then the file may be fetched again, in another format too. */
    openUntil: timestamp('open_until', { withTimezone: true }).notNull(),
  },
  { key: (t) => [t.id] },
);

/** A key with which another program reads. Only its SHA-256 is stored. */
export const apiToken = councilTable(
  'api_token',
  {
    id: uuid('id').notNull().defaultRandom(),
    name: text('name').notNull(),
    /** SHA-256 of the token, in hex. */
    tokenHash: text('token_hash').notNull(),
    /** Groups of addresses it opens. */
    groups: text('groups').array().notNull(),
    /** Gives exact figures about people, as long as who made it may take them. */
    isExact: boolean('is_exact').notNull(),
    /** What exact figures are for; only exact tokens have one. */
    purpose: text('purpose'),
    createdBy: uuid('created_by').references(() => appUser.id, { onDelete: 'set null' }),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    revokedAt: timestamp('revoked_at', { withTimezone: true }),
    lastUsedAt: timestamp('last_used_at', { withTimezone: true }),
  },
  {
    key: (t) => [t.id],
    also: (t) => [
      index('api_token_by_hash').on(t.councilId, t.tokenHash),
      check('api_token_exact_has_purpose', sql`not ${t.isExact} or ${t.purpose} is not null`),
    ],
  },
);
