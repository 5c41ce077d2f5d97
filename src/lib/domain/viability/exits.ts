/**
 * Why people left: by choice, through the council's acts, by the rule that a direct payment cannot buy the council's own
 * service, or naturally. What nobody recorded stays undetermined and is never forced into either side.
 */
import { daysBetween } from '../kernel/calendar.ts';
import type { Operator } from '../market/records.ts';
import { TRIGGER_DAYS } from '../parameters/viability.ts';
import { canDirectPaymentBuy } from './direct-payment-rule.ts';
import type { AttendanceSpell, ExitReason, ExitRecord } from './records.ts';

/** Causes of an exit, in the order in which a waterfall shows them. */
export const EXIT_CAUSES = ['choice', 'council-led', 'rule', 'natural', 'undetermined'] as const;

export type ExitCause = (typeof EXIT_CAUSES)[number];

/** A number for each cause. */
export type ByCause = Readonly<Record<ExitCause, number>>;

const NATURAL_REASONS: readonly (ExitReason | null)[] = [
  'moved-away',
  'moved-to-care-home',
  'health',
  'died',
];
const CHOSEN_REASONS: readonly (ExitReason | null)[] = [
  'chose-other-support',
  'moved-to-direct-payment',
];

const hasRecentTrigger = (exit: ExitRecord, left: string, triggerDays: number): boolean => {
  if (exit.trigger === null) return false;
  const days = daysBetween(exit.trigger.date, left);
  return days >= 0 && days <= triggerDays;
};

/**
 * The cause of an exit. A natural reason wins over any trigger; an act of the council within `triggerDays` before
 * leaving wins over a choice.
 * @param left the day of leaving
 */
export const classifyExit = (
  exit: ExitRecord | null,
  left: string,
  operator: Operator,
  triggerDays = TRIGGER_DAYS.value,
): ExitCause => {
  if (exit === null) return 'undetermined';
  const { reason, initiator } = exit;
  if (NATURAL_REASONS.includes(reason) || initiator === 'natural') return 'natural';
  if (reason === 'moved-to-direct-payment' && !canDirectPaymentBuy(operator)) return 'rule';
  if (initiator === 'council' || hasRecentTrigger(exit, left, triggerDays)) return 'council-led';
  if (initiator === 'person') return 'choice';
  return initiator === null && CHOSEN_REASONS.includes(reason) ? 'choice' : 'undetermined';
};

/** How many of the spells ended by each cause. */
export const countExits = (
  ended: readonly AttendanceSpell[],
  operator: Operator,
  triggerDays = TRIGGER_DAYS.value,
): ByCause => {
  const counts: Record<ExitCause, number> = {
    choice: 0,
    'council-led': 0,
    rule: 0,
    natural: 0,
    undetermined: 0,
  };
  for (const { exit, to } of ended) {
    if (to !== null) counts[classifyExit(exit, to, operator, triggerDays)] += 1;
  }
  return counts;
};

/** Exits that could have been avoided, and the share of them that were a choice. */
export interface ChoiceShare {
  readonly avoidable: number;
  readonly choice: number;
  readonly undetermined: number;
  /** Choice over avoidable, undetermined included below the line; null when nobody left avoidably. */
  readonly share: number | null;
}

/** How far exits were people's own choice: deaths and the like are set aside, blanks stay visible. */
export const choiceShare = (exits: ByCause): ChoiceShare => {
  const avoidable = exits.choice + exits['council-led'] + exits.rule + exits.undetermined;
  return {
    avoidable,
    choice: exits.choice,
    undetermined: exits.undetermined,
    share: avoidable === 0 ? null : exits.choice / avoidable,
  };
};
