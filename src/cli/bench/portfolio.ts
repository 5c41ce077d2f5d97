/** Bench of portfolios: closures of 200 services event by event, against one object a person and month. */
import { addTally } from '#lib/domain/kernel/long-run.ts';
import {
  beginPortfolio,
  type PortfolioQuestion,
  type PortfolioService,
} from '#lib/domain/viability/portfolio.ts';
import { chanceOf } from './ensemble-market.ts';
import { compare, digest, type BenchLine, type Figure } from './measure.ts';
import { plainPortfolio } from './plain-portfolio.ts';

const SERVICES = 200;
const PEOPLE = 50;
const MONTHS = 60;
const DRAWS = 1000;
const SEED = 5;
const QUARTERS = [0, 250, 500, 750] as const;
const REPEATS = 5;
const WARM_UPS = 2;
/** The plain way takes every tenth draw, and its time counts ten times. */
const PLAIN_SHARE = 10;
const TIMES_AS_FAST = 30;
/** Standard errors within which two honest samples of this many service-draws lie. */
const ERRORS = 4;

/** How people come and go, and what a service costs apart from them. */
interface Movement {
  readonly naturalExit: number;
  readonly choiceExit: number;
  readonly entriesPerMonth: number;
  readonly fixedMonthly: readonly [low: number, high: number];
}

/** People only leave, as in the figure that is to be reached: four in five services close. */
const LEAVING: Movement = {
  naturalExit: 0.0045,
  choiceExit: 0.006,
  entriesPerMonth: 0,
  fixedMonthly: [7200, 9400],
};
/** With newcomers there is twice as much luck to draw. */
const COMING_TOO: Movement = {
  naturalExit: 0.008,
  choiceExit: 0.012,
  entriesPerMonth: 0.3,
  fixedMonthly: [8000, 10_000],
};

const between = (low: number, high: number, chance: number): number => low + (high - low) * chance;

/** A service that loses people, and more of them the more have gone, and closes after three losses in a row. */
const serviceOf = (n: number, { fixedMonthly, ...stay }: Movement): PortfolioService => ({
  id: `service-${n}`,
  weeksPerMonth: 4.25,
  sessionsPerWeek: 5,
  hoursPerSession: 6,
  placesPerSession: 40,
  staffRatio: 5,
  minStaff: 2,
  paidHoursPerSession: 7,
  staffCostPerHour: 15.5,
  fixedMonthly: between(...fixedMonthly, chanceOf(n, 1)),
  variablePerAttendance: 5,
  chargeBasis: 'booked',
  upliftAnnual: 0.02,
  costInflationAnnual: 0.03,
  firstUpliftMonth: 6,
  blockSchedule: [{ fromMonth: 1, amount: 3000 }],
  reserves: between(30_000, 120_000, chanceOf(n, 2)),
  reserveFloor: 0,
  deficitMonthsRule: 3,
  noticeMonths: 0,
  subsidyMonthly: 0,
  groups: [2, 3].map((sessionsPerWeek) => ({
    people: PEOPLE / 2,
    sessionsPerWeek,
    attendance: 0.9,
    feePerSession: 52,
    peerEffect: 1.5,
    ...stay,
  })),
});

const questionOf = (movement: Movement): PortfolioQuestion => ({
  services: Array.from({ length: SERVICES }, (_, n) => serviceOf(n, movement)),
  months: MONTHS,
  seed: SEED,
  draws: DRAWS,
});

const work = (question: PortfolioQuestion, cuts: readonly number[]): Int32Array => {
  const whole = beginPortfolio(question);
  const sum = new Int32Array(whole.tallyLength);
  for (const [at, from] of cuts.entries()) {
    const tally = new Int32Array(whole.tallyLength);
    whole.work(from, cuts[at + 1] ?? DRAWS, tally);
    addTally(sum, tally);
  }
  return sum;
};

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

/** That the fast way says the same: as many close as in the twin, and cutting the work changes no number. */
const checks = (question: PortfolioQuestion, whole: Int32Array): readonly Figure[] => {
  const answer = beginPortfolio(question).finish(whole);
  const ours = sum(answer.services.map(({ byHorizon }) => byHorizon.estimate)) / SERVICES;
  const draws = DRAWS / PLAIN_SHARE;
  const plain = plainPortfolio({ ...question, draws });
  const theirs = sum(plain.map(({ closedInMonth }) => sum(closedInMonth))) / (SERVICES * draws);
  const variance = (ours * (1 - ours)) / SERVICES;
  const error = Math.sqrt(variance / draws + variance / DRAWS);
  const cut = work(question, QUARTERS);
  return [
    { label: 'share that closes', value: ours, unit: '' },
    {
      label: 'differs from the twin by standard errors',
      value: Math.abs(ours - theirs) / error,
      unit: '',
      atMost: ERRORS,
    },
    {
      label: 'numbers that differ when cut in four',
      value: cut.filter((count, at) => count !== whole[at]).length,
      unit: '',
      atMost: 0,
    },
  ];
};

const lineOf = (name: string, movement: Movement, atLeast?: number): Promise<BenchLine> => {
  const question = questionOf(movement);
  const whole = work(question, [0]);
  return compare({
    name,
    against: `one object a person, ${DRAWS / PLAIN_SHARE} draws, its time counted ${PLAIN_SHARE} times`,
    ours: () => work(question, [0]),
    twin: () => plainPortfolio({ ...question, draws: DRAWS / PLAIN_SHARE }),
    repeats: REPEATS,
    warmUps: WARM_UPS,
    scale: { twin: PLAIN_SHARE },
    ...(atLeast === undefined ? {} : { atLeast }),
    figures: checks(question, whole),
    inputs: digest(question),
    answer: digest(whole),
  });
};

/** 600 million attendee-months, with nobody coming and with newcomers. */
export const portfolioLines = async (): Promise<readonly BenchLine[]> => {
  const size = `${DRAWS.toLocaleString('en-GB')} draws × ${MONTHS} months × ${SERVICES} services × ${PEOPLE} attendees`;
  return [
    await lineOf(`closures, ${size}`, LEAVING, TIMES_AS_FAST),
    await lineOf('the same, with newcomers', COMING_TOO),
  ];
};

/** Our way alone, for its memory. */
export const workPortfolio = (): Promise<unknown> =>
  Promise.resolve(work(questionOf(LEAVING), [0]));
