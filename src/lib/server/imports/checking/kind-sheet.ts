// A file opened as a table of its kind: where a kind draws wide tables together, every reader sees the drawn one.

import { succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import type { ImportKind } from '../kinds/kind.ts';
import { knownNames } from '../matching/guess.ts';
import type { SheetRecord } from '../reading/csv-records.ts';
import { openSheet, type LayoutChoices, type Sheet } from '../reading/sheet.ts';

/** Opens a file for a kind and finds out what was not chosen. */
export async function openKindSheet(
  path: string,
  kind: ImportKind,
  choices: LayoutChoices = {},
): Promise<Outcome<Sheet>> {
  const opened = await openSheet(path, knownNames(kind), choices);
  if (!opened.ok) return opened;
  const sheet = opened.value;
  const condensed = kind.condense?.(sheet.layout.columns);
  if (!condensed) return opened;
  const draw = (record: SheetRecord): SheetRecord => ({
    ...record,
    cells: condensed.cells(record.cells),
  });
  return succeed({
    layout: { ...sheet.layout, columns: condensed.columns },
    preview: sheet.preview.map(draw),
    end: () => sheet.end(),
    rows: async function* (onBytes) {
      for await (const records of sheet.rows(onBytes)) yield records.map(draw);
    },
  });
}
