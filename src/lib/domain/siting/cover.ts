/** Sites within reach of the most people: maximal covering (Church and ReVelle 1974), by greed and proven. */
import { total } from '../kernel/exactness.ts';
import type { Method } from '../kernel/method.ts';
import {
  checked,
  numberOf,
  objectOf,
  refusal,
  type Reader,
  type Refusal,
} from '../kernel/reader.ts';
import type { SiteChoice } from './choice.ts';
import { chooseGreedily } from './interchange.ts';
import { shapeFault, sitesFields, type WeightedMinutes } from './p-median.ts';
import { chooseProven } from './proof.ts';

export interface CoverQuestion extends WeightedMinutes {
  /** Inclusive. */
  readonly maxMinutes: number;
  /** At most this many sites. */
  readonly p: number;
}

export interface CoverAnswer {
  /** People or hours within reach of an open site. */
  readonly covered: number;
  /** Of all; null when there are none. */
  readonly share: number | null;
  /** At most p, rising. */
  readonly sites: readonly number[];
}

const isWithin = ({ minutes, maxMinutes }: CoverQuestion, area: number, site: number): boolean => {
  const pair = minutes[area]?.[site] ?? null;
  return pair !== null && pair <= maxMinutes;
};

/** Covering as a choice of sites: an area costs its weight unless a site covers it, and then nothing. */
export const choiceOfCover = (question: CoverQuestion): SiteChoice => {
  const { weights, minutes, p } = question;
  const sites = minutes[0]?.length ?? 0;
  const areas = weights.length;
  const cost = new Float64Array(areas * sites);
  for (const [area, weight] of weights.entries()) {
    for (let site = 0; site < sites; site += 1)
      cost[site * areas + area] = isWithin(question, area, site) ? 0 : weight;
  }
  return { areas, sites, cost, open: p, forced: [] };
};

/** Weight that the sites cover. */
const coveredBy = (question: CoverQuestion, sites: readonly number[]): number =>
  total(question.weights.filter((_, area) => sites.some((site) => isWithin(question, area, site))));

/** Leaves out sites that cover nobody whom the others do not cover. */
const withoutIdle = (question: CoverQuestion, sites: readonly number[]): readonly number[] =>
  sites.reduceRight<readonly number[]>((kept, site) => {
    const others = kept.filter((own) => own !== site);
    const isIdle = question.weights.every(
      (weight, area) =>
        weight === 0 ||
        !isWithin(question, area, site) ||
        others.some((own) => isWithin(question, area, own)),
    );
    return isIdle ? others : kept;
  }, sites);

const answerFor = (question: CoverQuestion, sites: readonly number[]): CoverAnswer => {
  const everybody = total(question.weights);
  const covered = coveredBy(question, sites);
  return {
    covered,
    share: everybody > 0 ? covered / everybody : null,
    sites: withoutIdle(question, sites),
  };
};

/**
 * One site after another, each time the one that adds most: never less than 1 − 1/e of the best (Nemhauser, Wolsey and
 * Fisher 1978). To be set beside the best, since it can be seen through at a glance.
 */
export const coverGreedily = (question: CoverQuestion): CoverAnswer => {
  const { sites } = chooseGreedily(choiceOfCover(question));
  return answerFor(question, sites);
};

/** The most weight that p sites can cover, proven. */
export const findCover = (question: CoverQuestion): CoverAnswer =>
  answerFor(question, chooseProven(choiceOfCover(question))?.sites ?? []);

const fault = (question: CoverQuestion): Refusal | undefined => {
  const sites = question.minutes[0]?.length ?? 0;
  return (
    shapeFault(question) ??
    (question.p > sites
      ? refusal('p', `must be at most the number of candidates, ${sites}`)
      : undefined)
  );
};

const shape: Reader<CoverQuestion> = objectOf({ ...sitesFields, maxMinutes: numberOf({ min: 0 }) });

/** siting.cover: sites that cover the most weight. */
export const coverageMethod: Method<CoverQuestion, CoverAnswer> = {
  read: checked(shape, fault),
  run: findCover,
};
