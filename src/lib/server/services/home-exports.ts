// The front page's map and tables as files.

import { succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import { exportChanges, exportSources } from '#lib/view/home/export.ts';
import { homeWording } from '#lib/view/home/wording.ts';
import { readPart } from '../exports/part.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import type { Download } from '../exports/download.ts';
import { exportMarketPart } from './market-exports.ts';
import { readCouncil, readMarketRecords } from './records.ts';

const PARTS = ['changes', 'sources', 'map'] as const;

/** What the address of a file asks for: the latest changes unless it says another part. */
export async function exportHomePart(scope: CouncilScope, url: URL): Promise<Outcome<Download>> {
  const wanted = readPart(url, PARTS, 'changes');
  if (!wanted.ok) return wanted;
  const part = wanted.value;
  // The map of the front page is the whole market's.
  if (part === 'map') return exportMarketPart(scope, new URL(url.pathname, url));
  const market = await readCouncil(scope, readMarketRecords);
  const { council, sources } = market;
  const today = new Date().toISOString().slice(0, 10);
  const { locale } = scope;
  return succeed({
    council,
    view: `home-${part}`,
    table:
      part === 'changes'
        ? exportChanges(market, locale)
        : // The example does not age: it is judged on its own last day.
          exportSources(sources, council.isExample ? council.asOf : today, locale),
    sources,
    notes: [homeWording(locale)[part].caption],
  });
}
