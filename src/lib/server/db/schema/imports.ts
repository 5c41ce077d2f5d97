// Files that came in: what was sent, how it was read and matched, the batches made of it, what each batch changed row
// by row, and what was refused. The log of changes is what undo, redo and the history of a row are made from.

import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { councilTable, knownWords, withinCouncil } from './council-table.ts';
import { person } from './demand.ts';
import { area } from './market.ts';

export const UPLOAD_STATES = ['read', 'checked', 'applied', 'dropped'] as const;
export type UploadState = (typeof UPLOAD_STATES)[number];

/** A file on its way in. Its bytes lie in the home folder under their own hash until it is applied or dropped. */
export const importUpload = councilTable(
  'import_upload',
  {
    id: uuid('id').notNull().defaultRandom(),
    kind: text('kind').notNull(),
    sourceName: text('source_name').notNull(),
    /** As the person's computer calls it; shown, never used as a path. */
    fileName: text('file_name').notNull(),
    bytes: bigint('bytes', { mode: 'number' }).notNull(),
    sha256: text('sha256').notNull(),
    state: text('state').notNull().$type<UploadState>(),
    /** How to read and match it, and what was corrected by hand. */
    choices: jsonb('choices').notNull().$type<unknown>(),
    /** What the last check found; null before the first. */
    report: jsonb('report').$type<unknown>(),
    batchId: uuid('batch_id'),
    createdBy: uuid('created_by'),
  },
  {
    key: (t) => [t.id],
    also: (t) => [knownWords('import_upload', t.state, UPLOAD_STATES)],
  },
);

export const BATCH_STATES = ['applied', 'undone'] as const;
export type BatchState = (typeof BATCH_STATES)[number];

/** One act that changed records: all of it happened, or nothing. */
export const importBatch = councilTable(
  'import_batch',
  {
    id: uuid('id').notNull().defaultRandom(),
    /** Counts from 1 within the council: the order in which batches were applied. */
    number: integer('number').notNull(),
    kind: text('kind').notNull(),
    sourceId: text('source_id').notNull(),
    sourceName: text('source_name').notNull(),
    fileName: text('file_name'),
    /** SHA-256 over kind, content, matching and corrections: the same again writes nothing. */
    contentHash: text('content_hash').notNull(),
    state: text('state').notNull().$type<BatchState>(),
    rowsRead: integer('rows_read').notNull(),
    rowsUsed: integer('rows_used').notNull(),
    rowsRefused: integer('rows_refused').notNull(),
    rowsSetAside: integer('rows_set_aside').notNull(),
    rowsFlagged: integer('rows_flagged').notNull(),
    added: integer('added').notNull(),
    changed: integer('changed').notNull(),
    removed: integer('removed').notNull(),
    unchanged: integer('unchanged').notNull(),
    coversFrom: date('covers_from', { mode: 'string' }),
    coversTo: date('covers_to', { mode: 'string' }),
    /** Last day of the council's records before this batch. */
    asOfBefore: date('as_of_before', { mode: 'string' }),
    createdBy: uuid('created_by'),
    stateBy: uuid('state_by'),
    stateAt: timestamp('state_at', { withTimezone: true }).notNull().defaultNow(),
  },
  {
    key: (t) => [t.id],
    also: (t) => [
      knownWords('import_batch', t.state, BATCH_STATES),
      uniqueIndex('import_batch_number').on(t.councilId, t.number),
      uniqueIndex('import_batch_same_content')
        .on(t.councilId, t.contentHash)
        .where(sql`${t.state} = 'applied'`),
    ],
  },
);

/**
 * Some hundred rows that a batch added, changed or removed. Rows that were added need no copy while they are in their
 * table: a fingerprint tells whether they still are as the batch left them, and undoing keeps what it takes away.
 * @public the log is written by statements over whole tables; the generator of migrations reads it from here
 */
export const importChange = councilTable(
  'import_change',
  {
    batchId: uuid('batch_id').notNull(),
    tableName: text('table_name').notNull(),
    part: integer('part').notNull(),
    /** Order of the tables: a row is there before the rows that refer to it. */
    step: smallint('step').notNull(),
    /** Keys of the rows; the lists below are in the same order. */
    keys: text('keys').array().notNull(),
    /** Columns that the fingerprints are of. */
    columns: text('columns').array(),
    fingerprints: uuid('fingerprints').array(),
    /** Rows as the batch found them; null when it added them all. */
    before: jsonb('before').$type<unknown>(),
    /** Rows as the batch left them; null while the fingerprints stand for them. */
    after: jsonb('after').$type<unknown>(),
  },
  // No reference to the batch: a batch is never removed.
  { key: (t) => [t.batchId, t.tableName, t.part] },
);

/** A finding about one row of a file: refused (in quarantine), or taken with a flag. */
export const importReject = councilTable(
  'import_reject',
  {
    uploadId: uuid('upload_id').notNull(),
    position: integer('position').notNull(),
    /** As a spreadsheet numbers its rows, from 1. */
    line: integer('line').notNull(),
    column: text('column_id'),
    code: text('code').notNull(),
    severity: text('severity').notNull().$type<'refused' | 'flagged'>(),
    /** What stood in the cell. */
    read: text('read').notNull(),
    detail: text('detail'),
    /** The row as read: pairs of column id and text, without columns that are dropped. */
    cells: jsonb('cells').notNull().$type<readonly (readonly [string, string])[]>(),
  },
  {
    key: (t) => [t.uploadId, t.position],
    also: (t) => [
      withinCouncil(
        'import_reject_upload',
        [t.councilId, t.uploadId],
        [importUpload.councilId, importUpload.id],
      ),
    ],
  },
);

/** How a source's columns were matched the last time, so that nobody does it twice. */
export const columnMatching = councilTable(
  'column_matching',
  {
    kind: text('kind').notNull(),
    sourceId: text('source_id').notNull(),
    choices: jsonb('choices').notNull().$type<unknown>(),
    updatedBy: uuid('updated_by'),
  },
  { key: (t) => [t.kind, t.sourceId] },
);

/** A field about people that is dropped unless the council switches it on, with its reason. */
export const personalFieldSwitch = councilTable(
  'personal_field_switch',
  {
    field: text('field').notNull(),
    isKept: boolean('is_kept').notNull(),
    reason: text('reason').notNull(),
    changedBy: uuid('changed_by'),
  },
  { key: (t) => [t.field] },
);

/** What is kept of such fields. Not part of the records the model reads. */
export const personDetail = councilTable(
  'person_detail',
  {
    personId: text('person_id').notNull(),
    field: text('field').notNull(),
    value: text('value').notNull(),
  },
  {
    key: (t) => [t.personId, t.field],
    also: (t) => [
      withinCouncil(
        'person_detail_person',
        [t.councilId, t.personId],
        [person.councilId, person.id],
      ),
    ],
  },
);

/** Which small area a postcode lies in. */
export const postcode = councilTable(
  'postcode',
  {
    /** Upper case without a space. */
    code: text('code').notNull(),
    areaCode: text('area_code').notNull(),
  },
  {
    key: (t) => [t.code],
    also: (t) => [
      index('postcode_area').on(t.councilId, t.areaCode),
      withinCouncil('postcode_area_of', [t.councilId, t.areaCode], [area.councilId, area.code]),
    ],
  },
);

/** Small areas of an earlier census, each with the areas that took its place: several where it was split. */
export const retiredArea = councilTable(
  'retired_area',
  {
    code: text('code').notNull(),
    areaCode: text('area_code').notNull(),
  },
  {
    key: (t) => [t.code, t.areaCode],
    also: (t) => [
      index('retired_area_now').on(t.councilId, t.areaCode),
      withinCouncil('retired_area_of', [t.councilId, t.areaCode], [area.councilId, area.code]),
    ],
  },
);
