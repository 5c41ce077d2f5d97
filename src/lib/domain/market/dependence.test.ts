import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assessDependence,
  listHardToReplace,
  type DependableService,
  type Dependence,
  type ServicesInReach,
} from './dependence.ts';

const reachOf = (lists: readonly (readonly number[])[]): ServicesInReach => {
  const start = [0];
  for (const list of lists) start.push((start.at(-1) ?? 0) + list.length);
  return { start, services: lists.flat() };
};

const service = (owner: string, hours: number, ...specialisms: string[]): DependableService => ({
  owner,
  hours,
  specialisms,
});

const services = [
  service('Oak', 60, 'dementia'),
  service('Oak', 20),
  service('Ash', 15, 'dementia', 'deaf people'),
  service('Elm', 5),
  service('Gone', 0, 'deaf people'),
];
/** The village reaches only Oak's two; the town everybody; the farm Elm and one that gives nothing; the moor nobody. */
const reach = reachOf([[0, 1], [0, 2, 3], [3, 4], []]);
const dependences = assessDependence(services, reach);
const of = (owner: string): Dependence | undefined =>
  dependences.find((dependence) => dependence.owner === owner);

describe('if an owner left', () => {
  test('all its services would go together', () => {
    expect(of('Oak')).toMatchObject({ hoursLost: 80, shareLost: 0.8 });
    expect(of('Elm')).toMatchObject({ hoursLost: 5, shareLost: 0.05 });
  });

  test('areas that only it reaches would have nobody; those without anybody now are no loss', () => {
    expect(of('Oak')?.areasOrphaned).toEqual([0]);
    expect(of('Ash')?.areasOrphaned).toEqual([]);
    expect(of('Elm')?.areasOrphaned).toEqual([2]);
  });

  test('others with the same specialism are its alternatives, if they give any hours', () => {
    expect(of('Oak')?.specialisms).toEqual([{ name: 'dementia', alternatives: 1 }]);
    expect(of('Ash')?.specialisms).toEqual([
      { name: 'dementia', alternatives: 1 },
      { name: 'deaf people', alternatives: 0 },
    ]);
  });

  test('one without hours is no supply and nothing would be lost', () => {
    expect(of('Gone')).toBeUndefined();
  });

  test('without any service there is nobody to lose', () => {
    expect(assessDependence([], reachOf([[], []]))).toEqual([]);
  });
});

describe('hard to replace', () => {
  test('by amount, place and specialism, most grounds first', () => {
    expect(
      listHardToReplace(dependences).map(({ dependence, grounds }) => [dependence.owner, grounds]),
    ).toEqual([
      ['Oak', ['amount', 'place', 'specialism']],
      ['Ash', ['amount', 'specialism']],
      ['Elm', ['place']],
    ]);
  });

  test('names the specialisms that are rare', () => {
    const [, ash] = listHardToReplace(dependences);
    expect(ash?.rareSpecialisms).toEqual(['dementia', 'deaf people']);
  });

  test('follows the council’s own bars', () => {
    const own = {
      'market.hard-to-replace-share': { value: 0.5 },
      'market.hard-to-replace-areas': { value: 2 },
      'market.specialism-alternatives': { value: 1 },
    };
    expect(
      listHardToReplace(dependences, own).map(({ dependence, grounds }) => [
        dependence.owner,
        grounds,
      ]),
    ).toEqual([
      ['Oak', ['amount']],
      ['Ash', ['specialism']],
    ]);
  });
});

/** Takes an owner away and counts again: slow, and plain to check. */
const recount = (
  owner: string,
  all: readonly DependableService[],
  lists: readonly (readonly number[])[],
): { readonly hoursLost: number; readonly areasOrphaned: number[] } => {
  const isThere = (at: number, without: string | null): boolean =>
    (all[at]?.hours ?? 0) > 0 && all[at]?.owner !== without;
  const left = all.reduce(
    (sum, { hours, owner: other }) => (other === owner ? sum : sum + hours),
    0,
  );
  return {
    hoursLost: all.reduce((sum, { hours }) => sum + hours, 0) - left,
    areasOrphaned: lists.flatMap((list, area) =>
      list.some((at) => isThere(at, null)) && !list.some((at) => isThere(at, owner)) ? [area] : [],
    ),
  };
};

test('one pass tells of every owner what taking it away and counting again tells', () => {
  const market = fc.integer({ min: 1, max: 12 }).chain((count) =>
    fc.record({
      all: fc.array(
        fc.record({
          owner: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
          hours: fc.integer({ min: 0, max: 3 }),
          specialisms: fc.constant([]),
        }),
        { minLength: count, maxLength: count },
      ),
      lists: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: count - 1 }), { maxLength: 4 }), {
        maxLength: 10,
      }),
    }),
  );
  fc.assert(
    fc.property(market, ({ all, lists }) => {
      for (const { owner, hoursLost, areasOrphaned } of assessDependence(all, reachOf(lists)))
        expect({ hoursLost, areasOrphaned }).toEqual(recount(owner, all, lists));
    }),
    { seed: 20_260_401, numRuns: 200 },
  );
});
