// Services as signs of a map: one at each address, and one a wider area for all its home-based services of
// a kind. No sign ever stands on a home.

import { SERVICE_KINDS, type Service } from '#lib/domain/market/records.ts';
import type { MapPicture, MapSymbol } from '../map/picture.ts';
import { round5 } from '../map/outline.ts';
import type { ServiceFacts } from './facts.ts';
import type { CountedKind } from './kind-counts.en.ts';
import type { MarketWording } from './wording.en.ts';

/** What a service counts as: a Shared Lives service of the regulator's register is a scheme, not a carer. */
export const countedKind = ({ kind, regulated }: Service): CountedKind =>
  kind === 'shared-lives' && regulated ? 'shared-lives-scheme' : kind;

/** Id of the sign that stands for an area's home-based services of a kind. */
export const areaSignId = (kind: string, level: string, code: string): string =>
  `homes:${kind}:${level}:${code}`;

/** Hours a week at which a sign reaches full size. */
const FULL_SIZE_MINUTES = 60_000;

const weightOf = (minutes: number | null): number =>
  Math.round(Math.min(1, Math.sqrt((minutes ?? 0) / FULL_SIZE_MINUTES)) * 100) / 100;

function addressSign({ service, place, weeklyMinutes }: ServiceFacts, href: string): MapSymbol[] {
  if (place?.level !== 'address' || service.homeBased || service.point === null) return [];
  return [
    {
      id: service.id,
      kind: service.kind,
      lon: round5(place.lon),
      lat: round5(place.lat),
      count: 1,
      standsForArea: false,
      weight: weightOf(weeklyMinutes),
      name: service.name,
      place: place.name,
      href,
    },
  ];
}

function areaSigns(facts: readonly ServiceFacts[], words: MarketWording): MapSymbol[] {
  const signs = new Map<string, MapSymbol>();
  for (const { service, place } of facts) {
    if (!place || (place.level === 'address' && service.point !== null)) continue;
    const id = areaSignId(service.kind, place.level, place.code);
    const count = (signs.get(id)?.count ?? 0) + 1;
    signs.set(id, {
      id,
      kind: service.kind,
      lon: round5(place.lon),
      lat: round5(place.lat),
      count,
      standsForArea: true,
      weight: 0,
      name: words.homes(countedKind(service), count),
      place: place.name,
      href: '',
    });
  }
  return [...signs.values()];
}

/** Signs of services, context first so that the product's own kinds lie on top. */
export function shapeSymbols(
  facts: readonly ServiceFacts[],
  words: MarketWording,
  hrefOf: (serviceId: string) => string,
): MapSymbol[] {
  const signs = facts.flatMap((one) => addressSign(one, hrefOf(one.service.id)));
  const order = (sign: MapSymbol): number => -SERVICE_KINDS.indexOf(sign.kind);
  return [...signs, ...areaSigns(facts, words)].toSorted((a, b) => order(a) - order(b));
}

/** How many services of each kind, in the order of the kinds. */
export function countKinds(facts: readonly ServiceFacts[]): MapPicture['kinds'] {
  return SERVICE_KINDS.map((kind) => ({
    kind,
    count: facts.filter(({ service }) => service.kind === kind).length,
  })).filter(({ count }) => count > 0);
}
