// Every picture agrees with its table and keeps to its frame, at both sizes.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WaterfallInput } from './attendance-waterfall.ts';
import { shapeWaterfall, tableOfWaterfall } from './attendance-waterfall.ts';
import { FRAMES } from './frame.ts';
import type { LineInput } from './line-with-target.ts';
import { shapeLine, tableOfLine } from './line-with-target.ts';
import type { RunwayFanInput } from './runway-fan.ts';
import { shapeRunwayFan, tableOfRunwayFan } from './runway-fan.ts';
import { shapeSparkline } from './sparkline.ts';
import type { SurvivalInput } from './survival-steps.ts';
import { shapeSurvival, stepPositions, tableOfSurvival } from './survival-steps.ts';

const waterfall: WaterfallInput = {
  start: { label: 'Start', people: 31 },
  steps: [
    { kind: 'entry', label: 'New people', change: 3 },
    { kind: 'choice', label: 'Chose other support', change: -9 },
    { kind: 'undetermined', label: 'Not recorded', change: -11 },
  ],
  end: { label: 'End', people: 14 },
  locale: 'en',
};

describe.each(FRAMES)('attendance waterfall, $name', (frame) => {
  const spec = shapeWaterfall(waterfall, frame);
  it('has a bar for both ends and every step, each joined to the next', () => {
    expect(spec.bars).toHaveLength(5);
    expect(spec.bars.map((bar) => bar.value)).toEqual(['31', '+3', '−9', '−11', '14']);
    expect(spec.bars.at(-1)?.levelX).toBe(spec.bars.at(-2)?.levelX);
  });
  it('keeps to the frame', () => {
    for (const bar of spec.bars) {
      expect(bar.x).toBeGreaterThanOrEqual(0);
      expect(bar.x + bar.width).toBeLessThanOrEqual(frame.width);
      expect(bar.y + spec.barHeight).toBeLessThanOrEqual(spec.height);
    }
  });
});

describe('attendance waterfall', () => {
  it('refuses steps that do not add up', () => {
    const broken = { ...waterfall, end: { label: 'End', people: 15 } };
    expect(() => shapeWaterfall(broken, FRAMES[0])).toThrow(/lead to 14/);
  });
  it('tells every step in its table', () => {
    expect(tableOfWaterfall(waterfall).rows.at(2)).toEqual(['Chose other support', '−9']);
  });
});

const fan: RunwayFanInput = {
  points: Array.from({ length: 24 }, (_, at) => ({
    month: `${2026 + Math.floor((at + 10) / 12)}-${String(((at + 10) % 12) + 1).padStart(2, '0')}`,
    p10: 9000 - at * 900,
    p50: 9000 - at * 600,
    p90: 9000 - at * 200,
    closed: at / 30,
  })),
  floor: 0,
  medianCloseMonth: '2028-02',
  locale: 'en',
};

describe('runway fan', () => {
  it('marks the month by which half of the draws have closed', () => {
    const spec = shapeRunwayFan(fan, FRAMES[0]);
    expect(spec.closing?.label.text).toContain('February 2028');
    expect(spec.months[0]?.label).toBe('Nov 2026');
  });
  it('says the share still open when fewer close', () => {
    const spec = shapeRunwayFan({ ...fan, medianCloseMonth: null }, FRAMES[1]);
    expect(spec.closing).toBeNull();
    expect(spec.outcome).toBe('23% still open in October 2028');
  });
  it('has a table row a month', () => {
    expect(tableOfRunwayFan(fan).rows).toHaveLength(24);
  });
  it('stands an empty run', () => {
    expect(shapeRunwayFan({ ...fan, points: [] }, FRAMES[0]).band).toBe('');
  });
});

const survival: SurvivalInput = {
  cohorts: [
    {
      label: '2022',
      starters: 12,
      points: [
        { years: 0.5, atRisk: 12, survival: 0.75, low: 0.4, high: 0.9 },
        { years: 1.5, atRisk: 9, survival: 0.5, low: 0.2, high: 0.7 },
      ],
      watchedTo: 3,
      watchedByYear: [12, 9, 5, 3],
    },
    { label: '2024', starters: 20, points: [], watchedTo: 2, watchedByYear: [20, 20, 20] },
  ],
  chosen: '2022',
  locale: 'en',
};

describe('survival steps', () => {
  it('starts at everybody, falls in steps and runs on to the age watched to', () => {
    const steps = stepPositions(survival.cohorts[0]?.points ?? [], 3, (point) => point.survival);
    expect(steps).toEqual([
      [0, 1],
      [0.5, 1],
      [0.5, 0.75],
      [1.5, 0.75],
      [1.5, 0.5],
      [3, 0.5],
    ]);
  });
  it('draws thin where fewer than 10 are watched', () => {
    const [one, other] = shapeSurvival(survival, FRAMES[0]).curves;
    expect(one?.tail).not.toBe('');
    expect(other?.tail).toBe('');
  });
  it('bands the chosen cohort alone and counts who is watched', () => {
    const spec = shapeSurvival(survival, FRAMES[1]);
    expect(spec.band).toMatch(/Z$/);
    expect(spec.watched.map((watched) => watched.text)).toEqual(['12', '9', '5', '3']);
    expect(shapeSurvival({ ...survival, chosen: '1999' }, FRAMES[1]).band).toBe('');
  });
  it('tells every step in its table', () => {
    expect(tableOfSurvival(survival).rows).toHaveLength(4);
  });
});

const line: LineInput = {
  measure: 'Enterprises',
  points: [
    { month: '2025-01', value: 60 },
    { month: '2025-02', value: null },
    { month: '2025-03', value: 72 },
  ],
  target: { startDate: '2025-01-01', startValue: 60, byDate: '2026-03-31', value: 160 },
  format: String,
  locale: 'en',
};

describe('line with target', () => {
  it('breaks where nothing is known and points at the last value', () => {
    const spec = shapeLine(line, FRAMES[0]);
    expect(spec.line.match(/M/g)).toHaveLength(2);
    expect(spec.latest?.label.text).toBe('72');
    expect(spec.target?.label.text).toBe('Target 160 by 31 March 2026');
    expect(tableOfLine(line).rows[1]).toEqual(['February 2025', 'not known']);
  });
  it('stands no points and no target', () => {
    const spec = shapeLine({ ...line, points: [], target: null }, FRAMES[1]);
    expect([spec.line, spec.path, spec.latest, spec.target]).toEqual(['', '', null, null]);
  });
});

describe('sparkline', () => {
  it('keeps inside its cell whatever the values', () => {
    const values = fc.array(fc.option(fc.integer({ min: -500, max: 500 }), { nil: null }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(values, fc.option(fc.integer(), { nil: null }), (series, threshold) => {
        const spec = shapeSparkline(series, 100, 24, threshold);
        const numbers = [...spec.line.matchAll(/-?\d+(?:\.\d+)?/g)].map(([text]) => Number(text));
        for (const number of numbers) {
          expect(number).toBeGreaterThanOrEqual(0);
          expect(number).toBeLessThanOrEqual(100);
        }
        expect(spec.last === null).toBe(series.every((value) => value === null));
      }),
    );
  });
});
