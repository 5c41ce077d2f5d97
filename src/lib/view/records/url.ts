// Addresses of records: the kinds, the list of one kind with its search, and one record.

import { encodeQuery, QueryReader, type ParsedView } from '../query.ts';

export interface RecordsView {
  /** Text that the records hold; empty for all. */
  readonly text: string;
  /** From 1. */
  readonly page: number;
}

const MOST_PAGES = 100_000;

export function parseRecordsView(url: URL): ParsedView<RecordsView> {
  const reader = new QueryReader(url.searchParams);
  const view = {
    text: reader.text('q') ?? '',
    page: reader.number('page', { min: 1, max: MOST_PAGES, whole: true }, 1),
  };
  return { view, problems: reader.problems };
}

export const encodeRecordsView = ({ text, page }: RecordsView): string =>
  encodeQuery({ q: text === '' ? null : text, page: page === 1 ? null : page });

const DONE = ['added', 'edited', 'ended', 'undone', 'redone'] as const;
/** What was just done to a record, as its address says after the form. */
export type DoneWord = (typeof DONE)[number];

export function parseDone(url: URL): ParsedView<{ readonly done: DoneWord | null }> {
  const reader = new QueryReader(url.searchParams);
  return { view: { done: reader.word('done', DONE, null) }, problems: reader.problems };
}

/** Address of the form that adds a record; a record of this name is written otherwise. */
const ADD = 'new';
const SEPARATOR = '~';

/** The parts of a key as one part of an address. */
export function encodeKey(key: readonly string[]): string {
  const text = key
    .map((part) => part.replaceAll('%', '%25').replaceAll(SEPARATOR, '%7E'))
    .join(SEPARATOR);
  return text === ADD ? `${ADD}${SEPARATOR}` : text;
}

/** The key that {@link encodeKey} wrote. */
export function parseKey(text: string): string[] {
  const parts = text.split(SEPARATOR);
  const own = text === `${ADD}${SEPARATOR}` ? [ADD] : parts;
  return own.map((part) => part.replaceAll('%7E', SEPARATOR).replaceAll('%25', '%'));
}

/** Address of a record's page. */
export const recordHref = (slug: string, kind: string, address: string): string =>
  `/${slug}/records/${kind}/${encodeURIComponent(address)}`;
