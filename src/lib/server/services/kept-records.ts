// The pages of records: the kinds, the list of one kind, one record with its history, and its forms.

import { fail, succeed, type Outcome, type Problem } from '#lib/domain/kernel/problem.ts';
import { formatNumber } from '#lib/view/format.ts';
import type {
  KindLine,
  KindsPage,
  RecordForm,
  RecordPage,
  RecordsPage,
} from '#lib/view/records/page.ts';
import { encodeRecordsView, recordHref, type RecordsView } from '#lib/view/records/url.ts';
import { recordsWording } from '#lib/view/records/wording.ts';
import { can } from '../auth/permissions.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import { tellKept, valuesOfParts } from '../imports/by-hand/cells.ts';
import { ownColumns } from '../imports/by-hand/record-table.ts';
import { handRuleOf } from '../imports/by-hand/rules.ts';
import { whereKept, type WhereKept } from '../imports/by-hand/where-kept.ts';
import type { ImportKind } from '../imports/kinds/kind.ts';
import { findKind, KINDS } from '../imports/kinds/registry.ts';
import { countRecords, listRecords } from '../repositories/kept-records.ts';
import {
  addressOf,
  keyOf,
  mayLook,
  nameOf,
  openRecord,
  readNames,
  type Names,
  type OpenRecord,
} from './open-record.ts';
import { traceReading, type Asker } from './person-rows.ts';
import { readCouncil, type Reading } from './records.ts';
import { endColumns, shapeForm } from './record-form.ts';
import { shapeHistory, shapeRecord } from './record-page.ts';
import { mayImport, NOT_YOURS } from './uploads.ts';

const PAGE = 50;
/** Columns of the list: more do not fit beside each other. */
const MOST_COLUMNS = 6;
/** Names that a search looks up. */
const MOST_NAMED = 200;

export const UNKNOWN_RECORD: Problem = {
  code: 'unknown-record',
  message: 'There is no such record in this council.',
  help: 'Go back to the list of records.',
};

const UNKNOWN_KIND: Problem = {
  code: 'unknown-kind',
  message: 'There is no such kind of record.',
  help: 'Go back to the kinds of record.',
};

/** A kind whose records this person may see. */
export function openKind(
  scope: CouncilScope,
  id: string,
): Outcome<{ readonly kind: ImportKind; readonly kept: WhereKept }> {
  const kind = findKind(id);
  const kept = kind && whereKept(kind);
  if (!kind || !kept) return fail(UNKNOWN_KIND);
  return mayLook(scope, kind) ? succeed({ kind, kept }) : fail(NOT_YOURS);
}

/** May this person enter a whole day service: its books and the people who attend it? */
export const mayEnterService = ({ role }: Pick<CouncilScope, 'role'>): boolean =>
  role === 'system' || can(role, 'import-data');

/** Every kind of record, with how many there are. */
export function showKinds(scope: CouncilScope): Promise<KindsPage> {
  const words = recordsWording(scope.locale);
  return readCouncil(scope, async ({ tx, council }) => {
    const kinds: KindLine[] = [];
    for (const kind of KINDS) {
      const kept = whereKept(kind);
      const mayRead = mayLook(scope, kind);
      const base = `/${council.slug}/records/${kind.id}`;
      const fileOnly = handRuleOf(kind).fileOnly?.[scope.locale] ?? words.kinds.byFile;
      const isOpen = kept !== null && mayRead;
      kinds.push({
        id: kind.id,
        title: kind.title[scope.locale],
        about: kind.about[scope.locale],
        records: isOpen ? formatNumber(await countRecords(tx, kept.table)) : '',
        href: isOpen ? base : null,
        addHref: isOpen && mayImport(scope, kind) ? `${base}/new` : null,
        note: kept === null ? fileOnly : mayRead ? null : words.kinds.closed,
      });
    }
    const open = kinds.filter(({ href }) => href !== null).length;
    const mayEdit = kinds.some(({ addHref }) => addHref !== null);
    return {
      answer: [words.answer(formatNumber(open), mayEdit)],
      kinds,
      mayAddService: mayEnterService(scope),
    };
  });
}

/** One page of the records of a kind. Of people, opening it leaves a line in the trail. */
export async function showRecords(
  asker: Asker,
  id: string,
  view: RecordsView,
): Promise<Outcome<RecordsPage>> {
  const { scope } = asker;
  const opened = openKind(scope, id);
  if (!opened.ok) return opened;
  const { kind, kept } = opened.value;
  return readCouncil(scope, async (reading) => {
    const from = (view.page - 1) * PAGE;
    const found = await findRecords(reading, { kind, kept }, view.text, { from, most: PAGE });
    const rows = found.records.length;
    await traceKind(reading, asker, kind, { at: '', query: encodeRecordsView(view), rows });
    return succeed(shapeList({ kind, kept, view, ...found }, scope, reading));
  });
}

/** Records of a kind that hold a text, and the names that they refer to. */
export async function findRecords(
  { tx }: Pick<Reading, 'tx'>,
  { kind, kept }: { readonly kind: ImportKind; readonly kept: WhereKept },
  text: string,
  range: { readonly from: number; readonly most: number },
): Promise<Pick<Listed, 'names' | 'total' | 'records'>> {
  const names = await readNames(tx, kind);
  const named = namedFields(kept, names, text);
  return { names, ...(await listRecords(tx, kept.table, { text, named, ...range })) };
}

/** Leaves a line in the trail where rows about people were shown. */
async function traceKind(
  { tx }: Pick<Reading, 'tx'>,
  asker: Asker,
  kind: ImportKind,
  { at, query, rows }: { readonly at: string; readonly query: string; readonly rows: number },
): Promise<void> {
  if (!kind.isAboutPeople || rows === 0) return;
  await traceReading(tx, asker, { page: `records/${kind.id}${at}`, query, rows });
}

/** Fields that refer to records whose name holds the text. */
function namedFields({ table, kept }: WhereKept, names: Names, text: string) {
  const wanted = text.toLowerCase();
  if (wanted === '') return [];
  return kept.flatMap((at) => {
    const known = at.table === table && at.path.length === 1 ? names[at.column] : undefined;
    if (!known) return [];
    const ids = [...known].flatMap(([id, name]) =>
      name?.toLowerCase().includes(wanted) === true ? [id] : [],
    );
    return [[at.path.join('/'), ids.slice(0, MOST_NAMED)] as const];
  });
}

interface Listed {
  readonly kind: ImportKind;
  readonly kept: WhereKept;
  readonly names: Names;
  readonly view: RecordsView;
  readonly total: number;
  readonly records: readonly Readonly<Record<string, unknown>>[];
}

function shapeList(
  { kind, kept, names, view, total, records }: Listed,
  { locale, ...scope }: CouncilScope,
  { council }: Reading,
): RecordsPage {
  const words = recordsWording(locale).list;
  const shown = ownColumns(kind, kept).slice(0, MOST_COLUMNS);
  const count = formatNumber(total);
  return {
    kind: kind.id,
    title: kind.title[locale],
    about: kind.about[locale],
    answer: [
      view.text === '' ? words.all(count, total === 1) : words.found(count, total === 1, view.text),
    ],
    columns: shown.map((id) => kind.columns[id]?.title[locale] ?? id),
    rows: records.map((record) => {
      const key = keyOf(kept.table, record);
      const values = valuesOfParts(kept, { [kept.table]: record });
      return {
        key: key.join(' '),
        href: recordHref(council.slug, kind.id, addressOf(kind, key)),
        cells: shown.map((id) => {
          const column = kind.columns[id];
          return (column && tellKept(column, values[id], locale, names[id])) ?? '';
        }),
      };
    }),
    total,
    from: (view.page - 1) * PAGE + 1,
    pages: Math.max(1, Math.ceil(total / PAGE)),
    mayAdd: mayImport(scope, kind),
    isAboutPeople: kind.isAboutPeople,
    hasExact: handRuleOf(kind).forPurpose !== undefined || handRuleOf(kind).counts !== undefined,
  };
}

/** Opens a record for a page, with the names that it refers to. One of a person leaves a line in the trail. */
async function withRecord<T>(
  asker: Asker,
  id: string,
  address: string,
  work: (record: OpenRecord, names: Names, reading: Reading) => Promise<T> | T,
): Promise<Outcome<T>> {
  const opened = openKind(asker.scope, id);
  if (!opened.ok) return opened;
  return readCouncil(asker.scope, async (reading) => {
    const record = await openRecord(reading.tx, opened.value.kind, address);
    if (!record) return fail(UNKNOWN_RECORD);
    await traceKind(reading, asker, record.kind, { at: `/${address}`, query: '', rows: 1 });
    return succeed(await work(record, await readNames(reading.tx, record.kind), reading));
  });
}

/** One record: what is stored of it, and what was done to it. */
export const showRecord = (
  asker: Asker,
  id: string,
  address: string,
): Promise<Outcome<RecordPage>> =>
  withRecord(asker, id, address, async (record, names, { tx, council }) => {
    const { scope } = asker;
    const history = await shapeHistory(tx, record, names, {
      slug: council.slug,
      locale: scope.locale,
      mayTurn: mayImport(scope, record.kind),
    });
    return shapeRecord(record, names, history, {
      address,
      locale: scope.locale,
      mayEdit: mayImport(scope, record.kind),
      isEnding: endColumns(record.kind).length > 0,
    });
  });

/** The form of a new record. */
export async function showNewRecord(scope: CouncilScope, id: string): Promise<Outcome<RecordForm>> {
  const opened = openKind(scope, id);
  if (!opened.ok) return opened;
  const { kind } = opened.value;
  if (!mayImport(scope, kind)) return fail(NOT_YOURS);
  return readCouncil(scope, async ({ tx }) => {
    const names = await readNames(tx, kind);
    const name = kind.title[scope.locale];
    return succeed(shapeForm(kind, 'add', null, name, names, scope.locale));
  });
}

/** The form that edits or ends a record. */
export async function showRecordForm(
  asker: Asker,
  id: string,
  address: string,
  act: 'edit' | 'end',
): Promise<Outcome<RecordForm>> {
  const { scope } = asker;
  const found = await withRecord(asker, id, address, ({ ...record }, names) => {
    if (!mayImport(scope, record.kind)) return fail<RecordForm>(NOT_YOURS);
    if (act === 'end' && endColumns(record.kind).length === 0)
      return fail<RecordForm>(UNKNOWN_RECORD);
    const name = nameOf(record, names);
    return succeed(shapeForm(record.kind, act, record, name, names, scope.locale));
  });
  return found.ok ? found.value : found;
}
