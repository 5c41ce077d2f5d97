// How likely each closure is: possible futures with the first closure beside the same futures without it.

import { shareOfDraws, type KnockOnAnswer, type Share } from '#lib/domain/viability/knock-on.ts';
import type { KnockOnServiceAnswer } from '#lib/domain/viability/knock-on.ts';
import { formatChance, formatNumber, formatPercent } from '../../format.ts';
import type { Locale } from '../../locale.ts';
import type { Sentence } from '../../sentence.ts';
import { shellWording } from '../../shell/wording.ts';
import type { FigureTable } from '../../table.ts';
import { formatChanceCell } from '../figures.ts';
import { knockOnWording } from './wording.ts';

export interface ChancesInput {
  readonly first: string;
  readonly now: KnockOnAnswer;
  readonly then: KnockOnAnswer;
  /** Services whose end is followed. */
  readonly followed: readonly string[];
  readonly nameOf: (service: string) => string;
  readonly hrefOf: (service: string) => string;
}

interface ChanceBand {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
  readonly text: string;
}

export interface ChanceRow {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly now: ChanceBand;
  readonly then: ChanceBand;
}

export interface ChancesPage {
  readonly finding: string;
  readonly subtitle: string;
  /** Services that change most first. */
  readonly rows: readonly ChanceRow[];
  readonly table: FigureTable;
  readonly spread: Sentence;
  /** Services that hardly ever close either way. */
  readonly rest: number;
}

export const YEAR = 12;
const HARDLY_EVER = 0.01;

/** One service without the first closure and with it. */
interface ChancePair {
  readonly now: KnockOnServiceAnswer;
  readonly then: KnockOnServiceAnswer;
}

/** Closed within so many months. */
export const closedWithin = (
  { closedInMonth }: KnockOnServiceAnswer,
  months: number,
  draws: number,
): Share =>
  shareOfDraws(
    closedInMonth.slice(0, months).reduce((sum, count) => sum + count, 0),
    draws,
  );

const cell = (share: Share, locale: Locale): string => {
  const { value, range } = formatChanceCell(share, locale);
  return value === range ? value : `${value} (${range})`;
};

const bandOf = (share: Share, locale: Locale): ChanceBand => ({
  low: share.low,
  mid: share.estimate,
  high: share.high,
  text: formatChance(share.estimate, locale),
});

/** Luck alone does not explain it: the ranges lie apart. */
const isApart = ({ now, then }: ChancePair): boolean =>
  then.byHorizon.low > now.byHorizon.high || then.byHorizon.high < now.byHorizon.low;

const changeOf = ({ now, then }: ChancePair): number =>
  Math.abs(then.byHorizon.estimate - now.byHorizon.estimate);

/** Services but the first that close often enough to tell, those that change most first. */
export function chancePairs({
  first,
  now,
  then,
  followed,
}: Omit<ChancesInput, 'nameOf' | 'hrefOf'>): readonly ChancePair[] {
  const before = new Map(now.services.map((service) => [service.id, service]));
  const isFollowed = new Set(followed);
  return then.services
    .flatMap((service): readonly ChancePair[] => {
      const other = before.get(service.id);
      return other && service.id !== first && isFollowed.has(service.id)
        ? [{ now: other, then: service }]
        : [];
    })
    .toSorted((a, b) => changeOf(b) - changeOf(a));
}

/** Shapes the answer of two ensembles with the same luck. */
export function shapeChances(input: ChancesInput, locale: Locale): ChancesPage {
  const { now, then, nameOf, hrefOf } = input;
  const { chances: words } = knockOnWording(locale);
  const { to } = shellWording(locale).values;
  const months = then.months.length;
  const pairs = chancePairs(input);
  const told = pairs.filter(
    (pair) => Math.max(pair.now.byHorizon.estimate, pair.then.byHorizon.estimate) >= HARDLY_EVER,
  );
  const changed = told.find(isApart);
  const chance = (service: KnockOnServiceAnswer): string =>
    formatChance(service.byHorizon.estimate, locale);
  return {
    finding: changed
      ? words.finding(nameOf(changed.then.id), chance(changed.then), chance(changed.now), months)
      : words.findingNone,
    subtitle: words.subtitle(formatNumber(then.draws), months),
    rows: told.map((pair) => ({
      id: pair.then.id,
      name: nameOf(pair.then.id),
      href: hrefOf(pair.then.id),
      now: bandOf(pair.now.byHorizon, locale),
      then: bandOf(pair.then.byHorizon, locale),
    })),
    table: {
      columns: [
        { label: words.columns.service },
        { label: words.columns.now12, isNumeric: true },
        { label: words.columns.then12, isNumeric: true },
        { label: words.columns.nowAll(months), isNumeric: true },
        { label: words.columns.thenAll(months), isNumeric: true },
      ],
      rows: told.map((pair) => [
        nameOf(pair.then.id),
        cell(closedWithin(pair.now, YEAR, now.draws), locale),
        cell(closedWithin(pair.then, YEAR, then.draws), locale),
        cell(pair.now.byHorizon, locale),
        cell(pair.then.byHorizon, locale),
      ]),
    },
    spread: words.spread(
      formatNumber(then.unplaced.p50),
      to(formatNumber(then.unplaced.p10), formatNumber(then.unplaced.p90)),
      formatNumber(now.unplaced.p50),
      to(formatNumber(now.unplaced.p10), formatNumber(now.unplaced.p90)),
    ),
    rest: pairs.length - told.length,
  };
}

/** What the picture of chances takes: as things stand and if the service closes, on one line. */
export function chancesFigure({ rows }: Pick<ChancesPage, 'rows'>, locale: Locale) {
  const { legend } = knockOnWording(locale).chances;
  return {
    rows: rows.map(({ id, name, href, now, then }) => ({
      id,
      name,
      href,
      marks: [
        { shape: 'hollow' as const, ...now },
        { shape: 'solid' as const, ...then },
      ],
    })),
    domain: [0, 1] as const,
    format: (share: number) => formatPercent(share),
    legend: [
      { shape: 'hollow' as const, label: legend.now },
      { shape: 'solid' as const, label: legend.then },
    ],
  };
}
