// The shape every command of the command line has, and the few lines they all need.

import { formatProblem, type Problem } from '#lib/domain/kernel/problem.ts';

export interface CommandIo {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
}

/** Runs with the words after the command's name; gives the exit status. */
export type Command = (argv: string[], io: CommandIo) => Promise<number>;

export const EXIT_DONE = 0;
/** Something failed that the caller did not cause. */
export const EXIT_FAILED = 1;
/** The question or the input is at fault. */
export const EXIT_REFUSED = 2;

/** Prints expected trouble as one line and gives the exit status for it. */
export function refuse(io: CommandIo, problem: Problem, status = EXIT_FAILED): number {
  io.stderr.write(`${formatProblem(problem)}\n`);
  return status;
}
