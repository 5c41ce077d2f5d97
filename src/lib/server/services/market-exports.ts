// The market and one service of it as files: tables with the screen's filters, and the maps.

import { succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import {
  encodeMarketMap,
  exportBalance,
  exportMarket,
  exportReach,
  exportWeek,
  marketNotes,
  sourcesOfServices,
} from '#lib/view/market/export.ts';
import { shapeReach } from '#lib/view/market/provider-reach.ts';
import { shapeBalance } from '#lib/view/market/time-bank.ts';
import { parseMarketView } from '#lib/view/market/url.ts';
import { marketWording } from '#lib/view/market/wording.ts';
import { readPart } from '../exports/part.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import { balancePicture } from '../exports/chart-pictures.ts';
import type { Download } from '../exports/download.ts';
import { mapPicture } from '../exports/map-picture.ts';
import { openMapGeometry } from './geometry.ts';
import { keepRunning, openMarket, readProvider } from './market.ts';
import { readCouncil, readMarketRecords } from './records.ts';

/** The services of a view, as a table and as the map. */
export async function exportMarketPart(scope: CouncilScope, url: URL): Promise<Outcome<Download>> {
  const wanted = readPart(url, [], '');
  if (!wanted.ok) return wanted;
  const { view } = parseMarketView(url);
  const { council, areas, sources, running } = await readCouncil(scope, async (reading) => ({
    ...(await readMarketRecords(reading)),
    running: await keepRunning(reading),
  }));
  const { picture } = await openMarket(scope, view);
  const geometry = await openMapGeometry(scope);
  return succeed({
    council,
    view: 'market',
    table: exportMarket(running, view, scope.locale),
    sources: sourcesOfServices(running, sources),
    notes: marketNotes,
    areas: () => encodeMarketMap(areas, picture, sources),
    picture: () => mapPicture(geometry, picture, scope.locale),
  });
}

const PARTS = ['reach', 'week', 'balance'] as const;

/** A table of one service: the areas it reaches unless the address says another part. */
export async function exportProviderPart(
  scope: CouncilScope,
  id: string,
  url: URL,
): Promise<Outcome<Download>> {
  const found = await readProvider(scope, id);
  if (!found.ok) return found;
  const { beliefs, council, facts, reach, sources, timeBankMonths } = found.value;
  const { locale } = scope;
  const wanted = readPart(url, PARTS, 'reach');
  if (!wanted.ok) return wanted;
  const part = wanted.value;
  const common = {
    council,
    view: `service-${id}-${part}`,
    sources: sourcesOfServices([facts], sources),
    notes: marketNotes,
  };
  switch (part) {
    case 'week':
      return succeed({ ...common, table: exportWeek(facts, locale) });
    case 'balance': {
      const balance = shapeBalance(timeBankMonths, locale);
      const { provider, map } = marketWording(locale);
      const about = { subtitle: provider.balance, source: map.source, asOf: council.asOf };
      return succeed({
        ...common,
        table: exportBalance(timeBankMonths, locale),
        picture: () => (balance === null ? null : balancePicture(balance, about, locale)),
      });
    }
    case 'reach': {
      const { picture } = shapeReach(facts, reach, beliefs, council.asOf, locale);
      const geometry = await openMapGeometry(scope);
      const areas = reach.mid.map(({ area }) => area);
      return succeed({
        ...common,
        table: exportReach(reach, locale),
        areas: () => encodeMarketMap(areas, picture, common.sources),
        picture: () => mapPicture(geometry, picture, locale),
      });
    }
  }
}
