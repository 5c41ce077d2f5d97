// The recorded result of a back-test as sentences and tables, good or bad.

import type {
  BackTestEvent,
  BackTestRecord,
  ByForecaster,
} from '#lib/domain/parameters/back-tests.ts';
import { formatDate, formatNumber, formatPercent, formatPrice } from '../format.ts';
import type { Locale } from '../locale.ts';
import { methodWording } from './method-wording.ts';

/** A table as texts; the first cell of a row heads it. */
export interface PlainTable {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly isNumeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

export interface BackTestPage {
  /** What was done and what came of it. */
  readonly sentences: readonly string[];
  readonly tables: readonly PlainTable[];
  readonly source: string;
}

const FORECASTERS = ['model', 'no-change', 'trend'] as const;
const TARGETS = ['users', 'unit-cost'] as const;

const bestOf = (scores: ByForecaster): keyof ByForecaster =>
  FORECASTERS.reduce((best, one) => (scores[one] < scores[best] ? one : best));

const table = (
  caption: string,
  labels: readonly string[],
  rows: PlainTable['rows'],
): PlainTable => ({
  caption,
  columns: labels.map((label, at) => ({ label, isNumeric: at > 0 })),
  rows,
});

/** Words and numbers of one record in one language. */
interface Telling {
  readonly record: BackTestRecord;
  readonly words: BackTestWords;
  readonly locale: Locale;
}

type BackTestWords = ReturnType<typeof methodWording>['backTest'];

const tellEvent = ({ target, by }: BackTestEvent, words: BackTestWords): string =>
  words.events[target](formatPercent(by));

const PENCE = 100;

const tellAmount = (target: BackTestEvent['target'], value: number, words: BackTestWords): string =>
  words.amounts[target](
    target === 'users' ? formatNumber(value, 1) : formatPrice(Math.round(value * PENCE)),
  );

function sentencesOf({ record, words, locale }: Telling): string[] {
  const { fixedShare, fittedOn, forecast, modelVersion } = record;
  const [first, last] = fittedOn;
  const years = Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1;
  return [
    words.ran(formatDate(record.ranOn, locale), modelVersion, first, last, forecast),
    words.panel(formatNumber(record.councils), formatNumber(record.councilsLeftOut)),
    words.rivals,
    ...TARGETS.map((target) => {
      const scores = record.mae[target];
      const amount = (one: keyof ByForecaster): string => tellAmount(target, scores[one], words);
      return words.nearest(
        words.targets[target],
        amount('model'),
        amount('no-change'),
        amount('trend'),
        words.names[bestOf(scores)],
      );
    }),
    ...record.events.map(({ event, brier }) =>
      words.brierBest(tellEvent(event, words), words.names[bestOf(brier)]),
    ),
    ...(record.ownWeight === 0 ? [words.sameChance(formatNumber(years))] : []),
    words.fixedShare(
      formatNumber(fixedShare.mid, 2),
      formatNumber(fixedShare.low, 2),
      formatNumber(fixedShare.high, 2),
    ),
    words.association,
  ];
}

function tablesOf({ record, words }: Telling): PlainTable[] {
  const { errors, brier, calibration } = words;
  const names = FORECASTERS.map((one) => words.names[one]);
  return [
    table(
      errors.caption,
      [errors.target, ...names],
      TARGETS.map((target) => [
        words.targets[target],
        ...FORECASTERS.map((one) => tellAmount(target, record.mae[target][one], words)),
      ]),
    ),
    table(
      brier.caption,
      [brier.event, ...names, brier.happened],
      record.events.map(({ event, brier: scores, happened }) => [
        tellEvent(event, words),
        ...FORECASTERS.map((one) => formatNumber(scores[one], 4)),
        `${formatNumber(happened)} / ${formatNumber(record.councils)}`,
      ]),
    ),
    table(
      calibration.caption,
      [
        calibration.event,
        calibration.band,
        calibration.councils,
        calibration.forecast,
        calibration.observed,
      ],
      record.events.flatMap(({ event, calibration: bands }) =>
        bands.map(({ from, to, count, forecast, observed }) => [
          tellEvent(event, words),
          `${formatPercent(from)}\u2013${formatPercent(to)}`,
          formatNumber(count),
          formatPercent(forecast),
          formatPercent(observed),
        ]),
      ),
    ),
  ];
}

/** Shapes a record for the page of its method. */
export function shapeBackTest(record: BackTestRecord, locale: Locale): BackTestPage {
  const telling: Telling = { record, words: methodWording(locale).backTest, locale };
  return {
    sentences: sentencesOf(telling),
    tables: tablesOf(telling),
    source: record.source,
  };
}
