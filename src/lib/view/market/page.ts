// Shapes the market into the data of its page: answer, map, list, filters and what is selected.

import { SERVICE_KINDS, type Area, type Source } from '#lib/domain/market/records.ts';
import { formatDate, formatHoursPerWeek, formatNumber } from '../format.ts';
import type { Locale } from '../locale.ts';
import type { MapPicture } from '../map/picture.ts';
import { KIND_MARKS } from '../palette.ts';
import type { Sentence } from '../sentence.ts';
import { shapeAreaPanel, type AreaPanelData } from './area-panel.ts';
import { shapeChips, type Chip } from './chips.ts';
import { shapeChosen, type Chosen } from './chosen.ts';
import type { ServiceFacts } from './facts.ts';
import type { MarketInput } from './input.ts';
import { shapeLayer, SUPPLY_LAYERS } from './layers.ts';
import { mainSource } from './main-source.ts';
import { shapeRow, type MarketRow } from './row.ts';
import { selectServices, sortServices } from './selection.ts';
import { countedKind, countKinds, shapeSymbols } from './symbols.ts';
import { clearFilters, encodeMarketView, type MarketView } from './url.ts';
import type { CountedKind } from './kind-counts.en.ts';
import type { MarketWording } from './wording.en.ts';
import { marketWording } from './wording.ts';

/** Lines on one page of the list. */
export const ROWS_PER_PAGE = 50;

export interface SourceLine {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
}

export interface MarketPage {
  readonly answer: Sentence;
  readonly result: string;
  readonly total: number;
  readonly chips: readonly Chip[];
  readonly clearHref: string;
  readonly districts: readonly { readonly value: string; readonly label: string }[];
  readonly picture: MapPicture;
  readonly rows: readonly MarketRow[];
  readonly pager: {
    readonly page: number;
    readonly pages: number;
    readonly from: number;
    readonly to: number;
    readonly total: number;
  };
  readonly areaPanel: AreaPanelData | null;
  readonly chosen: Chosen | null;
  readonly missing: readonly { readonly layer: string; readonly why: string }[];
  readonly sources: readonly SourceLine[];
  readonly asOf: string;
}

/** "3 co-operatives", kind by kind. */
function nameCounts(facts: readonly ServiceFacts[], words: MarketWording): string[] {
  const counts = new Map<CountedKind, number>();
  for (const kind of SERVICE_KINDS) {
    for (const { service } of facts.filter((one) => one.service.kind === kind)) {
      counts.set(countedKind(service), (counts.get(countedKind(service)) ?? 0) + 1);
    }
  }
  return [...counts].map(([kind, count]) => words.countOf(kind, formatNumber(count), count === 1));
}

function shapeAnswer(
  shown: readonly ServiceFacts[],
  input: MarketInput,
  isFiltered: boolean,
  words: MarketWording,
  locale: Locale,
): Sentence {
  const own = shown.filter(({ service }) => !KIND_MARKS[service.kind].isContext);
  const context = shown.filter(({ service }) => KIND_MARKS[service.kind].isContext);
  const counted = isFiltered ? shown : own;
  const spare = counted.filter(({ spareMinutes }) => (spareMinutes ?? 0) > 0);
  const minutes = spare.reduce((sum, { spareMinutes }) => sum + (spareMinutes ?? 0), 0);
  return words.answer({
    shown: formatNumber(shown.length),
    all: formatNumber(input.running.length),
    isFiltered,
    council: input.council.name,
    parts: nameCounts(own, words),
    context: nameCounts(context, words),
    isSpareKnown: counted.some(({ spareMinutes }) => spareMinutes !== null),
    withSpare: spare.length > 0 ? formatNumber(spare.length) : null,
    spareHours: formatHoursPerWeek(minutes, locale),
  });
}

function shapePager(total: number, wanted: number): MarketPage['pager'] {
  const pages = Math.max(1, Math.ceil(total / ROWS_PER_PAGE));
  const page = Math.min(wanted, pages);
  const from = total === 0 ? 0 : (page - 1) * ROWS_PER_PAGE + 1;
  return { page, pages, from, to: Math.min(total, page * ROWS_PER_PAGE), total };
}

function shapePicture(
  shown: readonly ServiceFacts[],
  input: MarketInput,
  view: MarketView,
  base: string,
  locale: Locale,
): MapPicture {
  const words = marketWording(locale);
  const symbols = shapeSymbols(shown, words, (id) => `${base}/${encodeURIComponent(id)}`);
  const { council, running } = input;
  const source = mainSource(running, input.sources);
  const asOf = source?.coversTo ?? council.asOf;
  return {
    ...shapeLayer(view.layer, input, words, locale),
    finding:
      running.length === 0
        ? words.nothing
        : words.map.finding(formatNumber(shown.length), council.name, shown.length === 1),
    subtitle: words.map.subtitle(formatDate(asOf, locale)),
    source: source?.publishers.join(', ') ?? words.map.source,
    asOf,
    symbols,
    kinds: countKinds(shown),
    count: symbols.length,
  };
}

function listDistricts(areas: readonly Area[]): MarketPage['districts'] {
  const names = new Map(
    areas.map(({ districtCode, districtName }) => [districtCode, districtName]),
  );
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en-GB'));
}

/** Where the records come from, one line each. */
export function listSources(sources: readonly Source[], ids?: ReadonlySet<string>): SourceLine[] {
  return sources
    .filter(({ id }) => ids === undefined || ids.has(id))
    .map(({ id, title, publisher, vintage, licence }) => ({
      id,
      title,
      detail: [publisher, vintage, licence].filter((part) => part !== '').join(', '),
    }));
}

/** The whole page. A view that names an unknown area or service shows that it is unknown. */
export function shapeMarketPage(input: MarketInput, view: MarketView, locale: Locale): MarketPage {
  const words = marketWording(locale);
  const base = `/${input.council.slug}/market`;
  const shown = sortServices(selectServices(input.running, view), view.sort);
  const isFiltered =
    encodeMarketView({ ...view, page: 1, area: null, sel: null }) !==
    encodeMarketView(clearFilters(view));
  const pager = shapePager(shown.length, view.page);
  const districts = listDistricts(input.areas);
  return {
    answer: shapeAnswer(shown, input, isFiltered, words, locale),
    result: words.result(formatNumber(shown.length), formatNumber(input.running.length)),
    total: input.running.length,
    chips: shapeChips(view, districts, base, words, locale),
    clearHref: base + encodeMarketView(clearFilters(view)),
    districts,
    picture: shapePicture(shown, input, view, base, locale),
    rows: shown
      .slice(Math.max(0, pager.from - 1), pager.to)
      .map((facts) => shapeRow(facts, base, words, locale)),
    pager,
    areaPanel: view.area === null ? null : shapeAreaPanel(view.area, input, base, locale),
    chosen: view.sel === null ? null : shapeChosen(view.sel, shown, base, words, locale),
    missing: input.missing
      .filter(({ layer }) => SUPPLY_LAYERS.includes(layer))
      .map(({ layer, why }) => ({ layer: words.missing.layers[layer], why })),
    sources: listSources(
      input.sources,
      new Set(input.running.map(({ service }) => service.sourceId)),
    ),
    asOf: input.council.asOf,
  };
}
