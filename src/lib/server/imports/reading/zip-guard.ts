// A workbook is a zip archive, and a few kilobytes of zip can hold gigabytes. Before anything else unpacks it, this
// guard unpacks it piece by piece, keeps nothing, and stops as soon as it is more than any honest workbook.

import { Unzip, UnzipInflate, type UnzipFile } from 'fflate';
import { fail, succeed, type Outcome, type Problem } from '#lib/domain/kernel/problem.ts';

/** Bounds of a workbook. */
export const ZIP_LIMITS = {
  entries: 200,
  unpackedBytes: 100 * 1024 * 1024,
  ratio: 100,
  /** Below this size nothing is a bomb, however well it packs. */
  smallBytes: 1024 * 1024,
} as const;

/** Each piece is unpacked at once, and a kilobyte can become a megabyte: small pieces keep a bomb small. */
const PIECE_BYTES = 2 * 1024;
const ARCHIVE = [0x50, 0x4b, 0x03, 0x04];
const NESTED_NAME = /\.(zip|xlsx|xlsm|jar|gz|7z)$/i;

class TooMuch extends Error {}

const refuse = (message: string): Problem => ({
  code: 'file-unreadable',
  message,
  help: 'Save the sheet you need as CSV, then choose that file.',
});

/** Checks an archive by unpacking it into nothing. */
export function guardZip(bytes: Uint8Array): Outcome<null> {
  let entries = 0;
  let unpacked = 0;
  const unzip = new Unzip((file) => {
    entries += 1;
    if (entries > ZIP_LIMITS.entries) {
      throw new TooMuch(`The workbook holds more than ${ZIP_LIMITS.entries} files.`);
    }
    if (NESTED_NAME.test(file.name)) throw new TooMuch('The workbook holds another archive.');
    watch(file, (size) => {
      unpacked += size;
      const isHuge = unpacked > ZIP_LIMITS.unpackedBytes;
      const isBomb = unpacked > ZIP_LIMITS.smallBytes && unpacked > bytes.length * ZIP_LIMITS.ratio;
      if (isHuge || isBomb) throw new TooMuch('The workbook unpacks to far more than it should.');
    });
  });
  unzip.register(UnzipInflate);
  try {
    for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
      const to = Math.min(from + PIECE_BYTES, bytes.length);
      unzip.push(bytes.subarray(from, to), to === bytes.length);
    }
  } catch (error) {
    return fail(
      refuse(
        error instanceof TooMuch
          ? error.message
          : 'The workbook is damaged and cannot be unpacked.',
      ),
    );
  }
  return entries === 0
    ? fail(refuse('The workbook is damaged and cannot be unpacked.'))
    : succeed(null);
}

function watch(file: UnzipFile, count: (bytes: number) => void): void {
  let isFirst = true;
  file.ondata = (error, piece) => {
    if (error) throw error;
    if (isFirst && ARCHIVE.every((byte, at) => piece[at] === byte)) {
      throw new TooMuch('The workbook holds another archive.');
    }
    if (piece.length > 0) isFirst = false;
    count(piece.length);
  };
  file.start();
}
