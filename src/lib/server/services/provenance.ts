// How old a council's figures are and whom they come from: said on every page of the council.

import type { Source } from '#lib/domain/market/records.ts';
import { isOlderThanUsual } from '#lib/view/shell/age.ts';
import type { ShellFreshness } from '#lib/view/shell/page.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import { readSources } from '../repositories/market.ts';
import { readCouncil } from './records.ts';

export interface Provenance {
  /** Null while the council has no records. */
  readonly freshness: ShellFreshness | null;
  /** Lines that the publishers' licences ask for, each once. */
  readonly attribution: readonly string[];
  readonly sources: readonly Source[];
}

/** Provenance as of `today` (ISO date). The example does not age: it is judged on its own last day. */
export function readProvenance(scope: CouncilScope, today: string): Promise<Provenance> {
  return readCouncil(scope, async ({ tx, council, keep }) => {
    const sources = await keep('sources', () => readSources(tx));
    const attribution = [...new Set(sources.map((source) => source.attribution))];
    if (council.asOf === null) return { freshness: null, attribution, sources };
    const day = council.isExample ? council.asOf : today;
    return {
      freshness: {
        dataTo: council.asOf,
        updated: council.recordsLoadedAt?.toISOString().slice(0, 10) ?? null,
        oldSources: sources
          .filter((source) => isOlderThanUsual(source, day))
          .map(({ title }) => title),
      },
      attribution,
      sources,
    };
  });
}
