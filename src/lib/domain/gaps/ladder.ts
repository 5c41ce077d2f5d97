/**
 * Which step of the action ladder an area's figures suggest. A suggestion with its reason, for people to weigh; the
 * lowest step that could answer comes first, because informing costs less than commissioning.
 */
import { REAL_CHOICE, SEED_UP_TO } from '../parameters/access.ts';
import { DEFAULTS, valueIn, type ParameterSet } from '../parameters/set.ts';
import type { GapState } from './assess.ts';

/** Steps from the lightest to the heaviest. */
export const LADDER_STEPS = ['inform', 'broker', 'pool', 'seed', 'pay-more', 'commission'] as const;
export type LadderStep = (typeof LADDER_STEPS)[number];

/** Why a step is suggested. */
export type LadderReason =
  | 'enough'
  | 'one-owner'
  | 'spare-covers'
  | 'under-one-provider'
  | 'few-providers'
  | 'owners-full'
  | 'beyond-small'
  | 'size-not-known';

export interface LadderSuggestion {
  readonly step: LadderStep;
  readonly reason: LadderReason;
}

/** What the rule looks at. Hours a week. */
export interface LadderFacts {
  readonly state: Extract<GapState, 'met' | 'short' | 'none'>;
  /** Expected unmet hours of the area with its neighbours. */
  readonly unmetHours: number;
  /** Spare hours on record within reach. */
  readonly spareHours: number;
  /** Distinct owners within reach. */
  readonly choices: number;
  /** Hours that a typical small provider gives here; null when none is on record. */
  readonly providerHours: number | null;
}

const suggest = (step: LadderStep, reason: LadderReason): LadderSuggestion => ({ step, reason });

/** The step that the figures suggest. */
export const suggestStep = (
  facts: LadderFacts,
  parameters: ParameterSet = DEFAULTS,
): LadderSuggestion => {
  const { state, unmetHours, spareHours, choices, providerHours } = facts;
  const hasChoice = choices >= valueIn(parameters, REAL_CHOICE);
  if (state === 'met')
    return hasChoice ? suggest('inform', 'enough') : suggest('seed', 'one-owner');
  if (spareHours >= unmetHours) return suggest('broker', 'spare-covers');
  if (providerHours === null) return suggest('seed', 'size-not-known');
  if (unmetHours < providerHours) return suggest('pool', 'under-one-provider');
  if (unmetHours <= valueIn(parameters, SEED_UP_TO) * providerHours)
    return suggest('seed', 'few-providers');
  return hasChoice ? suggest('pay-more', 'owners-full') : suggest('commission', 'beyond-small');
};
