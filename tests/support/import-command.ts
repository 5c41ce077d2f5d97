// The command "import" as somebody runs it, on the test's own database and a fixed day.

import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { succeed } from '#lib/domain/kernel/problem.ts';
import { runImportCommand } from '../../src/cli/import.ts';

/** Its exit status and all that it wrote. */
export interface CommandAnswer {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export async function askImport(...words: string[]): Promise<CommandAnswer> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const open = () => Promise.resolve(succeed({ close: () => Promise.resolve() }));
  const io = { stdin: PassThrough.from(''), stdout, stderr };
  const status = await runImportCommand(words, io, open, '2026-11-26');
  stdout.end();
  stderr.end();
  return { status, out: await text(stdout), err: await text(stderr) };
}
