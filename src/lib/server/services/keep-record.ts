// Adds, edits and ends records by hand. A record that was typed in goes the way of a file of one row: the same readers,
// checks, log of changes, audit and undo. Nobody overwrites what somebody else changed meanwhile.

import { createHash } from 'node:crypto';
import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import type { Locale } from '#lib/view/locale.ts';
import type { RecordFaults, RecordForm } from '#lib/view/records/page.ts';
import { recordsWording } from '#lib/view/records/wording.ts';
import { withCouncil, type CouncilScope } from '../db/council-scope.ts';
import type { Cells } from '../imports/by-hand/cells.ts';
import { checkByHand, type CheckedByHand } from '../imports/by-hand/check-by-hand.ts';
import { readRecordPost, textIn, type RecordPost } from '../imports/by-hand/record-post.ts';
import { handRuleOf } from '../imports/by-hand/rules.ts';
import type { WhereKept } from '../imports/by-hand/where-kept.ts';
import type { ImportKind } from '../imports/kinds/kind.ts';
import { tellFinding } from '../imports/telling.ts';
import { redoBatch, undoBatch } from './import-batches.ts';
import { findSameContent } from '../repositories/import-batches.ts';
import { handSource, handSourceOf } from './import-source.ts';
import { settleBatch } from './import-settle.ts';
import { readSurroundings, type CouncilSurroundings } from './import-surroundings.ts';
import { openKind, UNKNOWN_RECORD } from './kept-records.ts';
import {
  addressOf,
  findRecord,
  keyOf,
  namingColumns,
  openRecord,
  readNames,
  type OpenRecord,
} from './open-record.ts';
import { endColumns, formColumns, tellDifferences, titleOf } from './record-form.ts';
import { mayImport, NOT_YOURS } from './uploads.ts';

type Act = RecordForm['act'];

export interface KeepRequest {
  readonly kindId: string;
  readonly act: Act;
  /** Address of the record; null for a new one. */
  readonly address: string | null;
  readonly post: RecordPost;
  /** Day of the act (ISO date). */
  readonly today: string;
  readonly requestId: string | null;
}

export type Kept =
  | { readonly kind: 'kept'; readonly address: string }
  | { readonly kind: 'faults'; readonly faults: RecordFaults };

/** Records may change while a form is checked; so often it is checked again. */
const ATTEMPTS = 3;

const NO_FAULTS: RecordFaults = { faults: [], doubts: [], meanwhile: [], seen: null, typed: {} };

/** Saves a form, or says field by field what stands in the way. */
export async function keepRecord(
  scope: CouncilScope,
  request: KeepRequest,
): Promise<Outcome<Kept>> {
  const opened = openKind(scope, request.kindId);
  if (!opened.ok) return opened;
  const { kind, kept } = opened.value;
  if (!mayImport(scope, kind)) return fail(NOT_YOURS);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const done = await tryOnce(scope, { ...request, kind, kept });
    if (done !== 'stale') return done;
  }
  const { busy } = recordsWording(scope.locale).form;
  return succeed(faulty(request, [{ field: '', message: busy }]));
}

/** What one form sends; the same again is the same act. */
const hashOf = ({ kind, address, post }: Attempt): string =>
  createHash('sha256')
    .update(JSON.stringify([kind.id, address, post.cells, post.token]))
    .digest('hex');

interface Attempt extends KeepRequest {
  readonly kind: ImportKind;
  readonly kept: WhereKept;
}

const faulty = (
  { post }: Pick<KeepRequest, 'post'>,
  faults: RecordFaults['faults'],
  more: Partial<RecordFaults> = {},
): Kept => ({ kind: 'faults', faults: { ...NO_FAULTS, typed: post.cells, faults, ...more } });

async function tryOnce(scope: CouncilScope, attempt: Attempt): Promise<Outcome<Kept> | 'stale'> {
  const { kind, act, address, post, today } = attempt;
  const words = recordsWording(scope.locale).form;
  const source = handSourceOf(kind);
  const around = await readSurroundings(scope, kind, source.id, today);
  const contentHash = hashOf(attempt);
  const { isSame, record, names } = await withCouncil(scope, async (tx) => ({
    isSame: (await findSameContent(tx, contentHash)) !== undefined,
    record: address === null ? null : await openRecord(tx, kind, address),
    names: await readNames(tx, kind),
  }));
  if (record === undefined) return fail(UNKNOWN_RECORD);
  // Sent twice is saved once.
  if (isSame && address !== null) return succeed({ kind: 'kept', address });
  const meanwhile = record
    ? tellDifferences(kind, post.seen, record.cells, names, scope.locale)
    : [];
  if (record && meanwhile.length > 0) {
    return succeed(faulty(attempt, [], { meanwhile, seen: JSON.stringify(record.cells) }));
  }
  const typed = typedCells(attempt, record);
  const missing = endMissing(attempt, typed, scope.locale);
  if (missing.length > 0) return succeed(faulty(attempt, missing));
  if (record && Object.keys(typed).every((id) => typed[id] === record.cells[id])) {
    return succeed(faulty(attempt, [{ field: '', message: words.unchanged }]));
  }
  const checked = checkByHand({
    kind,
    columns: columnsOf(kind, act, record, typed),
    rows: [typed],
    around,
    sourceId: sourceOf(record) ?? source.id,
    ...(record ? { unchanged: record.cells } : {}),
  });
  const found = tellFaults(kind, checked, scope.locale);
  if (found.faults.length > 0) return succeed(faulty(attempt, found.faults));
  if (found.doubts.length > 0 && !post.isSure)
    return succeed(faulty(attempt, [], { doubts: found.doubts }));
  const key = newKey(attempt.kept, checked, record);
  if (isSame) return succeed({ kind: 'kept', address: addressOf(kind, key) });
  if (act === 'add' && (await isTaken(scope, attempt, key))) {
    const [field = ''] = attempt.kept.keyColumns;
    return succeed(faulty(attempt, [{ field, message: words.exists }]));
  }
  return write(scope, attempt, { around, checked, key, contentHash });
}

/** What was typed, over what is stored; what names the record stays. */
function typedCells({ kind, act, post }: Attempt, record: OpenRecord | null): Cells {
  const naming = record ? namingColumns(kind, record.kept) : new Set<string>();
  const own = formColumns(kind, act, record).filter((id) => !naming.has(id));
  return {
    ...record?.cells,
    ...Object.fromEntries(own.map((id) => [id, post.cells[id] ?? ''] as const)),
  };
}

/** Columns that are looked at. A needed field that was empty and still is, is left as it is stored. */
function columnsOf(kind: ImportKind, act: Act, record: OpenRecord | null, typed: Cells): string[] {
  const all = record === null ? formColumns(kind, act, null) : formColumns(kind, 'edit', record);
  return all.filter((id) => {
    const isEmpty = record?.cells[id] === '' && typed[id] === '';
    return !(isEmpty && kind.columns[id]?.isRequired === true);
  });
}

function endMissing(
  { kind, act }: Attempt,
  typed: Cells,
  locale: Locale,
): { field: string; message: string }[] {
  const [day] = endColumns(kind);
  if (act !== 'end' || day === undefined || typed[day] !== '') return [];
  const { required } = recordsWording(locale).form;
  return [{ field: day, message: required(titleOf(kind, day, locale)) }];
}

/** A record that came from somewhere keeps where it came from, whoever corrects it. */
const sourceOf = (record: OpenRecord | null): string | null => {
  const source = record?.parts[record.kept.table]?.['sourceId'];
  return typeof source === 'string' ? source : null;
};

/** What the checks found, by field. */
export function tellFaults(
  kind: ImportKind,
  { findings }: Pick<CheckedByHand, 'findings'>,
  locale: Locale,
): { readonly faults: { field: string; message: string }[]; readonly doubts: string[] } {
  const { required } = recordsWording(locale).form;
  const faults = new Map<string, string>();
  const doubts: string[] = [];
  // A field says everything that is wrong with it at once.
  const refuse = (field: string, message: string): void => {
    faults.set(field, [faults.get(field), message].filter(Boolean).join(' '));
  };
  for (const finding of findings.kept) {
    const { says, remedy } = tellFinding(kind, finding, locale);
    const field = finding.column ?? '';
    const title = field === '' ? '' : `${titleOf(kind, field, locale)}: `;
    if (finding.severity === 'flagged') doubts.push(`${title}${says} ${remedy}`);
    else if (finding.code === 'required') refuse(field, required(titleOf(kind, field, locale)));
    else refuse(field, `${title}${says} ${remedy}`);
  }
  return { faults: [...faults].map(([field, message]) => ({ field, message })), doubts };
}

function newKey(
  { table }: WhereKept,
  { stored }: CheckedByHand,
  record: OpenRecord | null,
): readonly string[] {
  if (record) return record.key;
  const made = [...stored.values()][0]?.[table] as readonly Record<string, unknown>[] | undefined;
  return made?.[0] ? keyOf(table, made[0]) : [];
}

const isTaken = (
  scope: CouncilScope,
  { kind, kept }: Attempt,
  key: readonly string[],
): Promise<boolean> =>
  withCouncil(scope, async (tx) => (await findRecord(tx, kind, kept, key)) !== undefined);

interface Write {
  readonly around: CouncilSurroundings;
  readonly checked: CheckedByHand;
  readonly key: readonly string[];
  readonly contentHash: string;
}

async function write(
  scope: CouncilScope,
  { kind, act, address, post, today, requestId }: Attempt,
  { around, checked, key, contentHash }: Write,
): Promise<Outcome<Kept> | 'stale'> {
  // One record seldom says how far all records reach; a month of a ledger does.
  const covers = handRuleOf(kind).isPeriod ? {} : ({ coversFrom: null, coversTo: null } as const);
  const settled = await settleBatch(scope, {
    kind,
    source: handSource(kind, around.councilName),
    fileName: null,
    contentHash,
    checked: { ...checked, ...covers },
    matching: null,
    action: `record.${act}`,
    recordsVersion: around.recordsVersion,
    refuseAbove: 0,
    today,
    isDryRun: false,
    requestId,
  });
  if (settled === 'stale') return 'stale';
  if (settled.batchId !== null || settled.sameAs !== null)
    return succeed({ kind: 'kept', address: address ?? addressOf(kind, key) });
  const { faults } = tellFaults(kind, checked, scope.locale);
  const { unchanged } = recordsWording(scope.locale).form;
  return succeed(
    faulty({ post }, faults.length > 0 ? faults : [{ field: '', message: unchanged }]),
  );
}

/** {@link keepRecord} of a form as it was sent. */
export const keepPosted = (
  scope: CouncilScope,
  { form, ...asked }: Pick<KeepRequest, 'kindId' | 'act' | 'address'> & { readonly form: FormData },
  requestId: string,
): Promise<Outcome<Kept>> =>
  keepRecord(scope, {
    ...asked,
    post: readRecordPost(form),
    today: new Date().toISOString().slice(0, 'YYYY-MM-DD'.length),
    requestId,
  });

/** Undoes the change that a form names, or does it again; tells whether the record is there afterwards. */
export async function turnRecord(
  scope: CouncilScope,
  {
    kindId,
    address,
    form,
    to,
  }: {
    readonly kindId: string;
    readonly address: string;
    readonly form: FormData;
    readonly to: 'undo' | 'redo';
  },
  requestId: string,
): Promise<Outcome<{ readonly isThere: boolean }>> {
  const opened = openKind(scope, kindId);
  if (!opened.ok) return opened;
  const batch = textIn(form, 'batch');
  const turned = await (to === 'undo' ? undoBatch : redoBatch)(scope, batch, requestId);
  if (!turned.ok) return turned;
  const record = await withCouncil(scope, (tx) => openRecord(tx, opened.value.kind, address));
  return succeed({ isThere: record !== undefined });
}
