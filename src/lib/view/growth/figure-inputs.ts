// What the charts of enterprises take, from the page's own data: the page and its files draw the same. In a shared
// picture a month with few people is a gap.

import type { GrowthMonth } from '#lib/domain/growth/caseload.ts';
import type { EnterpriseMonth } from '#lib/domain/growth/records.ts';
import { FEWEST_PEOPLE } from '../disclosure.ts';
import { formatNumber } from '../format.ts';
import type { Locale } from '../locale.ts';
import type { CohortSection } from './cohorts.ts';
import type { EnterprisePage } from './enterprise-page.ts';
import type { MeasureFigure } from './targets.ts';
import { growthWording } from './wording.ts';

interface Point {
  readonly month: string;
  readonly value: number | null;
}

/** A measure over time against its target. */
export const measureInput = (
  { label, points, target }: MeasureFigure,
  locale: Locale,
): {
  readonly measure: string;
  readonly points: readonly Point[];
  readonly target: MeasureFigure['target'];
  readonly format: (value: number) => string;
  readonly locale: Locale;
} => ({
  measure: label,
  points,
  target,
  format: (value) => formatNumber(Math.round(value)),
  locale,
});

/** Hours that one enterprise returned month by month. */
export const returnsInput = (
  months: EnterprisePage['months'],
  locale: Locale,
): ReturnType<typeof measureInput> => ({
  measure: growthWording(locale).enterprise.months.columns.hours,
  points: months?.points ?? [],
  target: null,
  format: (value) => formatNumber(value, 1),
  locale,
});

/** Survival of the years of starters; null where none can be drawn. */
export const survivalInput = ({ chosen, curves }: CohortSection, locale: Locale) =>
  chosen === null ? null : { cohorts: curves, chosen, locale };

type PeopleMonths = readonly Pick<GrowthMonth | EnterpriseMonth, 'month' | 'people'>[];

const isFew = ({ people }: PeopleMonths[number]): boolean => people > 0 && people < FEWEST_PEOPLE;

/** May a finding that tells the first and the last month be shared? */
export const mayTellEnds = (months: PeopleMonths): boolean =>
  ![months[0], months.at(-1)].some((month) => month !== undefined && isFew(month));

/** The same line to be shared: months in which few people stand behind the figure are gaps. */
export function shareLine(
  input: ReturnType<typeof measureInput>,
  months: PeopleMonths,
): ReturnType<typeof measureInput> {
  const few = new Set(months.filter(isFew).map(({ month }) => month));
  return {
    ...input,
    points: input.points.map((point) => (few.has(point.month) ? { ...point, value: null } : point)),
  };
}
