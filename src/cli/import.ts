// `atlas import KIND FILE`: brings a file in as the pages do, prints what was found in it, and says what is wrong.

import { stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fail, formatProblem, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import { findKind, KINDS } from '#lib/server/imports/kinds/registry.ts';
import type { ImportKind } from '#lib/server/imports/kinds/kind.ts';
import { listCouncils, type CouncilRow } from '#lib/server/services/councils.ts';
import { runImport, type ImportResult } from '#lib/server/services/import-run.ts';
import { EXIT_DONE, EXIT_FAILED, EXIT_REFUSED, refuse, type CommandIo } from './command.ts';
import { describeImport } from './describe-import.ts';
import { openDatabase } from './open-database.ts';
import { createProgress } from './progress.ts';

/** Two blanks after the longest. */
const ID_WIDTH = Math.max(...KINDS.map(({ id }) => id.length)) + 2;

const USE = `Use:
  import KIND FILE [--council SLUG] [--source NAME] [--dry-run] [--map "Their column=our column"]

Kinds:
${KINDS.map(({ id, title, about }) => `  ${id.padEnd(ID_WIDTH)}${title.en}: ${about.en}`).join('\n')}
`;

const OPTIONS = {
  council: { type: 'string' },
  source: { type: 'string' },
  'dry-run': { type: 'boolean' },
  map: { type: 'string', multiple: true },
} as const;

interface Words {
  readonly kind: ImportKind;
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  readonly council: string | undefined;
  readonly source: string;
  readonly isDryRun: boolean;
  readonly pairs: readonly (readonly [column: string, name: string])[];
}

type Open = () => Promise<Outcome<{ close(): Promise<void> }>>;

/** Runs the command. Tests give their own way to open the database and their own day. */
export async function runImportCommand(
  argv: string[],
  io: CommandIo,
  open: Open = openDatabase,
  today: string = new Date().toISOString().slice(0, 10),
): Promise<number> {
  const words = await parseWords(argv);
  if (!words.ok) {
    io.stderr.write(`${formatProblem(words.problem)}\n\n${USE}`);
    return EXIT_REFUSED;
  }
  const opened = await open();
  if (!opened.ok) return refuse(io, opened.problem, EXIT_FAILED);
  try {
    return await importFile(words.value, io, today);
  } finally {
    await opened.value.close();
  }
}

async function parseWords(argv: readonly string[]): Promise<Outcome<Words>> {
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return fail({ code: 'field-invalid', message });
  }
  const { values, positionals } = parsed;
  const [id, file, ...rest] = positionals;
  if (id === undefined || file === undefined || rest.length > 0) {
    return fail({ code: 'field-required', message: 'Give a kind and a file.' });
  }
  const kind = findKind(id);
  if (!kind) return fail({ code: 'unknown-kind', message: `There is no kind of file "${id}".` });
  const found = await stat(file).catch(() => null);
  if (found === null) {
    return fail({ code: 'file-missing', message: 'There is no such file.', where: { file } });
  }
  if (!found.isFile()) {
    return fail({
      code: 'file-missing',
      message: 'This is not a file.',
      where: { file },
      help: 'Give one file; a folder of open data makes a whole council with "council".',
    });
  }
  const pairs = (values.map ?? []).map((pair) => pair.split('='));
  const wrong = pairs.find((parts) => parts.length !== 2 || parts.includes(''));
  if (wrong) {
    return fail({
      code: 'field-invalid',
      message: `"${wrong.join('=')}" is not a pair of columns.`,
      where: { field: '--map' },
      help: 'Write it as --map "Their column=our column".',
    });
  }
  return succeed({
    kind,
    file,
    size: found.size,
    council: values.council,
    source: values.source ?? kind.title.en,
    isDryRun: values['dry-run'] === true,
    pairs: pairs.map(([theirs = '', ours = '']) => [ours.trim(), theirs.trim()] as const),
  });
}

/** The council named, or the only one that is not the example. */
async function chooseCouncil(slug: string | undefined): Promise<Outcome<CouncilRow>> {
  const councils = await listCouncils();
  const real = councils.filter(({ isExample }) => !isExample);
  const found =
    slug === undefined
      ? real.length === 1
        ? real[0]
        : undefined
      : councils.find((council) => council.slug === slug);
  if (found) return succeed(found);
  const known = councils.map((council) => council.slug).join(', ') || 'none';
  return fail({
    code: 'unknown-council',
    message:
      slug === undefined
        ? 'Say which council the file is for.'
        : `There is no council with the address "${slug}".`,
    where: { field: '--council' },
    help: `Councils here: ${known}.`,
  });
}

async function importFile(words: Words, io: CommandIo, today: string): Promise<number> {
  const council = await chooseCouncil(words.council);
  if (!council.ok) return refuse(io, council.problem, EXIT_REFUSED);
  const { kind, file, source, isDryRun, pairs } = words;
  const work = beginWork(words, io);
  const done = await runImport(
    { councilId: council.value.id, userId: null },
    {
      kind,
      path: path.resolve(file),
      fileName: path.basename(file),
      sourceName: source,
      choices: { layout: {}, matching: null, pairs, corrections: [] },
      today,
      isDryRun,
      onBytes: work.onBytes,
      signal: work.signal,
    },
  ).finally(work.end);
  if (!done.ok) return refuse(io, done.problem, EXIT_REFUSED);
  io.stdout.write(describeImport(kind, done.value, isDryRun));
  return finish(io, file, done.value);
}

/** Bytes from which a person waits long enough to be told how far it is. */
const WORTH_TELLING = 4 * 1024 * 1024;

/** What is told while a large file is read, and the way to stop: a first Ctrl+C ends the import with nothing stored. */
function beginWork(
  { file, size }: Words,
  io: CommandIo,
): { onBytes: (bytes: number) => void; signal: AbortSignal; end: () => void } {
  const stop = new AbortController();
  const cancel = (): void => {
    stop.abort();
  };
  process.once('SIGINT', cancel);
  const told =
    size < WORTH_TELLING
      ? null
      : createProgress(io.stderr, `Reading and checking ${path.basename(file)}`);
  let read = 0;
  const onBytes = (more: number): void => {
    const isRead = read >= size;
    read += more;
    told?.show(Math.min(read / size, 1));
    if (told === null || isRead || read < size) return;
    told.end();
    io.stderr.write('Checking the rows together and storing them\n');
  };
  const end = (): void => {
    process.removeListener('SIGINT', cancel);
  };
  return { onBytes, signal: stop.signal, end };
}

function finish(io: CommandIo, file: string, { report }: ImportResult): number {
  if (!report.isTooPoor || report.sameAs !== null) return EXIT_DONE;
  const percent = Math.round(report.refuseAbove * 100);
  return refuse(
    io,
    {
      code: 'row-invalid',
      message:
        report.rowsRead === 0
          ? 'The file has no rows under the names of its columns.'
          : `${report.rowsRefused} of ${report.rowsRead} rows are bad, more than ${percent} in 100. Nothing was stored.`,
      where: { file },
      help: 'Correct the rows that are listed, or match the columns with --map.',
    },
    EXIT_REFUSED,
  );
}
