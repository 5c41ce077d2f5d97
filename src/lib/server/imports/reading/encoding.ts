// Letters from bytes: which encoding a file is in, and its text piece by piece, with one kind of line end and no mark.

import { isUtf8 } from 'node:buffer';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

const UTF8_MARK = [0xef, 0xbb, 0xbf];
const UTF16_LITTLE = [0xff, 0xfe];
const UTF16_BIG = [0xfe, 0xff];
/** Longest beginning of a letter that a piece of UTF-8 can end with. */
const LONGEST_START = 3;
const CONTINUATION = 0b1000_0000;
const CONTINUATION_BITS = 0b1100_0000;
const LEAD_OF_TWO = 0b1100_0000;
/** Bytes at the start that tell UTF-16 without a mark by its empty halves. */
const SAMPLE_BYTES = 4_000;
/** Share of empty bytes on one side from which plain text must be UTF-16. */
const EMPTY_SHARE = 0.4;

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** Decides on an encoding while the bytes go by, so that a file of any size needs no second look. */
export class EncodingGuess {
  #first: Uint8Array = new Uint8Array(0);
  #tail: Uint8Array = new Uint8Array(0);
  #isUtf8 = true;

  push(bytes: Uint8Array): void {
    if (this.#first.length < SAMPLE_BYTES) {
      this.#first = Buffer.concat([this.#first, bytes]).subarray(0, SAMPLE_BYTES);
    }
    if (!this.#isUtf8) return;
    const whole = this.#tail.length === 0 ? bytes : Buffer.concat([this.#tail, bytes]);
    const end = whole.length - unfinishedBytes(whole);
    this.#isUtf8 = isUtf8(whole.subarray(0, end));
    this.#tail = Uint8Array.from(whole.subarray(end));
  }

  /** What the bytes so far are, taken as the whole file. */
  result(): Encoding {
    const first = this.#first;
    if (startsWith(first, UTF16_LITTLE)) return 'utf-16le';
    if (startsWith(first, UTF16_BIG)) return 'utf-16be';
    const halves = emptyHalf(first);
    if (halves !== undefined) return halves;
    return this.#isUtf8 && this.#tail.length === 0 ? 'utf-8' : 'windows-1252';
  }
}

/** Bytes at the end that begin a letter of UTF-8 without ending it. */
function unfinishedBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(LONGEST_START, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & CONTINUATION_BITS) === CONTINUATION) continue;
    if (byte < LEAD_OF_TWO) return 0;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return needed > back ? back : 0;
  }
  return 0;
}

function emptyHalf(bytes: Uint8Array): Encoding | undefined {
  let even = 0;
  let odd = 0;
  for (const [index, byte] of bytes.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = bytes.length / 2;
  if (half >= 2 && odd / half > EMPTY_SHARE && even === 0) return 'utf-16le';
  if (half >= 2 && even / half > EMPTY_SHARE && odd === 0) return 'utf-16be';
  return undefined;
}

/** What windows-1252 has from 0x80 to 0x9F; the five unused places keep their control character. */
const WINDOWS_LETTERS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
const WINDOWS_RANGE = /[\u0080-\u009F]/g;

/** Node 20 reads windows-1252 as Latin-1, so the letters in which they differ are put right here. */
const fromWindows = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(WINDOWS_RANGE, (letter) => WINDOWS_LETTERS[letter.charCodeAt(0) - 0x80] ?? letter);

/** Turns the pieces of a file into text. A wrongly named encoding shows as odd letters, never as an error. */
export class TextDecoding {
  readonly #decoder: TextDecoder | undefined;
  #isFirst = true;
  #endsInReturn = false;

  constructor(encoding: Encoding) {
    this.#decoder = encoding === 'windows-1252' ? undefined : new TextDecoder(encoding);
  }

  /** Text of the next piece, its line ends as "\n". */
  push(bytes: Uint8Array): string {
    const marked = this.#isFirst && !this.#decoder && startsWith(bytes, UTF8_MARK);
    this.#isFirst = false;
    const own = marked ? bytes.subarray(UTF8_MARK.length) : bytes;
    return this.#evenLines(this.#decoder?.decode(own, { stream: true }) ?? fromWindows(own));
  }

  end(): string {
    return this.#evenLines(this.#decoder?.decode() ?? '');
  }

  /** A return and a line feed may be cut apart by the end of a piece. */
  #evenLines(text: string): string {
    if (text === '') return '';
    const own = this.#endsInReturn && text.startsWith('\n') ? text.slice(1) : text;
    this.#endsInReturn = text.endsWith('\r');
    return own.includes('\r') ? own.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : own;
  }
}

/** Share of control characters from which something is no text: of bytes by chance every ninth is one. */
const CONTROL_SHARE = 0.04;
/** What could not be read as a letter. */
const UNREADABLE = 0xfffd;
const FIRST_PRINTED = 0x20;
const DELETE = 0x7f;
const SPACING: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0c, 0x0d]);

const isControl = (unit: number): boolean =>
  (unit < FIRST_PRINTED && !SPACING.has(unit)) || unit === DELETE || unit === UNREADABLE;

/** Is this text that somebody or some program wrote to be read? One stray sign does not spoil it. */
export function isWritten(text: string): boolean {
  let controls = 0;
  for (let at = 0; at < text.length; at += 1) if (isControl(text.charCodeAt(at))) controls += 1;
  return controls <= Math.max(1, text.length * CONTROL_SHARE);
}
