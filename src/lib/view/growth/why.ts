// Why a flag stands: inputs, rule and parameters of a failing year, a check, a target and an unserved place.

import type { DueCheck } from '#lib/domain/growth/caseload.ts';
import type { TargetProgress } from '#lib/domain/growth/caseload.ts';
import type { CohortStanding, ShareLasting } from '#lib/domain/growth/failing.ts';
import type { TargetPace } from '#lib/domain/growth/pace.ts';
import type { UnservedPlace } from '#lib/domain/growth/unserved.ts';
import { CATCHMENT } from '#lib/domain/parameters/access.ts';
import type { Beliefs } from '#lib/domain/parameters/beliefs.ts';
import {
  COMPARE_AT,
  LAPSE_WARNING,
  LEAST_AT_RISK,
  SURVIVAL_LEVEL,
} from '#lib/domain/parameters/growth.ts';
import { valueIn } from '#lib/domain/parameters/set.ts';
import { TRAVEL, TRAVEL_ERROR } from '#lib/domain/parameters/travel.ts';
import type { Area, Service } from '#lib/domain/market/records.ts';
import { MODEL_VERSION } from '#lib/domain/version.ts';
import { parameterLines } from '../evidence/lines.ts';
import { formatDate, formatMinutes, formatNumber, formatPercent } from '../format.ts';
import type { Locale } from '../locale.ts';
import { shellWording } from '../shell/wording.ts';
import type { Why, WhyLine } from '../why.ts';
import { growthWording } from './wording.ts';

const MONTHS_PER_YEAR = 12;

const lines =
  (source: string) =>
  (label: string, value: string): WhyLine => ({
    label,
    value,
    source,
  });

/** A share with its band, "42% (likely 22% to 60%)"; without one as it stands. */
export function formatLasting({ share, low, high }: ShareLasting, locale: Locale): string {
  const { likely } = shellWording(locale).values;
  return low === null || high === null
    ? formatPercent(share)
    : `${formatPercent(share)} (${likely(formatPercent(low), formatPercent(high))})`;
}

/** Why a year's starters are named as failing. */
export function whyFailing(
  standing: CohortStanding,
  asOf: string,
  beliefs: Beliefs,
  locale: Locale,
): Why {
  const { why } = growthWording(locale);
  const { cohort, months, own, others } = standing;
  const line = lines(why.records(formatDate(asOf, locale)));
  const years = Math.floor(months / MONTHS_PER_YEAR);
  const stoppedBy = cohort.stoppedBy.findLast(({ time }) => time <= months);
  const { notKnown } = shellWording(locale).values;
  return {
    subject: why.cohort.subject(cohort.year),
    inputs: [
      line(why.cohort.started, formatNumber(cohort.started)),
      line(why.cohort.stopped, formatNumber(cohort.stopped)),
      line(why.cohort.grown, formatNumber(cohort.grown)),
      line(why.cohort.watched(years), formatNumber(cohort.watchedByYear[years] ?? 0)),
      line(why.cohort.own(months), own === null ? notKnown : formatLasting(own, locale)),
      line(why.cohort.others(months), others === null ? notKnown : formatLasting(others, locale)),
      line(
        why.cohort.stoppedBy(months),
        stoppedBy === undefined ? formatPercent(0) : formatLasting(stoppedBy, locale),
      ),
    ],
    formula: why.cohort.formula,
    parameters: parameterLines(beliefs, [COMPARE_AT, SURVIVAL_LEVEL, LEAST_AT_RISK], locale),
    modelVersion: MODEL_VERSION,
  };
}

/** Why a check is flagged. */
export function whyDue(
  { check, daysLeft }: DueCheck,
  name: string,
  asOf: string,
  beliefs: Beliefs,
  locale: Locale,
): Why {
  const { why, checkKinds } = growthWording(locale);
  const line = lines(why.records(formatDate(asOf, locale)));
  return {
    subject: why.check.subject(checkKinds[check.kind], name),
    inputs: [
      line(why.check.due, formatDate(check.due, locale)),
      line(why.check.today, formatDate(asOf, locale)),
      line(why.check.left, formatNumber(daysLeft)),
    ],
    formula: why.check.formula,
    parameters: parameterLines(beliefs, [LAPSE_WARNING], locale),
    modelVersion: MODEL_VERSION,
  };
}

/** A target with where it stands and how fast it moves. */
export interface TargetStanding {
  readonly progress: TargetProgress;
  readonly pace: TargetPace;
}

/** Why a measure is behind its target or on course. */
export function whyTarget(
  { progress, pace }: TargetStanding,
  measure: string,
  format: (value: number) => string,
  asOf: string,
  locale: Locale,
): Why {
  const { why } = growthWording(locale);
  const { target, expected, actual } = progress;
  const line = lines(why.records(formatDate(asOf, locale)));
  const { notKnown } = shellWording(locale).values;
  const orNot = (value: number | null): string => (value === null ? notKnown : format(value));
  return {
    subject: why.target.subject(measure),
    inputs: [
      line(why.target.start(formatDate(target.startDate, locale)), format(target.startValue)),
      line(why.target.goal(formatDate(target.byDate, locale)), format(target.value)),
      line(why.target.expected, format(expected)),
      line(why.target.actual, orNot(actual)),
      line(why.target.gained, orNot(pace.gained)),
      line(why.target.needed, orNot(pace.needed)),
    ],
    formula: why.target.formula,
    parameters: [],
    modelVersion: MODEL_VERSION,
  };
}

/** What the panel of an unserved place tells besides the place. */
export interface PlaceTelling {
  readonly area: Pick<Area, 'placeName' | 'rurality'>;
  readonly people: string;
  readonly hours: string;
  readonly nearest: Service | null;
  /** How many prepare to serve it, in words. */
  readonly coming: string;
  readonly isEstimate: boolean;
}

/** Why a place counts as unserved. */
export function whyUnserved(
  place: UnservedPlace,
  telling: PlaceTelling,
  asOf: string,
  beliefs: Beliefs,
  locale: Locale,
): Why {
  const { why, supports } = growthWording(locale);
  const { area, nearest } = telling;
  const day = formatDate(asOf, locale);
  const demanded = lines(telling.isEstimate ? why.estimated : why.assessed(day));
  const line = lines(why.records(day));
  const { circuity, speedKmh, fixedMinutes } = TRAVEL[area.rurality];
  const reach = nearest?.reachMinutes ?? null;
  const error = formatPercent(valueIn(beliefs.set, TRAVEL_ERROR));
  return {
    subject: why.place.subject(area.placeName, supports[place.support]),
    inputs: [
      demanded(why.place.people, telling.people),
      demanded(why.place.hours, telling.hours),
      ...(place.nearest === null || nearest === null
        ? []
        : [
            line(why.place.nearest, formatMinutes(Math.round(place.nearest.minutes.mid), locale)),
            line(
              why.place.reach,
              reach === null ? why.place.noLimit : formatMinutes(reach, locale),
            ),
          ]),
      line(
        why.place.catchment,
        formatMinutes(valueIn(beliefs.set, CATCHMENT[place.support]), locale),
      ),
      line(why.place.coming, telling.coming),
    ],
    formula: [...why.place.formula, (place.isSure ? why.place.sure : why.place.unsure)(error)],
    parameters: parameterLines(
      beliefs,
      [CATCHMENT[place.support], circuity, speedKmh, fixedMinutes, TRAVEL_ERROR],
      locale,
    ),
    modelVersion: MODEL_VERSION,
  };
}
