// How sure one can be of a service's books: a word with what pulls it down, and everything behind it.

import type {
  ConfidenceFinding,
  ConfidenceWord,
  DataConfidence,
} from '#lib/domain/viability/data-confidence.ts';
import { parameterLines } from '../../evidence/lines.ts';
import { formatNumber, formatPercent } from '../../format.ts';
import type { Locale } from '../../locale.ts';
import type { Why } from '../../why.ts';
import type { AssessedService } from '../assessed.ts';
import { confidenceWording } from './wording.ts';

export interface ConfidenceCell {
  readonly word: ConfidenceWord;
  readonly label: string;
  /** What pulls it down; nothing where it is good. */
  readonly weak: readonly string[];
}

const figureText = ({ sign, figure }: ConfidenceFinding): string =>
  sign === 'age' || sign === 'history' ? formatNumber(figure) : formatPercent(figure);

/** The word of the list, with the signs that gave it. */
export function shapeConfidence(
  { word, findings }: DataConfidence,
  locale: Locale,
): ConfidenceCell {
  const words = confidenceWording(locale);
  return {
    word,
    label: words.words[word],
    weak: findings
      .filter((finding) => finding.word !== 'good')
      .map((finding) => words.weak[finding.sign](figureText(finding))),
  };
}

/** Everything behind the word. */
export function shapeConfidenceWhy(
  { service, confidence, beliefs, modelVersion }: AssessedService,
  locale: Locale,
): Why {
  const words = confidenceWording(locale);
  const bars = new Set(confidence.findings.flatMap((finding) => finding.bars));
  return {
    subject: words.subject(service.name, words.words[confidence.word]),
    inputs: confidence.findings.map((finding) => ({
      label: words.signs[finding.sign],
      value: `${figureText(finding)} (${words.words[finding.word]})`,
      source: words.source,
    })),
    formula: words.formula,
    parameters: parameterLines(beliefs, [...bars], locale),
    modelVersion,
  };
}

/** People with an unpaid carer; not known where nothing is on record. */
export function tellCarers(carers: AssessedService['carers'], locale: Locale): string {
  const words = confidenceWording(locale);
  return carers === null || carers.known === 0
    ? words.noCarers
    : words.carers(formatNumber(carers.withCarer));
}
