// The only way to declare a table that holds a council's rows: the council comes first in the key, the row
// dies with its council, and the policy is part of the declaration, so it cannot be forgotten.

import { sql } from 'drizzle-orm';
import type { PgColumn, PgColumnBuilderBase, PgTableExtraConfigValue } from 'drizzle-orm/pg-core';
import {
  check,
  foreignKey,
  pgPolicy,
  pgTable,
  primaryKey,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { council } from './council.ts';

/** Rows are visible and writable only inside the transaction that named their council. Fails closed. */
export const inThisCouncil = sql`council_id = nullif(current_setting('app.council_id', true), '')::uuid`;

/** Columns that every council table has before its own. */
function sharedColumns() {
  return {
    councilId: uuid('council_id')
      .notNull()
      .references(() => council.id, { onDelete: 'cascade' }),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull().defaultNow(),
  };
}

type Shared = ReturnType<typeof sharedColumns>;
type Columns = Record<string, PgColumnBuilderBase>;
type Built<C extends Columns> = Record<keyof C | keyof Shared, PgColumn>;

interface CouncilTableRules<C extends Columns> {
  /** Columns that follow `council_id` in the primary key. */
  readonly key: (t: Built<C>) => [PgColumn, ...PgColumn[]];
  /** Further constraints: foreign keys within the council, checks, indexes. */
  readonly also?: (t: Built<C>) => PgTableExtraConfigValue[];
}

/** Declares a table of council rows with key `(council_id, …)`, cascade and row-level security policy. */
export function councilTable<N extends string, C extends Columns>(
  name: N,
  columns: C,
  rules: CouncilTableRules<C>,
) {
  return pgTable(name, { ...sharedColumns(), ...columns }, (table) => {
    const t = table as unknown as Built<C>;
    return [
      primaryKey({ columns: [t.councilId, ...rules.key(t)] as [PgColumn, ...PgColumn[]] }),
      pgPolicy(`${name}_of_council`, {
        for: 'all',
        using: inThisCouncil,
        withCheck: inThisCouncil,
      }),
      ...(rules.also?.(t) ?? []),
    ];
  });
}

/** A column may hold only the listed words. */
export function knownWords(table: string, column: PgColumn, words: readonly string[]) {
  const list = sql.raw(words.map((word) => `'${word}'`).join(', '));
  return check(`${table}_${column.name}_known`, sql`${column} in (${list})`);
}

/** A reference that cannot leave the council: `(council_id, column)` to `(council_id, id)` of the other table. */
export function withinCouncil(
  name: string,
  from: readonly [PgColumn, PgColumn],
  to: readonly [PgColumn, PgColumn],
) {
  return foreignKey({
    name,
    columns: [...from],
    foreignColumns: [...to],
  }).onDelete('cascade');
}
