/** The bench of siting compares like with like: the plain way finds what the quick way finds. */
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { chooseGreedily, improve } from '#lib/domain/siting/interchange.ts';
import { choiceOfMinutes } from '#lib/domain/siting/p-median.ts';
import { plainMedian } from '../../src/cli/bench/plain-median.ts';

test('greedy and exchange with every choice costed anew is greedy and exchange from two nearest sites', () => {
  const minute = fc.integer({ min: 0, max: 1_000_000 });
  const question = fc
    .tuple(fc.integer({ min: 2, max: 25 }), fc.integer({ min: 3, max: 10 }))
    .chain(([areas, sites]) =>
      fc.record({
        minutes: fc.array(fc.array(minute, { minLength: sites, maxLength: sites }), {
          minLength: areas,
          maxLength: areas,
        }),
        open: fc.integer({ min: 1, max: sites - 1 }),
      }),
    );
  fc.assert(
    fc.property(question, ({ minutes, open }) => {
      const choice = choiceOfMinutes({
        weights: minutes.map(() => 1),
        minutes,
        p: open,
        mustOpen: [],
      });
      const quick = improve(choice, chooseGreedily(choice).sites);
      expect(plainMedian(minutes, open)).toEqual(quick.sites);
    }),
    { seed: 20_260_401, numRuns: 200 },
  );
});
