import { expect, test } from 'vitest';
import { suggestStep, type LadderFacts } from './ladder.ts';

const facts: LadderFacts = {
  state: 'short',
  unmetHours: 40,
  spareHours: 0,
  choices: 1,
  providerHours: 30,
};

test.each<[string, Partial<LadderFacts>, string, string]>([
  ['enough and a choice', { state: 'met', choices: 2 }, 'inform', 'enough'],
  ['enough from one owner', { state: 'met' }, 'seed', 'one-owner'],
  ['spare hours as large as the gap', { spareHours: 40 }, 'broker', 'spare-covers'],
  ['too few hours for a provider', { unmetHours: 29 }, 'pool', 'under-one-provider'],
  ['hours for up to three', { unmetHours: 90 }, 'seed', 'few-providers'],
  ['more, with owners who are full', { unmetHours: 91, choices: 2 }, 'pay-more', 'owners-full'],
  [
    'more, with nobody',
    { unmetHours: 91, state: 'none', choices: 0 },
    'commission',
    'beyond-small',
  ],
  ['no small provider to measure by', { providerHours: null }, 'seed', 'size-not-known'],
])('%s', (_, parts, step, reason) => {
  expect(suggestStep({ ...facts, ...parts })).toEqual({ step, reason });
});
