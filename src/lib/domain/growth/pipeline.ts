/** From enquiry to trading as stock and flow: how many stand at each stage, month by month and in the long run. */
import { DUST, total } from '../kernel/exactness.ts';
import type { Method } from '../kernel/method.ts';
import {
  checked,
  firstFault,
  id,
  listOf,
  numberOf,
  objectOf,
  optional,
  refusal,
  wholeOf,
  type Reader,
  type Refusal,
} from '../kernel/reader.ts';

export interface PipelineQuestion {
  /** Names of the stages; the last is trading. */
  readonly stages: readonly string[];
  /** Share that moves on each month, for each stage but the last. */
  readonly onward: readonly number[];
  /** Share that drops out each month, for each stage. */
  readonly dropout: readonly number[];
  /** New people a month, into the first stage. */
  readonly inflowPerMonth: number;
  /** People per stage at the start; none when left out. */
  readonly start?: readonly number[];
  readonly months: number;
}

export interface Pipeline {
  /** People per stage at the end of each month. */
  readonly history: readonly (readonly number[])[];
  /** Everybody who entered trading in these months. */
  readonly cumulativeStarts: number;
  /** Share of those who enquire that ever trade. */
  readonly everTradingShare: number;
  /** Mean stay per stage, months; null where nobody ever leaves. */
  readonly meanMonthsInStage: readonly (number | null)[];
  /** Trading in the long run; null when nobody ever stops. */
  readonly steadyStateTrading: number | null;
}

/** Moves and dropouts act on the stock at the month's start; the month's inflow arrives in the first stage. */
const nextMonth = (stock: readonly number[], question: PipelineQuestion): readonly number[] =>
  stock.map((people, stage) => {
    const leaving = (question.onward[stage] ?? 0) + (question.dropout[stage] ?? 0);
    const arriving =
      stage === 0
        ? question.inflowPerMonth
        : (stock[stage - 1] ?? 0) * (question.onward[stage - 1] ?? 0);
    return people * Math.max(0, 1 - leaving) + arriving;
  });

const shareEverTrading = ({ onward, dropout }: PipelineQuestion): number =>
  onward.reduce((share, on, stage) => {
    const leaving = on + (dropout[stage] ?? 0);
    return leaving > 0 ? share * (on / leaving) : 0;
  }, 1);

/** Runs the pipeline for so many months. */
export const runPipeline = (question: PipelineQuestion): Pipeline => {
  const { stages, onward, dropout, inflowPerMonth, months } = question;
  const last = stages.length - 1;
  const history: (readonly number[])[] = [];
  const starts: number[] = [];
  let stock = question.start ?? stages.map(() => 0);
  for (let month = 1; month <= months; month += 1) {
    starts.push((stock[last - 1] ?? 0) * (onward[last - 1] ?? 0));
    stock = nextMonth(stock, question);
    history.push(stock);
  }
  const everTradingShare = shareEverTrading(question);
  const stopping = dropout[last] ?? 0;
  return {
    history,
    cumulativeStarts: total(starts),
    everTradingShare,
    meanMonthsInStage: stages.map((_, stage) => {
      const leaving = (onward[stage] ?? 0) + (dropout[stage] ?? 0);
      return leaving > 0 ? 1 / leaving : null;
    }),
    steadyStateTrading: stopping > 0 ? (inflowPerMonth * everTradingShare) / stopping : null,
  };
};

const LONGEST_HORIZON_MONTHS = 600;

/** Shares that add up to so little above 1 still do. */
const SHARE_DUST = DUST / 1000;

const share = numberOf({ min: 0, max: 1 });

const shape: Reader<PipelineQuestion> = objectOf({
  stages: listOf(id, { min: 2 }),
  onward: listOf(share),
  dropout: listOf(share),
  inflowPerMonth: numberOf({ min: 0 }),
  start: optional(listOf(numberOf({ min: 0 }))),
  months: wholeOf({ min: 1, max: LONGEST_HORIZON_MONTHS }),
});

const lengthFault = ({ stages, onward, dropout, start }: PipelineQuestion): Refusal | undefined => {
  const count = stages.length;
  if (onward.length !== count - 1)
    return refusal('onward', `must have one entry for each stage but the last: ${count - 1}`);
  if (dropout.length !== count)
    return refusal('dropout', `must have one entry for each stage: ${count}`);
  return start !== undefined && start.length !== count
    ? refusal('start', `must have one entry for each stage: ${count}`)
    : undefined;
};

const flowFault = ({ onward, dropout }: PipelineQuestion): Refusal | undefined =>
  firstFault(onward, (on, stage) => {
    const leaving = on + (dropout[stage] ?? 0);
    return leaving > 1 + SHARE_DUST
      ? refusal(`dropout[${stage}]`, `makes more than 1 with onward, which is ${on}`)
      : undefined;
  });

/** growth.pipeline: stock and flow from enquiry to trading. */
export const pipelineMethod: Method<PipelineQuestion, Pipeline> = {
  read: checked(shape, (question) => lengthFault(question) ?? flowFault(question)),
  run: runPipeline,
};
