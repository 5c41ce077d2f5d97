import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EncodingGuess, TextDecoding, type Encoding } from './encoding.ts';

const TEXT = 'Siân’s café – £5\nTŷ “Môn”\n';

/** Windows-1252 of the letters of {@link TEXT} that it has. */
const WINDOWS = Buffer.from([
  ...Buffer.from('Si\xe2n', 'latin1'),
  0x92,
  ...Buffer.from('s caf\xe9 ', 'latin1'),
  0x96,
  ...Buffer.from(' \xa35\n', 'latin1'),
]);

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

function read(bytes: Uint8Array, piece: number, encoding?: Encoding): [Encoding, string] {
  const guess = new EncodingGuess();
  const pieces: Uint8Array[] = [];
  for (let from = 0; from < bytes.length; from += piece) {
    pieces.push(bytes.subarray(from, from + piece));
  }
  for (const own of pieces) guess.push(own);
  const found = encoding ?? guess.result();
  const decoding = new TextDecoding(found);
  return [found, pieces.map((own) => decoding.push(own)).join('') + decoding.end()];
}

describe('encodings', () => {
  it.each<[string, Buffer, Encoding, string]>([
    ['UTF-8', Buffer.from(TEXT), 'utf-8', TEXT],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`), 'utf-8', TEXT],
    ['UTF-16', Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), 'utf-16le', TEXT],
    ['UTF-16, big end first', utf16be(`\uFEFF${TEXT}`), 'utf-16be', TEXT],
    [
      'UTF-16 without a mark',
      Buffer.from('name,place\nann,wick\n', 'utf16le'),
      'utf-16le',
      'name,place\nann,wick\n',
    ],
    ['Windows letters', WINDOWS, 'windows-1252', 'Siân’s café – £5\n'],
    ['nothing', Buffer.from(''), 'utf-8', ''],
  ])('reads %s, in pieces of any size', (_, bytes, encoding, text) => {
    for (const piece of [1, 2, 3, 5, 1_000]) expect(read(bytes, piece)).toEqual([encoding, text]);
  });

  it('takes a file with one broken letter for Windows letters, wherever the piece ends', () => {
    const broken = Buffer.concat([Buffer.from('é'.repeat(10)), Buffer.from([0xc3])]);
    for (const piece of [1, 2, 7, 100]) expect(read(broken, piece)[0]).toBe('windows-1252');
  });

  it('makes every line end a line feed, also one that is cut in two', () => {
    for (const piece of [1, 2, 3, 100]) {
      expect(read(Buffer.from('a\r\nb\rc\nd\r\n\r\ne'), piece)[1]).toBe('a\nb\nc\nd\n\ne');
    }
  });

  it('knows UTF-8 from any text, in any pieces', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.integer({ min: 1, max: 9 }),
        (text, piece) => {
          const plain = text.replaceAll('\0', '').replaceAll('\r', '').replaceAll('\uFEFF', '');
          fc.pre(plain.length > 0);
          expect(read(Buffer.from(plain), piece)).toEqual(['utf-8', plain]);
        },
      ),
    );
  });
});
