/**
 * `atlas bench [NAME...]`: how fast the model is against a plain way of doing the same, on this machine and as it is
 * loaded now; all benches, or the named ones.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { digest, type BenchLine, type Figure } from './bench/measure.ts';
import { measureMemory, memoryOf } from './bench/memory.ts';
import { BENCHES, type Bench } from './bench/registry.ts';
import { describeLine, describeReached } from './bench/report.ts';
import { EXIT_DONE, EXIT_REFUSED, type CommandIo } from './command.ts';

const RESULT_FILE = path.join('.atlas', 'bench.json');
/** Asks this process for the memory of one bench, as JSON; only the bench itself asks so. */
const MEMORY = '--memory';

type Output = Pick<CommandIo, 'stdout' | 'stderr'>;

const named = (name: string): Bench | undefined => BENCHES.find((bench) => bench.name === name);

const memoryFigures = async ({ name, memory }: Bench): Promise<readonly Figure[]> => {
  if (memory === undefined) return [];
  const measured = await memoryOf(name);
  const { peak, before } = measured ?? { peak: Number.NaN, before: Number.NaN };
  const figure = (label: string, value: number, atMost?: number): Figure => ({
    ...{ label, value, unit: 'MB' },
    ...(atMost === undefined ? {} : { atMost }),
  });
  return [
    figure('memory, whole process at its peak', peak, memory.atMost),
    figure('memory, less Node and the model', peak - before, memory.addsAtMost),
  ];
};

/** The lines of one bench; memory is told with the first. */
const measureBench = async (bench: Bench): Promise<readonly BenchLine[]> => {
  const memory = await memoryFigures(bench);
  const [first, ...others] = await bench.measure();
  return first === undefined
    ? []
    : [{ ...first, figures: [...first.figures, ...memory] }, ...others];
};

const sayMemory = async (name: string | undefined, { stdout, stderr }: Output): Promise<number> => {
  const memory = named(name ?? '')?.memory;
  if (memory === undefined) {
    stderr.write(`There is no bench with bound memory named "${name ?? ''}".\n`);
    return EXIT_REFUSED;
  }
  stdout.write(`${JSON.stringify(await measureMemory(memory.alone))}\n`);
  return EXIT_DONE;
};

const save = async (lines: readonly BenchLine[]): Promise<void> => {
  await mkdir(path.dirname(RESULT_FILE), { recursive: true });
  const inputs = digest(...lines.map((line) => line.inputs));
  const result = { node: process.version, inputs, lines };
  await writeFile(RESULT_FILE, `${JSON.stringify(result, null, 2)}\n`);
};

/** Measures the named benches, or all, prints each line, and keeps them in `.atlas/bench.json`. */
export const runBench = async (argv: readonly string[], io: Output): Promise<number> => {
  if (argv[0] === MEMORY) return sayMemory(argv[1], io);
  const unknown = argv.find((name) => named(name) === undefined);
  if (unknown !== undefined) {
    const known = BENCHES.map(({ name }) => name).join(', ');
    io.stderr.write(`There is no bench "${unknown}". There are: ${known}.\n`);
    return EXIT_REFUSED;
  }
  io.stdout.write(`Node ${process.version}. Each way is run in turn; ± is half the middle half.\n`);
  const lines: BenchLine[] = [];
  for (const bench of BENCHES.filter(({ name }) => argv.length === 0 || argv.includes(name))) {
    const measured = await measureBench(bench);
    if (measured.length === 0)
      io.stdout.write(`\n[${bench.name}] not run: needs ${bench.needs ?? 'nothing'}.\n`);
    for (const line of measured) {
      io.stdout.write(`\n[${bench.name}] ${describeLine(line)}`);
      lines.push(line);
    }
  }
  io.stdout.write(`\n${describeReached(lines)}`);
  await save(lines);
  return EXIT_DONE;
};
