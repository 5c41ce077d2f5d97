// A year is failing only when its whole band lies below that of the others, and only once it was watched long enough.
import { describe, expect, it } from 'vitest';
import { compareCohorts } from './failing.ts';
import type { TradingLife } from './lives.ts';

const AS_OF = '2026-10-31';

/** Starters of a year, of whom the first so many stop a year later. */
const starters = (year: number, count: number, stopping: number): TradingLife[] =>
  Array.from({ length: count }, (_, n) => ({
    enterpriseId: `${year}-${n}`,
    began: `${year}-03-01`,
    seenFrom: `${year}-03-01`,
    until: n < stopping ? `${year + 1}-03-01` : AS_OF,
    end: n < stopping ? ('stopped' as const) : null,
    isOutOfSight: false,
  }));

const verdicts = (lives: readonly TradingLife[]): string[] =>
  compareCohorts(lives).map(({ cohort, verdict }) => `${cohort.year} ${verdict}`);

describe('failing cohorts', () => {
  it('lie wholly below all others', () => {
    const lives = [...starters(2022, 30, 20), ...starters(2023, 30, 2), ...starters(2024, 30, 3)];
    expect(verdicts(lives)).toEqual(['2022 failing', '2023 in-line', '2024 in-line']);
    const [first] = compareCohorts(lives);
    expect(first?.own?.share).toBeCloseTo(1 / 3, 12);
    expect(first?.others?.share).toBeCloseTo(55 / 60, 12);
  });

  it('are not named for a difference within the bands', () => {
    expect(verdicts([...starters(2022, 20, 4), ...starters(2023, 20, 2)])).toEqual([
      '2022 in-line',
      '2023 in-line',
    ]);
  });

  it('are not judged before two years, with too few watched, or with nobody to compare with', () => {
    expect(verdicts([...starters(2022, 30, 1), ...starters(2025, 30, 20)])).toContain(
      '2025 too-early',
    );
    expect(verdicts([...starters(2022, 9, 1), ...starters(2023, 30, 1)])).toContain(
      '2022 too-early',
    );
    expect(verdicts(starters(2022, 30, 20))).toEqual(['2022 too-early']);
  });

  it('say 100 per cent without a band when nobody has stopped', () => {
    const [first] = compareCohorts([...starters(2022, 12, 0), ...starters(2023, 30, 20)]);
    expect(first?.own).toEqual({ share: 1, low: null, high: null });
  });
});
