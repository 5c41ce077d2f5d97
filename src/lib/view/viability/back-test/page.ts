// The back-test of this council's own warnings as its page shows it.

import type { ForecastOutcome, ForecastRecord } from '#lib/domain/viability/kept-forecasts.ts';
import { LORDSWOOD } from '#lib/domain/parameters/back-tests.ts';
import { costOfPublishedPlace } from '#lib/domain/viability/published-case.ts';
import {
  formatChance,
  formatDate,
  formatNumber,
  formatPercent,
  formatPrice,
} from '../../format.ts';
import type { Locale } from '../../locale.ts';
import type { Sentence } from '../../sentence.ts';
import { shellWording } from '../../shell/wording.ts';
import { backTestWording } from './wording.ts';

export interface BackTestRow {
  readonly key: string;
  readonly service: string;
  readonly made: string;
  readonly model: string;
  readonly chance: string;
  readonly risk: string;
  readonly outcome: string;
}

export interface BackTestPage {
  readonly answer: Sentence;
  readonly counts: readonly { readonly outcome: string; readonly count: string }[];
  readonly rows: readonly BackTestRow[];
  /** A case with published figures, worked out by the same model. */
  readonly known: KnownCase;
  /** Null while too little is known for it to say anything. */
  readonly calibration:
    | readonly {
        readonly band: string;
        readonly count: string;
        readonly forecast: string;
        readonly observed: string;
      }[]
    | null;
}

/** What a council's papers say of a day service, and what the model makes of the same year. */
export interface KnownCase {
  readonly finding: Sentence;
  readonly rows: readonly {
    readonly label: string;
    readonly papers: string;
    readonly model: string;
  }[];
  readonly source: string;
}

/** Outcomes that must be known before a score says anything (methods: validation). */
export const NEEDED_OUTCOMES = 30;
const BRIER_DECIMALS = 3;

function answerOf({ judged, counts, brier, forecasts }: ForecastRecord, locale: Locale): Sentence {
  const { answer } = backTestWording(locale);
  if (judged === 0 || brier === null) return answer.none(forecasts.length);
  if (judged < NEEDED_OUTCOMES) return answer.few(judged, NEEDED_OUTCOMES);
  return answer.enough(
    counts.hit,
    counts.hit + counts['false-alarm'],
    counts.miss,
    formatNumber(brier, BRIER_DECIMALS),
  );
}

/** Outcomes in the order in which they are told. */
export const ORDER: readonly ForecastOutcome[] = ['hit', 'false-alarm', 'miss', 'quiet', 'not-due'];

const pounds = (amount: number): string => formatPrice(Math.round(amount * 100));

function shapeKnownCase(locale: Locale): KnownCase {
  const { known: words } = backTestWording(locale);
  const { notKnown } = shellWording(locale).values;
  const { people, formerPeople, quotedPerPlace, source, name } = LORDSWOOD;
  const [now, then] = [people, formerPeople].map((count) =>
    pounds(costOfPublishedPlace(LORDSWOOD, count)),
  ) as [string, string];
  return {
    finding: words.finding(name, pounds(quotedPerPlace), now),
    rows: [
      { label: words.people(people), papers: pounds(quotedPerPlace), model: now },
      { label: words.people(formerPeople), papers: notKnown, model: then },
    ],
    source,
  };
}

/** @param nameOf name of a service; null for one that is no longer on record */
export function shapeBackTest(
  record: ForecastRecord,
  nameOf: (serviceId: string) => string | null,
  locale: Locale,
): BackTestPage {
  const words = backTestWording(locale);
  const { risk } = shellWording(locale);
  const { empty } = words.calibration;
  return {
    answer: answerOf(record, locale),
    counts: ORDER.map((outcome) => ({
      outcome: words.outcomes[outcome],
      count: formatNumber(record.counts[outcome]),
    })),
    rows: record.forecasts.map((one) => ({
      key: `${one.serviceId} ${one.asOf} ${one.modelVersion}`,
      service: nameOf(one.serviceId) ?? words.list.gone,
      made: formatDate(one.asOf, locale),
      model: one.modelVersion,
      chance: formatChance(one.chance12, locale),
      risk: risk[one.risk],
      outcome:
        one.closedOn === null
          ? words.outcomes[one.outcome]
          : words.list.closed(words.outcomes[one.outcome], formatDate(one.closedOn, locale)),
    })),
    known: shapeKnownCase(locale),
    calibration:
      record.judged < NEEDED_OUTCOMES
        ? null
        : record.calibration.map(({ from, to, count, forecast, observed }) => ({
            band: shellWording(locale).values.to(formatPercent(from), formatPercent(to)),
            count: formatNumber(count),
            forecast: forecast === null ? empty : formatPercent(forecast),
            observed: observed === null ? empty : formatPercent(observed),
          })),
  };
}
