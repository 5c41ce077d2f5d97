// `atlas restore FILE`: brings a council back from its archive, and prints what came.

import path from 'node:path';
import { parseArgs } from 'node:util';
import { fail, formatProblem, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import { restoreCouncil, type RestoredCouncil } from '#lib/server/services/archive-restore.ts';
import { EXIT_DONE, EXIT_REFUSED, refuse, type CommandIo } from './command.ts';
import { openDatabase } from './open-database.ts';

const USE = 'Use: restore FILE [--slug SLUG]\n';

type Open = () => Promise<Outcome<{ close(): Promise<void> }>>;

function parseWords(argv: string[]): Outcome<{ file: string; slug: string | undefined }> {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      options: { slug: { type: 'string' } },
      allowPositionals: true,
    });
    const [file, ...rest] = positionals;
    return file === undefined || rest.length > 0
      ? fail({ code: 'field-required', message: 'Give one file.' })
      : succeed({ file, slug: values.slug });
  } catch (error) {
    return fail({
      code: 'field-invalid',
      message: error instanceof Error ? error.message : String(error),
    });
  }
}

/** Runs the command. Tests give their own way to open the database. */
export async function runRestore(
  argv: string[],
  io: CommandIo,
  open: Open = openDatabase,
): Promise<number> {
  const words = parseWords(argv);
  if (!words.ok) {
    io.stderr.write(`${formatProblem(words.problem)}\n${USE}`);
    return EXIT_REFUSED;
  }
  const { file, slug } = words.value;
  const opened = await open();
  if (!opened.ok) return refuse(io, opened.problem);
  try {
    const restored = await restoreCouncil({
      path: path.resolve(file),
      ...(slug === undefined ? {} : { slug }),
      say: (table) => io.stderr.write(`  ${table}\n`),
    });
    if (!restored.ok) return refuse(io, restored.problem, EXIT_REFUSED);
    io.stdout.write(describe(restored.value));
    return EXIT_DONE;
  } finally {
    await opened.value.close();
  }
}

function describe({ name, slug, rows, digest, membershipsLeftOut }: RestoredCouncil): string {
  const left =
    membershipsLeftOut === 0
      ? ''
      : `Members without an account here: ${membershipsLeftOut}. Their memberships were left out.\n`;
  return `${name} is restored at /${slug}, with ${rows} rows, equal to what was exported.\n${left}Digest of the records: ${digest}\n`;
}
