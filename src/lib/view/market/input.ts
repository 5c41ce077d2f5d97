// What the market's page and its panels are shaped from.

import type { Area, Council, PlaceLabel, Source } from '#lib/domain/market/records.ts';
import type { ServiceFacts } from './facts.ts';
import type { LayerInput } from './layers.ts';
import type { Reach } from './reach.ts';

export interface MarketInput extends LayerInput {
  readonly council: Council;
  readonly areaByCode: ReadonlyMap<string, Area>;
  readonly places: readonly PlaceLabel[];
  /** Services that run on the day the records cover. */
  readonly running: readonly ServiceFacts[];
  /** Services that reach the selected area. */
  readonly reachOfArea: readonly Reach[];
  readonly sources: readonly Source[];
}
