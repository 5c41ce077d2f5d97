// Reads JSON as a table: outlines (GeoJSON, TopoJSON), lists of objects, or one object a line. Every feature or object
// is a row under its own number; what lies within an object becomes a column named after the way to it.

import { readFile, stat } from 'node:fs/promises';
import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import { decodeText } from '../csv.ts';
import { isList, isRecord, parseJson } from '../open-data/json-text.ts';
import { locationCells } from '../open-data/regulator-api.ts';
import type { SheetRecord } from './csv-records.ts';
import { topologyFeatures, topologyObjects } from './topology.ts';

type Json = Readonly<Record<string, unknown>>;

interface JsonRows {
  /** Name of the list that was read; null where the file is one list. */
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  readonly columns: readonly string[];
  readonly records: readonly SheetRecord[];
}

/** An object and the number it is known by. */
interface Numbered {
  readonly line: number;
  readonly object: Json;
}

/** JSON is held whole while it is read. */
const MOST_BYTES = 200 * 1024 * 1024;
const MOST_COLUMNS = 400;
const DEEPEST = 4;
export const GEOMETRY_COLUMN = 'geometry';
const BETWEEN = '; ';

const NO_ROWS = {
  code: 'file-empty',
  message: 'The file holds no list of features or objects.',
  help: 'Use GeoJSON, TopoJSON, a list of objects, or one object a line.',
} as const;

/** @param wanted name of the list to read, where a file has several; the longest when left out */
export async function readJsonRows(
  path: string,
  wanted: string | undefined,
): Promise<Outcome<JsonRows>> {
  const { size } = await stat(path);
  if (size > MOST_BYTES) {
    return fail({
      code: 'file-too-large',
      message: `JSON of more than ${MOST_BYTES / (1024 * 1024)} MB is not read.`,
      help: 'Leave out other places or properties, then choose the file again.',
    });
  }
  const text = decodeText(await readFile(path)).replace(/^\uFEFF/, '');
  const lists = findLists(text);
  if (!lists.ok) return lists;
  const sheets = [...lists.value.keys()];
  const longest = sheets.toSorted(
    (one, other) => lengthOf(lists.value, other) - lengthOf(lists.value, one),
  )[0];
  const sheet = wanted !== undefined && lists.value.has(wanted) ? wanted : longest;
  const objects = sheet === undefined ? [] : (lists.value.get(sheet)?.() ?? []);
  if (objects.length === 0) return fail(NO_ROWS);
  const isOnly = sheets.length === 1 && sheet === '';
  return succeed({
    sheet: isOnly ? null : (sheet ?? null),
    sheets: isOnly ? [] : sheets,
    ...toTable(objects),
  });
}

/** Lists of a file by their name; the only one is called ''. */
type Lists = ReadonlyMap<string, () => readonly Numbered[]>;

const lengthOf = (lists: Lists, name: string): number => lists.get(name)?.().length ?? 0;

const numbered = (items: readonly unknown[]): Numbered[] =>
  items.map((item, at) => ({ line: at + 1, object: isRecord(item) ? item : {} }));

const only = (items: readonly unknown[]): Lists => new Map([['', () => numbered(items)]]);

function findLists(text: string): Outcome<Lists> {
  const lines = readLines(text);
  if (lines) return lines;
  const json = parseJson('', text);
  if (!json.ok) {
    const { line } = json.problem.where ?? {};
    return fail({ ...json.problem, where: line === undefined ? {} : { line } });
  }
  const { value } = json;
  if (isList(value)) return succeed(only(value));
  if (!isRecord(value)) return fail(NO_ROWS);
  if (value['type'] === 'Topology') {
    return succeed(
      new Map(
        topologyObjects(value).map((name) => [name, () => numbered(topologyFeatures(value, name))]),
      ),
    );
  }
  if (isList(value['features'])) return succeed(only(value['features']));
  const lists = Object.entries(value).filter(
    ([, part]) => isList(part) && part.length > 0 && part.every(isRecord),
  );
  // A single record may hold lists of its own; a file of several records has nothing beside its list but its size.
  const isRecordItself = Object.values(value).filter((part) => typeof part === 'string').length > 2;
  if (lists.length === 0 || isRecordItself) return succeed(only([value]));
  return succeed(
    new Map(lists.map(([name, part]) => [name, () => numbered(isList(part) ? part : [])])),
  );
}

const isOneObject = (line: string): boolean => line.startsWith('{') && line.endsWith('}');

/** One object a line; nothing when the file is not of that kind. */
function readLines(text: string): Outcome<Lists> | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const filled = lines.filter((line) => line !== '');
  const [first = '', second = ''] = filled;
  if (filled.length < 2 || !isOneObject(first) || !second.startsWith('{')) return undefined;
  const objects: Numbered[] = [];
  for (const [at, line] of lines.entries()) {
    if (line === '') continue;
    const json = parseJson('', line);
    if (!json.ok || !isRecord(json.value)) {
      return fail({
        code: 'file-unreadable',
        message: 'This line is not one whole JSON object.',
        where: { line: at + 1 },
        help: 'Fetch the file again from its publisher.',
      });
    }
    objects.push({ line: at + 1, object: json.value });
  }
  return succeed(new Map([['', () => objects]]));
}

function toTable(objects: readonly Numbered[]): Pick<JsonRows, 'columns' | 'records'> {
  const places = new Map<string, number>();
  const rows = objects.map(({ line, object }) => {
    const cells: string[] = [];
    for (const [name, value] of cellsOf(object)) {
      if (!places.has(name) && places.size < MOST_COLUMNS) places.set(name, places.size);
      const place = places.get(name);
      if (place !== undefined) cells[place] = value;
    }
    return { line, cells };
  });
  return {
    columns: [...places.keys()],
    records: rows.map(({ line, cells }) => ({
      line,
      textLine: line,
      cells: Array.from({ length: places.size }, (_, at) => cells[at] ?? ''),
    })),
  };
}

/** The cells of one object: a feature's properties and outline, a location of the regulator, or any other. */
function cellsOf(object: Json): Map<string, string> {
  const cells = new Map<string, string>();
  if (object['type'] === 'Feature') {
    const { id, properties, geometry } = object;
    flatten(cells, '', properties, 0);
    if (!cells.has('id') && (typeof id === 'string' || typeof id === 'number')) {
      cells.set('id', String(id));
    }
    cells.set(GEOMETRY_COLUMN, isRecord(geometry) ? JSON.stringify(geometry) : '');
    return cells;
  }
  const location = locationCells(object);
  if (location) return new Map(Object.entries(location));
  flatten(cells, '', object, 0);
  return cells;
}

const scalarText = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : undefined;
};

function flatten(cells: Map<string, string>, way: string, value: unknown, depth: number): void {
  const text = scalarText(value);
  if (text !== undefined) {
    const before = cells.get(way);
    cells.set(way, before === undefined ? text : `${before}${BETWEEN}${text}`);
    return;
  }
  if (depth >= DEEPEST) return;
  if (isList(value)) for (const part of value) flatten(cells, way, part, depth + 1);
  else if (isRecord(value)) {
    for (const [name, part] of Object.entries(value)) {
      flatten(cells, way === '' ? name : `${way}.${name}`, part, depth + 1);
    }
  }
}
