/** Several portfolios in one long question, draw by draw with the same luck, so that they can be held against each other. */
import type { LongMethod, LongRun } from '../kernel/long-run.ts';
import { runThrough } from '../kernel/long-run.ts';
import {
  checked,
  firstFault,
  id,
  listOf,
  objectOf,
  refusal,
  repeatedId,
  wholeOf,
} from '../kernel/reader.ts';
import { drawFields } from './monte-carlo.ts';
import {
  beginPortfolio,
  MOST_MONTHS,
  newDays,
  portfolioFault,
  portfolioServices,
  type PortfolioAnswer,
  type PortfolioService,
} from './portfolio.ts';

export interface PortfoliosQuestion {
  readonly portfolios: readonly {
    readonly id: string;
    readonly services: readonly PortfolioService[];
    /** Days a week free outside the services, as in one portfolio. */
    readonly newDaysPerWeek?: number;
  }[];
  readonly months: number;
  /** Unsigned 32-bit seed. */
  readonly seed: number;
  readonly draws: number;
}

export interface PortfoliosAnswer {
  readonly draws: number;
  /** In the order of the question. */
  readonly portfolios: readonly (PortfolioAnswer & { readonly id: string })[];
}

const MOST_PORTFOLIOS = 8;

/** The tallies of the portfolios lie one after another. */
class PortfoliosRun implements LongRun<PortfoliosAnswer> {
  readonly draws: number;
  readonly tallyLength: number;
  private readonly runs: readonly LongRun<PortfolioAnswer>[];
  private readonly starts: readonly number[];

  constructor(private readonly question: PortfoliosQuestion) {
    const { portfolios, months, seed, draws } = question;
    this.draws = draws;
    this.runs = portfolios.map(({ id: _id, ...portfolio }) =>
      beginPortfolio({ ...portfolio, months, seed, draws }),
    );
    let length = 0;
    this.starts = this.runs.map(({ tallyLength }) => {
      const start = length;
      length += tallyLength;
      return start;
    });
    this.tallyLength = length;
  }

  private part(tally: Int32Array, at: number): Int32Array {
    const start = this.starts[at] ?? 0;
    return tally.subarray(start, start + (this.runs[at]?.tallyLength ?? 0));
  }

  work(from: number, to: number, tally: Int32Array): void {
    for (const [at, run] of this.runs.entries()) run.work(from, to, this.part(tally, at));
  }

  finish(tally: Int32Array): PortfoliosAnswer {
    return {
      draws: this.draws,
      portfolios: this.runs.map((run, at) => ({
        id: this.question.portfolios[at]?.id ?? '',
        ...run.finish(this.part(tally, at)),
      })),
    };
  }
}

const beginPortfolios = (question: PortfoliosQuestion): LongRun<PortfoliosAnswer> =>
  new PortfoliosRun(question);

/** viability.portfolios: several alternatives for all services at once. */
export const portfoliosMethod: LongMethod<PortfoliosQuestion, PortfoliosAnswer> = {
  read: checked(
    objectOf({
      portfolios: listOf(objectOf({ id, services: portfolioServices, newDaysPerWeek: newDays }), {
        min: 1,
        max: MOST_PORTFOLIOS,
      }),
      months: wholeOf({ min: 1, max: MOST_MONTHS }),
      ...drawFields,
    }),
    ({ portfolios, months }) =>
      repeatedId('portfolios', portfolios) ??
      firstFault(portfolios, ({ services }, at) => {
        const fault = portfolioFault(services, months);
        return fault && refusal(`portfolios[${at}].${fault.field}`, fault.message);
      }),
  ),
  begin: beginPortfolios,
  run: (question) => runThrough(beginPortfolios(question)),
};
