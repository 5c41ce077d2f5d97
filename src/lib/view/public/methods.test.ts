// The methods page says every assumption of the model, once.
import { describe, expect, it } from 'vitest';
import { PARAMETERS } from '#lib/domain/parameters/catalogue.ts';
import { shapeAssumptions } from './methods.ts';

describe('shapeAssumptions', () => {
  it('keeps every assumption, with a source and a unit', () => {
    const rows = shapeAssumptions(PARAMETERS).flatMap((group) => group.rows);
    expect(rows.map((row) => row.id).toSorted()).toEqual(
      PARAMETERS.map((parameter) => parameter.id).toSorted(),
    );
    expect(rows.every((row) => row.source !== '' && row.unit !== '')).toBe(true);
  });

  it('writes numbers as text with a real minus', () => {
    const [group] = shapeAssumptions([
      {
        id: 'travel.example',
        value: -1234.5,
        range: [-2000, -1000],
        unit: 'minutes',
        validFrom: '2026-01-01',
        source: 'a test',
        confidence: 'judgement',
      },
    ]);
    expect(group).toMatchObject({
      subject: 'travel',
      rows: [{ value: '\u22121,234.5', range: ['\u22122,000', '\u22121,000'] }],
    });
  });
});
