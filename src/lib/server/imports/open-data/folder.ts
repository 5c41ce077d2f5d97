// The one place where the open-data reader touches the disk: files of one folder, each with its text and its hash.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import { decodeText } from '../csv.ts';

export interface OpenFile {
  /** Path inside the folder, as shown in problems. */
  readonly path: string;
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}

export interface OpenFolder {
  /** Reads a file; one that is missing or empty is a problem. */
  read(path: string): Outcome<OpenFile>;
  has(path: string): boolean;
  /** Paths of the files in a folder within, in order of name; none when there is no such folder. */
  list(path: string): readonly string[];
}

const FETCH_AGAIN = 'Fetch the file again from its publisher.';

function readOne(root: string, path: string): Outcome<OpenFile> {
  const full = join(root, path);
  if (!existsSync(full)) {
    return fail({
      code: 'file-missing',
      message: 'The file is missing.',
      where: { file: path },
      help: 'Put it there, or check the folder given with --open-data.',
    });
  }
  try {
    const bytes = readFileSync(full);
    const text = decodeText(bytes);
    if (text.trim() === '') {
      return fail({
        code: 'file-empty',
        message: 'The file is empty.',
        where: { file: path },
        help: FETCH_AGAIN,
      });
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return succeed({ path, name: basename(path), text, sha256 });
  } catch (error) {
    return fail({
      code: 'file-unreadable',
      message: `The file cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      where: { file: path },
      help: 'Check that it is a file and that you may read it.',
    });
  }
}

/** Opens a folder of publishers' files. */
export function openFolder(root: string): Outcome<OpenFolder> {
  if (!existsSync(root) || !statSync(root).isDirectory()) {
    return fail({
      code: 'file-missing',
      message: 'There is no such folder.',
      where: { file: root, field: '--open-data' },
      help: 'Give the folder that holds geography, demand, supply and statistics.',
    });
  }
  return succeed({
    read: (path) => readOne(root, path),
    has: (path) => existsSync(join(root, path)),
    list: (path) =>
      existsSync(join(root, path))
        ? readdirSync(join(root, path))
            .sort()
            .map((name) => `${path}/${name}`)
        : [],
  });
}
