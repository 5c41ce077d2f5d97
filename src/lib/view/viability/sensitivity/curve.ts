// The curve of a service along one lever, as picture, finding and table.

import { SAFE_CHANCE } from '#lib/domain/parameters/rescue.ts';
import { valueIn, type ParameterSet } from '#lib/domain/parameters/set.ts';
import type { ResponsePoint } from '#lib/domain/viability/response.ts';
import { formatChance, formatNumber, formatPercent, formatPounds } from '../../format.ts';
import type { Locale } from '../../locale.ts';
import { shellWording } from '../../shell/wording.ts';
import type { FigureTable } from '../../table.ts';
import type { SensitivityPlace, ViewLink } from './page.ts';
import {
  AGAINST_WORDS,
  encodeSensitivityView,
  type AgainstWord,
  type SensitivityView,
} from './url.ts';
import { sensitivityWording } from './wording.ts';

const PENCE = 100;
/** As many steps as answer at once and still show where staff steps lie. */
const MOST_STEPS = 20;
const FEE_FROM = -20;
const FEE_TO = 40;
const FEE_STEP = 5;

/** Where a lever is put: everybody in turn, or by so many that there are few enough points; and the tipping set. */
export function pointsAlong(
  against: AgainstWord,
  people: number,
  tipping: number | null,
): readonly number[] {
  if (against === 'fee') {
    const steps = (FEE_TO - FEE_FROM) / FEE_STEP;
    return Array.from({ length: steps + 1 }, (_, at) => FEE_FROM + at * FEE_STEP);
  }
  const step = Math.max(1, Math.ceil(people / MOST_STEPS));
  const regular = Array.from({ length: Math.floor(people / step) + 1 }, (_, at) => at * step);
  return [...new Set([...regular, people, ...(tipping === null ? [] : [tipping])])].sort(
    (a, b) => a - b,
  );
}

/** What a curve needs that is not in its points. */
export interface CurveFacts {
  /** People of the tipping set; 0 when it makes a loss already, null when no number does. */
  readonly tipping: number | null;
  readonly parameters: ParameterSet;
}

export interface CurvePage {
  readonly against: AgainstWord;
  readonly choices: readonly ViewLink[];
  readonly axis: string;
  readonly points: readonly ResponsePoint[];
  readonly threshold: { readonly at: number; readonly text: string } | null;
  readonly now: string;
  readonly finding: string;
  readonly costFinding: string;
  readonly table: FigureTable;
}

const pounds = (amount: number, locale: Locale): string =>
  formatPounds(Math.round(amount) * PENCE, locale);

/** "+£5", "−£10", "£0". */
export const formatFeeChange = (amount: number, locale: Locale): string =>
  `${amount > 0 ? '+' : ''}${pounds(amount, locale)}`;

const placeText = (against: AgainstWord, at: number, locale: Locale): string =>
  against === 'fee' ? formatFeeChange(at, locale) : formatNumber(at);

function feeFinding(
  points: readonly ResponsePoint[],
  parameters: ParameterSet,
  locale: Locale,
): string {
  const { curve } = sensitivityWording(locale);
  const safe = valueIn(parameters, SAFE_CHANCE);
  const bar = formatPercent(safe);
  const now = points.find(({ at }) => at === 0);
  const amount = (at: number): string =>
    (at < 0 ? curve.less : curve.more)(pounds(Math.abs(at), locale));
  if (now !== undefined && now.chance < safe) {
    const under = points.findLast(({ at, chance }) => at < 0 && chance >= safe);
    return under === undefined ? curve.feeSafe(bar) : curve.feeFalls(amount(under.at), bar);
  }
  const enough = points.find(({ at, chance }) => at > 0 && chance < safe);
  return enough === undefined
    ? curve.feeNever(amount(points.at(-1)?.at ?? 0), bar)
    : curve.feeEnough(amount(enough.at), bar);
}

function leaverFinding(
  points: readonly ResponsePoint[],
  tipping: number | null,
  locale: Locale,
): string {
  const { curve } = sensitivityWording(locale);
  if (tipping === null) return curve.carried;
  if (tipping === 0) return curve.already;
  const at = (place: number): string =>
    formatChance(points.find((point) => point.at === place)?.chance ?? 0, locale);
  return curve.leavers(formatNumber(tipping), at(0), at(tipping));
}

function costFinding(
  points: readonly ResponsePoint[],
  against: AgainstWord,
  locale: Locale,
): string {
  const { curve } = sensitivityWording(locale);
  const known = points.flatMap(({ at, unitCost }) =>
    unitCost === null ? [] : [{ at, text: pounds(unitCost, locale) }],
  );
  const [now, last] = [known.find(({ at }) => at === 0), known.at(-1)];
  if (now === undefined || last === undefined) return shellWording(locale).values.notKnown;
  return against === 'fee'
    ? curve.costSame(now.text)
    : curve.costFinding(now.text, last.text, formatNumber(last.at));
}

function tableOf(
  points: readonly ResponsePoint[],
  against: AgainstWord,
  locale: Locale,
): FigureTable {
  const { curve } = sensitivityWording(locale);
  const { to, notKnown } = shellWording(locale).values;
  const { columns } = curve;
  return {
    columns: [
      { label: curve.axis[against], isNumeric: true },
      { label: columns.chance, isNumeric: true },
      { label: columns.range, isNumeric: true },
      { label: columns.cost, isNumeric: true },
      { label: columns.month },
    ],
    rows: points.map(({ at, chance, low, high, unitCost, isLoss }) => [
      placeText(against, at, locale),
      formatChance(chance, locale),
      to(formatChance(low, locale), formatChance(high, locale)),
      unitCost === null ? notKnown : pounds(unitCost, locale),
      isLoss ? curve.makesLoss : curve.makesSurplus,
    ]),
  };
}

/** The curve that the address asks for. */
export function shapeCurvePage(
  points: readonly ResponsePoint[],
  { tipping, parameters }: CurveFacts,
  view: SensitivityView,
  { path }: SensitivityPlace,
  locale: Locale,
): CurvePage {
  const { curve } = sensitivityWording(locale);
  const { against } = view;
  return {
    against,
    choices: AGAINST_WORDS.map((key) => ({
      key,
      label: curve.against[key],
      href: `${path}${encodeSensitivityView({ ...view, against: key })}#curve`,
      isCurrent: key === against,
    })),
    axis: curve.axis[against],
    points,
    threshold:
      against === 'leavers' && tipping !== null && tipping > 0
        ? { at: tipping, text: curve.tipping(formatNumber(tipping)) }
        : null,
    now: curve.now,
    finding:
      against === 'fee'
        ? feeFinding(points, parameters, locale)
        : leaverFinding(points, tipping, locale),
    costFinding: costFinding(points, against, locale),
    table: tableOf(points, against, locale),
  };
}
