// Where the services of compared scenarios stand, as a map with the others of their kind around them.

import type { Council, Source } from '#lib/domain/market/records.ts';
import { formatDate } from '../format.ts';
import type { Locale } from '../locale.ts';
import type { MapPicture } from '../map/picture.ts';
import type { ServiceFacts } from '../market/facts.ts';
import { mainSource } from '../market/main-source.ts';
import { countKinds, shapeSymbols } from '../market/symbols.ts';
import { marketWording } from '../market/wording.ts';
import { scenariosWording } from './wording.ts';

export interface ComparedPlaces {
  readonly picture: MapPicture;
  /** Each service with its place, in the order of the comparison. */
  readonly rows: readonly {
    readonly id: string;
    readonly service: string;
    readonly place: string;
    readonly scenarios: string;
  }[];
}

export interface PlacesInput {
  readonly council: Council;
  readonly sources: readonly Source[];
  readonly facts: readonly ServiceFacts[];
  /** Names of the compared scenarios by the id of their service. */
  readonly compared: ReadonlyMap<string, readonly string[]>;
}

/** Null where no compared service has a place that may be shown. */
export function shapePlaces(
  { council, sources, facts, compared }: PlacesInput,
  locale: Locale,
): ComparedPlaces | null {
  const words = scenariosWording(locale).compare.places;
  const own = [...compared.keys()].flatMap(
    (id) => facts.find(({ service, place }) => service.id === id && place !== null) ?? [],
  );
  if (own.length === 0) return null;
  const symbols = shapeSymbols(
    own,
    marketWording(locale),
    (id) => `/${council.slug}/viability/${encodeURIComponent(id)}`,
  );
  const source = mainSource(own, sources);
  const asOf = source?.coversTo ?? council.asOf;
  return {
    picture: {
      finding: words.finding(own.map(({ service }) => service.name)),
      subtitle: formatDate(asOf, locale),
      source: source?.publishers.join(', ') ?? council.name,
      asOf,
      shades: [],
      legend: null,
      symbols,
      kinds: countKinds(own),
      count: symbols.length,
    },
    rows: own.map(({ service, place }) => ({
      id: service.id,
      service: service.name,
      place: place?.name ?? '',
      scenarios: (compared.get(service.id) ?? []).join('; '),
    })),
  };
}
