// The address of the market page: filters, order, page, and what is selected.

import { encodeQuery, QueryReader, type ParsedView } from '../query.ts';
import { encodeSort, parseSort, type Sort } from '../table.ts';
import {
  AGE_GROUPS,
  NEEDS,
  SERVICE_KINDS,
  SUPPORTS,
  type AgeGroup,
  type Governance,
  type Need,
  type ServiceKind,
  type Support,
} from '#lib/domain/market/records.ts';

/** The words that filters offer, for the form. */
export { AGE_GROUPS, NEEDS, SERVICE_KINDS, SUPPORTS };

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const PRICE_UNITS = ['hour', 'session', 'week'] as const;
export type PriceUnit = (typeof PRICE_UNITS)[number];

export const GOVERNANCES = [
  'service-user-co-op',
  'multi-stakeholder-co-op',
  'employee-owned-co-op',
  'members',
  'trustees',
  'owner-led',
  'shareholders',
  'council',
  'unknown',
] as const satisfies readonly Governance[];

export const MARKET_SORTS = ['kind', 'name', 'place', 'price', 'spare', 'verified'] as const;
export type MarketSort = (typeof MARKET_SORTS)[number];

export const LAYERS = ['none', 'older', 'demand', 'choices'] as const;
/** What the areas of the map are shaded by. */
export type Layer = (typeof LAYERS)[number];

/** State of the market page. */
export interface MarketView {
  readonly kind: readonly ServiceKind[];
  readonly need: Need | null;
  readonly support: Support | null;
  readonly age: AgeGroup | null;
  /** Weekday with room. */
  readonly day: Weekday | null;
  /** Highest price in pounds, per `per`. */
  readonly max: number | null;
  readonly per: PriceUnit;
  readonly spare: boolean;
  readonly governance: Governance | null;
  /** Not verified for over a year. */
  readonly stale: boolean;
  readonly district: string | null;
  readonly q: string | null;
  readonly layer: Layer;
  readonly sort: Sort<MarketSort>;
  readonly page: number;
  /** Selected area, whose panel is open. */
  readonly area: string | null;
  /** Selected service or sign. */
  readonly sel: string | null;
}

export const USUAL_SORT: Sort<MarketSort> = { key: 'kind', isDescending: false };

const HIGHEST_PRICE = 10_000;
const LAST_PAGE = 10_000;

export function parseMarketView(url: URL): ParsedView<MarketView> {
  const reader = new QueryReader(url.searchParams);
  const view: MarketView = {
    kind: reader.words('kind', SERVICE_KINDS),
    need: reader.word('need', NEEDS, null),
    support: reader.word('support', SUPPORTS, null),
    age: reader.word('age', AGE_GROUPS, null),
    day: reader.word('day', WEEKDAYS, null),
    max: reader.number('max', { min: 0, max: HIGHEST_PRICE }, null),
    per: reader.word('per', PRICE_UNITS, 'hour'),
    spare: reader.flag('spare'),
    governance: reader.word('governance', GOVERNANCES, null),
    stale: reader.flag('stale'),
    district: reader.text('district'),
    q: reader.text('q'),
    layer: reader.word('layer', LAYERS, 'none'),
    sort: parseSort(reader.text('sort'), MARKET_SORTS) ?? USUAL_SORT,
    page: reader.number('page', { min: 1, max: LAST_PAGE, whole: true }, 1),
    area: reader.text('area'),
    sel: reader.text('sel'),
  };
  return { view, problems: reader.problems };
}

/** The query of a view; what is as usual is left out. */
export function encodeMarketView(view: MarketView): string {
  return encodeQuery(
    { ...view, per: view.max === null ? null : view.per, sort: encodeSort(view.sort) },
    { per: 'hour', layer: 'none', page: 1, sort: encodeSort(USUAL_SORT) },
  );
}

/** A view without any filter; order, layer and selection stay. */
export function clearFilters(view: MarketView): MarketView {
  return { ...parseMarketView(new URL('http://none')).view, sort: view.sort, layer: view.layer };
}
