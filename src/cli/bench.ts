/**
 * `atlas bench`: how fast the model is against a plain way of doing the same, on this machine and as it is loaded now.
 * Runs are taken in turn (A, B, A, B …) so that a busy moment falls on both; ratios are what to trust, not times.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { assessReachLine } from './bench/access.ts';
import { closureLine, sliderLines } from './bench/closures.ts';
import { largestCentre } from './bench/centre.ts';
import type { BenchLine } from './bench/measure.ts';
import { EXIT_DONE, EXIT_REFUSED, type CommandIo } from './command.ts';

const RESULT_FILE = path.join('.atlas', 'bench.json');
const WIDTH = 44;

const shown = (value: number): string => value.toPrecision(3).padStart(9);

const describe = ({ name, milliseconds, spread, ratio, against }: BenchLine): string => {
  const times = `${shown(milliseconds)} ms  ± ${shown(spread).trim()}`;
  const compared =
    ratio === undefined ? '' : `  ${ratio.toFixed(1)} times as fast as ${against ?? ''}`;
  return `${name.padEnd(WIDTH)}${times}${compared}\n`;
};

/** Measures every line, prints it, and keeps all in `.atlas/bench.json`. */
export const runBench = async (
  argv: readonly string[],
  io: Pick<CommandIo, 'stdout' | 'stderr'>,
): Promise<number> => {
  if (argv.length > 0) {
    io.stderr.write(`bench takes no further words: ${argv.join(' ')}\n`);
    return EXIT_REFUSED;
  }
  const centre = largestCentre();
  const lines: BenchLine[] = [];
  for (const measure of [
    assessReachLine,
    () => closureLine(centre.service),
    () => sliderLines(centre),
  ]) {
    for (const line of [measure()].flat()) {
      io.stdout.write(describe(line));
      lines.push(line);
    }
  }
  await mkdir(path.dirname(RESULT_FILE), { recursive: true });
  await writeFile(RESULT_FILE, `${JSON.stringify({ node: process.version, lines }, null, 2)}\n`);
  return EXIT_DONE;
};
