// Shapes the page of one record: its facts, and every batch that touched it with what changed.

import { formatDate } from '#lib/view/format.ts';
import type { Locale } from '#lib/view/locale.ts';
import type { HistoryLine, RecordPage } from '#lib/view/records/page.ts';
import { recordsWording } from '#lib/view/records/wording.ts';
import type { Transaction } from '../db/client.ts';
import { cellsOf, tellKept, valuesOfParts, type Cells } from '../imports/by-hand/cells.ts';
import { handRuleOf } from '../imports/by-hand/rules.ts';
import { tableShape, type ImportTable } from '../repositories/import-tables.ts';
import { readRecordChanges, type RecordChange } from '../repositories/kept-records.ts';
import { keyOf, nameOf, type Names, type OpenRecord } from './open-record.ts';
import { tellDifferences, titleOf } from './record-form.ts';

const DAY_LENGTH = 'YYYY-MM-DD'.length;

interface HistoryContext {
  readonly slug: string;
  readonly locale: Locale;
  /** Those who bring records in see who else did, and may undo. */
  readonly mayTurn: boolean;
}

/** What one batch did to the parts of a record. */
interface BatchChange {
  readonly of: RecordChange;
  readonly isAdded: boolean;
  readonly isRemoved: boolean;
  readonly before: Cells;
  readonly after: Cells;
}

/** Every batch that touched the record or a part of it, newest first. */
export async function shapeHistory(
  tx: Transaction,
  record: OpenRecord,
  names: Names,
  context: HistoryContext,
): Promise<HistoryLine[]> {
  const byBatch = new Map<string, BatchChange>();
  for (const [name, part] of Object.entries(record.parts)) {
    const table = name as ImportTable;
    const key = keyOf(table, part);
    const changes = await readRecordChanges(tx, tableShape(table).name, key);
    let later: RecordChange['before'] = part;
    for (const change of changes) {
      const isInForce = change.state === 'applied';
      const after = change.after ?? (isInForce ? later : null);
      if (isInForce) later = change.before;
      join(byBatch, record, { ...change, after }, table === record.kept.table);
    }
  }
  const all = [...byBatch.values()].toSorted((one, other) => other.of.number - one.of.number);
  const newest = all.find(({ of }) => of.state === 'applied');
  const first = all[0];
  return all.map((change) =>
    shapeLine(record, names, context, change, {
      isNewest: change === newest,
      isFirst: change === first,
    }),
  );
}

function join(
  byBatch: Map<string, BatchChange>,
  { kind, kept }: OpenRecord,
  change: RecordChange,
  isMain: boolean,
): void {
  const cells = (row: RecordChange['before']): Cells =>
    row === null ? {} : cellsOf(kind, valuesOfParts(kept, { [change.table]: row }));
  const known = byBatch.get(change.batchId);
  byBatch.set(change.batchId, {
    of: change,
    isAdded: known?.isAdded === true || (isMain && change.before === null),
    isRemoved: known?.isRemoved === true || (isMain && change.after === null),
    before: { ...known?.before, ...cells(change.before) },
    after: { ...known?.after, ...cells(change.after) },
  });
}

function shapeLine(
  { kind }: OpenRecord,
  names: Names,
  { slug, locale, mayTurn }: HistoryContext,
  { of, isAdded, isRemoved, before, after }: BatchChange,
  { isNewest, isFirst }: { readonly isNewest: boolean; readonly isFirst: boolean },
): HistoryLine {
  const words = recordsWording(locale).history;
  const isUndone = of.state === 'undone';
  // A file that changed many rows is undone on its own page, where it says what else goes with it.
  const isOwn = mayTurn && of.fileName === null;
  return {
    key: of.batchId,
    batch: String(of.number),
    batchHref: mayTurn ? `/${slug}/imports/batches/${of.batchId}` : null,
    when: formatDate(of.at.toISOString().slice(0, DAY_LENGTH), locale),
    who: mayTurn ? (of.by ?? words.command) : words.somebody,
    how: of.fileName === null ? words.byHand : words.byFile(of.fileName),
    what: isAdded ? words.added : isRemoved && !isUndone ? words.removed : words.changed,
    changes: isAdded ? [] : tellDifferences(kind, before, after, names, locale),
    isUndone,
    turn: isOwn && isNewest && !isUndone ? 'undo' : isOwn && isFirst && isUndone ? 'redo' : null,
  };
}

interface RecordContext {
  readonly address: string;
  readonly locale: Locale;
  readonly mayEdit: boolean;
  readonly isEnding: boolean;
}

export function shapeRecord(
  record: OpenRecord,
  names: Names,
  history: readonly HistoryLine[],
  { address, locale, mayEdit, isEnding }: RecordContext,
): RecordPage {
  const { kind, values } = record;
  const words = recordsWording(locale).record;
  const last = history.find(({ isUndone }) => !isUndone);
  return {
    kind: kind.id,
    kindTitle: kind.title[locale],
    address,
    name: nameOf(record, names),
    answer: [
      words.kept(kind.title[locale]),
      last ? words.changed(last.who, last.when, last.how) : words.neverChanged,
    ],
    facts: Object.entries(kind.columns).flatMap(([id, column]) =>
      id in values
        ? [
            {
              label: titleOf(kind, id, locale),
              value: tellKept(column, values[id], locale, names[id]) ?? words.nothing,
            },
          ]
        : [],
    ),
    history,
    mayEdit,
    mayEnd: mayEdit && isEnding,
    noEnd: mayEdit && !isEnding ? (handRuleOf(kind).noEnd?.[locale] ?? words.noEnd) : null,
  };
}
