// Reads a form with a file as it arrives, without holding it in memory: short fields as text, the one file piece by
// piece. A form of ours has the fields before the file.

import { fail, succeed, type Outcome, type Problem } from '#lib/domain/kernel/problem.ts';

export interface ReceivedForm {
  readonly fields: ReadonlyMap<string, string>;
  /** As the person's computer calls it; empty when no file was chosen. */
  readonly fileName: string;
  readonly bytes: number;
}

export interface FormReceiver {
  /** Most bytes of the file. */
  readonly most: number;
  /** Takes the next piece of the file. */
  readonly write: (piece: Uint8Array) => Promise<void> | void;
}

const MOST_FIELDS = 20;
const LONGEST_FIELD = 4_000;
const LONGEST_HEAD = 8_000;
const LONGEST_NAME = 200;
/** What is still read of a file that is too large, so that the browser can hear the answer. */
const DRAIN_BYTES = 500 * 1024 * 1024;
const BOUNDARY = /^multipart\/form-data\s*;.*\bboundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i;
const NAME = /\bname="([^"\r\n]*)"/i;
const FILE_NAME = /\bfilename="([^"\r\n]*)"/i;
const CRLF = Buffer.from('\r\n');
const HEAD_END = Buffer.from('\r\n\r\n');

const BROKEN: Problem = {
  code: 'file-unreadable',
  message: 'The form did not arrive whole.',
  help: 'Choose the file again and send it once more.',
};

const tooLarge = (most: number): Problem => ({
  code: 'file-too-large',
  message: `The file is larger than ${Math.floor(most / (1024 * 1024))} MB.`,
  help: 'Split it by year, or bring it in with the command line.',
});

/** Takes in one form. The body is read to its end even when the answer is no. */
export async function receiveForm(
  body: AsyncIterable<Uint8Array>,
  contentType: string,
  receiver: FormReceiver,
): Promise<Outcome<ReceivedForm>> {
  const [, quoted, bare] = BOUNDARY.exec(contentType) ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined) return fail(BROKEN);
  const reader = new FormReader(boundary, receiver);
  let drained = 0;
  for await (const piece of body) {
    if (reader.problem) {
      drained += piece.length;
      if (drained > DRAIN_BYTES) break;
      continue;
    }
    await reader.push(piece);
  }
  if (reader.problem) return fail(reader.problem);
  return reader.isComplete ? succeed(reader.form()) : fail(BROKEN);
}

type Part = { readonly kind: 'field'; readonly name: string } | { readonly kind: 'file' };

class FormReader {
  problem: Problem | undefined;
  isComplete = false;
  readonly #receiver: FormReceiver;
  readonly #delimiter: Buffer;
  readonly #fields = new Map<string, string>();
  #rest: Buffer = Buffer.from('\r\n');
  #part: Part | undefined;
  #isInHead = false;
  #field = '';
  #fileName = '';
  #bytes = 0;

  constructor(boundary: string, receiver: FormReceiver) {
    this.#delimiter = Buffer.from(`\r\n--${boundary}`);
    this.#receiver = receiver;
  }

  form(): ReceivedForm {
    return { fields: this.#fields, fileName: this.#fileName, bytes: this.#bytes };
  }

  async push(piece: Uint8Array): Promise<void> {
    this.#rest = Buffer.concat([this.#rest, piece]);
    while (!this.isComplete && !this.problem) {
      const went = this.#isInHead ? this.#readHead() : await this.#readBody();
      if (!went) break;
    }
  }

  /** The lines that say what the next part is; false when they are not all there yet. */
  #readHead(): boolean {
    if (this.#rest.subarray(0, 2).toString('latin1') === '--') {
      this.isComplete = true;
      return true;
    }
    const end = this.#rest.indexOf(HEAD_END);
    if (end === -1) {
      if (this.#rest.length > LONGEST_HEAD) this.problem = BROKEN;
      return false;
    }
    const head = this.#rest.subarray(0, end).toString('utf8');
    this.#rest = this.#rest.subarray(end + HEAD_END.length);
    this.#isInHead = false;
    const fileName = FILE_NAME.exec(head)?.[1];
    if (fileName === undefined) {
      this.#part = { kind: 'field', name: NAME.exec(head)?.[1] ?? '' };
      this.#field = '';
      if (this.#fields.size >= MOST_FIELDS) this.problem = BROKEN;
    } else {
      this.#part = { kind: 'file' };
      this.#fileName = baseName(fileName);
    }
    return true;
  }

  /** What belongs to the part before the next delimiter; false when more must come first. */
  async #readBody(): Promise<boolean> {
    const end = this.#rest.indexOf(this.#delimiter);
    const safe = end === -1 ? this.#rest.length - this.#delimiter.length - CRLF.length : end;
    if (safe > 0) {
      await this.#take(this.#rest.subarray(0, safe));
      this.#rest = this.#rest.subarray(safe);
    }
    if (end === -1) return false;
    if (this.#part?.kind === 'field') this.#fields.set(this.#part.name, this.#field);
    this.#part = undefined;
    // Behind the delimiter stands a line end, or "--" after the last part.
    const behind = this.#rest.subarray(this.#delimiter.length);
    if (behind.length < CRLF.length) return false;
    const isLast = behind.subarray(0, 2).toString('latin1') === '--';
    this.#rest = isLast ? behind : behind.subarray(CRLF.length);
    this.#isInHead = true;
    return true;
  }

  async #take(piece: Buffer): Promise<void> {
    if (this.#part?.kind === 'file') {
      this.#bytes += piece.length;
      if (this.#bytes > this.#receiver.most) this.problem = tooLarge(this.#receiver.most);
      else await this.#receiver.write(piece);
    } else if (this.#part) {
      this.#field += piece.toString('utf8');
      if (this.#field.length > LONGEST_FIELD) this.problem = BROKEN;
    }
  }
}

/** Only the last part of a path that a browser may send along. */
const baseName = (text: string): string =>
  (text.split(/[\\/]/).at(-1) ?? '').replaceAll(/\p{Cc}/gu, ' ').slice(0, LONGEST_NAME);
