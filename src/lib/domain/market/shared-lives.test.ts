import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ARRANGEMENT_KINDS,
  carerCapacities,
  vacanciesOf,
  type ArrangementKind,
  type SharedLivesArrangement,
  type SharedLivesCarer,
} from './shared-lives.ts';

const DAY = '2026-10-31';
const HOURS = { liveInPerWeek: 42, shortBreakPerWeek: 20, perDay: 6 };

const aCarer = (
  places: Partial<Record<ArrangementKind, number>>,
  { atOnce = null, filled = null }: { atOnce?: number | null; filled?: number | null } = {},
): SharedLivesCarer => ({
  id: 'c1',
  atOnce,
  by: {
    'live-in': { places: places['live-in'] ?? 0, filled },
    'short-break': { places: places['short-break'] ?? 0, filled },
    day: { places: places.day ?? 0, filled },
  },
});
const anArrangement = (
  kind: ArrangementKind,
  more: Partial<SharedLivesArrangement> = {},
): SharedLivesArrangement => ({
  carerId: 'c1',
  kind,
  from: '2024-01-01',
  to: null,
  minutesPerWeek: null,
  nightsPerWeek: null,
  ...more,
});
const free = (
  carer: SharedLivesCarer,
  own: readonly SharedLivesArrangement[],
  known = { hasArrangements: own.length > 0, dayMinutes: null as number | null },
) => vacanciesOf(carer, own, DAY, known).map((one) => [one.kind, one.free]);

describe('free places', () => {
  it('are counted by type: two at once, one who lives there, leaves one for either', () => {
    const carer = aCarer({ 'live-in': 2, 'short-break': 2 }, { atOnce: 2 });
    expect(free(carer, [anArrangement('live-in')])).toEqual([
      ['live-in', 1],
      ['short-break', 1],
    ]);
  });

  it('are not known where nothing says who is there, and are never taken as all free', () => {
    expect(free(aCarer({ 'live-in': 1 }), [])).toEqual([['live-in', null]]);
    expect(free(aCarer({ 'live-in': 1 }), [], { hasArrangements: true, dayMinutes: null })).toEqual(
      [['live-in', 1]],
    );
    expect(free(aCarer({ 'live-in': 2 }, { filled: 1 }), [])).toEqual([['live-in', 1]]);
  });

  it('come back when an arrangement has ended, and are taken again from the day another begins', () => {
    const carer = aCarer({ 'live-in': 1 });
    expect(free(carer, [anArrangement('live-in', { to: '2026-10-30' })])).toEqual([['live-in', 1]]);
    expect(free(carer, [anArrangement('live-in', { to: DAY })])).toEqual([['live-in', 0]]);
    expect(free(carer, [anArrangement('live-in', { from: '2026-11-01' })])).toEqual([
      ['live-in', 1],
    ]);
  });

  it('count nights of short breaks and hours of days as parts of a place', () => {
    const breaks = [0.5, 3].map((nightsPerWeek) => anArrangement('short-break', { nightsPerWeek }));
    expect(free(aCarer({ 'short-break': 1 }), breaks)).toEqual([['short-break', 0.5]]);
    const days = [anArrangement('day', { minutesPerWeek: 360 })];
    expect(free(aCarer({ day: 2 }), days, { hasArrangements: true, dayMinutes: 720 })).toEqual([
      ['day', 1.5],
    ]);
    // Without hours each takes a whole place.
    expect(free(aCarer({ day: 2 }), [anArrangement('day')])).toEqual([['day', 1]]);
  });

  it('are never below zero and never above the places, whatever is on record', () => {
    fc.assert(
      fc.property(
        fc.record({ 'live-in': fc.nat(3), 'short-break': fc.nat(3), day: fc.nat(3) }),
        fc.option(fc.nat(4)),
        fc.array(
          fc.record({
            kind: fc.constantFrom(...ARRANGEMENT_KINDS),
            nightsPerWeek: fc.option(fc.integer({ min: 0, max: 7 })),
            minutesPerWeek: fc.option(fc.nat(3_000)),
          }),
          { maxLength: 6 },
        ),
        (places, atOnce, own) => {
          const all = vacanciesOf(
            aCarer(places, { atOnce }),
            own.map(({ kind, ...more }) => anArrangement(kind, more)),
            DAY,
            { hasArrangements: true, dayMinutes: 720 },
          );
          for (const one of all) {
            expect(one.free).toBeGreaterThanOrEqual(0);
            expect(one.free).toBeLessThanOrEqual(one.places);
          }
        },
      ),
    );
  });
});

describe('hours of carers', () => {
  const service = {
    id: 'c1',
    needs: ['learning-disability', 'memory'] as const,
    placesByWeekday: [0, 2, 0, 2, 0, 0, 0],
  };

  it('are places times the hours of a place, split over needs so that none counts twice', () => {
    const carer = aCarer({ 'live-in': 1, day: 2 }, { filled: 1 });
    expect(carerCapacities([[carer, service]], [], DAY, HOURS)).toEqual([
      ...(['learning-disability', 'memory'] as const).map((need) => ({
        serviceId: 'c1',
        support: 'home-support',
        need,
        minutesPerWeek: 1_260,
        spareMinutesPerWeek: 0,
      })),
      ...(['learning-disability', 'memory'] as const).map((need) => ({
        serviceId: 'c1',
        support: 'day-support',
        need,
        minutesPerWeek: 720,
        spareMinutesPerWeek: 360,
      })),
    ]);
  });

  it('are not known, and not zero, where days or who is there are not on record', () => {
    const noDays = { ...service, placesByWeekday: null };
    expect(carerCapacities([[aCarer({ day: 2 }, { filled: 1 }), noDays]], [], DAY, HOURS)).toEqual(
      [],
    );
    expect(carerCapacities([[aCarer({ 'live-in': 2 }), service]], [], DAY, HOURS)).toEqual([]);
  });
});
