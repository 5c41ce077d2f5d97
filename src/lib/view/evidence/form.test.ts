import { describe, expect, it } from 'vitest';
import { CATCHMENT } from '#lib/domain/parameters/access.ts';
import { RATE_MONTHS } from '#lib/domain/parameters/viability.ts';
import { readChange, seenIn, typedIn, type TypedChange } from './form.ts';

const TODAY = '2026-11-02';
const day = CATCHMENT['day-support'];
const good: TypedChange = {
  value: '40',
  low: '35',
  high: '50',
  reason: '  our minibus rounds\n take longer ',
  validFrom: '2026-04-01',
};

const faultsOf = (change: Partial<TypedChange>, parameter = day) => {
  const reading = readChange({ ...good, ...change }, parameter, TODAY);
  return reading.ok ? {} : reading.faults;
};

describe('the form that changes an assumption', () => {
  it('gives the value with its range, the reason in one line and the day', () => {
    expect(readChange(good, day, TODAY)).toEqual({
      ok: true,
      change: {
        own: { value: 40, range: [35, 50] },
        reason: 'our minibus rounds take longer',
        validFrom: '2026-04-01',
      },
    });
  });

  it.each([
    ['1,200', 1200],
    [' 18 ', 18],
    ['.5', 0.5],
    ['18.', 18],
  ])('reads %j as %d', (value, number) => {
    const wide = { ...RATE_MONTHS, bounds: { min: 0, max: 10_000 } };
    const reading = readChange({ ...good, value }, wide, TODAY);
    expect(reading).toMatchObject({ ok: true, change: { own: { value: number } } });
  });

  it.each([
    [{ value: '' }, { value: { code: 'required' } }],
    [{ value: 'forty' }, { value: { code: 'not-a-number' } }],
    [{ value: '1e3' }, { value: { code: 'not-a-number' } }],
    [{ value: '15%' }, { value: { code: 'not-a-number' } }],
    [{ value: '500' }, { value: { code: 'too-high', bound: 240 } }],
    [{ value: '0' }, { value: { code: 'too-low', bound: 1 } }],
    [{ low: '' }, { low: { code: 'required' } }],
    [{ low: '41' }, { low: { code: 'above-value' } }],
    [{ high: '39' }, { high: { code: 'below-value' } }],
    [{ reason: '   ' }, { reason: { code: 'required' } }],
    [{ reason: 'x'.repeat(501) }, { reason: { code: 'too-long' } }],
    [{ validFrom: '' }, { validFrom: { code: 'not-a-date' } }],
    [{ validFrom: '2026-02-30' }, { validFrom: { code: 'not-a-date' } }],
    [{ validFrom: '2026-11-03' }, { validFrom: { code: 'in-future' } }],
    [{ value: '30', low: '20', high: '45' }, { value: { code: 'unchanged' } }],
  ])('names the field of %j', (change, faults) => {
    expect(faultsOf(change)).toEqual(faults);
  });

  it('asks for no range where the default has none', () => {
    expect(faultsOf({ value: '6', low: '', high: '' }, RATE_MONTHS)).toEqual({});
    expect(faultsOf({ value: '6.5' }, RATE_MONTHS)).toEqual({ value: { code: 'not-whole' } });
  });

  it('names every field at fault at once', () => {
    expect(Object.keys(faultsOf({ value: 'x', reason: '', validFrom: '' }))).toEqual([
      'value',
      'reason',
      'validFrom',
    ]);
  });

  it('cuts what is too long and drops what no keyboard sends', () => {
    const form = new FormData();
    form.set('reason', `a\0${'b'.repeat(5000)}`);
    form.set('seen', '3');
    expect(typedIn(form).reason).toHaveLength(999);
    expect(typedIn(form).value).toBe('');
    expect(seenIn(form)).toBe(3);
    form.set('seen', '-1; drop');
    expect(seenIn(form)).toBe(-1);
  });
});
