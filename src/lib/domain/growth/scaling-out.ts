/** Whether a way of working spreads by more small places rather than by one that grows: scaling out, not up. */
import { concentrationOf } from '../market/structure.ts';

/** A place that works by the model. */
export interface ReplicatedSite {
  readonly id: string;
  readonly people: number;
}

export interface ScalingOut {
  /** Sites with people. */
  readonly sites: number;
  /** People a site; null without any. */
  readonly meanSize: number | null;
  /**
   * Effective number of sites, 1/Σ(share of people)²: ten of ten give 10, one of a hundred gives 1. Null without people.
   */
  readonly index: number | null;
}

/** Measures how far a model has scaled out. Sites of one id are added up. */
export const measureScalingOut = (sites: readonly ReplicatedSite[]): ScalingOut => {
  const people = new Map<string, number>();
  for (const site of sites) people.set(site.id, (people.get(site.id) ?? 0) + site.people);
  const sizes = [...people.values()].filter((size) => size > 0);
  return {
    sites: sizes.length,
    meanSize: sizes.length === 0 ? null : sizes.reduce((sum, size) => sum + size, 0) / sizes.length,
    index: concentrationOf(people).effectiveNumber,
  };
};
