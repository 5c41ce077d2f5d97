// The addresses of the evidence pages: the list of assumptions, one subject of it, and one assumption.

import { PARAMETERS } from '#lib/domain/parameters/catalogue.ts';
import { encodeQuery, QueryReader, type ParsedView } from '../query.ts';

/** The subject of a parameter: the first word of its id. */
export const subjectOf = (id: string): string => id.split('.', 1)[0] ?? id;

/** Subjects in the order of the catalogue. */
export const SUBJECTS: readonly string[] = [...new Set(PARAMETERS.map(({ id }) => subjectOf(id)))];

export interface EvidenceView {
  /** Null for the overview. */
  readonly subject: string | null;
}

export function parseEvidenceView(url: URL): ParsedView<EvidenceView> {
  const reader = new QueryReader(url.searchParams);
  return { view: { subject: reader.word('subject', SUBJECTS, null) }, problems: reader.problems };
}

export const encodeEvidenceView = ({ subject }: EvidenceView): string => encodeQuery({ subject });

const DONE = ['changed', 'undone'] as const;
/** What was just done to an assumption, as its address says after the form. */
export type DoneWord = (typeof DONE)[number];

export function parseParameterView(url: URL): ParsedView<{ readonly done: DoneWord | null }> {
  const reader = new QueryReader(url.searchParams);
  return { view: { done: reader.word('done', DONE, null) }, problems: reader.problems };
}

/** The page of one assumption. */
export const parameterHref = (base: string, id: string): string =>
  `${base}/${encodeURIComponent(id)}`;
