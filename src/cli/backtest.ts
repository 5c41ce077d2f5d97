// `atlas backtest`: forecasts the last year of a national panel from the years before, with the model and with two
// plain rivals, and prints how each did. Association only: it says nothing of why users or costs changed.

import { parseArgs } from 'node:util';
import { group } from 'd3-array';
import type { CalibrationRow } from '#lib/domain/kernel/scores.ts';
import {
  BACK_TEST_EVENTS,
  BACK_TEST_PLAN,
  INTERVAL_LEVEL,
  type BackTestEvent,
} from '#lib/domain/parameters/back-tests.ts';
import { backTest, type BackTest } from '#lib/domain/viability/back-test.ts';
import {
  readDayCarePanel,
  type DayCarePanel,
} from '#lib/server/imports/statistics/day-care-panel.ts';
import { EXIT_DONE, EXIT_REFUSED, refuse, type CommandIo } from './command.ts';

const USAGE = `Use: npm run --silent atlas -- backtest --panel FILE [--json]

  --panel FILE  national panel of day care by council and year, one figure a row
  --json        prints the whole result for other programs
`;

const NAME_WIDTH = 12;
const PERCENT = 100;

const share = (value: number): string => `${(value * PERCENT).toFixed(1)}%`;

const tellEvent = ({ target, by }: BackTestEvent): string =>
  target === 'users'
    ? `users fall by more than ${share(by)}`
    : `unit cost rises by more than ${share(by)}`;

const line = (cells: readonly string[]): string =>
  `  ${cells.map((cell, at) => (at === 0 ? cell.padEnd(NAME_WIDTH) : cell.padStart(NAME_WIDTH))).join('')}\n`;

function tellPanel(panel: DayCarePanel): string {
  const groups = panel.groupsKnown
    .map(({ groups: count, councils }) => `${councils} with ${count}`)
    .join(', ');
  const reasons = group(panel.councilsLeftOut, ({ reason }) => reason);
  const councils = [...reasons].map(
    ([reason, list]) =>
      `  ${list.length} left out, ${reason}: ${list.map(({ name }) => name).join(', ')}\n`,
  );
  const rows = panel.rowsLeftOut.map(({ reason, count }) => `  ${count} left out, ${reason}\n`);
  return [
    `Panel: ${panel.years.join(', ')}\n`,
    `Rows: ${panel.rowsRead} read, ${panel.rowsUsed} used\n`,
    ...rows,
    `Councils: ${panel.series.length} used (client groups known in every year: ${groups})\n`,
    ...councils,
  ].join('');
}

function tellFit({ model: { rates, fixedShare, costGrowth } }: BackTest): string {
  const growth = share(Math.exp(costGrowth) - 1);
  return [
    'What the model learnt from the earlier years\n',
    `  users a year: ${share(Math.exp(rates.pooled) - 1)} pooled over councils; weight of a council's own rate ${rates.ownWeight.toFixed(2)}\n`,
    `  fixed share of cost: ${fixedShare.share.toFixed(2)} (${share(INTERVAL_LEVEL)} interval ${fixedShare.low.toFixed(2)} to ${fixedShare.high.toFixed(2)}, by drawing councils again)\n`,
    `  unit cost a year with users unchanged: ${growth}\n`,
  ].join('');
}

function tellTargets({ targets }: BackTest): string {
  const table = (title: string, unit: string, rows: BackTest['targets']['users']): string =>
    [
      `${title}\n`,
      line(['', `MAE, ${unit}`, 'MAE, log']),
      ...rows.map(({ forecaster, mae, maeLog }) =>
        line([forecaster, mae.toFixed(1), maeLog.toFixed(4)]),
      ),
    ].join('');
  return [
    table('Users of day care, mean absolute error', 'people', targets.users),
    table('Unit cost, mean absolute error', '£ a week', targets['unit-cost']),
  ].join('\n');
}

const calibrationLine = ({ from, to, count, forecast, observed }: CalibrationRow): string =>
  line([
    `${Math.round(from * PERCENT)}-${Math.round(to * PERCENT)}%`,
    String(count),
    forecast === null ? '-' : share(forecast),
    observed === null ? '-' : share(observed),
  ]);

function tellEvents({ events, councils }: BackTest): string {
  return events
    .map(({ event, happened, scores }) =>
      [
        `Event: ${tellEvent(event)} (came in ${happened} of ${councils})\n`,
        line(['', 'Brier']),
        ...scores.map(({ forecaster, brier }) => line([forecaster, brier.toFixed(4)])),
        ...scores.map(({ forecaster, calibration }) =>
          [
            `  Calibration, ${forecaster}\n`,
            line(['chance', 'councils', 'mean chance', 'came']),
            ...calibration.filter(({ count }) => count > 0).map(calibrationLine),
          ].join(''),
        ),
      ].join(''),
    )
    .join('\n');
}

/** Reads the panel, runs the test and prints it. */
export function runBacktest(argv: string[], io: CommandIo): Promise<number> {
  return Promise.resolve(run(argv, io));
}

function run(argv: string[], io: CommandIo): number {
  let words: { panel?: string | undefined; json?: boolean | undefined };
  try {
    words = parseArgs({
      args: argv,
      options: { panel: { type: 'string' }, json: { type: 'boolean' } },
    }).values;
  } catch (error) {
    io.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return EXIT_REFUSED;
  }
  if (words.panel === undefined || words.panel === '') {
    io.stderr.write(USAGE);
    return EXIT_REFUSED;
  }
  const read = readDayCarePanel(words.panel);
  if (!read.ok) return refuse(io, read.problem, EXIT_REFUSED);
  const { series, ...panel } = read.value;
  const result = backTest(series, BACK_TEST_EVENTS, BACK_TEST_PLAN, INTERVAL_LEVEL);
  if (words.json === true) {
    io.stdout.write(`${JSON.stringify({ panel, result }, null, 2)}\n`);
    return EXIT_DONE;
  }
  const forecast = panel.years.at(-1) ?? '';
  io.stdout.write(
    [
      tellPanel(read.value),
      `Fitted on ${panel.years.slice(0, -1).join(', ')}; forecast is ${forecast}. No forecaster has seen ${forecast}.\n`,
      tellFit(result),
      tellTargets(result),
      tellEvents(result),
      'Association over time only: it says nothing of why users or costs changed.\n',
    ].join('\n'),
  );
  return EXIT_DONE;
}
