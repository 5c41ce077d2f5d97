// The pages around the files: which came in and how old each source is, what one batch did, what a kind of file holds.

import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import { formatDate, formatNumber } from '#lib/view/format.ts';
import type { BatchPage, GuidePage } from '#lib/view/imports/guide.ts';
import { shapeImports, type ImportsInput, type ImportsPage } from '#lib/view/imports/list-page.ts';
import { importsWording } from '#lib/view/imports/wording.ts';
import { tellPlaceless } from '#lib/view/viability/books-end/page.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import type { ImportKind } from '../imports/kinds/kind.ts';
import { findKind, KINDS } from '../imports/kinds/registry.ts';
import { guideRows, templateCsv, templateWorkbook } from '../imports/templates.ts';
import { readChanges } from '../repositories/change-log.ts';
import { readBatches, type ListedBatch } from '../repositories/import-batches.ts';
import {
  countRejects,
  readOpenUploads,
  readUploadOfBatch,
} from '../repositories/import-uploads.ts';
import { readSources } from '../repositories/market.ts';
import { readPlacelessBooks } from '../repositories/viability.ts';
import { tableTitle } from './import-shapes.ts';
import { traceReading, type Asker } from './person-rows.ts';
import { readCouncil, type Reading } from './records.ts';
import { isUuid, mayImport, NOT_YOURS } from './uploads.ts';

const MOST_LISTED = 200;
const MOST_CHANGES = 100;
const DAY_LENGTH = 'YYYY-MM-DD'.length;

const dayOf = (time: Date): string => time.toISOString().slice(0, DAY_LENGTH);

/** Only those who bring files in see who else did. */
const maySeeWho = (scope: CouncilScope): boolean => KINDS.some((kind) => mayImport(scope, kind));

/** What the list is shaped from. The example does not age: it is judged on its own last day. */
export async function readImports(
  { tx, council }: Pick<Reading, 'tx' | 'council'>,
  scope: CouncilScope,
  today: string,
): Promise<ImportsInput> {
  const batches = await readBatches(tx, MOST_LISTED);
  const open = maySeeWho(scope) ? await readOpenUploads(tx) : [];
  return {
    slug: council.slug,
    sources: await readSources(tx),
    placeless: await readPlacelessBooks(tx),
    today: council.isExample && council.asOf !== null ? council.asOf : today,
    batches: batches.map(({ recordedAt, createdByEmail, ...batch }) => ({
      ...batch,
      day: dayOf(recordedAt),
      who: maySeeWho(scope) ? createdByEmail : null,
    })),
    open: open.flatMap(({ id, fileName, kind, state, recordedAt }) =>
      state === 'read' || state === 'checked'
        ? [{ id, fileName, kind, state, day: dayOf(recordedAt) }]
        : [],
    ),
    kinds: KINDS.map((kind) => ({
      id: kind.id,
      title: kind.title[scope.locale],
      about: kind.about[scope.locale],
      isYours: mayImport(scope, kind),
    })),
  };
}

/** The list of files, sources and kinds. */
export const showImports = (scope: CouncilScope, today: string): Promise<ImportsPage> =>
  readCouncil(scope, async (reading) =>
    shapeImports(await readImports(reading, scope, today), scope.locale),
  );

/** A batch of a kind that this person brings in. */
export async function openBatch(
  { tx }: Pick<Reading, 'tx'>,
  scope: CouncilScope,
  id: string,
): Promise<Outcome<{ readonly batch: ListedBatch; readonly kind: ImportKind }>> {
  const batch = isUuid(id)
    ? (await readBatches(tx, MOST_LISTED)).find((listed) => listed.id === id)
    : undefined;
  const kind = batch && findKind(batch.kind);
  if (!batch || !kind) return fail(UNKNOWN_BATCH);
  return mayImport(scope, kind) ? succeed({ batch, kind }) : fail(NOT_YOURS);
}

/** What one batch did. Its changes name records, so of people opening it leaves a line in the trail. */
export function showBatch(asker: Asker, id: string): Promise<Outcome<BatchPage>> {
  const { scope } = asker;
  return readCouncil(scope, async ({ tx, council }) => {
    const opened = await openBatch({ tx }, scope, id);
    if (!opened.ok) return opened;
    const { batch, kind } = opened.value;
    const changes = await readChanges(tx, scope.councilId, id, MOST_CHANGES + 1);
    if (kind.isAboutPeople && changes.length > 0)
      await traceReading(tx, asker, {
        page: `imports/batches/${id}`,
        query: '',
        rows: Math.min(changes.length, MOST_CHANGES),
      });
    const upload = await readUploadOfBatch(tx, id);
    const waiting = upload ? await countRejects(tx, upload.id) : 0;
    return succeed({
      id,
      number: formatNumber(batch.number),
      kind: batch.kind,
      state: batch.state,
      used: formatNumber(batch.rowsUsed),
      isOneUsed: batch.rowsUsed === 1,
      facts: factsOf(batch, kind, scope),
      changes: changes.slice(0, MOST_CHANGES).map(({ table, key, kind: what, fields }) => ({
        key: `${table} ${key}`,
        table: tableTitle(table, scope.locale),
        row: key.replaceAll('\u001F', ' / '),
        kind: what,
        fields: fields.map((field) => field.replaceAll('_', ' ')).join(', '),
      })),
      hasMore: changes.length > MOST_CHANGES,
      shown: formatNumber(MOST_CHANGES),
      rest:
        upload && waiting > 0
          ? {
              uploadId: upload.id,
              rows: formatNumber(batch.rowsRefused),
              isOne: batch.rowsRefused === 1,
            }
          : null,
      mayTurn: true,
      placeless: namesServices(kind)
        ? tellPlaceless(await readPlacelessBooks(tx), council.slug, scope.locale)
        : [],
    });
  });
}

/** A file of services or of their books: what it brings may have no place. */
const namesServices = ({ id, subject }: ImportKind): boolean =>
  id === 'services' || subject === 'viability';

const UNKNOWN_BATCH = {
  code: 'unknown-batch',
  message: 'There is no such batch in this council.',
  help: 'Go back to the list of batches.',
} as const;

function factsOf(
  batch: ListedBatch,
  kind: ImportKind,
  { locale }: CouncilScope,
): BatchPage['facts'] {
  const words = importsWording(locale);
  const { facts } = words.batch;
  const { coversFrom, coversTo, stateBy, stateByEmail } = batch;
  const covers =
    coversFrom === null || coversTo === null
      ? words.confirm.nothing
      : words.confirm.to(formatDate(coversFrom, locale), formatDate(coversTo, locale));
  const by = (email: string | null): string => email ?? words.board.nobody;
  return [
    { label: facts.kind, value: kind.title[locale] },
    { label: facts.source, value: batch.sourceName },
    { label: facts.file, value: batch.fileName ?? words.confirm.nothing },
    { label: facts.by, value: by(batch.createdByEmail) },
    { label: facts.at, value: formatDate(dayOf(batch.recordedAt), locale) },
    { label: facts.covers, value: covers },
    { label: facts.read, value: formatNumber(batch.rowsRead) },
    { label: facts.refused, value: formatNumber(batch.rowsRefused) },
    { label: facts.flagged, value: formatNumber(batch.rowsFlagged) },
    { label: facts.aside, value: formatNumber(batch.rowsSetAside) },
    { label: facts.state, value: words.batches.states[batch.state] },
    ...(stateBy === null
      ? []
      : [
          {
            label: facts.stateBy,
            value: `${by(stateByEmail)}, ${formatDate(dayOf(batch.stateAt), locale)}`,
          },
        ]),
  ];
}

/** The column guide of a kind; null when there is no such kind. */
export function showGuide(scope: CouncilScope, id: string): GuidePage | null {
  const kind = findKind(id);
  if (!kind) return null;
  const { locale } = scope;
  return {
    id,
    title: kind.title[locale],
    about: kind.about[locale],
    rows: guideRows(kind, locale),
    checks: [...kind.rowChecks, ...kind.setChecks].map(({ says, remedy }) => ({
      says: says[locale],
      remedy: remedy[locale],
    })),
    isYours: mayImport(scope, kind),
  };
}

/** A template as a file; null when there is no such kind or format. */
export async function sendTemplate(
  { locale }: CouncilScope,
  id: string,
  format: string,
): Promise<Response | null> {
  const kind = findKind(id);
  if (!kind || (format !== 'csv' && format !== 'xlsx')) return null;
  const body =
    format === 'csv'
      ? templateCsv(kind, locale)
      : Buffer.from(await templateWorkbook(kind, locale));
  const type =
    format === 'csv'
      ? 'text/csv; charset=utf-8'
      : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="template-${kind.id}.${format}"`,
      'cache-control': 'no-store',
    },
  });
}

/** Kinds the asking person may bring in, as choices of a form. */
export function listOwnKinds(
  scope: CouncilScope,
): { readonly value: string; readonly label: string; readonly hint: string }[] {
  return KINDS.filter((kind) => mayImport(scope, kind)).map(({ id, title, about }) => ({
    value: id,
    label: title[scope.locale],
    hint: about[scope.locale],
  }));
}
