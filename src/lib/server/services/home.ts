// A council's front page: puts together what the other subjects found.

import { shapeHome, type HomePage } from '#lib/view/home/page.ts';
import type { MapGeometry } from '#lib/view/map/picture.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import { assessCouncilGaps } from './gaps.ts';
import { openMapGeometry } from './geometry.ts';
import { summariseGrowth } from './growth.ts';
import { readCouncil, readMarketRecords } from './records.ts';
import { mayReadRisk } from './viability-standing.ts';
import { assessServices } from './viability.ts';

export interface Home {
  readonly page: HomePage;
  readonly geometry: MapGeometry;
}

/** The front page; null while the council has no records. `today` (ISO date) is what ages are counted to. */
export async function showHome(scope: CouncilScope, today: string): Promise<Home | null> {
  const { facts: gaps, running } = await assessCouncilGaps(scope);
  if (gaps.council.asOf === '') return null;
  const { market, assessed, placeless } = mayReadRisk(scope)
    ? await assessServices(scope)
    : { market: await readCouncil(scope, readMarketRecords), assessed: null, placeless: [] };
  const growth = await summariseGrowth(scope);
  const { council, services, sources, missing } = market;
  return {
    page: shapeHome(
      { council, gaps, assessed, placeless, growth, services, running, sources, missing, today },
      scope.locale,
    ),
    geometry: await openMapGeometry(scope),
  };
}
