/** Random small ensembles for property tests: a few services, their people, friends, and who could go where. */
import fc from 'fast-check';
import type {
  KnockOnPerson,
  KnockOnQuestion,
  KnockOnService,
  StayTerms,
} from '#lib/domain/viability/knock-on-question.ts';

const STEPS = 997;

/** Evenly spread: doubles drawn as such are nearly always next to nothing, and then nothing ever happens. */
const between = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: STEPS }).map((step) => min + ((max - min) * step) / STEPS);

const NEEDS = ['learning-disability', 'memory'] as const;

const stay: fc.Arbitrary<StayTerms> = fc.record({
  attendance: between(0.5, 1),
  feePerSession: between(20, 80),
  naturalExit: fc.oneof(fc.constant(0), between(0, 0.08)),
  choiceExit: fc.oneof(fc.constant(0), between(0, 0.1), between(0, 0.1), between(0, 1)),
  peerEffect: between(0, 4),
});

const weekdays = fc
  .uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 })
  .map((days) => days as readonly number[]);

type LooseService = Omit<KnockOnService, 'id'>;

const service: fc.Arbitrary<LooseService> = fc
  .record({
    weeksPerMonth: between(2, 5),
    sessionsPerWeek: fc.constant(5),
    hoursPerSession: fc.constant(6),
    staffRatio: between(2, 6),
    minStaff: fc.integer({ min: 0, max: 1 }),
    paidHoursPerSession: between(0, 5),
    staffCostPerHour: between(0, 12),
    fixedMonthly: between(200, 2600),
    variablePerAttendance: between(0, 8),
    chargeBasis: fc.constantFrom('booked' as const, 'attended' as const),
    upliftAnnual: between(-0.1, 0.1),
    costInflationAnnual: between(-0.1, 0.1),
    firstUpliftMonth: fc.integer({ min: 1, max: 13 }),
    blockAmounts: fc.array(between(0, 3000), { maxLength: 2 }),
    reserves: between(-50, 7000),
    reserveFloor: fc.constant(0),
    deficitMonthsRule: fc.oneof(fc.constant(0), fc.integer({ min: 2, max: 4 })),
    noticeMonths: fc.integer({ min: 0, max: 2 }),
    decommissionMonth: fc.oneof(
      fc.constant(undefined),
      fc.constant(undefined),
      fc.integer({ min: 1, max: 9 }),
    ),
    subsidyMonthly: fc.oneof(fc.constant(0), between(0, 400)),
    needs: fc.oneof(fc.constant([...NEEDS]), fc.subarray([...NEEDS], { minLength: 1 })),
    placesByWeekday: fc.array(
      fc.oneof(
        { arbitrary: fc.integer({ min: 3, max: 11 }), weight: 6 },
        { arbitrary: fc.nat({ max: 2 }), weight: 1 },
      ),
      { minLength: 7, maxLength: 7 },
    ),
    groups: fc.uniqueArray(
      fc.tuple(fc.constantFrom('b', 'B', 'a'), stay, fc.oneof(fc.constant(0), between(0, 2.4))),
      { minLength: 1, maxLength: 2, selector: ([id]) => id },
    ),
    arrivals: stay,
  })
  .map(({ blockAmounts, groups, decommissionMonth, ...rest }) => ({
    ...rest,
    ...(decommissionMonth === undefined ? {} : { decommissionMonth }),
    blockSchedule: blockAmounts.map((amount, k) => ({ fromMonth: 1 + 3 * k, amount })),
    groups: groups.map(([id, terms, entriesPerMonth]) => ({ ...terms, id, entriesPerMonth })),
  }));

interface LoosePerson {
  readonly own: number;
  readonly group: number;
  readonly need: string;
  readonly weekdays: readonly number[];
  readonly budgetPerSession: number | undefined;
  readonly budgetPerWeek: number | undefined;
  readonly maxMinutes: number;
  readonly minutes: readonly (number | null)[];
  readonly goesOn: number;
}

const person = (services: number): fc.Arbitrary<LoosePerson> =>
  fc.record({
    own: fc.nat({ max: services - 1 }),
    group: fc.nat({ max: 1 }),
    need: fc.constantFrom(...NEEDS),
    weekdays,
    budgetPerSession: fc.oneof(fc.constant(undefined), fc.constant(undefined), between(20, 90)),
    budgetPerWeek: fc.oneof(fc.constant(undefined), fc.constant(undefined), between(20, 300)),
    maxMinutes: fc.integer({ min: 20, max: 60 }),
    // Whole minutes, so that services tie for the nearest.
    minutes: fc.array(
      fc.oneof(
        { arbitrary: fc.constant(null), weight: 1 },
        { arbitrary: fc.integer({ min: 1, max: 50 }), weight: 9 },
      ),
      {
        minLength: services,
        maxLength: services,
      },
    ),
    goesOn: fc.oneof(fc.constant(1), fc.constant(1), between(0, 1)),
  });

/** Ids whose order by code point is not that of the list. */
const serviceId = (s: number): string => ['10', '9', 'Z', 'a', 'é'][s] ?? `x${s}`;
const personId = (p: number): string => `${'zyxw'[p % 4] ?? ''}${p * 7}`;

const put = (services: readonly LooseService[], people: readonly LoosePerson[]) => {
  const named = services.map((one, s) => ({ ...one, id: serviceId(s) }));
  const persons = people.map((one, p): KnockOnPerson => {
    const own = named[one.own] as KnockOnService;
    const { budgetPerSession, budgetPerWeek } = one;
    return {
      id: personId(p),
      service: own.id,
      group: own.groups[one.group % own.groups.length]?.id ?? '',
      need: one.need,
      weekdays: one.weekdays,
      ...(budgetPerSession === undefined ? {} : { budgetPerSession }),
      ...(budgetPerWeek === undefined ? {} : { budgetPerWeek }),
      maxMinutes: one.maxMinutes,
      minutes: new Map(named.map(({ id }, s) => [id, one.minutes[s] ?? null] as const)),
      goesOn: one.goesOn,
    };
  });
  // Where nobody attends, nobody shows what newcomers are like.
  const attended = new Set(persons.map(({ service: id }) => id));
  return {
    people: persons,
    services: named.map((one) => ({
      ...one,
      groups: one.groups.map((group) => ({
        ...group,
        entriesPerMonth: attended.has(one.id) ? group.entriesPerMonth : 0,
      })),
    })),
  };
};

/** An ensemble of two to five services and up to thirty people. */
export const anyEnsemble: fc.Arbitrary<KnockOnQuestion> = fc
  .array(service, { minLength: 2, maxLength: 5, size: 'max' })
  .chain((services) =>
    fc.record({
      services: fc.constant(services),
      people: fc.array(person(services.length), { maxLength: 30, size: 'max' }),
      friends: fc.array(fc.tuple(fc.nat({ max: 29 }), fc.nat({ max: 29 })), {
        maxLength: 20,
        size: 'max',
      }),
      keepTogether: fc.boolean(),
      months: fc.integer({ min: 6, max: 16 }),
      seed: fc.integer({ min: 0, max: 1_000_000 }),
    }),
  )
  .map(({ services, people, friends, keepTogether, months, seed }) => ({
    ...put(services, people),
    friendships: friends
      .filter(([a, b]) => a !== b && a < people.length && b < people.length)
      .map(([a, b]) => [personId(a), personId(b)]),
    keepTogether,
    months,
    seed,
    draws: 3,
  }));
