/** Valid questions at the ends of what a double can hold: the answer is right, or the door says that it cannot be given. */
import { describe, expect, test } from 'vitest';
import { answer, hostedMethods } from '#lib/domain/model.ts';
import { soundMarketQuestions } from './sound-market-questions.ts';

const HUGE = [1e150, 1e300, 1e307, Number.MAX_VALUE];
const TINY = [1e-150, 1e-300, 5e-324];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every number of a question at `path`, replaced one at a time, or all that are of one name. */
const numbersIn = (value: unknown, path = ''): string[] => {
  if (typeof value === 'number') return [path];
  if (Array.isArray(value)) return value.flatMap((item, at) => numbersIn(item, `${path}/${at}`));
  return isObject(value)
    ? Object.entries(value).flatMap(([name, item]) => numbersIn(item, `${path}/${name}`))
    : [];
};

const replaceIn = (
  value: unknown,
  isMeant: (path: string) => boolean,
  by: number,
  path = '',
): unknown => {
  if (typeof value === 'number') return isMeant(path) ? by : value;
  if (Array.isArray(value))
    return value.map((item, at) => replaceIn(item, isMeant, by, `${path}/${at}`));
  return isObject(value)
    ? Object.fromEntries(
        Object.entries(value).map(([name, item]) => [
          name,
          replaceIn(item, isMeant, by, `${path}/${name}`),
        ]),
      )
    : value;
};

const isSound = (value: unknown): boolean => {
  if (typeof value === 'number') return Number.isFinite(value);
  return (
    typeof value !== 'object' ||
    value === null ||
    (Array.isArray(value) ? value : Object.values(value)).every(isSound)
  );
};

const expectSound = (method: string, input: unknown): void => {
  const given = answer(method, input, hostedMethods());
  if (given.ok) expect(isSound(given.output), JSON.stringify(input)).toBe(true);
  else expect(given.field).not.toBe('');
};

describe('no number that is none leaves the door', () => {
  test.each(soundMarketQuestions.map(({ method, input }) => [method, input] as const))(
    '%s, with any one number, and all numbers of a name, at the ends',
    (method, input) => {
      const paths = numbersIn(input);
      const names = new Set(paths.map((path) => path.split('/').at(-1) ?? ''));
      for (const by of [...HUGE, ...TINY, 0]) {
        for (const path of paths)
          expectSound(
            method,
            replaceIn(input, (at) => at === path, by),
          );
        for (const name of names)
          expectSound(
            method,
            replaceIn(input, (at) => at.endsWith(`/${name}`), by),
          );
        expectSound(
          method,
          replaceIn(input, () => true, by),
        );
      }
    },
  );
});

const ask = (method: string, input: unknown): unknown => {
  const given = answer(method, input);
  if (!given.ok) throw new Error(`${given.field}: ${given.message}`);
  return given.output;
};

describe('answers that do not depend on scale are right where sums overflow', () => {
  const big = 1e308;

  test('shares of a market', () => {
    const rows = ['P1', 'P2', 'P3', 'P4'].map((provider) => ({
      area: provider,
      provider,
      hours: big,
    }));
    expect(ask('market.structure', { rows })).toMatchObject({
      byOwner: { hhi: 0.25, effectiveNumber: 4 },
      singleSupplierHoursShare: 1,
    });
  });

  test('demand with a choice', () => {
    const output = ask('market.choice', {
      areas: ['N1', 'N2', 'N3', 'N4'].map((id) => ({ id, demand: big })),
      providers: [{ id: 'a', owner: 'O', groups: ['OP'], spare: 1 }],
      minutes: [[1], [1], [1], [null]],
      group: 'OP',
      maxMinutes: 2,
    });
    expect(output).toMatchObject({ demandWeightedMean: 0.75, shareNone: 0.25 });
  });

  test('retention', () => {
    const output = ask('growth.retention', {
      cohorts: ['one', 'two', 'three'].map((id) => ({ id, counts: [big, big / 2] })),
    });
    expect(output).toMatchObject({ stepRetention: [0.5], naive: 0.5 });
  });

  test('a bill split by hours', () => {
    const output = ask('pooling.split', {
      players: [
        { id: 'A', hours: big },
        { id: 'B', hours: big },
      ],
      costs: [
        { members: ['A'], cost: 30 },
        { members: ['B'], cost: 30 },
        { members: ['A', 'B'], cost: 40 },
      ],
    });
    expect(output).toMatchObject({ hoursWeighted: { A: 20, B: 20 }, coreEmpty: false });
  });

  test('the middle of a triangle as wide as numbers go', () => {
    const output = ask('uncertainty.inverse', {
      distribution: 'triangular',
      low: -big,
      mode: 0,
      high: big,
      u: [0.5],
    });
    expect(output).toEqual({ values: [0] });
  });
});

describe('nothing at all is answered as nothing', () => {
  test('a market without hours', () => {
    expect(
      ask('market.structure', { rows: [{ area: 'N1', provider: 'P1', hours: 0 }] }),
    ).toMatchObject({
      byOwner: { shares: {}, hhi: null, effectiveNumber: null, cr10: null, hhiNormalised: null },
      smallShare: null,
      areas: [{ hours: 0, suppliers: 0, topShare: null, singleSupplier: false, noSupplier: true }],
      singleSupplierHoursShare: null,
    });
  });

  test('a choice without providers or demand', () => {
    const input = {
      areas: [{ id: 'N1', demand: 0 }],
      providers: [],
      minutes: [[]],
      group: 'OP',
      maxMinutes: 20,
    };
    expect(ask('market.choice', input)).toEqual({
      byArea: { N1: 0 },
      demandWeightedMean: null,
      shareTwoOrMore: null,
      shareNone: null,
    });
  });

  test('a pool without hours, a pipeline that nobody enters, a co-op that sells nothing', () => {
    expect(
      ask('pooling.timetable', { people: [{ id: 'Asha', individualHours: 0 }], rate: 0 }),
    ).toMatchObject({ oneToOneTotal: 0, savingShare: null, activities: [] });
    expect(
      ask('growth.pipeline', {
        stages: ['enquiry', 'trading'],
        onward: [0],
        dropout: [0, 0],
        inflowPerMonth: 0,
        months: 2,
      }),
    ).toEqual({
      history: [
        [0, 0],
        [0, 0],
      ],
      cumulativeStarts: 0,
      everTradingShare: 0,
      meanMonthsInStage: [null, null],
      steadyStateTrading: null,
    });
    const coop = { id: 'c', fixed: 0, wage: 10, marginPerHour: 0, hours: 0 };
    expect(ask('pooling.coops', { models: [coop], hoursPerMember: 8 })).toMatchObject({
      models: [{ breakEvenHours: 0, breakEvenMembers: 0, patronagePerHour: 0, netCostPerHour: 10 }],
    });
    expect(
      ask('pooling.coops', { models: [{ ...coop, fixed: 5 }], hoursPerMember: 8 }),
    ).toMatchObject({ models: [{ breakEvenHours: null, breakEvenMembers: null, surplus: -5 }] });
  });

  test('an S-curve of nothing has a market above 0 all the same', () => {
    const { market, sse } = ask('growth.bass', {
      times: [1, 2, 3, 4, 5],
      cumulative: [0, 0, 0, 0, 0],
    }) as { readonly market: number; readonly sse: number };
    expect(market).toBeGreaterThan(0);
    expect(sse).toBe(0);
  });
});

describe('ids that objects have by themselves', () => {
  test('are ids like any other', () => {
    const names = ['__proto__', 'constructor', 'toString'];
    const { byOwner } = ask('market.structure', {
      rows: names.map((provider) => ({ area: 'N1', provider, hours: 1 })),
    }) as { readonly byOwner: { readonly shares: object } };
    expect(Object.keys(byOwner.shares)).toEqual(names);
  });
});
