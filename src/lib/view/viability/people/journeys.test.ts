import { describe, expect, it } from 'vitest';
import { journeysLine } from './journeys.ts';

const told = { mode: 'car', percentile: 50, source: 'Routed', day: '2026-11-26' } as const;
const line = (routed: readonly string[], table: Parameters<typeof journeysLine>[1] = told) =>
  journeysLine({ journeys: 3, routed: new Set(routed) }, table, 'en');

describe('where minutes come from', () => {
  it('names the way of travelling, the percentile, the source and its day, and how many are estimates', () => {
    expect(line(['a', 'b'])).toBe(
      '2 of 3 journeys looked at are from the council’s own travel times (by car, on a median departure, “Routed”, 26 November 2026); the others are estimates from straight lines.',
    );
    expect(line(['a', 'b', 'c'], { ...told, mode: 'public-transport', percentile: 85 })).toBe(
      'All 3 journeys looked at are from the council’s own travel times (by public transport, percentile 85 of departures, “Routed”, 26 November 2026), not from straight lines.',
    );
  });

  it('says nothing where every journey is an estimate', () => {
    expect(line([])).toBeNull();
    expect(line(['a'], null)).toBeNull();
  });

  it('leaves out a source that is no longer on record', () => {
    expect(line(['a'], { ...told, source: null, day: null })).toContain(
      '(by car, on a median departure)',
    );
  });
});
