// "All services at once": the answer, one row for each decision, and what is assumed.

import { wilson } from '#lib/domain/kernel/wilson.ts';
import { CARER_DAYS, FROM_SERVICES, STILL_COME } from '#lib/domain/parameters/portfolio.ts';
import { valueIn, type ParameterSet } from '#lib/domain/parameters/set.ts';
import type { Spread } from '#lib/domain/viability/knock-on.ts';
import {
  newDaysOf,
  type PaidRange,
  type Policy,
  type PolicyChoice,
} from '#lib/domain/viability/policies.ts';
import { movedBeyondLuck } from '#lib/domain/viability/policy.ts';
import type { PortfolioAnswer, PortfolioServiceAnswer } from '#lib/domain/viability/portfolio.ts';
import { formatChance, formatNumber, formatPercent, formatPoundsModelled } from '../../format.ts';
import type { Locale } from '../../locale.ts';
import type { Sentence } from '../../sentence.ts';
import { shellWording } from '../../shell/wording.ts';
import { portfolioWording } from './wording.ts';

/** One decision: what it costs the council, and what it does once that is worked out. */
export interface PolicyOutcome {
  readonly policy: Policy;
  readonly paid: PaidRange;
  readonly answer: PortfolioAnswer | null;
}

export interface PortfolioInput {
  /** As things stand first. */
  readonly outcomes: readonly PolicyOutcome[];
  readonly choice: PolicyChoice;
  readonly services: number;
  readonly people: number;
  readonly months: number;
  readonly draws: number;
  readonly parameters: ParameterSet;
  /** Whether the records tell for whom a new carer would do. */
  readonly isFitKnown: boolean;
  readonly nameOf: (service: string) => string;
  /** Chance of closing within 24 months on the list of services at risk, by service. */
  readonly onList: ReadonlyMap<string, number>;
}

export interface PolicyRow {
  readonly id: Policy;
  readonly name: string;
  readonly how: string;
  readonly closures: string;
  readonly displaced: string;
  readonly services: string;
  readonly paid: string;
  readonly change: string;
}

/** One row of the picture. */
export interface PolicyMark {
  readonly id: Policy;
  readonly name: string;
  readonly low: number;
  readonly mid: number;
  readonly high: number;
  readonly text: string;
}

export interface PortfolioPage {
  readonly answer: Sentence;
  /** How its figures differ from those of other pages, and why. */
  readonly differs: readonly string[];
  readonly rows: readonly PolicyRow[];
  /** Null until it is worked out. */
  readonly picture: {
    readonly finding: string;
    readonly subtitle: string;
    readonly marks: readonly PolicyMark[];
    /** Right end of the line. */
    readonly most: number;
  } | null;
}

const PENCE = 100;
/** From this chance on a service is named as likely to close as things stand. */
const LIKELY = 0.3;
const MOST_NAMED = 4;
/** Fewer closures than this are no change worth a headline. */
const LEAST_CHANGE = 0.1;

/** Months ahead of the chances on the list. */
const LIST_MONTHS = 24;

/** How many points two chances near a half can lie apart by luck, in 19 of 20 cases, with as many draws each. */
function luckPoints(draws: number): number {
  const { low, high } = wilson(draws / 2, draws);
  return Math.ceil(((high - low) / 2) * Math.SQRT2 * 100);
}

class Shaper {
  private readonly words;
  private readonly to;
  private readonly now: PolicyOutcome | undefined;

  constructor(
    private readonly input: PortfolioInput,
    private readonly locale: Locale,
  ) {
    this.words = portfolioWording(locale);
    this.to = shellWording(locale).values.to;
    [this.now] = input.outcomes;
  }

  private band({ p10, p90 }: Spread): string {
    return p10 === p90 ? formatNumber(p10) : this.to(formatNumber(p10), formatNumber(p90));
  }

  nameOf(policy: Policy): string {
    return this.words.policies[policy].name;
  }

  private how(policy: Policy): string {
    const { parameters, choice, nameOf, isFitKnown } = this.input;
    const share = (parameter: typeof STILL_COME): string =>
      formatPercent(valueIn(parameters, parameter));
    return this.words.policies[policy].how(
      share(STILL_COME),
      this.words.list(choice.spinOut.map(nameOf)),
      this.words.carersHow(
        choice.carers,
        formatNumber(valueIn(parameters, CARER_DAYS), 1),
        share(FROM_SERVICES),
        isFitKnown ? formatNumber(newDaysOf(choice.carers, parameters)) : null,
      ),
    );
  }

  private pounds(pounds: number): string {
    return formatPoundsModelled(Math.round(pounds * PENCE), this.locale);
  }

  private chance({ byHorizon }: PortfolioServiceAnswer): string {
    return formatChance(byHorizon.estimate, this.locale);
  }

  /** The chance here, and that of the list where it reads otherwise: the list draws anew. */
  private chanceAndList(service: PortfolioServiceAnswer): string {
    const { onList, months } = this.input;
    const here = this.chance(service);
    const listed = months === LIST_MONTHS ? onList.get(service.id) : undefined;
    if (listed === undefined) return here;
    const there = formatChance(listed, this.locale);
    return here === there ? here : this.words.table.listed(here, there);
  }

  private named(items: readonly string[]): string {
    const { table } = this.words;
    if (items.length === 0) return table.nobody;
    const left = items.length - MOST_NAMED;
    return [...items.slice(0, MOST_NAMED), ...(left > 0 ? [table.more(left)] : [])].join('; ');
  }

  /** As things stand, who is likely to close; else whose chance moves further than luck does. */
  private servicesOf({ policy, answer }: PolicyOutcome): string {
    const { table } = this.words;
    const { nameOf } = this.input;
    if (answer === null) return table.nothing;
    const byChance = answer.services.toSorted(
      (a, b) => b.byHorizon.estimate - a.byHorizon.estimate,
    );
    if (policy === 'as-now')
      return this.named(
        byChance
          .filter(({ byHorizon }) => byHorizon.estimate >= LIKELY)
          .map((service) => table.atRisk(nameOf(service.id), this.chanceAndList(service))),
      );
    const now = this.now?.answer;
    return this.named(
      (now ? movedBeyondLuck(now, answer) : []).flatMap((moved) => {
        const [before, after] = [this.chance(moved.now), this.chance(moved.then)];
        return before === after ? [] : [table.moved(nameOf(moved.then.id), before, after)];
      }),
    );
  }

  /** People who lose their place, and how many of them find another with new carers. */
  private displaced({ displaced, placed }: PortfolioAnswer): string {
    const spread = (of: Spread): string => `${formatNumber(of.p50)} (${this.band(of)})`;
    return placed === null
      ? spread(displaced)
      : this.words.table.placed(spread(displaced), spread(placed));
  }

  private change({ policy, paid }: PolicyOutcome): string {
    const { nothing } = this.words.table;
    if (policy === 'as-now' || !this.now) return nothing;
    const by = paid.mid - this.now.paid.mid;
    const text = this.pounds(by);
    return by > 0 && text !== '£0' ? `+${text}` : text;
  }

  row(outcome: PolicyOutcome): PolicyRow {
    const { policy, answer, paid } = outcome;
    const { nothing } = this.words.table;
    const worked = (text: (answer: PortfolioAnswer) => string): string =>
      answer === null ? nothing : text(answer);
    return {
      id: policy,
      name: this.nameOf(policy),
      how: this.how(policy),
      closures: worked(
        ({ closures }) => `${formatNumber(closures.mean, 1)} (${this.band(closures)})`,
      ),
      displaced: worked((found) => this.displaced(found)),
      services: this.servicesOf(outcome),
      paid: `${this.pounds(paid.mid)} (${this.to(this.pounds(paid.low), this.pounds(paid.high))})`,
      change: this.change(outcome),
    };
  }

  mark({ policy, answer }: PolicyOutcome): readonly PolicyMark[] {
    if (answer === null) return [];
    const { mean, p10, p90 } = answer.closures;
    return [
      {
        id: policy,
        name: this.nameOf(policy),
        low: Math.min(p10, mean),
        mid: mean,
        high: Math.max(p90, mean),
        text: formatNumber(mean, 1),
      },
    ];
  }

  /** The decision that changes the number of closures most. */
  private get strongest(): { readonly policy: Policy; readonly answer: PortfolioAnswer } | null {
    const now = this.now?.answer?.closures.mean;
    if (now === undefined) return null;
    const by = (answer: PortfolioAnswer): number => Math.abs(answer.closures.mean - now);
    const found = this.input.outcomes
      .slice(1)
      .flatMap(({ policy, answer }) => (answer === null ? [] : [{ policy, answer }]))
      .toSorted((a, b) => by(b.answer) - by(a.answer))[0];
    return found && by(found.answer) >= LEAST_CHANGE ? found : null;
  }

  answer(): Sentence {
    const { answer } = this.words;
    const { services, people, months } = this.input;
    const now = this.now?.answer;
    if (!now) return answer.ready(services, formatNumber(people));
    const { strongest } = this;
    return [
      ...answer.now(formatNumber(now.closures.mean, 1), services, months, this.band(now.closures)),
      ...(strongest === null
        ? answer.same()
        : answer.worst(
            this.nameOf(strongest.policy),
            formatNumber(strongest.answer.closures.mean, 1),
            this.band(strongest.answer.closures),
          )),
    ];
  }

  differs(): readonly string[] {
    const { differs } = this.words;
    const { draws } = this.input;
    return [differs.chances(formatNumber(draws), luckPoints(draws)), differs.people];
  }

  picture(): PortfolioPage['picture'] {
    const { picture } = this.words;
    const { outcomes, months, draws } = this.input;
    const now = this.now?.answer;
    if (!now) return null;
    const marks = outcomes.flatMap((outcome) => this.mark(outcome));
    const { strongest } = this;
    return {
      finding:
        strongest === null
          ? picture.findingNone
          : picture.finding(
              this.nameOf(strongest.policy),
              formatNumber(strongest.answer.closures.mean, 1),
              formatNumber(now.closures.mean, 1),
            ),
      subtitle: picture.subtitle(months, formatNumber(draws)),
      marks,
      most: Math.max(1, ...marks.map(({ high }) => Math.ceil(high) + 1)),
    };
  }
}

/** The page. */
export function shapePortfolioPage(input: PortfolioInput, locale: Locale): PortfolioPage {
  const shaper = new Shaper(input, locale);
  return {
    answer: shaper.answer(),
    differs: shaper.differs(),
    rows: input.outcomes.map((outcome) => shaper.row(outcome)),
    picture: shaper.picture(),
  };
}
