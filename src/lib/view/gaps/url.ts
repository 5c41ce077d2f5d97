// The address of the gaps page: what is looked for, which areas, what shades the map, and what is selected.

import { NEEDS, SUPPORTS, type Need, type Support } from '#lib/domain/market/records.ts';
import { encodeQuery, QueryReader, type ParsedView } from '../query.ts';
import { encodeSort, parseSort, type Sort } from '../table.ts';

/** The words that filters offer, for the form. */
export { NEEDS, SUPPORTS };

/** States of an area as a page tells them, worst first; "not known" supply is not "none". */
export const SHOWN_STATES = [
  'none',
  'short',
  'met',
  'supply-unknown',
  'no-demand',
  'no-data',
] as const;
export type ShownState = (typeof SHOWN_STATES)[number];

/** What may shade the areas of the map. */
export const MEASURES = ['unmet', 'uncovered', 'choices', 'needed'] as const;
export type Measure = (typeof MEASURES)[number];

export const GAP_SORTS = ['unmet', 'place', 'covered', 'choices', 'nearest', 'needed'] as const;
export type GapSort = (typeof GAP_SORTS)[number];

/** State of the page. */
export interface GapView {
  readonly need: Need | null;
  readonly support: Support | null;
  readonly state: readonly ShownState[];
  readonly district: string | null;
  /** Areas with at most so many owners within reach. */
  readonly choices: number | null;
  /** Null lets the page choose what can be shown best. */
  readonly show: Measure | null;
  readonly sort: Sort<GapSort>;
  /** Selected area, whose reasons are open. */
  readonly sel: string | null;
}

/** Most unmet hours first. */
export const USUAL_SORT: Sort<GapSort> = { key: 'unmet', isDescending: true };

/** Columns whose larger values come first when they are asked for. */
export const STARTS_DESCENDING: readonly GapSort[] = ['unmet', 'nearest', 'needed'];

const MOST_CHOICES = 50;

export function parseGapView(url: URL): ParsedView<GapView> {
  const reader = new QueryReader(url.searchParams);
  const view: GapView = {
    need: reader.word('need', NEEDS, null),
    support: reader.word('support', SUPPORTS, null),
    state: reader.words('state', SHOWN_STATES),
    district: reader.text('district'),
    choices: reader.number('choices', { min: 0, max: MOST_CHOICES, whole: true }, null),
    show: reader.word('show', MEASURES, null),
    sort: parseSort(reader.text('sort'), GAP_SORTS) ?? USUAL_SORT,
    sel: reader.text('sel'),
  };
  return { view, problems: reader.problems };
}

/** The query of a view; what is as usual is left out. */
export function encodeGapView(view: GapView): string {
  return encodeQuery({ ...view, sort: encodeSort(view.sort) }, { sort: encodeSort(USUAL_SORT) });
}

/** A view without any filter; order and shading stay. */
export function clearFilters({ show, sort }: GapView): GapView {
  const { view } = parseGapView(new URL('http://none'));
  return { ...view, show, sort };
}
