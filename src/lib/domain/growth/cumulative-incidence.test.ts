import { describe, expect, test } from 'vitest';
import {
  cumulativeIncidence,
  incidenceMethod,
  type CompetingLife,
} from './cumulative-incidence.ts';
import { estimateSurvival } from './survival.ts';

const life = (exit: number, end: string | null, entry = 0): CompetingLife => ({ entry, exit, end });
const ask = (records: readonly CompetingLife[], end: string) =>
  cumulativeIncidence({ records, end, level: 0.95 });

/** By hand: at 1 one of 4 stops, at 2 one of 3 grows, at 3 one is lost, at 4 the last stops. */
const four = [life(1, 'stopped'), life(2, 'grown'), life(3, null), life(4, 'stopped')];

describe('cumulative incidence', () => {
  test('by hand: 1/4, then 1/4 + 1/2 · 1/1', () => {
    expect(ask(four, 'stopped')).toMatchObject([
      { time: 1, atRisk: 4, events: 1, share: 0.25 },
      { time: 4, atRisk: 1, events: 1, share: 0.75 },
    ]);
    expect(ask(four, 'grown')).toMatchObject([{ time: 2, atRisk: 3, share: 0.25 }]);
  });

  test('by hand: the first standard error is that of a plain share, √(¼ · ¾ / 4)', () => {
    expect(ask(four, 'stopped')[0]?.standardError).toBeCloseTo(Math.sqrt((0.25 * 0.75) / 4), 12);
  });

  test('with one way out is 1 − survival with Greenwood’s error (6-MP, Freireich 1963)', () => {
    const relapsed = [6, 6, 6, 7, 10, 13, 16, 22, 23];
    const censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
    const records = [
      ...relapsed.map((exit) => life(exit, 'relapse')),
      ...censored.map((exit) => life(exit, null)),
    ];
    const { rows } = estimateSurvival({
      records: records.map(({ entry, exit, end }) => ({ entry, exit, event: end !== null })),
      level: 0.95,
    });
    const incidence = ask(records, 'relapse');
    expect(incidence).toHaveLength(rows.length);
    for (const [at, row] of incidence.entries()) {
      expect(row.share).toBeCloseTo(1 - (rows[at]?.survival ?? NaN), 12);
      expect(row.standardError).toBeCloseTo(rows[at]?.standardError ?? NaN, 12);
    }
  });

  test('counts those who came late only from the age at which they came', () => {
    expect(ask([life(1, 'stopped'), life(5, 'stopped', 2)], 'stopped')).toMatchObject([
      { time: 1, atRisk: 1, share: 1, low: null, high: null },
      { time: 5, share: 1 },
    ]);
    expect(ask([life(3, 'stopped'), life(5, null, 2)], 'stopped')).toMatchObject([
      { atRisk: 2, share: 0.5 },
    ]);
  });

  test('has no band where all who were watched had gone another way before', () => {
    expect(ask([life(1, 'grown'), life(2, 'stopped', 1)], 'stopped')).toMatchObject([
      { time: 2, share: 0, standardError: 0, low: null, high: null },
    ]);
  });

  test('of a way that nobody went is empty', () => {
    expect(ask(four, 'merged')).toEqual([]);
  });

  test('refuses a life that ends before it was seen, at its field', () => {
    expect(
      incidenceMethod.read({ records: [{ exit: 3, entry: 3, end: null }], end: 'stopped' }, ''),
    ).toMatchObject({ ok: false, field: 'records[0].entry' });
  });
});
