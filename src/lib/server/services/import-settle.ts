// The transaction of a batch. Batches of one council come one after another; the same content again writes nothing.

import { randomUUID } from 'node:crypto';
import { setAsideRows, type ImportReport, type TableChange } from '#lib/view/imports/report.ts';
import type { CheckedRows } from '../imports/by-hand/check-by-hand.ts';
import type { Findings } from '../imports/checking/findings.ts';
import type { WaitingTable } from '../imports/checking/stage-files.ts';
import type { ImportKind, SetCheck } from '../imports/kinds/kind.ts';
import type { RememberedMatching } from '../imports/matching/matching.ts';
import { recordAudit } from '../audit.ts';
import type { Transaction } from '../db/client.ts';
import { withCouncil, type CouncilScope } from '../db/council-scope.ts';
import type { CopyLines } from '../db/copy.ts';
import {
  findSameContent,
  insertBatch,
  lockRecords,
  makeSource,
  nextBatchNumber,
  refreshCouncil,
  refreshSource,
  type NewBatch,
  type SourceWords,
} from '../repositories/import-batches.ts';
import { saveMatching } from '../repositories/import-surroundings.ts';
import { tableShape, type ImportTable } from '../repositories/import-tables.ts';
import {
  compareRows,
  dropLines,
  dropRepeats,
  findDifferingTwins,
  findFailing,
  hasTwins,
  makeRoom,
  reconcile,
  stageRows,
  writeChanges,
  type StagedTable,
  type TableChanges,
} from '../repositories/staging.ts';
import { fillFromStored, fillFromTwins, stageName } from '../repositories/unsaid.ts';

export interface SettleRequest {
  readonly kind: ImportKind;
  /** Other kinds whose rows are part of the same act. */
  readonly also?: readonly ImportKind[];
  readonly source: SourceWords;
  /** Null for rows that were typed in. */
  readonly fileName: string | null;
  readonly contentHash: string;
  readonly checked: CheckedRows;
  /** How the source was matched, for the next time; null when there is nothing to remember. */
  readonly matching: RememberedMatching | null;
  /** Verb of the act in the audit trail. */
  readonly action?: 'import.apply' | 'record.add' | 'record.edit' | 'record.end';
  /** Version of the records that the file was checked against. */
  readonly recordsVersion: number;
  readonly refuseAbove: number;
  readonly today: string;
  readonly isDryRun: boolean;
  readonly requestId: string | null;
  /** Aborted, it ends the transaction at the next step; nothing is stored then. */
  readonly signal?: AbortSignal;
}

export type Settled = Pick<
  ImportReport,
  | 'rowsRead'
  | 'rowsUsed'
  | 'rowsRefused'
  | 'rowsFlagged'
  | 'setAside'
  | 'findings'
  | 'changes'
  | 'refuseAbove'
  | 'isTooPoor'
  | 'sameAs'
> & { readonly batchId: string | null };

type Scope = Pick<CouncilScope, 'councilId' | 'userId'>;

/** Stages and checks the whole, then applies it; "stale" when the records changed since the file was checked. */
export function settleBatch(scope: Scope, request: SettleRequest): Promise<Settled | 'stale'> {
  return withCouncil(scope, async (tx) => {
    const { recordsVersion, asOf } = await lockRecords(tx, scope.councilId);
    const same = await findSameContent(tx, request.contentHash);
    if (same) return { ...describe(request, []), sameAs: same.number, batchId: null };
    if (recordsVersion !== request.recordsVersion) return 'stale';
    const changes = await stageAll(tx, scope.councilId, request);
    request.signal?.throwIfAborted();
    const settled = describe(request, changes);
    if (request.isDryRun || settled.isTooPoor) return { ...settled, batchId: null };
    // A file that changes nothing still tells how far its source reaches; a typed record that changes nothing is no act.
    const isIdle = request.fileName === null && !settled.changes.some(isChange);
    if (isIdle) return { ...settled, batchId: null };
    const batchId = await apply(tx, scope, request, changes, settled, asOf);
    request.signal?.throwIfAborted();
    return { ...settled, batchId };
  });
}

const asStaged = (
  { table, given, unsaid, lines }: WaitingTable,
  signal?: AbortSignal,
): StagedTable => ({
  table,
  given,
  unsaid,
  lines: signal ? untilAborted(lines(), signal) : lines(),
});

async function* untilAborted(lines: CopyLines, signal: AbortSignal): AsyncGenerator<string> {
  for await (const piece of lines) {
    signal.throwIfAborted();
    yield piece;
  }
}

async function stageAll(
  tx: Transaction,
  councilId: string,
  { kind, also = [], checked, signal }: SettleRequest,
): Promise<TableChanges[]> {
  const { tables } = checked;
  await makeRoom(tx);
  for (const table of tables) {
    signal?.throwIfAborted();
    await stageRows(tx, asStaged(table, signal));
  }
  const twins = await fillUnsaid(tx, councilId, checked);
  const repeated = await checkTogether(tx, [kind, ...also], checked, twins);
  const changes: TableChanges[] = [];
  for (const table of tables) {
    if (repeated.has(table.table)) await dropRepeats(tx, table.table);
    changes.push(await compareRows(tx, councilId, asStaged(table)));
  }
  return changes;
}

/**
 * Says in each staged row what the file leaves unsaid: what another row tells of the same record, else what is stored.
 *
 * @returns tables in which a record comes more than once
 */
async function fillUnsaid(
  tx: Transaction,
  councilId: string,
  { tables }: CheckedRows,
): Promise<ReadonlySet<ImportTable>> {
  const twins = new Set<ImportTable>();
  for (const { table, unsaid } of tables) {
    if (await hasTwins(tx, table)) {
      twins.add(table);
      await fillFromTwins(tx, table, unsaid);
    }
    await fillFromStored(tx, councilId, table, unsaid);
  }
  return twins;
}

/**
 * Checks over all rows: records that are given twice and differ, and the kind's own. Refused lines leave the stage.
 *
 * @returns tables in which a record came more than once
 */
async function checkTogether(
  tx: Transaction,
  kinds: readonly ImportKind[],
  { tables, findings }: CheckedRows,
  twins: ReadonlySet<ImportTable>,
): Promise<ReadonlySet<ImportTable>> {
  const staged = new Set(tables.map(({ table }) => table));
  const checks = kinds.flatMap(({ setChecks }) => setChecks);
  const check = async ({ code, severity, column, needs, find }: SetCheck): Promise<void> => {
    if (!needs.every((table) => staged.has(table))) return;
    const failing = await findFailing(tx, find(stageName));
    for (const { line, detail } of failing) {
      addFinding(findings, line, code, severity, column, detail);
    }
    if (severity === 'refused') await leave(tx, tables, new Set(failing.map(({ line }) => line)));
  };
  for (const early of checks) if (early.isEarly === true) await check(early);
  for (const { table, update } of kinds.flatMap(({ reconciling = [] }) => reconciling)) {
    if (staged.has(table)) await reconcile(tx, update(stageName));
  }
  const bad = new Set<number>();
  const repeated = new Set<ImportTable>();
  for (const { table } of tables) {
    // Taking rows out of the stage and making them the same never makes a record come twice.
    if (!twins.has(table) || !(await hasTwins(tx, table))) continue;
    repeated.add(table);
    for (const { line, firstLine } of await findDifferingTwins(tx, table)) {
      addFinding(findings, line, 'same-key-differs', 'refused', null, String(firstLine));
      bad.add(line);
    }
  }
  await leave(tx, tables, bad);
  for (const late of checks) if (late.isEarly !== true) await check(late);
  return repeated;
}

function addFinding(
  findings: Findings,
  line: number,
  code: string,
  severity: 'refused' | 'flagged',
  column: string | null,
  detail: string | null,
): void {
  findings.add({ line, code, severity, column, detail, read: '', cells: [] });
}

async function leave(
  tx: Transaction,
  tables: readonly WaitingTable[],
  lines: ReadonlySet<number>,
): Promise<void> {
  if (lines.size === 0) return;
  for (const { table } of tables) await dropLines(tx, table, [...lines]);
}

function describe(
  { checked, refuseAbove }: SettleRequest,
  changes: readonly TableChanges[],
): Omit<Settled, 'batchId'> {
  const { findings, rowsRead, setAside, layout } = checked;
  const rowsRefused = findings.refusedRows;
  return {
    rowsRead,
    rowsRefused,
    rowsUsed: rowsRead - rowsRefused,
    rowsFlagged: findings.flaggedRows,
    setAside: { above: Math.max(0, layout.headerLine - 1), ...setAside },
    findings: findings.counts(),
    changes: changes.map(asChange),
    refuseAbove,
    isTooPoor: rowsRead === 0 || rowsRefused / rowsRead > refuseAbove,
    sameAs: null,
  };
}

const isChange = ({ added, changed }: TableChange): boolean => added + changed > 0;

const asChange = ({ table, added, changed, unchanged }: TableChanges): TableChange => ({
  table: tableShape(table).name,
  added,
  changed,
  unchanged,
});

async function apply(
  tx: Transaction,
  scope: Scope,
  request: SettleRequest,
  changes: readonly TableChanges[],
  settled: Omit<Settled, 'batchId'>,
  asOfBefore: string | null,
): Promise<string> {
  const { councilId, userId } = scope;
  const { kind, source, checked, today } = request;
  const batchId = randomUUID();
  await makeSource(tx, councilId, source, today);
  for (const change of changes) {
    const table = checked.tables.find((waiting) => waiting.table === change.table);
    request.signal?.throwIfAborted();
    if (table) await writeChanges(tx, councilId, batchId, asStaged(table), change);
  }
  await insertBatch(tx, councilId, {
    id: batchId,
    number: await nextBatchNumber(tx),
    asOfBefore,
    createdBy: userId,
    ...describeBatch(request, changes, settled),
  });
  if (request.matching !== null) {
    const of = { kind: kind.id, sourceId: source.id };
    await saveMatching(tx, councilId, of, request.matching, userId);
  }
  await refreshSource(tx, source.id);
  await refreshCouncil(tx, councilId);
  await recordAudit(tx, {
    councilId,
    actorId: userId,
    action: request.action ?? 'import.apply',
    objectType: 'import-batch',
    objectId: batchId,
    outcome: 'done',
    requestId: request.requestId,
    detail: {
      kind: kind.id,
      content: request.contentHash,
      rows: settled.rowsRead,
      refused: settled.rowsRefused,
      added: totalOf(changes, 'added'),
      changed: totalOf(changes, 'changed'),
    },
  });
  return batchId;
}

const totalOf = (changes: readonly TableChanges[], of: 'added' | 'changed' | 'unchanged'): number =>
  changes.reduce((sum, change) => sum + change[of], 0);

function describeBatch(
  { kind, source, fileName, contentHash, checked, today }: SettleRequest,
  changes: readonly TableChanges[],
  settled: Omit<Settled, 'batchId'>,
): Omit<NewBatch, 'id' | 'number'> {
  // A budget may run on for years: what records cover ends today at the latest.
  const upToToday = (day: string | null): string | null =>
    day !== null && day > today ? today : day;
  return {
    kind: kind.id,
    sourceId: source.id,
    sourceName: source.title,
    fileName,
    contentHash,
    state: 'applied',
    rowsRead: settled.rowsRead,
    rowsUsed: settled.rowsUsed,
    rowsRefused: settled.rowsRefused,
    rowsSetAside: setAsideRows(settled),
    rowsFlagged: settled.rowsFlagged,
    added: totalOf(changes, 'added'),
    changed: totalOf(changes, 'changed'),
    removed: 0,
    unchanged: totalOf(changes, 'unchanged'),
    coversFrom: upToToday(checked.coversFrom),
    coversTo: upToToday(checked.coversTo),
  };
}
