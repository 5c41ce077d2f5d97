// Who waits for support that the council has asked the market for, and what came back: counts of people by need and by
// reason, each through the gate for small numbers, and totals only where they give no hidden count away.

import {
  countHandedBack,
  countWaiting,
  HAND_BACK_REASONS,
  type BrokerageRequest,
  type HandBack,
} from '#lib/domain/demand/brokerage.ts';
import { monthOf, type IsoDate } from '#lib/domain/kernel/calendar.ts';
import { NEEDS, type Source } from '#lib/domain/market/records.ts';
import {
  FEWEST_PEOPLE,
  formatShown,
  guardCount,
  guardValue,
  mayTellSum,
  type Shown,
} from '../disclosure.ts';
import type { Cell, ExportTable } from '../export/table.ts';
import { formatDate, formatHours, formatMonth, formatNumber, SUPPRESSED } from '../format.ts';
import type { Locale } from '../locale.ts';
import { link, type Sentence } from '../sentence.ts';
import { gapsWording } from './wording.ts';
import { waitingWording } from './waiting-wording.ts';

export interface WaitingInput {
  readonly slug: string;
  /** Last day that the log speaks of; null for a council without any records. */
  readonly asOf: IsoDate | null;
  readonly requests: readonly BrokerageRequest[];
  /** Of the twelve months up to that day. */
  readonly handBacks: readonly HandBack[];
  /** Days above which a wait is long. */
  readonly longWait: number;
  /** Sources that brought the log. */
  readonly sources: readonly Source[];
}

export interface WaitingRow {
  readonly key: string;
  readonly need: string;
  readonly people: string;
  readonly hours: string;
  readonly long: string;
  readonly since: string;
}

export interface HandBackRow {
  readonly key: string;
  readonly reason: string;
  readonly packages: string;
  readonly people: string;
}

export interface WaitingPage {
  readonly hasLog: boolean;
  readonly answer: Sentence;
  readonly rows: readonly WaitingRow[];
  readonly handBacks: readonly HandBackRow[];
  readonly tableIntro: string;
  readonly longWait: string;
  readonly longWaitHref: string;
  readonly sources: readonly string[];
}

const UNKNOWN = 'unknown' as const;
const NONE: Shown = { kind: 'value', value: 0 };
const HIDDEN: Shown = { kind: 'suppressed' };

/** A figure about so many people: nobody's is zero, few people's is hidden. */
const aboutPeople = (value: number, people: number): Shown =>
  people === 0 ? NONE : guardValue(value, people);

/** A part of a count that is told: only when neither it nor the rest speaks of few people. */
function partOf(part: number, whole: number): Shown {
  if (guardCount(whole).kind === 'suppressed') return HIDDEN;
  const isFew = [part, whole - part].some((count) => guardCount(count).kind === 'suppressed');
  return isFew ? HIDDEN : { kind: 'value', value: part };
}

/**
 * Sum of a column of figures; hidden where it would give a hidden one away.
 *
 * @param people - people behind each figure, by whom it is hidden or told
 */
function sumOf(figures: readonly number[], people: readonly number[]): Shown {
  const few = people.filter((count) => guardCount(count).kind === 'suppressed');
  const isTold = mayTellSum(few.length, add(few));
  return isTold ? { kind: 'value', value: add(figures) } : HIDDEN;
}

const add = (figures: readonly number[]): number => figures.reduce((sum, one) => sum + one, 0);

/** Everything the page says. */
export function shapeWaiting(input: WaitingInput, locale: Locale): WaitingPage {
  const words = waitingWording(locale);
  const { slug, requests, handBacks, longWait, sources } = input;
  const hasLog = requests.length > 0 || handBacks.length > 0 || sources.length > 0;
  return {
    hasLog,
    answer: hasLog ? answerOf(input, locale) : [words.none],
    rows: requests.length === 0 ? [] : waitingRows(input, locale),
    handBacks: handBacks.length === 0 ? [] : handBackRows(handBacks, locale),
    tableIntro: words.table.intro(formatNumber(FEWEST_PEOPLE)),
    longWait: words.longWait(formatNumber(longWait)),
    longWaitHref: `/${slug}/evidence/demand.long-wait`,
    sources: sources.map(({ title, coversTo }) =>
      words.source(title, formatDate(coversTo, locale)),
    ),
  };
}

const waitingOf = ({ requests, asOf, longWait }: WaitingInput) =>
  NEEDS.map((need) => ({
    need,
    ...countWaiting(
      requests.filter((request) => request.need === need),
      asOf ?? '',
      longWait,
    ),
  }));

function answerOf(input: WaitingInput, locale: Locale): Sentence {
  const words = waitingWording(locale).answer;
  const parts = waitingOf(input);
  const counts = parts.map((part) => part.people);
  const people = sumOf(counts, counts);
  const minutes = sumOf(
    parts.map(({ minutesPerWeek }) => minutesPerWeek),
    counts,
  );
  const day = formatDate(input.asOf ?? '', locale);
  if (people.kind === 'value' && minutes.kind === 'value' && !isFew(people.value)) {
    return people.value === 0
      ? words.nobody(day)
      : words.waiting(day, formatNumber(people.value), formatHours(minutes.value));
  }
  const told = parts.filter((part) => !isFew(part.people));
  const atLeast = add(told.map((part) => part.people));
  return atLeast === 0
    ? words.few(day)
    : words.atLeast(
        day,
        formatNumber(atLeast),
        formatHours(add(told.map(({ minutesPerWeek }) => minutesPerWeek))),
      );
}

const isFew = (people: number): boolean => people > 0 && people < FEWEST_PEOPLE;

/** Who waits by need, as it may be told. */
const toldWaiting = (input: WaitingInput) =>
  waitingOf(input).map(({ need, people, minutesPerWeek, long, since }) => ({
    need,
    people: guardCount(people),
    minutes: aboutPeople(minutesPerWeek, people),
    long: partOf(long, people),
    since: since === null || isFew(people) ? null : monthOf(since),
  }));

function waitingRows(input: WaitingInput, locale: Locale): WaitingRow[] {
  const words = waitingWording(locale);
  const { needs } = gapsWording(locale);
  const parts = waitingOf(input);
  const rows = toldWaiting(input).map(({ need, people, minutes, long, since }) => ({
    key: need,
    need: needs[need],
    people: formatShown(people, formatNumber, locale),
    hours: formatShown(minutes, formatHours, locale),
    long: formatShown(long, formatNumber, locale),
    since: since === null ? words.noDay : formatMonth(since, locale),
  }));
  const counts = parts.map(({ people }) => people);
  return [
    ...rows,
    {
      key: 'all',
      need: words.allNeeds,
      people: formatShown(sumOf(counts, counts), formatNumber, locale),
      hours: formatShown(
        sumOf(
          parts.map(({ minutesPerWeek }) => minutesPerWeek),
          counts,
        ),
        formatHours,
        locale,
      ),
      // Two hidden parts of two sums at once are more than the simple rule can vouch for.
      long: words.noDay,
      since: words.noDay,
    },
  ];
}

const backBy = (handBacks: readonly HandBack[]) =>
  [...HAND_BACK_REASONS, null].map((reason) => ({
    key: reason ?? UNKNOWN,
    ...countHandedBack(handBacks.filter((one) => one.reason === reason)),
  }));

function handBackRows(handBacks: readonly HandBack[], locale: Locale): HandBackRow[] {
  const words = waitingWording(locale);
  const parts = backBy(handBacks).map((part) => ({
    ...part,
    reason: part.key === UNKNOWN ? words.reasonUnknown : words.reasons[part.key],
  }));
  const people = parts.map((part) => part.people);
  const shown = (key: string, reason: string, packages: Shown, all: Shown): HandBackRow => ({
    key,
    reason,
    packages: formatShown(packages, formatNumber, locale),
    people: formatShown(all, formatNumber, locale),
  });
  return [
    ...parts.map((part) =>
      shown(
        part.key,
        part.reason,
        aboutPeople(part.packages, part.people),
        guardCount(part.people),
      ),
    ),
    shown(
      'all',
      words.allReasons,
      sumOf(
        parts.map(({ packages }) => packages),
        people,
      ),
      sumOf(people, people),
    ),
  ];
}

/** The line on the page of gaps that leads here; null where there is no log. */
export const tellWaitingLink = (
  page: WaitingPage,
  slug: string,
  locale: Locale,
): Sentence | null =>
  page.hasLog
    ? [...page.answer, ' ', link(waitingWording(locale).more, `/${slug}/gaps/waiting`)]
    : null;

const cell = (shown: Shown, per = 1): Cell =>
  shown.kind === 'value' ? shown.value / per : shown.kind === 'suppressed' ? SUPPRESSED : null;

const MINUTES_IN_HOUR = 60;

/** Who waits as a file, as it is told on the page; without sums, which programs can add up as far as they may. */
export const exportWaiting = (input: WaitingInput): ExportTable => ({
  columns: ['need', 'people', 'hours_a_week', 'people_waiting_long', 'longest_since_month'],
  rows: toldWaiting(input).map(({ need, people, minutes, long, since }) => [
    need,
    cell(people),
    cell(minutes, MINUTES_IN_HOUR),
    cell(long),
    since,
  ]),
});

/** Packages that came back, as a file. */
export const exportHandBacks = ({ handBacks }: WaitingInput): ExportTable => ({
  columns: ['reason', 'packages', 'people_at_least'],
  rows: backBy(handBacks).map(({ key, packages, people }) => [
    key,
    cell(aboutPeople(packages, people)),
    cell(guardCount(people)),
  ]),
});
