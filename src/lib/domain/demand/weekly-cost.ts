/** What a planned service costs a week, by the rule that the Department of Health and Social Care applies to returns. */
import { MONTHS_PER_YEAR, WEEKS_PER_YEAR } from '../kernel/calendar.ts';
import { MECHANISMS, type Mechanism } from './records.ts';

/** What a unit cost is paid for, as the Client Level Data return words it (release 2). */
export type CostFrequency =
  | 'session'
  | 'hourly'
  | 'daily'
  | 'weekly'
  | 'fortnightly'
  | 'four-weekly'
  | 'monthly'
  | 'quarterly'
  | 'annually'
  | 'one-off';

/** A cost as an event of the return states it. */
export interface StatedCost {
  /** Pence for one unit; null where blank. */
  readonly unitCostPence: number | null;
  readonly frequency: CostFrequency | null;
  /** Units planned in a week; some systems write them negative. Null where blank. */
  readonly plannedUnits: number | null;
}

/** Pence a week, a single amount, or why the event has no cost that could be counted. */
export type WeeklyCost =
  | { readonly kind: 'weekly'; readonly pence: number }
  | { readonly kind: 'once'; readonly pence: number }
  | { readonly kind: 'excluded'; readonly why: 'no-cost' | 'no-units' };

const QUARTERS_PER_YEAR = 4;
const WEEKS_IN_FOUR = 4;

/** Units in a week where the frequency fixes them; a month is a twelfth and a quarter a fourth of 52 weeks. */
const UNITS_PER_WEEK: Readonly<Partial<Record<CostFrequency, number>>> = {
  weekly: 1,
  fortnightly: 1 / 2,
  'four-weekly': 1 / WEEKS_IN_FOUR,
  monthly: MONTHS_PER_YEAR / WEEKS_PER_YEAR,
  quarterly: QUARTERS_PER_YEAR / WEEKS_PER_YEAR,
  annually: 1 / WEEKS_PER_YEAR,
};

/**
 * Weekly cost of a service event: unit cost times units a week. The frequency fixes the units where it can; otherwise
 * they are the planned units without their sign. A missing or zero cost, and a cost without units, is excluded and to
 * be counted, never taken as zero. A one-off cost stays the amount it is.
 *
 * @returns pence, rounded
 * @source DHSC, Client Level Data: derivation of weekly costs (published transformation scripts)
 */
export function weeklyCost({ unitCostPence, frequency, plannedUnits }: StatedCost): WeeklyCost {
  if (unitCostPence === null || unitCostPence === 0) return { kind: 'excluded', why: 'no-cost' };
  if (frequency === 'one-off') return { kind: 'once', pence: unitCostPence };
  const fixed = frequency === null ? undefined : UNITS_PER_WEEK[frequency];
  const units = fixed ?? (plannedUnits === null ? 0 : Math.abs(plannedUnits));
  if (units === 0) return { kind: 'excluded', why: 'no-units' };
  return { kind: 'weekly', pence: Math.round(unitCostPence * units) };
}

/**
 * The one mechanism that counts where the support of a person has several: a direct payment before a budget the
 * council manages, before support it commissions. Null for none.
 *
 * @source DHSC, Client Level Data: order of precedence of delivery mechanisms in table LTS001
 */
export const leadingMechanism = (mechanisms: readonly Mechanism[]): Mechanism | null =>
  MECHANISMS.find((mechanism) => mechanisms.includes(mechanism)) ?? null;
