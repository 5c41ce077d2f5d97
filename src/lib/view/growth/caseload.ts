// The caseload: filters, order, pages and rows of the table.

import type { Beliefs } from '#lib/domain/parameters/beliefs.ts';
import type { Support } from '#lib/domain/market/records.ts';
import { formatDate, formatHours, formatNumber } from '../format.ts';
import type { Locale } from '../locale.ts';
import { shellWording } from '../shell/wording.ts';
import { encodeSort, nextSort, sortedOf } from '../table.ts';
import type { EnterpriseFacts, NextCheck } from './facts.ts';
import {
  CASELOAD_SORTS,
  clearFilters,
  DUE_WORDS,
  encodeGrowthView,
  STAGES,
  SUPPORTS,
  type CaseloadSort,
  type DueWord,
  type GrowthView,
} from './url.ts';
import { growthWording } from './wording.ts';

/** Where links of a page lead: its own path, the language of its words, and what the council believes. */
export interface PageFrame {
  readonly base: string;
  readonly beliefs: Beliefs;
  readonly locale: Locale;
}

export interface CheckTag {
  readonly state: NextCheck['state'];
  /** E.g. "Insurance, 12 days ago". */
  readonly text: string;
}

export interface CaseloadRow {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly stage: string;
  readonly since: string;
  readonly days: string;
  readonly place: string;
  readonly offers: string;
  readonly hours: string;
  readonly people: string;
  readonly due: CheckTag | null;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface Caseload {
  readonly rows: readonly CaseloadRow[];
  readonly result: string;
  readonly heads: readonly {
    readonly key: CaseloadSort;
    readonly href: string;
    readonly sorted: 'ascending' | 'descending' | null;
  }[];
  readonly chips: readonly { readonly label: string; readonly removeHref: string }[];
  readonly clearHref: string;
  readonly filters: {
    readonly stage: readonly (Choice & { readonly isOn: boolean })[];
    readonly district: readonly Choice[];
    readonly support: readonly Choice[];
    readonly due: readonly Choice[];
    readonly sort: string;
  };
  readonly pager: {
    readonly page: number;
    readonly pages: number;
    readonly from: number;
    readonly to: number;
    readonly total: number;
    /** Address of each page, from the first. */
    readonly hrefs: readonly string[];
  };
}

const PAGE_LENGTH = 25;
const STARTS_DESCENDING: readonly CaseloadSort[] = ['since', 'hours', 'people'];
/** After every date: those with nothing due come last. */
const NEVER = '9999';

const SORT_VALUE: Readonly<Record<CaseloadSort, (facts: EnterpriseFacts) => number | string>> = {
  name: ({ enterprise }) => enterprise.name,
  stage: ({ stage }) => STAGES.indexOf(stage.stage),
  since: ({ stage }) => stage.days,
  place: ({ place }) => place ?? NEVER,
  hours: ({ latest }) => latest?.minutesPerWeek ?? -1,
  people: ({ latest }) => latest?.people ?? -1,
  due: ({ next }) => next?.check.due ?? NEVER,
};

const compare = (a: number | string, b: number | string): number =>
  typeof a === 'number' && typeof b === 'number'
    ? a - b
    : String(a).localeCompare(String(b), 'en-GB');

export const byName = (a: EnterpriseFacts, b: EnterpriseFacts): number =>
  compare(a.enterprise.name, b.enterprise.name);

/** The enterprises that a view asks for, in its order; equals by name. */
export function selectEnterprises(
  all: readonly EnterpriseFacts[],
  { stage, district, support, due, sort }: GrowthView,
): EnterpriseFacts[] {
  const value = SORT_VALUE[sort.key];
  const direction = sort.isDescending ? -1 : 1;
  return all
    .filter(
      (one) =>
        (stage.length === 0 || stage.includes(one.stage.stage)) &&
        (district === null || one.districtCode === district) &&
        (support === null || one.enterprise.offers.includes(support)) &&
        (due === null || one.next?.state === due),
    )
    .sort((a, b) => direction * compare(value(a), value(b)) || byName(a, b));
}

/** How far off a check is, in words. */
export function formatDaysLeft(daysLeft: number, locale: Locale): string {
  const { checks } = growthWording(locale);
  return daysLeft < 0 ? checks.lapsedAgo(-daysLeft) : checks.inDays(daysLeft);
}

/** The next check in words. */
export const tagOf = (next: NextCheck, locale: Locale): CheckTag => ({
  state: next.state,
  text: `${growthWording(locale).checkKinds[next.check.kind]}, ${formatDaysLeft(next.daysLeft, locale)}`,
});

/** Address of an enterprise's own page. */
export const enterpriseHref = (base: string, id: string): string =>
  `${base}/${encodeURIComponent(id)}`;

export const supportList = (supports: readonly Support[], locale: Locale): string =>
  supports
    .map((support, at) => {
      const word = growthWording(locale).supports[support];
      return at === 0 ? word : word.toLowerCase();
    })
    .join(', ');

export function shapeRow(facts: EnterpriseFacts, { base, locale }: PageFrame): CaseloadRow {
  const words = growthWording(locale);
  const { enterprise, stage, place, latest, next } = facts;
  const { noReturn } = words.caseload;
  return {
    id: enterprise.id,
    name: enterprise.name,
    href: enterpriseHref(base, enterprise.id),
    stage: words.stages[stage.stage],
    since: formatDate(stage.since, locale),
    days: formatNumber(stage.days),
    place: place ?? shellWording(locale).values.notKnown,
    offers: supportList(enterprise.offers, locale),
    hours: latest === null ? noReturn : formatHours(latest.minutesPerWeek),
    people: latest === null ? noReturn : formatNumber(latest.people),
    due: next === null ? null : tagOf(next, locale),
  };
}

function shapeChips(
  view: GrowthView,
  districts: ReadonlyMap<string, string>,
  { base, locale }: PageFrame,
): Caseload['chips'] {
  const words = growthWording(locale);
  const chip = (label: string, change: Partial<GrowthView>): Caseload['chips'][number] => ({
    label,
    removeHref: `${base}${encodeGrowthView({ ...view, page: 1, ...change })}`,
  });
  const { district, support, due } = view;
  return [
    ...view.stage.map((stage) =>
      chip(words.stages[stage], { stage: view.stage.filter((other) => other !== stage) }),
    ),
    ...(district === null ? [] : [chip(districts.get(district) ?? district, { district: null })]),
    ...(support === null ? [] : [chip(words.supports[support], { support: null })]),
    ...(due === null ? [] : [chip(dueLabel(due, locale), { due: null })]),
  ];
}

const dueLabel = (due: DueWord, locale: Locale): string => {
  const { filters } = growthWording(locale);
  return `${filters.due}: ${filters.dueWords[due].toLowerCase()}`;
};

function shapeFilters(
  view: GrowthView,
  districts: ReadonlyMap<string, string>,
  locale: Locale,
): Caseload['filters'] {
  const words = growthWording(locale);
  const any: Choice = { value: '', label: words.any };
  return {
    stage: STAGES.map((value) => ({
      value,
      label: words.stages[value],
      isOn: view.stage.includes(value),
    })),
    district: [any, ...[...districts].map(([value, label]) => ({ value, label }))],
    support: [any, ...SUPPORTS.map((value) => ({ value, label: words.supports[value] }))],
    due: [any, ...DUE_WORDS.map((value) => ({ value, label: words.filters.dueWords[value] }))],
    sort: encodeSort(view.sort),
  };
}

/** The table with its filters, order and pages. A page beyond the last shows the last. */
export function shapeCaseload(
  all: readonly EnterpriseFacts[],
  view: GrowthView,
  frame: PageFrame,
): Caseload {
  const { base, locale } = frame;
  const selected = selectEnterprises(all, view);
  const pages = Math.max(1, Math.ceil(selected.length / PAGE_LENGTH));
  const page = Math.min(view.page, pages);
  const from = (page - 1) * PAGE_LENGTH;
  const shown = selected.slice(from, from + PAGE_LENGTH);
  const districts = new Map(
    all
      .map(({ districtCode, districtName }) => [districtCode, districtName] as const)
      .sort((a, b) => compare(a[1], b[1])),
  );
  return {
    rows: shown.map((facts) => shapeRow(facts, frame)),
    result: growthWording(locale).result(selected.length),
    heads: CASELOAD_SORTS.map((key) => {
      const sort = nextSort(view.sort, key, STARTS_DESCENDING.includes(key));
      return {
        key,
        href: `${base}${encodeGrowthView({ ...view, sort, page: 1 })}`,
        sorted: sortedOf(view.sort, key) ?? null,
      };
    }),
    chips: shapeChips(view, districts, frame),
    clearHref: `${base}${encodeGrowthView(clearFilters(view))}`,
    filters: shapeFilters(view, districts, locale),
    pager: {
      page,
      pages,
      from: selected.length === 0 ? 0 : from + 1,
      to: from + shown.length,
      total: selected.length,
      hrefs: Array.from(
        { length: pages },
        (_, at) => `${base}${encodeGrowthView({ ...view, page: at + 1 })}#caseload`,
      ),
    },
  };
}
