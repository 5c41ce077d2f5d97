/**
 * The smallest single lever that brings the chance of closing within 24 months under a bar, each alone, by bisection with
 * everybody's luck unchanged; and what each costs.
 */
import { MONTHS_PER_YEAR } from '../kernel/calendar.ts';
import type { UsualTerms } from './driver-switches.ts';
import type { ServiceRuns } from './drivers.ts';
import { bisect, LEVERS, MOST_ENTRIES, raiseBlock, type Lever } from './levers.ts';
import type { ModelledService } from './modelled-service.ts';
import { blockIncomeAt, monthMoney, priceLevel } from './money.ts';
import type { MonteCarloAnswer } from './monte-carlo.ts';
import { withNewcomers } from './what-if.ts';

/** Levers in the order in which equals are listed. */
export const SAFE_LEVERS = ['referrals', 'fixed-cost', 'fee', 'block', 'choice-exits'] as const;

export type SafeLever = (typeof SAFE_LEVERS)[number];

const SOON = 2 * MONTHS_PER_YEAR;

/** Chance of having closed by month 24, or by the horizon where that comes first. */
export const chanceIn24 = ({ probabilityByMonth }: MonteCarloAnswer): number =>
  probabilityByMonth[Math.min(SOON, probabilityByMonth.length) - 1] ?? 0;

const sumOver = (
  { groups }: ModelledService,
  value: (group: ModelledService['groups'][number], g: number) => number,
): number => groups.reduce((sum, group, g) => sum + value(group, g), 0);

const entriesOf = (service: ModelledService): number =>
  sumOver(service, (group) => group.entriesPerMonth);

/** What a service costs in its first month, £: block income for all of it is as far as block income can go. */
const firstCost = (service: ModelledService): number => {
  const people = service.groups.map((group) => group.people);
  const level = priceLevel(service, 1, blockIncomeAt(service.blockSchedule, 1));
  return monthMoney(service, service.groups, people, level).cost;
};

/** The levers, with the farthest that each could reasonably go. */
export const safeLevers = (usual: UsualTerms): Readonly<Record<SafeLever, Lever>> => ({
  // Everybody anew within a year, beside those who usually come.
  referrals: {
    limit: (service) =>
      Math.min(
        MOST_ENTRIES,
        usual.entriesPerMonth.reduce((sum, entries) => sum + entries, 0) +
          sumOver(service, (group) => group.people) / MONTHS_PER_YEAR,
      ),
    move: (service, by) => withNewcomers(service, usual, entriesOf(service) + by),
  },
  'fixed-cost': LEVERS.fixedReduction,
  // Twice the dearest fee of today.
  fee: {
    limit: ({ groups }) => Math.max(...groups.map((group) => group.feePerSession)),
    move: LEVERS.feeRise.move,
  },
  block: {
    limit: firstCost,
    move: (service, by) => ({ ...service, blockSchedule: raiseBlock(service.blockSchedule, by) }),
  },
  'choice-exits': LEVERS.choiceExitCut,
});

/** Finer than a penny of a fee and a pound of a month's block. */
const HALVINGS = 12;

/**
 * How far a lever must go; 0 where the chance is under the bar already, null where even its limit is not enough. With
 * staff steps more is not always better: the answer is what this bisection finds.
 * @param bar the chance of closing within 24 months that must not be exceeded
 */
export const findSafeLever = (
  { limit, move }: Lever,
  service: ModelledService,
  bar: number,
  run: ServiceRuns,
): number | null => {
  const isSafe = (by: number): boolean =>
    chanceIn24(run(by === 0 ? service : move(service, by))) <= bar;
  return isSafe(0) ? 0 : bisect(limit(service), HALVINGS, isSafe);
};
