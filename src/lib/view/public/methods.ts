// Shapes the method pages from the records that the model itself reads: words, assumptions, sources, test results.

import { DAY_CARE_BACK_TEST } from '#lib/domain/parameters/back-tests.ts';
import { DEFAULT_BELIEFS } from '#lib/domain/parameters/beliefs.ts';
import { PARAMETERS } from '#lib/domain/parameters/catalogue.ts';
import type { Parameter } from '#lib/domain/parameters/parameter.ts';
import { MODEL_VERSION } from '#lib/domain/version.ts';
import { shapeParameterRow, type ParameterRow } from '../evidence/row.ts';
import { subjectOf } from '../evidence/url.ts';
import { formatNumber } from '../format.ts';
import type { Locale } from '../locale.ts';
import { shapeBackTest, type BackTestPage } from './back-test.ts';
import { METHOD_RECORDS, methodHref } from './method-sources.ts';
import { METHOD_KEYS, type MethodKey, type MethodWords } from './method-wording.en.ts';
import { methodWording } from './method-wording.ts';

/** A method on the list. */
export interface MethodRow {
  readonly key: MethodKey;
  readonly title: string;
  readonly question: string;
  readonly href: string;
  readonly assumptions: string;
  readonly tested: string;
}

export interface MethodList {
  readonly answer: string;
  readonly rows: readonly MethodRow[];
}

export interface MethodPage extends MethodWords {
  readonly key: MethodKey;
  readonly sources: readonly string[];
  /** Defaults: the page is everybody's. */
  readonly assumptions: readonly ParameterRow[];
  /** Null for a method that has not been tested on what happened. */
  readonly backTest: BackTestPage | null;
  readonly version: string;
}

const isTested = (key: MethodKey): boolean => key === 'viability';

const assumptionsOf = (key: MethodKey): readonly Parameter[] =>
  PARAMETERS.filter(({ id }) => METHOD_RECORDS[key].subjects.includes(subjectOf(id)));

/** The list of methods. */
export function shapeMethodList(locale: Locale): MethodList {
  const words = methodWording(locale);
  return {
    answer: words.answer(METHOD_KEYS.length, formatNumber(PARAMETERS.length)),
    rows: METHOD_KEYS.map((key) => ({
      key,
      title: words.pages[key].title,
      question: words.pages[key].question,
      href: methodHref(key),
      assumptions: formatNumber(assumptionsOf(key).length),
      tested: isTested(key) ? words.tested.yes : words.tested.no,
    })),
  };
}

/** One method page; null when the word names none. */
export function shapeMethodPage(word: string, locale: Locale): MethodPage | null {
  const key = METHOD_KEYS.find((one) => one === word);
  if (key === undefined) return null;
  const words = methodWording(locale);
  return {
    key,
    ...words.pages[key],
    sources: METHOD_RECORDS[key].sources,
    assumptions: assumptionsOf(key).map((parameter) =>
      shapeParameterRow(parameter, DEFAULT_BELIEFS, '', locale),
    ),
    backTest: isTested(key) ? shapeBackTest(DAY_CARE_BACK_TEST, locale) : null,
    version: words.version(MODEL_VERSION),
  };
}
