// The pages around files as files themselves: sources and their age, batches, kinds, a column guide, and one batch.

import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import {
  exportBadRows,
  exportBatches,
  exportCounts,
  exportFindings,
  exportGuide,
  exportKinds,
  exportSources,
} from '#lib/view/imports/export.ts';
import type { ImportReport } from '#lib/view/imports/report.ts';
import { importsWording } from '#lib/view/imports/wording.ts';
import { readPart } from '../exports/part.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import type { Download } from '../exports/download.ts';
import type { ImportKind } from '../imports/kinds/kind.ts';
import { findKind } from '../imports/kinds/registry.ts';
import { tellFinding } from '../imports/telling.ts';
import { guideRows } from '../imports/templates.ts';
import { readRejects, readUploadOfBatch } from '../repositories/import-uploads.ts';
import { openBatch, readImports } from './import-pages.ts';
import { councilInFile, readCouncil, type Reading } from './records.ts';

const PARTS = ['sources', 'batches', 'kinds'] as const;
const BATCH_PARTS = ['counts', 'findings', 'bad-rows'] as const;
/** Bad cells that one file tells. */
const MOST_CELLS = 100_000;

/** Sources and their age, unless the address says another part. */
export async function exportImportsPart(scope: CouncilScope, url: URL): Promise<Outcome<Download>> {
  const wanted = readPart(url, PARTS, 'sources');
  if (!wanted.ok) return wanted;
  const part = wanted.value;
  const today = new Date().toISOString().slice(0, 10);
  return readCouncil(scope, async (reading) => {
    const input = await readImports(reading, scope, today);
    const tables = {
      sources: () => exportSources(input),
      batches: () => exportBatches(input, (kind) => findKind(kind)?.isAboutPeople !== false),
      kinds: () => exportKinds(input),
    };
    return succeed({
      council: councilInFile(reading.council),
      view: `imports-${part}`,
      table: tables[part](),
      sources: part === 'sources' ? input.sources : [],
      notes: part === 'sources' ? [importsWording(scope.locale).file.counted(input.today)] : [],
      isGuarded: part === 'batches',
    });
  });
}

/** The column guide of a kind. */
export function exportGuidePart(scope: CouncilScope, kindId: string): Promise<Outcome<Download>> {
  const kind = findKind(kindId);
  const { locale } = scope;
  if (!kind) {
    const { unknownKind: message } = importsWording(locale).file;
    return Promise.resolve(fail({ code: 'unknown-kind', message }));
  }
  const checks = [...kind.rowChecks, ...kind.setChecks];
  return readCouncil(scope, ({ council }) =>
    Promise.resolve(
      succeed({
        council: councilInFile(council),
        view: `columns-${kind.id}`,
        table: exportGuide(guideRows(kind, locale)),
        sources: [],
        notes: [
          `${kind.title[locale]}. ${kind.about[locale]}`,
          ...checks.map(({ says, remedy }) => `${says[locale]} ${remedy[locale]}`),
        ],
      }),
    ),
  );
}

/** Counts of a batch, unless the address says another part. What stood in bad cells may be somebody’s, so it stays. */
export async function exportBatchPart(
  scope: CouncilScope,
  batchId: string,
  url: URL,
): Promise<Outcome<Download>> {
  const wanted = readPart(url, BATCH_PARTS, 'counts');
  if (!wanted.ok) return wanted;
  const part = wanted.value;
  return readCouncil(scope, async (reading) => {
    const opened = await openBatch(reading, scope, batchId);
    if (!opened.ok) return opened;
    const { batch, kind } = opened.value;
    const { isAboutPeople } = kind;
    const words = importsWording(scope.locale).file;
    return succeed({
      council: councilInFile(reading.council),
      view: `batch-${batch.number}-${part}`,
      table:
        part === 'counts'
          ? exportCounts(batch, isAboutPeople)
          : await quarantineTable(reading, part, batchId, kind, scope),
      sources: [],
      notes: [kind.title[scope.locale], ...(part === 'counts' ? [] : [words.lines])],
      isGuarded: isAboutPeople && part === 'counts',
    });
  });
}

async function quarantineTable(
  { tx }: Pick<Reading, 'tx'>,
  part: 'findings' | 'bad-rows',
  batchId: string,
  kind: ImportKind,
  { locale }: CouncilScope,
): Promise<Download['table']> {
  const upload = await readUploadOfBatch(tx, batchId);
  if (part === 'bad-rows') {
    const range = { from: 0, most: MOST_CELLS };
    return exportBadRows(upload ? await readRejects(tx, upload.id, range) : []);
  }
  const report = upload?.report as ImportReport | null | undefined;
  return exportFindings(
    report?.findings ?? [],
    (finding) => tellFinding(kind, finding, locale).remedy,
  );
}
