/** Growth the slow and obvious way: enterprise by enterprise, month by month. */
import type { SurvivalRecord } from '#lib/domain/growth/survival.ts';
import type { ReplacementQuestion } from '#lib/domain/growth/replacement.ts';
import type { PipelineQuestion } from '#lib/domain/growth/pipeline.ts';

/** Survival at an age by looking everybody up again at every age. */
export const naiveSurvivalAt = (records: readonly SurvivalRecord[], age: number): number => {
  const ages = [...new Set(records.filter(({ event }) => event).map(({ exit }) => exit))];
  return ages
    .filter((each) => each <= age)
    .reduce((share, each) => {
      const atRisk = records.filter(({ entry, exit }) => entry < each && exit >= each).length;
      const ends = records.filter(({ exit, event }) => event && exit === each).length;
      return share * (1 - ends / atRisk);
    }, 1);
};

/**
 * Enterprises that give full hours at the end of the horizon when so many start at the end of every month, each start
 * kept apart and thinned month by month.
 */
export const simulateReplacement = (
  question: ReplacementQuestion,
  startsPerMonth: number,
): number => {
  let today = question.start;
  let starts: { count: number; age: number }[] = [];
  for (let month = 1; month <= question.months; month += 1) {
    today -= today * question.attritionMonthly;
    starts = starts.map(({ count, age }) => ({
      count: count - count * question.attritionMonthly,
      age: age + 1,
    }));
    starts.push({ count: startsPerMonth, age: 0 });
  }
  const full = starts.filter(({ age }) => age >= question.rampMonths);
  return today + full.reduce((sum, { count }) => sum + count, 0);
};

/** Who entered and who dropped out of a pipeline in all, flow by flow. */
export const countFlows = (
  question: PipelineQuestion,
  history: readonly (readonly number[])[],
): { readonly entered: number; readonly left: number } => {
  const starts = [question.start ?? question.stages.map(() => 0), ...history.slice(0, -1)];
  return {
    entered:
      (question.start ?? []).reduce((sum, each) => sum + each, 0) +
      question.inflowPerMonth * question.months,
    left: starts
      .flatMap((stock) => stock.map((people, stage) => people * (question.dropout[stage] ?? 0)))
      .reduce((sum, each) => sum + each, 0),
  };
};
