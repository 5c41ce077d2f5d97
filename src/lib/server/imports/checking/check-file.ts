// Reads a whole file against what is known of the council: finds out what was not chosen, takes row by row, and leaves
// the good rows waiting in files. Nothing is stored, and nothing of the database is held meanwhile.

import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import { LOCALES } from '#lib/view/locale.ts';
import type { ImportKind, KnownCouncil } from '../kinds/kind.ts';
import { guessMatching, namesOf } from '../matching/guess.ts';
import { recall, withPairs, type Matching, type RememberedMatching } from '../matching/matching.ts';
import type { Layout, LayoutChoices, Sheet } from '../reading/sheet.ts';
import type { Surroundings } from '../understanding/cell-reader.ts';
import { plainWords } from '../understanding/fault.ts';
import { RowCheck, type Correction, type SetAside } from './check-rows.ts';
import { Findings } from './findings.ts';
import { openKindSheet } from './kind-sheet.ts';
import { makeStageFolder, StageFiles, type WaitingTable } from './stage-files.ts';

/** How one file is to be read; what is left out is found out. */
export interface FileChoices {
  readonly layout: LayoutChoices;
  readonly matching: Matching | null;
  /** Pairs said by hand over what is guessed or remembered: names of a column of the kind and of the file. */
  readonly pairs?: readonly (readonly [column: string, name: string])[];
  readonly corrections: readonly Correction[];
}

export interface FileRequest {
  readonly kind: ImportKind;
  readonly path: string;
  readonly choices: FileChoices;
  readonly around: Surroundings;
  /** How this source was matched the last time. */
  readonly remembered: RememberedMatching | null;
  readonly sourceId: string;
  /** A folder of its own for rows that wait. */
  readonly stageFolder: string;
  /** Told how many bytes were read. */
  readonly onBytes?: (bytes: number) => void;
  /** Stops reading when it is aborted. */
  readonly signal?: AbortSignal;
}

export interface CheckedFile {
  readonly layout: Layout;
  readonly matching: Matching;
  /** SHA-256 of the content, whatever the file's name, encoding mark and line ends. */
  readonly fingerprint: string;
  readonly findings: Findings;
  readonly rowsRead: number;
  readonly setAside: SetAside;
  readonly coversFrom: string | null;
  readonly coversTo: string | null;
  readonly tables: readonly WaitingTable[];
  readonly stage: StageFiles;
}

/** Checks every row. The caller removes the stage when it is done with it. */
export async function checkFile(request: FileRequest): Promise<Outcome<CheckedFile>> {
  const { kind, path, choices, around, sourceId, stageFolder } = request;
  const opened = await openKindSheet(path, kind, choices.layout);
  if (!opened.ok) return opened;
  const sheet = opened.value;
  const proposed = choices.matching ?? proposeMatching(kind, sheet, around, request.remembered);
  const paired = pairByName(kind, proposed, sheet.layout, choices.pairs ?? []);
  if (!paired.ok) return paired;
  const matching = paired.value;
  const unmatched = findUnmatched(kind, matching, sheet.layout);
  if (unmatched) return fail(unmatched);
  const findings = new Findings();
  const rows = new RowCheck(
    {
      kind,
      columnNames: sheet.layout.columns,
      headerLine: sheet.layout.headerLine,
      matching,
      around,
      context: { sourceId, today: around.today, council: councilIn(around) },
      emptyCell: 'says-nothing',
      corrections: choices.corrections,
    },
    findings,
  );
  await makeStageFolder(stageFolder);
  const stage = new StageFiles(stageFolder);
  try {
    const fingerprint = await takeAll(sheet, rows, stage, request);
    if (fingerprint.ok) {
      return succeed({
        layout: sheet.layout,
        matching,
        fingerprint: fingerprint.value,
        findings,
        rowsRead: rows.rowsRead,
        setAside: rows.setAside,
        coversFrom: rows.covered?.[0] ?? null,
        coversTo: rows.covered?.[1] ?? null,
        tables: await stage.finish(),
        stage,
      });
    }
    await stage.remove();
    return fingerprint;
  } catch (error) {
    await stage.remove();
    throw error;
  }
}

/** What a row is held against, of what is known around it. */
export const councilIn = ({ councilName, councilCode, places }: Surroundings): KnownCouncil => ({
  name: councilName,
  onsCode: councilCode,
  areaCodes: places.areaCodes,
});

async function takeAll(
  sheet: Sheet,
  rows: RowCheck,
  stage: StageFiles,
  { onBytes, signal }: FileRequest,
): Promise<Outcome<string>> {
  for await (const records of sheet.rows(onBytes)) {
    if (signal?.aborted === true) return fail(CANCELLED);
    for (const record of records) {
      const taken = rows.take(record);
      if (taken) stage.add(record.line, taken.stored, taken.defaults);
    }
    await stage.flush();
  }
  return sheet.end();
}

/** What is said of an import that somebody stopped. */
export const CANCELLED = {
  code: 'cancelled',
  message: 'The import was cancelled. Nothing was stored.',
} as const;

/** A matching from what is remembered of the source, and from the names and first rows of the file. */
export function proposeMatching(
  kind: ImportKind,
  { layout, preview }: Sheet,
  around: Surroundings,
  remembered: RememberedMatching | null,
): Matching {
  const rows = preview.filter(({ line }) => line > layout.headerLine);
  const guessed = guessMatching(kind, layout.columns, rows, around);
  return remembered ? recall(remembered, layout.columns, guessed) : guessed;
}

/** Puts pairs that were said by name in place of what was proposed. */
function pairByName(
  kind: ImportKind,
  matching: Matching,
  { columns }: Layout,
  pairs: readonly (readonly [column: string, name: string])[],
): Outcome<Matching> {
  const found: (readonly [string, number])[] = [];
  for (const [column, name] of pairs) {
    const id = Object.entries(kind.columns).find(([own, about]) =>
      namesOf(own, about).includes(plainWords(column)),
    )?.[0];
    const position = columns.findIndex((own) => plainWords(own) === plainWords(name));
    if (id === undefined) {
      return fail({
        code: 'column-missing',
        message: `A file of this kind has no column "${column}".`,
        where: { field: column },
        help: `Its columns are: ${Object.keys(kind.columns).join(', ')}.`,
      });
    }
    if (position === -1) {
      return fail({
        code: 'column-missing',
        message: `The file has no column "${name}".`,
        where: { field: name },
        help: `Its columns are: ${columns.join(', ')}.`,
      });
    }
    found.push([id, position]);
  }
  return succeed(withPairs(matching, found));
}

/** The first required column that no column of the file stands for. */
function findUnmatched(kind: ImportKind, matching: Matching, { columns, headerLine }: Layout) {
  const matched = new Set(matching.columns.map(([id]) => id));
  const missing = Object.entries(kind.columns).filter(
    ([id, { isRequired }]) => isRequired && !matched.has(id),
  );
  const [first] = missing;
  if (!first) return undefined;
  const names = missing.map(([, { title }]) => `"${title.en}"`).join(', ');
  return {
    code: 'column-missing',
    message: `No column of the file was found for ${names}. Its columns are: ${columns.join(', ')}.`,
    where: { line: headerLine, field: first[1].title[LOCALES[0]] },
    help: 'Say which column it is, or add it to the file.',
  } as const;
}
