/** The best placement after a closure against trying everything. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessClosing, type ClosingQuestion } from '#lib/domain/viability/knock-on-closing.ts';
import { RUNS } from './arbitraries.ts';
import { naiveMostPlaced } from './oracles/naive-best-placement.ts';

type Person = ClosingQuestion['people'][number];

const person = (id: string, over: Pick<Person, 'weekdays' | 'minutes'>): Person => ({
  id,
  need: 'memory',
  maxMinutes: 30,
  ...over,
});

const service = (id: string, freeByWeekday: readonly (number | null)[]) => ({
  id,
  needs: ['memory'],
  feePerSession: 50,
  freeByWeekday,
});

describe('the best placement', () => {
  const NAMES = ['A', 'B', 'C', 'D'];
  const anyClosing = fc
    .record({ people: fc.integer({ min: 1, max: 8 }), services: fc.integer({ min: 1, max: 4 }) })
    .chain(({ people, services }) =>
      fc.record({
        people: fc.array(
          fc.record({
            weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), {
              minLength: 1,
              maxLength: 3,
            }),
            minutes: fc.array(fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 30 })), {
              minLength: services,
              maxLength: services,
            }),
          }),
          { minLength: people, maxLength: people },
        ),
        free: fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }), {
          minLength: services,
          maxLength: services,
        }),
      }),
    )
    .map(({ people, free }) => ({
      question: {
        friendships: [],
        keepTogether: false,
        people: people.map(({ weekdays, minutes }, p) =>
          person(`p${p}`, {
            weekdays,
            minutes: new Map(minutes.map((away, s) => [NAMES[s] ?? '', away] as const)),
          }),
        ),
        services: free.map((days, s) => service(NAMES[s] ?? '', [...days, 0, null, null])),
      },
      naive: {
        seekers: people.map(({ weekdays, minutes }) => ({
          days: weekdays.map((day) => day - 1),
          options: minutes.flatMap((away, s) => (away === null ? [] : [s])),
        })),
        free,
      },
    }));

  it('equals trying everything, is at least the broker’s, and takes no place twice', () => {
    fc.assert(
      fc.property(anyClosing, ({ question, naive }) => {
        const { people, greedy, best } = assessClosing(question);
        const most = naiveMostPlaced(naive.seekers, naive.free);
        expect(best).toMatchObject({ placed: most, atMost: most });
        expect(greedy.placed).toBeLessThanOrEqual(most);
        for (const how of ['greedy', 'best'] as const) {
          for (const [s, { id, freeByWeekday }] of question.services.entries()) {
            for (const [day, places] of freeByWeekday.entries()) {
              const taken = people.filter(
                (one, p) =>
                  one[how] === id && question.people[p]?.weekdays.includes(day + 1) === true,
              );
              expect(taken.length).toBeLessThanOrEqual(places ?? 0);
            }
            for (const [p, one] of people.entries()) {
              if (one[how] === id) expect(naive.seekers[p]?.options).toContain(s);
            }
          }
        }
      }),
      RUNS,
    );
  });
});
