/** Asks the model the reference cases of its contract. */
import { describe, expect, test } from 'vitest';
import { answer, isMethodName } from '#lib/domain/model.ts';
import { difference, referenceCases, type ReferenceCase } from './reference.ts';

/** Groups whose every method is there: all their cases are asked, and one of a method that is missing fails. */
const COMPLETE = ['viability', 'market', 'growth', 'pooling', 'demand', 'siting', 'uncertainty'];
/** Groups that still grow: cases of methods to come are left out. */
const GROWING = ['access', 'travel'];

const refusedAt = (field: string, wanted: string): boolean =>
  field === wanted || field.startsWith(`${wanted}.`) || field.startsWith(`${wanted}[`);

const judge = (example: ReferenceCase): string | undefined => {
  const given = answer(example.method, example.input);
  if (example.expectError !== undefined) {
    const { field } = example.expectError;
    if (given.ok) return `must be refused at ${field}`;
    return refusedAt(given.field, field) && given.message !== ''
      ? undefined
      : `refused at ${given.field}, not ${field}`;
  }
  if (!given.ok) return `was refused at ${given.field}: ${given.message}`;
  const { abs = 0, rel = 0 } = example.exact === true ? {} : (example.tolerance ?? {});
  return difference(example.expected, given.output, abs, rel);
};

const askAll = (cases: readonly ReferenceCase[]): void => {
  test.each(cases.map((example) => [example.id, example] as const))('%s', (_, example) => {
    expect(judge(example)).toBeUndefined();
  });
};

describe.each([...COMPLETE, ...GROWING])('reference cases of %s', (group) => {
  const cases = referenceCases(group);
  if (cases === undefined) {
    test.skip('skipped: no reference data', () => undefined);
    return;
  }
  askAll(COMPLETE.includes(group) ? cases : cases.filter(({ method }) => isMethodName(method)));
});
