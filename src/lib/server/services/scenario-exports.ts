// Kept scenarios as files: the list, the comparison that the address asks for, and its map.

import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import { encodeMarketMap } from '#lib/view/market/export.ts';
import {
  exportCompared,
  exportPlaces,
  exportScenarioList,
  scenarioNotes,
} from '#lib/view/scenarios/export.ts';
import { MOST_COMPARED } from '#lib/view/scenarios/url.ts';
import { readPart } from '../exports/part.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import type { Download } from '../exports/download.ts';
import { mapPicture } from '../exports/map-picture.ts';
import { askScenarios, type AskedScenarios } from './scenarios.ts';
import { closedToRole } from './viability-standing.ts';

const PARTS = ['list', 'compared', 'places'] as const;

/** The list unless the address says another part. */
export async function exportScenariosPart(
  scope: CouncilScope,
  url: URL,
): Promise<Outcome<Download>> {
  const [, slug = ''] = url.pathname.split('/');
  const asked = await askScenarios(scope, slug, url);
  if (asked === null) return fail(closedToRole(scope));
  const wanted = readPart(url, PARTS, 'list');
  if (!wanted.ok) return wanted;
  const part = wanted.value;
  const { market, kept } = asked;
  const used = new Set(
    kept.map(({ serviceId }) => market.serviceById.get(serviceId ?? '')?.sourceId),
  );
  return succeed({
    council: market.council,
    view: `scenarios-${part}`,
    sources: market.sources.filter(({ id }) => used.has(id)),
    notes: scenarioNotes,
    ...contentOf(part, asked, scope),
  });
}

function contentOf(
  part: (typeof PARTS)[number],
  { kept, compare, map, market, sensitivities, nameOf }: AskedScenarios,
  { locale }: CouncilScope,
): Pick<Download, 'table' | 'areas' | 'picture'> {
  switch (part) {
    case 'list':
      return { table: exportScenarioList(kept, nameOf) };
    case 'compared': {
      const compared = compare
        .flatMap((id) => kept.filter((one) => one.id === id))
        .slice(0, MOST_COMPARED);
      return { table: exportCompared(compared, sensitivities, nameOf) };
    }
    case 'places':
      return {
        table: exportPlaces(map?.places ?? null),
        ...(map === null
          ? {}
          : {
              areas: () => encodeMarketMap(market.areas, map.places.picture, market.sources),
              picture: () => mapPicture(map.geometry, map.places.picture, locale),
            }),
      };
  }
}
