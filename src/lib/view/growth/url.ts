// The addresses of "Enterprises" and of the files to take from it.

import { STAGES, type Stage } from '#lib/domain/growth/records.ts';
import { SUPPORTS, type Support } from '#lib/domain/market/records.ts';
import { encodeQuery, QueryReader, type ParsedView } from '../query.ts';
import { encodeSort, parseSort, type Sort } from '../table.ts';

export { STAGES, SUPPORTS };

export const DUE_WORDS = ['lapsed', 'soon'] as const;
export type DueWord = (typeof DUE_WORDS)[number];

export const CASELOAD_SORTS = [
  'name',
  'stage',
  'since',
  'place',
  'hours',
  'people',
  'due',
] as const;
export type CaseloadSort = (typeof CASELOAD_SORTS)[number];

/** State of the page. */
export interface GrowthView {
  readonly stage: readonly Stage[];
  readonly district: string | null;
  readonly support: Support | null;
  /** With a check that has lapsed, or lapses soon. */
  readonly due: DueWord | null;
  /** Year of the starters drawn with their band; null is the page's own choice. */
  readonly cohort: number | null;
  readonly sort: Sort<CaseloadSort>;
  readonly page: number;
  /** Selected enterprise, check or place: an id, or area and support as "X1:home-support". */
  readonly sel: string | null;
}

/** Who needs the officer first: by next check. */
export const USUAL_SORT: Sort<CaseloadSort> = { key: 'due', isDescending: false };

const YEARS = { min: 1900, max: 2200, whole: true } as const;
const PAGES = { min: 1, max: 10_000, whole: true } as const;

export function parseGrowthView(url: URL): ParsedView<GrowthView> {
  const reader = new QueryReader(url.searchParams);
  const view: GrowthView = {
    stage: reader.words('stage', STAGES),
    district: reader.text('district'),
    support: reader.word('support', SUPPORTS, null),
    due: reader.word('due', DUE_WORDS, null),
    cohort: reader.number('cohort', YEARS, null),
    sort: parseSort(reader.text('sort'), CASELOAD_SORTS) ?? USUAL_SORT,
    page: reader.number('page', PAGES, 1),
    sel: reader.text('sel'),
  };
  return { view, problems: reader.problems };
}

export function encodeGrowthView(view: GrowthView): string {
  return encodeQuery(
    { ...view, sort: encodeSort(view.sort) },
    { sort: encodeSort(USUAL_SORT), page: 1 },
  );
}

/** The view without filters; order and chosen cohort stay. */
export const clearFilters = (view: GrowthView): GrowthView => ({
  ...view,
  stage: [],
  district: null,
  support: null,
  due: null,
  page: 1,
  sel: null,
});

export const EXPORT_PARTS = [
  'caseload',
  'board',
  'checks',
  'places',
  'cohorts',
  'enterprises',
  'hours',
  'people',
] as const;
export type ExportPart = (typeof EXPORT_PARTS)[number];
