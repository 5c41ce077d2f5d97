/** How many of each start last to the next age: the chain ladder, which never mixes cohorts of different ages. */
import type { Method } from '../kernel/method.ts';
import {
  checked,
  firstFault,
  id,
  listOf,
  numberOf,
  objectOf,
  refusal,
  repeatedId,
  type Reader,
  type Refusal,
} from '../kernel/reader.ts';
import { ratioOfSums } from '../kernel/shares.ts';

/** Enterprises that started together, counted at ages 0, 1, 2 … as far as they have come. */
interface CountedCohort {
  readonly id: string;
  readonly counts: readonly number[];
}

export interface RetentionQuestion {
  readonly cohorts: readonly CountedCohort[];
}

export interface Retention {
  /** Share of those at the age before, for ages 1, 2 …; null when nobody was left to lose. */
  readonly stepRetention: readonly (number | null)[];
  /** Share of those who started, from age 0; null from the first null step on. */
  readonly cumulative: readonly (number | null)[];
  /** All last counts over all first counts: mixes ages, shown only to warn. */
  readonly naive: number;
}

const stepTo = (age: number, cohorts: readonly CountedCohort[]): number | null => {
  const seen = cohorts.filter(({ counts }) => counts.length > age);
  return ratioOfSums(
    seen.map(({ counts }) => counts[age] ?? 0),
    seen.map(({ counts }) => counts[age - 1] ?? 0),
  );
};

/** Works out the step to every age over the cohorts seen at both ages, and the product of the steps. */
export const estimateRetention = ({ cohorts }: RetentionQuestion): Retention => {
  const oldest = cohorts.reduce((most, { counts }) => Math.max(most, counts.length - 1), 0);
  const stepRetention = Array.from({ length: oldest }, (_, age) => stepTo(age + 1, cohorts));
  const cumulative: (number | null)[] = [1];
  for (const step of stepRetention) {
    const before = cumulative.at(-1) ?? null;
    cumulative.push(before === null || step === null ? null : before * step);
  }
  const naive = ratioOfSums(
    cohorts.map(({ counts }) => counts.at(-1) ?? 0),
    cohorts.map(({ counts }) => counts[0] ?? 0),
  );
  return { stepRetention, cumulative, naive: naive ?? 0 };
};

const shape: Reader<RetentionQuestion> = objectOf({
  cohorts: listOf(objectOf({ id, counts: listOf(numberOf({ min: 0 }), { min: 1 }) }), { min: 1 }),
});

const countFault = ({ cohorts }: RetentionQuestion): Refusal | undefined =>
  firstFault(cohorts, ({ counts }, cohort) =>
    firstFault(counts, (count, age) => {
      const field = `cohorts[${cohort}].counts[${age}]`;
      if (age === 0) return count > 0 ? undefined : refusal(field, 'must be above 0');
      const before = counts[age - 1] ?? 0;
      return count > before
        ? refusal(field, `must not be above the one before, ${before}`)
        : undefined;
    }),
  );

/** growth.retention: the chain ladder over cohorts. */
export const retentionMethod: Method<RetentionQuestion, Retention> = {
  read: checked(
    shape,
    (question) => repeatedId('cohorts', question.cohorts) ?? countFault(question),
  ),
  run: estimateRetention,
};
