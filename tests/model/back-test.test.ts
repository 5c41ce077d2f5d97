// The recorded result of the back-test and the fitted defaults, worked out again from the publishers' files.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import {
  BACK_TEST_EVENTS,
  BACK_TEST_PLAN,
  DAY_CARE_BACK_TEST,
  INTERVAL_LEVEL,
} from '#lib/domain/parameters/back-tests.ts';
import {
  FIXED_COST_SHARE,
  HOME_CLOSURES_BY_AGE,
  HOME_CLOSURES_BY_SIZE,
  HOME_AGES,
  HOME_SIZES,
} from '#lib/domain/parameters/calibrated.ts';
import type { Ranged } from '#lib/domain/parameters/parameter.ts';
import { backTest } from '#lib/domain/viability/back-test.ts';
import { estimateFixedShare } from '#lib/domain/viability/fixed-share.ts';
import { readCsv } from '#lib/server/imports/csv.ts';
import { readDayCarePanel } from '#lib/server/imports/statistics/day-care-panel.ts';
import { runBacktest } from '../../src/cli/backtest.ts';
import { hasReferenceData, REFERENCE } from '../imports/reference-data.ts';

const PANEL = path.join(
  REFERENCE,
  'statistics/england_day_care_direct_payments_2009-10_2013-14.csv',
);
const LIFE_TABLE = path.join(REFERENCE, 'statistics/england_care_home_life_table_2011_2023.csv');

const panel = () => {
  const read = readDayCarePanel(PANEL);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
};

const command = async (argv: string[]): Promise<{ status: number; out: string; err: string }> => {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const io = { stdin: new PassThrough(), stdout, stderr };
  const status = await runBacktest(argv, io);
  const text = (stream: PassThrough): string => String(stream.read() ?? '');
  return { status, out: text(stdout), err: text(stderr) };
};

describe.skipIf(!hasReferenceData())('the panel of day care', () => {
  it('has every row accounted for, and every council', () => {
    const { rowsRead, rowsUsed, rowsLeftOut, series, councilsLeftOut, groupsKnown } = panel();
    expect(rowsRead).toBe(43_940);
    expect(rowsUsed + rowsLeftOut.reduce((sum, { count }) => sum + count, 0)).toBe(rowsRead);
    expect(series.length + councilsLeftOut.length).toBe(152);
    expect(groupsKnown.reduce((sum, { councils }) => sum + councils, 0)).toBe(series.length);
    // Each council used gives users and cost of its groups for five years.
    expect(rowsUsed).toBe(
      groupsKnown.reduce((sum, { groups, councils }) => sum + groups * councils * 2 * 5, 0),
    );
  });

  it('gives the recorded result', () => {
    const { series, councilsLeftOut, years } = panel();
    const found = backTest(series, BACK_TEST_EVENTS, BACK_TEST_PLAN, INTERVAL_LEVEL);
    const record = DAY_CARE_BACK_TEST;
    expect([found.councils, councilsLeftOut.length]).toEqual([
      record.councils,
      record.councilsLeftOut,
    ]);
    expect([years[0], years[3], years[4]]).toEqual([...record.fittedOn, record.forecast]);
    const { fixedShare, rates } = found.model;
    expect(fixedShare.share).toBeCloseTo(record.fixedShare.mid, 2);
    expect(fixedShare.low).toBeCloseTo(record.fixedShare.low, 2);
    expect(fixedShare.high).toBeCloseTo(record.fixedShare.high, 2);
    expect(Math.exp(rates.pooled) - 1).toBeCloseTo(record.usersChange, 3);
    expect(rates.ownWeight).toBeCloseTo(record.ownWeight, 3);
    for (const target of ['users', 'unit-cost'] as const) {
      for (const { forecaster, mae } of found.targets[target])
        expect(mae).toBeCloseTo(record.mae[target][forecaster], 1);
    }
    for (const [at, { event, happened, scores }] of found.events.entries()) {
      const kept = record.events[at];
      expect([event, happened]).toEqual([kept?.event, kept?.happened]);
      for (const { forecaster, brier } of scores)
        expect(brier).toBeCloseTo(kept?.brier[forecaster] ?? -1, 4);
      const bands = scores
        .find(({ forecaster }) => forecaster === 'model')
        ?.calibration.filter(({ count }) => count > 0);
      expect(bands).toHaveLength(kept?.calibration.length ?? -1);
      for (const [band, row] of (bands ?? []).entries()) {
        expect(row.count).toBe(kept?.calibration[band]?.count);
        expect(row.forecast).toBeCloseTo(kept?.calibration[band]?.forecast ?? -1, 2);
        expect(row.observed).toBeCloseTo(kept?.calibration[band]?.observed ?? -1, 2);
      }
    }
  });

  it('gives the default of the fixed share, with its interval', () => {
    const { share, low, high } = estimateFixedShare(panel().series, BACK_TEST_PLAN, INTERVAL_LEVEL);
    expect(share).toBeCloseTo(FIXED_COST_SHARE.value.mid, 2);
    expect(low).toBeCloseTo(FIXED_COST_SHARE.value.low, 2);
    expect(high).toBeCloseTo(FIXED_COST_SHARE.value.high, 2);
  });

  it('is tested by a command that prints every score and claims no more than it may', async () => {
    const { status, out, err } = await command(['--panel', PANEL]);
    expect([status, err]).toEqual([0, '']);
    for (const text of ['MAE', 'Brier', 'Calibration, model', 'no-change', 'trend', '43940 read'])
      expect(out).toContain(text);
    expect(out).toContain('2 left out, no users or no cost in one of the years: City of London');
    expect(out).toContain('Association over time only');
    expect(out.toLowerCase()).not.toContain('caused');
    const json = await command(['--panel', PANEL, '--json']);
    expect(JSON.parse(json.out)).toMatchObject({ result: { councils: 141 } });
  });
});

it('refuses a panel that is not there, and words it does not know', async () => {
  expect(await command([])).toMatchObject({ status: 2, out: '' });
  expect(await command(['--panle', 'x'])).toMatchObject({ status: 2, out: '' });
  const missing = await command(['--panel', '/nowhere/panel.csv']);
  expect(missing).toMatchObject({ status: 2, out: '' });
  expect(missing.err).toContain('/nowhere/panel.csv');
});

describe.skipIf(!hasReferenceData())('the life table of care homes', () => {
  interface Band {
    readonly closures: number;
    readonly years: number;
  }
  const rows = () => {
    const read = readCsv('life-table', readFileSync(LIFE_TABLE, 'utf8'), [
      'ownership',
      'size_band',
      'setting',
      'year_since_registration',
      'exposure_years',
      'closures',
    ]);
    if (!read.ok) throw new Error(read.problem.message);
    return read.value
      .map(({ cells }) => cells)
      .filter(({ ownership, setting }) => ownership === 'all' && setting === 'all');
  };
  const sum = (isIn: (row: ReturnType<typeof rows>[number]) => boolean): Band =>
    rows()
      .filter(isIn)
      .reduce(
        ({ closures, years }, row) => ({
          closures: closures + Number(row.closures),
          years: years + Number(row.exposure_years),
        }),
        { closures: 0, years: 0 },
      );
  /** Closures over home-years with a 95 % interval of the count, normal on the logarithm. */
  const rateOf = ({ closures, years }: Band): Ranged => {
    const half = Math.exp(1.959964 / Math.sqrt(closures));
    return { low: closures / years / half, mid: closures / years, high: (closures / years) * half };
  };
  const isClose = (found: Ranged, kept: Ranged, digits: number): void => {
    for (const end of ['low', 'mid', 'high'] as const)
      expect(found[end]).toBeCloseTo(kept[end], digits);
  };

  it('gives the closures of every size of home', () => {
    for (const size of HOME_SIZES) {
      const found = rateOf(sum((row) => row.size_band === size));
      isClose(found, HOME_CLOSURES_BY_SIZE.value[size], 4);
    }
  });

  it('gives how closures differ by years since registration', () => {
    const all = rateOf(sum((row) => row.size_band === 'all')).mid;
    const ends = { '0-1': [0, 1], '2-5': [2, 5], '6+': [6, Infinity] } as const;
    for (const age of HOME_AGES) {
      const [from, to] = ends[age];
      const { low, mid, high } = rateOf(
        sum((row) => {
          const years = Number(row.year_since_registration);
          return row.size_band === 'all' && years >= from && years <= to;
        }),
      );
      isClose(
        { low: low / all, mid: mid / all, high: high / all },
        HOME_CLOSURES_BY_AGE.value[age],
        3,
      );
    }
  });
});
