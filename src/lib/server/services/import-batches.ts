// The batches of a council: listed, undone, done again.

import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import { recordAudit } from '../audit.ts';
import type { Transaction } from '../db/client.ts';
import { withCouncil, type CouncilScope } from '../db/council-scope.ts';
import type { ImportKind } from '../imports/kinds/kind.ts';
import { findKind, KINDS } from '../imports/kinds/registry.ts';
import { turnBatch, type Direction, type InTheWay } from '../repositories/change-log.ts';
import { readCouncilById } from '../repositories/councils.ts';
import {
  findSameContent,
  lockRecords,
  makeSource,
  readBatch,
  readBatches,
  refreshCouncil,
  refreshSource,
  setBatchState,
  type BatchRow,
  type ListedBatch,
} from '../repositories/import-batches.ts';
import { handSource, handSourceOf, sourceWords } from './import-source.ts';
import { isUuid, mayImport, NOT_YOURS } from './uploads.ts';

type Scope = Pick<CouncilScope, 'councilId' | 'userId' | 'role'>;

const MOST_LISTED = 200;
const MOST_NAMED = 3;

export type { ListedBatch };

/** Newest first. */
export const listBatches = (scope: Scope): Promise<ListedBatch[]> =>
  withCouncil(scope, (tx) => readBatches(tx, MOST_LISTED));

/** Takes a batch back, as long as nothing later touched its rows. All of it, or nothing. */
export const undoBatch = (
  scope: Scope,
  batchId: string,
  requestId: string | null = null,
): Promise<Outcome<null>> => turn(scope, batchId, 'undo', requestId);

/** Does an undone batch again, as long as its rows are as the undoing left them. */
export const redoBatch = (
  scope: Scope,
  batchId: string,
  requestId: string | null = null,
): Promise<Outcome<null>> => turn(scope, batchId, 'redo', requestId);

/** Ends the transaction without writing, and carries the reason out of it. */
class Blocked extends Error {
  readonly rows: readonly InTheWay[];

  constructor(rows: readonly InTheWay[]) {
    super('Rows stand in the way.');
    this.rows = rows;
  }
}

async function turn(
  scope: Scope,
  batchId: string,
  direction: Direction,
  requestId: string | null,
): Promise<Outcome<null>> {
  try {
    return await withCouncil(scope, async (tx) => {
      await lockRecords(tx, scope.councilId);
      const batch = isUuid(batchId) ? await readBatch(tx, batchId) : undefined;
      const wanted = direction === 'undo' ? 'applied' : 'undone';
      const kind = batch && findKind(batch.kind);
      if (!batch || !kind) return fail(UNKNOWN);
      if (!mayImport(scope, kind)) return fail(NOT_YOURS);
      if (batch.state !== wanted) return succeed(null);
      if (direction === 'redo' && (await findSameContent(tx, batch.contentHash)))
        return fail(AGAIN);
      if (direction === 'redo') await makeSourceAgain(tx, scope, batch, kind);
      const inTheWay = await turnBatch(tx, scope.councilId, batchId, direction);
      if (inTheWay.length > 0) throw new Blocked(inTheWay);
      await setBatchState(tx, batchId, direction === 'undo' ? 'undone' : 'applied', scope.userId);
      await refreshSource(tx, batch.sourceId);
      await refreshCouncil(tx, scope.councilId);
      await recordAudit(tx, {
        councilId: scope.councilId,
        actorId: scope.userId,
        action: `import.${direction}`,
        objectType: 'import-batch',
        objectId: batchId,
        outcome: 'done',
        requestId,
        detail: { kind: batch.kind, number: batch.number },
      });
      return succeed(null);
    });
  } catch (error) {
    if (error instanceof Blocked) return fail(blocked(error.rows, direction));
    throw error;
  }
}

/** The source went with its last batch; rows that come back refer to it. */
async function makeSourceAgain(
  tx: Transaction,
  { councilId }: Scope,
  { sourceId, sourceName, recordedAt }: BatchRow,
  kind: ImportKind,
): Promise<void> {
  const council = await readCouncilById(tx, councilId);
  const byHand = KINDS.find((one) => handSourceOf(one).id === sourceId);
  await makeSource(
    tx,
    councilId,
    byHand
      ? handSource(byHand, council?.name ?? '')
      : sourceWords(kind, { id: sourceId, title: sourceName }, council?.name ?? ''),
    recordedAt.toISOString().slice(0, 10),
  );
}

const UNKNOWN = {
  code: 'unknown-batch',
  message: 'There is no such batch in this council.',
  help: 'Go back to the list of batches.',
} as const;

const AGAIN = {
  code: 'already-exists',
  message: 'The same content was imported again since; it is there already.',
  help: 'Undo that batch first if you want this one back.',
} as const;

function blocked(rows: readonly InTheWay[], direction: Direction) {
  const named = rows
    .slice(0, MOST_NAMED)
    .map(({ table, key }) => `${key.replaceAll('\u001F', ' / ')} (${table})`)
    .join(', ');
  const more = rows.length > MOST_NAMED ? ' and more' : '';
  return {
    code: 'undo-blocked',
    message: `Rows of this batch were changed, or are used, since: ${named}${more}. Nothing was changed.`,
    help:
      direction === 'undo'
        ? 'Undo the later batches first, the newest before the others.'
        : 'Undo what changed these rows first.',
  } as const;
}
