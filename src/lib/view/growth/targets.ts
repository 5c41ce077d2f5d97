// Hours and people over time, each beside its target where it has one.

import type { GrowthMonth } from '#lib/domain/growth/caseload.ts';
import type { GrowthTarget } from '#lib/domain/growth/records.ts';
import { formatMonth, formatNumber } from '../format.ts';
import type { Locale } from '../locale.ts';
import type { Why } from '../why.ts';
import { whyTarget, type TargetStanding } from './why.ts';
import { growthWording } from './wording.ts';

const MINUTES_PER_HOUR = 60;

/** A measure as the picture draws it; hours, not minutes. */
export interface MeasureFigure {
  readonly measure: GrowthTarget['measure'];
  readonly label: string;
  readonly finding: string;
  readonly subtitle: string;
  readonly points: readonly { readonly month: string; readonly value: number }[];
  readonly target: Pick<GrowthTarget, 'startDate' | 'startValue' | 'byDate' | 'value'> | null;
  readonly why: Why | null;
}

const VALUE: Readonly<Record<GrowthTarget['measure'], (month: GrowthMonth) => number>> = {
  enterprises: (month) => month.enterprises,
  'minutes-per-week': (month) => month.hoursPerWeek,
  people: (month) => month.people,
};
const MEASURES = ['enterprises', 'minutes-per-week', 'people'] as const;

/** Value of a target's measure in the unit that is shown. */
export const shownValue = (measure: GrowthTarget['measure'], value: number): number =>
  measure === 'minutes-per-week' ? value / MINUTES_PER_HOUR : value;

function findingOf(
  measure: GrowthTarget['measure'],
  standing: TargetStanding | undefined,
  last: number,
  locale: Locale,
): string {
  const { targets } = growthWording(locale);
  const label = targets.measures[measure];
  const actual = formatNumber(Math.round(last));
  if (standing === undefined) return targets.plain(label, actual);
  const expected = shownValue(measure, standing.progress.expected);
  const say = last < expected ? targets.behind : targets.onCourse;
  return say(label, actual, formatNumber(Math.round(expected)));
}

/** One figure for each measure; none without returns. */
export function shapeTargets(
  months: readonly GrowthMonth[],
  standings: readonly TargetStanding[],
  asOf: string,
  locale: Locale,
): MeasureFigure[] {
  const { targets } = growthWording(locale);
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  return MEASURES.map((measure) => {
    const standing = standings.find(({ progress }) => progress.target.measure === measure);
    const target = standing?.progress.target ?? null;
    const label = targets.measures[measure];
    const format = (value: number): string => formatNumber(shownValue(measure, value), 1);
    return {
      measure,
      label,
      finding: findingOf(measure, standing, VALUE[measure](last), locale),
      subtitle: targets.subtitle(formatMonth(first.month, locale), formatMonth(last.month, locale)),
      points: months.map((month) => ({ month: month.month, value: VALUE[measure](month) })),
      target:
        target === null
          ? null
          : {
              startDate: target.startDate,
              startValue: shownValue(measure, target.startValue),
              byDate: target.byDate,
              value: shownValue(measure, target.value),
            },
      why: standing === undefined ? null : whyTarget(standing, label, format, asOf, locale),
    };
  });
}
