/** What must hold of every attribution: shares add up, order plays no part, and the headline cannot be split away. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer } from '#lib/domain/model.ts';
import type { Attribution, SidedDriver } from '#lib/domain/viability/attribution.ts';
import { between, RUNS } from './arbitraries.ts';
import { naiveOwen, naiveShapley } from './oracles/naive-attribution.ts';

interface Game {
  readonly drivers: readonly SidedDriver[];
  /** By coalition: bit d is driver d. */
  readonly values: readonly number[];
}

const games: fc.Arbitrary<Game> = fc.integer({ min: 1, max: 5 }).chain((count) =>
  fc.record({
    drivers: fc
      .array(fc.constantFrom('choice' as const, 'council' as const), {
        minLength: count,
        maxLength: count,
      })
      .map((sides) => sides.map((side, n) => ({ id: `d${n}`, side }))),
    values: fc.array(between(-2, 2), {
      minLength: 2 ** count,
      maxLength: 2 ** count,
    }),
  }),
);

const valueOf =
  ({ drivers, values }: Game) =>
  (on: readonly string[]): number =>
    values[
      drivers.reduce((bits, { id }, place) => (on.includes(id) ? bits | (1 << place) : bits), 0)
    ] ?? Number.NaN;

const outcomesOf = (
  drivers: readonly SidedDriver[],
  value: (on: readonly string[]) => number,
): readonly { readonly on: readonly string[]; readonly value: number }[] =>
  Array.from({ length: 2 ** drivers.length }, (_, bits) => {
    const on = drivers.filter((_driver, place) => (bits & (1 << place)) !== 0).map(({ id }) => id);
    return { on, value: value(on) };
  });

const attributionOf = (
  drivers: readonly SidedDriver[],
  outcomes: readonly { readonly on: readonly string[]; readonly value: number }[],
): Attribution => {
  const given = answer('viability.attribution', { drivers, outcomes });
  if (!given.ok) throw new Error(`${given.field}: ${given.message}`);
  return given.output as Attribution;
};

const attributed = (game: Game): Attribution =>
  attributionOf(game.drivers, outcomesOf(game.drivers, valueOf(game)));

const sum = (values: Readonly<Record<string, number>>): number =>
  Object.values(values).reduce((whole, value) => whole + value, 0);

const expectSame = (
  actual: Readonly<Record<string, number>>,
  wanted: Readonly<Record<string, number>>,
): void => {
  expect(Object.keys(actual).toSorted()).toEqual(Object.keys(wanted).toSorted());
  for (const [name, value] of Object.entries(wanted)) expect(actual[name]).toBeCloseTo(value, 9);
};

describe('attribution', () => {
  test('equals the average over every order of the drivers, and of the sides in one piece', () => {
    fc.assert(
      fc.property(games, (game) => {
        const { shapley, owen } = attributed(game);
        expectSame(shapley, naiveShapley(game.drivers, valueOf(game)));
        expectSame(owen, naiveOwen(game.drivers, valueOf(game)));
      }),
      RUNS,
    );
  });

  test('shares add up to the total, by driver and by side', () => {
    fc.assert(
      fc.property(games, (game) => {
        const { total, shapley, shapleyBySide, owen, owenBySide } = attributed(game);
        for (const shares of [shapley, shapleyBySide, owen, owenBySide] as const)
          expect(sum({ ...shares })).toBeCloseTo(total, 9);
      }),
      RUNS,
    );
  });

  test('the headline is the same when a driver is split in two that only work together', () => {
    fc.assert(
      fc.property(games, (game) => {
        const [first] = game.drivers;
        if (first === undefined) return;
        const split = [
          { id: 'half-a', side: first.side },
          { id: 'half-b', side: first.side },
          ...game.drivers.slice(1),
        ];
        const whole = valueOf(game);
        const value = (on: readonly string[]): number =>
          whole([...on, ...(on.includes('half-a') && on.includes('half-b') ? [first.id] : [])]);
        const { owenBySide } = attributionOf(split, outcomesOf(split, value));
        expectSame({ ...owenBySide }, { ...attributed(game).owenBySide });
      }),
      RUNS,
    );
  });

  test('the headline of a side is ½[v(side) + v(all) − v(other side) − v(none)]', () => {
    fc.assert(
      fc.property(games, (game) => {
        const { owenBySide, sideAlone, total } = attributed(game);
        const none = game.values[0] ?? Number.NaN;
        const all = total + none;
        expect(owenBySide.choice).toBeCloseTo(
          (sideAlone.choice + all - sideAlone.council - none) / 2,
          9,
        );
      }),
      RUNS,
    );
  });

  test('does not care in which order drivers and outcomes come', () => {
    fc.assert(
      fc.property(games, fc.infiniteStream(fc.nat()), (game, keys) => {
        const shuffled = <T>(items: readonly T[]): readonly T[] =>
          items
            .map((item) => ({ item, key: keys.next().value as number }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const drivers = shuffled(game.drivers);
        const outcomes = shuffled(outcomesOf(game.drivers, valueOf(game)));
        const [one, other] = [attributed(game), attributionOf(drivers, outcomes)];
        for (const part of ['shapley', 'owen', 'alone', 'butFor'] as const)
          expectSame({ ...other[part] }, { ...one[part] });
        expect(other.overDetermined).toBe(one.overDetermined);
      }),
      RUNS,
    );
  });

  test('scales with the unit of the outcome', () => {
    fc.assert(
      fc.property(games, fc.constantFrom(0.25, 2, 100), (game, factor) => {
        const scaled = attributed({ ...game, values: game.values.map((value) => value * factor) });
        const plain = attributed(game);
        for (const [id, value] of Object.entries(plain.owen))
          expect(scaled.owen[id]).toBeCloseTo(value * factor, 7);
      }),
      RUNS,
    );
  });
});
