// `atlas export`: writes everything of one council into one archive, and prints what is in it.

import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fail, formatProblem, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import { exportCouncil, type ExportedCouncil } from '#lib/server/services/archive-export.ts';
import { findCouncil } from '#lib/server/services/councils.ts';
import { EXIT_DONE, EXIT_REFUSED, refuse, type CommandIo } from './command.ts';
import { openDatabase } from './open-database.ts';

const USE = 'Use: export --council SLUG --to FILE\n';

/** An archive holds records about people: for its owner's eyes only. */
const OWNER_ONLY = 0o600;

type Open = () => Promise<Outcome<{ close(): Promise<void> }>>;

function parseWords(argv: string[]): Outcome<{ council: string; to: string }> {
  try {
    const { values } = parseArgs({
      args: argv,
      options: { council: { type: 'string' }, to: { type: 'string' } },
    });
    const { council, to } = values;
    if (council === undefined || to === undefined) {
      return fail({ code: 'field-required', message: 'Give a council and a file.' });
    }
    return succeed({ council, to });
  } catch (error) {
    return fail({
      code: 'field-invalid',
      message: error instanceof Error ? error.message : String(error),
    });
  }
}

/** Runs the command. Tests give their own way to open the database. */
export async function runExport(
  argv: string[],
  io: CommandIo,
  openData: Open = openDatabase,
): Promise<number> {
  const words = parseWords(argv);
  if (!words.ok) {
    io.stderr.write(`${formatProblem(words.problem)}\n${USE}`);
    return EXIT_REFUSED;
  }
  const { council, to } = words.value;
  const opened = await openData();
  if (!opened.ok) return refuse(io, opened.problem);
  try {
    const exported = await exportTo(council, path.resolve(to), io);
    if (!exported.ok) return refuse(io, exported.problem, EXIT_REFUSED);
    io.stdout.write(describe(exported.value, to));
    return EXIT_DONE;
  } finally {
    await opened.value.close();
  }
}

/** Opens a file that is not there yet; nothing is ever overwritten. */
async function openNew(file: string): Promise<Outcome<FileHandle>> {
  try {
    return succeed(await open(file, 'wx', OWNER_ONLY));
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    return fail({
      code: isThere ? 'already-exists' : 'not-allowed',
      message: isThere ? 'There is a file of this name already.' : 'This file cannot be written.',
      where: { file },
      help: 'Give another name, or a folder that you may write to.',
    });
  }
}

async function exportTo(
  slug: string,
  file: string,
  io: CommandIo,
): Promise<Outcome<ExportedCouncil>> {
  const council = await findCouncil(slug);
  if (!council) {
    return fail({
      code: 'unknown-council',
      message: `There is no council with the address "${slug}".`,
      where: { field: 'council' },
      help: 'List the councils to see their addresses.',
    });
  }
  const taken = await openNew(file);
  if (!taken.ok) return taken;
  await taken.value.close();
  const draft = `${file}.part`;
  const opened = await openNew(draft);
  if (!opened.ok) {
    await rm(file, { force: true });
    return opened;
  }
  return writeDraft(council.id, opened.value, draft, file, io);
}

/** Writes beside its place and moves it there when it is whole: what is there is never half an archive. */
async function writeDraft(
  councilId: string,
  handle: FileHandle,
  draft: string,
  file: string,
  io: CommandIo,
): Promise<Outcome<ExportedCouncil>> {
  let isWhole = false;
  try {
    const exported = await exportCouncil({
      scope: { councilId, userId: null },
      sink: async (piece) => {
        await handle.write(piece);
      },
      purpose: null,
      requestId: null,
      say: (table) => io.stderr.write(`  ${table}\n`),
    });
    await handle.sync();
    isWhole = exported.ok;
    return exported;
  } finally {
    await handle.close();
    if (isWhole) await rename(draft, file);
    else await Promise.all([draft, file].map((name) => rm(name, { force: true })));
  }
}

function describe({ tables, digest }: ExportedCouncil, file: string): string {
  const width = Math.max(...tables.map(({ name }) => name.length));
  const lines = tables.map(({ name, rows }) => `  ${name.padEnd(width)}  ${rows}`);
  return `${lines.join('\n')}\n\nWritten to ${file}. It holds records about people: keep it as safe as the database.\nDigest of the records: ${digest}\n`;
}
