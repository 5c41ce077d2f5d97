// Files on their way in, and the findings about their rows.

import { and, asc, count, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Transaction } from '../db/client.ts';
import * as schema from '../db/schema/index.ts';

export type UploadRow = typeof schema.importUpload.$inferSelect;
type NewUpload = Omit<typeof schema.importUpload.$inferInsert, 'councilId' | 'recordedAt'>;

const { importUpload, importReject } = schema;

export async function insertUpload(
  tx: Transaction,
  councilId: string,
  upload: NewUpload,
): Promise<string> {
  const [row] = await tx
    .insert(importUpload)
    .values({ ...upload, councilId })
    .returning({ id: importUpload.id });
  if (!row) throw new Error('The upload was not stored.');
  return row.id;
}

export async function readUpload(tx: Transaction, id: string): Promise<UploadRow | undefined> {
  const [row] = await tx.select().from(importUpload).where(eq(importUpload.id, id));
  return row;
}

/** The upload that a batch was made of. */
export async function readUploadOfBatch(
  tx: Transaction,
  batchId: string,
): Promise<UploadRow | undefined> {
  const [row] = await tx.select().from(importUpload).where(eq(importUpload.batchId, batchId));
  return row;
}

/** Files that were neither applied nor dropped, newest first. */
export const readOpenUploads = (tx: Transaction): Promise<UploadRow[]> =>
  tx
    .select()
    .from(importUpload)
    .where(inArray(importUpload.state, ['read', 'checked']))
    .orderBy(desc(importUpload.recordedAt));

export async function updateUpload(
  tx: Transaction,
  id: string,
  change: Partial<Pick<UploadRow, 'choices' | 'report' | 'state' | 'batchId'>>,
): Promise<void> {
  await tx.update(importUpload).set(change).where(eq(importUpload.id, id));
}

/** Does another upload still need the same bytes? */
export async function isFileShared(tx: Transaction, { id, sha256 }: UploadRow): Promise<boolean> {
  const [row] = await tx
    .select({ others: count() })
    .from(importUpload)
    .where(
      and(
        eq(importUpload.sha256, sha256),
        ne(importUpload.id, id),
        inArray(importUpload.state, ['read', 'checked']),
      ),
    );
  return (row?.others ?? 0) > 0;
}

/** A finding as it is kept. */
export type RejectRow = Omit<
  typeof schema.importReject.$inferSelect,
  'councilId' | 'recordedAt' | 'uploadId'
>;

/** Findings of the last check take the place of those of the check before. */
export async function saveRejects(
  tx: Transaction,
  councilId: string,
  uploadId: string,
  rejects: readonly Omit<RejectRow, 'position'>[],
): Promise<void> {
  await tx.delete(importReject).where(eq(importReject.uploadId, uploadId));
  if (rejects.length === 0) return;
  const packed = rejects.map((reject, position) => ({
    position,
    line: reject.line,
    column_id: reject.column,
    code: reject.code,
    severity: reject.severity,
    read: reject.read,
    detail: reject.detail,
    cells: reject.cells,
  }));
  await tx.execute(sql`insert into import_reject
    (council_id, upload_id, position, line, column_id, code, severity, read, detail, cells)
    select ${councilId}, ${uploadId}, r.position, r.line, r.column_id, r.code, r.severity, r.read, r.detail, r.cells
    from jsonb_populate_recordset(null::import_reject, (${JSON.stringify(packed)}::text)::jsonb) r`);
}

export async function countRejects(tx: Transaction, uploadId: string): Promise<number> {
  const [row] = await tx
    .select({ rejects: count() })
    .from(importReject)
    .where(and(eq(importReject.uploadId, uploadId), eq(importReject.severity, 'refused')));
  return row?.rejects ?? 0;
}

/** Refused cells of an upload in the order of the file. */
export function readRejects(
  tx: Transaction,
  uploadId: string,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<RejectRow[]> {
  return tx
    .select({
      position: importReject.position,
      line: importReject.line,
      column: importReject.column,
      code: importReject.code,
      severity: importReject.severity,
      read: importReject.read,
      detail: importReject.detail,
      cells: importReject.cells,
    })
    .from(importReject)
    .where(and(eq(importReject.uploadId, uploadId), eq(importReject.severity, 'refused')))
    .orderBy(asc(importReject.line), asc(importReject.position))
    .limit(most)
    .offset(from);
}

/** Forgets what stood in the refused cells. */
export async function removeRejects(tx: Transaction, uploadId: string): Promise<void> {
  await tx.delete(importReject).where(eq(importReject.uploadId, uploadId));
}
