import { expect, it } from 'vitest';
import { beliefsFrom, type ParameterEntry } from './beliefs.ts';

const ID = 'travel.speed.town';

const change = (seq: number, value: number, parameterId = ID): ParameterEntry => ({
  kind: 'change',
  parameterId,
  seq,
  own: { value, range: [value - 1, value + 1] },
  reason: 'measured',
  validFrom: '2026-04-01',
  recordedOn: '2026-05-01',
  by: 'a@council.test',
});

const undo = (seq: number, undoes: number): ParameterEntry => ({
  kind: 'undo',
  parameterId: ID,
  seq,
  undoes,
  recordedOn: '2026-05-02',
  by: null,
});

const valueAfter = (...entries: ParameterEntry[]): number | undefined =>
  beliefsFrom(entries).set[ID]?.value;

it('takes the last change, in whatever order the record is read', () => {
  expect(valueAfter(change(1, 30), change(2, 35))).toBe(35);
  expect(valueAfter(change(2, 35), change(1, 30))).toBe(35);
});

it('goes back to the change before when the last is undone, and to the default after the first', () => {
  expect(valueAfter(change(1, 30), change(2, 35), undo(3, 2))).toBe(30);
  expect(valueAfter(change(1, 30), change(2, 35), undo(3, 2), undo(4, 1))).toBeUndefined();
  expect(valueAfter(change(1, 30), undo(2, 1), change(3, 28))).toBe(28);
});

it('keeps on record what the model no longer knows or allows, and does not use it', () => {
  const { set, changes } = beliefsFrom([change(1, 30, 'travel.horses'), change(1, 500)]);
  expect(set).toEqual({});
  expect([...changes.keys()]).toEqual(['travel.horses', ID]);
});
