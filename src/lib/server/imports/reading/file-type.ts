// What a file is, by its first bytes and never by its name.

import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';

export type FileType = 'text' | 'workbook' | 'json';

const STARTS: readonly (readonly [
  type: FileType | 'old-workbook' | 'pdf',
  bytes: readonly number[],
])[] = [
  ['workbook', [0x50, 0x4b, 0x03, 0x04]],
  ['old-workbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
];

/** JSON begins with a bracket and goes on with what can stand in it; a table whose first column is "[id]" does not. */
const JSON_START = /^\uFEFF?\s*(?:\{\s*["}]|\[\s*[[{"\]])/;
const START_BYTES = 512;

/** Text, a workbook or JSON; anything else is refused with the way out. */
export function fileTypeOf(first: Uint8Array): Outcome<FileType> {
  if (first.length === 0) {
    return fail({
      code: 'file-empty',
      message: 'The file is empty.',
      help: 'Save it again with its rows, then choose it again.',
    });
  }
  const found = STARTS.find(([, bytes]) => bytes.every((byte, at) => first[at] === byte))?.[0];
  if (found === undefined) {
    const start = Buffer.from(first.subarray(0, START_BYTES)).toString('utf8');
    return succeed(JSON_START.test(start) ? 'json' : 'text');
  }
  if (found === 'workbook') return succeed('workbook');
  return fail({
    code: 'file-unreadable',
    message:
      found === 'pdf' ? 'This is a PDF, not a table.' : 'This is a workbook of an old kind (.xls).',
    help: 'Save it as a workbook (.xlsx) or as CSV, then choose it again.',
  });
}
