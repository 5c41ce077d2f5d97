// Page of "Services at risk": filters and sorts the assessed services and says the answer in a sentence.

import { addDisplaced, expectDisplaced } from '#lib/domain/viability/displaced.ts';
import type { EstimateText } from '../estimate.ts';
import { formatNumber } from '../format.ts';
import type { Locale } from '../locale.ts';
import type { Sentence } from '../sentence.ts';
import { shellWording } from '../shell/wording.ts';
import { encodeSort, nextSort, sortedOf } from '../table.ts';
import type { Why } from '../why.ts';
import { chanceWithRange, peopleNow, type AssessedService } from './assessed.ts';
import {
  formatBreakEven,
  formatChanceCell,
  formatHeadroom,
  formatPeopleEstimate,
  formatPockets,
  formatRunwayEnds,
  formatTipping,
  formatUnitCost,
} from './figures.ts';
import {
  encodeViabilityView,
  OPERATORS,
  RISK_WORDS,
  SERVICE_SORTS,
  type ServiceSort,
  type ViabilityView,
} from './url.ts';
import {
  shapeConfidence,
  shapeConfidenceWhy,
  tellCarers,
  type ConfidenceCell,
} from './confidence/page.ts';
import { shapeRiskWhy } from './why.ts';
import {
  booksEndWording,
  haveBooksEnded,
  lastMonthOf,
  splitByBooks,
  tellEnded,
} from './books-end/page.ts';
import { viabilityWording } from './wording.ts';

/** One service in the list, ready to read. */
export interface ServiceRow {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  /** Address of the list with this service selected. */
  readonly selectHref: string;
  readonly risk: AssessedService['assessment']['risk']['word'];
  readonly operator: string;
  readonly people: string;
  readonly peopleCount: number;
  readonly headroomShare: number | null;
  readonly headroom: string;
  readonly breakEven: string;
  readonly tipping: string;
  readonly unitCost: string;
  readonly runway: EstimateText;
  readonly chance12: EstimateText;
  readonly chance24: EstimateText;
  /** The band as numbers, for the picture. */
  readonly chance: { readonly low: number; readonly mid: number; readonly high: number };
  readonly driver: string;
  /** Where it loses money again above the first break-even; null without such pockets. */
  readonly pockets: string | null;
  readonly confidence: ConfidenceCell;
  readonly carers: string;
  /** Said before the risk where the books have ended: until when they tell it. Null while they reach to now. */
  readonly until: string | null;
  readonly trend: readonly number[];
}

export interface ColumnHead {
  readonly key: ServiceSort;
  readonly href: string;
  readonly sorted: 'ascending' | 'descending' | null;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface ServicesAtRiskPage {
  readonly answer: Sentence;
  /** Whether the answer counts people who would lose their place. */
  readonly countsPeople: boolean;
  readonly rows: readonly ServiceRow[];
  readonly result: string;
  readonly heads: readonly ColumnHead[];
  readonly chips: readonly { readonly label: string; readonly removeHref: string }[];
  readonly filters: {
    readonly risk: readonly (Choice & { readonly isOn: boolean })[];
    readonly operator: { readonly options: readonly Choice[]; readonly value: string };
    readonly district: { readonly options: readonly Choice[]; readonly value: string };
    readonly sort: string;
  };
  readonly selected: {
    readonly id: string;
    readonly name: string;
    readonly href: string;
    readonly why: Why;
    readonly confidence: Why;
  } | null;
  readonly hasBooks: boolean;
  readonly finding: string;
}

/** Least certain to survive first when a column has no natural order. */
const SORT_VALUE: Readonly<Record<ServiceSort, (assessed: AssessedService) => number | string>> = {
  people: (assessed) => expectDisplaced(assessed.assessment).mid,
  name: (assessed) => assessed.service.name,
  headroom: (assessed) => assessed.assessment.breakEven.current?.headroom ?? -Infinity,
  tipping: (assessed) => assessed.assessment.tipping?.people ?? Infinity,
  'unit-cost': (assessed) => assessed.assessment.breakEven.current?.costPerPlace ?? Infinity,
  runway: (assessed) => assessed.assessment.runway.p50 ?? Infinity,
  'chance-12': (assessed) => assessed.assessment.chanceIn12.estimate,
  'chance-24': (assessed) => assessed.assessment.chanceIn24.estimate,
};

/** Columns whose larger values come first when they are asked for. */
const STARTS_DESCENDING: readonly ServiceSort[] = ['people', 'unit-cost', 'chance-12', 'chance-24'];

const compare = (a: number | string, b: number | string): number =>
  typeof a === 'string' || typeof b === 'string'
    ? String(a).localeCompare(String(b), 'en-GB')
    : a === b
      ? 0
      : a - b;

/** The services that a view asks for, in its order; equals by name. */
export function selectServices(
  all: readonly AssessedService[],
  view: ViabilityView,
): AssessedService[] {
  const value = SORT_VALUE[view.sort.key];
  const direction = view.sort.isDescending ? -1 : 1;
  return all
    .filter(
      ({ service, assessment, districtCode }) =>
        (view.risk.length === 0 || view.risk.includes(assessment.risk.word)) &&
        (view.operator === null || service.operator === view.operator) &&
        (view.district === null || districtCode === view.district),
    )
    .sort(
      (a, b) => direction * compare(value(a), value(b)) || compare(a.service.name, b.service.name),
    );
}

function shapeRow(
  assessed: AssessedService,
  base: string,
  { view, day }: { readonly view: ViabilityView; readonly day: string | null },
  locale: Locale,
): ServiceRow {
  const { service, assessment, estimate } = assessed;
  const words = viabilityWording(locale);
  const { notKnown } = shellWording(locale).values;
  const { estimate: mid, low, high } = chanceWithRange(assessment, 24);
  return {
    id: service.id,
    name: service.name,
    href: `${base}/${encodeURIComponent(service.id)}`,
    selectHref: `${base}${encodeViabilityView({ ...view, sel: service.id })}#selected`,
    risk: assessment.risk.word,
    operator: words.operators[service.operator],
    people: formatNumber(peopleNow(assessed)),
    peopleCount: peopleNow(assessed),
    headroomShare: assessment.breakEven.current?.headroom ?? null,
    headroom: formatHeadroom(assessment.breakEven) ?? notKnown,
    breakEven: formatBreakEven(assessment.breakEven, locale),
    tipping: formatTipping(assessment.tipping, locale),
    unitCost: formatUnitCost(assessment.breakEven, locale) ?? notKnown,
    runway: formatRunwayEnds(assessment.runway, estimate.service.months, locale),
    chance12: formatChanceCell(chanceWithRange(assessment, 12), locale),
    chance24: formatChanceCell(chanceWithRange(assessment, 24), locale),
    chance: { low, mid, high },
    driver:
      assessment.mainDriver === null ? words.noDriver : words.drivers[assessment.mainDriver.driver],
    pockets: formatPockets(assessment.breakEven, locale),
    confidence: shapeConfidence(assessed.confidence, locale),
    carers: tellCarers(assessed.carers, locale),
    until:
      day !== null && haveBooksEnded(assessed, day)
        ? booksEndWording(locale).tag(lastMonthOf(assessed, locale))
        : null,
    trend: estimate.waterfall.map((month) => month.end),
  };
}

const isFlagged = ({ assessment }: AssessedService): boolean =>
  assessment.risk.word === 'closing' || assessment.risk.word === 'at-risk';

/** The answer over services with books to now, and which others there are. */
function answerOf(
  all: readonly AssessedService[],
  base: string,
  locale: Locale,
  day: string | null,
): Sentence {
  const { current, ended } = splitByBooks(all, day);
  if (ended.length === 0) return answerSentence(all, locale);
  const answer =
    current.length === 0 ? [booksEndWording(locale).onlyEnded] : answerSentence(current, locale);
  return [...answer, ' ', ...tellEnded(ended, base, locale)];
}

/** The answer over all services, whatever is filtered. */
function answerSentence(all: readonly AssessedService[], locale: Locale): Sentence {
  const { list } = viabilityWording(locale);
  const flagged = all.filter(isFlagged);
  if (flagged.length === 0) return list.answerNone(all.length);
  const people = addDisplaced(flagged.map(({ assessment }) => expectDisplaced(assessment)));
  return list.answer(
    flagged.length,
    all.length,
    formatPeopleEstimate(people, locale, list.peopleText),
  );
}

function shapeChips(
  view: ViabilityView,
  base: string,
  districts: ReadonlyMap<string, string>,
  locale: Locale,
): ServicesAtRiskPage['chips'] {
  const { operators } = viabilityWording(locale);
  const without = (change: Partial<ViabilityView>): string =>
    `${base}${encodeViabilityView({ ...view, ...change })}`;
  return [
    ...view.risk.map((word) => ({
      label: shellWording(locale).risk[word],
      removeHref: without({ risk: view.risk.filter((other) => other !== word) }),
    })),
    ...(view.operator === null
      ? []
      : [{ label: operators[view.operator], removeHref: without({ operator: null }) }]),
    ...(view.district === null
      ? []
      : [
          {
            label: districts.get(view.district) ?? view.district,
            removeHref: without({ district: null }),
          },
        ]),
  ];
}

function shapeFilters(
  view: ViabilityView,
  districts: ReadonlyMap<string, string>,
  locale: Locale,
): ServicesAtRiskPage['filters'] {
  const words = viabilityWording(locale);
  const any: Choice = { value: '', label: words.list.filters.any };
  return {
    risk: RISK_WORDS.map((value) => ({
      value,
      label: shellWording(locale).risk[value],
      isOn: view.risk.includes(value),
    })),
    operator: {
      options: [any, ...OPERATORS.map((value) => ({ value, label: words.operators[value] }))],
      value: view.operator ?? '',
    },
    district: {
      options: [any, ...[...districts].map(([value, label]) => ({ value, label }))],
      value: view.district ?? '',
    },
    sort: encodeSort(view.sort),
  };
}

/**
 * The whole page. `base` is its path without query.
 * @param day that books are held against (ISO date); null holds them against nothing
 */
export function shapeServicesAtRisk(
  all: readonly AssessedService[],
  view: ViabilityView,
  base: string,
  locale: Locale,
  day: string | null = null,
): ServicesAtRiskPage {
  const { list } = viabilityWording(locale);
  const shown = selectServices(all, view);
  const rows = shown.map((assessed) => shapeRow(assessed, base, { view, day }, locale));
  const districts = new Map(
    all
      .map(({ districtCode, districtName }) => [districtCode, districtName] as const)
      .sort((a, b) => compare(a[1], b[1])),
  );
  const chosen = all.find(({ service }) => service.id === view.sel);
  const nearest = splitByBooks(shown, day).current.toSorted(
    (a, b) => b.assessment.chanceIn24.estimate - a.assessment.chanceIn24.estimate,
  )[0];
  return {
    answer: answerOf(all, base, locale, day),
    countsPeople: splitByBooks(all, day).current.some(isFlagged),
    rows,
    result: list.result(rows.length),
    heads: SERVICE_SORTS.map((key) => ({
      key,
      href: `${base}${encodeViabilityView({
        ...view,
        sort: nextSort(view.sort, key, STARTS_DESCENDING.includes(key)),
      })}`,
      sorted: sortedOf(view.sort, key) ?? null,
    })),
    chips: shapeChips(view, base, districts, locale),
    filters: shapeFilters(view, districts, locale),
    selected: chosen
      ? {
          id: chosen.service.id,
          name: chosen.service.name,
          href: `${base}/${encodeURIComponent(chosen.service.id)}`,
          why: shapeRiskWhy(chosen, locale),
          confidence: shapeConfidenceWhy(chosen, locale),
        }
      : null,
    hasBooks: all.length > 0,
    finding:
      nearest && nearest.assessment.chanceIn24.estimate > 0
        ? list.figure.finding(nearest.service.name)
        : list.figure.findingNone,
  };
}
