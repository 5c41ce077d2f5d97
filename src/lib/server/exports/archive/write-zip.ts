// Writes a zip archive piece by piece: no file of it is ever whole in memory.

import { Zip, ZipDeflate } from 'fflate';

/** Where the pieces go; waits until they are taken. */
export type Sink = (piece: Uint8Array) => Promise<void>;

/** A zip archive without the extension for large files cannot hold more, in all or in one file. */
export const MOST_BYTES = 4_000_000_000;
const LEVEL = 6;

/** The archive would become larger than its format can hold. */
export class ArchiveTooLarge extends Error {}

/** An archive in the making. */
export class ZipWriter {
  private readonly zip: Zip;
  private waiting: Uint8Array[] = [];
  private written = 0;
  private failure: Error | null = null;

  constructor(private readonly sink: Sink) {
    this.zip = new Zip((error, piece) => {
      if (error) this.failure = error;
      else this.waiting.push(piece);
    });
  }

  /** Adds a file from its pieces. Names are the program's own, never a person's. */
  async add(name: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
    const file = new ZipDeflate(name, { level: LEVEL });
    // The same records give the same archive, whenever it is made.
    file.mtime = new Date(Date.UTC(1980, 0, 1, 12));
    this.zip.add(file);
    let size = 0;
    for await (const piece of pieces) {
      size += piece.length;
      if (size > MOST_BYTES) throw new ArchiveTooLarge(name);
      file.push(piece);
      await this.flush();
    }
    file.push(new Uint8Array(0), true);
    await this.flush();
  }

  /** Writes the list of files; the archive is whole then. */
  async end(): Promise<void> {
    this.zip.end();
    await this.flush();
  }

  private async flush(): Promise<void> {
    if (this.failure) throw this.failure;
    const pieces = this.waiting;
    this.waiting = [];
    for (const piece of pieces) {
      this.written += piece.length;
      if (this.written > MOST_BYTES) throw new ArchiveTooLarge('the archive');
      await this.sink(piece);
    }
  }
}
