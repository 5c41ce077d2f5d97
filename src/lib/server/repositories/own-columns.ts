// The columns of a council table without the two that only the database needs, so that rows read
// are exactly the records of the domain.

import { getTableColumns, type Table } from 'drizzle-orm';

type Own<T extends Table> = Omit<T['_']['columns'], 'councilId' | 'recordedAt'>;

export function ownColumns<T extends Table>(table: T): Own<T> {
  const { councilId: _councilId, recordedAt: _recordedAt, ...own } = getTableColumns(table);
  return own;
}
