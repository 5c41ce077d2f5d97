// The card of what is selected on map or list: one service, or an area's home-based services of a kind.

import type { ServiceKind } from '#lib/domain/market/records.ts';
import type { Locale } from '../locale.ts';
import type { ServiceFacts } from './facts.ts';
import { shapeRow, type MarketRow } from './row.ts';
import { areaSignId, countedKind } from './symbols.ts';
import type { MarketWording } from './wording.en.ts';

/** Lines shown of a group; the list has them all. */
const MOST_ROWS = 12;

export type Chosen =
  | { readonly kind: 'service'; readonly row: MarketRow }
  | {
      readonly kind: 'homes';
      readonly serviceKind: ServiceKind;
      readonly title: string;
      readonly place: string;
      readonly rows: readonly MarketRow[];
      readonly more: number;
    };

/** Null when the id names nothing that the view shows. */
export function shapeChosen(
  id: string,
  shown: readonly ServiceFacts[],
  base: string,
  words: MarketWording,
  locale: Locale,
): Chosen | null {
  const rowOf = (facts: ServiceFacts): MarketRow => shapeRow(facts, base, words, locale);
  const one = shown.find(({ service }) => service.id === id);
  if (one) return { kind: 'service', row: rowOf(one) };
  const group = shown.filter(
    ({ service, place }) => place && areaSignId(service.kind, place.level, place.code) === id,
  );
  const [first] = group;
  if (!first?.place) return null;
  return {
    kind: 'homes',
    serviceKind: first.service.kind,
    title: words.countOf(countedKind(first.service), String(group.length), group.length === 1),
    place: first.place.name,
    rows: group.slice(0, MOST_ROWS).map(rowOf),
    more: Math.max(0, group.length - MOST_ROWS),
  };
}
