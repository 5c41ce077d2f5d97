// The councils on this installation. The table itself is not secret: names and addresses of atlases.

import { boolean, date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Nation } from '#lib/domain/market/records.ts';

export const council = pgTable('council', {
  id: uuid('id').primaryKey().defaultRandom(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  nation: text('nation').notNull().$type<Nation>(),
  onsCode: text('ons_code'),
  isExample: boolean('is_example').notNull().default(false),
  /** Last day the records cover. */
  asOf: date('as_of', { mode: 'string' }),
  /** Rises with every change of records, so that results worked out before are known to be old. */
  recordsVersion: integer('records_version').notNull().default(0),
  recordsLoadedAt: timestamp('records_loaded_at', { withTimezone: true }),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
});
