import { describe, expect, test } from 'vitest';
import { cohortsByYear, survivalAt } from './cohorts.ts';
import { stageDurations, stagesNow, tradingLives } from './lives.ts';
import type { Enterprise, EnterpriseEvent, Stage } from './records.ts';

const AS_OF = '2026-10-31';

const enterprise = (id: string, onRegisterFrom = '2020-01-01'): Enterprise => ({
  id,
  name: id,
  serviceId: null,
  areaCode: 'A',
  servesAreaCodes: [],
  offers: ['home-support'],
  workers: 2,
  onRegisterFrom,
});

const history = (
  enterpriseId: string,
  ...stages: readonly (readonly [date: string, stage: Stage])[]
): EnterpriseEvent[] =>
  stages.map(([date, stage], at) => ({
    id: `${enterpriseId}-${at}`,
    enterpriseId,
    date,
    stage,
    note: null,
  }));

const enterprises = ['lasts', 'stops', 'grows', 'pauses', 'waits'].map((id) => enterprise(id));
const events = [
  ...history('lasts', ['2024-01-10', 'enquiry'], ['2024-03-10', 'trading']),
  ...history('stops', ['2024-02-10', 'trading'], ['2024-08-10', 'stopped']),
  ...history('grows', ['2024-04-10', 'trading'], ['2025-04-10', 'grown']),
  ...history(
    'pauses',
    ['2025-01-10', 'trading'],
    ['2025-03-10', 'paused'],
    ['2025-05-10', 'trading'],
  ),
  ...history('waits', ['2026-09-01', 'enquiry']),
];
const lives = tradingLives(enterprises, events, AS_OF);

describe('trading lives', () => {
  test('begin with trading, end by stopping or growing, and a pause does not end them', () => {
    expect(lives.map(({ enterpriseId, end }) => [enterpriseId, end])).toEqual([
      ['lasts', null],
      ['stops', 'stopped'],
      ['grows', 'grown'],
      ['pauses', null],
    ]);
    expect(lives[3]?.began).toBe('2025-01-10');
  });

  test('that stopped and traded again did not stop for good; a stop after growing is still a success', () => {
    const stories = [
      ...history(
        'lasts',
        ['2024-01-10', 'trading'],
        ['2024-06-10', 'stopped'],
        ['2024-09-10', 'trading'],
      ),
      ...history(
        'grows',
        ['2024-01-10', 'trading'],
        ['2025-01-10', 'grown'],
        ['2026-01-10', 'stopped'],
      ),
    ];
    expect(tradingLives(enterprises, stories, AS_OF)).toMatchObject([
      { enterpriseId: 'lasts', began: '2024-01-10', until: AS_OF, end: null },
      { enterpriseId: 'grows', until: '2025-01-10', end: 'grown' },
    ]);
    expect(tradingLives(enterprises, stories, '2024-07-01')).toMatchObject([
      { until: '2024-06-10', end: 'stopped' },
      { end: null },
    ]);
  });

  test('that left the register are out of sight from then on, neither stopped nor trading', () => {
    const stories = [
      ...history('waits', ['2024-01-10', 'trading'], ['2024-07-10', 'left-register']),
      ...history('lasts', ['2024-01-10', 'trading']),
      ...history('stops', ['2024-01-10', 'trading'], ['2025-01-10', 'stopped']),
    ];
    const seen = tradingLives(enterprises, stories, AS_OF);
    expect(seen.find(({ enterpriseId }) => enterpriseId === 'waits')).toMatchObject({
      until: '2024-07-10',
      end: null,
      isOutOfSight: true,
    });
    const [cohort] = cohortsByYear(seen);
    expect(cohort).toMatchObject({ started: 3, trading: 1, stopped: 1, grown: 0, outOfSight: 1 });
    // Of the two still in sight after a year one stopped: a half, not a third.
    expect(cohort?.survival.at(-1)?.survival).toBeCloseTo(1 / 2, 12);
  });

  test('know nothing after the day of asking', () => {
    const early = tradingLives(enterprises, events, '2024-06-30');
    expect(early.find(({ enterpriseId }) => enterpriseId === 'stops')).toMatchObject({
      end: null,
      until: '2024-06-30',
    });
  });

  test('of those who traded before the register began are seen from its first day', () => {
    const [late] = tradingLives([enterprise('lasts', '2025-01-01')], events, AS_OF);
    expect(late).toMatchObject({ began: '2024-03-10', seenFrom: '2025-01-01' });
  });
});

describe('cohorts', () => {
  const [first, second] = cohortsByYear(lives);

  test('are those who began in a year', () => {
    expect(first).toMatchObject({ year: 2024, started: 3, trading: 1, stopped: 1, grown: 1 });
    expect(second).toMatchObject({ year: 2025, started: 1, trading: 1, stopped: 0, grown: 0 });
  });

  test('of three, one stopped after six months: two thirds survive', () => {
    expect(first?.survival).toHaveLength(1);
    expect(first?.survival[0]?.survival).toBeCloseTo(2 / 3, 12);
    expect(first?.stoppedBy).toMatchObject([{ time: first?.survival[0]?.time, share: 1 / 3 }]);
    expect(first?.grownBy).toHaveLength(1);
    expect(first?.grownBy[0]?.share).toBeCloseTo(1 / 3, 12);
    expect(first === undefined ? null : survivalAt(first, 3)).toBeNull();
    expect(first === undefined ? null : survivalAt(first, 12)?.survival).toBeCloseTo(2 / 3, 12);
  });

  test('too small to draw say so', () => {
    expect(first?.drawnTo).toBeNull();
  });

  test('growing out of the register leaves fewer who can stop: incidence stays below 1 − survival', () => {
    const many = Array.from({ length: 12 }, (_, n) => enterprise(`e${n}`));
    const stories = many.flatMap(({ id }, n) =>
      n % 3 === 0
        ? history(id, ['2024-01-05', 'trading'], [`2024-0${2 + n / 3}-05`, 'grown'])
        : history(
            id,
            ['2024-01-05', 'trading'],
            [`2025-${String(n).padStart(2, '0')}-05`, 'stopped'],
          ),
    );
    const [cohort] = cohortsByYear(tradingLives(many, stories, AS_OF));
    const last = cohort?.stoppedBy.at(-1);
    expect(last?.share).toBeCloseTo(8 / 12, 12);
    expect(cohort?.survival.at(-1)?.survival).toBe(0);
    expect(cohort?.drawnTo).not.toBeNull();
  });
});

describe('stages', () => {
  test('now, since when and for how long', () => {
    expect(
      stagesNow(enterprises, events, AS_OF).find(({ enterpriseId }) => enterpriseId === 'waits'),
    ).toEqual({
      enterpriseId: 'waits',
      stage: 'enquiry',
      since: '2026-09-01',
      days: 60,
    });
  });

  test('last as long as the median of those who left them', () => {
    expect(stageDurations(events, AS_OF).find(({ stage }) => stage === 'enquiry')).toEqual({
      stage: 'enquiry',
      spells: 1,
      medianDays: 60,
    });
  });
});
