/** A person's mixed week: hours alone and hours with friends, priced and set beside the personal budget. */
import { DUST, total } from '../kernel/exactness.ts';
import type { TimetableCost, TimetableQuestion } from './timetable.ts';

/** £ and hours a week. */
export interface MixedWeek {
  readonly id: string;
  readonly hoursAlone: number;
  readonly hoursShared: number;
  /** Shared hours over all hours; null in a week without any. */
  readonly sharedShare: number | null;
  /** Own hours at the one-to-one rate, an equal part of each shared activity, and of the pool's overhead. */
  readonly cost: number;
  /** What the same hours would cost one to one. */
  readonly costAlone: number;
  readonly budget: number;
  readonly isWithinBudget: boolean;
  /** Left of the budget; below 0 it is overspent. */
  readonly left: number;
}

/**
 * The week of everybody in a timetable.
 * @param costs what the timetable costs, from `priceTimetable`
 * @param budgetOf £ a week by person
 */
export const weeksOf = (
  question: TimetableQuestion,
  costs: TimetableCost,
  budgetOf: ReadonlyMap<string, number>,
): readonly MixedWeek[] =>
  question.people.map(({ id, individualHours }) => {
    const joined = question.activities.filter(({ attendees }) => attendees.includes(id));
    const names = new Set(joined.map((activity) => activity.id));
    const shares = costs.activities.filter((activity) => names.has(activity.id));
    const hoursShared = total(joined.map(({ hours, sessionsPerWeek }) => hours * sessionsPerWeek));
    const hours = individualHours + hoursShared;
    const cost =
      individualHours * question.rate +
      total(shares.map(({ costPerPerson }) => costPerPerson)) +
      question.overhead / question.people.length;
    const budget = budgetOf.get(id) ?? 0;
    return {
      id,
      hoursAlone: individualHours,
      hoursShared,
      sharedShare: hours > 0 ? hoursShared / hours : null,
      cost,
      costAlone: costs.alone[id] ?? 0,
      budget,
      isWithinBudget: cost <= budget + DUST,
      left: budget - cost,
    };
  });
