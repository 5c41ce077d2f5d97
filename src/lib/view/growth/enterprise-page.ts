// Page of one enterprise: where it stands, what is due, what it returns each month, and whom it serves.

import { dueChecks } from '#lib/domain/growth/caseload.ts';
import type {
  EnterpriseCheck,
  EnterpriseEvent,
  EnterpriseMonth,
} from '#lib/domain/growth/records.ts';
import { daysBetween, yearOf } from '#lib/domain/kernel/calendar.ts';
import type { Beliefs } from '#lib/domain/parameters/beliefs.ts';
import {
  formatDate,
  formatHours,
  formatHoursPerWeek,
  formatMonth,
  formatNumber,
  formatPeople,
  formatPrice,
} from '../format.ts';
import type { Locale } from '../locale.ts';
import type { Sentence } from '../sentence.ts';
import { shellWording } from '../shell/wording.ts';
import type { Why } from '../why.ts';
import { formatDaysLeft, supportList } from './caseload.ts';
import { isWorking, type EnterpriseFacts } from './facts.ts';
import { whyDue } from './why.ts';
import { growthWording } from './wording.ts';

const MINUTES_PER_HOUR = 60;

export interface EnterpriseInput {
  readonly facts: EnterpriseFacts;
  /** Its stages, earliest first. */
  readonly events: readonly EnterpriseEvent[];
  /** Its returns, earliest first. */
  readonly months: readonly EnterpriseMonth[];
  readonly checks: readonly EnterpriseCheck[];
  /** Names of the areas it serves. */
  readonly serves: readonly string[];
  readonly asOf: string;
  readonly beliefs: Beliefs;
}

export interface EnterprisePage {
  readonly id: string;
  readonly name: string;
  readonly answer: Sentence;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** Its service in the market; null before it trades. */
  readonly serviceId: string | null;
  /** Year in which it began to trade. */
  readonly cohort: number | null;
  readonly history: readonly (readonly string[])[];
  readonly checks: readonly {
    readonly id: string;
    readonly kind: string;
    readonly date: string;
    readonly left: string;
    readonly state: 'lapsed' | 'soon' | 'later';
    readonly why: Why | null;
  }[];
  readonly months: {
    readonly finding: string;
    readonly points: readonly { readonly month: string; readonly value: number }[];
    /** Month, hours, people, people by direct payment; newest first. */
    readonly rows: readonly (readonly string[])[];
  } | null;
}

function shapeAnswer({ facts, checks, asOf, beliefs }: EnterpriseInput, locale: Locale): Sentence {
  const words = growthWording(locale);
  const { stage, latest, life } = facts;
  const [label, since] = [words.stages[stage.stage], formatDate(stage.since, locale)];
  const lapsed = isWorking(stage)
    ? dueChecks(checks, asOf, beliefs.set).filter(({ state }) => state === 'lapsed')
    : [];
  const kinds = lapsed.map(({ check }) => words.checkKinds[check.kind].toLowerCase()).join(', ');
  const { answerEnded, answerStage } = words.enterprise;
  if (life !== null && life.end !== null)
    return answerEnded(label, since, daysBetween(life.began, life.until));
  return [
    ...(latest === null
      ? answerStage(label, since, stage.days)
      : words.enterprise.answerTrading(
          label,
          since,
          formatHoursPerWeek(latest.minutesPerWeek, locale),
          formatPeople(latest.people, locale),
          formatMonth(latest.month, locale),
        )),
    ...(lapsed.length === 0 ? [] : words.enterprise.answerLapsed(kinds)),
  ];
}

function priceOf({ service }: EnterpriseFacts, locale: Locale): string {
  const { facts } = growthWording(locale).enterprise;
  if (service === null) return facts.notYet;
  const { pricePence, priceUnit, priceYear } = service;
  if (pricePence === null || priceUnit === null) return shellWording(locale).values.notKnown;
  return [`${formatPrice(pricePence)} ${facts.per[priceUnit]}`, priceYear]
    .filter((part) => part !== null)
    .join(', ');
}

function shapeFacts({ facts, serves }: EnterpriseInput, locale: Locale): EnterprisePage['facts'] {
  const words = growthWording(locale).enterprise.facts;
  const { notKnown } = shellWording(locale).values;
  const { enterprise, latest } = facts;
  const each =
    latest === null || latest.people === 0
      ? notKnown
      : formatHours(latest.minutesPerWeek / latest.people);
  return [
    { label: words.where, value: facts.place ?? notKnown },
    { label: words.district, value: facts.districtName || notKnown },
    {
      label: words.serves,
      value:
        serves.length === 0
          ? notKnown
          : serves.toSorted((a, b) => a.localeCompare(b, 'en-GB')).join(', '),
    },
    { label: words.offers, value: supportList(enterprise.offers, locale) },
    { label: words.workers, value: formatNumber(enterprise.workers) },
    { label: words.price, value: priceOf(facts, locale) },
    ...(latest === null
      ? []
      : [
          { label: words.hours, value: each },
          {
            label: words.directPayment,
            value: words.ofPeople(
              formatNumber(latest.directPaymentPeople),
              formatNumber(latest.people),
            ),
          },
        ]),
    { label: words.register, value: formatDate(enterprise.onRegisterFrom, locale) },
  ];
}

function shapeHistory(
  { events, asOf }: EnterpriseInput,
  locale: Locale,
): EnterprisePage['history'] {
  const { stages, enterprise, days } = growthWording(locale);
  return events.map(({ date, stage, note }, at) => {
    const next = events[at + 1];
    return [
      formatDate(date, locale),
      stages[stage],
      next === undefined
        ? enterprise.history.still(daysBetween(date, asOf))
        : days(daysBetween(date, next.date)),
      note ?? '',
    ];
  });
}

function shapeChecks(
  { checks, asOf, facts, beliefs }: EnterpriseInput,
  locale: Locale,
): EnterprisePage['checks'] {
  const { checkKinds } = growthWording(locale);
  const due = new Map(dueChecks(checks, asOf, beliefs.set).map((one) => [one.check.id, one]));
  return checks
    .toSorted((a, b) => (a.due < b.due ? -1 : Number(a.due > b.due)))
    .map((check) => {
      const flagged = due.get(check.id);
      return {
        id: check.id,
        kind: checkKinds[check.kind],
        date: formatDate(check.due, locale),
        left: formatDaysLeft(daysBetween(asOf, check.due), locale),
        state: flagged?.state ?? 'later',
        why: flagged ? whyDue(flagged, facts.enterprise.name, asOf, beliefs, locale) : null,
      };
    });
}

function shapeMonths(months: readonly EnterpriseMonth[], locale: Locale): EnterprisePage['months'] {
  const { finding } = growthWording(locale).enterprise.months;
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return null;
  return {
    finding: finding(formatHours(first.minutesPerWeek), formatHours(last.minutesPerWeek)),
    points: months.map(({ month, minutesPerWeek }) => ({
      month,
      value: minutesPerWeek / MINUTES_PER_HOUR,
    })),
    rows: months
      .toReversed()
      .map(({ month, minutesPerWeek, people, directPaymentPeople }) => [
        formatMonth(month, locale),
        formatHours(minutesPerWeek),
        formatNumber(people),
        formatNumber(directPaymentPeople),
      ]),
  };
}

/** The page of one enterprise. */
export function shapeEnterprise(input: EnterpriseInput, locale: Locale): EnterprisePage {
  const { enterprise, service, life } = input.facts;
  return {
    id: enterprise.id,
    name: enterprise.name,
    answer: shapeAnswer(input, locale),
    facts: shapeFacts(input, locale),
    serviceId: service?.id ?? null,
    cohort: life === null ? null : yearOf(life.began),
    history: shapeHistory(input, locale),
    checks: shapeChecks(input, locale),
    months: shapeMonths(input.months, locale),
  };
}
