// Splits text into records as a spreadsheet does. Most lines hold no quotation mark and are split by the engine's own
// search; only a record with one is looked at letter by letter. Nothing here can fail but a quotation mark without end.

/** A record under its number in a spreadsheet: a cell with line breaks inside still is one row there. */
export interface SheetRecord {
  /** Row in a spreadsheet, from 1; blank rows count. */
  readonly line: number;
  /** Line in a text editor, from 1, where the record begins. */
  readonly textLine: number;
  readonly cells: readonly string[];
}

const QUOTE = '"';
const NEW_LINE = '\n';
/** No row of an honest table has more letters; one that has is a quotation mark that was never closed, or no table. */
const LONGEST_RECORD = 1_000_000;

/** A record that was begun and never ended, or that no table has. */
export interface BrokenRecord {
  readonly kind: 'open-quote' | 'too-long';
  readonly line: number;
  readonly textLine: number;
}

/** Takes text in pieces of any size and gives the records that are complete. Line ends must be "\n". */
export class CsvRecords {
  readonly #separator: string;
  #rest = '';
  #line = 0;
  #textLine = 1;
  #broken: BrokenRecord | undefined;

  constructor(separator: string) {
    this.#separator = separator;
  }

  /** Set once a record cannot be read; nothing is read after it. */
  get broken(): BrokenRecord | undefined {
    return this.#broken;
  }

  push(text: string): SheetRecord[] {
    if (this.#broken) return [];
    return this.#split(this.#rest + text, false);
  }

  /** The last record, if the text did not end with a line end. */
  end(): SheetRecord[] {
    if (this.#broken || this.#rest === '') return [];
    return this.#split(this.#rest, true);
  }

  #split(text: string, isEnd: boolean): SheetRecord[] {
    const records: SheetRecord[] = [];
    const hasQuotes = text.includes(QUOTE);
    let from = 0;
    while (from < text.length) {
      const found = text.indexOf(NEW_LINE, from);
      if (found === -1 && !isEnd) break;
      const end = found === -1 ? text.length : found;
      const line = text.slice(from, end);
      if (!hasQuotes || !line.includes(QUOTE)) {
        records.push(this.#record(line.split(this.#separator), 1));
        from = end + 1;
        continue;
      }
      const quoted = readQuoted(text, from, this.#separator, isEnd);
      if (!quoted) {
        if (isEnd) this.#giveUp('open-quote');
        break;
      }
      records.push(this.#record(quoted.cells, quoted.textLines));
      from = quoted.next;
    }
    this.#rest = from < text.length ? text.slice(from) : '';
    if (this.#rest.length > LONGEST_RECORD) {
      this.#giveUp(this.#rest.startsWith(QUOTE) ? 'open-quote' : 'too-long');
    }
    return records;
  }

  #record(cells: readonly string[], textLines: number): SheetRecord {
    this.#line += 1;
    const record = { line: this.#line, textLine: this.#textLine, cells };
    this.#textLine += textLines;
    return record;
  }

  #giveUp(kind: BrokenRecord['kind']): void {
    this.#broken = { kind, line: this.#line + 1, textLine: this.#textLine };
    this.#rest = '';
  }
}

interface Quoted {
  readonly cells: string[];
  readonly next: number;
  readonly textLines: number;
}

/** One record from `from` on, letter by letter; nothing when the text ends before the record does. */
function readQuoted(
  text: string,
  from: number,
  separator: string,
  isEnd: boolean,
): Quoted | undefined {
  const cells: string[] = [];
  let textLines = 1;
  let at = from;
  for (;;) {
    let cell = '';
    if (text[at] === QUOTE) {
      const inner = readInner(text, at + 1);
      if (!inner) return undefined;
      cell = inner.value;
      at = inner.next;
      textLines += inner.breaks;
    }
    const stop = findStop(text, at, separator);
    if (stop === -1 && !isEnd) return undefined;
    const end = stop === -1 ? text.length : stop;
    cells.push(cell + text.slice(at, end));
    if (stop === -1 || text[stop] === NEW_LINE) return { cells, next: end + 1, textLines };
    at = end + 1;
  }
}

/** What stands between quotation marks, a doubled one meaning one. `at` is behind the opening mark. */
function readInner(
  text: string,
  at: number,
): { value: string; next: number; breaks: number } | undefined {
  let value = '';
  let from = at;
  for (;;) {
    const close = text.indexOf(QUOTE, from);
    if (close === -1) return undefined;
    value += text.slice(from, close);
    if (text[close + 1] !== QUOTE) return { value, next: close + 1, breaks: countBreaks(value) };
    value += QUOTE;
    from = close + 2;
  }
}

const countBreaks = (text: string): number =>
  text.includes(NEW_LINE) ? text.split(NEW_LINE).length - 1 : 0;

/** Where the cell ends: the loop stays in the record, however long the text after it is. */
function findStop(text: string, from: number, separator: string): number {
  const separatorCode = separator.charCodeAt(0);
  const lineCode = NEW_LINE.charCodeAt(0);
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === separatorCode || code === lineCode) return at;
  }
  return -1;
}
