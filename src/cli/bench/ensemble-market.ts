/** A large invented market for the benches: day services over a county, their people, and who could go where. */
import { luckWord, uniformOf } from '#lib/domain/kernel/philox.ts';
import type {
  KnockOnPerson,
  KnockOnQuestion,
  KnockOnService,
} from '#lib/domain/viability/knock-on-question.ts';

const NEEDS = ['learning-disability', 'memory', 'physical'] as const;
const GROUPS = ['council-managed', 'direct-payment'] as const;
const SIDE_KM = 60;
const MINUTES_PER_KM = 1.9;
const GETTING_IN = 3;
const DAYS = [1, 2, 3, 4, 5] as const;
const SEED = 11;

/** The `which`-th random number of the `of`-th thing, strictly inside (0, 1). */
export const chanceOf = (of: number, which: number): number =>
  uniformOf(luckWord(SEED, of, 0, which, 0));

const between = (low: number, high: number, chance: number): number => low + (high - low) * chance;

const idOf = (prefix: string, n: number): string => `${prefix}${String(n).padStart(4, '0')}`;

interface Spot {
  readonly x: number;
  readonly y: number;
}

const spotOf = (of: number): Spot => ({
  x: chanceOf(of, 0) * SIDE_KM,
  y: chanceOf(of, 1) * SIDE_KM,
});

const minutesBetween = (a: Spot, b: Spot): number =>
  GETTING_IN + Math.hypot(a.x - b.x, a.y - b.y) * MINUTES_PER_KM;

const serviceOf = (n: number, peopleEach: number): KnockOnService => {
  const at = (which: number): number => chanceOf(n, which);
  const fee = between(46, 62, at(2));
  const terms = {
    attendance: 0.9,
    naturalExit: between(0.008, 0.02, at(3)),
    choiceExit: between(0.004, 0.025, at(4)),
    peerEffect: 1,
  };
  const stay = { ...terms, feePerSession: fee };
  return {
    id: idOf('service-', n),
    needs: NEEDS.filter((_, k) => k === n % NEEDS.length || at(5 + k) < 0.5),
    placesByWeekday: [1, 1, 1, 1, 1, 0, 0].map((open) => open * Math.round(peopleEach * 0.8)),
    weeksPerMonth: 4.25,
    sessionsPerWeek: 5,
    hoursPerSession: 6,
    staffRatio: 5,
    minStaff: 2,
    paidHoursPerSession: 7,
    staffCostPerHour: 15.5,
    fixedMonthly: between(5, 6.2, at(9)) * 1000 * (peopleEach / 25),
    variablePerAttendance: 5,
    chargeBasis: 'booked',
    upliftAnnual: 0.02,
    costInflationAnnual: 0.035,
    firstUpliftMonth: 6,
    blockSchedule: [{ fromMonth: 1, amount: 1500 * (peopleEach / 25) }],
    reserves: between(6000, 45_000, at(10)),
    reserveFloor: 0,
    deficitMonthsRule: 9,
    noticeMonths: 2,
    subsidyMonthly: 0,
    groups: GROUPS.map((id) => ({ ...stay, id, entriesPerMonth: between(0, 0.35, at(11)) })),
    arrivals: stay,
  };
};

const personOf = (n: number, services: readonly KnockOnService[], spots: readonly Spot[]) => {
  const at = (which: number): number => chanceOf(100_000 + n, which);
  const own = n % services.length;
  const service = services[own] as KnockOnService;
  const centre = spots[own] as Spot;
  const home = { x: centre.x + between(-6, 6, at(0)), y: centre.y + between(-6, 6, at(1)) };
  const days = DAYS.filter((_, k) => at(2 + k) < 0.45);
  const person: KnockOnPerson = {
    id: idOf('person-', n),
    service: service.id,
    group: GROUPS[n % GROUPS.length] ?? GROUPS[0],
    need: service.needs[Math.floor(at(9) * service.needs.length)] ?? NEEDS[0],
    weekdays: days.length > 0 ? days : [DAYS[n % DAYS.length] ?? 1],
    budgetPerSession: between(50, 75, at(10)),
    maxMinutes: between(25, 60, at(11)),
    minutes: new Map(
      services.map(({ id }, s) => [id, minutesBetween(home, spots[s] as Spot)] as const),
    ),
    goesOn: 0.9,
  };
  return person;
};

/** The size of an ensemble. */
export interface EnsembleSize {
  readonly services: number;
  readonly people: number;
  readonly months: number;
  readonly draws: number;
}

/** A market of that size, the same every time. */
export const inventMarket = ({
  services,
  people,
  months,
  draws,
}: EnsembleSize): KnockOnQuestion => {
  const all = Array.from({ length: services }, (_, n) => serviceOf(n, people / services));
  const spots = all.map((_, n) => spotOf(n));
  return {
    services: all,
    people: Array.from({ length: people }, (_, n) => personOf(n, all, spots)),
    friendships: [],
    keepTogether: false,
    months,
    seed: SEED,
    draws,
  };
};
