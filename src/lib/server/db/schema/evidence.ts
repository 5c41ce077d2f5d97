// What a council believes apart from the catalogue's defaults: each change with its reason, and each change undone.

import { sql } from 'drizzle-orm';
import { check, date, doublePrecision, integer, text, uuid } from 'drizzle-orm/pg-core';
import { councilTable } from './council-table.ts';
import { appUser } from './people.ts';

/**
 * A record that is added to and never changed, like the audit trail: a row is a new value with its reason, or takes an
 * earlier row back. What is in force is the last value that was not taken back.
 */
export const parameterChange = councilTable(
  'parameter_change',
  {
    parameterId: text('parameter_id').notNull(),
    /** Counts the rows of a parameter from 1. Two people who change it at once cannot both have the next number. */
    seq: integer('seq').notNull(),
    /** The row that this one takes back; null for a new value. */
    undoes: integer('undoes'),
    value: doublePrecision('value'),
    /** Ends of the plausible range; null for a rule. */
    low: doublePrecision('low'),
    high: doublePrecision('high'),
    reason: text('reason'),
    /** Day from which the value is meant to hold. */
    validFrom: date('valid_from', { mode: 'string' }),
    authorId: uuid('author_id').references(() => appUser.id, { onDelete: 'set null' }),
  },
  {
    key: (t) => [t.parameterId, t.seq],
    also: (t) => [
      check(
        'parameter_change_is_value_or_undo',
        sql`num_nonnulls(${t.value}, ${t.reason}, ${t.validFrom}) = case when ${t.undoes} is null then 3 else 0 end`,
      ),
      check('parameter_change_range', sql`(${t.low} is null) = (${t.high} is null)`),
    ],
  },
);
