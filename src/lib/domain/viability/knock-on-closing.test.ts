// Where the people of one closing service could go, worked out by hand.

import { describe, expect, it } from 'vitest';
import { answer, hostedMethods } from '../model.ts';
import { assessClosing, type ClosingQuestion } from './knock-on-closing.ts';

type Person = ClosingQuestion['people'][number];

const person = (id: string, over: Partial<Person> = {}): Person => ({
  id,
  need: 'memory',
  weekdays: [1],
  maxMinutes: 30,
  minutes: new Map([
    ['A', 10],
    ['B', 20],
  ]),
  ...over,
});

const service = (id: string, freeByWeekday: readonly (number | null)[], feePerSession = 50) => ({
  id,
  needs: ['memory'],
  feePerSession,
  freeByWeekday,
});

const asked = (over: Partial<ClosingQuestion>): ClosingQuestion => ({
  people: [],
  services: [],
  friendships: [],
  keepTogether: false,
  ...over,
});

const none = [null, null] as const;

describe('a closing service', () => {
  it('may place fewer people by the nearest place than the best order would', () => {
    const question = asked({
      people: [
        person('p', { weekdays: [1, 2] }),
        person('q', { weekdays: [1] }),
        person('r', { weekdays: [2] }),
      ],
      services: [service('A', [1, 1, 0, 0, 0, ...none]), service('B', [1, 1, 0, 0, 0, ...none])],
    });
    const { people, greedy, best } = assessClosing(question);
    expect(greedy).toEqual({ placed: 3, unplaced: [] });
    expect(best).toMatchObject({ placed: 3, atMost: 3 });
    expect(people.map((one) => one.greedy)).toEqual(['A', 'B', 'B']);
    const worse = assessClosing({
      ...question,
      people: question.people.map((one) => ({ ...one, minutes: new Map([['A', 10]]) })),
      services: question.services.slice(0, 1),
    });
    expect(worse.greedy).toEqual({ placed: 1, unplaced: ['q', 'r'] });
    expect(worse.best).toEqual({ placed: 2, atMost: 2, unplaced: ['p'] });
  });

  it('says what rules the other services out, first things first', () => {
    const question = asked({
      people: [
        person('p', {
          budgetPerWeek: 55,
          minutes: new Map<string, number | null>([
            ['A', null],
            ['B', 20],
            ['C', 5],
            ['D', 5],
            ['E', 12],
          ]),
        }),
      ],
      services: [
        service('A', [1, 1, 1, 1, 1, ...none]),
        service('B', [0, 1, 1, 1, 1, ...none]),
        service('C', [null, 1, 1, 1, 1, ...none]),
        { ...service('D', [1, 1, 1, 1, 1, ...none]), needs: ['sensory'] },
        service('E', [1, 1, 1, 1, 1, ...none], 60),
      ],
    });
    const [outlook] = assessClosing(question).people;
    expect(outlook).toEqual({
      id: 'p',
      alternatives: [{ service: 'B', minutes: 20, weekCost: 50, hasRoom: false }],
      ruledOut: { need: 1, days: 1, price: 1, travel: 1 },
      greedy: null,
      best: null,
    });
  });

  it('counts pairs who shared a day and are together again, and keeps friends together when asked', () => {
    const four = asked({
      people: ['p', 'q', 'r', 's'].map((id) =>
        person(id, { minutes: new Map(['A', 'B', 'C', 'D'].map((name, k) => [name, 10 + k])) }),
      ),
      services: ['A', 'B', 'C', 'D'].map((id) => service(id, [1, 0, 0, 0, 0, ...none])),
    });
    // A group of four in four services: six pairs before, none after.
    expect(assessClosing(four).friendships).toMatchObject({ before: 6, kept: 0, keptInBest: 0 });
    const pair = asked({
      people: [person('p'), person('q')],
      services: [service('A', [1, 0, 0, 0, 0, ...none]), service('B', [2, 0, 0, 0, 0, ...none])],
      friendships: [['p', 'q']],
    });
    expect(assessClosing(pair).friendships).toMatchObject({
      before: 1,
      kept: 0,
      lost: [['p', 'q']],
    });
    const together = assessClosing({ ...pair, keepTogether: true });
    expect(together.friendships).toMatchObject({ before: 1, kept: 1, lost: [] });
    expect(together.people.map(({ greedy }) => greedy)).toEqual(['B', 'B']);
  });

  it('answers at the door, and refuses what it cannot know', () => {
    const methods = hostedMethods();
    const input = {
      people: [{ id: 'p', need: 'memory', weekdays: [1], maxMinutes: 30, minutes: { A: 5 } }],
      services: [service('A', [1, 1, 1, 1, 1, null, null])],
    };
    expect(answer('viability.closing', input, methods)).toMatchObject({
      ok: true,
      output: { greedy: { placed: 1 } },
    });
    expect(answer('viability.closing', { ...input, services: [] }, methods)).toMatchObject({
      ok: false,
      field: 'people[0].minutes',
    });
    expect(
      answer(
        'viability.closing',
        { ...input, services: [service('A', [1, 1, 1, 1, 1, -1, null])] },
        methods,
      ),
    ).toMatchObject({ ok: false, field: 'services[0].freeByWeekday[5]' });
  });
});
