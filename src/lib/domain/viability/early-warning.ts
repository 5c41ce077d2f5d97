/**
 * Early warnings: signs in the books that a service may be moving towards the edge, each from a rule that is shown and can
 * be tuned. A warning is a reason to ask and no chance of anything.
 */
import { monthNumber, monthOf, type IsoMonth } from '../kernel/calendar.ts';
import { DUST } from '../kernel/exactness.ts';
import type { Parameter } from '../parameters/parameter.ts';
import {
  WARN_CUT_MONTHS,
  WARN_DROUGHT,
  WARN_FALL,
  WARN_FALL_MONTHS,
  WARN_FUNDER,
  WARN_LATE,
  WARN_STEP,
} from '../parameters/early-warning.ts';
import { valueIn, type ParameterSet } from '../parameters/set.ts';
import type { BreakEven } from './break-even.ts';
import type { ServiceEstimate } from './estimate.ts';
import type { AttendanceSpell, ServiceMonth, TriggerKind } from './records.ts';

export const WARNINGS = [
  'referral-drought',
  'attendance-fall',
  'one-funder',
  'ledger-late',
  'staff-step',
  'offer-cut',
] as const;
export type WarningKind = (typeof WARNINGS)[number];

/** A warning: the figure that met the rule, and the rule's own parameters. */
export interface Warning {
  readonly kind: WarningKind;
  /**
   * People missing (drought), share fallen (attendance), share of income (one funder), months late (ledger), people to
   * the nearest number that makes a loss (staff step), months since (offer cut).
   */
  readonly figure: number;
  /** Which cut, for `offer-cut`; from what, for `one-funder`. */
  readonly detail: TriggerKind | 'block' | 'fees' | null;
  readonly rule: readonly Parameter[];
}

/** What the rules look at. Money in pence. */
export interface WarningBooks {
  readonly estimate: ServiceEstimate;
  readonly breakEven: BreakEven;
  /** Oldest month first. */
  readonly ledger: readonly ServiceMonth[];
  readonly spells: readonly AttendanceSpell[];
  /** Last month that the council's records cover. */
  readonly asOf: IsoMonth;
  /** The month it is asked in, where that is later: all records of a council may be late together. */
  readonly now?: IsoMonth;
}

/** Acts that take away part of what a service offers. */
const CUTS: readonly TriggerKind[] = ['hours-cut', 'transport-cut', 'access-restriction'];

/** Months of income that count as "now". */
const INCOME_MONTHS = 6;

type Rule = (books: WarningBooks, set: ParameterSet) => Omit<Warning, 'kind'> | null;

const drought: Rule = ({ estimate }, set) => {
  const missing = estimate.drought?.missing ?? 0;
  return missing >= valueIn(set, WARN_DROUGHT)
    ? { figure: missing, detail: null, rule: [WARN_DROUGHT] }
    : null;
};

const attendanceFall: Rule = ({ estimate }, set) => {
  const months = valueIn(set, WARN_FALL_MONTHS);
  const now = estimate.waterfall.at(-1)?.end ?? 0;
  const before = estimate.waterfall.at(-months)?.start ?? 0;
  const fall = before > 0 ? 1 - now / before : 0;
  return fall >= valueIn(set, WARN_FALL) - DUST
    ? { figure: fall, detail: null, rule: [WARN_FALL, WARN_FALL_MONTHS] }
    : null;
};

const oneFunder: Rule = ({ ledger }, set) => {
  const months = ledger.slice(-INCOME_MONTHS);
  const block = months.reduce((sum, { blockPence }) => sum + blockPence, 0);
  const all = months.reduce((sum, { feePence }) => sum + feePence, block);
  const share = all > 0 ? block / all : 0;
  return share >= valueIn(set, WARN_FUNDER) - DUST
    ? { figure: share, detail: 'block', rule: [WARN_FUNDER] }
    : null;
};

const ledgerLate: Rule = ({ estimate, asOf, now }, set) => {
  const late = monthNumber(now ?? asOf) - monthNumber(estimate.lastMonth);
  return late >= valueIn(set, WARN_LATE) ? { figure: late, detail: null, rule: [WARN_LATE] } : null;
};

/** Numbers of people that make a loss although fewer would not: the pockets behind a step of staff. */
const staffStep: Rule = ({ breakEven }, set) => {
  const now = breakEven.current?.people;
  if (now === undefined) return null;
  const nearest = breakEven.lossPockets.reduce(
    (least, people) => Math.min(least, Math.abs(people - now)),
    Infinity,
  );
  return nearest <= valueIn(set, WARN_STEP)
    ? { figure: nearest, detail: null, rule: [WARN_STEP] }
    : null;
};

const offerCut: Rule = ({ spells, asOf }, set) => {
  const cuts = spells.flatMap(({ exit }) => {
    if (!exit?.trigger || !CUTS.includes(exit.trigger.kind)) return [];
    const { kind, date } = exit.trigger;
    return [{ kind, ago: monthNumber(asOf) - monthNumber(monthOf(date)) }];
  });
  const [latest] = cuts.filter(({ ago }) => ago >= 0).toSorted((a, b) => a.ago - b.ago);
  return latest !== undefined && latest.ago < valueIn(set, WARN_CUT_MONTHS)
    ? { figure: latest.ago, detail: latest.kind, rule: [WARN_CUT_MONTHS] }
    : null;
};

const RULES: Readonly<Record<WarningKind, Rule>> = {
  'referral-drought': drought,
  'attendance-fall': attendanceFall,
  'one-funder': oneFunder,
  'ledger-late': ledgerLate,
  'staff-step': staffStep,
  'offer-cut': offerCut,
};

/** Every warning that the books of a service give, in the order of {@link WARNINGS}. */
export const warningsOf = (books: WarningBooks, set: ParameterSet): readonly Warning[] =>
  WARNINGS.flatMap((kind) => {
    const warning = RULES[kind](books, set);
    return warning === null ? [] : [{ kind, ...warning }];
  });
