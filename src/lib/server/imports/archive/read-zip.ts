// Reads a zip archive where it lies: first its list of files, then any file piece by piece. Names are looked up, never
// used as paths; what unpacks to more than its list says is refused while it unpacks.

import { open, type FileHandle } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';

/** A file of the archive. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const END = { signature: 0x06054b50, size: 22, longestComment: 0xffff } as const;
const LISTED = { signature: 0x02014b50, size: 46 } as const;
const LOCAL = { signature: 0x04034b50, size: 30 } as const;
const STORED = 0;
const DEFLATED = 8;
const MOST_ENTRIES = 1_000;
const LONGEST_LIST = 4 * 1024 * 1024;

/** Trouble with the archive itself; its message names the file in it. */
class Damaged extends Error {}

/** An open archive. Close it. */
export interface ZipArchive {
  readonly names: readonly string[];
  /** Unpacked size of a file as the list says; null when there is none of that name. */
  sizeOf(name: string): number | null;
  /** Pieces of a file. Throws when it is damaged or unpacks to another size than listed. */
  read(name: string): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await handle.read(buffer, 0, length, position);
  if (bytesRead !== length) throw new Damaged('The archive is cut off.');
  return buffer;
}

/** The end of the list of files stands within the last 64 kB. */
async function findEnd(handle: FileHandle, size: number): Promise<Buffer> {
  const length = Math.min(size, END.size + END.longestComment);
  const tail = await readAt(handle, size - length, length);
  for (let at = tail.length - END.size; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === END.signature) return tail.subarray(at);
  }
  throw new Damaged('This is no archive, or it is cut off.');
}

function parseList(list: Buffer, count: number): Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + LISTED.size > list.length || list.readUInt32LE(at) !== LISTED.signature) {
      throw new Damaged('The list of files is damaged.');
    }
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => list.readUInt16LE(at + place));
    const nameEnd = at + LISTED.size + (nameLength ?? 0);
    entries.push({
      name: list.toString('utf8', at + LISTED.size, nameEnd),
      method: list.readUInt16LE(at + 10),
      packed: list.readUInt32LE(at + 20),
      size: list.readUInt32LE(at + 24),
      offset: list.readUInt32LE(at + 42),
    });
    at = nameEnd + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

async function listEntries(handle: FileHandle): Promise<Map<string, Entry>> {
  const { size } = await handle.stat();
  const end = await findEnd(handle, size);
  const [count, length, offset] = [
    end.readUInt16LE(10),
    end.readUInt32LE(12),
    end.readUInt32LE(16),
  ];
  if (count > MOST_ENTRIES || length > LONGEST_LIST || offset + length > size) {
    throw new Damaged('The list of files is damaged.');
  }
  const entries = parseList(await readAt(handle, offset, length), count);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  if (byName.size !== entries.length) throw new Damaged('Two files have the same name.');
  return byName;
}

const PIECE_BYTES = 64 * 1024;

/**
 * A range of the file, piece by piece. Read through the handle: a stream over its number would close that number when it
 * is destroyed, under the handle and whoever has been given the number since.
 */
async function* pieces(
  handle: FileHandle,
  start: number,
  length: number,
): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < length; at += PIECE_BYTES)
    yield await readAt(handle, start + at, Math.min(PIECE_BYTES, length - at));
}

async function* unpack(handle: FileHandle, entry: Entry): AsyncGenerator<Uint8Array> {
  const head = await readAt(handle, entry.offset, LOCAL.size);
  if (head.readUInt32LE(0) !== LOCAL.signature) throw new Damaged(`${entry.name} is damaged.`);
  const start = entry.offset + LOCAL.size + head.readUInt16LE(26) + head.readUInt16LE(28);
  const packed = Readable.from(pieces(handle, start, entry.packed));
  let size = 0;
  const count = (piece: Uint8Array): Uint8Array => {
    size += piece.length;
    if (size > entry.size) throw new Damaged(`${entry.name} unpacks to more than its list says.`);
    return piece;
  };
  if (entry.packed > 0) {
    const unpacked =
      entry.method === DEFLATED ? pipeline(packed, createInflateRaw(), () => undefined) : packed;
    for await (const piece of unpacked as AsyncIterable<Uint8Array>) yield count(piece);
  }
  if (size !== entry.size) throw new Damaged(`${entry.name} unpacks to less than its list says.`);
}

/** Opens an archive and reads its list of files. */
export async function openZip(path: string): Promise<Outcome<ZipArchive>> {
  let handle: FileHandle;
  try {
    handle = await open(path, 'r');
  } catch {
    return fail({
      code: 'file-missing',
      message: 'There is no file here that can be read.',
      where: { file: path },
      help: 'Check the name of the file and who may read it.',
    });
  }
  try {
    const entries = await listEntries(handle);
    const close = (): Promise<void> => handle.close();
    return succeed({
      names: [...entries.keys()],
      sizeOf: (name) => entries.get(name)?.size ?? null,
      read: (name) => {
        const entry = entries.get(name);
        if (!entry) throw new Damaged(`${name} is missing.`);
        if (entry.method !== STORED && entry.method !== DEFLATED) {
          throw new Damaged(`${name} is packed in a way that this program does not know.`);
        }
        return unpack(handle, entry);
      },
      close,
    });
  } catch (error) {
    await handle.close();
    return fail({
      code: 'archive-damaged',
      message: error instanceof Error ? error.message : 'The archive cannot be read.',
      where: { file: path },
      help: 'Export the council again and restore that file.',
    });
  }
}
