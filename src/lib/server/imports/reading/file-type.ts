// What a file is, by its first bytes and never by its name.

import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';

export type FileType = 'text' | 'workbook';

const STARTS: readonly (readonly [
  type: FileType | 'old-workbook' | 'pdf',
  bytes: readonly number[],
])[] = [
  ['workbook', [0x50, 0x4b, 0x03, 0x04]],
  ['old-workbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
];

/** Text or a workbook; anything else is refused with the way out. */
export function fileTypeOf(first: Uint8Array): Outcome<FileType> {
  if (first.length === 0) {
    return fail({
      code: 'file-empty',
      message: 'The file is empty.',
      help: 'Save it again with its rows, then choose it again.',
    });
  }
  const found = STARTS.find(([, bytes]) => bytes.every((byte, at) => first[at] === byte))?.[0];
  if (found === undefined) return succeed('text');
  if (found === 'workbook') return succeed('workbook');
  return fail({
    code: 'file-unreadable',
    message:
      found === 'pdf' ? 'This is a PDF, not a table.' : 'This is a workbook of an old kind (.xls).',
    help: 'Save it as a workbook (.xlsx) or as CSV, then choose it again.',
  });
}
