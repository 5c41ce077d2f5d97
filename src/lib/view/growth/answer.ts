// The answers in a sentence: what small enterprises give, which year fails, where nobody comes.

import type { GrowthMonth } from '#lib/domain/growth/caseload.ts';
import type { CohortStanding } from '#lib/domain/growth/failing.ts';
import { monthAt, monthNumber, MONTHS_PER_YEAR } from '#lib/domain/kernel/calendar.ts';
import {
  formatDate,
  formatHoursPerWeek,
  formatMonth,
  formatNumber,
  formatPeople,
  formatPercent,
} from '../format.ts';
import type { Locale } from '../locale.ts';
import { shellWording } from '../shell/wording.ts';
import type { Sentence } from '../sentence.ts';
import type { PageFrame } from './caseload.ts';
import { hoursEstimate, placeKey, showPlaces, type PlacesInput } from './places.ts';
import type { TargetStanding } from './why.ts';
import { growthWording } from './wording.ts';

const MINUTES_PER_HOUR = 60;

export interface AnswerInput {
  /** Enterprises at the stage "trading". */
  readonly trading: number;
  readonly months: readonly GrowthMonth[];
  readonly targets: readonly TargetStanding[];
  readonly cohorts: readonly CohortStanding[];
  readonly places: PlacesInput;
}

const hours = (perWeek: number, locale: Locale): string =>
  formatHoursPerWeek(perWeek * MINUTES_PER_HOUR, locale);

function tellTarget({ targets }: AnswerInput, locale: Locale): Sentence {
  const { answer } = growthWording(locale);
  const found = targets.find(({ progress }) => progress.target.measure === 'enterprises');
  if (found === undefined) return [];
  const { target, expected } = found.progress;
  return answer.target(
    formatNumber(target.value),
    formatDate(target.byDate, locale),
    formatNumber(Math.round(expected)),
  );
}

/** Which year fails and by how much; nothing when none does. */
export function tellFailing(
  cohorts: readonly CohortStanding[],
  { base, locale }: PageFrame,
): Sentence {
  const { answer } = growthWording(locale);
  const { to } = shellWording(locale).values;
  const failing = cohorts.find(({ verdict }) => verdict === 'failing');
  const { own, others } = failing ?? { own: null, others: null };
  if (failing === undefined || own === null || others === null) return [];
  const band = (low: number | null, high: number | null, share: number): string =>
    to(formatPercent(low ?? share), formatPercent(high ?? share));
  return [
    ...answer.failing(
      failing.cohort.year,
      failing.months,
      formatPercent(own.share),
      band(own.low, own.high, own.share),
      `${base}?cohort=${failing.cohort.year}#cohorts`,
    ),
    ...answer.others(formatPercent(others.share), band(others.low, others.high, others.share)),
    answer.stop,
  ];
}

/** The place with most hours and nobody small; nothing when there is none. */
export function tellPlace(places: PlacesInput, { base, locale }: PageFrame): Sentence {
  const { answer, supports } = growthWording(locale);
  if (places.isSupplyUnknown) return [];
  const [worst] = showPlaces(places, { support: null, district: null });
  if (worst === undefined || worst.hours.kind !== 'value') return [];
  const told = answer.place(
    worst.area.placeName,
    supports[worst.place.support],
    `${base}?sel=${encodeURIComponent(placeKey(worst.place))}#places`,
  );
  if (!places.isEstimate)
    return [...told, ...answer.assessedHours(hours(worst.hours.value, locale))];
  const { low, high } = worst.place.hoursPerWeek;
  const { to } = shellWording(locale).values;
  const bare = (value: number): string => hours(value, locale).split(' ')[0] ?? '';
  const { value } = hoursEstimate(worst.place, locale);
  return [...told, ...answer.estimatedHours(value, to(bare(low), bare(high)))];
}

/** The answer of the page; null when no enterprise is on record. */
export function answerGrowth(input: AnswerInput, frame: PageFrame): Sentence | null {
  const { locale } = frame;
  const last = input.months.at(-1);
  if (last === undefined) return null;
  return [
    ...growthWording(locale).answer.trading(
      formatNumber(input.trading),
      hours(last.hoursPerWeek, locale),
      formatPeople(last.people, locale),
      formatMonth(last.month, locale),
    ),
    ...tellTarget(input, locale),
    ...tellFailing(input.cohorts, frame),
    ...tellPlace(input.places, frame),
  ];
}

/** What is growing, for the front page: hours beside those of a year ago, the failing year and the worst place. */
export function summariseAnswer(input: AnswerInput, frame: PageFrame): Sentence | null {
  const { locale } = frame;
  const { answer } = growthWording(locale);
  const last = input.months.at(-1);
  if (last === undefined) return null;
  const yearAgo = monthAt(monthNumber(last.month) - MONTHS_PER_YEAR);
  const before = input.months.find(({ month }) => month === yearAgo);
  const gained = last.hoursPerWeek - (before?.hoursPerWeek ?? 0);
  const size = formatNumber(Math.round(Math.abs(gained)));
  const say = gained < 0 ? answer.lessThanYearAgo : answer.moreThanYearAgo;
  return [
    ...answer.growing(
      formatNumber(input.trading),
      hours(last.hoursPerWeek, locale),
      before === undefined ? answer.noYearAgo : say(size),
    ),
    ...tellFailing(input.cohorts, frame),
    ...tellPlace(input.places, frame),
  ];
}
