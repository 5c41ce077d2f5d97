// Users of the product: accounts, sessions, memberships, set-up links, tries to sign in, and the audit trail.

import { sql } from 'drizzle-orm';
import {
  bigserial,
  boolean,
  index,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { council } from './council.ts';
import { councilTable, inThisCouncil, knownWords } from './council-table.ts';

export const ROLES = [
  'viewer',
  'support-officer',
  'analyst',
  'commissioner',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

export const appUser = pgTable('app_user', {
  id: uuid('id').primaryKey().defaultRandom(),
  /** Lower case. */
  email: text('email').notNull().unique(),
  passphraseHash: text('passphrase_hash').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  disabledAt: timestamp('disabled_at', { withTimezone: true }),
});

export const session = pgTable('session', {
  /** SHA-256 of the cookie's value, in hex; the value itself is never stored. */
  id: text('id').primaryKey(),
  userId: uuid('user_id')
    .notNull()
    .references(() => appUser.id, { onDelete: 'cascade' }),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  lastSeenAt: timestamp('last_seen_at', { withTimezone: true }).notNull().defaultNow(),
  expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
});

/** Seen within the council, or by the person it is about. */
const ofCouncilOrMine = sql`${inThisCouncil} or user_id = nullif(current_setting('app.user_id', true), '')::uuid`;

export const membership = pgTable(
  'membership',
  {
    councilId: uuid('council_id')
      .notNull()
      .references(() => council.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => appUser.id, { onDelete: 'cascade' }),
    role: text('role').notNull().$type<Role>(),
    since: timestamp('since', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.councilId, t.userId] }),
    pgPolicy('membership_of_council_or_mine', {
      for: 'all',
      using: ofCouncilOrMine,
      withCheck: inThisCouncil,
    }),
  ],
);

/** A role held ready for somebody until they open their link; the row goes when they do, or when it is withdrawn. */
export const invitation = councilTable(
  'invitation',
  {
    id: uuid('id').notNull().defaultRandom(),
    /** SHA-256 of the token, in hex. */
    tokenHash: text('token_hash').notNull(),
    /** Lower case; nobody else can use the link. */
    email: text('email').notNull(),
    role: text('role').notNull().$type<Role>(),
    invitedBy: uuid('invited_by').references(() => appUser.id, { onDelete: 'set null' }),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  },
  {
    key: (t) => [t.id],
    also: (t) => [
      uniqueIndex('invitation_by_token').on(t.councilId, t.tokenHash),
      // Only the newest link of a person works.
      uniqueIndex('invitation_by_email').on(t.councilId, t.email),
      knownWords('invitation', t.role, ROLES),
    ],
  },
);

export const setUpLink = pgTable('set_up_link', {
  /** SHA-256 of the token, in hex. */
  tokenHash: text('token_hash').primaryKey(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  usedAt: timestamp('used_at', { withTimezone: true }),
  usedBy: uuid('used_by').references(() => appUser.id, { onDelete: 'set null' }),
});

export const signInAttempt = pgTable(
  'sign_in_attempt',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    /** SHA-256 of the e-mail address that was tried. */
    accountKey: text('account_key').notNull(),
    /** Network prefix, never a full address. */
    network: text('network').notNull(),
    succeeded: boolean('succeeded').notNull(),
    at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    index('sign_in_attempt_recent').on(t.accountKey, t.at),
    index('sign_in_attempt_network').on(t.network, t.at),
  ],
);

/** Council rows within the council; installation rows (no council) only outside any council. */
const auditVisible = sql`council_id is not distinct from nullif(current_setting('app.council_id', true), '')::uuid`;

/** Every change and every sign-in, once. The application may add and read, never change. */
export const auditEntry = pgTable(
  'audit_entry',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    councilId: uuid('council_id').references(() => council.id, { onDelete: 'cascade' }),
    at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
    actorId: uuid('actor_id'),
    action: text('action').notNull(),
    objectType: text('object_type').notNull(),
    objectId: text('object_id'),
    outcome: text('outcome').notNull().$type<'done' | 'refused'>(),
    requestId: text('request_id'),
    /** Counts, hashes and codes; never names, text or tokens. */
    detail: jsonb('detail').notNull().$type<Record<string, string | number | boolean | null>>(),
  },
  (t) => [
    index('audit_entry_of_council').on(t.councilId, t.id),
    pgPolicy('audit_entry_visible', { for: 'all', using: auditVisible, withCheck: auditVisible }),
  ],
);
