/** Asks the model every reference case of the methods it has. */
import { describe, expect, test } from 'vitest';
import { answer, isMethodName } from '#lib/domain/model.ts';
import { difference, referenceCases, type ReferenceCase } from './reference.ts';

const GROUPS = ['viability', 'access', 'growth', 'travel', 'uncertainty'];
const NO_METHOD_OF_OURS = 'viability.paths';

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

describe.each(GROUPS)('reference cases of %s', (group) => {
  const cases = referenceCases(group);
  if (cases === undefined) {
    test.skip('skipped: no reference data', () => undefined);
    return;
  }
  const ours = cases.filter(({ method }) => isMethodName(method) || method === NO_METHOD_OF_OURS);
  test.each(ours.map((example) => [example.id, example] as const))('%s', (_, example) => {
    expect(judge(example)).toBeUndefined();
  });
});
