// Lines of a file that comes piece by piece. Only one line is ever held.

import { StringDecoder } from 'node:string_decoder';

/** A row is never longer: the largest are the outlines of areas. */
const LONGEST_LINE = 64 * 1024 * 1024;

/** Lines without their ends; an empty one is passed over. */
export async function* splitLines(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const piece of pieces) {
    rest += decoder.write(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength));
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') yield line;
    if (rest.length > LONGEST_LINE) throw new Error('A line of the archive has no end.');
  }
  rest += decoder.end();
  if (rest !== '') yield rest;
}
