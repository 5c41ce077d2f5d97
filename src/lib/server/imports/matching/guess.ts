// Finds out which column of a file is which column of the kind: by its name (titles, synonyms, small slips of the
// keyboard) and by what stands in it. A guess is only a proposal: the person who imports sees it with a sample.

import { LOCALES } from '#lib/view/locale.ts';
import type { Column, ImportKind, Period } from '../kinds/kind.ts';
import type { SheetRecord } from '../reading/csv-records.ts';
import type { KnownNames } from '../reading/layout.ts';
import { cellReader, type Surroundings } from '../understanding/cell-reader.ts';
import { guessDateOrder } from '../understanding/dates.ts';
import { Fault, plainWords } from '../understanding/fault.ts';
import { convertPeriod, periodOf, type DurationUnit } from '../understanding/numbers.ts';
import type { Matching } from './matching.ts';
import { mostSimilar, similarity } from './similarity.ts';

/** Names less alike than this are not the same name. */
const ALIKE = 0.78;
/** Share of filled cells that must make sense for a name that is only alike. */
const MAKES_SENSE = 0.6;
/** What a name counts against its content. */
const NAME_WEIGHT = 0.8;
const SAMPLE_CELLS = 100;
/** Columns that a file of bad rows has besides its own begin so; they stand for nothing. */
export const PROBLEM_COLUMN = 'problem:';
const IN_BRACKETS = /[([][^)\]]*[)\]]/g;

/** All names of a column in plain words. */
export function namesOf(id: string, { title, also }: Column): readonly string[] {
  return [...new Set([id, ...LOCALES.map((locale) => title[locale]), ...also].map(plainWords))];
}

/** Names a kind's columns go by, for finding the row of names. */
export const knownNames = (kind: ImportKind): KnownNames =>
  new Set(Object.entries(kind.columns).flatMap(([id, column]) => namesOf(id, column)));

interface Candidate {
  readonly column: string;
  readonly position: number;
  readonly score: number;
}

/** Proposes a matching from the names and first rows of a file. */
export function guessMatching(
  kind: ImportKind,
  names: readonly string[],
  rows: readonly SheetRecord[],
  around: Surroundings,
): Matching {
  const samples = names.map((_, position) => sampleOf(rows, position));
  const spellings = names.map(spellingsOf);
  const dateOrder = guessDateOrder(samples.flat());
  const plain: Matching = { columns: [], dateOrder, periods: [], units: [], words: [] };
  const candidates: Candidate[] = [];
  for (const [id, column] of Object.entries(kind.columns)) {
    const own = namesOf(id, column);
    const reader = cellReader(id, column, plain, around);
    for (const [position, name] of names.entries()) {
      if (name.startsWith(PROBLEM_COLUMN)) continue;
      const score = scoreOf(own, spellings[position] ?? [], samples[position] ?? [], (raw) =>
        reader(raw, () => undefined),
      );
      if (score > 0) candidates.push({ column: id, position, score });
    }
  }
  const columns = assign(candidates);
  return { ...plain, columns, ...measuresOf(kind, columns, names) };
}

const sampleOf = (rows: readonly SheetRecord[], position: number): string[] =>
  rows
    .slice(0, SAMPLE_CELLS)
    .map(({ cells }) => cells[position]?.trim() ?? '')
    .filter((cell) => cell !== '');

/** A column's name in plain words, with and without what stands in brackets. */
const spellingsOf = (name: string): readonly string[] => [
  ...new Set([plainWords(name), plainWords(name.replaceAll(IN_BRACKETS, ' '))]),
];

function scoreOf(
  own: readonly string[],
  spellings: readonly string[],
  sample: readonly string[],
  read: (raw: string) => unknown,
): number {
  const likeness = Math.max(
    0,
    ...own.flatMap((known) =>
      spellings
        // Most pairs differ so much in length that their letters need not be compared.
        .filter((spelling) => mostSimilar(known, spelling) >= ALIKE)
        .map((spelling) => similarity(known, spelling)),
    ),
  );
  if (likeness < ALIKE) return 0;
  const sense = senseOf(sample, read);
  if (likeness < 1 && sense < MAKES_SENSE) return 0;
  return likeness * NAME_WEIGHT + sense * (1 - NAME_WEIGHT);
}

/** Share of filled cells that the column understands. An empty column says nothing against it. */
function senseOf(sample: readonly string[], read: (raw: string) => unknown): number {
  if (sample.length === 0) return MAKES_SENSE;
  return sample.filter((cell) => !(read(cell) instanceof Fault)).length / sample.length;
}

/** The best pairs first; every column is used once on either side. */
function assign(candidates: readonly Candidate[]): (readonly [string, number])[] {
  const columns = new Set<string>();
  const positions = new Set<number>();
  const pairs: (readonly [string, number])[] = [];
  for (const { column, position } of candidates.toSorted((one, other) => other.score - one.score)) {
    if (columns.has(column) || positions.has(position)) continue;
    columns.add(column);
    positions.add(position);
    pairs.push([column, position]);
  }
  return pairs.toSorted(([, one], [, other]) => one - other);
}

/** Periods and units as the names of the columns give them: "Cost (£ per month)", "Minutes a week". */
function measuresOf(
  kind: ImportKind,
  columns: readonly (readonly [string, number])[],
  names: readonly string[],
): Pick<Matching, 'periods' | 'units'> {
  const periods: (readonly [string, Period])[] = [];
  const units: (readonly [string, DurationUnit])[] = [];
  for (const [id, position] of columns) {
    const { type } = kind.columns[id] ?? {};
    const name = names[position] ?? '';
    if (type?.is === 'money' && type.per !== null) {
      const named = periodIn(name) ?? type.per;
      const isUsable = convertPeriod(1, named, type.per) !== undefined;
      periods.push([id, isUsable ? named : type.per]);
    }
    if (type?.is === 'duration') units.push([id, unitIn(name)]);
  }
  return { periods, units };
}

/** The period a column's name speaks of, if any. */
function periodIn(name: string): Period | undefined {
  const words = name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  for (let size = 3; size >= 1; size -= 1) {
    for (let from = 0; from + size <= words.length; from += 1) {
      const part = words.slice(from, from + size).join('');
      const period = part.length > 1 ? periodOf(part) : undefined;
      if (period !== undefined && (size > 1 || isPlainPeriod(part))) return period;
    }
  }
  return undefined;
}

/** Single words that cannot mean anything else in the name of an amount: "weekly", but not "day" or "session". */
const isPlainPeriod = (word: string): boolean =>
  /^(weekly|pw|monthly|pcm|annual|annually|yearly|pa|quarterly|fortnightly|hourly|daily)$/.test(
    word,
  );

const unitIn = (name: string): DurationUnit =>
  /\bmin(ute)?s?\b/i.test(name) ? 'minutes' : 'hours';
