/** Holding a service open under luck: how much each draw would need, so that a sum can be sized to last in most. */
import { withoutClosing } from './hold-open.ts';
import type { DrawPlan } from './drivers.ts';
import type { LuckMemory } from './luck.ts';
import type { ModelledService } from './modelled-service.ts';
import { simulate } from './monte-carlo.ts';

/** What every draw would need, sorted from the least; and what is topped up in each month on average. Pounds. */
export interface HeldOpenNeeds {
  readonly lumpSums: Float64Array;
  readonly levelMonthly: Float64Array;
  /** Mean top-up of every month. */
  readonly asNeeded: readonly number[];
}

/** Simulates a service that nothing closes, and keeps the worst of every draw. */
export const heldOpenNeeds = (
  service: ModelledService,
  plan: DrawPlan,
  memory: LuckMemory,
): HeldOpenNeeds => {
  const lumpSums = new Float64Array(plan.draws);
  const levelMonthly = new Float64Array(plan.draws);
  const asNeeded = Array.from({ length: service.months }, () => 0);
  simulate({ ...withoutClosing(service), ...plan }, memory, (draw, month, _people, reserves) => {
    const short = service.reserveFloor - reserves;
    const before = lumpSums[draw] as number;
    if (short > before) {
      // What is topped up in a month is what the worst has grown by.
      asNeeded[month - 1] = (asNeeded[month - 1] ?? 0) + (short - before) / plan.draws;
      lumpSums[draw] = short;
    }
    levelMonthly[draw] = Math.max(levelMonthly[draw] as number, short / month);
  });
  return { lumpSums: lumpSums.sort(), levelMonthly: levelMonthly.sort(), asNeeded };
};

/** The sum that is enough in this share of the draws. */
export const enoughFor = (share: number, sorted: Float64Array): number =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
