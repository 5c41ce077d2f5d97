// A decision record as a document to hand over: headings, paragraphs and tables, in the reader's language.

import type { Council } from '#lib/domain/market/records.ts';
import { plainText } from '../../sentence.ts';
import { formatDate } from '../../format.ts';
import type { Locale } from '../../locale.ts';
import type { DecisionPage, ShownDecision } from './page.ts';
import { decisionWording } from './wording.ts';

/** A part of a document. */
export type DocumentPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'subheading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

export interface WordDocument {
  readonly title: string;
  readonly subject: string;
  readonly parts: readonly DocumentPart[];
}

const heading = (text: string): DocumentPart => ({ kind: 'heading', text });
const text = (said: string): DocumentPart => ({ kind: 'text', text: said });

function caseParts({ texts }: ShownDecision, locale: Locale): DocumentPart[] {
  const { case: words } = decisionWording(locale);
  const rows: readonly (readonly [string, string])[] = [
    [words.proposal, texts.proposal],
    [words.improvement, texts.improvementCase],
    [words.driver, texts.budgetDriver],
    [words.saving, texts.saving],
    [words.line, texts.savingsLine],
    [words.equality, texts.equalityImpact],
  ];
  return [
    heading(words.title),
    ...rows.flatMap(([label, said]): DocumentPart[] => [
      { kind: 'subheading', text: label },
      text(said === '' ? words.empty : said),
    ]),
  ];
}

function optionParts({ options }: ShownDecision, locale: Locale): DocumentPart[] {
  const { options: words } = decisionWording(locale);
  const { columns } = words;
  return [
    heading(words.title),
    options.length === 0
      ? text(words.none)
      : {
          kind: 'table',
          head: [columns.option, columns.detail, columns.yearly, columns.scenario],
          rows: options.map(({ title, detail, yearly, scenario, isChosen }) => [
            isChosen ? `${title} (${words.chosen})` : title,
            detail,
            yearly,
            scenario?.label ?? words.noScenario,
          ]),
        },
  ];
}

function consultationParts({ consultation }: ShownDecision, locale: Locale): DocumentPart[] {
  const { consultation: words } = decisionWording(locale);
  const { columns } = words;
  return [
    heading(words.title),
    consultation.length === 0
      ? text(words.none)
      : {
          kind: 'table',
          head: [
            columns.audience,
            columns.how,
            columns.put,
            columns.named,
            columns.when,
            columns.heard,
          ],
          rows: consultation.map(({ audience, how, put, named, when, heard }) => [
            audience,
            how,
            put,
            named,
            when,
            heard,
          ]),
        },
  ];
}

function figureParts({ figures }: ShownDecision, locale: Locale): DocumentPart[] {
  const { figures: words, document } = decisionWording(locale);
  return [
    heading(words.title),
    ...(figures === null
      ? [text(words.none)]
      : [
          {
            kind: 'table',
            head: [],
            rows: figures.map(({ label, value }) => [label, value]),
          } as const,
          text(document.estimate),
        ]),
  ];
}

function stepParts({ steps }: ShownDecision, locale: Locale): DocumentPart[] {
  const { steps: words } = decisionWording(locale);
  const { columns } = words;
  return [
    heading(words.title),
    {
      kind: 'table',
      head: [columns.on, columns.state, columns.by, columns.note],
      rows: steps.map(({ on, state, by, note }) => [on, state, by, note]),
    },
  ];
}

function gapParts({ gaps }: ShownDecision, locale: Locale): DocumentPart[] {
  const { missing } = decisionWording(locale);
  return gaps.length === 0 ? [] : [heading(missing.title), { kind: 'list', items: gaps }];
}

/**
 * The document of a record; null while there is none.
 * @param today ISO date of printing
 */
export function decisionDocument(
  page: DecisionPage,
  council: Pick<Council, 'name'>,
  today: string,
  locale: Locale,
): WordDocument | null {
  const { record } = page;
  if (record === null) return null;
  const { document } = decisionWording(locale);
  return {
    title: page.heading,
    subject: `${council.name} · ${document.printed(formatDate(today, locale))}`,
    parts: [
      text(`${record.title} · ${record.stateWord}`),
      text(plainText(page.answer)),
      ...gapParts(record, locale),
      ...caseParts(record, locale),
      ...optionParts(record, locale),
      ...consultationParts(record, locale),
      ...figureParts(record, locale),
      ...stepParts(record, locale),
    ],
  };
}
