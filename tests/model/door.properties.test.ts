/** Whatever is put to the model's door: it never throws, refuses by name, and lets no NaN or Infinity out. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer, hostedMethods, METHODS } from '#lib/domain/model.ts';
import { RUNS } from './arbitraries.ts';
import { referenceCases } from './reference.ts';
import { soundMarketQuestions } from './sound-market-questions.ts';
import { soundQuestions } from './sound-questions.ts';

const NAMES = Object.keys(METHODS);

const isSoundOutput = (value: unknown): boolean => {
  if (typeof value === 'number') return Number.isFinite(value);
  if (value === undefined || typeof value === 'function') return false;
  return (
    typeof value !== 'object' ||
    value === null ||
    (Array.isArray(value) ? value : Object.values(value)).every(isSoundOutput)
  );
};

/** Says what is wrong with an answer; nothing when it is a sound output or a refusal that names a field and says why. */
const complaint = (name: string, input: unknown): string | undefined => {
  const given = answer(name, input, hostedMethods());
  if (given.ok) return isSoundOutput(given.output) ? undefined : 'an output with no number in it';
  return given.field === '' || given.message === '' ? 'a refusal without a name' : undefined;
};

/** Values that are hard to swallow: too large, too small, of the wrong kind, or named like an object's own parts. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(0, -0, -1, 1, 0.5, 1e-9, 1e-300, 5e-324, 1e15, 1e21, 1e154, 1e308),
  fc.constantFrom<unknown>(-1e308, Number.MAX_VALUE, Number.NaN, Infinity, -Infinity, 2 ** 32),
  fc.constantFrom<unknown>('', '12', 'NaN', '__proto__', 'constructor', true, false, null),
  fc.constantFrom<unknown>([], {}, [null], [[]], undefined),
  fc.jsonValue({ maxDepth: 3 }),
);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A copy of a question with one part, chosen by `picks`, replaced; with -1 the part is taken away. */
const spoil = (question: unknown, picks: readonly number[], by: unknown): unknown => {
  const [pick = 0, ...deeper] = picks;
  if (picks.length === 0) return by;
  if (Array.isArray(question)) {
    if (question.length === 0) return [by];
    const at = pick % question.length;
    return question.map((item: unknown, n) => (n === at ? spoil(item, deeper, by) : item));
  }
  if (!isObject(question)) return by;
  const names = Object.keys(question);
  if (names.length === 0) return { odd: by };
  const chosen = names[pick % names.length] ?? '';
  return Object.fromEntries(
    Object.entries(question).map(([name, value]) => [
      name,
      name === chosen ? spoil(value, deeper, by) : value,
    ]),
  );
};

describe('the door', () => {
  test.each(NAMES)('%s takes any JSON without a throw', (name) => {
    fc.assert(
      fc.property(fc.jsonValue(), (input) => {
        expect(complaint(name, input)).toBeUndefined();
      }),
      RUNS,
    );
  });

  test('refuses names that every object has', () => {
    for (const name of ['__proto__', 'constructor', 'toString', '', 'hasOwnProperty']) {
      expect(answer(name, {})).toMatchObject({ ok: false, field: 'method' });
    }
  });
});

const ourQuestions = [...soundQuestions, ...soundMarketQuestions];

/** Questions that are answered: our own, and the contract's where they are at hand. */
const questions = [
  ...ourQuestions,
  ...['access', 'market', 'growth', 'demand', 'pooling', 'siting', 'travel', 'uncertainty'].flatMap(
    (group) =>
      (referenceCases(group) ?? []).filter(
        ({ expectError, method }) => expectError === undefined && Object.hasOwn(METHODS, method),
      ),
  ),
];

describe('a sound question with one part spoilt', () => {
  test('every question is sound to begin with', () => {
    for (const { method, input } of ourQuestions) {
      expect(answer(method, input, hostedMethods())).toMatchObject({ ok: true });
    }
  });

  test.each([...new Set(questions.map(({ method }) => method))])('%s', (method) => {
    const own = questions.filter((question) => question.method === method);
    const picks = fc.array(fc.nat(60), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...own), picks, odd, ({ input }, at, by) => {
        expect(complaint(method, spoil(input, at, by))).toBeUndefined();
      }),
      RUNS,
    );
  });
});
