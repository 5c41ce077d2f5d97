import { describe, expect, it } from 'vitest';
import { countHandedBack, countWaiting, type BrokerageRequest } from './brokerage.ts';

const aRequest = (more: Partial<BrokerageRequest> = {}): BrokerageRequest => ({
  need: 'memory',
  minutesPerWeek: 600,
  requested: '2026-10-01',
  started: null,
  refusedWhy: null,
  ...more,
});

describe('countWaiting', () => {
  it('counts what was asked for and has not begun', () =>
    expect(
      countWaiting(
        [
          aRequest(),
          aRequest({ requested: '2026-08-15', minutesPerWeek: 60, refusedWhy: 'no-capacity' }),
          aRequest({ started: '2026-10-20' }),
          aRequest({ started: '2026-11-05' }),
          aRequest({ refusedWhy: 'withdrawn' }),
          aRequest({ requested: '2026-11-02' }),
        ],
        '2026-10-31',
        28,
      ),
    ).toEqual({ people: 3, minutesPerWeek: 1_260, long: 3, since: '2026-08-15' }));

  it('a wait of exactly the days is not yet long', () => {
    const on = (day: string) => countWaiting([aRequest()], day, 28).long;
    expect([on('2026-10-29'), on('2026-10-30')]).toEqual([0, 1]);
  });

  it('nobody waits where nothing is asked for', () =>
    expect(countWaiting([], '2026-10-31', 28)).toEqual({
      people: 0,
      minutesPerWeek: 0,
      long: 0,
      since: null,
    }));
});

it('a package whose people are not counted is of at least one', () =>
  expect(
    countHandedBack([
      { date: '2026-10-01', reason: 'price', people: 34 },
      { date: '2026-10-02', reason: null, people: null },
    ]),
  ).toEqual({ packages: 2, people: 35 }));
