// One import from file to records: read and check outside the database, then one transaction that stages, checks the
// whole, and writes what differs with its log and its audit line. Whatever happens, either all of it is there or none.

import { createHash } from 'node:crypto';
import path from 'node:path';
import { fail, succeed, type Outcome, type Problem } from '#lib/domain/kernel/problem.ts';
import { slugOf } from '#lib/domain/kernel/slug.ts';
import { REFUSE_ABOVE } from '#lib/domain/parameters/imports.ts';
import { valueIn } from '#lib/domain/parameters/set.ts';
import type { ImportReport } from '#lib/view/imports/report.ts';
import {
  CANCELLED,
  checkFile,
  type CheckedFile,
  type FileChoices,
} from '../imports/checking/check-file.ts';
import type { KeptFinding } from '../imports/checking/findings.ts';
import { isKeptOf } from '../imports/checking/kept-details.ts';
import { newStageFolder, sweepStageFolders } from '../imports/checking/stage-folder.ts';
import type { ImportKind } from '../imports/kinds/kind.ts';
import { matchingKey, toRemembered, type Matching } from '../imports/matching/matching.ts';
import { readConfig } from '../config.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import { tellInterruption } from './import-interrupted.ts';
import { settleBatch } from './import-settle.ts';
import { sourceWords } from './import-source.ts';
import { readSurroundings, type CouncilSurroundings } from './import-surroundings.ts';

export interface ImportRequest {
  readonly kind: ImportKind;
  /** Where the file lies on this machine. */
  readonly path: string;
  /** As the person calls it. */
  readonly fileName: string;
  /** What the person calls where the file comes from; the kind's title when left out. */
  readonly sourceName: string;
  readonly choices: FileChoices;
  /** Day of the import (ISO date). */
  readonly today: string;
  /** Checks everything and tells what would change, but writes nothing. */
  readonly isDryRun: boolean;
  readonly requestId?: string | null;
  readonly onBytes?: (bytes: number) => void;
  readonly signal?: AbortSignal;
}

export interface ImportResult {
  readonly report: ImportReport;
  /** How the file was matched; what was guessed, too. */
  readonly matching: Matching;
  /** Id of the batch; null when nothing was written. */
  readonly batchId: string | null;
  readonly findings: readonly KeptFinding[];
}

/** Records may change while a file is read; so often it is read again. */
const ATTEMPTS = 3;

type Scope = Pick<CouncilScope, 'councilId' | 'userId'>;

/** Id of the source that a kind's file comes from; the same name is the same source. */
export const sourceIdOf = (kind: ImportKind, sourceName: string): string =>
  `import-${kind.id}-${slugOf(sourceName) || 'file'}`;

/** Checks a file and, unless it is a dry run, applies it. A file that is too poor is reported and not applied. */
export async function runImport(
  scope: Scope,
  request: ImportRequest,
): Promise<Outcome<ImportResult>> {
  try {
    return await runWhole(scope, request);
  } catch (error) {
    if (request.signal?.aborted === true) return fail(nameFile(CANCELLED, request.fileName));
    const interruption = tellInterruption(error);
    if (interruption) return fail(nameFile(interruption, request.fileName));
    throw error;
  }
}

async function runWhole(scope: Scope, request: ImportRequest): Promise<Outcome<ImportResult>> {
  const imports = path.join(readConfig().homeFolder, 'imports');
  await sweepStageFolders(imports);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const sourceId = sourceIdOf(request.kind, request.sourceName);
    const around = await readSurroundings(scope, request.kind, sourceId, request.today);
    const checked = await checkFile({
      kind: request.kind,
      path: request.path,
      choices: request.choices,
      around,
      remembered: around.remembered,
      sourceId,
      stageFolder: newStageFolder(imports),
      ...(request.onBytes ? { onBytes: request.onBytes } : {}),
      ...(request.signal ? { signal: request.signal } : {}),
    });
    if (!checked.ok) return fail(nameFile(checked.problem, request.fileName));
    try {
      const settled = await settle(scope, request, around, checked.value);
      if (settled !== 'stale') return succeed(settled);
    } finally {
      await checked.value.stage.remove();
    }
  }
  return fail({
    code: 'database-busy',
    message: 'The records of this council kept changing while the file was read.',
    help: 'Wait until the other import has finished, then try again.',
  });
}

async function settle(
  scope: Scope,
  request: ImportRequest,
  around: CouncilSurroundings,
  checked: CheckedFile,
): Promise<ImportResult | 'stale'> {
  const { kind, sourceName, fileName } = request;
  const settled = await settleBatch(scope, {
    kind,
    source: sourceWords(
      kind,
      { id: sourceIdOf(kind, sourceName), title: sourceName },
      around.councilName,
    ),
    fileName,
    contentHash: hashContent(kind, checked, request.choices),
    checked,
    matching: toRemembered(checked.matching, checked.layout.columns),
    recordsVersion: around.recordsVersion,
    refuseAbove: valueIn(around.parameters, REFUSE_ABOVE),
    today: request.today,
    isDryRun: request.isDryRun,
    requestId: request.requestId ?? null,
    ...(request.signal ? { signal: request.signal } : {}),
  });
  if (settled === 'stale') return 'stale';
  const { batchId, ...rest } = settled;
  return {
    batchId,
    matching: checked.matching,
    findings: checked.findings.kept,
    report: { ...describeFile(request, checked, around.keptFields), ...rest },
  };
}

/** The same content, read and corrected in the same way, is the same import, whatever the file is called. */
function hashContent(kind: ImportKind, checked: CheckedFile, { corrections }: FileChoices): string {
  const { headerLine, separator, sheet } = checked.layout;
  return createHash('sha256')
    .update(checked.fingerprint)
    .update(JSON.stringify([kind.id, headerLine, separator, sheet]))
    .update(matchingKey(checked.matching))
    .update(JSON.stringify(corrections))
    .digest('hex');
}

type OfFile = Pick<
  ImportReport,
  'kind' | 'sourceName' | 'fileName' | 'layout' | 'columns' | 'coversFrom' | 'coversTo'
>;

function describeFile(
  request: ImportRequest,
  checked: CheckedFile,
  keptFields: ReadonlySet<string>,
): OfFile {
  const { kind, sourceName, fileName } = request;
  const { layout, matching, coversFrom, coversTo } = checked;
  const { type, encoding, separator, sheet, headerLine, columns: names } = layout;
  const isPersonal = (id: string): boolean => kind.columns[id]?.type.is === 'personal';
  const isKept = (id: string): boolean => kind.isAboutPeople && isKeptOf(kind, id, keptFields);
  const nameAt = (position: number): string => names[position] ?? '';
  const used = new Set(matching.columns.map(([, position]) => position));
  return {
    kind: kind.id,
    sourceName,
    fileName,
    layout: { type, encoding, separator, sheet, headerLine },
    columns: {
      matched: matching.columns
        .filter(([id]) => !isPersonal(id))
        .map(([id, position]) => [id, nameAt(position)] as const),
      dropped: matching.columns
        .filter(([id]) => isPersonal(id) && !isKept(id))
        .map(([, position]) => nameAt(position)),
      kept: matching.columns.filter(([id]) => isKept(id)).map(([, position]) => nameAt(position)),
      unused: names.filter((_, position) => !used.has(position)),
    },
    coversFrom,
    coversTo,
  };
}

const nameFile = (problem: Problem, file: string): Problem => ({
  ...problem,
  where: { file, ...problem.where },
});
