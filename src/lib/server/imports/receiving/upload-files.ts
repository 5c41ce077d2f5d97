// Where uploaded files lie until they are applied or dropped: in the home folder, by council and by the hash of their
// content. Nothing a person typed is ever part of a path, and only the owner of the process can read them.

import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { readConfig } from '../../config.ts';

const uploadFolder = (councilId: string): string =>
  path.join(readConfig().homeFolder, 'imports', 'uploads', councilId);

/** Path of an uploaded file. */
export const uploadPath = (councilId: string, sha256: string): string =>
  path.join(uploadFolder(councilId), sha256);

/** A file that is just arriving. */
export interface ArrivingFile {
  write(piece: Uint8Array): Promise<void>;
  /** Puts it in its place; gives the hash that names it. */
  keep(): Promise<string>;
  /** Leaves nothing of it. */
  discard(): Promise<void>;
}

export async function openArrivingFile(councilId: string): Promise<ArrivingFile> {
  const folder = uploadFolder(councilId);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = path.join(folder, `arriving-${randomUUID()}`);
  const stream = createWriteStream(draft, { mode: 0o600 });
  await once(stream, 'open');
  const hash = createHash('sha256');
  const close = async (): Promise<void> => {
    stream.end();
    await once(stream, 'close');
  };
  return {
    write: async (piece) => {
      hash.update(piece);
      if (!stream.write(piece)) await once(stream, 'drain');
    },
    keep: async () => {
      await close();
      const sha256 = hash.digest('hex');
      await rename(draft, uploadPath(councilId, sha256));
      return sha256;
    },
    discard: async () => {
      await close();
      await rm(draft, { force: true });
    },
  };
}

export async function removeUploadFile(councilId: string, sha256: string): Promise<void> {
  await rm(uploadPath(councilId, sha256), { force: true });
}

/** Removes what has lain there longer than so many milliseconds, finished or not. */
export async function sweepUploadFiles(councilId: string, olderThan: number): Promise<void> {
  const folder = uploadFolder(councilId);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const file = path.join(folder, name);
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > olderThan) await rm(file, { force: true });
  }
}
