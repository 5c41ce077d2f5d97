/** Random questions for the model's property tests, from a fixed seed so that a failure comes back. */
import fc from 'fast-check';
import type { Destination, Origin } from '#lib/domain/access/reach.ts';
import type { ModelledService, PeopleGroup } from '#lib/domain/viability/modelled-service.ts';

/** Settings of every property test. */
export const RUNS = { seed: 20_260_401, numRuns: 200 } as const;

const STEPS = 1_000_000;

/**
 * Numbers spread evenly over a span, its ends among them. Doubles as they come are spread evenly over exponents: nearly
 * all are next to zero, and a property of fees or hours would be tried with none.
 */
export const between = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: STEPS }).map((step) => min + ((max - min) * step) / STEPS);

/** Less than this is no amount of hours that anybody could mean, and its inverse is endless. */
const LEAST_HOURS = 1e-6;

const groupOf = (sessionsOffered: number): fc.Arbitrary<PeopleGroup> =>
  fc.record({
    people: fc.integer({ min: 0, max: 15 }),
    sessionsPerWeek: fc.integer({ min: 1, max: sessionsOffered }),
    attendance: between(0, 1),
    feePerSession: between(0, 90),
    naturalExit: fc.oneof(fc.constant(0), between(0, 0.2)),
    choiceExit: fc.oneof(fc.constant(0), between(0, 0.2), between(0, 1)),
    peerEffect: between(0, 4),
    entriesPerMonth: fc.oneof(fc.constant(0), between(0, 1)),
  });

/** A service with whole people, of any health. */
export const anyService: fc.Arbitrary<ModelledService> = fc
  .integer({ min: 1, max: 7 })
  .chain((sessionsPerWeek) =>
    fc
      .record({
        weeksPerMonth: between(1, 5),
        placesPerSession: fc.integer({ min: 1, max: 30 }),
        hoursPerSession: between(1, 8),
        staffRatio: between(1, 8),
        minStaff: fc.integer({ min: 0, max: 3 }),
        paidHoursPerSession: between(0, 9),
        staffCostPerHour: between(0, 25),
        fixedMonthly: between(0, 9000),
        variablePerAttendance: between(0, 12),
        chargeBasis: fc.constantFrom('booked' as const, 'attended' as const),
        upliftAnnual: between(-0.1, 0.1),
        costInflationAnnual: between(-0.1, 0.1),
        firstUpliftMonth: fc.integer({ min: 1, max: 13 }),
        blockAmounts: fc.array(between(0, 8000), { maxLength: 3 }),
        reserves: between(-500, 20_000),
        reserveFloor: fc.constant(0),
        deficitMonthsRule: fc.integer({ min: 0, max: 4 }),
        noticeMonths: fc.integer({ min: 0, max: 3 }),
        subsidyMonthly: fc.oneof(fc.constant(0), between(0, 1000)),
        months: fc.integer({ min: 1, max: 18 }),
        groups: fc.array(groupOf(sessionsPerWeek), { minLength: 1, maxLength: 3 }),
      })
      .map(({ blockAmounts, ...service }) => ({
        ...service,
        sessionsPerWeek,
        blockSchedule: blockAmounts.map((amount, k) => ({ fromMonth: 1 + 4 * k, amount })),
      })),
  );

/** Demand, supply and minutes of a small market. */
export const anyPairs = fc
  .record({ areas: fc.integer({ min: 1, max: 7 }), services: fc.integer({ min: 1, max: 6 }) })
  .chain(({ areas, services }) =>
    fc.record({
      demand: fc.array(fc.oneof(fc.constant(0), between(LEAST_HOURS, 400)), {
        minLength: areas,
        maxLength: areas,
      }),
      supply: fc.array(fc.oneof(fc.constant(0), between(LEAST_HOURS, 400)), {
        minLength: services,
        maxLength: services,
      }),
      minutes: fc.array(
        fc.array(fc.oneof(fc.constant(null), between(0, 60)), {
          minLength: services,
          maxLength: services,
        }),
        { minLength: areas, maxLength: areas },
      ),
    }),
  );

const metres = fc.integer({ min: 0, max: 60_000 });

/** Where people start, with what they need. */
export const anyAreas: fc.Arbitrary<readonly (Origin & { readonly demand: number })[]> = fc.array(
  fc.record({
    easting: metres,
    northing: metres,
    rurality: fc.constantFrom(
      'conurbation' as const,
      'town' as const,
      'fringe' as const,
      'dispersed' as const,
    ),
    demand: fc.oneof(fc.constant(0), between(LEAST_HOURS, 300)),
  }),
  { minLength: 1, maxLength: 25 },
);

/** Where support comes from, with what it can give and who owns it. */
export const anyServices: fc.Arbitrary<
  readonly (Destination & { readonly supply: number; readonly owner: number })[]
> = fc.array(
  fc.record({
    easting: metres,
    northing: metres,
    reachMinutes: fc.oneof(fc.constant(null), between(5, 40)),
    supply: fc.oneof(fc.constant(0), between(LEAST_HOURS, 300)),
    owner: fc.integer({ min: 0, max: 4 }),
  }),
  { maxLength: 20 },
);
