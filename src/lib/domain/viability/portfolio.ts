/** Many services at once, each by itself, over months and draws: when and how often each closes, and how many together. */
import { sortedById } from '../kernel/code-point-order.ts';
import { runThrough, type LongMethod, type LongRun } from '../kernel/long-run.ts';
import {
  checked,
  firstFault,
  id,
  listOf,
  objectOf,
  refusal,
  repeatedId,
  wholeOf,
  type Reader,
  type Refusal,
} from '../kernel/reader.ts';
import { closingOf, spreadOfCounts, type Closing, type Spread } from './knock-on.ts';
import {
  modelledServiceFault,
  modelledServiceFields,
  type ModelledService,
} from './modelled-service.ts';
import { drawFields } from './monte-carlo.ts';
import { DrawnService } from './portfolio-service.ts';

/** A service of a portfolio; the horizon is that of the whole. */
export interface PortfolioService extends Omit<ModelledService, 'months'> {
  readonly id: string;
}

export interface PortfolioQuestion {
  readonly services: readonly PortfolioService[];
  readonly months: number;
  /** Unsigned 32-bit seed. */
  readonly seed: number;
  readonly draws: number;
}

export interface PortfolioServiceAnswer extends Closing {
  readonly id: string;
  /** People present at closing, mean of all draws, those that stay open counted as none. */
  readonly meanDisplaced: number;
}

export interface PortfolioAnswer {
  readonly draws: number;
  /** In the order of their ids. */
  readonly services: readonly PortfolioServiceAnswer[];
  /** Services that close within the horizon, and people who lose their place: for each draw, all services together. */
  readonly closures: Spread;
  readonly displaced: Spread;
}

const MOST_SERVICES = 1000;
export const MOST_MONTHS = 120;
/** More would not fit a tally of a hundred thousand draws. */
const MOST_PEOPLE = 5000;
const DRAW_FIELDS = 2;

/** Counts of one service after another, then two for each draw. */
class PortfolioRun implements LongRun<PortfolioAnswer> {
  readonly draws: number;
  readonly tallyLength: number;
  private readonly services: readonly PortfolioService[];
  private readonly drawn: readonly DrawnService[];
  private readonly row: number;
  private readonly byDraw: number;

  constructor(private readonly question: PortfolioQuestion) {
    const { draws, months, seed } = question;
    this.draws = draws;
    this.services = sortedById(question.services);
    this.drawn = this.services.map(
      (service) => new DrawnService(service.id, { ...service, months }, seed),
    );
    this.row = months + 1;
    this.byDraw = this.services.length * this.row;
    this.tallyLength = this.byDraw + DRAW_FIELDS * draws;
  }

  work(from: number, to: number, tally: Int32Array): void {
    const add = (at: number, amount: number): void => {
      tally[at] = (tally[at] as number) + amount;
    };
    for (const [s, service] of this.drawn.entries()) {
      const row = s * this.row;
      service.run(from, to, (draw, month, displaced) => {
        add(row + month - 1, 1);
        add(row + this.row - 1, displaced);
        add(this.byDraw + DRAW_FIELDS * draw, 1);
        add(this.byDraw + DRAW_FIELDS * draw + 1, displaced);
      });
    }
  }

  finish(tally: Int32Array): PortfolioAnswer {
    const { draws, row, byDraw } = this;
    const ofDraws = (field: number): Int32Array =>
      Int32Array.from(
        { length: draws },
        (_, draw) => tally[byDraw + DRAW_FIELDS * draw + field] as number,
      );
    return {
      draws,
      services: this.services.map((service, s) => ({
        id: service.id,
        ...closingOf([...tally.slice(s * row, s * row + this.question.months)], draws),
        meanDisplaced: (tally[s * row + row - 1] as number) / draws,
      })),
      closures: spreadOfCounts(ofDraws(0)),
      displaced: spreadOfCounts(ofDraws(1)),
    };
  }
}

/** Prepares a question for all of its draws. */
export const beginPortfolio = (question: PortfolioQuestion): LongRun<PortfolioAnswer> =>
  new PortfolioRun(question);

const { months: _months, ...serviceFields } = modelledServiceFields;

/** Reads the services of a portfolio. */
export const portfolioServices: Reader<readonly PortfolioService[]> = listOf(
  objectOf({ ...serviceFields, id }),
  { min: 1, max: MOST_SERVICES },
);

const shape: Reader<PortfolioQuestion> = objectOf({
  services: portfolioServices,
  months: wholeOf({ min: 1, max: MOST_MONTHS }),
  ...drawFields,
});

/** Faults of one service, named by its place in the list. */
const serviceFault = (
  service: PortfolioService,
  s: number,
  months: number,
): Refusal | undefined => {
  const path = `services[${s}]`;
  const inside = modelledServiceFault({ ...service, months });
  if (inside !== undefined) return refusal(`${path}.${inside.field}`, inside.message);
  const fractional = service.groups.findIndex(({ people }) => !Number.isInteger(people));
  if (fractional !== -1)
    return refusal(`${path}.groups[${fractional}].people`, 'must be a whole number of people');
  const people = service.groups.reduce(
    (sum, group) => sum + group.people + Math.ceil(group.entriesPerMonth) * months,
    0,
  );
  return people > MOST_PEOPLE
    ? refusal(`${path}.groups`, `must hold at most ${MOST_PEOPLE} people, newcomers counted`)
    : undefined;
};

/** Faults of the services of a portfolio. */
export const portfolioFault = (
  services: readonly PortfolioService[],
  months: number,
): Refusal | undefined =>
  repeatedId('services', services) ??
  firstFault(services, (service, s) => serviceFault(service, s, months));

/** viability.portfolio: all services at once. */
export const portfolioMethod: LongMethod<PortfolioQuestion, PortfolioAnswer> = {
  read: checked(shape, ({ services, months }) => portfolioFault(services, months)),
  begin: beginPortfolio,
  run: (question) => runThrough(beginPortfolio(question)),
};
