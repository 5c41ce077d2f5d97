// Archives that hold far more than they seem: refused within a second of work and without the memory they ask for.

import { constants, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { guardZip } from '#lib/server/imports/reading/zip-guard.ts';
import { peakMegabytes } from '../../src/cli/bench/memory.ts';
import { zipOfMany, zipWithin } from './messy-files.ts';

const MEGABYTE = 1024 * 1024;
const SECONDS_OF_WORK = 1;
const MOST_MEGABYTES = 100;

interface Entry {
  readonly name: string;
  readonly packed: Buffer;
  readonly unpackedBytes: number;
  /** Rights and kind of the file, as Unix writes them. */
  readonly mode?: number;
}

/** A zip archive written by hand, so that it can say and hold what no honest program writes. */
function archive(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, packed, unpackedBytes, mode = 0o100644 } of entries) {
    const title = Buffer.from(name);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(Math.min(unpackedBytes, 0xffffffff), 8);
    const common = Buffer.concat([Buffer.from([20, 0, 0, 0, 8, 0, 0, 0, 0, 0]), sizes]);
    const length = Buffer.from([title.length % 256, title.length >> 8, 0, 0]);
    const head = Buffer.concat([Buffer.from('PK\x03\x04'), common, length, title]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(mode * 65_536, 6);
    place.writeUInt32LE(at, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x03'), common, length, place, title]),
    );
    parts.push(head, packed);
    at += head.length + packed.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 8);
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, index, end]);
}

/** Zeros packed as often as one likes: pieces of a deflated stream can be put after each other. */
function packedZeros(megabytes: number): Buffer {
  const piece = deflateRawSync(Buffer.alloc(10 * MEGABYTE), {
    level: 9,
    finishFlush: constants.Z_SYNC_FLUSH,
  });
  const last = deflateRawSync(Buffer.alloc(0));
  return Buffer.concat([...Array.from({ length: megabytes / 10 }, () => piece), last]);
}

const sheet = 'xl/worksheets/sheet1.xml';
const tiny = deflateRawSync(Buffer.from('x'));

/** A directory of many names that all mean the same packed bytes. */
const overlapping = (): Buffer => {
  const packed = packedZeros(90);
  return archive(
    Array.from({ length: 190 }, (_, at) => ({
      name: `xl/worksheets/sheet${at}.xml`,
      packed: at === 0 ? packed : tiny,
      unpackedBytes: 90 * MEGABYTE,
    })),
  );
};

const BOMBS: readonly (readonly [string, () => Buffer])[] = [
  [
    '4 GB in some megabytes',
    () => archive([{ name: sheet, packed: packedZeros(4_000), unpackedBytes: 4_000 * MEGABYTE }]),
  ],
  [
    'a gigabyte that says it is one byte',
    () => archive([{ name: sheet, packed: packedZeros(1_000), unpackedBytes: 1 }]),
  ],
  [
    'a hundred thousand files',
    () =>
      archive(
        Array.from({ length: 100_000 }, (_, at) => ({
          name: `${at}.xml`,
          packed: tiny,
          unpackedBytes: 1,
        })),
      ),
  ],
  ['sheets of 90 MB each', overlapping],
  ['250 files', () => zipOfMany(250)],
  ['an archive in an archive', () => zipWithin('sheet1.xml')],
  [
    'an archive that holds its own beginning',
    () => {
      const inner = archive([{ name: sheet, packed: tiny, unpackedBytes: 1 }]);
      return archive([{ name: sheet, packed: deflateRawSync(inner), unpackedBytes: inner.length }]);
    },
  ],
];

describe('the guard before a workbook is unpacked', () => {
  it.each(BOMBS)('refuses %s', async (_, make) => {
    const bytes = make();
    const [from, memory] = [process.cpuUsage(), await peakMegabytes()];
    expect(guardZip(bytes)).toMatchObject({ ok: false, problem: { code: 'file-unreadable' } });
    const { user, system } = process.cpuUsage(from);
    expect((user + system) / 1e6).toBeLessThan(SECONDS_OF_WORK);
    expect((await peakMegabytes()) - memory).toBeLessThan(MOST_MEGABYTES);
  });

  it('lets a link to another file be what it is: nothing is ever written where it points', () => {
    const link = archive([
      {
        name: sheet,
        packed: deflateRawSync(Buffer.from('/etc/passwd')),
        unpackedBytes: 11,
        mode: 0o120777,
      },
    ]);
    expect(guardZip(link)).toEqual({ ok: true, value: null });
  });
});
