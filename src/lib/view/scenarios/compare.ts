// Up to four scenarios side by side: every figure as it was kept, and what the comparison finds.

import type { WhatIf, WhatIfQuestion } from '#lib/domain/viability/hosted.ts';
import { swingsOf, type Sensitivity } from '#lib/domain/viability/sensitivity.ts';
import { expectDisplaced } from '#lib/domain/viability/displaced.ts';
import {
  isPolicyKept,
  isWhatIfKept,
  type KeptScenario,
} from '#lib/domain/viability/kept-scenario.ts';
import { formatChance, formatDate, formatNumber, formatPoundsModelled } from '../format.ts';
import type { Locale } from '../locale.ts';
import type { Sentence } from '../sentence.ts';
import { shellWording } from '../shell/wording.ts';
import { chanceWithRange } from '../viability/assessed.ts';
import {
  formatBreakEven,
  formatChanceBand,
  formatPeopleEstimate,
  formatRunwayEnds,
  formatTipping,
  formatUnitCost,
} from '../viability/figures.ts';
import { sensitivityWording } from '../viability/sensitivity/wording.ts';
import { policyCells, tellPolicies, type PolicyScenario } from './all-services.ts';
import { tellLevers } from './levers.ts';
import { MOST_COMPARED } from './url.ts';
import { scenariosWording } from './wording.ts';
import type { ScenariosWording } from './wording.en.ts';

const PENCE = 100;

type WhatIfScenario = KeptScenario & {
  readonly service: string | null;
  readonly figures: Extract<KeptScenario['figures'], object> & {
    readonly output: WhatIf;
    readonly input: WhatIfQuestion;
  };
};

type OfAll = PolicyScenario & { readonly service: string | null };
type Comparable = WhatIfScenario | OfAll;

const isOfAll = (one: Comparable): one is OfAll => isPolicyKept(one.figures);
const isOfOne = (one: Comparable): one is WhatIfScenario => isWhatIfKept(one.figures);

/** One figure of one scenario: lines to read, and the range of a modelled one. */
export interface ComparedCell {
  readonly lines: readonly string[];
  readonly range: string | null;
  /** Where it is explained. */
  readonly href: string | null;
}

export interface ComparedRow {
  readonly key: keyof ScenariosWording['compare']['rows'];
  readonly label: string;
  readonly cells: readonly ComparedCell[];
}

export interface ScenarioComparison {
  /** What is wrong with the choice: too few, too many, or one that is not here. */
  readonly problems: readonly string[];
  /** Null with fewer than two. */
  readonly table: {
    readonly finding: Sentence;
    readonly notes: readonly string[];
    readonly columns: readonly { readonly id: string; readonly name: string }[];
    readonly rows: readonly ComparedRow[];
  } | null;
}

const plain = (...lines: string[]): ComparedCell => ({ lines, range: null, href: null });

const estimate = ({ value, range }: { value: string; range: string }): ComparedCell => ({
  lines: [value],
  range,
  href: null,
});

const pounds = (amount: number, locale: Locale): string =>
  formatPoundsModelled(Math.round(amount * PENCE), locale);

/** What the months ahead bring and cost: along the expected path, and in hand at the end of the draws. */
function moneyCells(
  { path, fan }: WhatIf,
  locale: Locale,
): Record<'whole' | 'paid' | 'reserves', ComparedCell> {
  const { compare: words } = scenariosWording(locale);
  const { values } = shellWording(locale);
  const sum = (of: (row: (typeof path.rows)[number]) => number): number =>
    path.rows.reduce((all, row) => all + of(row), 0);
  const over = words.months(path.rows.length);
  const last = fan.at(-1)?.reserves;
  return {
    whole: plain(
      pounds(
        sum(({ margin }) => margin),
        locale,
      ),
      over,
    ),
    paid: plain(
      pounds(
        sum(({ feeIncome, blockIncome }) => feeIncome + blockIncome),
        locale,
      ),
      over,
    ),
    reserves:
      last === undefined
        ? plain(values.notKnown)
        : estimate({
            value: pounds(last.p50, locale),
            range: values.to(pounds(last.p10, locale), pounds(last.p90, locale)),
          }),
  };
}

/** What kept scenarios depend on, by their ids; and where the council's pages are, e.g. "/example". */
export interface ComparedWith {
  readonly sensitivities: ReadonlyMap<string, Sensitivity>;
  readonly council: string;
  readonly nameOf: (service: string) => string;
}

/** The assumption that moves the chance most, with what it does at both ends; a link to the whole tornado. */
function mattersCell(
  { id, serviceId, query }: WhatIfScenario,
  { sensitivities, council }: ComparedWith,
  locale: Locale,
): ComparedCell {
  const words = sensitivityWording(locale);
  const sensitivity = sensitivities.get(id);
  if (sensitivity === undefined) return plain(shellWording(locale).values.notKnown);
  const [first] = swingsOf(sensitivity, 'chance24');
  const [low, high] = [first?.atLow ?? 0, first?.atHigh ?? 0].map((chance) =>
    formatChance(chance, locale),
  ) as [string, string];
  return {
    lines: [
      first === undefined || low === high
        ? words.scenario.none
        : words.scenario.value(words.assumptions[first.id], low, high),
    ],
    range: null,
    href: serviceId === null ? null : `${council}/viability/${serviceId}/sensitivity${query}`,
  };
}

type Cells = Partial<Record<ComparedRow['key'], ComparedCell>>;

function cellsOf(one: Comparable, beside: ComparedWith, locale: Locale): Cells {
  const { list } = scenariosWording(locale);
  if (isOfAll(one))
    return {
      service: plain(list.allServices(one.figures.input.now.length)),
      levers: plain(...tellLevers(one, beside.nameOf, locale)),
      ...policyCells(one, beside.nameOf, locale),
      asOf: plain(formatDate(one.figures.asOf, locale)),
    };
  const { values, risk } = shellWording(locale);
  const { output, input, asOf } = one.figures;
  const today = output.breakEven.current;
  return {
    service: plain(one.service ?? list.gone),
    levers: plain(...tellLevers(one, beside.nameOf, locale)),
    risk: plain(risk[output.risk.word]),
    people: plain(today ? formatNumber(today.people) : values.notKnown),
    breakEven: plain(formatBreakEven(output.breakEven, locale)),
    tipping: plain(formatTipping(output.tipping, locale)),
    margin: plain(
      today ? formatPoundsModelled(Math.round(today.margin * PENCE), locale) : values.notKnown,
    ),
    unitCost: plain(formatUnitCost(output.breakEven, locale) ?? values.notKnown),
    ...moneyCells(output, locale),
    runway: estimate(formatRunwayEnds(output.runway, input.simulation.months, locale)),
    chance12: estimate(formatChanceBand(chanceWithRange(output, 12), locale)),
    chance24: estimate(formatChanceBand(chanceWithRange(output, 24), locale)),
    displaced: estimate(formatPeopleEstimate(expectDisplaced(output), locale)),
    matters: mattersCell(one, beside, locale),
    asOf: plain(formatDate(asOf, locale)),
  };
}

const ROWS: readonly ComparedRow['key'][] = [
  'service',
  'levers',
  'closures',
  'lost',
  'placed',
  'moved',
  'councilPays',
  'againstNow',
  'risk',
  'chance12',
  'chance24',
  'runway',
  'displaced',
  'people',
  'breakEven',
  'tipping',
  'margin',
  'unitCost',
  'whole',
  'paid',
  'reserves',
  'matters',
  'asOf',
];

const chanceOf = ({ figures }: WhatIfScenario): ReturnType<typeof chanceWithRange> =>
  chanceWithRange(figures.output, 24);

/** The lowest and the highest chance of closing in a sentence, and what stands against comparing them. */
function tellChances(
  chosen: readonly WhatIfScenario[],
  locale: Locale,
): { readonly finding: Sentence; readonly notes: readonly string[] } {
  const { compare: words } = scenariosWording(locale);
  const sorted = chosen.toSorted((a, b) => chanceOf(a).estimate - chanceOf(b).estimate);
  const [lowest, highest] = [sorted[0], sorted.at(-1)] as [WhatIfScenario, WhatIfScenario];
  const [low, high] = [chanceOf(lowest), chanceOf(highest)];
  const [lowText, highText] = [formatChanceBand(low, locale), formatChanceBand(high, locale)];
  const isAlike = lowText.value === highText.value;
  return {
    finding: isAlike
      ? words.same(lowText.value)
      : words.finding({ name: lowest.name, ...lowText }, { name: highest.name, ...highText }),
    notes: [
      ...(isAlike ? [] : [low.high >= high.low ? words.overlap : words.apart]),
      ...(differ(chosen, ({ serviceId }) => serviceId) ? [words.services] : []),
    ],
  };
}

const differ = (chosen: readonly Comparable[], of: (one: Comparable) => string | null): boolean =>
  new Set(chosen.map(of)).size > 1;

/** What the comparison finds; one service and all of them are not held against each other. */
function tell(
  chosen: readonly Comparable[],
  locale: Locale,
): { readonly finding: Sentence; readonly notes: readonly string[] } {
  const { compare: words } = scenariosWording(locale);
  const found = chosen.every(isOfOne)
    ? tellChances(chosen, locale)
    : chosen.every(isOfAll)
      ? tellPolicies(chosen, locale)
      : { finding: words.mixed(), notes: [] };
  const isDated = differ(chosen, ({ figures }) => `${figures.asOf} ${figures.parametersHash}`);
  return { ...found, notes: [...found.notes, ...(isDated ? [words.dates] : [])] };
}

const isComparable = (one: KeptScenario & { readonly service: string | null }): one is Comparable =>
  isWhatIfKept(one.figures) || isPolicyKept(one.figures);

/**
 * The comparison of those an address names; null when it names none.
 * @param kept what the reader may open
 */
export function shapeComparison(
  kept: readonly (KeptScenario & { readonly service: string | null })[],
  ids: readonly string[],
  beside: ComparedWith,
  locale: Locale,
): ScenarioComparison | null {
  if (ids.length === 0) return null;
  const { compare: words } = scenariosWording(locale);
  const known = ids.flatMap((id) => kept.filter((one) => one.id === id)).filter(isComparable);
  const chosen = known.slice(0, MOST_COMPARED);
  const problems = [
    ...(known.length < ids.length ? [words.unknown] : []),
    ...(known.length > MOST_COMPARED ? [words.tooMany(MOST_COMPARED)] : []),
    ...(chosen.length < 2 ? [words.needTwo] : []),
  ];
  if (chosen.length < 2) return { problems, table: null };
  const cells = chosen.map((one) => cellsOf(one, beside, locale));
  return {
    problems,
    table: {
      ...tell(chosen, locale),
      columns: chosen.map(({ id, name }) => ({ id, name })),
      rows: ROWS.filter((key) => cells.some((of) => of[key] !== undefined)).map((key) => ({
        key,
        label: words.rows[key],
        cells: cells.map((of) => of[key] ?? plain(words.otherKind)),
      })),
    },
  };
}
