/**
 * Memory of one line of the bench, as the operating system counts it: a fresh Node process runs our way alone and says
 * the most memory it ever held.
 */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';

const KIB_PER_MB = 1024;

/** The most this process has held so far, MB (of 2^20 bytes). */
export const peakMegabytes = async (): Promise<number> => {
  // Linux carries the parent's peak into maxRSS when a process is started, so the process's own record comes first.
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
  const peak = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1];
  return (peak === undefined ? process.resourceUsage().maxRSS : Number(peak)) / KIB_PER_MB;
};

/** What the child says: before our way began, with everything loaded, and at its peak. */
export interface Memory {
  readonly before: number;
  readonly peak: number;
}

/** Runs our way once, in this process, which must not have run anything else. */
export const measureMemory = async (alone: () => Promise<unknown>): Promise<Memory> => {
  const before = await peakMegabytes();
  await alone();
  return { before, peak: await peakMegabytes() };
};

/** Asks a fresh process, started as this one was, for the memory of the named line; undefined when it failed. */
export const memoryOf = (name: string): Promise<Memory | undefined> =>
  new Promise((resolve) => {
    const program = process.argv[1] ?? '';
    const words = [...process.execArgv, program, 'bench', '--memory', name];
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => (said += piece));
    child.on('error', () => resolve(undefined));
    child.on('close', (status) => resolve(status === 0 ? (JSON.parse(said) as Memory) : undefined));
  });
