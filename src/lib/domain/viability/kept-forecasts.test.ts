import { expect, test } from 'vitest';
import { judgeForecasts, type KeptForecast } from './kept-forecasts.ts';

const forecast = (serviceId: string, over: Partial<KeptForecast> = {}): KeptForecast => ({
  serviceId,
  asOf: '2025-10-31',
  modelVersion: '1',
  chance12: 0.8,
  chance24: 0.9,
  risk: 'closing',
  ...over,
});

const ends: Readonly<Record<string, string>> = { closed: '2026-03-31', late: '2027-06-30' };
const endOf = (id: string): string | null => ends[id] ?? null;

test('names hits, false alarms and misses, and leaves what is not due', () => {
  const record = judgeForecasts(
    [
      forecast('closed'),
      forecast('open'),
      forecast('closed', { risk: 'steady', chance12: 0, modelVersion: '2' }),
      forecast('open', { risk: 'watch', chance12: 0.1, modelVersion: '2' }),
      forecast('open', { asOf: '2026-10-31' }),
      // An end that is decided but has not come is no outcome yet.
      forecast('late'),
    ],
    endOf,
    '2026-10-31',
  );
  expect(record.forecasts[0]?.asOf).toBe('2026-10-31');
  expect(record.counts).toEqual({
    hit: 1,
    'false-alarm': 2,
    miss: 1,
    quiet: 1,
    'not-due': 1,
  });
  expect(record.judged).toBe(5);
  expect(record.brier).toBeCloseTo((0.04 + 0.64 + 1 + 0.01 + 0.64) / 5, 12);
});

test('a closing after the twelve months is no hit', () => {
  const record = judgeForecasts([forecast('late')], endOf, '2027-12-31');
  expect(record.counts['false-alarm']).toBe(1);
});

test('nothing kept gives no score', () => {
  expect(judgeForecasts([], endOf, '2026-10-31')).toMatchObject({ judged: 0, brier: null });
});
