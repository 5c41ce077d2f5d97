// The page that says which files came in, how old each source is, and what can be brought in.

import { daysBetween } from '#lib/domain/kernel/calendar.ts';
import type { Source } from '#lib/domain/market/records.ts';
import { formatDate, formatNumber } from '../format.ts';
import { tellAge } from '../home/age.ts';
import type { Locale } from '../locale.ts';
import { link, strong, type Sentence } from '../sentence.ts';
import { tellPlaceless, type PlacelessService } from '../viability/books-end/page.ts';
import { isOlderThanUsual } from '../shell/age.ts';
import { importsWording } from './wording.ts';

/** A batch as the page needs it. */
export interface BatchFacts {
  readonly id: string;
  readonly number: number;
  readonly kind: string;
  readonly sourceId: string;
  readonly sourceName: string;
  readonly fileName: string | null;
  readonly state: 'applied' | 'undone';
  readonly rowsUsed: number;
  readonly rowsRefused: number;
  readonly added: number;
  readonly changed: number;
  /** ISO date. */
  readonly day: string;
  /** Address of who brought it; null when it came by command, or the reader may not know. */
  readonly who: string | null;
}

export interface KindFacts {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly isYours: boolean;
}

export interface ImportsInput {
  readonly slug: string;
  readonly sources: readonly Source[];
  /** Services with a ledger that no page can show. */
  readonly placeless: readonly PlacelessService[];
  readonly batches: readonly BatchFacts[];
  readonly open: readonly {
    readonly id: string;
    readonly fileName: string;
    readonly kind: string;
    readonly state: 'read' | 'checked';
    readonly day: string;
  }[];
  readonly kinds: readonly KindFacts[];
  /** The day that ages are counted to (ISO date). */
  readonly today: string;
}

export interface BoardRow {
  readonly id: string;
  readonly source: string;
  readonly covers: string;
  readonly age: string;
  readonly cadence: string;
  readonly state: 'old' | 'fresh' | 'fixed';
  readonly stateText: string;
  readonly lastFile: string;
  readonly who: string;
}

export interface BatchLine {
  readonly id: string;
  readonly href: string;
  readonly number: string;
  readonly kind: string;
  readonly source: string;
  readonly date: string;
  readonly rows: string;
  readonly added: string;
  readonly changed: string;
  readonly refused: string;
  readonly state: 'applied' | 'undone';
  readonly who: string;
}

export interface OpenLine {
  readonly id: string;
  readonly href: string;
  readonly file: string;
  readonly kind: string;
  readonly state: string;
  readonly date: string;
}

export interface KindLine extends KindFacts {
  readonly guideHref: string;
  readonly newHref: string;
}

export interface ImportsPage {
  readonly answer: Sentence;
  /** What the files brought that no page can show; empty without any. */
  readonly placeless: Sentence;
  readonly board: readonly BoardRow[];
  readonly batches: readonly BatchLine[];
  readonly open: readonly OpenLine[];
  readonly kinds: readonly KindLine[];
  /** True when the reader may bring in at least one kind. */
  readonly mayBring: boolean;
}

/** Everything the page says. */
export function shapeImports(input: ImportsInput, locale: Locale): ImportsPage {
  const base = `/${input.slug}/imports`;
  const titles = new Map(input.kinds.map(({ id, title }) => [id, title]));
  const board = input.sources.map((source) => boardRow(source, input, locale));
  const states = importsWording(locale).open.states;
  return {
    answer: answerOf(input, board, base, locale),
    placeless: tellPlaceless(input.placeless, input.slug, locale),
    board,
    batches: input.batches.map((batch) => batchLine(batch, base, titles, locale)),
    open: input.open.map(({ id, fileName, kind, state, day }) => ({
      id,
      href: `${base}/${id}/${state === 'read' ? 'check' : 'confirm'}`,
      file: fileName,
      kind: titles.get(kind) ?? kind,
      state: states[state],
      date: formatDate(day, locale),
    })),
    kinds: input.kinds.map((kind) => ({
      ...kind,
      guideHref: `${base}/kinds/${kind.id}`,
      newHref: `${base}/new?kind=${kind.id}`,
    })),
    mayBring: input.kinds.some(({ isYours }) => isYours),
  };
}

function answerOf(
  { batches }: ImportsInput,
  board: readonly BoardRow[],
  base: string,
  locale: Locale,
): Sentence {
  const words = importsWording(locale).answer;
  const newest = batches.find(({ state }) => state === 'applied');
  const old = board.filter(({ state }) => state === 'old').length;
  const ages = old === 0 ? words.fresh : words.old(formatNumber(old), old === 1);
  if (!newest) return board.length === 0 ? [words.none] : [words.none, ages];
  const name = newest.fileName ?? newest.sourceName;
  const [before, file, after] = words.last(name, formatDate(newest.day, locale));
  return [
    before,
    link(file, `${base}/batches/${newest.id}`),
    after,
    old === 0 ? ages : strong(ages),
  ];
}

function boardRow(source: Source, { batches, today }: ImportsInput, locale: Locale): BoardRow {
  const words = importsWording(locale).board;
  const last = batches.find(({ sourceId, state }) => sourceId === source.id && state === 'applied');
  const state =
    source.cadenceDays === null ? 'fixed' : isOlderThanUsual(source, today) ? 'old' : 'fresh';
  return {
    id: source.id,
    source: source.title,
    covers: formatDate(source.coversTo, locale),
    age: tellAge(daysBetween(source.coversTo, today), locale),
    cadence:
      source.cadenceDays === null ? words.once : words.every(formatNumber(source.cadenceDays)),
    state,
    stateText: words.states[state],
    lastFile: last ? formatDate(last.day, locale) : words.notByFile,
    who: last ? (last.who ?? words.nobody) : '',
  };
}

function batchLine(
  batch: BatchFacts,
  base: string,
  titles: ReadonlyMap<string, string>,
  locale: Locale,
): BatchLine {
  return {
    id: batch.id,
    href: `${base}/batches/${batch.id}`,
    number: formatNumber(batch.number),
    kind: titles.get(batch.kind) ?? batch.kind,
    source: batch.sourceName,
    date: formatDate(batch.day, locale),
    rows: formatNumber(batch.rowsUsed),
    added: formatNumber(batch.added),
    changed: formatNumber(batch.changed),
    refused: formatNumber(batch.rowsRefused),
    state: batch.state,
    who: batch.who ?? importsWording(locale).board.nobody,
  };
}
