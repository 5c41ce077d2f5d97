// Whom the figures of a GeoJSON file come from. The file travels alone, so it carries what licences ask for.

import type { Source } from '#lib/domain/market/records.ts';

/** Members beside `features` in a FeatureCollection (RFC 7946, section 6.1 allows them). */
export interface FileProvenance {
  /** Lines that the publishers' licences ask for, each once. */
  readonly attribution: string;
  readonly sources: readonly Pick<Source, 'title' | 'publisher' | 'vintage' | 'licence'>[];
}

/** What a file says of the sources it rests on. */
export function tellProvenance(sources: readonly Source[]): FileProvenance {
  return {
    attribution: [...new Set(sources.map(({ attribution }) => attribution))].join('\n'),
    sources: sources.map(({ title, publisher, vintage, licence }) => ({
      title,
      publisher,
      vintage,
      licence,
    })),
  };
}
