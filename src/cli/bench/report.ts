/** The bench as text: what was measured, how many times as fast, what it should reach and whether it does. */
import { isReached, type BenchLine, type Figure, type Timing } from './measure.ts';

const DIGITS = 3;
const LABEL_WIDTH = 38;
const TIME_WIDTH = 10;
const VALUE_WIDTH = 22;
const MOST_PLAIN = 1e6;

const number = (value: number): string =>
  value >= 100 && value < MOST_PLAIN
    ? Math.round(value).toLocaleString('en-GB')
    : value.toPrecision(DIGITS);

const timeRow = (label: string, { median, spread, runs }: Timing): string =>
  `    ${label.padEnd(LABEL_WIDTH)}${number(median).padStart(TIME_WIDTH)} ms ± ${number(spread)} (${runs.length} runs)\n`;

const reach = (figure: Figure): string => {
  const { atLeast, atMost, unit } = figure;
  if (atLeast === undefined && atMost === undefined) return '';
  const bar = [
    ...(atLeast === undefined ? [] : [`at least ${number(atLeast)}`]),
    ...(atMost === undefined ? [] : [`at most ${number(atMost)}`]),
  ].join(' and ');
  const wanted = unit === '' ? bar : `${bar} ${unit}`;
  return `${wanted}: ${isReached(figure) ? 'reached' : 'NOT REACHED'}`;
};

const figureRow = (figure: Figure): string => {
  const { label, value, unit, spread } = figure;
  const give = spread === undefined ? '' : ` ± ${number(spread)}`;
  const shown = `${number(value)}${give}${unit === '' ? '' : ` ${unit}`}`;
  return (
    `    ${label.padEnd(LABEL_WIDTH)}${shown.padEnd(VALUE_WIDTH)}${reach(figure)}`.trimEnd() + '\n'
  );
};

/** One line of the bench, as a few rows. */
export const describeLine = (line: BenchLine): string =>
  [
    `${line.name}\n`,
    timeRow('ours', line.ours),
    timeRow(line.against, line.twin),
    ...line.figures.map(figureRow),
    `    inputs ${line.inputs}, answer ${line.answer}\n`,
  ].join('');

/** How many figures that have something to reach do so. */
export const describeReached = (lines: readonly BenchLine[]): string => {
  const bound = lines
    .flatMap(({ figures }) => figures)
    .filter(({ atLeast, atMost }) => atLeast !== undefined || atMost !== undefined);
  return `${bound.filter(isReached).length} of ${bound.length} figures reach what they should.\n`;
};
