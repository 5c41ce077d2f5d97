/** Sums of hours and money speak of the providers behind them as much as of the people. */
import { total } from '../kernel/exactness.ts';
import {
  FEWEST_PEOPLE,
  FEWEST_PROVIDERS,
  MOST_DOMINANT,
  PERCENT_RULE,
} from '../parameters/disclosure.ts';

/** Why a sum stays behind. */
export type SumFault = 'few-people' | 'few-providers' | 'dominant' | 'estimable';

/** What stands behind a sum of hours or money. */
export interface SumBehind {
  readonly people: number;
  /** What each provider adds; none below 0. */
  readonly contributions: readonly number[];
}

/** How the sum would be judged. */
export interface SumRule {
  readonly fewestPeople: number;
  readonly fewestProviders: number;
  /** Share. */
  readonly mostDominant: number;
  /** Share: the p % rule. */
  readonly percentRule: number;
}

const PUBLISHED: SumRule = {
  fewestPeople: FEWEST_PEOPLE.value,
  fewestProviders: FEWEST_PROVIDERS.value,
  mostDominant: MOST_DOMINANT.value,
  percentRule: PERCENT_RULE.value,
};

/**
 * What keeps a sum of hours or money from being shared; undefined when nothing does. Looks for too few people, too few
 * providers, one provider with nearly all of it, and a second largest who could estimate the largest by taking itself
 * away (p % rule: the rest must be at least p % of the largest).
 */
export const sumFault = (
  { people, contributions }: SumBehind,
  rule: SumRule = PUBLISHED,
): SumFault | undefined => {
  const given = contributions.filter((own) => own > 0).toSorted((a, b) => b - a);
  const [first = 0, second = 0] = given;
  const whole = total(given);
  if (people < rule.fewestPeople) return 'few-people';
  if (given.length < rule.fewestProviders) return 'few-providers';
  if (first > rule.mostDominant * whole) return 'dominant';
  return whole - first - second < rule.percentRule * first ? 'estimable' : undefined;
};
