/** Many services at once, each by itself, over months and draws: when and how often each closes, and how many together. */
import { sortedById } from '../kernel/code-point-order.ts';
import { DUST } from '../kernel/exactness.ts';
import { runThrough, type LongMethod, type LongRun } from '../kernel/long-run.ts';
import {
  checked,
  firstFault,
  id,
  listOf,
  numberOf,
  objectOf,
  optional,
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
  /** Part of its people for whom a new place outside the services would do, 0 to 1; nobody unless said. */
  readonly fits?: number;
}

export interface PortfolioQuestion {
  readonly services: readonly PortfolioService[];
  readonly months: number;
  /** Unsigned 32-bit seed. */
  readonly seed: number;
  readonly draws: number;
  /** Days a week free outside the services for people who lose a place; none unless said. */
  readonly newDaysPerWeek?: number;
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
  /** Of those who lose their place, whole people for whom there are new days; null where there are none. */
  readonly placed: Spread | null;
}

const MOST_SERVICES = 1000;
export const MOST_MONTHS = 120;
/** More would not fit a tally of a hundred thousand draws. */
const MOST_PEOPLE = 5000;
/** Closures, people displaced, and of these the people and days a week that new places would fit, in tenths. */
const DRAW_FIELDS = 4;
const [CLOSURES, DISPLACED, SEEKERS, SEEKER_DAYS] = [0, 1, 2, 3];
const TENTHS = 10;
const DAYS_A_WEEK = 7;
/** More new days than all people of the largest portfolio could want. */
const MOST_NEW_DAYS = MOST_SERVICES * MOST_PEOPLE * DAYS_A_WEEK;

/** Counts of one service after another, then those of each draw. */
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
      const tenths = TENTHS * (this.services[s]?.fits ?? 0);
      service.run(from, to, (draw, month, displaced, days) => {
        const at = this.byDraw + DRAW_FIELDS * draw;
        add(row + month - 1, 1);
        add(row + this.row - 1, displaced);
        add(at + CLOSURES, 1);
        add(at + DISPLACED, displaced);
        add(at + SEEKERS, Math.round(displaced * tenths));
        add(at + SEEKER_DAYS, Math.round(days * tenths));
      });
    }
  }

  finish(tally: Int32Array): PortfolioAnswer {
    const { draws, row } = this;
    return {
      draws,
      services: this.services.map((service, s) => ({
        id: service.id,
        ...closingOf([...tally.slice(s * row, s * row + this.question.months)], draws),
        meanDisplaced: (tally[s * row + row - 1] as number) / draws,
      })),
      closures: spreadOfCounts(this.ofDraws(tally, CLOSURES)),
      displaced: spreadOfCounts(this.ofDraws(tally, DISPLACED)),
      placed: this.placedOf(tally),
    };
  }

  private ofDraws(tally: Int32Array, field: number): Int32Array {
    return Int32Array.from(
      { length: this.draws },
      (_, draw) => tally[this.byDraw + DRAW_FIELDS * draw + field] as number,
    );
  }

  /** In each draw as many of those whom new days fit as the days are enough for, over the whole horizon. */
  private placedOf(tally: Int32Array): Spread | null {
    const { newDaysPerWeek = 0 } = this.question;
    if (newDaysPerWeek === 0) return null;
    const days = this.ofDraws(tally, SEEKER_DAYS);
    const seekers = this.ofDraws(tally, SEEKERS);
    return spreadOfCounts(
      seekers.map((tenths, draw) => {
        const wanted = (days[draw] as number) / TENTHS;
        const share = wanted > newDaysPerWeek ? newDaysPerWeek / wanted : 1;
        return Math.floor((tenths / TENTHS) * share + DUST);
      }),
    );
  }
}

/** Prepares a question for all of its draws. */
export const beginPortfolio = (question: PortfolioQuestion): LongRun<PortfolioAnswer> =>
  new PortfolioRun(question);

const { months: _months, ...serviceFields } = modelledServiceFields;

/** Reads the services of a portfolio. */
export const portfolioServices: Reader<readonly PortfolioService[]> = listOf(
  objectOf({ ...serviceFields, id, fits: optional(numberOf({ min: 0, max: 1 })) }),
  { min: 1, max: MOST_SERVICES },
);

/** Reads how many new days there are. */
export const newDays = optional(numberOf({ min: 0, max: MOST_NEW_DAYS }));

const shape: Reader<PortfolioQuestion> = objectOf({
  services: portfolioServices,
  newDaysPerWeek: newDays,
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
