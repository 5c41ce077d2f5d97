// The list of a council's assumptions: by subject, and those it has changed.

import type { Beliefs } from '#lib/domain/parameters/beliefs.ts';
import { PARAMETERS } from '#lib/domain/parameters/catalogue.ts';
import type { Confidence } from '#lib/domain/parameters/parameter.ts';
import { formatDate, formatNumber } from '../format.ts';
import type { Locale } from '../locale.ts';
import { methodHref, methodOf } from '../public/method-sources.ts';
import type { Sentence } from '../sentence.ts';
import { tellAuthor, type Reader } from './author.ts';
import { isOwn, shapeParameterRow, type ParameterRow } from './row.ts';
import { encodeEvidenceView, SUBJECTS, subjectOf, type EvidenceView } from './url.ts';
import { evidenceWording } from './wording.ts';

/** A subject with how many assumptions it has, and how well they are founded. */
export interface SubjectRow {
  readonly subject: string;
  readonly label: string;
  readonly href: string;
  readonly count: string;
  readonly byConfidence: Readonly<Record<Confidence, string>>;
  readonly changed: string;
}

/** An assumption that the council has changed. */
export interface ChangedRow extends ParameterRow {
  readonly reason: string;
  readonly by: string;
}

export interface EvidencePage {
  readonly answer: Sentence;
  readonly changed: readonly ChangedRow[];
  readonly subjects: readonly SubjectRow[];
  /** The subject that the view opens; null on the overview. */
  readonly chosen: {
    readonly label: string;
    readonly intro: string;
    /** The page that says how the subject's figures are worked out; null without one. */
    readonly methodHref: string | null;
    readonly rows: readonly ParameterRow[];
  } | null;
}

/** The name of a subject; one without a name goes by its first word. */
export function nameSubject(subject: string, locale: Locale): string {
  const names: Readonly<Record<string, string>> = evidenceWording(locale).subjects;
  return Object.hasOwn(names, subject) ? (names[subject] ?? subject) : subject;
}

function shapeSubject(subject: string, beliefs: Beliefs, base: string, locale: Locale): SubjectRow {
  const parameters = PARAMETERS.filter(({ id }) => subjectOf(id) === subject);
  const founded = (confidence: Confidence): string =>
    formatNumber(parameters.filter((one) => one.confidence === confidence).length);
  return {
    subject,
    label: nameSubject(subject, locale),
    href: `${base}${encodeEvidenceView({ subject })}`,
    count: formatNumber(parameters.length),
    byConfidence: {
      published: founded('published'),
      calibrated: founded('calibrated'),
      judgement: founded('judgement'),
    },
    changed: formatNumber(parameters.filter((one) => isOwn(beliefs, one)).length),
  };
}

function shapeChanged(
  beliefs: Beliefs,
  base: string,
  reader: Reader,
  locale: Locale,
): ChangedRow[] {
  return PARAMETERS.filter((one) => isOwn(beliefs, one)).flatMap((parameter) => {
    const change = beliefs.changes.get(parameter.id);
    if (change === undefined) return [];
    return [
      {
        ...shapeParameterRow(parameter, beliefs, base, locale),
        reason: change.reason,
        by: `${tellAuthor(change.by, reader, locale)}, ${formatDate(change.recordedOn, locale)}`,
      },
    ];
  });
}

/** The page under a view. `base` is its path without query. */
export function shapeEvidence(
  beliefs: Beliefs,
  { subject }: EvidenceView,
  base: string,
  reader: Reader,
  locale: Locale,
): EvidencePage {
  const words = evidenceWording(locale);
  const changed = shapeChanged(beliefs, base, reader, locale);
  const rows = PARAMETERS.filter(({ id }) => subjectOf(id) === subject).map((parameter) =>
    shapeParameterRow(parameter, beliefs, base, locale),
  );
  const method = subject === null ? undefined : methodOf(subject);
  return {
    answer: words.answer(formatNumber(PARAMETERS.length), changed.length, '/methods'),
    changed,
    subjects: SUBJECTS.map((one) => shapeSubject(one, beliefs, base, locale)),
    chosen:
      subject === null
        ? null
        : {
            label: nameSubject(subject, locale),
            intro: words.list.intro(
              formatNumber(rows.length),
              rows.filter(({ isChanged }) => isChanged).length,
            ),
            methodHref: method === undefined ? null : methodHref(method),
            rows,
          },
  };
}
