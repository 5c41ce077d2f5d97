/** The service at the middle or at an end of what is known: its open path, what luck would need, and prices. */
import type { Parameter } from '../parameters/parameter.ts';
import type { ParameterSet } from '../parameters/set.ts';
import type { DrawPlan } from './drivers.ts';
import { heldOpenNeeds, type HeldOpenNeeds } from './held-open.ts';
import { withoutClosing } from './hold-open.ts';
import { withRates, type RateSpread } from './likely.ts';
import type { LuckMemory } from './luck.ts';
import type { ModelledService } from './modelled-service.ts';
import { projectPath, type PathRow } from './path.ts';
import { priceAt, type PriceEnd } from './rescue-price.ts';

export interface RescueScene {
  /** End of the rates of leaving. */
  readonly end: PriceEnd;
  /** The service over the priced period, with nothing that closes it. */
  readonly service: ModelledService;
  readonly path: readonly PathRow[];
  /** What every draw would need to stay open. */
  readonly needs: () => HeldOpenNeeds;
  /** A price at its end. */
  readonly price: (parameter: Parameter) => number;
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

export interface RescueScenes {
  readonly middle: RescueScene;
  /** Rates and prices at either end, in every pair. */
  readonly ends: readonly RescueScene[];
}

const ENDS = ['low', 'high'] as const;

/**
 * The scenes of a service.
 * @param service without a decided end, over the priced period
 */
export const rescueScenes = (
  service: ModelledService,
  spread: RateSpread,
  plan: DrawPlan,
  memory: LuckMemory,
  parameters: ParameterSet,
): RescueScenes => {
  const at = (end: PriceEnd): ((prices: PriceEnd) => RescueScene) => {
    const known = end === 'mid' ? service : withRates(service, spread, end);
    const open = withoutClosing(known);
    const path = projectPath(open).rows;
    const needs = once(() => heldOpenNeeds(known, plan, memory));
    return (prices) => ({
      end,
      service: open,
      path,
      needs,
      price: (parameter) => priceAt(parameters, parameter, prices),
    });
  };
  return {
    middle: at('mid')('mid'),
    ends: ENDS.flatMap((rates) => ENDS.map(at(rates))),
  };
};
